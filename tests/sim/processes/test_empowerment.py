"""Taking charge: trust follows the latitude given; autonomy grows with latitude, trust, support and occasions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from game.sim.batch import Batch
from game.sim.processes.empowerment import grow_culture, take_charge
from game.sim.schedule import begin_week, begin_work
from game.sim.vocabulary import TRAITS, TRAVAIL
from tests.sim.small import small
from tests.sim.stepping import after_weeks, caused, hold_items, hold_plan, moved, snapshot, twin


@pytest.fixture(scope="module")
def friday() -> Batch:
    """With room and occasions for autonomy to grow."""
    batch = after_weeks(small(), 2, 60)
    batch.summer.autonomy[:] = 0.05
    batch.summer.readiness = np.minimum(batch.summer.readiness + 0.2, 1.0)
    begin_week(batch)
    hold_items(batch, hold_plan(batch))
    begin_work(batch)
    batch.week.occasions[:] = 0.5
    return batch


def charged(batch: Batch, change: Callable[[Batch], None] = lambda _: None) -> Batch:
    other = twin(batch)
    change(other)
    take_charge(other)
    return other


def week(name: str, amount: float) -> Callable[[Batch], None]:
    """Sets a row of the week's array in *travail*."""

    def change(batch: Batch) -> None:
        getattr(batch.week, name)[TRAVAIL] = amount

    return change


def test_taking_charge_moves_trust_autonomy_and_vision_and_nothing_before_it(friday: Batch) -> None:
    before = snapshot(friday)
    assert moved(before, charged(friday)) == {
        "summer.trust", "summer.autonomy", "summer.clarity", "summer.values",
    }  # fmt: skip


def test_trust_follows_latitude_and_falls_faster_than_it_rises(friday: Batch) -> None:
    batch = twin(friday)
    batch.summer.trust[:] = 0.5
    more, less = charged(batch, week("latitude", 0.8)), charged(batch, week("latitude", 0.2))
    rise, fall = more.summer.trust[TRAVAIL] - 0.5, 0.5 - less.summer.trust[TRAVAIL]
    assert (rise > 0).all()
    assert (fall > rise).all()


@pytest.mark.parametrize(("name", "low", "high"), [("latitude", 0.1, 1.0), ("occasions", 0.1, 0.9)])
def test_latitude_and_occasions_raise_autonomy(friday: Batch, name: str, low: float, high: float) -> None:
    few, many = charged(friday, week(name, low)), charged(friday, week(name, high))
    assert (many.summer.autonomy[TRAVAIL] > few.summer.autonomy[TRAVAIL]).all()
    assert np.array_equal(many.summer.autonomy[:TRAVAIL], few.summer.autonomy[:TRAVAIL])
    assert (caused(many, "autonomie", "latitude") > caused(few, "autonomie", "latitude")).all()


@pytest.mark.parametrize("name", ["support", "trust"])
def test_support_and_trust_raise_autonomy(friday: Batch, name: str) -> None:
    def give(batch: Batch) -> None:
        array = getattr(batch.summer, name)
        array[...] = np.minimum(array + 0.3, 1.0)

    assert (charged(friday, give).summer.autonomy > charged(friday).summer.autonomy).all()


def test_autonomy_has_the_room_that_the_whole_group_can_carry(friday: Batch) -> None:
    """One leader who carries everything leaves less room than a group that carries the same in all."""

    def one_leader(batch: Batch) -> None:
        for array in (batch.summer.readiness, batch.summer.confidence):
            mean = array.mean(axis=1, keepdims=True)
            array[:] = np.where(np.arange(13)[:, None] == 0, np.minimum(mean * 2.0, 1.0), mean * 0.9)

    def everybody(batch: Batch) -> None:
        one_leader(batch)
        for array in (batch.summer.readiness, batch.summer.confidence):
            array[:] = array.mean(axis=1, keepdims=True)

    assert (charged(friday, one_leader).summer.autonomy < charged(friday, everybody).summer.autonomy).all()


