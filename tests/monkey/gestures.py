"""What random hands do to a window: keys, texts, clicks, drags, the wheel, other sizes, other windows, a controller."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

import pygame
from pygame.event import Event

from tests.window import Driver

_MOVING: Final = (
    pygame.K_TAB,
    pygame.K_UP,
    pygame.K_DOWN,
    pygame.K_LEFT,
    pygame.K_RIGHT,
    pygame.K_HOME,
    pygame.K_END,
    pygame.K_PAGEUP,
    pygame.K_PAGEDOWN,
)
_DOING: Final = (pygame.K_RETURN, pygame.K_SPACE, pygame.K_BACKSPACE, pygame.K_DELETE)
_LETTERS: Final = tuple(range(pygame.K_a, pygame.K_z + 1)) + tuple(range(pygame.K_0, pygame.K_9 + 1))
_FUNCTIONS: Final = tuple(range(pygame.K_F1, pygame.K_F12 + 1))
_HELD: Final = (pygame.KMOD_LSHIFT, pygame.KMOD_LCTRL, pygame.KMOD_LALT, pygame.KMOD_LCTRL | pygame.KMOD_LSHIFT)
_WRITTEN: Final = (
    "é",
    "Ï",
    "«\u00a0",
    "\u202f!",
    "12",
    "-",
    ".",
    "semaines: 8",
    "日本",
    "🌞",
    "e\u0301",
    "\u200b",
    "{",
    '"',
    "\t",
)
_SIZES: Final = ((640, 360), (640, 360), (800, 600), (360, 640), (320, 180), (1280, 720), (1920, 1080))
_WINDOW: Final = (
    pygame.WINDOWFOCUSLOST,
    pygame.WINDOWFOCUSGAINED,
    pygame.WINDOWMINIMIZED,
    pygame.WINDOWRESTORED,
    pygame.WINDOWHIDDEN,
    pygame.WINDOWSHOWN,
    pygame.WINDOWEXPOSED,
    pygame.WINDOWLEAVE,
)
_LEFT: Final = 1


class Hands:
    """Random gestures over the window of a driver, the same for the same seed and the same pages."""

    def __init__(self, random: Random, driver: Driver) -> None:
        self._random, self._driver = random, driver

    def gesture(self) -> Iterator[Event]:
        """The events of one gesture, one after the other: the window may answer between two of them."""
        (do,) = self._random.choices(
            (self._move, self._do, self._command, self._escape, self._write, self._click, self._drag, self._wheel,
             self._resize, self._elsewhere, self._pad),
            (24, 14, 12, 3, 6, 24, 4, 8, 0.4, 2, 4),
        )  # fmt: skip
        return do()

    def pause(self) -> float:
        """Seconds until the next frame: most often a sixtieth, sometimes a computer that slept."""
        return self._random.choices((1 / 60, 0.3, 3.0, 60.0), (90, 8, 2, 0.2))[0]

    def _press(self, key: int, mod: int = 0) -> Iterator[Event]:
        yield Event(pygame.KEYDOWN, key=key, mod=mod, unicode="")
        if key in _LETTERS and not mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
            yield Event(pygame.TEXTINPUT, text=chr(key))
        yield Event(pygame.KEYUP, key=key, mod=mod)

    def _move(self) -> Iterator[Event]:
        mod = pygame.KMOD_LSHIFT if self._random.random() < 0.2 else 0
        return self._press(self._random.choice(_MOVING), mod)

    def _do(self) -> Iterator[Event]:
        return self._press(self._random.choice(_DOING))

    def _command(self) -> Iterator[Event]:
        kind = self._random.choice((_LETTERS, _LETTERS, _MOVING, _DOING, _FUNCTIONS))
        mod = self._random.choice((0, *_HELD))
        return self._press(self._random.choice(kind), mod)

    def _escape(self) -> Iterator[Event]:
        return self._press(pygame.K_ESCAPE)

    def _write(self) -> Iterator[Event]:
        for _ in range(self._random.randint(1, 4)):
            yield Event(pygame.TEXTINPUT, text=self._random.choice(_WRITTEN))

    def _place(self) -> tuple[int, int]:
        """A pixel: most often that of something that answers, else anywhere, a little outside too."""
        if self._random.random() < 0.85:
            widgets = [each for each in self._driver.scene.router.root.walk() if each.focusable and each.rect.w > 0]
            if widgets:
                return self._driver.to_window(self._random.choice(widgets).rect.center)
        width, height = self._driver.app.surface.get_size()
        return self._random.randint(-9, width + 9), self._random.randint(-9, height + 9)

    def _click(self) -> Iterator[Event]:
        place, button = self._place(), self._random.choice((_LEFT, _LEFT, _LEFT, _LEFT, 2, 3))
        yield Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0))
        yield Event(pygame.MOUSEBUTTONDOWN, pos=place, button=button)
        if self._random.random() < 0.97:
            yield Event(pygame.MOUSEBUTTONUP, pos=place, button=button)

    def _drag(self) -> Iterator[Event]:
        yield Event(pygame.MOUSEBUTTONDOWN, pos=self._place(), button=_LEFT)
        for _ in range(self._random.randint(1, 4)):
            place = self._place()
            yield Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(1, 0, 0))
        if self._random.random() < 0.1:
            yield from self._press(pygame.K_ESCAPE)
        yield Event(pygame.MOUSEBUTTONUP, pos=place, button=_LEFT)

    def _wheel(self) -> Iterator[Event]:
        steps = self._random.choice((-12, -3, -1, 1, 3, 12, 0))
        yield Event(pygame.MOUSEMOTION, pos=self._place(), rel=(0, 0), buttons=(0, 0, 0))
        yield Event(pygame.MOUSEWHEEL, y=steps, precise_y=steps + self._random.random() / 2, precise_x=0.0)

    def _resize(self) -> Iterator[Event]:
        if not self._driver.context.settings.full_screen:
            size = self._random.choice(_SIZES)
            pygame.display.set_mode(size, pygame.RESIZABLE)
            yield Event(pygame.VIDEORESIZE, size=size, w=size[0], h=size[1])

    def _pad(self) -> Iterator[Event]:
        """A button, a stick or a trigger of a game controller, which may come and go."""
        kind = self._random.random()
        if kind < 0.7:
            button = self._random.randrange(pygame.CONTROLLER_BUTTON_MAX)
            yield Event(pygame.CONTROLLERBUTTONDOWN, button=button, instance_id=0)
            yield Event(pygame.CONTROLLERBUTTONUP, button=button, instance_id=0)
        elif kind < 0.95:
            axis = self._random.randrange(pygame.CONTROLLER_AXIS_MAX)
            for value in (self._random.randint(-32_768, 32_767), 0):
                yield Event(pygame.CONTROLLERAXISMOTION, axis=axis, value=value, instance_id=0)
        else:
            yield Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=0)

    def _elsewhere(self) -> Iterator[Event]:
        yield Event(self._random.choice(_WINDOW))
