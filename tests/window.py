"""A window driven as a person would: by pygame's own events, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

import pygame

from game.app import App
from game.saves import open_store
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Scene
from game.settings import Settings
from game.ui.geometry import Point
from game.ui.speaker import Speaker
from game.ui.widget import Widget
from tests.heard import HeardSpeaker
from tests.ui.overflow import overflows

FRAME = 1 / 60
_KEYS = {
    "enter": pygame.K_RETURN,
    "escape": pygame.K_ESCAPE,
    "pageup": pygame.K_PAGEUP,
    "pagedown": pygame.K_PAGEDOWN,
}
_HELD = {"shift": pygame.KMOD_LSHIFT, "ctrl": pygame.KMOD_LCTRL, "alt": pygame.KMOD_LALT}


class Driver:
    """An open application; `with Driver(…) as driver:` closes it."""

    def __init__(
        self,
        first: Callable[[Context], Scene],
        *,
        settings: Settings | None = None,
        language: str = "fr",
        size: tuple[int, int] | None = (1280, 720),
        speaker: Speaker | None = None,
    ) -> None:
        """Nothing is played unless a `speaker` is given; without `size`, the window comes where it was."""
        self.context = Context(settings or Settings(), open_store(), language)
        self.app = App(first, self.context, size=size, speaker=speaker or HeardSpeaker())
        self.is_running = True
        self.frame()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.app.close()

    def frame(self, seconds: float = FRAME) -> None:
        """Let one frame pass."""
        self.is_running = self.app.step(seconds)

    @property
    def scene(self) -> WidgetScene:
        """The scene on top."""
        assert isinstance(self.app.scene, WidgetScene)
        return self.app.scene

    @property
    def focus(self) -> str:
        """The key of the focused widget."""
        return self.scene.router.ui.focus

    def widget(self, key: str) -> Widget:
        """The widget with this key, where it is now."""
        found = self.scene.router.find(key)
        assert found is not None, f"no widget {key!r}"
        return found

    def pixels(self) -> bytes:
        """The picture, drawn again."""
        self.app.draw()
        return pygame.image.tobytes(self.app.surface, "RGB")

    def overflows(self) -> list[str]:
        """What does not fit in the present scene."""
        self.app.draw()
        return overflows(self.scene.router.root, self.context.ruler)

    def press(self, *chords: str) -> None:
        """Press keys one after the other: `tab`, `shift+tab`, `ctrl+z`, `2`, `enter`."""
        for chord in chords:
            *held, name = chord.split("+") if len(chord) > 1 else [chord]
            code = _KEYS.get(name) or pygame.key.key_code(name)
            mod = sum(_HELD[word] for word in held)
            for kind in (pygame.KEYDOWN, pygame.KEYUP):
                pygame.event.post(pygame.event.Event(kind, key=code, mod=mod, unicode=""))
            self.frame()

    def write(self, text: str) -> None:
        """Type a text."""
        for sign in text:
            pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text=sign))
            self.frame()

    def click(self, key: str, at: tuple[float, float] = (0.5, 0.5)) -> None:
        """Click on a widget, at a share of its width and height."""
        rect = self.widget(key).rect
        point = Point(rect.x + rect.w * at[0], rect.y + rect.h * at[1])
        self.point(point)
        self._post(pygame.MOUSEBUTTONDOWN, point, button=1)
        self._post(pygame.MOUSEBUTTONUP, point, button=1)
        self.frame()

    def point(self, at: Point) -> None:
        """Move the pointer."""
        self._post(pygame.MOUSEMOTION, at, rel=(0, 0), buttons=(0, 0, 0))
        self.frame()

    def drag(self, source: str, target: str) -> None:
        """Take a widget with the pointer and let it go on another."""
        start, end = self.widget(source).rect.center, self.widget(target).rect.center
        self.point(start)
        self._post(pygame.MOUSEBUTTONDOWN, start, button=1)
        self.frame()
        self.point(Point((start.x + end.x) / 2, (start.y + end.y) / 2))
        self.point(end)
        self._post(pygame.MOUSEBUTTONUP, end, button=1)
        self.frame()

    def turn_wheel(self, steps: int, at: Point) -> None:
        """Turn the wheel over a point; positive is upwards."""
        self.point(at)
        pygame.event.post(pygame.event.Event(pygame.MOUSEWHEEL, y=steps, precise_y=float(steps)))
        self.frame()

    def _post(self, kind: int, at: Point, **more: Any) -> None:
        pygame.event.post(pygame.event.Event(kind, pos=self.to_window(at), **more))

    def to_window(self, at: Point) -> tuple[int, int]:
        """The pixel of the window under a point of the page."""
        width, height = self.app.surface.get_size()
        scale = self.context.ruler.scale
        return (
            round(at.x * scale + (width - 1280 * scale) / 2),
            round(at.y * scale + (height - 720 * scale) / 2),
        )
