"""Learning: by doing, with support; success raises confidence, failure and neglect lower it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from game.sim.batch import Batch
from game.sim.processes.assignment import assign_teams
from game.sim.processes.learning import learn
from game.sim.processes.market import receive_requests
from game.sim.processes.work import do_contracts
from game.sim.schedule import begin_week
from game.sim.vocabulary import ASSOCIATION, TRAVAIL
from tests.sim.small import small
from tests.sim.stepping import after_weeks, hold_items, hold_plan, moved, snapshot, twin


@pytest.fixture(scope="module")
def worked() -> Batch:
    batch = after_weeks(small(), 2, 100)
    begin_week(batch)
    hold_items(batch, hold_plan(batch))
    receive_requests(batch, np.full(100, 10.0))
    assign_teams(batch)
    do_contracts(batch)
    return batch


def learned(batch: Batch, change: Callable[[Batch], None] = lambda _: None) -> Batch:
    other = twin(batch)
    change(other)
    learn(other)
    return other


def test_a_week_teaches_skill_readiness_and_confidence_and_moves_nothing_else(worked: Batch) -> None:
    before = snapshot(worked)
    other = learned(worked)
    assert moved(before, other) == {"summer.skill", "summer.readiness", "summer.confidence", "week.occasions"}
    assert (other.summer.readiness >= worked.summer.readiness).all()


def test_skill_comes_from_the_hours_of_the_service(worked: Batch) -> None:
    other = learned(worked)
    gained = other.summer.skill > worked.summer.skill
    assert np.array_equal(gained, worked.week.service_hours > 0)


def test_skill_grows_less_the_more_there_is(worked: Batch) -> None:
    def know(batch: Batch) -> None:
        batch.summer.skill = batch.summer.skill + 0.3

    did = worked.week.service_hours > 0
    beginner, expert = learned(worked), learned(worked, know)
    gains = (beginner.summer.skill - worked.summer.skill)[did], (expert.summer.skill - worked.summer.skill - 0.3)[did]
    assert (gains[1] < gains[0]).all()


def test_twice_the_hours_teach_less_than_twice(worked: Batch) -> None:
    def double(batch: Batch) -> None:
        batch.week.service_hours = batch.week.service_hours * 2.0

    did = worked.week.service_hours > 0
    once = (learned(worked).summer.skill - worked.summer.skill)[did]
    twice = (learned(worked, double).summer.skill - worked.summer.skill)[did]
    assert (twice > once).all()
    assert (twice < 2 * once).all()


@pytest.mark.parametrize("name", ["latitude", "occasions"])
def test_latitude_and_occasions_make_ready(worked: Batch, name: str) -> None:
    def give(batch: Batch) -> None:
        array = getattr(batch.week, name)
        array[0] = np.minimum(array[0] + 0.3, 1.0)

    gain = learned(worked, give).summer.readiness - learned(worked).summer.readiness
    assert (gain[0][worked.week.present] > 0).all()
    assert not gain[1:].any()


def test_support_makes_ready(worked: Batch) -> None:
    def support(batch: Batch) -> None:
        batch.summer.support[:] = 1.0

    gain = learned(worked, support).summer.readiness - learned(worked).summer.readiness
    assert gain[0][worked.week.present].min() > 0
    assert not gain[:, ~worked.week.present].any()


@pytest.mark.parametrize("name", ["over", "left_alone"])
def test_too_much_help_and_neglect_lower_confidence(worked: Batch, name: str) -> None:
    def spoil(batch: Batch) -> None:
        getattr(batch.week, name)[1] += 0.4

    loss = learned(worked, spoil).summer.confidence - learned(worked).summer.confidence
    assert (loss[1][worked.week.present] < 0).all()
    assert not loss[[0, 2]].any()


def test_a_flawed_job_lowers_confidence_less_when_supported(worked: Batch) -> None:
    def fail(batch: Batch) -> None:
        batch.week.flawed = batch.week.flawed + 1.0
        batch.week.delivered[TRAVAIL] = 0.0

    def fail_supported(batch: Batch) -> None:
        fail(batch)
        batch.week.delivered[TRAVAIL] = 1.0

    def unsupported(batch: Batch) -> None:
        batch.week.delivered[TRAVAIL] = 0.0

    plain, failed, helped = (
        learned(worked, change).summer.confidence[TRAVAIL] for change in (unsupported, fail, fail_supported)
    )
    present = worked.week.present
    assert (failed[present] <= plain[present]).all()
    assert failed[present].sum() < helped[present].sum()


def test_success_of_ones_own_raises_confidence(worked: Batch) -> None:
    def succeed(batch: Batch) -> None:
        batch.week.success = batch.week.success + 2.0

    gain = learned(worked, succeed).summer.confidence - learned(worked).summer.confidence
    assert (gain[TRAVAIL] >= 0).all()
    assert gain[TRAVAIL].max() > 0
    assert not gain[:TRAVAIL].any()


def test_being_heard_raises_confidence_in_the_assembly(worked: Batch) -> None:
    def listen(batch: Batch) -> None:
        batch.week.heard = np.minimum(batch.week.heard + 0.3, 1.0)

    gain = learned(worked, listen).summer.confidence - learned(worked).summer.confidence
    assert gain[ASSOCIATION].max() > 0
    assert not gain[[0, 2]].any()
