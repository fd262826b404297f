"""The passing state of a screen: focus, hover, scrolling, carets, what is carried. Never the game's state.

Widgets are rebuilt whenever their data change; this outlives them, by their keys.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from game.ui.geometry import Point


class UiAction:
    """What a widget asks of its scene: frozen values that each scene declares (`class Choose(UiAction)`)."""


@dataclass(frozen=True, slots=True)
class Handled:
    """An input was used, perhaps with something to ask of the scene, or a widget to focus next."""

    action: UiAction | None = None
    focus: str | None = None


@dataclass(frozen=True, slots=True)
class Carried:
    """What is held between taking and dropping: the draggable's key and payload, and the pointer if it drags."""

    source: str
    payload: Hashable
    at: Point | None = None
    by_pointer: bool = False


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
    now: float = 0.0
    """Seconds since the screen was entered, stopped between updates."""
    hover_since: float = 0.0
    hint_hidden: str = ""
    """The widget whose tooltip Escape closed."""
    last_in_zone: dict[str, str] = field(default_factory=dict)
    """Where the focus was when it last left a zone."""
