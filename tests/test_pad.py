"""Game controllers: their buttons, sticks and triggers, that they come and go, and a whole week with one alone."""

from __future__ import annotations

import pygame
import pytest
from pygame._sdl2 import controller

from game.pad import Pad
from game.scenes.assembly.scene import AssemblyScene
from game.scenes.pad_names import CHORDS
from game.scenes.plan.scene import PlanScene
from game.scenes.review import ReviewScene
from game.scenes.season_page import SeasonScene
from game.settings import Settings
from game.ui import Button, KeyHint, KeyPress
from game.ui.widget import Role
from tests.scenes.staging import staged
from tests.window import Driver

STILL = Settings(first_launch=False, reduced_motion=True)


def press(driver: Driver, *buttons: str) -> None:
    """Press buttons one after the other, by their SDL names."""
    for button in buttons:
        code = getattr(pygame, f"CONTROLLER_BUTTON_{button}")
        for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            pygame.event.post(pygame.event.Event(kind, button=code, instance_id=0))
        driver.frame()


def push(axis: int, value: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.CONTROLLERAXISMOTION, axis=axis, value=value, instance_id=0)


def hints(driver: Driver) -> list[str]:
    return [each.value for each in driver.scene.router.root.walk() if isinstance(each, KeyHint) and each.value]


def test_each_button_stands_for_a_key() -> None:
    pad = Pad()
    for button, chord in (("A", "enter"), ("B", "escape"), ("X", "space"), ("Y", "f1"), ("START", "m")):
        event = pygame.event.Event(pygame.CONTROLLERBUTTONDOWN, button=getattr(pygame, f"CONTROLLER_BUTTON_{button}"))
        assert [each.chord for each in pad.presses(event)] == [chord]
    shoulder = pygame.event.Event(pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_LEFTSHOULDER)
    assert list(pad.presses(shoulder)) == [KeyPress("tab", shift=True)]


def test_a_stick_presses_once_until_it_comes_back() -> None:
    pad = Pad()
    values = (5_000, 25_000, 30_000, 16_000, 25_000, 0, -25_000)
    pressed = [[each.chord for each in pad.presses(push(pygame.CONTROLLER_AXIS_LEFTY, value))] for value in values]
    assert pressed == [[], ["down"], [], [], [], [], ["up"]]
    assert pad.lets_go(push(pygame.CONTROLLER_AXIS_LEFTX, 0))


def test_triggers_turn_the_page() -> None:
    pad = Pad()
    assert [each.chord for each in pad.presses(push(pygame.CONTROLLER_AXIS_TRIGGERRIGHT, 32_000))] == ["pagedown"]
    assert [each.chord for each in pad.presses(push(pygame.CONTROLLER_AXIS_TRIGGERLEFT, 32_000))] == ["pageup"]


def test_a_held_stick_repeats_and_a_released_one_stops() -> None:
    with Driver(staged("titre"), settings=STILL) as driver:
        first = driver.focus
        pygame.event.post(push(pygame.CONTROLLER_AXIS_LEFTY, 30_000))
        driver.frame()
        second = driver.focus
        driver.frame(0.5)
        third = driver.focus
        pygame.event.post(push(pygame.CONTROLLER_AXIS_LEFTY, 0))
        driver.frame()
        driver.frame(2.0)
        assert len({first, second, third}) == 3
        assert driver.focus == third


def test_hints_speak_of_what_was_used_last() -> None:
    with Driver(staged("plan"), settings=STILL) as driver:
        assert "Tab" in hints(driver)
        press(driver, "RIGHTSHOULDER")
        assert "RB" in hints(driver)
        assert "Tab" not in hints(driver)
        assert driver.overflows() == []
        driver.press("tab")
        assert "Tab" in hints(driver)
        assert "RB" not in hints(driver)


def test_the_buttons_do_what_they_say_whatever_keys_were_chosen() -> None:
    chosen = STILL.model_copy(update={"keys": {"menu": "j"}})
    with Driver(staged("plan"), settings=chosen) as driver:
        press(driver, "START")
        assert type(driver.scene).__name__ == "PauseScene"


def test_a_controller_comes_and_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    class Plugged:
        id = 7

        def __init__(self, index: int) -> None:
            if index:
                raise pygame.error("gone already")

    monkeypatch.setattr(controller, "Controller", Plugged)
    with Driver(staged("titre"), settings=STILL) as driver:
        for event in (
            pygame.event.Event(pygame.CONTROLLERDEVICEADDED, device_index=0),
            pygame.event.Event(pygame.CONTROLLERDEVICEADDED, device_index=1),
            pygame.event.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=7),
            pygame.event.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=8),
        ):
            pygame.event.post(event)
            driver.frame()
        assert driver.is_running


def test_a_system_without_controllers_is_no_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise pygame.error("no such subsystem")

    monkeypatch.setattr(controller, "init", refuse)
    with Driver(staged("titre"), settings=STILL) as driver:
        driver.press("down")
        assert driver.is_running


def test_every_button_has_a_name_in_both_languages() -> None:
    for language in ("fr", "en"):
        with Driver(staged("titre"), settings=STILL, language=language) as driver:
            assert all(driver.context.texts(f"pad.{button}") for button in CHORDS)


# --- A week with a controller alone -----------------------------------------------------------------------------


def go_to(driver: Driver, key: str) -> None:
    """Reach a widget by the shoulders and the cross."""
    for _ in range(40):
        if driver.focus == key:
            return
        press(driver, "RIGHTSHOULDER")
        zone = driver.focus
        for way in ("DPAD_DOWN", "DPAD_RIGHT") * 6:
            if driver.focus == key:
                return
            press(driver, way)
        if driver.focus != zone and driver.focus == key:
            return
    raise AssertionError(f"{key} is out of reach from {driver.focus} in {type(driver.scene).__name__}")


def main_button(driver: Driver) -> Button:
    """The yellow button that can be pressed."""
    found = [each for each in driver.scene.router.root.walk() if isinstance(each, Button)]
    return next(each for each in reversed(found) if each._kind == "main" and each.enabled)


def test_from_the_title_to_the_end_of_week_one_with_a_controller_alone() -> None:
    with Driver(staged("titre"), settings=STILL) as driver:
        go_to(driver, "play")
        press(driver, "A")
        seen = set()
        for _ in range(60):
            scene = driver.scene
            seen.add(type(scene))
            if isinstance(scene, ReviewScene):
                break
            answers = [each for each in scene.router.root.walk() if each.key == "answer-1" and each.role is Role.OPTION]
            if isinstance(scene, SeasonScene) and answers and scene.view.phase == "travail":
                go_to(driver, "answer-1")
                press(driver, "A")
            go_to(driver, main_button(driver).key)
            press(driver, "A")
            driver.frame(1.0)
        assert isinstance(driver.scene, ReviewScene)
        assert driver.scene.view.week == 1
        assert {PlanScene, AssemblyScene} <= seen
