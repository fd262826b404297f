"""What may be expected of several choices: one bar a choice, from low to high, a dot in the middle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.ui.charts.chart import Chart, Table
from game.ui.geometry import Point, Rect, Size
from game.ui.port import Port
from game.ui.theme import T16, Stroke
from game.ui.typesetting import Ruler
from game.ui.widgets.label import draw_icon

_TICKS: Final = (0, 25, 50, 75, 100)
_ICON_W, _ICON_H, _BAR, _DOT, _ROW = 48.0, 24.0, 18.0, 5.5, 26.0
_LEAST_PLOT = 150.0


@dataclass(frozen=True, slots=True)
class Expected:
    """One choice: its pictogram, its name, and what comes of it in 8 cases of 10, out of 100."""

    icon: str
    name: str
    low: float
    middle: float
    high: float
    words: str
    """The middle, as it is written."""
    is_best: bool = False


class ExpectedBars(Chart):
    """Bars on one scale from 0 to 100; the best choice is yellow and heavier."""

    def __init__(
        self, title: str, choices: Sequence[Expected], table: Table, *, summary: str, caption: str, key: str = ""
    ) -> None:
        super().__init__(title, summary, table, caption=caption, key=key)
        self._choices = tuple(choices)
        self.plot_height = _ROW * len(self._choices) + 28

    def _names_width(self, ruler: Ruler) -> float:
        names = max((ruler.text_size(each.name, T16.bold).w for each in self._choices), default=0.0)
        return ruler.grown(_ICON_W) + 12 + names + 20

    def _words_width(self, ruler: Ruler) -> float:
        return max((ruler.text_size(each.words, T16.bold).w for each in self._choices), default=0.0) + 12

    def fits(self, ruler: Ruler, size: Size) -> bool:
        room = size.w - self._names_width(ruler) - self._words_width(ruler)
        return room >= ruler.grown(_LEAST_PLOT) and size.h >= 21 * len(self._choices) * ruler.theme.text_scale

    def plot(self, port: Port, area: Rect) -> None:
        c, ruler = port.colours, port.ruler
        axis = ruler.grown(24)
        left = area.x + self._names_width(ruler)
        width = area.right - self._words_width(ruler) - left
        for tick in _TICKS:
            x = left + width * tick / 100
            port.line((x, area.y), (x, area.bottom - axis), c.line, Stroke.GRID)
            port.text_line(str(tick), Point(x, area.bottom - axis / 2), T16, c.ink2, anchor="center")
        row = (area.h - axis) / max(1, len(self._choices))
        for rank, choice in enumerate(self._choices):
            middle = area.y + row * (rank + 0.5)
            icon = Rect(area.x, middle - ruler.grown(_ICON_H) / 2, ruler.grown(_ICON_W), ruler.grown(_ICON_H))
            draw_icon(port, choice.icon, icon, c.ink)
            style = T16.bold if choice.is_best else T16
            port.text_line(choice.name, Point(icon.right + 12, middle), style)
            low, high = left + width * choice.low / 100, left + width * choice.high / 100
            bar = Rect(low, middle - _BAR / 2, max(_BAR, high - low), _BAR)
            port.box(bar, c.sun if choice.is_best else c.grey, c.ink, Stroke.ACTION, _BAR / 2)
            at = min(max(left + width * choice.middle / 100, bar.x + _DOT + 2), bar.right - _DOT - 2)
            port.circle((at, middle), _DOT, fill=c.ink)
            words = port.measure(choice.words, T16.bold)
            port.box(Rect(bar.right + 6, middle - words.h / 2, words.w + 4, words.h), fill=c.card)  # over the grid
            port.text_line(choice.words, Point(bar.right + 8, middle), T16.bold)
