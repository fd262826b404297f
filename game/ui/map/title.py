"""The village of the title in summer."""

from __future__ import annotations

from game.text import Texts
from game.ui.geometry import Point, Size
from game.ui.interaction import Interaction
from game.ui.map.ground import Framing
from game.ui.pictures import picture
from game.ui.port import Port
from game.ui.theme import TextStyle, Weight
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget

_TITLE, _TITLE_SIZE = "village-titre", Size(840.0, 720.0)
_BANNER, _BANNER_SIZE = Point(683.0, 433.0), 21.0


class TitleVillage(Widget):
    """The summer village of the title screen, filling its rectangle, with the words of the banner."""

    role = Role.IMAGE

    def __init__(self, texts: Texts, *, key: str = "") -> None:
        super().__init__(key=key, name=texts("map.title_scene"))
        self._banner = texts("map.banner")

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return width * _TITLE_SIZE.h / _TITLE_SIZE.w

    def draw(self, port: Port, ui: Interaction) -> None:
        framing = Framing(self.rect, _TITLE_SIZE)
        with port.clip(self.rect):
            port.place(self.rect, lambda size: picture(_TITLE, size, cover=True))
            # Part of the picture: it follows the picture's size, not the size of the text.
            size = _BANNER_SIZE * framing.scale / port.theme.text_scale
            style = TextStyle(size, size * 1.2, Weight.BLACK)
            port.text_line(self._banner, framing.on_page(_BANNER), style, anchor="center")
