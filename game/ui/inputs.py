"""What the person does, in the project's own words: the application makes these from pygame's events.

Positions are logical units. Keys have the names of `KeyPress.name`: `a`…`z`, `0`…`9`, `f1`…`f12`, `tab`,
`enter`, `space`, `escape`, `backspace`, `delete`, `left`, `right`, `up`, `down`, `home`, `end`, `pageup`,
`pagedown`. Digits are the keys of the row whatever the layout, so that they need no Shift on a French keyboard.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from game.ui.geometry import Point


@dataclass(frozen=True, slots=True)
class KeyPress:
    """A key goes down (or repeats)."""

    name: str
    shift: bool = False
    ctrl: bool = False
    alt: bool = False

    @property
    def chord(self) -> str:
        """The name with its modifiers, as shortcuts are written: `ctrl+z`, `shift+tab`, `m`."""
        held = (("ctrl+", self.ctrl), ("alt+", self.alt), ("shift+", self.shift))
        return "".join(word for word, is_held in held if is_held) + self.name


@dataclass(frozen=True, slots=True)
class TextTyped:
    """Characters to insert, after the keyboard layout and the accents."""

    text: str


@dataclass(frozen=True, slots=True)
class PointerMoved:
    at: Point


@dataclass(frozen=True, slots=True)
class PointerPressed:
    """The main button goes down."""

    at: Point


@dataclass(frozen=True, slots=True)
class PointerReleased:
    """The main button comes up."""

    at: Point


@dataclass(frozen=True, slots=True)
class Wheel:
    """The wheel turns; `steps` is positive upwards, `across` to the right."""

    at: Point
    steps: float
    across: float = 0.0


@dataclass(frozen=True, slots=True)
class FocusLost:
    """Another window came to the front."""


class Ask(Enum):
    """What an assistive technology may ask of a widget."""

    FOCUS = auto()
    PRESS = auto()
    """What Enter or a click does."""
    MORE = auto()
    LESS = auto()
    SET = auto()
    """Take `number`."""
    WRITE = auto()
    """Hold `text` in the place of all that is written."""
    SELECT = auto()
    """Put the caret at the end of `span`, and select from its beginning."""
    SHOW = auto()
    """Scroll it into view."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A screen reader, a switch or a voice asks this of the widget with this key, or of a part of it."""

    key: str
    what: Ask
    part: str = ""
    text: str = ""
    number: float = 0.0
    span: tuple[int, int] = (0, 0)


UiInput = KeyPress | TextTyped | PointerMoved | PointerPressed | PointerReleased | Wheel | FocusLost | Asked
