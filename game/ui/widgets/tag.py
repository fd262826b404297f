"""Small signs: labels of a state, pills of V, S and A, squares of the spheres."""

from __future__ import annotations

from typing import Literal

from game.ui.charts.marks import pill, pill_width
from game.ui.geometry import Rect
from game.ui.interaction import Interaction
from game.ui.port import Port
from game.ui.theme import T16, Colour, Palette, Radius, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget
from game.ui.widgets.label import draw_icon

Mood = Literal["good", "soon", "bad", "neutral", "vision"]

SPHERE_ICONS = {"entreprise": "entreprise", "association": "asso", "travail": "travail"}


class Chip(Widget):
    """A word and its pictogram in a pill: reached, on the way, to look at again, neutral."""

    role = Role.TEXT

    def __init__(
        self, text: str, icon: str = "", mood: Mood = "neutral", *, bold: bool = False, key: str = "", tooltip: str = ""
    ) -> None:
        super().__init__(key=key, name=text, tooltip=tooltip)
        self._icon, self._mood = icon, mood
        self._style = T16.bold if bold else T16

    def _icon_room(self, ruler: Ruler) -> float:
        return ruler.grown(18) + 6 if self._icon else 2.0

    def content_width(self, ruler: Ruler, available: float) -> float:
        return ruler.text_size(self.name, self._style).w + self._icon_room(ruler) + 20

    def content_height(self, ruler: Ruler, width: float) -> float:
        words = ruler.text_size(self.name, self._style, width - self._icon_room(ruler) - 19).h
        return max(ruler.grown(28), words + 8)

    def draw(self, port: Port, ui: Interaction) -> None:
        c, rect = port.colours, self.rect
        fill, border = {
            "good": (c.a_tint, c.a),
            "soon": (c.sun_tint, c.sun_dark),
            "bad": (c.err_tint, c.err),
            "neutral": (c.paper2, c.line),
            "vision": (c.v_tint, c.v),
        }[self._mood]
        port.box(rect, fill, border, Stroke.CARD, min(rect.h / 2, port.ruler.grown(14)))
        side = port.ruler.grown(18)
        if self._icon:
            draw_icon(port, self._icon, Rect(rect.x + 9, rect.center.y - side / 2, side, side), c.ink)
        room = self._icon_room(port.ruler)
        words = Rect(rect.x + 9 + room, rect.y, rect.w - 19 - room + 1, rect.h)
        port.text(self.name, words, self._style, valign="middle")


class Pill(Widget):
    """The dark pill of a component of the PEC (`v`, `s` or `a`); `name` is its word."""

    role = Role.IMAGE

    def __init__(self, component: str, *, name: str, key: str = "", tooltip: str = "") -> None:
        super().__init__(key=key, name=name, value=component.upper(), tooltip=tooltip)
        self._component = component

    def content_width(self, ruler: Ruler, available: float) -> float:
        return ruler.grown(16 + 20) + ruler.text_size(self.value, T16.black).w

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(24)

    def draw(self, port: Port, ui: Interaction) -> None:
        left = self.rect.x + (self.rect.w - pill_width(port, self._component)) / 2
        pill(port, self._component, left, self.rect.center.y)


class SphereSquare(Widget):
    """The light square of a sphere (`entreprise`, `association`, `travail`), its pictogram or another one in it."""

    role = Role.IMAGE

    def __init__(
        self, sphere: str, size: float = 34, *, name: str, icon: str = "", key: str = "", tooltip: str = ""
    ) -> None:
        super().__init__(key=key, name=name, tooltip=tooltip)
        self._sphere, self._size, self._icon = sphere, size, icon or SPHERE_ICONS[sphere]

    def content_width(self, ruler: Ruler, available: float) -> float:
        return ruler.grown(self._size)

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(self._size)

    def draw(self, port: Port, ui: Interaction) -> None:
        side = port.ruler.grown(self._size)
        square = Rect(self.rect.x, self.rect.center.y - side / 2, side, side)
        fill = sphere_colour(port.colours, self._sphere)
        port.box(square, fill, port.colours.ink, Stroke.CARD, Radius.SMALL * side / 34)
        draw_icon(port, self._icon, square.inset(side * 0.19), port.colours.ink)


def sphere_colour(colours: Palette, sphere: str) -> Colour:
    """The light colour of a sphere."""
    return {"entreprise": colours.ent, "association": colours.asso, "travail": colours.trav}[sphere]
