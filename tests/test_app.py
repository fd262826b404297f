"""The window: its sizes, its errors, its end."""

from __future__ import annotations

import pygame
import pytest

import game.app as app_module
from game.app import App, run
from game.saves import open_store
from game.scenes.catalogue import Catalogue
from game.scenes.scene import Context
from game.settings import Settings, load_settings
from game.ui.fonts import FontMissing
from game.window import NoDisplay
from tests.window import Driver


@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (1024, 768), (1000, 1400), (2560, 1440)])
def test_the_page_is_drawn_at_the_real_size_of_the_window(size: tuple[int, int]) -> None:
    with Driver(Catalogue, size=size) as driver:
        driver.app.draw()
        assert driver.context.ruler.scale == min(size[0] / 1280, size[1] / 720)
        driver.click("days", at=(0.99, 0.2))
        assert isinstance(driver.scene, Catalogue)
        assert driver.scene.samples["days"] == 4


def test_the_bands_around_the_page_are_paper() -> None:
    with Driver(Catalogue, size=(1000, 1400)) as driver:
        driver.app.draw()
        assert tuple(driver.app.surface.get_at((500, 10)))[:3] == driver.context.theme.colours.paper


def test_a_window_too_small_says_so() -> None:
    with Driver(Catalogue, size=(400, 200)) as driver:
        picture = driver.pixels()
        assert picture != bytes(driver.context.theme.colours.paper[:3]) * (400 * 200)


def test_closing_the_window_ends_the_application() -> None:
    with Driver(Catalogue) as driver:
        pygame.event.post(pygame.event.Event(pygame.QUIT))
        driver.frame()
        assert not driver.is_running


def test_closing_the_window_leaves_the_scene(monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[str] = []
    monkeypatch.setattr(Catalogue, "leave", lambda _: left.append("catalogue"))
    with Driver(Catalogue):
        assert left == []
    assert left == ["catalogue"]


def test_nothing_is_redrawn_while_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    with Driver(Catalogue) as driver:
        driver.frame()
        drawn: list[int] = []
        monkeypatch.setattr(driver.app, "draw", lambda: drawn.append(1))
        for _ in range(30):
            driver.frame()
        assert drawn == []
        driver.press("tab")
        assert drawn


def test_f11_goes_full_screen_and_back_and_is_remembered() -> None:
    with Driver(Catalogue) as driver:
        driver.press("f11")
        assert load_settings().full_screen
        driver.press("f11")
        assert not load_settings().full_screen
        assert driver.is_running


def test_changing_the_language_or_the_text_rebuilds_the_page() -> None:
    with Driver(Catalogue) as driver:
        names = {node.name for top in driver.scene.describe() for node in top.walk()}
        assert "Composants" in names
        driver.context.apply(Settings(language="en", text_scale=200))
        names = {node.name for top in driver.scene.describe() for node in top.walk()}
        assert "Components" in names
        assert driver.overflows() == []


@pytest.mark.parametrize(("driver_name", "asked"), [("offscreen", None), ("offscreen", "x11"), ("dummy", None)])
def test_without_a_display_it_says_so_and_opens_nothing(
    driver_name: str, asked: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if asked is None:
        monkeypatch.delenv("SDL_VIDEODRIVER", raising=False)
    else:
        monkeypatch.setenv("SDL_VIDEODRIVER", asked)
    monkeypatch.setattr(pygame.display, "init", lambda: None)
    monkeypatch.setattr(pygame.display, "get_driver", lambda: driver_name)
    with pytest.raises(NoDisplay):
        App(Catalogue, Context(Settings(), open_store(), "fr"))


def test_a_missing_font_is_said_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> None:
        raise FontMissing("fontpkg-lato")

    monkeypatch.setattr(app_module, "check_fonts", missing)
    assert run(Catalogue, Settings(), open_store(), language="fr") == 1
    message = capsys.readouterr().err
    assert "fontpkg-lato" in message
    assert message.count("\n") == 1


def test_another_pygame_is_said_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pygame, "IS_CE", False)
    assert run(Catalogue, Settings(), open_store(), language="en") == 1
    assert "pygame-ce" in capsys.readouterr().err
