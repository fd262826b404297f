"""The title: what it offers depends on what is kept, and every entry leads somewhere."""

from __future__ import annotations

import pytest

from game.saves import open_store
from game.scenario import load_scenario
from game.scenes.stack import Quit, Replace
from game.scenes.title import TitleScene
from game.session import Session
from tests.scenes.hands import click, context_of, cut, drawn, focused, leads_to, nameless, opened, press, said


def left_in_week_one() -> TitleScene:
    store = open_store()
    Session.start(store, load_scenario("quebec"), 5).advance()
    return opened(TitleScene(context_of(store)))


def test_without_a_season_the_guided_one_comes_first_and_the_scenarios_next() -> None:
    scene = opened(TitleScene(context_of()))
    assert focused(scene) == "guided"
    assert leads_to(press(scene, "down", "enter")) == "scenarios"


def test_a_season_left_in_its_first_week_is_resumed_by_enter() -> None:
    scene = left_in_week_one()
    assert "Semaine 1" in said(scene)
    transition = press(scene, "enter")
    assert leads_to(transition) == "season plan"
    assert isinstance(transition, Replace)
    assert transition.everything


def test_a_season_that_cannot_go_on_is_never_offered_first() -> None:
    store = open_store()
    session = Session.start(store, load_scenario("quebec"), 5)
    session.advance()
    store._connection.execute("UPDATE season SET seed = 6")
    scene = opened(TitleScene(context_of(store)))
    assert "Semaine 1" not in said(scene)
    assert leads_to(press(scene, "down", "enter")) == "scenarios"


def test_a_new_season_can_be_begun_beside_one_that_runs() -> None:
    assert leads_to(press(left_in_week_one(), "down", "enter")) == "scenarios"


@pytest.mark.parametrize(
    ("entry", "place"),
    [("seasons", "saves"), ("settings", "settings"), ("help", "help title"), ("play", "scenarios")],
)
def test_every_entry_is_opened_by_a_click(entry: str, place: str) -> None:
    assert leads_to(click(opened(TitleScene(context_of())), entry)) == place


def test_f1_opens_the_help() -> None:
    assert leads_to(press(opened(TitleScene(context_of())), "f1")) == "help title"


def test_escape_asks_before_the_window_closes_and_escape_again_stays() -> None:
    scene = opened(TitleScene(context_of()))
    assert press(scene, "escape") is None
    assert focused(scene) == "stay"
    assert press(scene, "escape") is None
    assert focused(scene) == "guided"
    assert isinstance(press(scene, "escape", "tab", "enter"), Quit)


def test_the_first_launch_asks_about_movement_once() -> None:
    context = context_of(first_launch=True)
    scene = opened(TitleScene(context))
    press(scene, "tab", "enter")
    assert context.settings.reduced_motion
    assert not context.settings.first_launch
    assert leads_to(press(scene, "down", "enter")) == "scenarios"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text: int) -> None:
    scene = opened(TitleScene(context_of(language=language, text_scale=text)))
    assert cut(scene) == []
    assert nameless(scene) == []


def test_drawing_twice_gives_the_same_picture() -> None:
    scene = left_in_week_one()
    assert drawn(scene) == drawn(scene)


def test_the_village_of_the_title_lives_unless_movement_is_reduced_or_a_question_is_asked() -> None:
    def moves(scene: TitleScene) -> bool:
        before = drawn(scene)
        scene.update(1.0)
        return drawn(scene) != before

    assert moves(opened(TitleScene(context_of())))
    assert not moves(opened(TitleScene(context_of(reduced_motion=True))))
    asked = opened(TitleScene(context_of()))
    press(asked, "escape")
    drawn(asked)
    assert not asked.update(0.5)
    assert not asked.stirred()
