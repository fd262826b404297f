"""The passing state of a screen: focus, hover, scrolling, carets, what is carried. Never the game's state.

Widgets are rebuilt whenever their data change; this outlives them, by their keys.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from game.ui.geometry import Point
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


@dataclass(frozen=True, slots=True)
class Glide:
    """Amounts of a gauge going from what was shown to what is true, from the second `since` on."""

    start: tuple[float, ...]
    end: tuple[float, ...]
    since: float

    def at(self, now: float) -> tuple[float, ...]:
        """The amounts to show now: fast at first, then slower."""
        done = 1.0 - (1.0 - min(1.0, max(0.0, (now - self.since) / Duration.GAUGE))) ** 3
        return tuple(a + (b - a) * done for a, b in zip(self.start, self.end, strict=True))


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
    pointer: Point = _NOWHERE
    """Where the pointer was last seen."""
    clicks: int = 0
    """How many times in a row the pointer went down at the same place."""
    writing: str = ""
    """The editor one has begun to write in, where Tab then indents."""
    glides: dict[str, Glide] = field(default_factory=dict)
    last_in_zone: dict[str, str] = field(default_factory=dict)
    """Where the focus was when it last left a zone."""

    def shown(self, key: str, amounts: tuple[float, ...]) -> tuple[float, ...]:
        """What a gauge shows now of its amounts."""
        glide = self.glides.get(key)
        return glide.at(self.now) if glide is not None and glide.end == amounts else amounts

    def glide_to(self, key: str, amounts: tuple[float, ...], before: tuple[float, ...]) -> None:
        """Begin to glide to these amounts from those shown `before`."""
        if len(before) == len(amounts):
            self.glides[key] = Glide(self.shown(key, before), amounts, self.now)

    def end_glides(self) -> bool:
        """Forget the glides that are over; whether there were any, so that the last picture is drawn."""
        gliding = bool(self.glides)
        self.glides = {key: glide for key, glide in self.glides.items() if self.now < glide.since + Duration.GAUGE}
        return gliding
