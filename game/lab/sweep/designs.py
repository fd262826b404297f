"""Ways to choose the points of a plan: every combination, or a few that cover the ranges evenly."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import floor

from game.lab.sweep.plan import WHOLE, Point


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`, both included."""

    low: float
    high: float


def grid(values: Mapping[str, Sequence[float]]) -> tuple[Point, ...]:
    """Every combination of the values; the last key moves fastest. One point that sets nothing when there are none."""
    return tuple(Point(tuple(zip(values, each, strict=True))) for each in product(*values.values()))


def latin_hypercube(ranges: Mapping[str, Range], n_points: int, draw: int) -> tuple[Point, ...]:
    """`n_points` points: each range, cut in as many equal parts, has exactly one point in each part.

    The same `draw` gives the same points on every machine, and a key keeps its values when others are added. A
    condition of whole numbers takes each of them as evenly as can be.

    Source: McKay, Beckman & Conover 1979, Technometrics 21: 239-245.
    """
    columns = []
    for name, each in ranges.items():
        chance = random.Random(f"{draw}/{name}")
        order = sorted((chance.random(), part) for part in range(n_points))
        shares = [(part + chance.random()) / n_points for _, part in order]
        columns.append([_placed(each, share, name in WHOLE) for share in shares])
    return tuple(Point(tuple(zip(ranges, row, strict=True))) for row in zip(*columns, strict=True))


def _placed(within: Range, share: float, is_whole: bool) -> float:
    if is_whole:
        return min(within.high, within.low + floor(share * (within.high - within.low + 1)))
    return min(within.high, within.low + share * (within.high - within.low))
