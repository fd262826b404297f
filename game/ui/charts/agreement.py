"""How much a group agrees with a few sentences, at two moments: a small histogram for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.ui.charts.chart import Chart, Table
from game.ui.geometry import Point, Rect, Size
from game.ui.port import Port
from game.ui.theme import T16, Stroke
from game.ui.typesetting import Ruler

_ROW, _GAP = 92.0, 20.0
_NAMES: Final = 0.5
"""Of the width, for the sentences."""
_BAR, _BETWEEN, _CORNER = 18.0, 4.0, 3.0
_LEAST_PLOT = 220.0


@dataclass(frozen=True, slots=True)
class Agreed:
    """A sentence, and how many chose each level at the first moment and at the second."""

    name: str
    before: tuple[int, ...]
    after: tuple[int, ...]


class AgreementBars(Chart):
    """Each level twice, as a share of those who answered: outlined at the first moment, full at the second."""

    def __init__(
        self, title: str, items: Sequence[Agreed], table: Table, *, summary: str, caption: str, key: str = ""
    ) -> None:
        super().__init__(title, summary, table, caption=caption, key=key)
        self._items = tuple(items)
        self.plot_height = _ROW * len(self._items)

    def fits(self, ruler: Ruler, size: Size) -> bool:
        row = size.h / max(1, len(self._items))
        room = size.w * _NAMES - _GAP
        tallest = max((ruler.text_size(each.name, T16, room).h for each in self._items), default=0.0)
        return size.w * (1 - _NAMES) >= ruler.grown(_LEAST_PLOT) and row >= max(tallest, ruler.grown(_ROW) - 1)

    def plot(self, port: Port, area: Rect) -> None:
        c, row = port.colours, area.h / max(1, len(self._items))
        for rank, item in enumerate(self._items):
            line = Rect(area.x, area.y + row * rank, area.w, row)
            if rank:
                port.line((line.x, line.y), (line.right, line.y), c.line, Stroke.GRID)
            names = Rect(line.x, line.y, line.w * _NAMES - _GAP, line.h)
            port.text(item.name, names, T16, valign="middle")
            left = line.x + line.w * _NAMES
            self._levels(port, Rect(left, line.y + 8, line.right - left, line.h - 12), item)

    @staticmethod
    def _levels(port: Port, field: Rect, item: Agreed) -> None:
        """The levels from left to right, the bars from the foot up."""
        c, foot = port.colours, field.bottom - port.measure("0", T16).h
        bar = port.ruler.grown(_BAR)
        width = field.w / len(item.before)
        most = max((_share(count, spread) for spread in (item.before, item.after) for count in spread), default=0.0)
        for level, counts in enumerate(zip(item.before, item.after, strict=True)):
            middle = field.x + width * (level + 0.5)
            port.text_line(str(level + 1), Point(middle, (foot + field.bottom) / 2), T16, c.ink2, anchor="center")
            for side, (count, spread) in enumerate(zip(counts, (item.before, item.after), strict=True)):
                height = (foot - field.y) * _share(count, spread) / most if most else 0.0
                x = middle - bar - _BETWEEN / 2 if side == 0 else middle + _BETWEEN / 2
                if height:
                    fill = c.ink if side else c.card
                    port.box(Rect(x, foot - height, bar, height), fill, c.ink, 1.8, (_CORNER, _CORNER, 0, 0))
        port.line((field.x, foot), (field.right, foot), c.edge, Stroke.CARD)


def _share(count: int, spread: Sequence[int]) -> float:
    total = sum(spread)
    return count / total if total else 0.0
