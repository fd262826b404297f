"""One summer among many: how often each end came, where this one stands, and other ways below on the same scale."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from game.ui.charts.chart import Chart, Table
from game.ui.geometry import Point, Rect, Size
from game.ui.port import Port
from game.ui.theme import T16, Stroke
from game.ui.typesetting import Ruler

_TICKS: Final = (0, 25, 50, 75, 100)
_BIN: Final = 2.0
"""Points that one column of the histogram holds."""
_HISTOGRAM, _ROW, _BAR, _DOT, _CROSS, _PAD = 74.0, 26.0, 14.0, 5.0, 5.0, 14.0
_LEAST_PLOT = 170.0


@dataclass(frozen=True, slots=True)
class OtherWay:
    """One other way, in points out of 100: eight cases in ten are between `low` and `high`, `here` is with the luck
    of the summer that is shown."""

    name: str
    low: float
    middle: float
    high: float
    here: float


class AmongMany(Chart):
    """The histogram is of the many; a yellow line is the one. For each other way a bar, a dot in its middle, and a
    cross where it ends with the same luck."""

    def __init__(
        self,
        title: str,
        many: tuple[str, Sequence[float]],
        one: tuple[str, float],
        ways: Sequence[OtherWay],
        table: Table,
        *,
        axis: str,
        summary: str,
        caption: str = "",
        key: str = "",
    ) -> None:
        """`many` and `one`: what is written beside them, and the points."""
        super().__init__(title, summary, table, caption=caption, key=key)
        self._many_name, ends = many
        self._one_name, self._one = one
        self._ways, self._axis = tuple(ways), axis
        self._counts = [0] * int(100 / _BIN)
        for points in ends:
            self._counts[min(max(int(points / _BIN), 0), len(self._counts) - 1)] += 1
        self.plot_height = _HISTOGRAM + _ROW * len(self._ways) + 66

    def _names_width(self, ruler: Ruler) -> float:
        names = (self._many_name, *(way.name for way in self._ways))
        return max(ruler.text_size(name, T16.bold).w for name in names) + 14

    def fits(self, ruler: Ruler, size: Size) -> bool:
        needed = ruler.grown(_HISTOGRAM + _ROW * len(self._ways) + 60)
        return size.w - self._names_width(ruler) >= ruler.grown(_LEAST_PLOT) and size.h >= needed

    def plot(self, port: Port, area: Rect) -> None:
        c, line_h = port.colours, port.measure("0", T16).h
        left = area.x + self._names_width(port.ruler)
        field = Rect(left, area.y + line_h + 4, area.right - left - _PAD, area.h - 3 * line_h - 12)
        row = port.ruler.grown(_ROW)
        histogram = Rect(field.x, field.y, field.w, field.h - row * len(self._ways) - 6)

        def at(points: float) -> float:
            return field.x + field.w * min(max(points, 0.0), 100.0) / 100

        self._draw_axis(port, field, at)
        most = max(1, *self._counts)
        for rank, count in enumerate(self._counts):
            if count:
                height = histogram.h * count / most
                column = Rect(at(rank * _BIN) + 0.5, histogram.bottom - height, at(_BIN) - at(0) - 1, height)
                port.box(column, fill=c.ink2)
        port.line((field.x, histogram.bottom), (field.right, histogram.bottom), c.ink, Stroke.GRID)
        port.text_line(self._many_name, Point(area.x, histogram.bottom - line_h / 2), T16.bold)
        for rank, way in enumerate(self._ways):
            self._draw_way(port, way, area.x, histogram.bottom + 6 + row * (rank + 0.5), at)
        self._draw_one(port, at(self._one), field, area)

    def _draw_axis(self, port: Port, field: Rect, at: Callable[[float], float]) -> None:
        c, line_h = port.colours, port.measure("0", T16).h
        for tick in _TICKS:
            port.line((at(tick), field.y), (at(tick), field.bottom), c.line, Stroke.GRID)
            below = Point(at(tick), field.bottom + 4 + line_h / 2)
            port.text_line(str(tick), below, T16, c.ink2, anchor="center")
        end = Point(field.right + _PAD, field.bottom + 6 + 1.5 * line_h)
        port.text_line(self._axis, end, T16, c.ink2, anchor="right")

    def _draw_way(self, port: Port, way: OtherWay, left: float, y: float, at: Callable[[float], float]) -> None:
        c = port.colours
        port.text_line(way.name, Point(left, y), T16)
        low, here = at(way.low), at(way.here)
        bar = Rect(low, y - _BAR / 2, max(_BAR, at(way.high) - low), _BAR)
        port.box(bar, c.grey, c.ink, Stroke.CARD, _BAR / 2)
        port.circle((at(way.middle), y), _DOT, fill=c.ink)
        for slope in (-1, 1):
            port.line((here - _CROSS, y - slope * _CROSS), (here + _CROSS, y + slope * _CROSS), c.lab_b, 2.5)

    def _draw_one(self, port: Port, x: float, field: Rect, area: Rect) -> None:
        c = port.colours
        port.line((x, field.y - 2), (x, field.bottom), c.ink, 4.0)
        port.line((x, field.y - 2), (x, field.bottom), c.sun, 2.0)
        half = port.measure(self._one_name, T16.bold).w / 2
        middle = min(max(x, field.x + half), area.right - half)
        port.text_line(self._one_name, Point(middle, area.y + (field.y - area.y) / 2), T16.bold, anchor="center")
