"""The difference between two strategies, summer by summer with the same luck: a histogram around nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.text import Texts
from game.ui.charts.chart import Chart, Table
from game.ui.charts.marks import grid_step, hatched
from game.ui.geometry import Point, Rect, Size
from game.ui.port import Port
from game.ui.theme import T16, Stroke
from game.ui.typesetting import Ruler

_PAD, _TIE = 10.0, 10.0
_LEAST_SPAN = 1.0
"""Points shown at least, so that summers that all end alike have an axis."""


@dataclass(frozen=True, slots=True)
class Bar:
    """How many summers have a difference from `low` to `high` points, on one side of nothing."""

    low: float
    high: float
    count: int


class GapHistogram(Chart):
    """Second minus first: hatched at the left, where the first did better; full at the right."""

    plot_height = 190.0

    def __init__(
        self,
        texts: Texts,
        title: str,
        bars: Sequence[Bar],
        n_ties: int,
        *,
        sides: tuple[str, str],
        axis: str,
        summary: str,
        key: str = "",
    ) -> None:
        """`sides`: what is written at the left and at the right of nothing. `n_ties`: summers without difference."""
        self._texts, self._bars, self._n_ties = texts, tuple(bars), n_ties
        self._sides, self._axis = sides, axis
        rows = [(self._range(bar), texts.number(bar.count)) for bar in self._bars if bar.count]
        if n_ties:
            rows.insert(sum(bar.high <= 0 for bar in self._bars if bar.count), ("0", texts.number(n_ties)))
        super().__init__(title, summary, Table((axis, texts("chart.summers")), tuple(rows)), key=key)

    def fits(self, ruler: Ruler, size: Size) -> bool:
        room = size.w / 2 - 3 * _PAD
        sides = max(ruler.text_size(side, T16.bold).w for side in self._sides)
        return room >= sides and size.h >= ruler.grown(140.0)

    def plot(self, port: Port, area: Rect) -> None:
        c = port.colours
        line_h = port.measure("0", T16).h
        top = area.y + line_h + 4
        field = Rect(area.x, top, area.w, area.bottom - top - 2 * line_h - 10)
        low, high = self._reach(port, field.w)

        def at(points: float) -> float:
            return field.x + field.w * (points - low) / (high - low)

        zero = at(0.0)
        most = max([*(bar.count for bar in self._bars), self._n_ties, 1])
        for bar in self._bars:
            height = field.h * bar.count / most
            left, right = at(bar.low) + 1, at(bar.high) - 1
            column = Rect(left, field.bottom - height, right - left, height)
            if bar.count and bar.high <= 0:
                hatched(port, column, c.ink, 0.0)
            elif bar.count:
                port.box(column, fill=c.lab_b)
        if self._n_ties:
            height = field.h * self._n_ties / most
            port.box(Rect(zero - _TIE / 2, field.bottom - height, _TIE, height), c.grey, c.ink, Stroke.CARD)
        self._draw_axis(port, field, low, high)
        port.line((zero, area.y), (zero, field.bottom + 4), c.ink, Stroke.ACTION)
        first, second = self._sides
        port.text_line(first, Point(zero - _PAD, area.y + line_h / 2), T16.bold, anchor="right")
        port.text_line(second, Point(zero + _PAD, area.y + line_h / 2), T16.bold)

    def _reach(self, port: Port, width: float) -> tuple[float, float]:
        """The ends of the axis: all the bars, and beside nothing the room of what is written at each side."""
        left = max([-bar.low for bar in self._bars if bar.count] + [0.0])
        right = max([bar.high for bar in self._bars if bar.count] + [0.0])
        if max(left, right) < _LEAST_SPAN:
            left = right = _LEAST_SPAN
        first, second = ((port.measure(side, T16.bold).w + 2 * _PAD) / width for side in self._sides)
        left = max(left, right * first / (1 - first))
        right = max(right, left * second / (1 - second))
        return -left, right

    def _draw_axis(self, port: Port, field: Rect, low: float, high: float) -> None:
        c = port.colours
        line_h = port.measure("0", T16).h
        port.line((field.x, field.bottom), (field.right, field.bottom), c.ink, Stroke.ACTION)
        widest = port.measure(self._signed(low), T16).w + port.measure(self._signed(high), T16).w
        step = grid_step(high - low, max(2, int(field.w / (widest + 2 * _PAD))))
        tick = step * -(-low // step)
        while tick <= high:
            x = field.x + field.w * (tick - low) / (high - low)
            words = self._signed(tick)
            half = port.measure(words, T16).w / 2
            middle = Point(min(max(x, field.x + half), field.right - half), field.bottom + 6 + line_h / 2)
            port.text_line(words, middle, T16, c.ink2, anchor="center")
            tick += step
        port.text_line(self._axis, Point(field.x, field.bottom + 8 + 1.5 * line_h), T16, c.ink2)

    def _signed(self, points: float) -> str:
        digits = 0 if abs(points - round(points)) < 1e-9 else 1
        return self._texts.number(points, digits, sign=True)

    def _range(self, bar: Bar) -> str:
        return self._texts("chart.range", low=self._signed(bar.low), high=self._signed(bar.high))
