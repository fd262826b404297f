"""What somebody says."""

from __future__ import annotations

from typing import Literal

from game.ui.interaction import Interaction
from game.ui.layout import Padding
from game.ui.port import Port
from game.ui.theme import T16, Radius, Stroke
from game.ui.widget import Role
from game.ui.widgets.label import Label


class SpeechBubble(Padding):
    """Words in a white bubble whose point turns to the person who speaks."""

    role = Role.TEXT

    def __init__(
        self, speaker: str, words: str, *, point: Literal["left", "right", "below", "above"] = "left", key: str = ""
    ) -> None:
        """`point`: the side of the bubble where the person is; below and above, `along` units from its left."""
        super().__init__(Label(words, T16), 14, 10)
        self.key, self.name, self.value = key, speaker, words
        self.point, self.along = point, 32.0

    def draw(self, port: Port, ui: Interaction) -> None:
        c, r = port.colours, self.rect
        port.box(r, c.white, c.ink, Stroke.ACTION, Radius.BUTTON)
        x, y = r.x + self.along, r.y + min(r.h / 2, 24)
        tip = {
            "left": [(r.x + 1, y - 7), (r.x - 14, y + 2), (r.x + 1, y + 7)],
            "right": [(r.right - 1, y - 7), (r.right + 14, y + 2), (r.right - 1, y + 7)],
            "below": [(x - 8, r.bottom - 1), (x, r.bottom + 14), (x + 10, r.bottom - 1)],
            "above": [(x - 8, r.y + 1), (x, r.y - 14), (x + 10, r.y + 1)],
        }[self.point]
        port.polygon(tip, fill=c.white)
        port.polyline(tip, c.ink, Stroke.ACTION)
