"""Whatever is decided, within the rules, the season stays possible; outside the rules, nothing changes."""

from __future__ import annotations

import dataclasses
import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.sim import (
    INDICATORS,
    REASONS,
    AllocateHours,
    Answer,
    ChoosePosture,
    Decision,
    Intervene,
    Prepare,
    Scenario,
    Season,
)
from game.sim.state import check_invariants
from tests.sim.playing import check_sums, plain_view, play_by_chance
from tests.sim.small import small
from tests.sim.stepping import snapshot

SEEDS = st.integers(0, 2**63 - 1)
LUCK = st.integers(0, 2**32)
FEW = settings(max_examples=15, deadline=None, derandomize=True)
MANY = settings(max_examples=1000, deadline=None)


def check(season: Season) -> None:
    """Nothing impossible in the state, nothing absurd in the view."""
    check_invariants(season.batch.summer)
    view = season.view
    for key, values in view.weekly.items():
        check_bounds(key, values[-1])
    assert sum(view.pec.points) == view.pec.total_points
    assert all(0.0 <= member.motivation <= 1.0 and member.hours >= 0.0 for member in view.members)


def check_bounds(key: str, value: float) -> None:
    entry = INDICATORS[key]
    assert math.isfinite(value), key
    assert value >= entry.low, key
    assert entry.high is None or value <= entry.high, key


def play_and_check(scenario: Scenario, seed: int, luck: int) -> None:
    season = play_by_chance(Season.start(scenario, seed), luck, check, per_stop=2)
    check_sums(season)
    for key, value in season.view.final.items():
        check_bounds(key, value)


@FEW
@given(SEEDS, LUCK)
def test_any_legal_decisions_keep_the_season_possible(seed: int, luck: int) -> None:
    play_and_check(small(), seed, luck)


def test_any_legal_decisions_keep_the_shipped_season_possible(quebec: Scenario) -> None:
    play_and_check(quebec, 1, 1)


@pytest.mark.long
@MANY
@given(SEEDS, LUCK)
def test_thousands_of_legal_decisions_keep_the_season_possible(seed: int, luck: int) -> None:
    play_and_check(small(), seed, luck)


HARSH = {"membres_minimum": 0.0, "risque_depart": 1.6, "seuil_depart": 0.6, "demande": 2.0}


@FEW
@given(SEEDS, LUCK)
def test_any_legal_decisions_keep_a_season_that_empties_possible(seed: int, luck: int) -> None:
    play_and_check(small(parameters=HARSH), seed, luck)


# --- refused decisions --------------------------------------------------------------------------------------------

WORDS = ("", "comite_local", "travail", "guider", "alex", "m3", "tonte", "buts", "grandir", "trancher", "plainte", "?")
word = st.sampled_from(WORDS)
number = st.integers(-2, 9)
activity = st.sampled_from(("repos", "tete_a_tete", "formation_sphere", "?"))
ANYTHING = st.one_of(
    st.builds(Prepare, word, number),
    st.builds(ChoosePosture, word, word),
    st.builds(AllocateHours, word, number, activity, word, number),
    st.builds(Intervene, word, st.sampled_from(("se_taire", "question", "recommander", "trancher", "?")), word),
    st.builds(Answer, word, word),
)  # fmt: skip


def at_random_moment(season: Season, luck: int) -> Season:
    """Somewhere in the season, after some legal decisions."""
    chance = random.Random(luck)
    for _ in range(chance.randint(0, 30)):
        possible = season.legal_decisions()
        if possible and chance.random() < 0.5:
            season.insist(chance.choice(possible))
        else:
            season.advance()
    return season


@settings(max_examples=15, deadline=None, derandomize=True)
@given(LUCK, st.lists(ANYTHING, min_size=8, max_size=16))
def test_a_refused_decision_changes_nothing_and_says_why(luck: int, decisions: list[Decision]) -> None:
    season = at_random_moment(Season.start(small(), 1), luck)
    for decision in decisions:
        draft, before, seen = dataclasses.asdict(season.draft), snapshot(season.batch), plain_view(season)
        expected, possible = season.why_not(decision), season.legal_decisions()
        assert (decision in possible) == (expected == ())
        reasons = season.decide(decision)
        assert reasons == expected
        assert {reason.key for reason in reasons} <= set(REASONS)
        if reasons:
            after = snapshot(season.batch)
            assert all(before[name].tobytes() == after[name].tobytes() for name in before)
            assert plain_view(season) == seen
            assert dataclasses.asdict(season.draft) == draft


@settings(max_examples=10, deadline=None, derandomize=True)
@given(LUCK)
def test_every_decision_that_is_called_legal_is_accepted(luck: int) -> None:
    season = at_random_moment(Season.start(small(), 1), luck)
    possible = season.legal_decisions()
    assert len(set(possible)) == len(possible)
    for decision in random.Random(luck).sample(possible, min(len(possible), 10)):
        if decision in season.legal_decisions():
            assert season.decide(decision) == ()
