"""The cards of the week: each acts as one of its kind."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest

from game.scenario import load_scenario
from game.sim import ACTIVITIES, COMMITTEES, SPHERES, AllocateHours, Season
from game.sim.activities import ACTIVITY, Activity
from game.sim.hours import plan_from_allocations, target_names
from tests.sim.small import small


def test_the_kind_of_a_card_is_a_card_that_leaves_its_target_free() -> None:
    for each in ACTIVITIES:
        kind = ACTIVITY[each.kind]
        assert kind.kind == kind.id
        assert kind.about == ""
        assert each.about in ("", *SPHERES, *COMMITTEES)


@pytest.mark.parametrize("card", [each for each in ACTIVITIES if each.id != each.kind], ids=lambda each: each.id)
def test_hours_of_a_card_are_hours_of_its_kind(card: Activity) -> None:
    scenario = small()
    who = scenario.animateurs[0].id
    target = target_names(scenario, card.id)[0]
    placed = plan_from_allocations(scenario, [AllocateHours(who, 0, card.id, target, 3)])
    usual = plan_from_allocations(scenario, [AllocateHours(who, 0, card.kind, card.about or target, 3)])
    for field in fields(placed):
        assert np.array_equal(getattr(placed, field.name), getattr(usual, field.name)), field.name


def test_every_card_can_be_laid_in_a_season() -> None:
    season = Season.start(load_scenario("quebec"), 1)
    season.advance()
    for each in season.view.plan.activities:
        laid = AllocateHours("camille", 0, each.id, each.targets[0], 1)
        assert season.decide(laid) == ()
        assert season.decide(AllocateHours("camille", 0, each.id, each.targets[0], 0)) == ()
