"""Group life: what tires and binds, what motivates, and who leaves."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from game.sim import WEATHERS
from game.sim.batch import Batch
from game.sim.processes.group_life import commitment, felt_autonomy, leave, live_together
from game.sim.schedule import begin_week, begin_work
from tests.sim.small import small
from tests.sim.stepping import after_weeks, caused, hold_items, hold_plan, moved, retabled, snapshot, twin


def friday(n: int = 100, **parameters: float) -> Batch:
    batch = after_weeks(small(), 1, n, **parameters)
    begin_week(batch)
    hold_items(batch, hold_plan(batch))
    begin_work(batch)
    return batch


@pytest.fixture(scope="module")
def second_friday() -> Batch:
    return friday(membres_minimum=13)  # nobody left, so that everybody lives the week


def lived(batch: Batch, change: Callable[[Batch], None] = lambda _: None) -> Batch:
    other = twin(batch)
    change(other)
    live_together(other)
    return other


def test_a_week_together_moves_people_and_nothing_before_it(second_friday: Batch) -> None:
    before = snapshot(second_friday)
    assert moved(before, lived(second_friday)) == {
        "summer.energy", "summer.tie", "summer.belonging", "summer.motivation",
    }  # fmt: skip


def test_hours_and_heat_tire(second_friday: Batch) -> None:
    def work(batch: Batch) -> None:
        batch.week.member_hours = batch.week.member_hours + 5.0

    def heat(batch: Batch) -> None:
        batch.week.days[:] = WEATHERS.index("canicule")

    rested = lived(second_friday).summer.energy
    for change in (work, heat):
        assert (lived(second_friday, change).summer.energy < rested).all()


def test_working_together_binds(second_friday: Batch) -> None:
    def team(batch: Batch) -> None:
        batch.week.teamed[1, 2] += 1.0
        batch.week.teamed[2, 1] += 1.0

    gain = lived(second_friday, team).summer.tie - lived(second_friday).summer.tie
    assert (gain[1, 2] > 0).all()
    assert np.array_equal(gain[1, 2], gain[2, 1])
    gain[1, 2] = gain[2, 1] = 0.0
    assert not gain.any()


def test_unfair_hours_and_incidents_left_alone_and_failed_unbind(second_friday: Batch) -> None:
    def unfair(batch: Batch) -> None:
        batch.summer.hours[0] += 40.0

    def fail(batch: Batch) -> None:
        batch.week.failed_alone[1] += 1.0

    plain = lived(second_friday).summer
    for change in (unfair, fail):
        other = lived(second_friday, change).summer
        assert (other.tie <= plain.tie).all()
        assert other.tie.sum() < plain.tie.sum()
    assert (lived(second_friday, unfair).summer.belonging < plain.belonging).all()


def test_ties_and_ownership_make_belonging_and_neglect_unmakes_it(second_friday: Batch) -> None:
    def bind(batch: Batch) -> None:
        batch.summer.tie = np.where(batch.summer.tie > 0, np.minimum(batch.summer.tie + 0.2, 1.0), 0.0)

    def own(batch: Batch) -> None:
        batch.summer.ownership_memory = np.minimum(batch.summer.ownership_memory + 0.3, 1.0)

    def neglect(batch: Batch) -> None:
        batch.week.left_alone[:] += 0.3

    plain = lived(second_friday).summer.belonging
    assert (lived(second_friday, bind).summer.belonging > plain).all()
    assert (lived(second_friday, own).summer.belonging > plain).all()
    assert (lived(second_friday, neglect).summer.belonging < plain).all()


def shift(name: str, amount: float) -> Callable[[Batch], None]:
    def change(batch: Batch) -> None:
        array = getattr(batch.summer, name)
        if array.dtype.kind == "i":
            array += int(amount)
        else:
            array[...] = np.clip(array + amount, 0.0, 1.0)

    return change


def neglect(batch: Batch) -> None:
    batch.week.left_alone[:] += 0.3


@pytest.mark.parametrize(
    ("change", "cause", "sign"),
    [
        (shift("ownership_memory", 0.3), "autonomie_ressentie", 1),
        (shift("support", 0.3), "autonomie_ressentie", 1),
        (shift("confidence", 0.2), "competence", 1),
        (shift("belonging", 0.2), "appartenance", 1),
        (shift("earnings", 20_000), "paie", 1),
        (shift("energy", -0.3), "fatigue", -1),
        (neglect, "laisse_seul", -1),
        (shift("clarity", 0.3), "clarte_des_buts", 1),
        (shift("client_satisfaction", 0.2), "satisfaction_des_clients", 1),
    ],
)
def test_motivation_follows_needs_pay_and_fatigue_and_says_which(
    second_friday: Batch, change: Callable[[Batch], None], cause: str, sign: int
) -> None:
    plain, other = lived(second_friday), lived(second_friday, change)
    assert (sign * (other.summer.motivation - plain.summer.motivation) > 0).all()
    assert (sign * (caused(other, "motivation", cause) - caused(plain, "motivation", cause)) > 0).all()


def test_latitude_without_support_is_not_felt_as_autonomy(second_friday: Batch) -> None:
    abandoned, supported = twin(second_friday), twin(second_friday)
    for each, level in ((abandoned, 0.1), (supported, 0.9)):
        each.week.latitude[:] = 1.0
        each.summer.support[:] = level
    assert (felt_autonomy(supported) > felt_autonomy(abandoned)).all()


# --- who leaves ---------------------------------------------------------------------------------------------------


def left(batch: Batch) -> np.ndarray:
    """(M, season) who leaves this Friday, with the same luck."""
    other = twin(batch)
    leave(other)
    return batch.summer.active & ~other.summer.active


def test_weak_ties_a_small_voice_and_low_spirits_make_members_leave() -> None:
    batch = friday(400, risque_depart=1.6)
    for name in ("belonging", "motivation", "voice"):
        low = twin(batch)
        array = getattr(low.summer, name)
        array[...] = np.maximum(array - 0.35, 0.0)
        assert left(low).sum() > left(batch).sum()
    alone = twin(batch)
    alone.summer.tie[4] = alone.summer.tie[:, 4] = 0.0
    assert (commitment(alone)[4] < commitment(batch)[4]).all()
    assert left(alone)[4].sum() >= left(batch)[4].sum()


def test_a_reason_of_ones_own_weighs_less_with_those_whom_the_group_keeps() -> None:
    """With no other reason to leave, and the same luck: it is the others who go, and about as many."""
    batch = friday(2000, risque_depart=0.4, seuil_depart=0.2, risque_depart_base=0.05, membres_minimum=0)
    blind = retabled(batch, batch.tables.scenario, attache_depart=0.0, risque_depart_base=0.05, membres_minimum=0)
    rank = np.argsort(np.argsort(commitment(batch), axis=0), axis=0) / (len(batch.summer.active) - 1)
    gone, gone_blindly = left(batch), left(blind)
    assert rank[gone].mean() < 0.42
    assert abs(rank[gone_blindly].mean() - 0.5) < 0.05
    assert abs(gone.sum() / gone_blindly.sum() - 1.0) < 0.15


def test_at_most_two_leave_in_a_week_and_never_below_the_minimum() -> None:
    batch = friday(100, risque_depart=1.6, seuil_depart=0.6, membres_minimum=12)
    batch.summer.belonging[:] = batch.summer.motivation[:] = batch.summer.voice[:] = 0.0
    assert left(batch).sum(axis=0).max() == 1
    batch = friday(100, risque_depart=1.6, seuil_depart=0.6, membres_minimum=0)
    batch.summer.belonging[:] = batch.summer.motivation[:] = batch.summer.voice[:] = 0.0
    assert left(batch).sum(axis=0).max() == 2


def test_nobody_leaves_in_the_last_week() -> None:
    batch = friday(100, risque_depart=1.6, seuil_depart=0.6)
    batch.summer.belonging[:] = 0.0
    batch.week.number = batch.tables.n_weeks
    assert not left(batch).any()


def test_a_departure_is_remembered_and_explained() -> None:
    batch = friday(200, risque_depart=1.6, seuil_depart=0.6)
    batch.summer.belonging[:] = 0.2
    gone = left(batch)
    before = snapshot(batch)
    leave(batch)
    assert gone.any()
    assert moved(before, batch) == {"summer.active", "summer.left_week", "summer.values", "summer.committee"}
    assert (batch.summer.left_week[gone] == batch.week.number).all()
    assert not (batch.summer.committee & gone).any()
    some = gone.any(axis=0)
    assert (caused(batch, "motivation", "depart") != 0)[some].all()
    assert not caused(batch, "motivation", "depart")[~some].any()
    assert caused(batch, "vision", "depart")[some].any()
