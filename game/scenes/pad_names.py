"""The buttons of a game controller: the key that each stands for, and what is written for it on the hints."""

from __future__ import annotations

from typing import Final

from game.scenes.key_names import name_of
from game.text import Texts

CHORDS: Final = {
    "a": "enter",
    "b": "escape",
    "x": "space",
    "y": "f1",
    "left_shoulder": "shift+tab",
    "right_shoulder": "tab",
    "left_trigger": "pageup",
    "right_trigger": "pagedown",
    "start": "m",
    "back": "b",
    "left_stick": "ctrl+z",
    "right_stick": "t",
    "left": "left",
    "right": "right",
    "up": "up",
    "down": "down",
}
"""The usual chord of the command that a button does, by the name of the button."""
_ARROWS: Final = frozenset("←→↑↓ ")


def button_of(t: Texts, written: str) -> str:
    """What a hint says to somebody who holds a controller, from what it says of the keyboard; empty when no button
    does it: the widgets themselves are reached."""
    if set(written) <= _ARROWS:
        return t("pad.cross")
    names = {name_of(t, chord): t(f"pad.{button}") for button, chord in CHORDS.items()}
    return names.get(written, "")
