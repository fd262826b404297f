"""The review of the summer."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from game.debriefing.causes import totals_shown
from game.scenes.stack import Replace
from game.scenes.summer import SummerScene
from game.scenes.summer.judged import counted
from game.scenes.summer.told import telling_moment
from game.sim import SeasonView
from game.telling import read
from tests.scenes.hands import click, context_of, cut, drawn, leads_to, nameless, opened, press, said
from tests.scenes.staging import session_when


def is_over(view: SeasonView) -> bool:
    return view.phase == "fini"


def summer(scenario: str = "quebec", **settings: Any) -> SummerScene:
    context = context_of(**settings)
    return opened(SummerScene(context, session_when(context, is_over, scenario)))


def test_every_goal_is_said_with_its_state() -> None:
    scene = summer()
    words = said(scene)
    texts = scene.context.texts
    for goal in scene.view.objectives:
        assert read(texts, goal.text) in words
    assert ("Atteint" in words) == any(each.is_reached for each in scene.view.objectives)
    assert ("En chemin" in words) == any(not each.is_reached for each in scene.view.objectives)


def test_nobody_gets_a_grade() -> None:
    assert "Ni note ni classement" in said(summer())


def test_what_the_group_voted_is_said() -> None:
    scene = summer()
    words, texts = said(scene), scene.context.texts
    assert texts("ending.goals_voted") in words
    for weight in scene.view.goals:
        assert texts.percent(weight) in words


def test_the_notebook_is_shown_with_its_weeks() -> None:
    scene = summer()
    assert "Votre carnet" not in said(scene)
    scene.session.note(3, "On a attendu.")
    scene.invalidate()
    assert "On a attendu." in said(scene)


def test_what_counted_adds_up_to_the_ledger_within_rounding() -> None:
    scene = summer()
    ledger = scene.session.ledger
    weeks = totals_shown(scene.view)
    for strongest, total in counted(ledger, weeks):
        quantity = {"v": "vision", "s": "soutien", "a": "autonomie"}[strongest.letter]
        amounts = [c.amount for c in ledger if (c.quantity, c.cause) == (quantity, strongest.cause)]
        assert total == pytest.approx(sum(amounts) * 100 / 3, abs=0.1 * len(weeks))


@pytest.mark.parametrize(("scenario", "figure"), [("quebec", "3 868"), ("france", "4 000")])
def test_the_network_of_the_region_is_beside(scenario: str, figure: str) -> None:
    words = said(summer(scenario)).replace("\u00a0", " ").replace("\u202f", " ")
    assert figure in words


def test_no_figure_is_made_up_where_none_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = summer()
    scenario = dataclasses.replace(scene.view.scenario, region="belgique")
    monkeypatch.setattr(SummerScene, "view", dataclasses.replace(scene.view, scenario=scenario))
    scene.invalidate()
    assert "Aucun chiffre n’est connu" in said(scene)


def test_every_member_is_told_in_a_line_and_has_a_page() -> None:
    scene = summer()
    words = said(scene)
    for each in scene.view.members:
        assert each.profile.name in words
    scene.focus("face-0")
    assert leads_to(press(scene, "enter")) == "member 0"
    assert leads_to(click(scene, "face-0")) == "member 0"


def test_an_office_tells_more_than_a_first_contract() -> None:
    for member in summer().view.members:
        moment = telling_moment(member)
        keys = {each.key for each in member.moments}
        if moment is not None and "elected" in keys and "left" not in keys:
            assert moment.key == "elected"


def test_t_shows_the_charts_as_tables() -> None:
    scene = summer()
    before = drawn(scene)
    press(scene, "t")
    assert drawn(scene) != before


def test_page_down_shows_more_wherever_the_focus_is() -> None:
    scene = summer()
    before = drawn(scene)
    press(scene, "pagedown")
    assert drawn(scene) != before


@pytest.mark.parametrize("way", ["escape", "enter"])
def test_the_book_is_closed_to_the_title(way: str) -> None:
    scene = summer()
    transition = press(scene, way)
    assert isinstance(transition, Replace)
    assert transition.everything
    assert leads_to(transition) == "title"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text_scale: int) -> None:
    scene = summer(language=language, text_scale=text_scale)
    assert cut(scene) == []
    assert nameless(scene) == []
    assert drawn(scene) == drawn(scene)
