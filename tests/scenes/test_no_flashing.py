"""Nothing flashes: no place of a page goes lighter and darker again more than three times in a second (WCAG 2.3.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from game.settings import Settings
from tests.scenes.staging import STAGES, staged
from tests.window import Driver

FRAME: Final = 1 / 24
CHANGE: Final = 0.1
"""What of the lightest white makes a change of luminance one half of a flash."""
MOST_FLASHES: Final = 3
SHARE: Final = 0.005
"""Of the window: a fiftieth of the area that WCAG still allows."""
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)

Lights = NDArray[np.float64]


def lights(driver: Driver) -> Lights:
    """The relative luminance of what the window shows, in blocks of four pixels."""
    small = pygame.transform.smoothscale(driver.app.surface, (160, 90))
    levels = pygame.surfarray.array3d(small) / 255.0
    linear = np.where(levels <= 0.04045, levels / 12.92, ((levels + 0.055) / 1.055) ** 2.4)
    light: Lights = linear @ np.array(_WEIGHTS)
    return light


def flashes(shown: Sequence[Lights]) -> NDArray[np.int64]:
    """How many times each block went up and down, or down and up, by a marked change."""
    turn = shown[0].copy()
    way, halves = np.zeros(turn.shape, int), np.zeros(turn.shape, int)
    for light in shown[1:]:
        moved = np.where(np.abs(light - turn) >= CHANGE, np.sign(light - turn).astype(int), 0)
        turns = (moved != 0) & (moved != way)
        halves += turns
        way = np.where(turns, moved, way)
        further = (light - turn) * way > 0
        turn = np.where(turns | further, light, turn)
    return halves // 2


def a_second(driver: Driver) -> Iterator[Lights]:
    for _ in range(round(1 / FRAME)):
        driver.frame(FRAME)
        yield lights(driver)


def look_at(stage: str) -> None:
    """Everything that moves by itself on a stage, when it comes, and around its help and its pause."""
    with Driver(staged(stage), settings=Settings(first_launch=False), size=(640, 360)) as driver:
        for keys in ((), ("f1",), ("escape",), ("tab", "enter"), ("escape",)):
            driver.press(*keys)
            if not driver.is_running:
                return
            shown = list(a_second(driver))
            share = float((flashes(shown) > MOST_FLASHES).mean())
            assert share <= SHARE, (stage, keys, share)


@pytest.mark.parametrize("stage", ["titre", "assemblee", "travail", "bilan"])
def test_nothing_flashes_on_a_page_that_moves(stage: str) -> None:
    look_at(stage)


@pytest.mark.long
@pytest.mark.parametrize("stage", STAGES)
def test_nothing_flashes_anywhere(stage: str) -> None:
    look_at(stage)


@pytest.mark.parametrize(("times", "flashing"), [(2, False), (10, True)])
def test_a_light_that_goes_on_and_off_is_seen_to_flash(times: int, flashing: bool) -> None:
    dark, light = np.zeros((2, 2)), np.ones((2, 2))
    shown = [dark if rank * times // 24 % 2 else light for rank in range(24)]
    assert bool((flashes(shown) > MOST_FLASHES).any()) is flashing
