"""The page turns when another scene comes, and only then."""

from __future__ import annotations

import pygame
import pytest

from game.settings import Settings
from game.ui.theme import Duration
from tests.scenes.staging import staged
from tests.window import Driver


def picture(driver: Driver) -> bytes:
    """What the window shows, not drawn again."""
    return pygame.image.tobytes(driver.app.surface, "RGB")


def coming(driver: Driver) -> list[bytes]:
    """The pictures from the key that opens the help to the end of the turn."""
    driver.press("f1")
    pictures = [picture(driver)]
    for _ in range(4):
        driver.frame(Duration.MOVE / 4)
        pictures.append(picture(driver))
    return pictures


def test_a_new_page_comes_little_by_little_and_stays() -> None:
    with Driver(staged("titre"), settings=Settings(first_launch=False)) as driver:
        pictures = coming(driver)
        assert len(set(pictures)) == len(pictures)
        driver.frame()
        assert pictures[-1] == picture(driver) == driver.pixels()


def test_with_reduced_motion_the_new_page_is_there_at_once() -> None:
    with Driver(staged("titre"), settings=Settings(first_launch=False, reduced_motion=True)) as driver:
        assert len(set(coming(driver))) == 1


@pytest.mark.parametrize("key", ["tab", "escape", "a"])
def test_a_key_ends_the_turn_and_does_what_it_does(key: str) -> None:
    with Driver(staged("titre"), settings=Settings(first_launch=False)) as driver:
        driver.press("f1", key)
        ended = type(driver.scene).__name__, driver.focus
        if key != "escape":
            assert picture(driver) == driver.pixels()
    with Driver(staged("titre"), settings=Settings(first_launch=False, reduced_motion=True)) as driver:
        driver.press("f1", key)
        assert ended == (type(driver.scene).__name__, driver.focus)


def test_what_lies_over_a_page_turns_none() -> None:
    with Driver(staged("plan")) as driver:
        driver.press("escape")
        driver.frame(Duration.FADE)
        paused = picture(driver)
        driver.frame(Duration.MOVE)
        assert picture(driver) == paused


def test_another_size_ends_the_turn() -> None:
    with Driver(staged("titre"), settings=Settings(first_launch=False)) as driver:
        driver.press("f1")
        pygame.display.set_mode((1600, 900), pygame.RESIZABLE)
        pygame.event.post(pygame.event.Event(pygame.VIDEORESIZE, size=(1600, 900), w=1600, h=900))
        driver.frame(0.01)
        shown = picture(driver)
        driver.frame(Duration.MOVE)
        assert picture(driver) == shown
