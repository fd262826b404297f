"""Level bars: two values compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.text import Texts
from game.ui.charts.chart import Chart, Table
from game.ui.geometry import Point, Rect, Size
from game.ui.port import Port
from game.ui.theme import T16
from game.ui.typesetting import Ruler

_BAR, _CORNER = 12.0, 5.0


@dataclass(frozen=True, slots=True)
class Pair:
    """One quantity of two: its name, then ours and the other's as (value, words)."""

    name: str
    ours: tuple[float, str]
    theirs: tuple[float, str]


class PairBars(Chart):
    """Each quantity twice: ours full, the network's in outline, each with its words at the end of the bar."""

    plot_height = 96.0

    def __init__(
        self, texts: Texts, title: str, pairs: Sequence[Pair], *, summary: str = "", caption: str = ""
    ) -> None:
        self._pairs = tuple(pairs)
        table = Table(
            (texts("chart.quantity"), texts("chart.ours"), texts("chart.theirs")),
            tuple((pair.name, pair.ours[1], pair.theirs[1]) for pair in self._pairs),
        )
        super().__init__(title, summary or caption, table, caption=caption)

    def plot(self, port: Port, area: Rect) -> None:
        if not self._pairs:
            return
        names = max(port.measure(pair.name, T16.bold).w for pair in self._pairs) + 16
        line_h = port.measure("0", T16).h
        row = min(area.h / len(self._pairs), 2 * line_h + 12)
        words = max(self._words(port.ruler, pair) for pair in self._pairs) + 10
        room = max(40.0, area.w - names - words)
        for rank, pair in enumerate(self._pairs):
            middle = area.y + row * (rank + 0.5)
            port.text_line(pair.name, Point(area.x, middle), T16.bold)
            longest = max(pair.ours[0], pair.theirs[0], 1e-9)
            for (value, text), is_ours in ((pair.ours, True), (pair.theirs, False)):
                y = middle + (-0.47 if is_ours else 0.47) * line_h
                bar = Rect(area.x + names, y - _BAR / 2, max(4.0, room * max(value, 0.0) / longest), _BAR)
                ink, card = port.colours.ink, port.colours.card
                port.box(bar, fill=ink if is_ours else card, border=ink, width=1.8, radius=_CORNER)
                style, colour = (T16.bold, ink) if is_ours else (T16, port.colours.ink2)
                port.text_line(text, Point(bar.right + 10, y), style, colour)

    def fits(self, ruler: Ruler, size: Size) -> bool:
        line_h = ruler.text_size("0", T16).h
        if size.h < 1.8 * line_h * len(self._pairs):
            return False
        names = max((ruler.text_size(pair.name, T16.bold).w for pair in self._pairs), default=0.0)
        return size.w - names - max((self._words(ruler, p) for p in self._pairs), default=0.0) >= 70.0

    @staticmethod
    def _words(ruler: Ruler, pair: Pair) -> float:
        return max(ruler.text_size(pair.ours[1], T16.bold).w, ruler.text_size(pair.theirs[1], T16).w)
