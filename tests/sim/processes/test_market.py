"""The market: requests follow what people know and think of the co-op, its prices, the weather and the season."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np
import pytest

from game.sim import WEATHERS
from game.sim.batch import Batch
from game.sim.processes.market import prospect, receive_requests
from game.sim.schedule import begin_week
from game.sim.vocabulary import ENTREPRISE
from tests.sim.small import small
from tests.sim.stepping import after_weeks, first_monday, hold_items, hold_plan, moved, retabled, snapshot, twin

TONTE, GARDE, CLASSEMENT = range(3)
SUN, RAIN = WEATHERS.index("soleil"), WEATHERS.index("pluie")


def at_work(n: int = 400) -> Batch:
    """The second week, before its requests."""
    batch = after_weeks(small(proposals=()), 1, n)
    begin_week(batch)
    hold_items(batch, hold_plan(batch))
    return batch


@pytest.fixture(scope="module")
def second_week() -> Batch:
    return at_work()


def requested(batch: Batch) -> np.ndarray:
    """(service, season) requests of the week."""
    receive_requests(batch, np.full(batch.n_seasons, 10.0))
    return batch.week.by_service["demandes"]


def changed(batch: Batch, change: Callable[[Batch], None]) -> tuple[np.ndarray, np.ndarray]:
    """Requests with the same luck, before and after a change."""
    one, other = twin(batch), twin(batch)
    change(other)
    return requested(one), requested(other)


def test_receiving_requests_moves_the_market_of_the_week_only(second_week: Batch) -> None:
    batch = twin(second_week)
    before = snapshot(batch)
    requested(batch)
    assert moved(before, batch) == {"week.sums.demandes", "week.by_service.demandes", "week.occasions"}


@pytest.mark.parametrize("field", ["awareness", "reputation"])
def test_a_better_known_or_better_liked_co_op_loses_no_request(second_week: Batch, field: str) -> None:
    def improve(batch: Batch) -> None:
        setattr(batch.summer, field, np.minimum(getattr(batch.summer, field) + 0.3, 1.0))

    few, many = changed(second_week, improve)
    assert (many >= few).all()
    assert many.sum() > 1.1 * few.sum()


def test_requests_fall_with_the_price_by_the_elasticity_of_the_service() -> None:
    """From 12 to 15 $ with an elasticity of 0.8: × 0.837; with 1.6: × 0.70."""
    ratios = []
    for elasticity in (0.8, 1.6):
        rare = dataclasses.replace(small().services[0], elasticity=elasticity, clients={"aines": 0.6})
        services = (rare, *small().services[1:])
        batch = first_monday(small(services=services), 3000)
        batch.week.number = 1
        begin_week(batch)
        hold_items(batch, hold_plan(batch))
        batch.summer.price_level[:] = 0
        dear = twin(batch)
        dear.summer.price_level[TONTE, 0] = 1
        one, other = requested(batch), requested(dear)
        assert (other <= one).all()
        assert np.array_equal(one[GARDE], other[GARDE])
        ratios.append(float(other[TONTE].sum() / one[TONTE].sum()))
    assert ratios == pytest.approx([1.25**-0.8, 1.25**-1.6], abs=0.04)


def test_rain_keeps_the_requests_of_outdoor_services_away(second_week: Batch) -> None:
    def weather(kind: int) -> Callable[[Batch], None]:
        def change(batch: Batch) -> None:
            batch.week.days[:] = kind

        return change

    _, sunny = changed(second_week, weather(SUN))
    _, rainy = changed(second_week, weather(RAIN))
    assert (rainy <= sunny).all()
    assert 0.1 < rainy[TONTE].sum() / sunny[TONTE].sum() < 0.5
    assert np.array_equal(rainy[GARDE], sunny[GARDE])


def test_a_season_of_a_service_has_its_weeks(second_week: Batch) -> None:
    services = (dataclasses.replace(small().services[0], season=(1.0, 0.0)), *small().services[1:])
    asleep = requested(retabled(second_week, small(proposals=(), services=services)))
    awake = requested(twin(second_week))
    assert asleep[TONTE].sum() < 0.1 * awake[TONTE].sum()  # only clients who come back
    assert np.array_equal(asleep[1:], awake[1:])


def test_satisfied_clients_come_back(second_week: Batch) -> None:
    def please(batch: Batch) -> None:
        batch.summer.loyal[GARDE, 0] += 6.0

    few, many = changed(second_week, please)
    assert many[GARDE].sum() > few[GARDE].sum()
    assert np.array_equal(few[TONTE], many[TONTE])


def test_a_service_that_is_not_offered_is_not_asked_for(second_week: Batch) -> None:
    def stop(batch: Batch) -> None:
        batch.summer.offered[TONTE] = False

    few, many = changed(second_week, stop)
    assert few[TONTE].any()
    assert not many[TONTE].any()
    assert np.array_equal(few[1:], many[1:])


@pytest.mark.parametrize(("extra", "sign"), [(1.0, 1), (-1.0, -1)])
def test_an_event_brings_or_drives_away_clients(second_week: Batch, extra: float, sign: int) -> None:
    def event(batch: Batch) -> None:
        batch.summer.extra_demand[0] += extra

    one, other = changed(second_week, event)
    assert sign * (other[:2].sum() - one[:2].sum()) > 0
    assert np.array_equal(one[CLASSEMENT], other[CLASSEMENT])


def test_the_comite_local_opens_the_doors_of_institutions(second_week: Batch) -> None:
    def strengthen(batch: Batch) -> None:
        batch.summer.local_committee = np.minimum(batch.summer.local_committee + 0.4, 1.0)

    few, many = changed(second_week, strengthen)
    growth = many.sum(axis=1) / few.sum(axis=1)
    assert growth[CLASSEMENT] > growth[GARDE]


def test_nothing_is_asked_during_the_foundation_week() -> None:
    batch = first_monday(small())
    begin_week(batch)
    hold_items(batch, hold_plan(batch))
    assert not requested(batch).any()


def test_prospecting_makes_the_co_op_known(second_week: Batch) -> None:
    idle, busy = twin(second_week), twin(second_week)
    busy.week.plan.prospecting += 8.0
    before = snapshot(busy)
    hours = [prospect(each) for each in (idle, busy)]
    assert moved(before, busy) == {"summer.awareness"}
    assert (hours[1] > hours[0]).all()
    assert (busy.summer.awareness > idle.summer.awareness).all()


def test_a_group_with_latitude_and_confidence_prospects_itself(second_week: Batch) -> None:
    near, free = twin(second_week), twin(second_week)
    near.week.latitude[ENTREPRISE], free.week.latitude[ENTREPRISE] = 0.1, 1.0
    assert (prospect(free) > prospect(near)).all()


def test_a_group_that_runs_its_enterprise_well_answers_in_time(second_week: Batch) -> None:
    slow, quick = twin(second_week), twin(second_week)
    slow.week.competence[ENTREPRISE], quick.week.competence[ENTREPRISE] = 0.2, 0.9
    taken = []
    for each in (slow, quick):
        requested(each)
        assert each.requests is not None
        taken.append(each.requests.is_taken)
    assert (taken[1] >= taken[0]).all()
    assert taken[1].sum() > taken[0].sum()


def test_clients_who_were_put_off_ask_again_and_are_counted_once(second_week: Batch) -> None:
    def put_off(batch: Batch) -> None:
        batch.summer.waiting[GARDE, 0] = 2

    one, other = twin(second_week), twin(second_week)
    put_off(other)
    assert np.array_equal(requested(one), requested(other))
    assert one.requests is not None
    assert other.requests is not None
    back = other.requests.is_return
    assert back.sum() == 2 * other.n_seasons
    assert (other.requests.service[back] == GARDE).all()
    assert not one.requests.is_return.any()
    # the others keep their luck
    assert np.array_equal(other.requests.chance[:, ~back], one.requests.chance)
    assert (other.week.occasions[ENTREPRISE] > one.week.occasions[ENTREPRISE]).all()


def test_nobody_asks_again_for_a_service_that_is_no_longer_offered(second_week: Batch) -> None:
    batch = twin(second_week)
    batch.summer.waiting[GARDE, 0] = 2
    batch.summer.offered[GARDE] = False
    requested(batch)
    assert batch.requests is not None
    assert not batch.requests.is_return.any()
