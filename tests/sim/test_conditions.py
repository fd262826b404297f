"""What a scenario may test can be read in every season, and whom an incident is about is found."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import numpy as np
import pytest

from game.sim import ALIASES, COMMITTEES, OFFICES, SPHERES, AllOf, AnyOf, KeyTest, NoneOf, Scenario, Who, find_key
from game.sim.arithmetic import Ints
from game.sim.batch import Batch
from game.sim.conditions import Moment, candidates, choose, holds, in_week, possible_in
from game.sim.indicators import (
    DERIVED_KEYS,
    FLOW_KEYS,
    GLOBAL_KEYS,
    PERSONAL_KEYS,
    PERSONAL_SPHERE_KEYS,
    SEGMENT_KEYS,
    SPHERE_KEYS,
)
from game.sim.keys import named, read
from game.sim.scenario import Condition
from game.sim.schedule import begin_week
from tests.sim.small import small
from tests.sim.stepping import after_weeks, hold_items, hold_plan


def every_key() -> Iterator[str]:
    """Each name of the registry, and each of its qualified forms on the small co-op."""
    yield from PERSONAL_KEYS
    yield from (f"{base}.{sphere}" for base in (*PERSONAL_SPHERE_KEYS, *SPHERE_KEYS) for sphere in SPHERES)
    yield from SPHERE_KEYS
    yield from ("habilete.tonte", "habilete.garde")
    yield from SEGMENT_KEYS
    yield from (f"{base}.aines" for base in SEGMENT_KEYS)
    yield from GLOBAL_KEYS
    yield from FLOW_KEYS
    yield from (f"{base}_semaine" for base in FLOW_KEYS)
    yield from DERIVED_KEYS
    yield from ALIASES
    yield from ("meteo", "decision.buts", "incident.dispute")


KEYS = tuple(dict.fromkeys(every_key()))


@pytest.fixture(scope="module")
def midsummer() -> Batch:
    batch = after_weeks(small(), 2, n=12)
    begin_week(batch)
    return batch


NOBODY = np.full(12, -1)


@pytest.mark.parametrize("name", KEYS)
def test_every_key_that_may_be_tested_can_be_read(midsummer: Batch, name: str) -> None:
    key = find_key(name)
    assert key is not None
    if key.kind == "word":
        assert holds(Moment(midsummer), KeyTest(name, equal="pluie"), NOBODY, NOBODY).shape == (12,)
    elif key.is_condition:
        value = read(midsummer, key, None)
        assert value.shape == (12,)
        assert np.isfinite(value).all()


@pytest.mark.parametrize(
    "name", ["", "x", "motivation.travail", "aptitude", "autonomie.x", "decision", "meteo.x", "pec.x"]
)
def test_a_name_that_is_no_key_is_not_found(name: str) -> None:
    assert find_key(name) is None


def test_money_is_read_in_currency(midsummer: Batch) -> None:
    key = find_key("tresorerie")
    assert key is not None
    assert np.array_equal(read(midsummer, key, None), midsummer.summer.accounts[0] / 100)


def test_a_flow_is_the_sum_since_the_start_or_of_the_last_full_week(midsummer: Batch) -> None:
    whole, last = find_key("contrats"), find_key("contrats_semaine")
    assert whole is not None
    assert last is not None
    weekly = midsummer.weekly["contrats"]
    assert np.array_equal(read(midsummer, whole, None), weekly[1] + weekly[2])
    assert np.array_equal(read(midsummer, last, None), weekly[2])


VALUES = np.array([0.2, 0.5, 0.8])


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (KeyTest("clarte", below=0.5), [True, False, False]),
        (KeyTest("clarte", above=0.5), [False, False, True]),
        (KeyTest("clarte", between=(0.2, 0.5)), [True, True, False]),
        (KeyTest("clarte", equal=0.5), [False, True, False]),
        (KeyTest("clarte", among=(0.2, 0.8)), [True, False, True]),
        (AllOf(), [True, True, True]),
        (AllOf((KeyTest("clarte", above=0.3), KeyTest("clarte", below=0.7))), [False, True, False]),
        (AnyOf((KeyTest("clarte", below=0.3), KeyTest("clarte", above=0.7))), [True, False, True]),
        (AnyOf(()), [False, False, False]),
        (NoneOf((KeyTest("clarte", below=0.3), KeyTest("clarte", above=0.7))), [False, True, False]),
    ],
)
def test_tests_combine(test: KeyTest | AllOf | AnyOf | NoneOf, expected: list[bool]) -> None:
    batch = after_weeks(small(), 0, n=3)
    batch.summer.clarity = VALUES
    nobody = np.full(3, -1)
    assert holds(Moment(batch), test, nobody, nobody).tolist() == expected


def test_a_personal_test_looks_at_its_target() -> None:
    batch = after_weeks(small(), 0, n=2)
    batch.summer.motivation[:] = 0.5
    batch.summer.motivation[4, 0], batch.summer.motivation[6, 0] = 0.9, 0.1
    who, who2 = np.array([4, 4]), np.array([6, -1])
    assert holds(Moment(batch), KeyTest("motivation", "qui", above=0.8), who, who2).tolist() == [True, False]
    assert holds(Moment(batch), KeyTest("motivation", "qui2", below=0.2), who, who2).tolist() == [True, True]
    assert holds(Moment(batch), KeyTest("motivation", above=0.8), who, who2).tolist() == [False, False]


def test_what_was_decided_and_answered_can_be_tested() -> None:
    batch = after_weeks(small(), 0, n=4)
    nobody = np.full(4, -1)
    batch.summer.decided[1] = [-1, 0, 1, -2]
    assert holds(Moment(batch), KeyTest("decision.prix", equal="ouvert"), nobody, nobody).tolist() == [
        True, False, False, True,
    ]  # fmt: skip
    assert holds(Moment(batch), KeyTest("decision.prix", equal="monter"), nobody, nobody).tolist() == [
        False, False, True, False,
    ]  # fmt: skip
    batch.summer.answered[0] = [-1, 0, 1, 2]
    assert holds(Moment(batch), KeyTest("incident.dispute", among=("separer", "laisser")), nobody, nobody).tolist() == [
        False, True, False, True,
    ]  # fmt: skip


# --- persons ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def at_work() -> Batch:
    batch = after_weeks(small(), 1, n=8)
    begin_week(batch)
    hold_items(batch, hold_plan(batch))
    batch.week.last_team[:3] = True
    batch.week.team_of[0, 2:5] = True
    batch.week.member_hours[7] = 2.0
    return batch


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (Who(), set(range(13))),
        (Who("dernier_contrat"), {0, 1, 2}),
        (Who("equipe_du_contrat", service="tonte"), {2, 3, 4}),
        (Who("equipe_du_contrat"), {7}),
        (Who(service="tonte"), {2, 3, 4}),
        (Who(age=KeyTest("age", below=14)), {0, 5, 10}),
    ],
)
def test_a_role_names_its_members(at_work: Batch, who: Who, expected: set[int]) -> None:
    assert {int(m) for m in np.nonzero(candidates(at_work, who)[:, 0])[0]} == expected


@pytest.mark.parametrize("role", [*OFFICES, *(f"comite.{name}" for name in COMMITTEES)])
def test_offices_and_committees_name_who_holds_them(at_work: Batch, role: str) -> None:
    n = candidates(at_work, Who(role)).sum(axis=0)
    assert set(n.tolist()) <= ({1} if role in OFFICES else {4, 5})


def chosen(batch: Batch, *whos: Who) -> tuple[Ints, Ints]:
    """Whom each of these means, in the seasons in turn."""
    seasons = np.arange(batch.n_seasons)
    draw = batch.chance.uniform(1, "essai", batch.summer.n_members)
    return choose(Moment(batch), whos, seasons % len(whos), draw, seasons)


def test_the_highest_and_the_lowest_are_found(at_work: Batch) -> None:
    first, second = chosen(at_work, Who(highest="energie", count=2))
    energy = at_work.summer.energy
    seasons = np.arange(8)
    assert np.array_equal(energy[first, seasons], energy.max(axis=0))
    assert (energy[second, seasons] <= energy[first, seasons]).all()
    assert (first != second).all()
    lowest, _ = chosen(at_work, Who(lowest="energie"))
    assert np.array_equal(energy[lowest, seasons], energy.min(axis=0))


def test_one_person_is_named_where_one_is_wanted(at_work: Batch) -> None:
    _, second = chosen(at_work, Who(highest="energie"))
    assert (second == -1).all()


def test_among_equals_the_draw_names_one() -> None:
    batch = after_weeks(small(), 0, n=200)
    batch.summer.energy[:] = 0.5
    first, second = chosen(batch, Who(highest="energie", count=2))
    assert np.unique(first).size == 13
    assert (first != second).all()


def test_nobody_is_named_where_nobody_is_possible(at_work: Batch) -> None:
    first, second = chosen(at_work, Who(age=KeyTest("age", above=30)))
    assert (first == -1).all()
    assert (second == -1).all()


def test_each_season_has_the_persons_of_its_own_incident(at_work: Batch) -> None:
    whos = (Who(lowest="energie"), Who(highest="energie", count=2), Who(age=KeyTest("age", above=30)))
    together, alone = chosen(at_work, *whos), [chosen(at_work, who) for who in whos]
    for season in range(8):
        one = alone[season % 3]
        assert [int(each[season]) for each in together] == [int(each[season]) for each in one]


def test_targets_name_active_members_only() -> None:
    batch = after_weeks(small(), 1, n=1)
    batch.summer.active[4] = False
    who, who2 = np.array([3]), np.array([4])
    by_target = {
        target: {int(m) for m in np.nonzero(named(batch, target, batch.summer.active, who, who2)[:, 0])[0]}
        for target in ("", "groupe", "qui", "qui2", "comite.finances", "choisis.3")
    }
    everybody = set(range(13)) - {4}
    assert by_target[""] == by_target["groupe"] == everybody
    assert by_target["qui"] == {3}
    assert by_target["qui2"] == set()
    assert by_target["comite.finances"] <= everybody
    assert len(by_target["choisis.3"]) == 3
    assert by_target["choisis.3"] <= everybody


WEEKLY = (
    KeyTest("semaine", between=(2, 4)),
    AllOf((KeyTest("semaine", above=2), KeyTest("motivation", above=0.6))),
    AnyOf((KeyTest("semaine", below=2), KeyTest("motivation", above=0.6))),
    NoneOf((KeyTest("semaine", equal=3), KeyTest("motivation", above=0.6))),
    AllOf((NoneOf((KeyTest("semaine", among=(1, 3)),)), AnyOf((KeyTest("energie", below=0.7),)))),
    AllOf(),
    AnyOf(()),
    NoneOf(()),
)


@pytest.mark.parametrize("condition", WEEKLY)
@pytest.mark.parametrize("number", range(1, 6))
def test_what_a_week_leaves_of_a_condition_holds_as_the_whole(condition: Condition, number: int) -> None:
    batch = after_weeks(small(), 1, n=12)
    batch.week.number = number
    whole = holds(Moment(batch), condition, NOBODY, NOBODY)
    assert np.array_equal(holds(Moment(batch), in_week(condition, number), NOBODY, NOBODY), whole)
    if not possible_in([condition], number):
        assert not whole.any()


def test_a_week_leaves_the_positions_of_what_it_leaves_possible() -> None:
    assert list(possible_in(WEEKLY, 5)) == [1, 2, 3, 4, 5, 7]


def test_a_test_on_an_unknown_key_is_named(little: Scenario) -> None:
    batch = after_weeks(dataclasses.replace(little), 0, n=1)
    with pytest.raises(ValueError, match="inconnue"):
        holds(Moment(batch), KeyTest("inconnue", above=0), np.array([-1]), np.array([-1]))
