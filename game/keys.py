"""pygame's events in the project's own words, and the repetition of held keys."""

from __future__ import annotations

from collections.abc import Iterator

import pygame

from game.ui.geometry import Point
from game.ui.inputs import FocusLost, KeyPress, PointerMoved, PointerPressed, PointerReleased, TextTyped, UiInput, Wheel

_NAMES = {
    "return": "enter",
    "enter": "enter",
    "left shift": "",
    "right shift": "",
    "left ctrl": "",
    "right ctrl": "",
    "left alt": "",
    "right alt": "",
    "page up": "pageup",
    "page down": "pagedown",
}
_DIGIT_ROW = {pygame.KSCAN_1 + rank: str((rank + 1) % 10) for rank in range(10)}
_REPEATED = {"left", "right", "up", "down", "backspace", "delete", "pageup", "pagedown"}
_REPEATED_COMMANDS = {"ctrl+z", "ctrl+y", "ctrl+shift+z"}
_REPEAT_AFTER, _REPEAT_EVERY = 0.4, 0.045
_MAIN_BUTTON = 1
_ALT_GR = pygame.KMOD_RALT | pygame.KMOD_MODE
"""The key that writes @ or { : some systems say that it holds Control too, which is then no command."""


def inputs_of(event: pygame.event.Event, pointer: Point) -> Iterator[UiInput]:
    """What this event means; `pointer` is where the pointer is, in logical units."""
    match event.type:
        case pygame.KEYDOWN:
            name = key_name(event)
            if name:
                held = event.dict.get("mod", 0)
                has_ctrl = bool(held & (pygame.KMOD_CTRL | pygame.KMOD_META)) and not held & _ALT_GR
                yield KeyPress(name, bool(held & pygame.KMOD_SHIFT), has_ctrl, bool(held & pygame.KMOD_LALT))
        case pygame.TEXTINPUT:
            yield TextTyped(event.text)
        case pygame.MOUSEMOTION:
            yield PointerMoved(pointer)
        case pygame.MOUSEBUTTONDOWN if event.button == _MAIN_BUTTON:
            yield PointerPressed(pointer)
        case pygame.MOUSEBUTTONUP if event.button == _MAIN_BUTTON:
            yield PointerReleased(pointer)
        case pygame.MOUSEWHEEL:
            steps, across = event.dict.get("precise_y", event.y), event.dict.get("precise_x", 0.0)
            is_shifted = pygame.display.get_init() and pygame.key.get_mods() & pygame.KMOD_SHIFT
            yield Wheel(pointer, 0.0, across - steps) if is_shifted else Wheel(pointer, steps, across)
        case pygame.WINDOWFOCUSLOST:
            yield FocusLost()


def key_name(event: pygame.event.Event) -> str:
    """The name of the key that went down; empty for a modifier alone.

    The digits of the row are digits whatever the layout writes there; a letter is the one the layout writes.
    """
    name = pygame.key.name(event.key)
    if name.startswith("[") and name.endswith("]"):
        name = name[1:-1]
    if len(name) == 1 and not name.isalnum():
        name = _DIGIT_ROW.get(event.dict.get("scancode", 0), name)
    return _NAMES.get(name, name)


class KeyRepeat:
    """Keys that move, delete or undo are repeated while they are held."""

    def __init__(self) -> None:
        self._key: KeyPress | None = None
        self._left = 0.0

    def watch(self, ui_input: UiInput) -> None:
        """Note which key was pressed last."""
        if isinstance(ui_input, KeyPress):
            is_repeated = ui_input.name in _REPEATED or ui_input.chord in _REPEATED_COMMANDS
            self._key = ui_input if is_repeated else None
            self._left = _REPEAT_AFTER

    def stop(self) -> None:
        """A key came up."""
        self._key = None

    def due(self, dt: float) -> Iterator[KeyPress]:
        """The repetitions due after `dt` more seconds."""
        self._left -= dt
        while self._key is not None and self._left <= 0:
            self._left += _REPEAT_EVERY
            yield self._key
