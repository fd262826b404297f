"""The quiz: its numbers are those of the season and of the founding documents, among choices that make sense."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.debriefing.quiz import Question, content_of, estimates_in, network_questions, quiz_of, season_questions
from game.saves import Summary, summary_of
from game.scenario import load_scenario
from game.sim import Season, strategy


def summary_after(weeks: int, scenario: str = "quebec", seed: int = 2187) -> Summary:
    season = Season.start(load_scenario(scenario), seed)
    policy = strategy("adaptative")
    while not season.over and not (season.phase == "bilan" and season.view.week == weeks):
        for decision in policy.decide(season.view):
            season.decide(decision)
        season.advance()
    return summary_of(season.view)


def by_key(questions: tuple[Question, ...]) -> dict[str, Question]:
    return {each.key: each for each in questions}


def test_the_numbers_of_the_season_are_those_that_were_kept() -> None:
    summary = summary_after(9)
    asked = by_key(season_questions(summary, 2187))
    assert set(asked) == {"pec", "best_week", "revenue", "taken", "departures", "sphere"}
    assert asked["pec"].truth == round(summary.weekly["pec"][-1] * 100 / 3)
    assert asked["revenue"].truth == pytest.approx(summary.weekly["revenu"][-1] + sum(summary.weekly["revenu"][:-1]))
    assert asked["departures"].truth == summary.weekly["departs"][-1]
    best = int(asked["best_week"].truth)
    rises = [after - before for before, after in pairwise(summary.weekly["pec"])]
    assert rises[best - 1] == max(rises)
    assert {each.week for each in asked.values()} == {9}


@pytest.mark.parametrize("weeks", [1, 3, 9])
@pytest.mark.parametrize("scenario", ["quebec", "france"])
def test_choices_grow_and_one_of_them_is_the_number_to_its_grain(scenario: str, weeks: int) -> None:
    grains = {"share": 0.026, "hours": 0.26, "number": 0.51}
    for seed in range(6):
        questions = quiz_of(summary_after(weeks, scenario), seed, scenario)
        assert len(questions) <= 9
        for each in questions:
            assert all(low < high for low, high in pairwise(each.choices)), each
            assert len(each.choices) == 5 or each.unit in ("week", "sphere")
            assert each.choices[0] >= 0
            assert each.choices[-1] <= {"share": 1.0, "points": 100}.get(each.unit, 1e9)
            assert abs(each.nearest - each.truth) <= max(grains.get(each.unit, 0.01), 0.05 * each.truth), each


def test_the_number_is_not_always_at_the_same_place() -> None:
    questions = [*network_questions(), *season_questions(summary_after(9), 1)]
    assert len({each.choices.index(each.nearest) for each in questions}) >= 3


def test_without_a_week_that_is_over_only_the_network_is_asked() -> None:
    assert quiz_of(None, 0, "quebec") == network_questions()
    assert quiz_of(Summary(), 0, "quebec") == network_questions()
    assert quiz_of(Summary("", {"pec": (1.0,)}), 0, "quebec") == network_questions()
    assert len(network_questions()) == 8


def test_a_region_hears_of_its_own_network_and_belgium_of_both() -> None:
    summary = summary_after(3)
    assert {each.source for each in quiz_of(summary, 1, "france")} == {"season", "france"}
    assert {each.source for each in network_questions("belgique")} == {"quebec", "france"}


def test_a_summer_where_nothing_was_earned_is_asked_about_all_the_same() -> None:
    flat = dict.fromkeys(("revenu", "contrats", "demandes", "departs"), (0.0,) * 4)
    levels = dict.fromkeys(("pec", "vision", "soutien", "autonomie"), (0.4,) * 4)
    assert set(by_key(season_questions(Summary("", flat | levels), 3))) == {"pec", "departures"}


def test_estimates_are_read_as_they_were_kept() -> None:
    estimates = {"pec": 60.0, "quebec_coops": 140.0}
    assert estimates_in({("quiz", 0): content_of(estimates)}) == estimates


@pytest.mark.parametrize("content", [{}, {"estimations": [1]}, {"estimations": {"pec": "60"}}])
def test_a_page_that_makes_no_sense_holds_no_estimate(content: dict[str, object]) -> None:
    assert estimates_in({("quiz", 0): content}) == {}
    assert estimates_in({}) == {}