@pytest.mark.parametrize(
    ("name", "cause", "sign"),
    [
        ("settled_alone", "regle_seul", 1),
        ("failed_alone", "laisse_seul", -1),
        ("over", "trop_d_aide", -1),
    ],
)
def test_each_thing_that_moves_autonomy_says_so(friday: Batch, name: str, cause: str, sign: int) -> None:
    none, some = charged(friday, week(name, 0.0)), charged(friday, week(name, 1.0))
    assert (sign * (some.summer.autonomy[TRAVAIL] - none.summer.autonomy[TRAVAIL]) > 0).all()
    assert (sign * (caused(some, "autonomie", cause) - caused(none, "autonomie", cause)) > 0).all()


def test_autonomy_falls_when_those_who_carried_it_are_gone(friday: Batch) -> None:
    """The one who carried half of it is missed more than one who carried the part of anybody."""

    def gone(part: float) -> Callable[[Batch], None]:
        def change(batch: Batch) -> None:
            batch.summer.autonomy[:] = 0.9
            batch.week.carried[:] = (1.0 - part) / 12
            batch.week.carried[:, 4] = part
            batch.summer.active[4] = False
            batch.summer.left_week[4] = batch.week.number

        return change

    star, anybody = charged(friday, gone(0.5)), charged(friday, gone(1 / 13))
    assert (star.summer.autonomy < anybody.summer.autonomy).all()
    assert (caused(star, "autonomie", "porteurs_partis") < caused(anybody, "autonomie", "porteurs_partis")).all()
    assert (caused(anybody, "autonomie", "porteurs_partis") < 0).all()
    assert not caused(charged(friday), "autonomie", "porteurs_partis").any()


def test_who_left_another_week_is_not_missed_again(friday: Batch) -> None:
    def left_before(batch: Batch) -> None:
        batch.summer.active[4] = False
        batch.summer.left_week[4] = batch.week.number - 1

    assert not caused(charged(friday, left_before), "autonomie", "porteurs_partis").any()


def test_goals_fade_when_they_are_not_revisited(friday: Batch) -> None:
    other = charged(friday)
    assert (other.summer.clarity < friday.summer.clarity).all()
    assert (caused(other, "vision", "oubli") < 0).all()


def test_success_on_decisions_of_their_own_draws_goals_together(friday: Batch) -> None:
    def owned(batch: Batch) -> None:
        batch.week.ownership[:] = 1.0

    def imposed(batch: Batch) -> None:
        batch.week.ownership[:] = 0.0

    worked = friday.week.sums["contrats"] > 0
    shared = caused(charged(friday, owned), "vision", "succes_partage")
    assert (shared[worked] >= 0).all()
    assert (shared[worked] > 0).mean() > 0.9
    assert not shared[~worked].any()
    assert not caused(charged(friday, imposed), "vision", "succes_partage").any()


# --- the five traits ----------------------------------------------------------------------------------------------


def grown(batch: Batch, change: Callable[[Batch], None] = lambda _: None) -> np.ndarray:
    other = twin(batch)
    change(other)
    grow_culture(other)
    return other.summer.traits


def test_living_it_grows_the_culture_and_moves_nothing_else(friday: Batch) -> None:
    other = twin(friday)
    before = snapshot(other)
    grow_culture(other)
    assert moved(before, other) == {"summer.traits"}


@pytest.mark.parametrize(
    ("trait", "part", "name"),
    [
        ("creativite", "week", "latitude"),
        ("autonomie_personnelle", "summer", "support"),
        ("responsabilite", "summer", "ownership_memory"),
        ("leadership", "summer", "voice"),
        ("solidarite", "summer", "tie"),
    ],
)
def test_a_trait_grows_by_what_calls_on_it(friday: Batch, trait: str, part: str, name: str) -> None:
    def call(batch: Batch) -> None:
        array = getattr(getattr(batch, part), name)
        array[...] = np.minimum(array + 0.3, 1.0)

    gain = grown(friday, call)[TRAITS.index(trait)] - grown(friday)[TRAITS.index(trait)]
    assert (gain >= 0).all()
    assert (gain > 0).mean() > 0.5


def test_the_traits_of_who_left_stay_as_they_were(friday: Batch) -> None:
    def go(batch: Batch) -> None:
        batch.summer.active[4] = False

    assert np.array_equal(grown(friday, go)[:, 4], friday.summer.traits[:, 4])
