"""Where one is: the steps of a week, the weeks of a summer."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.geometry import Rect
from game.ui.interaction import Interaction
from game.ui.port import Port
from game.ui.theme import T16, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Amount, Role, Widget
from game.ui.widgets.label import draw_icon

_DISC, _GAP, _DASH = 24.0, 6.0, 14.0
_WEEK, _WEEK_STEP = 14.0, 17.0


class StepTrail(Widget):
    """Steps in order: done with a tick, the present one yellow, those to come outlined."""

    role = Role.TEXT

    def __init__(self, steps: Sequence[str], present: int, *, name: str, key: str = "") -> None:
        super().__init__(key=key, name=name, value=steps[present])
        self._steps, self._present = tuple(steps), present

    def _is_short(self, ruler: Ruler) -> bool:
        """With large text only the present step is written; the others keep their discs."""
        return ruler.theme.stacked

    def _word_width(self, ruler: Ruler, rank: int) -> float:
        if self._is_short(ruler) and rank != self._present:
            return 0.0
        style = T16.black if rank == self._present else T16
        return ruler.text_size(self._steps[rank], style).w + _GAP + 1

    def content_least(self, ruler: Ruler) -> float:
        return self.content_width(ruler, 0.0)

    def content_width(self, ruler: Ruler, available: float) -> float:
        words = sum(self._word_width(ruler, rank) for rank in range(len(self._steps)))
        return words + len(self._steps) * ruler.grown(_DISC) + (len(self._steps) - 1) * (_DASH + 16)

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(_DISC)

    def draw(self, port: Port, ui: Interaction) -> None:
        c, side, y = port.colours, port.ruler.grown(_DISC), self.rect.center.y
        x = self.rect.x
        for rank, word in enumerate(self._steps):
            center, r = (x + side / 2, y), side / 2
            if rank < self._present:
                port.circle(center, r, c.ink)
                draw_icon(port, "ok", Rect(x + side * 0.18, y - side * 0.32, side * 0.64, side * 0.64), c.white)
            elif rank == self._present:
                port.circle(center, r, c.sun, c.ink, Stroke.ACTION)
                port.text_line(str(rank + 1), center, T16.black, anchor="center")
            else:
                port.circle(center, r, None, c.edge, Stroke.CARD)
                port.text_line(str(rank + 1), center, T16, c.ink2, anchor="center")
            width = self._word_width(port.ruler, rank)
            if width:
                style = T16.black if rank == self._present else T16
                colour = c.ink if rank <= self._present else c.ink2
                port.text_line(word, (x + side + _GAP, y), style, colour)
            x += side + width + 8
            if rank < len(self._steps) - 1:
                port.box(Rect(x, y - 1, _DASH, 2), fill=c.edge)
                x += _DASH + 8


class WeekCells(Widget):
    """The weeks of the summer: gone, present, to come."""

    role = Role.METER

    def __init__(self, present: int, count: int, *, name: str, value: str, key: str = "") -> None:
        """`present` counts from 1."""
        super().__init__(key=key, name=name, value=value)
        self._present, self._count = present, count

    def amount(self) -> Amount:
        return Amount(self._present, 1, self._count)

    def content_width(self, ruler: Ruler, available: float) -> float:
        return self._count * _WEEK_STEP

    def content_height(self, ruler: Ruler, width: float) -> float:
        return _WEEK

    def draw(self, port: Port, ui: Interaction) -> None:
        c = port.colours
        step = min(_WEEK_STEP, self.rect.w / self._count)
        side = min(_WEEK, step - 3)
        for rank in range(self._count):
            cell = Rect(self.rect.x + rank * step, self.rect.center.y - side / 2, side, side)
            if rank + 1 < self._present:
                port.box(cell, c.ink, radius=3)
                draw_icon(port, "ok", cell.inset(2), c.white)
            elif rank + 1 == self._present:
                port.box(cell, c.sun, c.ink, Stroke.ACTION, 3)
            else:
                port.box(cell, c.card, c.edge, Stroke.CARD, 3)
