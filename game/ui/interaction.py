"""The passing state of a screen: focus, hover, scrolling, carets, what is carried. Never the game's state.

Widgets are rebuilt whenever their data change; this outlives them, by their keys.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from game.ui.geometry import Point
from game.ui.motion import PRESS, Motion
from game.ui.theme import Duration

_NOWHERE = Point(-1.0, -1.0)


class UiAction:
    """What a widget asks of its scene: frozen values that each scene declares (`class Choose(UiAction)`)."""


@dataclass(frozen=True, slots=True)
class Handled:
    """An input was used, perhaps with something to ask of the scene, or a widget to focus next."""

    action: UiAction | None = None
    focus: str | None = None
    is_refused: bool = False
    """Whether what was tried cannot be done now."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What is held between taking and dropping: the draggable's key and payload, and the pointer if it drags."""

    source: str
    payload: Hashable
    at: Point | None = None


@dataclass(slots=True)
class Caret:
    """The insertion point of a text field and where its selection began, in characters."""

    at: int = 0
    anchor: int = 0


@dataclass(slots=True)
class Interaction:
    """Which widget is focused, hovered, pressed…, each by its key (empty: none)."""

    focus: str = ""
    hover: str = ""
    pressed: str = ""
    opened: str = ""
    """The drop-down list that is open."""
    highlight: int = 0
    """The row of the open list that Enter would take."""
    scroll: dict[str, float] = field(default_factory=dict)
    carets: dict[str, Caret] = field(default_factory=dict)
    carried: Carried | None = None
    hover_since: float = 0.0
    hint_hidden: str = ""
    """The widget whose tooltip Escape closed."""
    pointer: Point = _NOWHERE
    """Where the pointer was last seen."""
    clicks: int = 0
    """How many times in a row the pointer went down at the same place."""
    writing: str = ""
    """The editor one has begun to write in, where Tab then indents."""
    motion: Motion = field(default_factory=Motion)
    last_in_zone: dict[str, str] = field(default_factory=dict)
    """Where the focus was when it last left a zone."""

    @property
    def now(self) -> float:
        """Seconds since the screen was entered, stopped between updates."""
        return self.motion.now

    def shown(self, key: str, amounts: tuple[float, ...]) -> tuple[float, ...]:
        """What a gauge shows now of its amounts."""
        return self.motion.shown(key, amounts)

    def sunk(self, key: str) -> float:
        """How deep a button is pressed, from 0 to 1: held by the pointer, or for a moment by a key."""
        if PRESS + key in self.motion.movements:
            return self.motion.seconds(PRESS + key) / Duration.PRESS
        return float(self.pressed == key and self.hover == key)

    def is_sinking(self, key: str) -> bool:
        """Whether a button is being pressed, were it by a key."""
        return (self.pressed == key and self.hover == key) or PRESS + key in self.motion.movements
