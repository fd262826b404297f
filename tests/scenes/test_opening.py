"""On what the window opens, and the season that plays itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.app import App
from game.saves import Store, open_store
from game.scenario import read_scenario
from game.scenes.demonstration import SECONDS_A_STEP
from game.scenes.opening import first_scene
from game.scenes.preparation import PreparationScene
from game.scenes.scene import Context
from game.scenes.title import TitleScene
from game.settings import Settings
from game.sim import Scenario

SCENARIO = read_scenario("format: 1\ntitre: Petit été\nregion: france\ncalendrier: {semaines: 3}\n", "petit")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as opened:
        yield opened


def window(store: Store, scenario: Scenario | None = None, seed: int | None = None, demo: str | None = None) -> App:
    context = Context(Settings(), store, "fr")
    app = App(lambda it: first_scene(it, scenario=scenario, seed=seed, demo=demo), context, size=(1280, 720))
    assert app.step(0.1)
    return app


def test_the_window_opens_on_the_title(store: Store) -> None:
    app = window(store)
    assert isinstance(app.scene, TitleScene)
    assert store.records() == ()
    app.close()


def test_a_scenario_opens_a_new_season_with_its_seed_and_the_words_of_its_region(store: Store) -> None:
    app = window(store, SCENARIO, 5)
    assert isinstance(app.scene, PreparationScene)
    assert app.context.texts.region == "france"
    (record,) = store.records()
    assert (record.scenario, record.seed) == ("petit", 5)
    app.close()


def test_a_seed_alone_opens_a_season_of_quebec(store: Store) -> None:
    window(store, seed=5).close()
    (record,) = store.records()
    assert (record.scenario, record.seed) == ("quebec", 5)


def test_a_demonstration_plays_a_season_to_its_end_and_stays_there(store: Store) -> None:
    app = window(store, SCENARIO, 5, "adaptative")
    for _ in range(400):
        assert app.step(SECONDS_A_STEP)
        if store.records()[0].is_finished:
            break
    (record,) = store.records()
    assert record.is_finished
    assert app.step(SECONDS_A_STEP)
    app.close()


def test_a_key_ends_a_demonstration_at_the_title(store: Store) -> None:
    app = window(store, SCENARIO, 5, "adaptative")
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_SPACE, mod=0, unicode=" ", scancode=0))
    app.step(0.1)
    app.step(0.1)
    assert isinstance(app.scene, TitleScene)
    app.close()
