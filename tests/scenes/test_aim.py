"""What is aimed at: a key away from every page of a season, with what waits there and where each goal stands."""

from __future__ import annotations

import dataclasses

import pytest

from game.scenario import load_scenario
from game.scenes.aim import AimScene, waiting
from game.scenes.registry import SCENE_OF_PHASE
from game.scenes.season_page import SeasonScene
from game.scenes.stack import Pop
from game.session import Session
from game.sim import ChoosePosture, IncidentAsked, Scenario, SeasonView
from game.telling import read
from tests.scenes.hands import click, context_of, cut, drawn, leads_to, nameless, opened, press, said
from tests.scenes.played import played_until
from tests.scenes.staging import session_when


def season_at(phase: str, week: int = 1, scenario: str | Scenario = "premiers_pas") -> Session:
    def holds(view: SeasonView) -> bool:
        return view.phase == phase and view.week >= week

    return session_when(context_of(), holds, scenario)


def aim_at(session: Session, *, language: str = "fr", text_scale: int = 100) -> AimScene:
    return opened(AimScene(context_of(language=language, text_scale=text_scale), session, session.phase))


@pytest.mark.parametrize("phase", SCENE_OF_PHASE)
def test_one_key_recalls_it_from_every_page_of_a_season(phase: str) -> None:
    context = context_of()
    session = session_when(context, lambda view: view.phase == phase, "premiers_pas")
    scene = SCENE_OF_PHASE[phase](context, session)
    assert isinstance(scene, SeasonScene)
    assert leads_to(press(opened(scene), "b")) == f"aim {phase}"


@pytest.mark.parametrize("phase", ["preparation", "plan", "assemblee", "travail", "bilan", "cloture"])
def test_the_bar_of_the_season_recalls_it_by_a_click(phase: str) -> None:
    context = context_of()
    session = session_when(context, lambda view: view.phase == phase, "premiers_pas")
    scene = SCENE_OF_PHASE[phase](context, session)
    assert isinstance(scene, SeasonScene)
    assert leads_to(click(opened(scene), "aim")) == f"aim {phase}"


@pytest.mark.parametrize("key", ["b", "escape", "enter"])
def test_it_is_left_by_the_same_key_by_escape_and_by_enter(key: str) -> None:
    assert isinstance(press(aim_at(season_at("plan")), key), Pop)


def test_it_is_left_by_a_click() -> None:
    assert isinstance(click(aim_at(season_at("plan")), "back"), Pop)


def test_f1_says_what_it_is() -> None:
    assert leads_to(press(aim_at(season_at("plan")), "f1")) == "help aim"


def test_the_days_that_are_left_wait() -> None:
    session = season_at("preparation", 0)
    assert "Il reste 12 jours à donner" in said(aim_at(session))


def test_postures_wait_until_they_are_chosen_this_week() -> None:
    session = season_at("plan", 2)
    texts = context_of().texts
    assert "Il reste 3 postures" in waiting(texts, session, "plan")
    assert not session.decide(ChoosePosture("travail", "guider"))
    assert "Il reste 2 postures" in waiting(texts, session, "plan")
    session.undo()
    assert "Il reste 3 postures" in waiting(texts, session, "plan")
    for sphere in ("entreprise", "association", "travail"):
        assert not session.decide(ChoosePosture(sphere, "accompagner"))
    assert "Vos trois postures sont choisies" in waiting(texts, session, "plan")


def test_the_item_that_is_debated_waits() -> None:
    assert "Point 1 sur" in said(aim_at(season_at("assemblee")))


def test_minutes_that_are_still_read_are_what_waits_though_the_season_has_gone_on() -> None:
    session = season_at("travail")
    assert "ce que le groupe a décidé" in waiting(context_of().texts, session, "assemblee")


def test_a_surprise_is_not_told_before_the_page_tells_it() -> None:
    session = session_when(context_of(), lambda view: isinstance(view.pending, IncidentAsked), "premiers_pas")
    assert isinstance(session.pending, IncidentAsked)
    told = said(aim_at(session))
    assert "Un imprévu peut demander" in told
    assert session.pending.incident.title.fr not in told


def test_each_goal_of_the_scenario_is_told_and_where_it_stands() -> None:
    session = season_at("plan", 2)
    told = said(aim_at(session))
    for goal in session.view.objectives:
        assert read(context_of().texts, goal.text) in told
    assert "Le résultat" in told
    assert "Les moyens" in told
    assert "visé" in told


def test_before_the_summer_nothing_is_said_to_be_reached() -> None:
    told = said(aim_at(season_at("preparation", 0)))
    assert "Atteint" not in told
    assert "Connu à la fin" in told


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text: int) -> None:
    scene = aim_at(played_until(season_at("plan"), lambda view: view.week == 3), language=language, text_scale=text)
    assert cut(scene) == []
    assert nameless(scene) == []
    assert drawn(scene) == drawn(scene)


def test_a_scenario_without_goals_says_so() -> None:
    free = dataclasses.replace(load_scenario("premiers_pas"), objectives=(), stake=None)
    assert "ne fixe pas d’objectif" in said(aim_at(season_at("plan", 1, free)))
