"""What moves on a page, and for how long: shares of movements that have begun, fast at first, then slower.

With reduced motion nothing here begins, except that a button is pressed: all is at once in its final state.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from game.ui.geometry import Point
from game.ui.theme import Duration

PRESS, FADE, ARRIVE, UNFOLD = "press ", "fade ", "arrive ", "unfold "
"""Kinds of movements: their names begin so, and go on with a key."""
FADE_DIALOG, FADE_LIST, FADE_HINT, FADE_TOAST = f"{FADE}dialog", f"{FADE}list", f"{FADE}hint", f"{FADE}toast"
"""What appears over a page."""


def eased(share: float) -> float:
    """The share of the way after this share of the time: fast at first, then slower."""
    return 1.0 - (1.0 - min(1.0, max(0.0, share))) ** 3


@dataclass(frozen=True, slots=True)
class Movement:
    """Something that moves from the second `since` on, for so many seconds."""

    since: float
    lasts: float


@dataclass(frozen=True, slots=True)
class Glide(Movement):
    """Amounts going from what was shown to what is true."""

    start: tuple[float, ...]
    end: tuple[float, ...]

    def at(self, now: float) -> tuple[float, ...]:
        """The amounts to show now."""
        done = eased((now - self.since) / self.lasts)
        return tuple(a + (b - a) * done for a, b in zip(self.start, self.end, strict=True))


@dataclass(slots=True)
class Motion:
    """The movements of one screen, each by its name, and its clock."""

    now: float = 0.0
    """Seconds since the screen was entered, stopped between updates."""
    is_reduced: bool = False
    movements: dict[str, Movement] = field(default_factory=dict)
    glides: dict[str, Glide] = field(default_factory=dict)
    starts: dict[str, Point] = field(default_factory=dict)
    """Where what arrives comes from."""
    unfolded: set[str] = field(default_factory=set)
    """What has been shown once: it unfolds no more."""

    def begin(self, name: str, lasts: float) -> None:
        """Let something move from now on."""
        if not self.is_reduced or name.startswith(PRESS):
            self.movements[name] = Movement(self.now, lasts)

    def seconds(self, name: str) -> float:
        """How long it has moved; endless when it moves no more."""
        movement = self.movements.get(name)
        return self.now - movement.since if movement is not None else math.inf

    def share(self, name: str) -> float:
        """How much of its way it has gone, from 0 to 1."""
        movement = self.movements.get(name)
        return eased((self.now - movement.since) / movement.lasts) if movement is not None else 1.0

    def arrive(self, key: str, start: Point) -> None:
        """Let this widget come to its place from `start`."""
        if not self.is_reduced:
            self.starts[key] = start
            self.begin(ARRIVE + key, Duration.MOVE)

    def away(self, key: str, place: Point) -> Point:
        """How far this widget still is from its place."""
        if ARRIVE + key not in self.movements:
            return Point(0.0, 0.0)
        left, start = 1.0 - self.share(ARRIVE + key), self.starts[key]
        return Point((start.x - place.x) * left, (start.y - place.y) * left)

    def unfold(self, key: str, lasts: float) -> None:
        """Let a drawing unfold, the first time it is shown."""
        if key not in self.unfolded:
            self.unfolded.add(key)
            self.begin(UNFOLD + key, lasts)

    @property
    def is_unfolding(self) -> bool:
        """Whether a drawing unfolds."""
        return any(name.startswith(UNFOLD) for name in self.movements)

    def shown(self, key: str, amounts: tuple[float, ...]) -> tuple[float, ...]:
        """What a gauge shows now of its amounts."""
        glide = self.glides.get(key)
        return glide.at(self.now) if glide is not None and glide.end == amounts else amounts

    def glide_to(self, key: str, amounts: tuple[float, ...], before: tuple[float, ...], lasts: float) -> None:
        """Let amounts begin to glide from those shown `before`."""
        if len(before) == len(amounts) and not self.is_reduced:
            self.glides[key] = Glide(self.now, lasts, self.shown(key, before), amounts)

    def pass_time(self, dt: float) -> bool:
        """Let `dt` seconds pass; whether something moved, its end too."""
        moved = bool(self.movements or self.glides)
        self.now += dt
        self.movements = {name: each for name, each in self.movements.items() if self.now < each.since + each.lasts}
        self.glides = {key: each for key, each in self.glides.items() if self.now < each.since + each.lasts}
        return moved

    def finish(self) -> None:
        """Bring everything to its final state at once, but what is being pressed."""
        self.movements = {name: each for name, each in self.movements.items() if name.startswith(PRESS)}
        self.glides = {}
