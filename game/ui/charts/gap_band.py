"""What one of two ways has more than the other, under many lucks: a band, its middle, and the luck that was played."""

from __future__ import annotations

from collections.abc import Sequence

from game.text import Texts
from game.ui.charts.chart import Chart, Table
from game.ui.charts.marks import diamond, draw_weeks, grid_step
from game.ui.geometry import Point, Rect, Size
from game.ui.port import Port
from game.ui.theme import T16, Stroke
from game.ui.typesetting import Ruler

_LEAST_SPAN = 4.0
"""Points shown above and below nothing at least, so that a small gap looks small."""


class GapBand(Chart):
    """Points out of 100, before the summer and at the end of each week; nothing is the line in the middle."""

    plot_height = 190.0

    def __init__(
        self,
        texts: Texts,
        title: str,
        band: Sequence[tuple[float, float, float]],
        played: Sequence[float],
        *,
        summary: str,
        key: str = "",
    ) -> None:
        """`band`: low, middle and high of each week, or nothing yet; `played`: the gap in the luck of the season."""
        self._texts = texts
        self._band, self._played = tuple(band), tuple(played)
        rows = tuple(
            (self._week(week), *(self._number(value) for value in (*(band[week] if band else ()), gap)))
            for week, gap in enumerate(played)
        )
        known = [texts(f"branches.band.{name}") for name in ("low", "middle", "high")] if band else []
        headings = texts("chart.week"), *known, texts("branches.band.played")
        super().__init__(title, summary, Table(headings, rows), key=key)

    def fits(self, ruler: Ruler, size: Size) -> bool:
        return size.w >= ruler.grown(240.0) and size.h >= ruler.grown(130.0)

    def plot(self, port: Port, area: Rect) -> None:
        c = port.colours
        line_h = port.measure("0", T16).h
        values = [abs(value) for row in self._band for value in row] + [abs(value) for value in self._played]
        step = grid_step(max(_LEAST_SPAN, *values), 2)
        span = step * -int(-max(_LEAST_SPAN, *values) // step)
        left = max(port.measure("+00,0", T16).w + 10, port.measure(self._week(0), T16).w / 2)
        field = Rect(area.x + left, area.y + line_h / 2, area.w - left - 14, area.h - line_h * 1.5 - 8)
        last = max(1, len(self._played) - 1)

        def at(week: int, value: float) -> tuple[float, float]:
            return field.x + field.w * week / last, field.center.y - field.h / 2 * value / span

        value = -span
        while value <= span + 1e-9:
            y = at(0, value)[1]
            is_nothing = abs(value) < 1e-9
            port.line((field.x, y), (field.right, y), c.ink if is_nothing else c.line, Stroke.GRID)
            words = self._texts.number(value, sign=True)
            port.text_line(words, Point(field.x - 8, y), T16, c.ink2, anchor="right")
            value += step
        draw_weeks(port, field, [self._week(week) for week in range(last + 1)])
        if self._band:
            lows, middles, highs = ([at(w, row[rank]) for w, row in enumerate(self._band)] for rank in range(3))
            port.polygon([*highs, *reversed(lows)], fill=c.grey)
            port.polyline(middles, c.ink2, 2.0)
        line = [at(week, gap) for week, gap in enumerate(self._played)]
        port.dashed(line, c.lab_b, 3.0, 8.0, 4.0)
        diamond(port, line[-1], 9.0, c.lab_b)

    def _week(self, week: int) -> str:
        return self._texts.number(week) if week else self._texts("chart.before")

    def _number(self, value: float) -> str:
        return self._texts.number(value, 1, sign=True)
