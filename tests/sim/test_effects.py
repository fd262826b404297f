"""What a scenario's effects do: to whom, when, how much, and what the ledger says of it."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from game.sim import Choice, Effect, Incident, Scenario, Text, find_key, simulate
from game.sim.batch import Batch
from game.sim.effects import apply_due, compile_programs, launch
from game.sim.keys import add
from game.sim.processes.incidents import fire
from game.sim.schedule import begin_week
from game.sim.state import check_invariants
from tests.sim.small import incident, small
from tests.sim.stepping import after_weeks, caused, first_monday, moved, snapshot, twin
from tests.sim.test_conditions import KEYS

STATE_KEYS = [name for name in KEYS if (key := find_key(name)) is not None and key.is_state]


def midsummer(n: int = 6) -> Batch:
    batch = after_weeks(small(), 2, n=n)
    begin_week(batch)
    return batch


def start(batch: Batch, *effects: Effect, lasting: tuple[Effect, ...] = (), who: int = -1, who2: int = -1) -> None:
    """Launch one program of these effects in every season."""
    n = batch.n_seasons
    programs = compile_programs([(effects, lasting)], ["essai"])
    launch(batch, programs, np.zeros(n, dtype=np.int64), "incident", np.full(n, who), np.full(n, who2))


def next_monday(batch: Batch) -> None:
    """Only what was scheduled for it."""
    batch.week.number += 1
    batch.ledger.week += 1
    apply_due(batch)


@pytest.mark.parametrize("name", STATE_KEYS)
@pytest.mark.parametrize("size", [0.03, -0.03, 5.0, -5.0])
def test_every_key_that_may_be_set_moves_that_way_and_stays_possible(name: str, size: float) -> None:
    batch = midsummer()
    before, key = snapshot(batch), find_key(name)
    assert key is not None
    everybody = batch.summer.active
    amount = np.full(6, size * 10_000 if key.base in ("tresorerie", "gains") else size)
    add(batch, key, amount * everybody if key.is_personal else amount, "incident", "essai", np.ones(6, dtype=np.int64))
    check_invariants(batch.summer)
    changed = moved(before, batch)
    assert 1 <= len(changed) <= 2
    for array in changed - {"summer.accounts"}:
        difference = snapshot(batch)[array] - before[array]
        assert (np.sign(difference) * np.sign(size) >= 0).all()
        assert difference.any()


@pytest.mark.parametrize(
    ("name", "quantity"),
    [
        ("motivation", "motivation"),
        ("reputation", "reputation"),
        ("autonomie.travail", "autonomie"),
        ("soutien", "soutien"),
        ("clarte", "vision"),
    ],
)
def test_the_ledger_says_which_incident_moved_what_it_explains(name: str, quantity: str) -> None:
    batch = midsummer(1)
    start(batch, Effect(name, 0.02))
    entry = batch.ledger.entries[-1]
    assert (entry.quantity, entry.cause, entry.ref) == (quantity, "incident", "essai")
    assert entry.amount[0] > 0


def test_an_effect_reaches_its_target_and_nobody_else() -> None:
    for target, expected in (("qui", {2}), ("qui2", {5}), ("groupe", set(range(13))), ("choisis.2", None)):
        batch = midsummer(1)
        before = batch.summer.energy.copy()
        start(batch, Effect("energie", -0.1, target), who=2, who2=5)
        reached = {int(m) for m in np.nonzero((batch.summer.energy != before)[:, 0])[0]}
        assert reached == expected if expected is not None else len(reached) == 2


def test_a_committee_is_a_target() -> None:
    batch = midsummer(1)
    before = batch.summer.energy.copy()
    start(batch, Effect("energie", -0.1, "comite.finances"))
    assert np.array_equal(batch.summer.energy != before, batch.summer.committee[0])


def test_ties_of_the_target_move_once_and_both_ways() -> None:
    batch = midsummer(1)
    before = batch.summer.tie.copy()
    start(batch, Effect("liens", -0.02, "qui"), Effect("liens", -0.02, "qui2"), who=2, who2=5)
    difference = (before - batch.summer.tie)[:, :, 0]
    assert np.array_equal(difference, difference.T)
    assert difference[2, 7] == pytest.approx(0.02)
    assert difference[2, 5] == pytest.approx(0.04)  # an effect on each of them
    assert difference[7, 8] == 0.0


def test_an_effect_may_be_spread_over_weeks_from_this_one() -> None:
    batch = midsummer(1)
    clarity = batch.summer.clarity[0]
    start(batch, Effect("clarte", 0.06, weeks=3))
    steps = []
    for _ in range(4):
        steps.append(float(batch.summer.clarity[0]) - clarity)
        next_monday(batch)
    assert steps == pytest.approx([0.02, 0.04, 0.06, 0.06])


def test_a_lasting_effect_acts_over_the_three_weeks_after() -> None:
    batch = midsummer(1)
    clarity = batch.summer.clarity[0]
    start(batch, lasting=(Effect("clarte", 0.06),))
    steps = []
    for _ in range(5):
        steps.append(float(batch.summer.clarity[0]) - clarity)
        next_monday(batch)
    assert steps == pytest.approx([0.0, 0.02, 0.04, 0.06, 0.06])
    assert batch.scheduled == []


@pytest.mark.parametrize("cents", [1000, -1000, 100, 1])
def test_money_spread_over_weeks_is_paid_to_the_cent(cents: int) -> None:
    batch = midsummer(1)
    cash = int(batch.summer.accounts[0, 0])
    start(batch, lasting=(Effect("tresorerie", cents),))
    for _ in range(3):
        next_monday(batch)
    assert int(batch.summer.accounts[0, 0]) - cash == cents


def test_nobody_gives_back_more_than_was_earned() -> None:
    batch = midsummer(1)
    before = batch.summer.earnings.copy()
    start(batch, Effect("gains", -1000, "groupe"))
    assert np.array_equal(batch.summer.earnings, np.maximum(before - 1000, 0))
    check_invariants(batch.summer)


def test_a_member_who_left_meanwhile_is_not_reached() -> None:
    batch = midsummer(1)
    start(batch, lasting=(Effect("energie", -0.3, "qui"),), who=2)
    batch.summer.active = batch.summer.active & (np.arange(13) != 2)[:, None]
    before = batch.summer.energy.copy()
    next_monday(batch)
    assert np.array_equal(batch.summer.energy, before)


def test_an_uncertain_effect_happens_as_often_as_it_says() -> None:
    batch = midsummer(1000)
    before = batch.summer.clarity.copy()
    start(batch, Effect("clarte", 0.02, probability=0.3))
    assert 0.25 < (batch.summer.clarity != before).mean() < 0.35


def test_two_effects_on_the_same_key_add_up() -> None:
    batch = midsummer(1)
    before = float(batch.summer.clarity[0])
    start(batch, Effect("clarte", 0.02), Effect("clarte", 0.03))
    assert float(batch.summer.clarity[0]) - before == pytest.approx(0.05)


def test_an_effect_on_what_no_effect_may_set_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="gini_heures"):
        compile_programs([((Effect("gini_heures", 0.1),), ())], ["essai"])


def test_a_partner_brings_more_to_a_strong_comite_local(little: Scenario) -> None:
    weak = first_monday(little, fixed={"comite_local": 0.1})
    strong = first_monday(little, fixed={"comite_local": 0.9})
    bare = [
        first_monday(dataclasses.replace(little, partners=()), fixed={"comite_local": level}) for level in (0.1, 0.9)
    ]
    brought = [
        with_them.summer.awareness - without.summer.awareness
        for with_them, without in zip((weak, strong), bare, strict=True)
    ]
    assert (brought[1] > brought[0]).all()


# --- an author adds something -------------------------------------------------------------------------------------


def impossible(name: str) -> Incident:
    """One that never happens: nobody is so old."""
    return incident(name, "travail", Choice("rien", Text("")), when=dataclasses.replace(WARM, above=2.0))


WARM = small().objectives[0].target


def test_an_incident_that_is_added_leaves_the_luck_of_the_others(little: Scenario) -> None:
    added = dataclasses.replace(
        little, incidents=(impossible("avant"), *little.incidents, impossible("apres")), title=Text("Plus")
    )
    before, after = simulate(little, "hasard", 15, seed=3), simulate(added, "hasard", 15, seed=3)
    assert np.array_equal(before["pec"], after["pec"])
    assert np.array_equal(before["revenu"], after["revenu"])


def test_an_incident_that_may_happen_takes_a_slot_and_moves_no_other_draw(little: Scenario) -> None:
    """Where the new one does not fire, the slot is what it was: same incident, same persons, same day."""
    added = small(incidents=(*little.incidents, incident("neuf", "travail", Choice("rien", Text("")))))
    one, other = after_weeks(little, 0, n=300), after_weeks(added, 0, n=300)
    begin_week(one)
    begin_week(other)
    before, after = fire(one, 0), fire(other, 0)
    same = after.incident != len(little.incidents)
    assert 0 < same.sum() < 300
    assert np.array_equal(before.incident[same], after.incident[same])
    happened = same & (before.incident >= 0)
    for name in ("who", "who2", "day"):
        assert np.array_equal(getattr(before, name)[happened], getattr(after, name)[happened])


def test_what_one_season_lives_leaves_the_others_as_they_were() -> None:
    batch = midsummer(4)
    alone = twin(batch)
    programs = compile_programs([((Effect("reputation", -0.1), Effect("motivation", -0.1)), ())], ["essai"])
    launch(batch, programs, np.array([-1, 0, -1, 0]), "incident")
    changed = batch.summer.reputation != alone.summer.reputation
    assert changed.all(axis=0).tolist() == [False, True, False, True]
    assert changed.any(axis=0).tolist() == [False, True, False, True]
    assert (caused(batch, "reputation", "incident") != 0).tolist() == [False, True, False, True]
