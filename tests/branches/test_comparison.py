"""Two branches side by side: only what differs."""

from __future__ import annotations

import pytest

from game.branches import compared, follow, share_their_luck
from game.saves import memory_store
from game.session import Session
from game.sim import ChoosePosture
from tests.branches.playing import moment_of, moments, played


def test_the_same_season_twice_shows_nothing() -> None:
    store = memory_store()
    told = moments(store, played(store))
    same = compared(told, told)
    assert (same.decisions, same.ends, same.causes, same.week) == ((), (), (), -1)
    assert not any(same.weeks)
    assert same.is_whole
    assert same.letters[0] == same.letters[1]


def test_one_other_decision_is_found_and_nothing_differs_before_it() -> None:
    store = memory_store()
    original = played(store)
    told = moments(store, original)
    plan = moment_of(told, "plan", 3)
    branch = Session.branch(store, store.read(original.id), plan.place)
    branch.decide(ChoosePosture("travail", "faire_a_la_place"))
    follow(branch, told)
    it = compared(told, moments(store, branch))
    assert [each.first.key for each in it.decisions] == [("plan", 3, "")]
    assert it.week == 3
    assert [bool(week) for week in it.weeks[:3]] == [False, False, True]
    ends = {gap.key: gap for gap in it.ends}
    assert ends["pec"].second == branch.view.final["pec"]
    assert ends["pec"].change == pytest.approx(branch.view.final["pec"] - original.view.final["pec"])
    assert it.causes


def test_the_causes_that_differ_sum_to_the_difference_of_each_letter() -> None:
    store = memory_store()
    original = played(store)
    told = moments(store, original)
    branch = Session.branch(store, store.read(original.id), moment_of(told, "plan", 2).place)
    branch.decide(ChoosePosture("association", "deleguer"))
    follow(branch, told)
    it = compared(told, moments(store, branch))
    for place, letter in enumerate(("vision", "soutien", "autonomie")):
        change = it.letters[1][-1][place] - it.letters[0][-1][place]
        explained = sum(cause.second - cause.first for cause in it.causes if cause.letter == letter)
        assert explained == pytest.approx(change, abs=0.005)  # causes too small to be shown are left out


def test_running_summers_are_compared_as_far_as_both_were_played() -> None:
    store = memory_store()
    original = played(store)
    told = moments(store, original)
    branch = Session.branch(store, store.read(original.id), moment_of(told, "plan", 2).place)
    branch.decide(ChoosePosture("travail", "faire_a_la_place"))
    it = compared(told, moments(store, branch))
    assert (it.n_weeks, it.is_whole, len(it.weeks)) == (1, False, 1)
    assert it.week == 2
    assert it.ends == ()


def test_only_seasons_of_the_same_luck_may_be_compared() -> None:
    store = memory_store()
    one, other, far = (played(store, seed=seed) for seed in (7, 7, 8))
    assert share_their_luck(store.read(one.id), store.read(other.id))
    assert not share_their_luck(store.read(one.id), store.read(far.id))
