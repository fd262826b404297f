"""Charts as SVG in a page, told apart by shape and label rather than by colour, each with its sentence.

They show plain values; the table that goes with a chart is the caller's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from game.report.markup import Markup, join
from game.report.svg import INK, canvas, shape, written

_LINE: Final = "#a59c85"
_FILL: Final = "#0069a6"
_WIDTH: Final = 760.0
_ROW: Final = 30.0
_LABELS: Final = 150.0  # room for the names of the rows
_FIGURES: Final = 90.0  # room for the figures after the bars
_LEFT, _BOTTOM = 56.0, 226.0  # of the axes of curves
_DASHES: Final = ("", "9 4", "2 4", "12 4 2 4", "5 3", "1 6")
_MARKS: Final = (
    "M -5 0 A 5 5 0 1 0 5 0 A 5 5 0 1 0 -5 0 Z",
    "M -4.5 -4.5 H 4.5 V 4.5 H -4.5 Z",
    "M 0 -5.5 L 5.5 4.5 H -5.5 Z",
    "M 0 -6 L 6 0 L 0 6 L -6 0 Z",
)
"""Disc, square, triangle, lozenge: full, then hollow."""
_CROSS: Final = "M -6 -6 L 6 6 M -6 6 L 6 -6"
_SHADES: Final = ("#004c78", "#d9eaf5", "#ffffff")


@dataclass(frozen=True, slots=True)
class RangeRow:
    """A value within its range, and the figure that is written after it; a `cross` marks another value."""

    label: str
    low: float
    middle: float
    high: float
    figure: str
    cross: float | None = None


@dataclass(frozen=True, slots=True)
class PartsRow:
    """Shares that sum to at most 1."""

    label: str
    shares: tuple[float, ...]
    figure: str


@dataclass(frozen=True, slots=True)
class Curve:
    label: str
    values: tuple[float, ...]


def ranges(name: str, rows: Sequence[RangeRow], limit: float, ticks: Sequence[float]) -> Markup:
    """One line a row: the range as a bar, the middle as a dot, the cross, on a scale from 0 to `limit`."""
    scale = _Scale(limit)
    drawn = [scale.grid(len(rows), ticks)]
    for rank, row in enumerate(rows):
        y = _ROW * (rank + 0.5)
        low, high = scale.x(row.low), scale.x(row.high)
        drawn += [
            written(_LABELS - 10, y, row.label, "end"),
            shape("rect", x=low, y=y - 7, width=max(high - low, 2), height=14, fill="#d9eaf5", stroke=INK),
            shape("circle", cx=scale.x(row.middle), cy=y, r=6, fill=_FILL, stroke=INK),
            written(_WIDTH - _FIGURES + 12, y, row.figure),
        ]
        if row.cross is not None:
            at = f"translate({scale.x(row.cross):.1f} {y:.1f})"
            drawn.append(shape("path", d=_CROSS, transform=at, fill="none", stroke="#ffffff", stroke_width=6))
            drawn.append(shape("path", d=_CROSS, transform=at, fill="none", stroke=INK, stroke_width=2.5))
    return canvas(name, _WIDTH, _ROW * len(rows) + 24, drawn)


def parts(name: str, rows: Sequence[PartsRow], legend: Sequence[str]) -> Markup:
    """One bar a row, cut in parts from dark to light; the legend names them in this order where there are several."""
    scale = _Scale(1.0)
    drawn = [scale.grid(len(rows), (0.0, 0.25, 0.5, 0.75, 1.0), percent=True)]
    for rank, row in enumerate(rows):
        y, reached = _ROW * (rank + 0.5), 0.0
        drawn.append(written(_LABELS - 10, y, row.label, "end"))
        for part, share in enumerate(row.shares):
            left, right = scale.x(reached), scale.x(reached + share)
            width = right - left
            drawn.append(shape("rect", x=left, y=y - 9, width=width, height=18, fill=_SHADES[part], stroke=INK))
            reached += share
        drawn.append(written(_WIDTH - _FIGURES + 12, y, row.figure))
    height = _ROW * len(rows) + 24
    if len(legend) > 1:
        x = _LABELS
        for part, label in enumerate(legend):
            drawn.append(shape("rect", x=x, y=height + 4, width=16, height=14, fill=_SHADES[part], stroke=INK))
            drawn.append(written(x + 22, height + 12, label))
            x += 46 + 7.2 * len(label)
        height += 28
    return canvas(name, _WIDTH, height, drawn)


def curves(name: str, lines: Sequence[Curve], limit: float, ticks: Sequence[tuple[float, str]]) -> Markup:
    """One line each, told apart by its dashes and by the mark and the name at its end; weeks from 0 go right."""
    n = max(len(line.values) for line in lines)
    right = _WIDTH - 130.0

    def x(week: int) -> float:
        return _LEFT + (right - _LEFT) * week / max(n - 1, 1)

    def y(value: float) -> float:
        return _BOTTOM - (_BOTTOM - 12.0) * value / limit

    drawn = []
    for value, label in ticks:
        drawn.append(shape("line", x1=_LEFT, y1=y(value), x2=right, y2=y(value), stroke=_LINE))
        drawn.append(written(_LEFT - 8, y(value), label, "end"))
    drawn += [written(x(week), _BOTTOM + 16, str(week), "middle") for week in range(n)]
    ends = _apart([y(line.values[-1]) for line in lines], 16.0)
    for rank, (line, end) in enumerate(zip(lines, ends, strict=True)):
        points = " ".join(f"{x(week):.1f},{y(value):.1f}" for week, value in enumerate(line.values))
        drawn.append(
            shape(
                "polyline", points=points, fill="none", stroke=INK, stroke_width=2,
                stroke_dasharray=_DASHES[rank % len(_DASHES)] or "none",
            )
        )  # fmt: skip
        drawn += [_mark(rank, x(week), y(value)) for week, value in enumerate(line.values)]
        drawn += [_mark(rank, right + 18, end), written(right + 30, end, line.label)]
    return canvas(name, _WIDTH, _BOTTOM + 24, drawn)


def _mark(rank: int, x: float, y: float) -> Markup:
    """The mark of the line of this rank."""
    fill = INK if rank // len(_MARKS) % 2 == 0 else "#ffffff"
    path = _MARKS[rank % len(_MARKS)]
    return shape("path", d=path, transform=f"translate({x:.1f} {y:.1f})", fill=fill, stroke=INK, stroke_width=1.5)


def _apart(places: Sequence[float], gap: float) -> list[float]:
    """The same places, pushed down so that two labels are never nearer than `gap`."""
    moved = list(places)
    order = sorted(range(len(places)), key=lambda rank: places[rank])
    for above, below in pairwise(order):
        moved[below] = max(moved[below], moved[above] + gap)
    over = max(0.0, max(moved, default=0.0) - _BOTTOM)
    return [each - over for each in moved]


class _Scale:
    """From values to places along a row."""

    def __init__(self, limit: float) -> None:
        self._limit = limit

    def x(self, value: float) -> float:
        share = min(max(value / self._limit, 0.0), 1.0)
        return _LABELS + (_WIDTH - _FIGURES - _LABELS) * share

    def grid(self, n_rows: int, ticks: Sequence[float], percent: bool = False) -> Markup:
        drawn = []
        for tick in ticks:
            at = self.x(tick)
            drawn.append(shape("line", x1=at, y1=0, x2=at, y2=_ROW * n_rows, stroke=_LINE))
            drawn.append(written(at, _ROW * n_rows + 12, f"{100 * tick:.0f}" if percent else f"{tick:.0f}", "middle"))
        return join(drawn)
