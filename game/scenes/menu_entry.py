"""A place that one may go to, as a line of a menu."""

from __future__ import annotations

from game.ui import T16, T20, Column, Icon, Interaction, Label, Padding, Port, Radius, Role, Row, Stroke, UiAction
from game.ui.geometry import Point
from game.ui.theme import PRESS_DEPTH


class MenuEntry(Padding):
    """A place of the menu: pictogram, name, what is found there. The main one is yellow; a small one has its name
    only, what is found there is read aloud."""

    role = Role.BUTTON
    focusable = True
    ring_radius = Radius.CARD
    _HEIGHT, _SMALL_HEIGHT = 60.0, 48.0

    def __init__(
        self,
        title: str,
        text: str,
        icon: str,
        action: UiAction,
        *,
        is_main: bool = False,
        is_small: bool = False,
        key: str = "",
    ) -> None:
        if is_small:
            super().__init__(Row([Icon(icon, 22), Label(title, T16.bold)], gap=8, justify="center"), 6, 9)
        else:
            words = Column([Label(title, T20), Label(text, T16, "ink" if is_main else "ink2")], gap=0).sized(grow=1)
            sign = Icon("chevd", 20) if is_main else None
            super().__init__(Row([Icon(icon, 26), words, sign], gap=16), 15, 7)
        self.name, self.value, self.action, self.key = title, text, action, key
        self._is_main = is_main
        self.sized(height=self._SMALL_HEIGHT if is_small else self._HEIGHT)

    def draw(self, port: Port, ui: Interaction) -> None:
        c = port.colours
        hovered = ui.hover == self.key
        pressed, sunk = ui.is_sinking(self.key), PRESS_DEPTH * ui.sunk(self.key)
        rect = self.rect.moved(dy=sunk)
        if self._is_main:
            fill = c.sun_pressed if pressed else c.sun_hover if hovered else c.sun
            border, width, shade = c.ink, Stroke.ACTION, c.button_shadow
        else:
            fill = c.paper2 if pressed else c.sun_tint if hovered else c.card
            border, width, shade = c.line, Stroke.CARD, c.shadow
        port.box(rect, fill, border, width, Radius.CARD, (PRESS_DEPTH - sunk, shade) if sunk < PRESS_DEPTH else None)

    def render_children(self, port: Port, ui: Interaction) -> None:
        super().render_children(port.moved(Point(0.0, PRESS_DEPTH * ui.sunk(self.key))), ui)
