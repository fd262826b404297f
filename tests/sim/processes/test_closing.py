"""Closing: the surplus is shared as it was voted, then the goals are judged by result and by means."""

from __future__ import annotations

import numpy as np
import pytest

from game.sim import SURPLUS_RULES
from game.sim.batch import Batch
from game.sim.processes.closing import means_of_goals, result_of_goals, share_surplus, surplus
from game.sim.state import CAISSE, check_invariants
from tests.sim.small import small
from tests.sim.stepping import after_weeks, caused, moved, snapshot, twin


@pytest.fixture(scope="module")
def ended() -> Batch:
    return after_weeks(small(), 4, 60)


def shared(batch: Batch, rule: str) -> Batch:
    other = twin(batch)
    other.summer.surplus_rule[:] = SURPLUS_RULES.index(rule)
    share_surplus(other)
    check_invariants(other.summer)
    return other


MEMBERS = {"summer.accounts", "summer.earnings"}


@pytest.mark.parametrize(
    ("rule", "outputs", "cause"),
    [
        ("egal", MEMBERS, "ristourne"),
        ("heures", MEMBERS, "ristourne"),
        ("reserve", set(), ""),
        ("don", {"summer.accounts", "summer.reputation"}, "don"),
        ("fete", {"summer.accounts", "summer.belonging"}, "fete"),
    ],
)
def test_the_surplus_goes_where_it_was_voted(ended: Batch, rule: str, outputs: set[str], cause: str) -> None:
    before, there = snapshot(ended), surplus(ended)
    other = shared(ended, rule)
    assert moved(before, other) - {"summer.surplus_rule"} == outputs
    assert there.any()
    if cause:
        gone = -caused(other, "tresorerie", cause)
        assert (np.abs(gone - there) <= 13).all()  # cents that do not divide stay
        assert np.array_equal(ended.summer.accounts[CAISSE] - other.summer.accounts[CAISSE], gone)


def test_a_gift_raises_the_name_and_a_party_the_belonging(ended: Batch) -> None:
    assert (caused(shared(ended, "don"), "reputation", "don") > 0).all()
    active = ended.summer.active
    assert (shared(ended, "fete").summer.belonging > ended.summer.belonging)[active].all()


def test_equal_shares_are_equal_and_others_follow_the_hours(ended: Batch) -> None:
    equal = (shared(ended, "egal").summer.earnings - ended.summer.earnings)[:, ended.summer.active.all(axis=0)]
    assert (np.ptp(equal, axis=0) == 0).all()
    by_hours = shared(ended, "heures").summer.earnings - ended.summer.earnings
    idle = ended.summer.hours == 0
    assert not by_hours[idle].any()
    most = ended.summer.hours.argmax(axis=0)
    assert np.array_equal(by_hours[most, np.arange(60)], by_hours.max(axis=0))


def test_without_a_vote_hours_decide(ended: Batch) -> None:
    silent = twin(ended)
    silent.summer.surplus_rule[:] = -1
    share_surplus(silent)
    assert np.array_equal(silent.summer.earnings, shared(ended, "heures").summer.earnings)


def test_no_more_is_shared_than_the_cash_holds(ended: Batch) -> None:
    poor = twin(ended)
    poor.summer.accounts[5] += poor.summer.accounts[CAISSE] - 7
    poor.summer.accounts[CAISSE] = 7
    assert (surplus(poor) <= 7).all()
    share_surplus(poor)
    assert (poor.summer.accounts[CAISSE] >= 0).all()


def test_goals_are_judged_by_what_was_voted(ended: Batch) -> None:
    rich = twin(ended)
    rich.summer.sums["revenu"] = rich.summer.sum_of("revenu") + 200_000
    learned = np.full(60, 0.1)
    for goals, sign in (((1.0, 0.0, 0.0, 0.0), 1), ((0.0, 1.0, 0.0, 0.0), 0)):
        for each in (ended, rich):
            each.summer.goals[:] = np.array(goals)[:, None]
        gain = result_of_goals(rich, learned, learned) - result_of_goals(ended, learned, learned)
        assert (np.sign(gain) == sign).all()
    assert (result_of_goals(ended, learned + 0.1, learned) > result_of_goals(ended, learned, learned)).all()


def test_means_count_who_decided_took_part_and_how_support_faded(ended: Batch) -> None:
    half = np.full(60, 0.5)
    plain = means_of_goals(ended, half, half)
    assert (means_of_goals(ended, half + 0.2, half) > plain).all()
    assert (means_of_goals(ended, half, half + 0.2) > plain).all()
    faded = twin(ended)
    faded.support_presence[-1] = faded.support_presence[-1] * 0.2
    assert (means_of_goals(faded, half, half) > plain).all()
    unfair = twin(ended)
    unfair.summer.hours[unfair.summer.hours.argmax(axis=0), np.arange(60)] += 30.0
    assert (means_of_goals(unfair, half, half) <= plain).all()
    assert (means_of_goals(unfair, half, half) < plain).mean() > 0.8
    assert (plain >= 0).all()
    assert (plain <= 1).all()
