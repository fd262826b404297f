"""Two fans on one scale, and the bars of a difference: told apart by line, mark and hatching, never by colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from game.report.markup import Markup, element
from game.report.svg import INK, canvas, shape, written

_WIDTH: Final = 760.0
_TOP, _BOTTOM = 30.0, 226.0
_PANEL, _GAP, _MARGIN = 320.0, 50.0, 34.0
_ROOM: Final = 0.4
"""Of the longer side of 0 that the other one has at least, for its name."""
_GRID: Final = "#a59c85"
_WIDE, _NARROW = "#d9eaf5", "#9cc4de"


@dataclass(frozen=True, slots=True)
class Spread:
    """A name, the middle of a fan by week, and its wide and narrow bands: low, then high; in points."""

    name: str
    middle: tuple[float, ...]
    narrow: tuple[tuple[float, ...], tuple[float, ...]]
    wide: tuple[tuple[float, ...], tuple[float, ...]]
    end: str


@dataclass(frozen=True, slots=True)
class Bars:
    """`counts` from `first` on, each `width` points wide; `sides` are what is written on the left and right of 0."""

    first: int
    width: int
    counts: tuple[int, ...]
    sides: tuple[str, str]


def fans(title: str, spreads: tuple[Spread, Spread], weeks: Sequence[str]) -> Markup:
    """Side by side, from 0 to 100 points: A with a full line and discs, B with a dashed line and lozenges."""
    drawn: list[Markup] = []
    for rank, spread in enumerate(spreads):
        drawn += _fan(spread, _MARGIN + rank * (_PANEL + _GAP), weeks, is_second=rank == 1)
    return canvas(title, _WIDTH, _BOTTOM + 30, drawn)


def _fan(spread: Spread, left: float, weeks: Sequence[str], *, is_second: bool) -> Iterator[Markup]:
    places = [left + _PANEL * week / max(len(spread.middle) - 1, 1) for week in range(len(spread.middle))]
    for points in range(0, 101, 25):
        yield shape("line", x1=left, y1=_y(points), x2=left + _PANEL, y2=_y(points), stroke=_GRID)
        yield written(left - 6, _y(points), str(points), "end")
    for (low, high), fill in ((spread.wide, _WIDE), (spread.narrow, _NARROW)):
        around = [*zip(places, low, strict=True), *reversed(list(zip(places, high, strict=True)))]
        yield shape("polygon", points=_points(around), fill=fill)
    middle = list(zip(places, spread.middle, strict=True))
    dashes = "8 5" if is_second else "none"
    yield shape("polyline", points=_points(middle), fill="none", stroke=INK, stroke_width=2.5, stroke_dasharray=dashes)
    x, y = places[-1], _y(spread.middle[-1])
    lozenge = f"{x - 7},{y:.1f} {x},{y - 7:.1f} {x + 7},{y:.1f} {x},{y + 7:.1f}"
    yield shape("polygon", points=lozenge, fill=INK) if is_second else shape("circle", cx=x, cy=y, r=6, fill=INK)
    yield written(x - 12, y - 16, spread.end, "end", font_weight="bold")
    yield written(left, 10, f"{'◆' if is_second else '●'} {spread.name}", font_weight="bold")
    yield from (written(x, _BOTTOM + 16, label, "middle") for x, label in zip(places, weeks, strict=True))


def _y(points: float) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * points / 100.0


def _points(places: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{_y(points):.1f}" for x, points in places)


def bars(title: str, content: Bars, ticks: Sequence[tuple[int, str]]) -> Markup:
    """Bars around 0: hatched where the first way ends above, full where the second one does."""
    edges = [content.first + content.width * n for n in range(len(content.counts) + 1)]
    low, high = min(edges[0], -_ROOM * edges[-1]), max(edges[-1], -_ROOM * edges[0])
    most = max(content.counts, default=1)

    def x(points: float) -> float:
        return _MARGIN + (_WIDTH - 2 * _MARGIN) * (points - low) / max(high - low, 1)

    drawn = [_hatching()]
    for edge, count in zip(edges, content.counts, strict=False):
        height = (_BOTTOM - _TOP - 16) * count / most
        fill = INK if edge >= 0 else "url(#hatched)"
        drawn.append(
            shape("rect", x=x(edge) + 1, y=_BOTTOM - height, width=x(edge + content.width) - x(edge) - 2,
                  height=height, fill=fill, stroke=INK)
        )  # fmt: skip
    drawn.append(shape("line", x1=_MARGIN, y1=_BOTTOM, x2=_WIDTH - _MARGIN, y2=_BOTTOM, stroke=INK, stroke_width=2))
    drawn.append(shape("line", x1=x(0), y1=_TOP - 12, x2=x(0), y2=_BOTTOM + 6, stroke=INK, stroke_width=2))
    drawn += [written(x(points), _BOTTOM + 18, label, "middle") for points, label in ticks]
    for side, anchor, reach in zip(content.sides, ("end", "start"), (-8, 8), strict=True):
        drawn.append(written(x(0) + reach, _TOP - 18, side, anchor, font_weight="bold"))
    return canvas(title, _WIDTH, _BOTTOM + 34, drawn)


def _hatching() -> Markup:
    line = shape("line", x1=0, y1=0, x2=0, y2=6, stroke=INK, stroke_width=2)
    return element(
        "defs",
        element("pattern", line, id="hatched", width=6, height=6, patternUnits="userSpaceOnUse",
                patternTransform="rotate(45)"),
    )  # fmt: skip
