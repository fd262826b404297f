"""Tensions: disagreement that is spoken, until a good assembly among close people settles it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from game.sim import simulate
from game.sim.batch import Batch
from game.sim.processes.group_life import live_together
from game.sim.processes.tensions import feel_tensions
from game.sim.schedule import begin_week, begin_work
from game.sim.vocabulary import ASSOCIATION
from tests.sim.small import small
from tests.sim.stepping import after_weeks, caused, hold_items, hold_plan, moved, snapshot, twin


@pytest.fixture(scope="module")
def friday() -> Batch:
    batch = after_weeks(small(), 1, 60)
    begin_week(batch)
    hold_items(batch, hold_plan(batch))
    begin_work(batch)
    return batch


def felt(batch: Batch, change: Callable[[Batch], None] = lambda _: None) -> np.ndarray:
    other = twin(batch)
    change(other)
    feel_tensions(other)
    return other.summer.tensions


def test_feeling_them_moves_nothing_else(friday: Batch) -> None:
    other = twin(friday)
    before = snapshot(other)
    feel_tensions(other)
    assert moved(before, other) == {"summer.tensions"}


def test_a_new_group_is_polite() -> None:
    batch = after_weeks(small(), 0)
    assert not batch.summer.tensions.any()
    assert not batch.weekly["tensions"][0].any()


def unclear(batch: Batch) -> None:
    batch.summer.clarity = batch.summer.clarity * 0.5


def unfair(batch: Batch) -> None:
    batch.summer.hours[0] += 60.0


def dared(batch: Batch) -> None:
    batch.summer.ownership_memory = np.minimum(batch.summer.ownership_memory + 0.3, 1.0)


def left_room(batch: Batch) -> None:
    batch.week.latitude[ASSOCIATION] = 1.0


@pytest.mark.parametrize("change", [unclear, unfair, dared, left_room])
def test_unclear_goals_unfair_hours_and_daring_raise_them(friday: Batch, change: Callable[[Batch], None]) -> None:
    assert (felt(friday, change) > felt(friday)).all()


def close(batch: Batch) -> None:
    batch.summer.tie = np.where(batch.summer.tie > 0, np.minimum(batch.summer.tie + 0.3, 1.0), 0.0)


def well_led(batch: Batch) -> None:
    batch.week.competence[ASSOCIATION] = 1.0


@pytest.mark.parametrize("change", [close, well_led])
def test_a_good_assembly_among_close_people_settles_them(friday: Batch, change: Callable[[Batch], None]) -> None:
    tense = twin(friday)
    tense.summer.tensions[:] = 0.4
    met = tense.week.ownership > 0
    assert met.any()
    assert (felt(tense, change) < felt(tense))[met].all()


def test_they_wear_ties_and_a_little_motivation_down(friday: Batch) -> None:
    calm, tense = twin(friday), twin(friday)
    tense.summer.tensions[:] = 0.6
    for each in (calm, tense):
        live_together(each)
    assert (tense.summer.tie <= calm.summer.tie).all()
    assert tense.summer.tie.sum() < calm.summer.tie.sum()
    assert (caused(tense, "motivation", "tensions") < caused(calm, "motivation", "tensions")).all()
    assert (tense.summer.motivation <= calm.summer.motivation).all()


def test_they_stay_between_none_and_all() -> None:
    outcomes = simulate(small(), "laisser-faire", 50, 1, parameters={"montee_tensions": 4.0, "usure_tensions": 1.0})
    assert ((outcomes.weekly["tensions"] >= 0) & (outcomes.weekly["tensions"] <= 1)).all()
    assert np.array_equal(outcomes["tensions"], outcomes.weekly["tensions"][:, -1])
