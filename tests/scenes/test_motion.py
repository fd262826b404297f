"""Each movement of the visual rules, and its form with reduced motion."""

from __future__ import annotations

from math import hypot

import pygame
import pytest

from game.scenes.catalogue import Catalogue
from game.settings import Settings
from game.ui.geometry import Point
from game.ui.theme import Duration
from tests.scenes.staging import staged
from tests.window import Driver

MOVING, STILL = Settings(first_launch=False), Settings(first_launch=False, reduced_motion=True)


def pictures(driver: Driver, seconds: float, count: int = 4) -> list[bytes]:
    """What the window shows now, and at `count` moments of the next seconds."""
    shown = [pygame.image.tobytes(driver.app.surface, "RGB")]
    for _ in range(count):
        driver.frame(seconds / count)
        shown.append(pygame.image.tobytes(driver.app.surface, "RGB"))
    return shown


def test_a_button_goes_down_little_by_little_for_everybody() -> None:
    for settings in (MOVING, STILL):
        with Driver(Catalogue, settings=settings) as driver:
            middle = driver.widget("save").rect.center
            driver.point(middle)
            driver.frame(1.0)
            pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=driver.to_window(middle), button=1))
            driver.frame(0.0)
            down = pictures(driver, Duration.PRESS, 2)
            assert len(set(down)) == 3
            assert driver.scene.router.ui.sunk("save") == 1.0


def test_a_key_presses_a_button_for_a_moment() -> None:
    with Driver(Catalogue, settings=STILL) as driver:
        driver.scene.focus("ask")
        driver.press("enter")
        assert driver.scene.router.ui.is_sinking("ask")
        driver.frame(Duration.PRESS)
        assert not driver.scene.router.ui.is_sinking("ask")


def _ask(driver: Driver) -> None:
    driver.scene.focus("ask")
    driver.press("enter")
    driver.frame(Duration.PRESS)


def test_a_dialog_appears_little_by_little() -> None:
    with Driver(Catalogue, settings=MOVING) as driver:
        driver.scene.focus("ask")
        driver.press("enter")
        appearing = pictures(driver, Duration.FADE)
        assert len(set(appearing)) == len(appearing)
        assert appearing[-1] == driver.pixels()
    with Driver(Catalogue, settings=STILL) as driver:
        _ask(driver)
        assert len(set(pictures(driver, Duration.FADE))) == 1


def test_a_hint_and_an_open_list_appear_little_by_little() -> None:
    for key, opens in (("ask", "tab"), ("list", "enter")):
        for settings, many in ((MOVING, True), (STILL, False)):
            with Driver(Catalogue, settings=settings) as driver:
                driver.scene.focus(key)
                if opens == "enter":
                    driver.press("enter")
                driver.frame(0.0)
                driver.frame(0.0)
                assert (len(set(pictures(driver, Duration.FADE, 3))) > 2) is many


@pytest.mark.parametrize(("key", "press"), [("sound", "space"), ("effects_volume", "right")])
def test_a_switch_and_the_handle_of_a_slider_move_to_their_place(key: str, press: str) -> None:
    for settings, many in ((MOVING, True), (STILL, False)):
        with Driver(staged("reglages"), settings=settings) as driver:
            driver.press("3")
            driver.scene.focus(key)
            driver.frame(1.0)
            driver.press(press)
            assert (len(set(pictures(driver, Duration.MOVE))) > 2) is many
            assert pictures(driver, 1.0, 1)[-1] == driver.pixels()


@pytest.mark.parametrize("target", ["slot-Vendredi", "save"])
def test_a_card_that_is_let_go_comes_to_its_place_or_goes_back(target: str) -> None:
    for settings, many in ((MOVING, True), (STILL, False)):
        with Driver(Catalogue, settings=settings) as driver:
            keys = [widget.key for widget in driver.scene.router.root.walk() if widget.key.startswith("slot-")]
            driver.drag("party", keys[-1] if target.startswith("slot") else target)
            ways = []
            for _ in range(4):
                ways.append(driver.scene.router.ui.motion.away("party", driver.widget("party").rect.center))
                driver.frame(Duration.MOVE / 4)
            distances = [hypot(*way) for way in ways]
            if many:
                assert distances == sorted(distances, reverse=True)
                assert distances[0] > distances[-1] > 0
            else:
                assert distances == [0.0] * 4
            driver.frame(0.01)
            assert driver.scene.router.ui.motion.away("party", Point(0, 0)) == (0.0, 0.0)


def test_the_cascade_comes_cause_after_cause_and_its_gauge_glides() -> None:
    for settings, many in ((MOVING, True), (STILL, False)):
        with Driver(staged("bilan"), settings=settings) as driver:
            motion = driver.scene.router.ui.motion
            assert motion.is_unfolding is many
            chart = next(w for w in driver.scene.router.root.walk() if w.unfold_seconds)
            assert chart.unfold_seconds > Duration.GAUGE + Duration.CAUSE
            shown = pictures(driver, chart.unfold_seconds, 6)
            assert (len(set(shown)) > 5) is many
            driver.frame(0.1)
            assert not motion.is_unfolding
            assert pictures(driver, 1.0, 1)[-1] == driver.pixels()


@pytest.mark.parametrize("key", ["escape", "enter"])
def test_escape_and_enter_end_the_cascade_and_do_nothing_else(key: str) -> None:
    with Driver(staged("bilan"), settings=STILL) as driver:
        final = driver.pixels()
    with Driver(staged("bilan"), settings=MOVING) as driver:
        driver.frame(0.2)
        driver.press(key)
        assert driver.pixels() == final


def test_another_key_lets_the_cascade_go_on() -> None:
    with Driver(staged("bilan"), settings=MOVING) as driver:
        driver.press("tab")
        assert driver.scene.router.ui.motion.is_unfolding


def test_nothing_is_drawn_once_nothing_moves_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    with Driver(staged("bilan"), settings=MOVING) as driver:
        for _ in range(4):
            driver.frame(0.6)
        drawn: list[int] = []
        monkeypatch.setattr(driver.app, "draw", lambda: drawn.append(1))
        for _ in range(10):
            driver.frame()
        assert drawn == []
