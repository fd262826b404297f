"""Levers decide where the animateurs stand; what they do not say is left to the strategy."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from game.lab.levers import Levers, Stand, acting, variant_of
from game.sim import (
    CONDITIONS,
    HOURS_A_DAY,
    INDICATORS,
    SPHERES,
    Decision,
    PreparationAsked,
    Season,
    SeasonView,
    simulate,
)
from tests.lab.summers import small_summer

SEED = 5
EVERYWHERE = Levers(
    stands={
        "entreprise": Stand("faire_a_la_place", "recule", 1),
        "association": Stand("accompagner"),
        "travail": Stand("guider", "suit_le_besoin"),
    },
    training=4,
    days={"comite_local": 1, "reseau": 5},
)


def plans_of(levers: Levers) -> list[SeasonView]:
    """The plan of each week, as it was decided."""
    season = Season.start(small_summer(), SEED)
    policy = acting(levers)
    plans = []
    while not season.over:
        for decision in policy.decide(season.view):
            season.insist(decision)
        if season.phase == "plan":
            plans.append(season.view)
        season.advance()
    return plans


def test_without_levers_scenario_and_strategy_are_as_they_are() -> None:
    scenario = small_summer()
    assert variant_of(scenario, Levers()) is scenario
    plain, played = simulate(scenario, "adaptative", 20, SEED), simulate(scenario, acting(Levers()), 20, SEED)
    assert all(np.array_equal(plain[key], played[key]) for key in INDICATORS)


def test_a_lever_that_does_as_the_strategy_does_changes_nothing() -> None:
    scenario, silent = small_summer(), Levers(strategy="laisser-faire", assembly="se_taire")
    plain, played = simulate(scenario, "laisser-faire", 20, SEED), simulate(scenario, acting(silent), 20, SEED)
    assert all(np.array_equal(plain[key], played[key]) for key in INDICATORS)


def test_one_season_at_a_time_gives_the_same_as_many_at_once() -> None:
    class Alone:
        def decide(self, view: SeasonView) -> Sequence[Decision]:
            return acting(EVERYWHERE).decide(view)

    many, alone = simulate(small_summer(), acting(EVERYWHERE), 4, SEED), simulate(small_summer(), Alone(), 4, SEED)
    assert all(np.array_equal(many[key], alone[key]) for key in INDICATORS)


def test_a_posture_goes_back_a_notch_every_so_many_weeks_and_never_beyond_delegating() -> None:
    rows = [[each.posture for each in view.spheres] for view in plans_of(EVERYWHERE)]
    assert [row[0] for row in rows] == ["faire_a_la_place", "guider", "accompagner", "deleguer"]
    assert {row[1] for row in rows} == {"accompagner"}
    assert rows[0][2] == "guider"


@pytest.mark.parametrize("days", [0, 1, 4, 20])
def test_the_days_of_training_are_all_given_over_the_summer(days: int) -> None:
    trained = [
        each.hours
        for view in plans_of(Levers(training=days))
        for each in view.plan.allocations
        if each.activity == "formation_sphere"
    ]
    assert sum(trained) == days * HOURS_A_DAY


def test_days_of_preparation_that_are_set_stand_and_the_others_are_cut_to_fit() -> None:
    season = Season.start(small_summer(), SEED)
    for decision in acting(Levers(days={"comite_local": 8, "animateurs": 6})).decide(season.view):
        season.insist(decision)
    asked = season.pending
    assert isinstance(asked, PreparationAsked)
    days = {each.id: each.days for each in asked.conditions}
    assert (days["comite_local"], days["animateurs"]) == (8, 6)
    assert sum(days[name] for name in CONDITIONS) == small_summer().preparation.days


def test_who_does_all_in_the_place_of_the_group_decides_in_assembly_too() -> None:
    near = Levers(stands=dict.fromkeys(SPHERES, Stand("faire_a_la_place")))
    asking = Levers(stands=dict.fromkeys(SPHERES, Stand("faire_a_la_place")), assembly="question")
    imposed, asked = (simulate(small_summer(), acting(each), 20, SEED)["appropriation"] for each in (near, asking))
    assert (imposed < asked).all()
