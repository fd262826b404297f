"""Places round a table: as many boxes as asked along a rounded frame, none over another."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from game.ui.geometry import Point, Rect, Size

ROUND = 2.0
EXPONENTS = (ROUND, 2.6, 4.0, 9.0)
"""Shapes of table, from an ellipse to nearly a rectangle, which has room for more."""
_SAMPLES = 720


@dataclass(frozen=True, slots=True)
class Ring:
    """The middles of the boxes, clockwise from the top, and the table they sit at."""

    seats: tuple[Point, ...]
    table: Rect
    exponent: float

    def outline(self, shrink: float = 0.0, points: int = 240) -> list[tuple[float, float]]:
        """The edge of the table, or a line so far inside it."""
        rect = self.table.inset(shrink)
        turns = (2 * math.pi * i / points for i in range(points))
        return [_on_curve(rect, turn, self.exponent) for turn in turns]


def ring(room: Rect, n: int, box: Size, exponent: float = ROUND) -> Ring | None:
    """`n` boxes of this size along the edge of `room`; None when they cannot be, or not at a table of this shape."""
    centres = room.inset(box.w / 2, box.h / 2)
    if centres.w < box.w or centres.h < box.h:
        return None
    seats = _spread(centres, n, box, exponent)
    if not _all_apart(seats, box):
        return None
    return Ring(seats, centres.inset(min(box.w, centres.w) / 2, box.h / 2), exponent)


@lru_cache(maxsize=512)
def _spread(centres: Rect, n: int, box: Size, exponent: float) -> tuple[Point, ...]:
    """Points at equal steps, a step being measured in widths of box or heights of box, whichever is more."""
    curve = [_on_curve(centres, 2 * math.pi * i / _SAMPLES - math.pi / 2, exponent) for i in range(_SAMPLES + 1)]
    reached = [0.0]
    for (x0, y0), (x1, y1) in pairwise(curve):
        reached.append(reached[-1] + max(abs(x1 - x0) / box.w, abs(y1 - y0) / box.h))
    return tuple(Point(*curve[bisect_left(reached, reached[-1] * rank / n)]) for rank in range(n))


def _all_apart(seats: tuple[Point, ...], box: Size) -> bool:
    return all(abs(a.x - b.x) >= box.w - 0.5 or abs(a.y - b.y) >= box.h - 0.5 for a, b in combinations(seats, 2))


def _on_curve(rect: Rect, turn: float, exponent: float) -> tuple[float, float]:
    """The point of a superellipse in the direction `turn` (radians, clockwise from three o'clock)."""
    x, y = math.cos(turn), math.sin(turn)
    reach = (abs(x) ** exponent + abs(y) ** exponent) ** (-1 / exponent)
    return rect.center.x + rect.w / 2 * reach * x, rect.center.y + rect.h / 2 * reach * y
