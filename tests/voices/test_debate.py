"""Who speaks in a debate, and that nobody argues against what they think."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.scenario import load_scenario
from game.sim import ProposalAsked, Season, SeasonView
from game.text import load_texts
from game.voices import animateur_line, opening, reaction

FRENCH = load_texts("fr")


@pytest.fixture(scope="module")
def debated() -> SeasonView:
    """A first assembly of the shipped season."""
    season = Season.start(load_scenario("quebec"), 3)
    while season.phase != "assemblee":
        season.advance()
    return season.view


def asked_of(view: SeasonView) -> ProposalAsked:
    assert isinstance(view.pending, ProposalAsked)
    return view.pending


def test_those_who_speak_are_there_and_the_same_debate_has_the_same_words(debated: SeasonView) -> None:
    asked = asked_of(debated)
    said = opening(FRENCH, debated, asked)
    assert len({line.member for line in said}) == 2
    assert {line.member for line in said} <= set(asked.present)
    assert said == opening(FRENCH, debated, asked)


def test_the_first_voice_leans_to_the_option_most_lean_to(debated: SeasonView) -> None:
    asked = replace(asked_of(debated), leanings=((0, "sens", 0.2), (1, "lieu", 0.9), (2, "sens", 0.8)))
    assert [line.member for line in opening(FRENCH, debated, asked)] == [2, 1]


def test_two_members_do_not_say_the_same_thing(debated: SeasonView) -> None:
    for number in range(1, 9):
        first, second = opening(FRENCH, debated, replace(asked_of(debated), number=number))
        assert first.family != second.family


def test_who_could_only_say_the_same_thing_again_is_silent(debated: SeasonView) -> None:
    asked = asked_of(debated)
    alike = tuple(
        replace(member, motivation=0.9, energy=0.9, mood="concentre", traits=(0.5,) * len(member.traits), ties=())
        for member in debated.members
    )
    option = asked.proposal.options[0]
    same = replace(asked.proposal, options=(replace(option, rule=()),))
    item = replace(asked, proposal=same, proposed_by=(), leanings=((0, option.id, 0.9), (1, option.id, 0.8)))
    assert [line.family for line in opening(FRENCH, replace(debated, members=alike), item)] == ["choice.any"]


def test_nobody_speaks_where_nobody_is(debated: SeasonView) -> None:
    empty = replace(asked_of(debated), leanings=(), present=(), chosen="question")
    assert opening(FRENCH, debated, empty) == []
    assert reaction(FRENCH, debated, empty) is None


def test_one_person_alone_says_one_thing(debated: SeasonView) -> None:
    alone = replace(asked_of(debated), leanings=((4, "sens", 0.5),), present=(4,))
    assert [line.member for line in opening(FRENCH, debated, alone)] == [4]


def test_who_hardly_leans_elsewhere_doubts(debated: SeasonView) -> None:
    asked = replace(asked_of(debated), leanings=((0, "sens", 0.9), (1, "lieu", 0.1), (2, "sens", 0.8)))
    assert opening(FRENCH, debated, asked)[1].family.startswith("doubt.")


def test_one_who_had_not_spoken_answers_the_animateurs(debated: SeasonView) -> None:
    asked = asked_of(debated)
    assert reaction(FRENCH, debated, asked, asked.present) is None, "nobody answers a silence"
    silent = asked.present[3:5]
    for chosen in ("question", "informer"):
        answer = reaction(FRENCH, debated, replace(asked, chosen=chosen), silent)
        assert answer is not None
        assert answer.member in silent


@pytest.mark.parametrize("chosen", ["recommander", "trancher"])
def test_an_answer_agrees_with_what_its_member_leans_to(debated: SeasonView, chosen: str) -> None:
    asked = replace(asked_of(debated), chosen=chosen, chosen_option="sens", leanings=((0, "sens", 0.9),))
    same = reaction(FRENCH, debated, asked)
    other = reaction(FRENCH, debated, replace(asked, leanings=((0, "lieu", 0.9),)))
    assert same is not None
    assert other is not None
    assert (same.family.rpartition(".")[2], other.family.rpartition(".")[2]) == ("same", "other")


def test_animateurs_are_heard_when_they_take_part(debated: SeasonView) -> None:
    asked = asked_of(debated)
    assert animateur_line(FRENCH, debated, asked) == ""
    assert animateur_line(FRENCH, debated, replace(asked, chosen="question")).endswith("?")
    advice = replace(asked, chosen="recommander", chosen_option="sens")
    assert "Un nom qui dit ce qu’on fait" in animateur_line(FRENCH, debated, advice)
