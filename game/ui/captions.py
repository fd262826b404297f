"""What is heard, in words: a line at the foot of the page, above everything else there."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.geometry import PAGE_WIDTH, Rect
from game.ui.port import Port
from game.ui.theme import T16, Duration, Radius

_PADDING_W, _PADDING_H, _GAP = 14.0, 6.0, 10.0


@dataclass(slots=True)
class Captions:
    """The last words, for as long as it takes to read them."""

    text: str = ""
    left: float = 0.0
    """Seconds it still shows."""

    def say(self, words: str) -> None:
        """Show these words in the place of the last."""
        self.text, self.left = words, Duration.CAPTION

    def tick(self, dt: float) -> bool:
        """Let `dt` seconds pass; whether the words went away."""
        self.left -= dt
        is_over = bool(self.text) and self.left <= 0
        if is_over:
            self.text = ""
        return is_over

    def draw(self, port: Port, bottom: float) -> None:
        """Centred, its lower edge a little above `bottom`."""
        if not self.text:
            return
        widest = PAGE_WIDTH - 112
        words = port.ruler.text_size(self.text, T16, widest)
        w, h = words.w + 2 * _PADDING_W + 1, words.h + 2 * _PADDING_H
        box = Rect((PAGE_WIDTH - w) / 2, bottom - _GAP - h, w, h)
        port.box(box, fill=port.colours.ink, radius=Radius.SMALL)
        port.text(self.text, box, T16, port.colours.white, align="center", valign="middle")
