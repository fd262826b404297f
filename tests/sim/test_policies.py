"""Strategies decide within the rules, whatever became of the group."""

from __future__ import annotations

import numpy as np
import pytest

from game.sim import POSTURES, STRATEGIES, PreparationAsked, Prepare, Scenario, Season, simulate, strategy
from game.sim.policies import hours_left
from game.sim.questions import batch_view
from tests.sim.small import small


@pytest.mark.parametrize("name", STRATEGIES)
def test_a_strategy_decides_what_is_legal_where_nobody_is_left(little: Scenario, name: str) -> None:
    season, policy = Season.start(little, 1), strategy(name)
    season.advance()
    everybody = np.ones_like(season.batch.summer.active)
    season.batch.ledger.let_go(everybody, 1)
    while not season.over:
        for decision in policy.decide(season.view):
            season.insist(decision)
        season.advance()
    assert season.view.final["departs"] == len(season.view.members)


@pytest.mark.parametrize("name", STRATEGIES)
def test_a_strategy_shares_all_its_days(little: Scenario, name: str) -> None:
    season = Season.start(little, 1)
    for decision in strategy(name).decide(season.view):
        season.insist(decision)
    assert isinstance(season.pending, PreparationAsked)
    assert season.pending.days_left == 0


def test_a_name_may_be_written_with_either_dash() -> None:
    assert strategy("laisser_faire").name == strategy("laisser-faire").name


def test_an_unknown_strategy_is_named(little: Scenario) -> None:
    with pytest.raises(ValueError, match="inconnue"):
        simulate(little, "inconnue", 1)


def test_the_chance_of_a_strategy_is_its_own(little: Scenario) -> None:
    """It draws elsewhere than the rules do, and otherwise at each thing asked."""
    season = Season.start(little, 1)
    drawn = []
    while not season.over:
        drawn.append(season.view.chance(4))
        season.advance()
    assert len(set(drawn)) >= len(drawn) - little.calendar.weeks  # the work done after the incidents asks for nothing


def test_a_strategy_draws_so_many_numbers_at_a_time(little: Scenario) -> None:
    view = Season.start(little, 1).view
    assert len(view.chance(32)) == 32
    with pytest.raises(ValueError, match="32"):
        view.chance(33)


def test_strategies_plan_within_the_hours_that_the_parameters_leave() -> None:
    """Meetings and books that take more leave less to activities, and the same in one season and in many."""
    hours = []
    for fixed in (5.0, 15.0):
        season = Season.start(small(parameters={"heures_fixes": fixed}), 1)
        season.insist(Prepare("animateurs", 3))
        season.advance()
        view = batch_view(season.view)
        posture = np.full((3, 1), POSTURES.index("accompagner"))
        hours.append(float(hours_left(view, posture)[0]))
        assert view.available_hours[0] == sum(each.hours - fixed for each in small().animateurs)
    assert hours[0] > hours[1]
