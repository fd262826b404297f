"""Buttons: the main one, the others, the discreet ones, and those with only an icon."""

from __future__ import annotations

from typing import Literal

from game.ui.geometry import Rect
from game.ui.interaction import Interaction, UiAction
from game.ui.port import Port
from game.ui.theme import MIN_TARGET_H, PRESS_DEPTH, T16, T18, Colour, Radius, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget
from game.ui.widgets.label import Tone, draw_icon, tone_colour

ButtonKind = Literal["main", "second", "small", "discreet"]


class Button(Widget):
    """A verb or a destination that does `action`.

    `main` is the one yellow button of a page; `second` stands beside it; `small` is for bars and cards; `discreet`
    is underlined. Without words it is a square with its icon, and `name` must say what it does.
    """

    role = Role.BUTTON
    focusable = True

    def __init__(
        self,
        text: str,
        action: UiAction,
        *,
        kind: ButtonKind = "second",
        icon: str = "",
        icon_after: str = "",
        name: str = "",
        key: str = "",
        enabled: bool = True,
        reason: str = "",
        tooltip: str = "",
        shortcut: str = "",
        selected: bool = False,
        tone: Tone = "ink",
    ) -> None:
        super().__init__(
            key=key,
            name=name or text,
            action=action,
            enabled=enabled,
            reason=reason,
            tooltip=tooltip,
            shortcut=shortcut,
        )
        self._text, self._kind, self._icon, self._icon_after = text, kind, icon, icon_after
        self._selected, self._tone = selected, tone
        large = kind in {"main", "second"}
        self._style = T18 if large else T16.bold
        self._height = 46.0 if large else MIN_TARGET_H
        self._padding = (18.0 if large else 12.0) if text else 8.0
        self._icon_size, self._icon_gap = 20.0, (10.0 if large else 7.0)
        self.ring_radius = Radius.BUTTON if large else Radius.SMALL

    def _icons_width(self, ruler: Ruler) -> float:
        count = bool(self._icon) + bool(self._icon_after)
        return count * (ruler.grown(self._icon_size) + (self._icon_gap if self._text else 0.0))

    def content_width(self, ruler: Ruler, available: float) -> float:
        words = ruler.text_size(self._text, self._style).w + 1 if self._text else 0.0
        return max(ruler.grown(MIN_TARGET_H), words + self._icons_width(ruler) + 2 * self._padding)

    def content_least(self, ruler: Ruler) -> float:
        return ruler.longest_word(self._text, self._style) + self._icons_width(ruler) + 2 * self._padding

    def content_height(self, ruler: Ruler, width: float) -> float:
        room = width - 2 * self._padding - self._icons_width(ruler)
        words = ruler.text_size(self._text, self._style, room).h if self._text else 0.0
        return max(ruler.grown(self._height), words + 12)

    def natural_width(self, ruler: Ruler, available: float) -> float:
        """At least its fixed width, and at least its words."""
        wanted = max(super().natural_width(ruler, available), self.content_width(ruler, available))
        return min(available, wanted)

    def states(self, ui: Interaction) -> frozenset[str]:
        return super().states(ui) | ({"selected"} if self._selected else set())

    def _look(self, port: Port, ui: Interaction) -> tuple[Colour | None, Colour | None, Colour]:
        """Fill, border, and colour of the words in this state."""
        c = port.colours
        discreet = self._kind == "discreet"
        if not self.enabled:
            return (None, None, c.grey_text) if discreet else (c.grey, c.grey_edge, c.grey_text)
        hovered, pressed = ui.hover == self.key, ui.is_sinking(self.key)
        if discreet:
            return (c.paper2 if hovered or pressed else None, None, c.ink)
        if self._kind == "main" or self._selected:
            fill = c.sun_pressed if pressed else c.sun_hover if hovered else c.sun
        else:
            fill = c.paper2 if pressed else c.sun_tint if hovered else c.card
        return (fill, c.ink, tone_colour(c, self._tone))

    def draw(self, port: Port, ui: Interaction) -> None:
        fill, border, ink = self._look(port, ui)
        large = self._kind in {"main", "second"}
        depth = PRESS_DEPTH if large else 2.0
        sunk = depth * ui.sunk(self.key) if self.enabled and self._kind != "discreet" else 0.0
        rect = self.rect.moved(dy=sunk)
        shadow = (depth - sunk, port.colours.button_shadow) if border and self.enabled and sunk < depth else None
        if fill is not None:
            port.box(rect, fill, border, Stroke.ACTION if large else Stroke.CARD, self.ring_radius, shadow)
        self._draw_content(port, rect, ink)

    def _draw_content(self, port: Port, rect: Rect, ink: Colour) -> None:
        ruler = port.ruler
        side = ruler.grown(self._icon_size)
        room = rect.w - 2 * self._padding - self._icons_width(ruler)
        words = min(room, ruler.text_size(self._text, self._style, room).w + 1) if self._text else 0.0
        style = self._style.underlined if self._kind == "discreet" else self._style
        x = rect.x + (rect.w - words - self._icons_width(ruler)) / 2
        middle = rect.center.y
        if self._icon:
            draw_icon(port, self._icon, Rect(x, middle - side / 2, side, side), ink)
            x += side + (self._icon_gap if self._text else 0.0)
        if self._text:
            port.text(self._text, Rect(x, rect.y, words, rect.h), style, ink, align="center", valign="middle")
            x += words + self._icon_gap
        if self._icon_after:
            draw_icon(port, self._icon_after, Rect(x, middle - side / 2, side, side), ink)
