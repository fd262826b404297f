"""Yes or no: a box to tick, a switch."""

from __future__ import annotations

from abc import ABC, abstractmethod

from game.ui.geometry import Rect
from game.ui.interaction import Interaction, UiAction
from game.ui.port import Port
from game.ui.theme import MIN_TARGET_H, T16, Duration, Radius, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget
from game.ui.widgets.label import draw_icon


class _Toggle(Widget, ABC):
    """A sign and its words; the action says what the click does."""

    focusable = True
    ring_radius = Radius.SMALL
    _sign_width = 24.0
    glide_seconds = Duration.MOVE

    def __init__(
        self,
        text: str,
        action: UiAction,
        *,
        checked: bool,
        name: str = "",
        key: str = "",
        enabled: bool = True,
        reason: str = "",
        tooltip: str = "",
    ) -> None:
        """`name`: what is on or off, when `text` only says the state."""
        super().__init__(key=key, name=name or text, action=action, enabled=enabled, reason=reason, tooltip=tooltip)
        self._text, self._checked = text, checked
        self.amounts = (float(checked),)

    def states(self, ui: Interaction) -> frozenset[str]:
        return super().states(ui) | ({"checked"} if self._checked else set())

    def content_width(self, ruler: Ruler, available: float) -> float:
        return ruler.grown(self._sign_width) + 8 + ruler.text_size(self._text, T16).w + 1

    def content_height(self, ruler: Ruler, width: float) -> float:
        words = ruler.text_size(self._text, T16, width - ruler.grown(self._sign_width) - 8).h
        return max(ruler.grown(MIN_TARGET_H), words)

    def draw(self, port: Port, ui: Interaction) -> None:
        width = port.ruler.grown(self._sign_width)
        sign = Rect(self.rect.x, self.rect.center.y - port.ruler.grown(12), width, port.ruler.grown(24))
        self._draw_sign(port, sign, ui.shown(self.key, self.amounts)[0])
        words = Rect(self.rect.x + width + 8, self.rect.y, self.rect.w - width - 8, self.rect.h)
        port.text(self._text, words, T16, port.colours.ink if self.enabled else port.colours.grey_text, valign="middle")

    @abstractmethod
    def _draw_sign(self, port: Port, rect: Rect, done: float) -> None:
        """Draw the box or the switch in this rectangle; `done` is how far it is on, from 0 to 1."""


class Checkbox(_Toggle):
    """A box to tick."""

    role = Role.CHECKBOX

    def _draw_sign(self, port: Port, rect: Rect, done: float) -> None:
        c = port.colours
        fill = c.grey if not self.enabled else c.sun if self._checked else c.white
        port.box(rect, fill, c.ink if self.enabled else c.grey_edge, Stroke.ACTION, Radius.CELL)
        if self._checked:
            draw_icon(port, "ok", rect.inset(rect.w / 6), c.ink)


class Switch(_Toggle):
    """A switch; its words say the state it is in."""

    role = Role.SWITCH
    _sign_width = 46.0

    def _draw_sign(self, port: Port, rect: Rect, done: float) -> None:
        c = port.colours
        fill = c.grey if not (self.enabled and self._checked) else c.sun
        edge = c.ink if self.enabled else c.grey_edge
        port.box(rect, fill, edge, Stroke.ACTION, rect.h / 2)
        r = rect.h / 2 - 3
        x = rect.x + r + 4 + (rect.w - 2 * r - 8) * done
        port.circle((x, rect.center.y), r, edge)
