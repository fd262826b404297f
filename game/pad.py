"""Game controllers, in the keys that their buttons stand for. They come and go while the game runs; none is needed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Final

import pygame
from pygame._sdl2 import controller

from game.scenes.commands import key_of
from game.scenes.pad_names import CHORDS
from game.ui.inputs import KeyPress

_BUTTONS: Final = {
    pygame.CONTROLLER_BUTTON_A: "a",
    pygame.CONTROLLER_BUTTON_B: "b",
    pygame.CONTROLLER_BUTTON_X: "x",
    pygame.CONTROLLER_BUTTON_Y: "y",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "left_shoulder",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "right_shoulder",
    pygame.CONTROLLER_BUTTON_START: "start",
    pygame.CONTROLLER_BUTTON_BACK: "back",
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "left_stick",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "right_stick",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "right",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "down",
}
_AXES: Final = {
    pygame.CONTROLLER_AXIS_LEFTX: ("left", "right"),
    pygame.CONTROLLER_AXIS_LEFTY: ("up", "down"),
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: ("", "left_trigger"),
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: ("", "right_trigger"),
}
"""What is pressed when an axis is pushed one way or the other."""
_PUSHED, _LET_GO = 20_000, 12_000
"""Of 32 767: between the two, a stick stays what it was, so that it does not tremble."""
_log = logging.getLogger(__name__)


class Pad:
    """Every controller that is plugged in; they all do the same."""

    def __init__(self) -> None:
        """Look for them; a system without any support for them is as one without any."""
        self._opened: dict[int, controller.Controller] = {}
        self._pushed: dict[int, str] = {}
        try:
            controller.init()
        except pygame.error as error:
            _log.info("no game controller: %s", error)

    def presses(self, event: pygame.event.Event) -> Iterator[KeyPress]:
        """The keys that this event of a controller stands for."""
        match event.type:
            case pygame.CONTROLLERDEVICEADDED:
                self._open(event.device_index)
            case pygame.CONTROLLERDEVICEREMOVED:
                self._opened.pop(event.instance_id, None)
                self._pushed.clear()
            case pygame.CONTROLLERBUTTONDOWN if event.button in _BUTTONS:
                yield key_of(CHORDS[_BUTTONS[event.button]])
            case pygame.CONTROLLERAXISMOTION if event.axis in _AXES:
                button = self._pushes(event.axis, event.value)
                if button:
                    yield key_of(CHORDS[button])

    def lets_go(self, event: pygame.event.Event) -> bool:
        """Whether something was let go, so that it is not repeated any more."""
        is_up = event.type in {pygame.CONTROLLERBUTTONUP, pygame.CONTROLLERDEVICEREMOVED}
        return is_up or (event.type == pygame.CONTROLLERAXISMOTION and not self._pushed.get(event.axis))

    def close(self) -> None:
        """Let them all go."""
        self._opened.clear()
        if controller.get_init():
            controller.quit()

    def _open(self, index: int) -> None:
        try:
            opened = controller.Controller(index)
        except pygame.error as error:
            _log.info("controller %d not opened: %s", index, error)
            return
        self._opened[opened.id] = opened

    def _pushes(self, axis: int, value: int) -> str:
        """What this motion newly pushes; empty when it pushes nothing, or what was pushed already."""
        before = self._pushed.get(axis, "")
        if abs(value) < _LET_GO:
            self._pushed[axis] = ""
        elif abs(value) >= _PUSHED:
            self._pushed[axis] = _AXES[axis][value > 0]
        return self._pushed.get(axis, "") if self._pushed.get(axis, "") != before else ""
