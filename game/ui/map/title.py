"""The village of the title in summer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from game.text import Texts
from game.ui.geometry import Point, Rect, Size
from game.ui.interaction import Interaction
from game.ui.map.ground import Framing
from game.ui.map.life import is_next, paint_smoke, swayed
from game.ui.pictures import picture
from game.ui.port import Port
from game.ui.theme import TextStyle, Theme, Weight
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget

_TITLE, _TITLE_SIZE = "village-titre", Size(840.0, 720.0)
_BANNER, _BANNER_SIZE = Point(683.0, 433.0), 21.0
_CLOUDS, _CLOUD_SIZE = (
    ((130.0, 62.5, 1.0), (724.0, 39.8, 0.72), (390.0, 167.5, 0.6), (36.0, 187.2, 0.48)),
    Size(105.0, 58.0),
)
"""Where each is on the picture, and its share of the whole size."""
_SAIL, _SAIL_SIZE = Point(196.0, 316.0), Size(34.0, 43.0)
_LIVING = (
    (30.0, 30.0, 776.0, 190.0),
    (170.0, 310.0, 70.0, 60.0),
    (420.0, 315.0, 30.0, 45.0),
    (710.0, 315.0, 36.0, 40.0),
)
"""Frames on the picture that hold all that moves, a little larger."""
_CHIMNEYS = ((184.0, 355.0), (434.6, 355.0), (727.0, 352.0))


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

    def stirs(self, before: float, now: float, theme: Theme) -> Iterator[Rect]:
        """Where the clouds, the sail and the smoke are."""
        if not is_next(before, now):
            return
        framing = Framing(self.rect, _TITLE_SIZE)
        for x, y, w, h in _LIVING:
            at = framing.on_page((x, y))
            seen = Rect(at.x, at.y, w * framing.scale, h * framing.scale).intersection(self.rect)
            if seen is not None:
                yield seen

    def draw(self, port: Port, ui: Interaction) -> None:
        framing = Framing(self.rect, _TITLE_SIZE)
        with port.clip(self.rect):
            port.place(self.rect, lambda size: picture(_TITLE, size, cover=True))
            self._draw_life(port, framing, 0.0 if port.theme.reduced_motion else ui.now)
            # Part of the picture: it follows the picture's size, not the size of the text.
            size = _BANNER_SIZE * framing.scale / port.theme.text_scale
            style = TextStyle(size, size * 1.2, Weight.BLACK)
            port.text_line(self._banner, framing.on_page(_BANNER), style, anchor="center")

    def _draw_life(self, port: Port, framing: Framing, seconds: float) -> None:
        """Clouds and a sail that hardly move, and smoke; a washed village is left bare."""
        if port.colours.wash is not None:
            return
        sway = partial(swayed, seconds=seconds)
        for rank, (x, y, share) in enumerate(_CLOUDS):
            at, scale = framing.on_page((x, y)), framing.scale * share
            size = (_CLOUD_SIZE.w * scale, _CLOUD_SIZE.h * scale)
            port.images(size, [(at.x + 2 * sway(7.0 - rank / 2), at.y)], lambda size: picture("carte/nuage-ciel", size))
        at, size = framing.on_page(_SAIL), (_SAIL_SIZE.w * framing.scale, _SAIL_SIZE.h * framing.scale)
        port.images(size, [(at.x, at.y + sway(5.0))], lambda size: picture("carte/voilier-titre", size))
        paint_smoke(port, framing, _CHIMNEYS, seconds)
