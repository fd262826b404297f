"""pygame's events in the project's words."""

from __future__ import annotations

from typing import Any

import pygame
import pytest

from game.keys import KeyRepeat, inputs_of
from game.ui.geometry import Point
from game.ui.inputs import FocusLost, KeyPress, PointerPressed, TextTyped, UiInput, Wheel

HERE = Point(10, 20)


def inputs(kind: int, **fields: Any) -> list[UiInput]:
    return list(inputs_of(pygame.event.Event(kind, **fields), HERE))


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (pygame.K_RETURN, "enter"),
        (pygame.K_KP_ENTER, "enter"),
        (pygame.K_KP_3, "3"),
        (pygame.K_PAGEDOWN, "pagedown"),
        (pygame.K_ESCAPE, "escape"),
        (pygame.K_m, "m"),
        (pygame.K_F11, "f11"),
    ],
)
def test_keys_have_the_names_of_the_project(key: int, name: str) -> None:
    assert inputs(pygame.KEYDOWN, key=key, mod=0) == [KeyPress(name)]


def test_the_row_of_digits_needs_no_shift_on_a_french_keyboard() -> None:
    assert inputs(pygame.KEYDOWN, key=pygame.K_AMPERSAND, mod=0, scancode=pygame.KSCAN_1) == [KeyPress("1")]
    assert inputs(pygame.KEYDOWN, key=pygame.K_1, mod=0, scancode=pygame.KSCAN_1) == [KeyPress("1")]


def test_modifiers_are_part_of_the_chord_and_silent_alone() -> None:
    assert inputs(pygame.KEYDOWN, key=pygame.K_LSHIFT, mod=pygame.KMOD_LSHIFT) == []
    pressed = inputs(pygame.KEYDOWN, key=pygame.K_z, mod=pygame.KMOD_LCTRL)
    assert pressed == [KeyPress("z", ctrl=True)]
    assert KeyPress("tab", shift=True).chord == "shift+tab"


def test_alt_gr_writes_signs_and_commands_nothing() -> None:
    pressed = inputs(pygame.KEYDOWN, key=pygame.K_e, mod=pygame.KMOD_LCTRL | pygame.KMOD_RALT)
    assert pressed == [KeyPress("e")]


def test_the_wheel_turns_across_by_itself_or_with_shift() -> None:
    assert inputs(pygame.MOUSEWHEEL, y=0, precise_y=0.0, precise_x=1.5) == [Wheel(HERE, 0.0, 1.5)]
    pygame.display.init()
    pygame.key.set_mods(pygame.KMOD_LSHIFT)
    try:
        assert inputs(pygame.MOUSEWHEEL, y=-1, precise_y=-1.0) == [Wheel(HERE, 0.0, 1.0)]
    finally:
        pygame.key.set_mods(pygame.KMOD_NONE)
        pygame.display.quit()


def test_only_the_main_button_presses() -> None:
    assert inputs(pygame.MOUSEBUTTONDOWN, button=1, pos=(0, 0)) == [PointerPressed(HERE)]
    assert inputs(pygame.MOUSEBUTTONDOWN, button=3, pos=(0, 0)) == []


def test_text_wheel_and_focus_are_told() -> None:
    assert inputs(pygame.TEXTINPUT, text="é") == [TextTyped("é")]
    assert inputs(pygame.MOUSEWHEEL, y=-1) == [Wheel(HERE, -1)]
    assert inputs(pygame.WINDOWFOCUSLOST) == [FocusLost()]


def test_a_held_arrow_repeats_and_enter_never_does() -> None:
    repeat = KeyRepeat()
    repeat.watch(KeyPress("down"))
    assert list(repeat.due(0.3)) == []
    assert len(list(repeat.due(0.2))) >= 2
    repeat.stop()
    assert list(repeat.due(1.0)) == []
    repeat.watch(KeyPress("enter"))
    assert list(repeat.due(1.0)) == []
