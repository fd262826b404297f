"""A few named levels week after week: where one stood, and where one was expected to stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from game.text import Texts
from game.ui.charts.chart import Chart, Table
from game.ui.charts.marks import diamond, draw_weeks
from game.ui.geometry import Point, Rect, Size
from game.ui.port import Port
from game.ui.theme import T16, Stroke
from game.ui.typesetting import Ruler

_WEEK_SHARE = 0.24
_DOT, _LOZENGE = 4.5, 10.0
_NARROWEST = 17.0  # a week; narrower, the table says it better


class Levels(Chart):
    """One level a week from the first: what was held is a full line with discs, what was wanted lozenges.

    A week where both are the same has its disc inside its lozenge.
    """

    plot_height = 150.0

    def __init__(
        self,
        texts: Texts,
        title: str,
        names: Sequence[str],
        held: Sequence[int],
        wanted: Sequence[int],
        n_weeks: int,
        *,
        legend: tuple[str, str],
        summary: str,
    ) -> None:
        """`names` from the top to the bottom; `held` and `wanted` are ranks among them; `legend` names both."""
        self._names, self._held, self._wanted = tuple(names), tuple(held), tuple(wanted)
        self._weeks = [texts.number(week) for week in range(1, max(n_weeks, len(held)) + 1)]
        rows = tuple(
            (self._weeks[rank], names[one], names[other])
            for rank, (one, other) in enumerate(zip(held, wanted, strict=True))
        )
        super().__init__(title, summary, Table((texts("chart.week"), *legend), rows), has_heading=False)

    def fits(self, ruler: Ruler, size: Size) -> bool:
        line_h = ruler.text_size("0", T16).h
        names = max((ruler.text_size(name, T16).w for name in self._names), default=0.0)
        weeks = len(self._weeks) * _NARROWEST
        return size.w >= names + 16 + weeks and size.h >= (len(self._names) + 1) * line_h

    def _column_widths(self, width: float) -> list[float]:
        """The names of the levels need the room, not the weeks."""
        first = width * _WEEK_SHARE
        return [first, (width - first) / 2, (width - first) / 2]

    def plot(self, port: Port, area: Rect) -> None:
        c = port.colours
        line_h = port.measure("0", T16).h
        left = max(port.measure(name, T16).w for name in self._names) + 8 + _LOZENGE + 6
        field = Rect(area.x + left, area.y + line_h / 2, area.w - left - _LOZENGE - 4, area.h - 2 * line_h - 4)
        last, lowest = max(1, len(self._weeks) - 1), max(1, len(self._names) - 1)

        def at(rank: int, level: int) -> tuple[float, float]:
            return field.x + field.w * rank / last, field.y + field.h * level / lowest

        for level, name in enumerate(self._names):
            y = at(0, level)[1]
            port.line((field.x - _LOZENGE - 2, y), (field.right, y), c.line, Stroke.GRID)
            port.text_line(name, Point(area.x, y), T16, c.ink2)
        draw_weeks(port, field, self._weeks)
        line = [at(rank, level) for rank, level in enumerate(self._held)]
        for one, other in pairwise(line):
            port.line(one, other, c.ink, 3.0)
        narrow = min(1.0, field.w / last / (2 * _LOZENGE + 2))
        for rank, level in enumerate(self._wanted):
            diamond(port, at(rank, level), _LOZENGE * narrow, c.lab_b)
        for point in line:
            port.circle(point, _DOT * narrow, fill=c.ink)
