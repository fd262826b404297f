"""Pauses on image: when they come, and what they say of the week."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import pytest

from game.debriefing.freeze import (
    N_FACTS,
    Fact,
    PauseNote,
    facts_of,
    is_pivotal,
    pause_note_of,
    pause_notes_in,
    question_of,
    question_words,
    reason_to_pause,
)
from game.scenario import load_scenario
from game.sim import Debriefing, Intervene, ProposalAsked, Season, SeasonView, strategy
from game.text import load_texts


@lru_cache
def reviews(scenario: str = "quebec", name: str = "adaptative") -> tuple[SeasonView, ...]:
    season = Season.start(load_scenario(scenario), 2187)
    policy = strategy(name)
    views = []
    while not season.over:
        for decision in policy.decide(season.view):
            season.decide(decision)
        if season.phase == "bilan":
            views.append(season.view)
        season.advance()
    return tuple(views)


def unmarked(view: SeasonView, *weeks: int) -> SeasonView:
    return replace(view, scenario=replace(view.scenario, debriefing=Debriefing(freeze_weeks=weeks)))


def test_a_pause_comes_in_the_weeks_that_the_scenario_marks() -> None:
    marked = [view.week for view in reviews() if reason_to_pause(view, at_pivotal=False)]
    assert marked == [3, 6]
    assert {reason_to_pause(view, at_pivotal=True) for view in reviews() if view.week in marked} == {"marked"}


def test_no_pause_comes_where_none_is_marked_and_none_is_asked_for() -> None:
    assert not any(reason_to_pause(unmarked(view), at_pivotal=False) for view in reviews())


def test_no_pause_comes_before_the_closing_assembly() -> None:
    last = reviews()[-1]
    assert reason_to_pause(unmarked(last, last.n_weeks), at_pivotal=True) == ""


def test_a_pause_comes_only_after_a_review() -> None:
    assert reason_to_pause(replace(reviews()[2], phase="plan"), at_pivotal=True) == ""


def test_a_week_is_pivotal_when_it_moves_the_pec_quite_otherwise_than_those_before() -> None:
    steady = [1.0, 1.1, 1.2, 1.3]
    assert not is_pivotal(steady)
    assert is_pivotal([*steady, 1.15])
    assert is_pivotal([*steady, 1.6])
    assert not is_pivotal([1.0, 1.6])
    assert not is_pivotal([1.0])
    quiet = unmarked(replace(reviews()[3], weekly={"pec": (*steady, 1.15)}))
    assert reason_to_pause(quiet, at_pivotal=True) == "pivotal"
    assert reason_to_pause(quiet, at_pivotal=False) == ""


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("scenario", "name"), [("quebec", "directive"), ("france", "hasard")])
def test_every_week_has_three_facts_and_a_question(language: str, scenario: str, name: str) -> None:
    texts = load_texts(language, scenario)
    for view in reviews(scenario, name):
        facts = facts_of(texts, view)
        assert len({fact.words for fact in facts}) == N_FACTS
        assert question_words(texts, question_of(view, facts))


def test_a_decision_of_the_animateurs_is_what_the_question_is_about() -> None:
    season = Season.start(load_scenario("quebec"), 2187)
    while season.phase != "bilan":
        item = season.pending
        if isinstance(item, ProposalAsked) and item.interventions_left:
            season.decide(Intervene(item.proposal.id, "trancher", item.proposal.options[0].id))
        season.advance()
    facts = facts_of(load_texts("fr"), season.view)
    assert facts[0].topic == "imposed"
    assert question_of(season.view, facts).startswith("imposed_")


def test_the_question_is_on_presence_where_nothing_else_is_told() -> None:
    assert question_of(reviews()[0], [Fact("", "Rien.")]).startswith("presence_")


def test_a_note_is_read_as_it_was_kept_and_spoiled_ones_are_left_out() -> None:
    note = PauseNote("incident_2", "Nous avons parlé d’abord.")
    assert pause_note_of(note.content()) == note
    pages = {
        ("arret", 3): note.content(),
        ("arret", 4): {"question": "autre_1", "texte": "x"},
        ("arret", 5): {"question": "incident_2", "texte": 3},
        ("quiz", 0): note.content(),
    }
    assert pause_notes_in(pages) == {3: note}
