"""What is written on keys, in the language of the player."""

from __future__ import annotations

from typing import Final

from game.scenes.commands import BY_NAME, Keys
from game.text import Texts

_ARROWS: Final = {"left": "←", "right": "→", "up": "↑", "down": "↓"}
_WORDS: Final = {"enter", "space", "escape", "tab", "pageup", "pagedown", "delete", "backspace", "home", "end"}
_HELD: Final = ("ctrl", "alt", "shift")


def name_of(t: Texts, chord: str) -> str:
    """A chord as it is written on keys: `Ctrl+Z`, `Maj+Tab`, `M`."""
    *held, name = chord.split("+")
    written = t(f"key.{name}") if name in _WORDS else _ARROWS.get(name, name.upper())
    return "+".join([*(t(f"key.{each}") for each in held if each in _HELD), written])


def key_of_command(t: Texts, keys: Keys, command: str) -> str:
    """What is written on the key that does a command, for this player."""
    return name_of(t, keys.chord(BY_NAME[command]))
