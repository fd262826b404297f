"""Two branches of the same summer: both lines, and the gap between them week after week."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from game.text import Texts
from game.ui.charts.chart import Chart, Table
from game.ui.charts.marks import diamond, draw_weeks, grid_step
from game.ui.geometry import Point, Rect, Size
from game.ui.port import Port
from game.ui.theme import T16, T20, Stroke
from game.ui.typesetting import Ruler

_DOT = 7.0
_LEAST_GAP = 0.5
"""Points: a gap below this is not written."""


class TwoPaths(Chart):
    """Points out of 100, before the summer and at the end of each week; where the lines part, the gap is tinted."""

    plot_height = 230.0

    def __init__(
        self,
        texts: Texts,
        title: str,
        names: tuple[str, str],
        paths: tuple[Sequence[float], Sequence[float]],
        n_weeks: int,
        *,
        summary: str,
        key: str = "",
    ) -> None:
        """The first path is a full line with a circle, the second a dashed one with a diamond: by their shape too."""
        self._texts = texts
        self._paths = tuple(paths[0]), tuple(paths[1])
        self._n_weeks = max(n_weeks, len(self._paths[0]) - 1, 1)
        rows = tuple(
            (self._week(week), texts.number(one), texts.number(other), texts.number(other - one, sign=True))
            for week, (one, other) in enumerate(zip(*self._paths, strict=True))
        )
        headings = texts("chart.week"), *names, texts("branches.gap")
        super().__init__(title, summary, Table(headings, rows), key=key)

    def fits(self, ruler: Ruler, size: Size) -> bool:
        return size.w >= ruler.grown(260.0) and size.h >= ruler.grown(150.0)

    def plot(self, port: Port, area: Rect) -> None:
        c, first, second = port.colours, *self._paths
        line_h = port.measure("0", T16).h
        values = [*first, *second]
        step = max(5.0, grid_step(max(values) - min(values), 3))
        low = step * (min(values) // step)
        high = low + step * max(1, -int(-(max(values) - low) // step))
        left = max(port.measure("100", T16).w + 10, port.measure(self._week(0), T16).w / 2)
        right = port.measure("+00", T20).w + 2 * _DOT
        field = Rect(area.x + left, area.y + line_h / 2, area.w - left - right, area.h - line_h * 1.5 - 8)

        def at(week: int, value: float) -> tuple[float, float]:
            return field.x + field.w * week / self._n_weeks, field.bottom - field.h * (value - low) / (high - low)

        value = low
        while value <= high + 1e-9:
            y = at(0, value)[1]
            port.line((field.x, y), (field.right, y), c.line, Stroke.GRID)
            port.text_line(self._texts.number(value), Point(field.x - 8, y), T16, c.ink2, anchor="right")
            value += step
        draw_weeks(port, field, [self._week(week) for week in range(self._n_weeks + 1)])
        one, other = ([at(week, value) for week, value in enumerate(path)] for path in self._paths)
        for (a, b), (d, e) in zip(pairwise(one), pairwise(other), strict=True):
            port.polygon([a, b, e, d], fill=c.sun_tint)
        port.polyline(one, c.lab_a, 3.0)
        port.dashed(other, c.lab_b, 3.0, 8.0, 4.0)
        port.circle(one[-1], _DOT, fill=c.lab_a, border=c.white, width=2.0)
        diamond(port, other[-1], _DOT + 2, c.lab_b)
        gap = second[-1] - first[-1]
        if abs(gap) >= _LEAST_GAP:
            place = Point(other[-1][0] + _DOT + 6, (one[-1][1] + other[-1][1]) / 2)
            port.text_line(self._texts.number(gap, sign=True), place, T20, c.ink, anchor="left")

    def _week(self, week: int) -> str:
        return self._texts.number(week) if week else self._texts("chart.before")
