"""Numbers chosen step by step: cells between a minus and a plus, or a handle on a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from game.ui.geometry import Point, Rect
from game.ui.inputs import Ask, Asked, KeyPress
from game.ui.interaction import Handled, Interaction, UiAction
from game.ui.port import Port
from game.ui.theme import T16, Colour, Duration, Radius, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Amount, Role, Widget
from game.ui.widgets.choice import WordChoice
from game.ui.widgets.gauge import draw_cell
from game.ui.widgets.label import draw_icon

_BUTTON_W, _BUTTON_H = 34.0, 36.0
_CELL_W, _CELL_H, _CELL_GAP = 28.0, 28.0, 3.0
_SIDE_GAP = 8.0
_DIAMOND = 1.25
"""How much further the corners of a diamond go than a disc, to look as large."""


class Stepper(Widget):
    """A whole number shown as cells, between minus and plus. Left and right change it when it has the focus."""

    role = Role.STEPPER
    focusable = True

    def __init__(
        self,
        number: int,
        most: int,
        on_change: Callable[[int], UiAction],
        *,
        name: str,
        value: str,
        least: int = 0,
        room_for: int = 0,
        can_grow: bool = True,
        key: str = "",
        enabled: bool = True,
        reason: str = "",
        tooltip: str = "",
    ) -> None:
        """`value` is written under the cells (`**6 jours** sur 8`). `room_for`: cells kept free so that several
        steppers align. `can_grow`: False when nothing is left to add."""
        super().__init__(
            key=key, name=name, value=value.replace("**", ""), enabled=enabled, reason=reason, tooltip=tooltip
        )
        self._number, self._least, self._most, self._on_change = number, least, most, on_change
        self._caption, self._room_for, self._can_grow = value, max(room_for, most), can_grow

    def content_width(self, ruler: Ruler, available: float) -> float:
        cells = self._room_for * (ruler.grown(_CELL_W) + _CELL_GAP) - _CELL_GAP
        return min(available, cells + 2 * (ruler.grown(_BUTTON_W) + _SIDE_GAP))

    def content_height(self, ruler: Ruler, width: float) -> float:
        caption = ruler.text_size(self._caption, T16).h + 4 if self._caption else 0.0
        return ruler.grown(_BUTTON_H) + caption

    def _minus(self, ruler: Ruler) -> Rect:
        return Rect(self.rect.x, self.rect.y, ruler.grown(_BUTTON_W), ruler.grown(_BUTTON_H))

    def _plus(self, ruler: Ruler) -> Rect:
        minus = self._minus(ruler)
        return minus.moved(dx=self.rect.w - minus.w)

    def arrange(self, ruler: Ruler, rect: Rect, ui: Interaction) -> None:
        super().arrange(ruler, rect, ui)
        self._areas = (self._minus(ruler), self._plus(ruler))

    def draw(self, port: Port, ui: Interaction) -> None:
        minus, plus = self._minus(port.ruler), self._plus(port.ruler)
        self._draw_button(port, minus, "moins", is_on=self.enabled and self._number > self._least)
        self._draw_button(port, plus, "plus", is_on=self.enabled and self._number < self._most and self._can_grow)
        left, room = minus.right + _SIDE_GAP, plus.x - minus.right - 2 * _SIDE_GAP
        width = min(port.ruler.grown(_CELL_W), (room + _CELL_GAP) / self._room_for - _CELL_GAP)
        height = port.ruler.grown(_CELL_H)
        for rank in range(self._most):
            cell = Rect(left + rank * (width + _CELL_GAP), minus.center.y - height / 2, width, height)
            draw_cell(port, cell, is_filled=rank < self._number, look="sun", tick=True)
        if self._caption:
            caption = Rect(self.rect.x, minus.bottom + 4, self.rect.w, 0)
            port.text(self._caption, caption, T16, align="right")

    def _draw_button(self, port: Port, rect: Rect, icon: str, *, is_on: bool) -> None:
        c = port.colours
        shadow = (2.0, c.button_shadow) if is_on else None
        port.box(rect, c.card if is_on else c.grey, c.ink if is_on else c.grey_edge, Stroke.CARD, Radius.SMALL, shadow)
        side = port.ruler.grown(18)
        mark = Rect(rect.center.x - side / 2, rect.center.y - side / 2, side, side)
        draw_icon(port, icon, mark, c.ink if is_on else c.grey_text)

    def _changed(self, by: int) -> Handled:
        most = self._most if self._can_grow else self._number
        number = min(max(self._least, self._number + by), most)
        if number == self._number or not self.enabled:
            return Handled()
        return Handled(self._on_change(number))

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        step = {"left": -1, "right": 1, "-": -1, "+": 1, "home": -self._most, "end": self._most}.get(key.chord)
        return self._changed(step) if step is not None else None

    def amount(self) -> Amount:
        return Amount(self._number, self._least, self._most, 1)

    def on_asked(self, asked: Asked, ui: Interaction) -> Handled | None:
        if asked.what is Ask.SET:
            return self._changed(round(asked.number) - self._number)
        return super().on_asked(asked, ui)

    def on_click(self, at: Point, ui: Interaction) -> Handled | None:
        minus, plus = self._areas
        if minus.contains(at):
            return self._changed(-1)
        return self._changed(1) if plus.contains(at) else None


class Slider(WordChoice):
    """One value among a few, along a line with notches; the words of the value are written under it."""

    role = Role.SLIDER
    glide_seconds = Duration.MOVE

    def __init__(
        self,
        words: Sequence[str],
        chosen: int,
        on_choose: Callable[[int], UiAction],
        *,
        name: str,
        key: str = "",
        enabled: bool = True,
        reason: str = "",
        strategy: Literal["", "a", "b"] = "",
    ) -> None:
        """`strategy`: the slider of one of two, in its colour; the handle of A is a disc, that of B a diamond."""
        super().__init__(words, chosen, on_choose, name=name, key=key, enabled=enabled, reason=reason)
        self._strategy = strategy
        self.amounts = (float(chosen),)

    def content_width(self, ruler: Ruler, available: float) -> float:
        return min(available, ruler.grown(200))

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(28) + self._words_gap + max(ruler.text_size(word, T16, width).h for word in self._words)

    @property
    def _words_gap(self) -> float:
        """Between the line and its words: those of two strategies stand in long columns."""
        return 0.0 if self._strategy else 4.0

    def _place_of(self, rank: float, ruler: Ruler) -> Point:
        r = ruler.grown(11)
        last = max(1, len(self._words) - 1)
        return Point(self.rect.x + r + (self.rect.w - 2 * r) * rank / last, self.rect.y + ruler.grown(14))

    def arrange(self, ruler: Ruler, rect: Rect, ui: Interaction) -> None:
        super().arrange(ruler, rect, ui)
        self._places = [self._place_of(rank, ruler).x for rank in range(len(self._words))]

    def draw(self, port: Port, ui: Interaction) -> None:
        c, grown = port.colours, port.ruler.grown
        first, last = self._place_of(0, port.ruler), self._place_of(len(self._words) - 1, port.ruler)
        here = self._place_of(ui.shown(self.key, self.amounts)[0], port.ruler)
        strong = {"": c.ink, "a": c.lab_a, "b": c.lab_b}[self._strategy] if self.enabled else c.edge
        port.box(Rect(first.x, first.y - 3, last.x - first.x, 6), c.grey, c.edge, Stroke.GRID, 3)
        port.box(Rect(first.x, first.y - 3, here.x - first.x, 6), strong, radius=3)
        for rank in range(len(self._words)):
            port.circle(self._place_of(rank, port.ruler), grown(4), c.card, c.edge, Stroke.CARD)
        self._draw_handle(port, here, c.sun if self.enabled else c.grey, c.ink if self.enabled else c.edge)
        below = Rect(self.rect.x, self.rect.y + grown(28) + self._words_gap, self.rect.w, 0)
        port.text(self.value, below, T16.bold, align="center")

    def _draw_handle(self, port: Port, at: Point, fill: Colour, edge: Colour) -> None:
        r = port.ruler.grown(10)
        if self._strategy == "b":
            r *= _DIAMOND
            outline = [(at.x, at.y - r), (at.x + r, at.y), (at.x, at.y + r), (at.x - r, at.y)]
            port.polygon(outline, fill, edge, Stroke.SELECTED)
        else:
            port.circle(at, r, fill, edge, Stroke.SELECTED)

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        last = len(self._words) - 1
        to = {"left": self._chosen - 1, "right": self._chosen + 1, "home": 0, "end": last}.get(key.chord)
        return self._take(to) if to is not None else None

    def amount(self) -> Amount:
        """The rank of the word, its neighbours a step away."""
        return Amount(self._chosen, 0, len(self._words) - 1, 1)

    def on_asked(self, asked: Asked, ui: Interaction) -> Handled | None:
        return self._take(round(asked.number)) if asked.what is Ask.SET else super().on_asked(asked, ui)

    def on_press(self, at: Point, ui: Interaction) -> Handled | None:
        return self.on_drag(at, ui)

    def on_drag(self, at: Point, ui: Interaction) -> Handled | None:
        return self._take(min(range(len(self._places)), key=lambda rank: abs(self._places[rank] - at.x)))
