"""The stack of scenes. Transitions are values, applied between two frames, so that no scene imports another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from game.ui.geometry import Rect
from game.ui.inputs import UiInput
from game.ui.port import Port
from game.ui.sounds import Ambience
from game.ui.widget import Node


class Scene(Protocol):
    """A screen of the game.

    `enter` when it comes to the top, with what the scene above handed back (None at first); `leave` when it no
    longer is; `draw` changes nothing: two calls, the same pixels; `update` animates and never touches the season.
    """

    see_through: bool
    """Whether the scene below is drawn first, as under a pause."""

    @property
    def ambience(self) -> Ambience | None:
        """What is heard around it; None: what is heard around the scene below."""

    def enter(self, result: object) -> None: ...

    def leave(self) -> None: ...

    def handle(self, ui_input: UiInput) -> Transition | None: ...

    def update(self, dt: float) -> bool:
        """Let `dt` seconds pass; whether the picture changed."""

    def stirred(self) -> Sequence[Rect]:
        """Where the picture changed in the last update, when nothing else did."""

    def draw(self, port: Port) -> None: ...

    def describe(self) -> tuple[Node, ...]:
        """What a screen reader meets, in the order of reading."""


SceneMaker = Callable[[], Scene]


@dataclass(frozen=True, slots=True)
class Push:
    """Put a scene on top; this one comes back when that one pops."""

    make: SceneMaker


@dataclass(frozen=True, slots=True)
class Pop:
    """Go back to the scene below, which gets the result."""

    result: object = None


@dataclass(frozen=True, slots=True)
class Replace:
    """Put another scene in the place of this one; `everything` empties the stack first."""

    make: SceneMaker
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Quit:
    """Close the application."""


Transition = Push | Pop | Replace | Quit


class SceneStack:
    """The scenes that are open, the last one on top; empty, the application ends."""

    def __init__(self, first: SceneMaker) -> None:
        self._scenes: list[Scene] = []
        self._pending: Transition | None = None
        self._put(first)

    @property
    def top(self) -> Scene | None:
        """The scene that answers."""
        return self._scenes[-1] if self._scenes else None

    @property
    def ambience(self) -> Ambience:
        """What is heard around the scene on top."""
        around = (scene.ambience for scene in reversed(self._scenes))
        return next((each for each in around if each is not None), Ambience.INDOORS)

    def handle(self, ui_input: UiInput) -> None:
        """Hand an input to the top scene; after one asked for a transition, the next inputs wait for the new top."""
        if self.top is not None and self._pending is None:
            self._pending = self.top.handle(ui_input)

    @property
    def is_moving(self) -> bool:
        """Whether a transition waits for the end of the frame."""
        return self._pending is not None

    def settle(self) -> Transition | None:
        """Apply the transition asked for, which is returned; None when there was none."""
        asked, self._pending = self._pending, None
        match asked:
            case None:
                pass
            case Push(make):
                if self.top is not None:
                    self.top.leave()
                self._put(make)
            case Pop(result):
                self._drop()
                if self.top is not None:
                    self.top.enter(result)
            case Replace(make, everything):
                self._drop()
                while self._scenes and everything:
                    self._drop()
                self._put(make)
            case Quit():
                self.close()
        return asked

    def close(self) -> None:
        """Leave every scene: the window closes."""
        while self._scenes:
            self._drop()

    def update(self, dt: float) -> bool:
        return self.top.update(dt) if self.top is not None else False

    def stirred(self) -> Sequence[Rect]:
        return self.top.stirred() if self.top is not None else ()

    def draw(self, port: Port) -> None:
        """Draw the top scene, and first the ones it lets be seen."""
        lowest = len(self._scenes) - 1
        while lowest > 0 and self._scenes[lowest].see_through:
            lowest -= 1
        for scene in self._scenes[max(0, lowest) :]:
            scene.draw(port)

    def _put(self, make: SceneMaker) -> None:
        scene = make()
        self._scenes.append(scene)
        scene.enter(None)

    def _drop(self) -> None:
        self._scenes.pop().leave()
