"""Two strategies over many summers: a fan for each, side by side on the same scale, never over one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.text import Texts
from game.ui.charts.chart import Chart, Table
from game.ui.charts.marks import draw_weeks, glazed, lab_mark
from game.ui.geometry import Point, Rect, Size
from game.ui.port import Port
from game.ui.theme import T16, T20, Stroke
from game.ui.typesetting import Ruler

_TICKS: Final = (0, 25, 50, 75, 100)
_MARK, _LINE, _BETWEEN = 8.0, 3.5, 24.0
_FAINT, _STRONG = 40, 70
"""How opaque (of 255) the band of 80 % is, and what that of 50 % adds to it."""


@dataclass(frozen=True, slots=True)
class Fan:
    """What many summers of one strategy give: points out of 100, before the summer and at the end of each week.

    80 % of the summers lie between `low` and `high`, half of them between `lower` and `upper`.
    """

    name: str
    low: Sequence[float]
    lower: Sequence[float]
    middle: Sequence[float]
    upper: Sequence[float]
    high: Sequence[float]

    @property
    def rows(self) -> tuple[Sequence[float], ...]:
        """From the lowest to the highest."""
        return self.low, self.lower, self.middle, self.upper, self.high


class Fans(Chart):
    """The first of two has a plain line and a disc, the second a dashed line and a diamond; the end is written."""

    plot_height = 206.0

    def __init__(
        self, texts: Texts, title: str, fans: tuple[Fan, Fan], *, summary: str, caption: str, key: str = ""
    ) -> None:
        """The `caption` (what is measured, over how many summers) is written beside the name of each strategy."""
        self._texts, self._fans = texts, fans
        weeks = range(max(len(fan.middle) for fan in fans))
        rows = tuple((self._week(week), *(cell for fan in fans for cell in self._cells(fan, week))) for week in weeks)
        measures = "chart.median", "chart.half_of_them", "chart.most_of_them"
        headings = (texts(measure, name=fan.name) for fan in fans for measure in measures)
        super().__init__(
            title,
            summary,
            Table((texts("chart.week"), *headings), rows),
            caption=caption,
            has_heading=False,
            key=key,
        )

    def fits(self, ruler: Ruler, size: Size) -> bool:
        names = max(ruler.text_size(fan.name, T20).w for fan in self._fans) + ruler.grown(2 * _MARK) + 8
        least = max(ruler.grown(200.0), names)
        return (size.w - _BETWEEN) / 2 >= least and size.h >= ruler.grown(120.0) + self._heading(ruler, size.w)

    def plot(self, port: Port, area: Rect) -> None:
        heading = self._heading(port.ruler, area.w)
        width = (area.w - _BETWEEN) / 2
        for rank, fan in enumerate(self._fans):
            left = area.x + rank * (width + _BETWEEN)
            self._draw_heading_of(port, fan, rank, Rect(left, area.y, width, heading))
            self._draw_fan(port, fan, rank, Rect(left, area.y + heading, width, area.h - heading))

    def _is_beside(self, ruler: Ruler, width: float) -> bool:
        """Whether the caption stands on the line of the name."""
        room = (width - _BETWEEN) / 2 - ruler.grown(2 * _MARK) - 20
        caption = ruler.text_size(self.caption, T16).w
        return all(ruler.text_size(fan.name, T20).w + caption <= room for fan in self._fans)

    def _heading(self, ruler: Ruler, width: float) -> float:
        name = ruler.text_size("0", T20).h + 6
        if self._is_beside(ruler, width):
            return name
        return name + ruler.text_size(self.caption, T16, (width - _BETWEEN) / 2).h

    def _draw_heading_of(self, port: Port, fan: Fan, rank: int, area: Rect) -> None:
        radius = port.ruler.grown(_MARK)
        line = port.measure("0", T20).h
        lab_mark(port, Point(area.x + radius, area.y + line / 2), radius, is_second=bool(rank))
        words = Rect(area.x + 2 * radius + 8, area.y, area.w, line)
        name = port.text(fan.name, words, T20)
        if self._is_beside(port.ruler, 2 * area.w + _BETWEEN):
            port.text_line(self.caption, Point(name.right + 12, name.center.y + 1), T16, port.colours.ink2)
        else:
            port.text(self.caption, Rect(area.x, name.bottom, area.w, 0), T16, port.colours.ink2)

    def _draw_fan(self, port: Port, fan: Fan, rank: int, area: Rect) -> None:
        c = port.colours
        colour = c.lab_b if rank else c.lab_a
        line_h = port.measure("0", T16).h
        left = max(port.measure("100", T16).w + 10, port.measure(self._week(0), T16).w / 2)
        field = Rect(area.x + left, area.y + line_h / 2, area.w - left - _MARK - 2, area.h - 1.5 * line_h - 8)
        last = max(1, len(fan.middle) - 1)

        def line(row: Sequence[float]) -> list[tuple[float, float]]:
            return [
                (field.x + field.w * week / last, field.bottom - field.h * points / 100)
                for week, points in enumerate(row)
            ]

        for tick in _TICKS:
            y = field.bottom - field.h * tick / 100
            port.line((field.x, y), (field.right, y), c.line, Stroke.GRID)
            port.text_line(self._texts.number(tick), Point(field.x - 8, y), T16, c.ink2, anchor="right")
        draw_weeks(port, field, [self._week(week) for week in range(last + 1)])
        for low, high, opacity in ((fan.low, fan.high, _FAINT), (fan.lower, fan.upper, _STRONG)):
            port.polygon([*line(high), *reversed(line(low))], fill=glazed(colour, opacity))
        middle = line(fan.middle)
        if rank:
            port.dashed(middle, colour, _LINE, 8.0, 4.0)
        else:
            port.polyline(middle, colour, _LINE)
        self._draw_end(port, fan, Point(*middle[-1]), field, is_second=bool(rank))

    def _draw_end(self, port: Port, fan: Fan, end: Point, field: Rect, *, is_second: bool) -> None:
        """The mark on the end of the line, and its points above, or below where there is no room."""
        lab_mark(port, end, _MARK, is_second=is_second)
        half = port.measure("0", T20).h / 2
        above = end.y - _MARK - half
        y = above if above - half >= field.y else end.y + _MARK + half
        port.text_line(self._texts.number(fan.middle[-1]), Point(end.x, y), T20, anchor="right")

    def _cells(self, fan: Fan, week: int) -> tuple[str, str, str]:
        """The median, and both bands."""
        t = self._texts
        low, lower, middle, upper, high = (t.number(row[week]) for row in fan.rows)
        return middle, t("chart.range", low=lower, high=upper), t("chart.range", low=low, high=high)

    def _week(self, week: int) -> str:
        return self._texts.number(week) if week else self._texts("chart.before")
