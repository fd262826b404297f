"""The preparation: days given and taken back, by keys and by clicks."""

from __future__ import annotations

from typing import Any

import pytest

from game.saves import open_store
from game.scenario import load_scenario
from game.scenes.preparation import PreparationScene
from game.session import Session
from game.ui import PointerPressed, PointerReleased
from tests.scenes.hands import click, context_of, cut, drawn, focused, leads_to, nameless, opened, press, said


def preparation(scenario: str = "quebec", **settings: Any) -> PreparationScene:
    context = context_of(**settings)
    return opened(PreparationScene(context, Session.start(context.store, load_scenario(scenario), 5)))


def days(scene: PreparationScene) -> list[int]:
    return [condition.days for condition in scene.asked.conditions]


def test_arrows_give_days_and_go_from_one_condition_to_the_next() -> None:
    scene = preparation()
    press(scene, "right", "right", "down", "right", "down", "down", "right", "right", "left")
    assert days(scene) == [2, 1, 0, 1]


def test_plus_and_minus_give_and_take_days() -> None:
    scene = preparation()
    stepper = scene.router.find("days-formation")
    assert stepper is not None
    plus = stepper.rect.right - 8, stepper.rect.y + 18
    for place in (plus, plus, (stepper.rect.x + 8, stepper.rect.y + 18)):
        drawn(scene)
        at = type(stepper.rect.center)(*place)
        scene.handle(PointerPressed(at))
        scene.handle(PointerReleased(at))
    assert days(scene) == [0, 0, 1, 0]


def test_no_more_days_than_there_are_can_be_given() -> None:
    scene = preparation()
    press(scene, "end", "down", "end", "down", "end", "down", "right", "right")
    assert sum(days(scene)) == scene.asked.days
    assert "reste 0" in said(scene)


def test_reset_takes_every_day_back() -> None:
    scene = preparation()
    press(scene, "right", "down", "right", "r")
    assert days(scene) == [0, 0, 0, 0]


def test_ctrl_z_takes_the_last_day_back() -> None:
    scene = preparation()
    press(scene, "right", "right", "ctrl+z")
    assert days(scene) == [1, 0, 0, 0]


def test_three_days_of_recruiting_bring_a_second_animateur() -> None:
    scene = preparation()
    names = [animateur.name for animateur in scene.session.scenario.animateurs]
    assert names[1] not in said(scene)
    press(scene, "down", "right", "right", "right")
    assert names[1] in said(scene)


def test_what_may_be_hoped_for_follows_the_days_given() -> None:
    scene = preparation()
    before = scene.asked.expected
    press(scene, "down", "end", "down", "end")
    assert scene.asked.expected != before


def test_the_main_button_begins_the_summer() -> None:
    assert leads_to(click(preparation(), "start")) == "season plan"


def test_menu_help_and_scenarios_are_within_reach() -> None:
    assert leads_to(press(preparation(), "m")) == "pause"
    assert leads_to(press(preparation(), "escape")) == "pause"
    assert leads_to(press(preparation(), "f1")) == "help preparation"
    assert leads_to(click(preparation(), "scenarios")) == "scenarios"


@pytest.mark.parametrize("scenario", ["quebec", "france"])
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", [100, 125, 150, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text: int, scenario: str) -> None:
    scene = preparation(scenario, language=language, text_scale=text)
    assert cut(scene) == []
    assert nameless(scene) == []


def test_drawing_twice_gives_the_same_picture() -> None:
    scene = preparation()
    assert drawn(scene) == drawn(scene)


def test_the_focus_begins_on_the_first_condition() -> None:
    assert focused(preparation()) == "days-comite_local"


def test_days_are_kept_as_they_are_given() -> None:
    store = open_store()
    context = context_of(store)
    session = Session.start(store, load_scenario("quebec"), 5)
    press(opened(PreparationScene(context, session)), "right", "right")
    again = PreparationScene(context, Session.resume(store, session.id))
    assert days(again) == [2, 0, 0, 0]
