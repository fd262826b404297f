"""The pause: nothing is lost, and the last decision can be taken back."""

from __future__ import annotations

from typing import Any

import pytest

from game.scenario import load_scenario
from game.scenes.pause import PauseScene
from game.scenes.stack import Pop, Replace
from game.session import Session
from game.sim import Prepare
from tests.scenes.hands import click, context_of, cut, drawn, focused, leads_to, nameless, opened, press, said


def pause(n_decisions: int = 0, **settings: Any) -> tuple[PauseScene, Session]:
    context = context_of(**settings)
    session = Session.start(context.store, load_scenario("quebec"), 5)
    for days in range(n_decisions):
        session.decide(Prepare("reseau", days + 1))
    return opened(PauseScene(context, session)), session


@pytest.mark.parametrize("key", ["escape", "m", "enter"])
def test_the_game_goes_on_by_escape_m_or_enter(key: str) -> None:
    scene, _ = pause()
    assert focused(scene) == "resume"
    assert isinstance(press(scene, key), Pop)


def test_the_last_decision_is_taken_back() -> None:
    scene, session = pause(2)
    assert leads_to(click(scene, "undo")) == "season preparation"
    assert session.view.pending.conditions[3].days == 1  # type: ignore[union-attr]  # it is the preparation


def test_with_nothing_to_take_back_the_button_says_why() -> None:
    scene, _ = pause()
    assert click(scene, "undo") is None
    button = scene.router.find("undo")
    assert button is not None
    assert "Rien à annuler" in button.hint()


def test_it_says_that_everything_is_kept() -> None:
    scene, _ = pause()
    assert "sans rien perdre" in said(scene)


def test_settings_help_and_title_are_within_reach() -> None:
    scene, _ = pause()
    assert leads_to(click(scene, "settings")) == "settings"
    assert leads_to(click(scene, "help")) == "help pause"
    assert leads_to(press(scene, "f1")) == "help pause"
    transition = click(scene, "title")
    assert leads_to(transition) == "title"
    assert isinstance(transition, Replace)
    assert transition.everything


def test_the_notebook_is_read_and_closed() -> None:
    scene, session = pause()
    session.note(2, "On s’est écoutés.")
    click(scene, "notes")
    assert "On s’est écoutés." in said(scene)
    press(scene, "escape")
    assert "Retour au titre" in said(scene)


def test_a_notebook_without_a_word_says_so() -> None:
    scene, _ = pause()
    click(scene, "notes")
    assert "Rien encore" in said(scene)


def test_the_season_stays_in_sight_below() -> None:
    assert PauseScene.see_through


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", [100, 150, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text: int) -> None:
    scene, _ = pause(1, language=language, text_scale=text)
    assert cut(scene) == []
    assert nameless(scene) == []


def test_drawing_twice_gives_the_same_picture() -> None:
    scene, _ = pause()
    assert drawn(scene) == drawn(scene)
