"""Quantities: neutral gauges, the gauge of the PEC, and cells for what is counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from game.ui.charts.marks import COMPONENTS, component_colour
from game.ui.geometry import Rect
from game.ui.interaction import Interaction
from game.ui.port import Port
from game.ui.theme import T16, Radius, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Amount, Role, Widget
from game.ui.widgets.label import draw_icon

CellLook = Literal["ink", "sun"]

_LETTER_ROOM, _VALUE_ROOM = 16.0, 44.0


class Gauge(Widget):
    """A share from 0 to 1 in ink; write its value beside it, and give it as `value` to be read."""

    role = Role.METER

    def __init__(self, share: float, *, name: str, value: str, height: float = 12, key: str = "") -> None:
        super().__init__(key=key, name=name, value=value)
        self.amounts = (min(1.0, max(0.0, share)),)
        self._height = height

    def amount(self) -> Amount:
        """In percent."""
        return Amount(100 * self.amounts[0], 0, 100)

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return self._height

    def draw(self, port: Port, ui: Interaction) -> None:
        c, rect, r = port.colours, self.rect, self.rect.h / 2
        port.box(rect, c.grey, c.edge, Stroke.CARD, r)
        filled = rect.w * ui.shown(self.key, self.amounts)[0]
        if filled > 1:
            port.box(Rect(rect.x, rect.y, max(rect.h, filled), rect.h), c.ink, radius=r)


class RangeGauge(Widget):
    """What may be expected, from a low to a high share, in the tint of a component (`v`, `s`, `a`)."""

    role = Role.METER

    def __init__(self, low: float, high: float, component: str, *, name: str, value: str, key: str = "") -> None:
        super().__init__(key=key, name=name, value=value)
        self._low, self._high, self._component = max(0.0, low), min(1.0, high), component

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return 14.0

    def draw(self, port: Port, ui: Interaction) -> None:
        c, rect = port.colours, self.rect
        port.box(rect, c.grey, c.edge, Stroke.CARD, rect.h / 2)
        tint = {"v": c.v_tint, "s": c.s_tint, "a": c.a_tint}[self._component]
        width = max(rect.h, (self._high - self._low) * rect.w)
        span = Rect(min(rect.x + self._low * rect.w, rect.right - width), rect.y, width, rect.h)
        port.box(span, tint, component_colour(c, self._component), Stroke.ACTION, rect.h / 2)


class PecGauge(Widget):
    """V, S and A in this order, white lines between, and the goal as a dashed mark.

    `points` are the whole numbers shown, out of `total`; letters and values are written when there is room.
    """

    role = Role.METER

    def __init__(
        self,
        points: Sequence[int],
        *,
        name: str,
        value: str,
        total: float = 100,
        target: float | None = None,
        height: float = 26,
        before: Sequence[int] = (),
        tooltip: str = "",
        key: str = "",
    ) -> None:
        """`before`: what it goes from when it is first shown."""
        super().__init__(key=key, name=name, value=value, tooltip=tooltip)
        self._points, self._total, self._target, self._height = tuple(points), total, target, height
        self.amounts = tuple(float(number) for number in points)
        self.amounts_before = tuple(float(number) for number in before)

    def amount(self) -> Amount:
        return Amount(sum(self._points), 0, self._total)

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(self._height)

    def draw(self, port: Port, ui: Interaction) -> None:
        c, rect = port.colours, self.rect
        r = rect.h / 2
        port.box(rect, c.grey, c.edge, Stroke.CARD, r)
        scale = rect.w / self._total
        room = port.ruler.grown(1.0)
        with_values = min(self._points, default=0) * scale >= _VALUE_ROOM * room
        x = rect.x
        shown = ui.shown(self.key, self.amounts)
        for rank, (component, points, length) in enumerate(zip(COMPONENTS, self._points, shown, strict=True)):
            width = length * scale
            if width > 0:
                part = Rect(x, rect.y, width, rect.h)
                first, last = rank == 0, x + width > rect.right - r
                corners = (r if first else 0.0, r if last else 0.0, r if last else 0.0, r if first else 0.0)
                port.box(part, component_colour(c, component), radius=corners)
                if rank:
                    port.box(Rect(x - 1, rect.y, 2, rect.h), fill=c.white)
                if width > _LETTER_ROOM * room:
                    letter = component.upper()
                    text = f"{letter} {points}" if with_values else letter
                    port.text_line(text, part.center, T16.black, c.white, anchor="center")
            x += width
        if self._target is not None:
            mark = rect.x + self._target * scale
            port.dashed([(mark, rect.y - 5), (mark, rect.bottom + 5)], c.ink, Stroke.SELECTED)


class Cells(Widget):
    """So many out of so many, as cells: ink for skills and votes, yellow with a tick for what is spent."""

    role = Role.METER

    def __init__(
        self,
        filled: int,
        count: int,
        *,
        name: str,
        value: str,
        look: CellLook = "ink",
        size: tuple[float, float] = (26, 18),
        per_line: int = 0,
        ticks: bool = False,
        key: str = "",
    ) -> None:
        """`per_line`: how many cells side by side before going on to the next line (0: all)."""
        super().__init__(key=key, name=name, value=value)
        self._filled, self._count, self._look, self._size = filled, count, look, size
        self._per_line = per_line or max(1, count)
        self._ticks = ticks

    _GAP = 4.0

    def amount(self) -> Amount:
        return Amount(self._filled, 0, self._count)

    def content_width(self, ruler: Ruler, available: float) -> float:
        n = min(self._per_line, self._count)
        return n * ruler.grown(self._size[0]) + self._GAP * max(0, n - 1)

    def _columns(self, ruler: Ruler, width: float) -> int:
        fitting = int((width + self._GAP + 0.5) / (ruler.grown(self._size[0]) + self._GAP))
        return max(1, min(self._per_line, fitting))

    def content_height(self, ruler: Ruler, width: float) -> float:
        lines = -(-self._count // self._columns(ruler, width))
        return lines * ruler.grown(self._size[1]) + self._GAP * max(0, lines - 1)

    def draw(self, port: Port, ui: Interaction) -> None:
        w, h = port.ruler.grown(self._size[0]), port.ruler.grown(self._size[1])
        columns = self._columns(port.ruler, self.rect.w)
        for rank in range(self._count):
            line, column = divmod(rank, columns)
            cell = Rect(self.rect.x + column * (w + self._GAP), self.rect.y + line * (h + self._GAP), w, h)
            draw_cell(port, cell, is_filled=rank < self._filled, look=self._look, tick=self._ticks)


def draw_cell(port: Port, cell: Rect, *, is_filled: bool, look: CellLook, tick: bool = False) -> None:
    """One cell, filled or still empty."""
    c = port.colours
    if is_filled:
        fill, border = (c.ink, c.ink) if look == "ink" else (c.sun, c.ink)
        port.box(cell, fill, border, Stroke.ACTION, Radius.CELL)
        if tick:
            side = min(cell.w, cell.h) - 8
            mark = Rect(cell.center.x - side / 2, cell.center.y - side / 2, side, side)
            draw_icon(port, "ok", mark, c.white if look == "ink" else c.ink)
    elif look == "sun":
        port.dashed_box(cell, c.edge, Stroke.CARD, Radius.CELL)
    else:
        port.box(cell, c.card, c.edge, Stroke.CARD, Radius.CELL)
