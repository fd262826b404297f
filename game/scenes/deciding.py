"""Answers of which one is chosen, then confirmed: a click never decides by itself."""

from __future__ import annotations

from typing import Any

from game.ui import Handled, Interaction, KeyPress, OptionCard, Port, Ruler, UiAction, Widget, draw_key

_CAP = 26


class AnswerCard(OptionCard):
    """An answer that Enter, once it is chosen, goes on from; the digit, Space and a click choose it again."""

    def __init__(self, content: Widget, choose: UiAction, go_on: UiAction, **looks: Any) -> None:
        """`looks`: what any `OptionCard` is told."""
        super().__init__(content, choose, **looks)
        self._go_on = go_on

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        if key.chord == "enter" and self.selected and self.enabled:
            return Handled(self._go_on)
        return super().on_key(key, ui)


class KeyCap(Widget):
    """The key that chooses an answer, drawn in it; the answer itself says the rest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def content_width(self, ruler: Ruler, available: float) -> float:
        return ruler.grown(_CAP)

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(_CAP)

    def draw(self, port: Port, ui: Interaction) -> None:
        draw_key(port, self.rect, self._text)
