"""Rules compared: the same proposition voted by each rule, the same money shared by each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.lab.rules import compare_pay, compare_votes, votable
from game.scenario import load_scenario, read_scenario
from game.scenes.laboratory.pay import pay_said
from game.scenes.laboratory.rules import RulesScene
from game.scenes.laboratory.votes import votes_said
from game.scenes.stack import Pop, Push
from game.sim import PAY_RULES, VOTING_RULES
from game.text import load_texts
from tests.scenes.hands import click, context_of, cut, drawn, leads_to, nameless, opened, press, said
from tests.scenes.laboratory.bench import laboratory

FEW = (10,)
TEXTS = load_texts("fr")


def rules(**settings: Any) -> RulesScene:
    return settled(opened(RulesScene(context_of(**settings), load_scenario("quebec"), FEW)))


def settled(scene: RulesScene) -> RulesScene:
    scene.working.wait()
    scene.update(0.1)
    drawn(scene)
    return scene


def words_of(scene: RulesScene) -> str:
    return said(scene).replace("\u00a0", " ").replace("\u202f", " ")


def test_the_rules_are_a_gesture_away_from_the_questions() -> None:
    transition = click(laboratory(), "way-rules")
    assert isinstance(transition, Push)
    assert isinstance(transition.make(), RulesScene)


def test_one_proposition_is_decided_by_every_voting_rule() -> None:
    words = words_of(rules())
    for rule in VOTING_RULES:
        assert TEXTS(f"voting_rule.{rule}") in words.lower()
    assert "Un nom qui dit ce qu’on fait." in words
    assert "10 étés sur 10" in words


def test_another_proposition_is_chosen_by_the_keyboard() -> None:
    scene = rules()
    press(scene, "tab", "enter", "down", "enter")
    assert "D’abord apprendre le plus possible." in words_of(settled(scene))


def test_the_same_money_is_shared_by_every_pay_rule_and_seen_person_by_person() -> None:
    scene = rules()
    click(scene, "matter.1")
    words = words_of(settled(scene))
    for rule in PAY_RULES:
        assert TEXTS(f"pay_rule.{rule}") in words.lower()
    for member in load_scenario("quebec").group.members:
        assert member.name in words


def test_a_summer_without_propositions_compares_pay_rules_only() -> None:
    silent = "format: 1\ntitre: Petit été\nregion: quebec\ncalendrier: {semaines: 3}\npropositions: []\n"
    scene = settled(opened(RulesScene(context_of(), read_scenario(silent, "petit"), FEW)))
    words = words_of(scene)
    assert "Le même argent, partagé" in words
    assert "Voter" not in words


def test_new_summers_escape_and_help() -> None:
    scene = rules()
    before = scene.working.result
    press(scene, "n")
    assert settled(scene).working.result != before
    assert leads_to(press(scene, "f1")) == "help rules"
    assert isinstance(press(scene, "escape"), Pop)


def test_a_proposition_that_never_came_says_so() -> None:
    scenario = load_scenario("quebec")
    *_, found = compare_votes(scenario, votable(scenario)[0].id, steps=FEW)
    never = replace(found, n_votes=0, rows=())
    assert votes_said(TEXTS, never) == ["Cette proposition n’est venue dans aucun des 10 étés."]


def test_a_difference_is_said_only_when_it_would_be_felt() -> None:
    scenario = load_scenario("quebec")
    *_, votes = compare_votes(scenario, "buts", steps=FEW)
    *_, pay = compare_pay(scenario, steps=FEW)
    assert any("la PEC finit" in sentence for sentence in votes_said(TEXTS, votes))
    assert any("aucune différence" in sentence for sentence in pay_said(TEXTS, pay))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 150, 200])
def test_both_pages_fit_at_every_size_of_text(language: str, text_scale: int) -> None:
    scene = rules(language=language, text_scale=text_scale)
    assert cut(scene) == []
    assert nameless(scene) == []
    click(scene, "matter.1")
    settled(scene)
    assert cut(scene) == []
    assert nameless(scene) == []
