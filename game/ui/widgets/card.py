"""Cards: the paper on which everything else lies."""

from __future__ import annotations

from typing import Literal

from game.ui.geometry import Rect
from game.ui.interaction import Interaction
from game.ui.layout import Padding
from game.ui.port import Port
from game.ui.theme import PADDING, Radius, Stroke
from game.ui.widget import Role, Widget

Paper = Literal["card", "sun", "err", "sunk", "plain"]


class Card(Padding):
    """A card with its flat shadow. `paper`: white card, sun tint, error tint, or a sunk or plain ground."""

    ring_radius = Radius.CARD

    def __init__(
        self,
        child: Widget,
        *,
        padding: float = PADDING,
        paper: Paper = "card",
        tape: Literal["", "sun", "sky"] = "",
        key: str = "",
        name: str = "",
        zone: bool = False,
    ) -> None:
        """`tape` sticks a piece of adhesive tape over the top edge."""
        super().__init__(child, padding)
        self.key, self.name, self.is_zone = key, name, zone
        self.role = Role.GROUP if name else None
        self._paper, self._tape = paper, tape

    def draw(self, port: Port, ui: Interaction) -> None:
        c = port.colours
        fill, border, width = {
            "card": (c.card, c.line, Stroke.CARD),
            "sun": (c.sun_tint, c.sun_dark, Stroke.CARD),
            "err": (c.err_tint, c.err, Stroke.CARD),
            "sunk": (c.paper2, c.line, Stroke.CARD),
            "plain": (c.card, c.ink, Stroke.ACTION),
        }[self._paper]
        port.box(self.rect, fill, border, width, Radius.CARD, (3.0, c.shadow))

    def render_children(self, port: Port, ui: Interaction) -> None:
        super().render_children(port, ui)
        if self._tape:
            self._draw_tape(port)

    def _draw_tape(self, port: Port) -> None:
        colour = port.colours.tape_sun if self._tape == "sun" else port.colours.tape_sky
        x, y = self.rect.center.x, self.rect.y
        port.polygon([(x - 56, y - 8), (x + 55, y - 12), (x + 56, y + 11), (x - 55, y + 15)], fill=colour)


class Framed(Padding):
    """A rounded ground of a colour of the palette behind one child, such as an icon's square."""

    def __init__(
        self,
        child: Widget,
        *,
        fill: str = "paper2",
        border: str = "line",
        padding: float = 12,
        radius: float = Radius.BUTTON,
    ) -> None:
        super().__init__(child, padding)
        self._fill, self._border, self._radius = fill, border, radius

    def draw(self, port: Port, ui: Interaction) -> None:
        rect = Rect(self.rect.x, self.rect.y, self.rect.w, self.rect.h)
        fill, border = getattr(port.colours, self._fill), getattr(port.colours, self._border)
        port.box(rect, fill, border, Stroke.CARD, self._radius)
