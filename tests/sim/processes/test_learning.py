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
from tests.sim.stepping import after_weeks, hold_items, hold_plan, moved, retabled, snapshot, twin


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
    assert moved(before, other) == {
        "summer.skill",
        "summer.readiness",
        "summer.confidence",
        "week.occasions",
        "week.carried",
    }
    assert (other.summer.readiness >= worked.summer.readiness).all()


def test_skill_comes_from_the_hours_worked_most_of_all_in_their_own_service(worked: Batch) -> None:
    gain = learned(worked).summer.skill - worked.summer.skill
    hours = worked.week.service_hours
    assert np.array_equal(gain.sum(axis=0) > 0, hours.sum(axis=0) > 0)
    share = gain / (1.0 - worked.summer.skill)
    only_one = (hours > 0).sum(axis=0) == 1
    assert only_one.any()
    own, others = (np.where(each, share, 0.0).max(axis=0)[only_one] for each in (hours > 0, hours == 0))
    assert (own > others).all()
    assert (others > 0).all()


def test_without_a_common_trade_nothing_is_learnt_of_other_services(worked: Batch) -> None:
    apart = retabled(worked, worked.tables.scenario, metier_commun=0.0)
    gained = learned(apart).summer.skill > worked.summer.skill
    assert np.array_equal(gained, worked.week.service_hours > 0)


def test_a_summer_of_work_teaches_the_trade() -> None:
    """Learning by doing pays: jobs of the last week please more than those of the first, with the same luck."""
    taught, untaught = (after_weeks(small(proposals=()), 4, 200, gain_habilete=gain) for gain in (1.0, 0.25))
    assert taught.summer.skill.mean() > untaught.summer.skill.mean() + 0.1
    assert taught.weekly["satisfaction"][-1].mean() > untaught.weekly["satisfaction"][-1].mean() + 0.02


# --- who carries it -----------------------------------------------------------------------------------------------


def star(name: str, part: str = "week") -> Callable[[Batch], None]:
    """All of it by the first member, none by the others: the group's whole stays."""

    def change(batch: Batch) -> None:
        owner = getattr(batch, part)
        array = getattr(owner, name)
        alone = np.zeros_like(array)
        alone[0] = array.sum(axis=0)
        setattr(owner, name, alone)

    return change


@pytest.mark.parametrize(("name", "part", "sphere"), [("heard", "week", 1), ("hours", "summer", 2)])
def test_what_one_says_or_works_for_all_is_fewer_occasions(worked: Batch, name: str, part: str, sphere: int) -> None:
    some = getattr(getattr(worked, part), name).sum(axis=0) > 0
    shared, alone = learned(worked), learned(worked, star(name, part))
    some &= worked.summer.active[0] & (shared.week.occasions[sphere] > 0)
    assert (alone.week.occasions[sphere] < shared.week.occasions[sphere])[some].all()
    unmoved = retabled(worked, worked.tables.scenario, portage_concentre=0.0)
    one, other = learned(unmoved), learned(unmoved, star(name, part))
    assert np.array_equal(one.week.occasions, other.week.occasions)


def test_one_who_sits_everywhere_is_fewer_occasions(worked: Batch) -> None:
    def everywhere(batch: Batch) -> None:
        batch.summer.office[:] = 0
        batch.summer.committee[:] = False
        batch.summer.committee[:, 0] = True

    alone, stays = learned(worked, everywhere), worked.summer.active[0]
    assert (alone.week.occasions[0] < learned(worked).week.occasions[0])[stays].all()
    assert (alone.week.carried[0, 0] == 1.0)[stays].all()


def test_the_parts_carried_make_a_whole(worked: Batch) -> None:
    carried = learned(worked).week.carried
    assert np.allclose(carried.sum(axis=1), 1.0)
    assert not carried[:, ~worked.summer.active].any()


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
