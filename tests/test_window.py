"""The window: its sizes while it runs, its place the next time, out of sight, and lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame
import pytest

from game.app import LONGEST_FRAME, run
from game.saves import open_store
from game.scenes.catalogue import Catalogue
from game.scenes.scene import Context
from game.settings import Place, Settings, TextScale, load_settings
from game.ui.geometry import Point
from tests.gallery import shown
from tests.heard import HeardSpeaker
from tests.scenes.staging import STAGES, staged
from tests.window import Driver

SMALL, LARGE = (1280, 720), (3840, 2160)


def resize(driver: Driver, size: tuple[int, int]) -> None:
    """What pygame does when a border of the window is dragged."""
    pygame.display.set_mode(size, pygame.RESIZABLE)
    pygame.event.post(pygame.event.Event(pygame.VIDEORESIZE, size=size, w=size[0], h=size[1]))
    driver.frame()


def _nothing(driver: Driver) -> None:
    driver.press("tab")


def _written_half(driver: Driver) -> None:
    driver.click("note")
    driver.write("On a dit que")
    driver.press("left", "left", "shift+left")


def _scrolled(driver: Driver) -> None:
    driver.turn_wheel(-3, Point(600, 400))
    driver.point(Point(4, 4))


def _asked(driver: Driver) -> None:
    driver.press("p", "tab")


GESTURES: dict[str, tuple[str, Callable[[Driver], None]]] = {
    "plan": ("plan", _nothing),
    "written": ("bilan", _written_half),
    "dialog": ("bilan", _asked),
    "scrolled": ("bilan-semaines", _scrolled),
}


@pytest.mark.parametrize("case", GESTURES)
def test_from_720_lines_to_4k_and_back_no_pixel_and_no_state_is_lost(case: str) -> None:
    stage, prepare = GESTURES[case]
    with shown(stage, 100) as driver:
        prepare(driver)
        small, focus = driver.pixels(), driver.focus
        resize(driver, LARGE)
        large = driver.pixels()
        resize(driver, SMALL)
        assert driver.pixels() == small
        assert driver.focus == focus
    with shown(stage, 100, size=LARGE) as driver:
        prepare(driver)
        assert driver.pixels() == large


@pytest.mark.long
@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("stage", STAGES)
def test_every_scene_is_the_same_after_4k_and_full_screen(stage: str, text_scale: TextScale) -> None:
    with shown(stage, text_scale) as driver:
        small = driver.pixels()
        resize(driver, LARGE)
        large = driver.pixels()
        driver.press("f11", "f11")
        assert driver.pixels() == large
        resize(driver, SMALL)
        assert driver.pixels() == small
    with shown(stage, text_scale, size=LARGE) as driver:
        assert driver.pixels() == large


def test_an_open_list_and_its_row_outlive_another_size() -> None:
    still = Settings(reduced_motion=True)
    with Driver(Catalogue, settings=still) as driver:
        driver.scene.focus("list")
        driver.press("enter", "down")
        small = driver.pixels()
        resize(driver, LARGE)
        large = driver.pixels()
        resize(driver, SMALL)
        assert driver.pixels() == small
    with Driver(Catalogue, settings=still, size=LARGE) as driver:
        driver.scene.focus("list")
        driver.press("enter", "down")
        assert driver.pixels() == large


def test_leaving_full_screen_brings_the_window_back_as_it_was() -> None:
    with Driver(Catalogue, settings=Settings(reduced_motion=True)) as driver:
        resize(driver, (1600, 900))
        before = driver.pixels()
        driver.press("f11")
        assert driver.app.window.is_full_screen
        assert driver.app.surface.get_size() == pygame.display.get_desktop_sizes()[0]
        driver.press("f11")
        assert driver.app.surface.get_size() == (1600, 900)
        assert driver.pixels() == before


def test_a_screen_that_refuses_to_be_filled_leaves_a_window_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    with Driver(Catalogue) as driver:
        as_it_is = pygame.display.set_mode

        def refuse(size: tuple[int, int], flags: int = 0, **more: Any) -> pygame.Surface:
            if flags & pygame.FULLSCREEN:
                raise pygame.error("no such mode")
            return as_it_is(size, flags, **more)

        monkeypatch.setattr(pygame.display, "set_mode", refuse)
        driver.press("f11")
        assert not driver.context.settings.full_screen
        assert driver.app.surface.get_size() == SMALL
        assert driver.context.captions.text == driver.context.texts("window.stays_a_window")


def test_the_size_of_the_window_is_remembered() -> None:
    with Driver(Catalogue) as driver:
        resize(driver, (1600, 900))
    assert load_settings().place.size == (1600, 900)
    context = Context(load_settings(), open_store(), "fr")
    with Driver(Catalogue, settings=context.settings, size=None) as driver:
        assert driver.app.surface.get_size() == (1600, 900)


def test_the_full_screen_is_not_remembered_as_a_size() -> None:
    with Driver(Catalogue) as driver:
        driver.press("f11")
    assert load_settings().full_screen
    assert load_settings().place.size == SMALL


@pytest.mark.parametrize(
    ("kept", "size"),
    [
        (Place(size=(900, 700), desktop=((1024, 768),)), (900, 700)),
        (Place(size=(3000, 2000), screen=1, desktop=((1024, 768), (3840, 2160))), (922, 518)),
        (Place(size=(800, 500), screen=1, at=(5000, 9), desktop=((1024, 768), (3840, 2160))), (800, 500)),
    ],
)
def test_on_other_screens_the_window_comes_where_it_can_be_seen(
    kept: Place, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(1024, 768)])
    with Driver(Catalogue, settings=Settings(place=kept), size=None) as driver:
        assert driver.app.surface.get_size() == size
        assert driver.app.window.place.screen == 0
        assert driver.app.window.place.at is None


def test_a_size_chosen_in_the_settings_holds_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(2000, 1200)])
    with Driver(staged("reglages")) as driver:
        driver.press("2")
        driver.scene.focus("window_size")
        driver.press("enter", "down", "down", "enter")
        assert driver.app.surface.get_size() == (1920, 1080)
        assert driver.context.ruler.scale == 1.5
    assert load_settings().place.size == (1920, 1080)


# Out of sight


@pytest.mark.parametrize("gone", [pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN])
def test_out_of_sight_nothing_moves_nothing_is_drawn_and_nothing_is_heard(
    gone: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    speaker = HeardSpeaker()
    with Driver(Catalogue, speaker=speaker) as driver:
        before = driver.pixels()
        drawn: list[int] = []
        monkeypatch.setattr(driver.app, "draw", lambda: drawn.append(1))
        pygame.event.post(pygame.event.Event(gone))
        driver.frame()
        now = driver.scene.router.ui.now
        for _ in range(3):
            driver.frame(10.0)
        assert driver.scene.router.ui.now == now
        assert drawn == []
        monkeypatch.undo()
        pygame.event.post(pygame.event.Event(pygame.WINDOWRESTORED))
        driver.frame(0.0)
        assert driver.scene.router.ui.now == now
        assert pygame.image.tobytes(driver.app.surface, "RGB") == before


def test_a_key_that_is_pressed_shows_that_the_window_is_seen() -> None:
    with Driver(Catalogue) as driver:
        pygame.event.post(pygame.event.Event(pygame.WINDOWHIDDEN))
        driver.frame()
        assert not driver.app.window.is_seen
        driver.press("tab")
        assert driver.app.window.is_seen


def test_a_computer_that_slept_makes_nothing_jump(monkeypatch: pytest.MonkeyPatch) -> None:
    class Slept:
        def tick(self, _: int) -> int:
            return 3_600_000

    with Driver(Catalogue) as driver:
        monkeypatch.setattr(driver.app, "_clock", Slept())
        before = driver.scene.router.ui.now
        driver.app.step()
        assert driver.scene.router.ui.now - before <= LONGEST_FRAME


# Lost


class Failing:
    """`pygame.display.flip`, that fails so many times."""

    def __init__(self, times: int) -> None:
        self.left = times

    def __call__(self) -> None:
        if self.left:
            self.left -= 1
            raise pygame.error("display surface lost")


def test_a_picture_that_is_lost_once_is_shown_again_in_a_new_window(monkeypatch: pytest.MonkeyPatch) -> None:
    with Driver(Catalogue, settings=Settings(reduced_motion=True)) as driver:
        driver.press("tab")
        before = driver.pixels()
        monkeypatch.setattr(pygame.display, "flip", Failing(1))
        driver.press("tab", "shift+tab")
        assert driver.is_running
        assert driver.pixels() == before


def test_a_display_that_stopped_is_started_again() -> None:
    with Driver(Catalogue, settings=Settings(reduced_motion=True)) as driver:
        driver.press("tab")
        before, size = driver.pixels(), driver.app.surface.get_size()
        pygame.display.quit()
        driver.frame()
        assert driver.app.surface.get_size() == size
        assert driver.pixels() == before


def test_a_display_that_is_gone_ends_with_a_sentence_and_code_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    left: list[str] = []
    monkeypatch.setattr(Catalogue, "leave", lambda _: left.append("catalogue"))
    monkeypatch.setattr(pygame.display, "flip", Failing(99))
    assert run(Catalogue, Settings(), open_store(), language="fr") == 1
    said = capsys.readouterr().err
    assert "saison est gardée" in said
    assert said.count("\n") == 1
    assert left == ["catalogue"]


def test_a_window_that_cannot_be_opened_again_ends_the_same_way(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    as_it_is = pygame.display.set_mode
    opened: list[int] = []

    def once(*arguments: Any, **more: Any) -> pygame.Surface:
        if opened:
            raise pygame.error("no more windows")
        opened.append(1)
        return as_it_is(*arguments, **more)

    monkeypatch.setattr(pygame.display, "set_mode", once)
    monkeypatch.setattr(pygame.display, "flip", Failing(1))
    assert run(Catalogue, Settings(), open_store(), language="en") == 1
    assert "Your season is kept" in capsys.readouterr().err
