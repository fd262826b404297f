"""Accounts: money comes from clients, sometimes late, and goes to costs, the co-op and the members by their rule."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from game.sim.batch import Batch
from game.sim.processes.accounts import keep_accounts
from game.sim.schedule import begin_week, begin_work
from game.sim.state import CAISSE, CREANCES, MEMBRES, check_invariants
from game.sim.vocabulary import PAY_RULES
from tests.sim.small import small
from tests.sim.stepping import (
    after_weeks,
    caused,
    first_monday,
    hold_items,
    hold_plan,
    live_week,
    moved,
    retabled,
    snapshot,
    twin,
)


@pytest.fixture(scope="module")
def friday() -> Batch:
    batch = after_weeks(small(), 2, 100)
    begin_week(batch)
    hold_items(batch, hold_plan(batch))
    begin_work(batch)
    return batch


def under(batch: Batch, **changes: object) -> Batch:
    """A twin whose finances are otherwise, its accounts kept."""
    scenario = batch.tables.scenario
    finances = dataclasses.replace(scenario.finances, **changes)  # type: ignore[arg-type]  # its own fields
    other = retabled(batch, dataclasses.replace(scenario, finances=finances))
    keep_accounts(other)
    return other


def paid_by(batch: Batch, rule: str) -> np.ndarray:
    """(M, season) cents of this week."""
    other = twin(batch)
    other.summer.pay_rule[:] = PAY_RULES.index(rule)
    keep_accounts(other)
    return other.summer.earnings - batch.summer.earnings


def test_keeping_accounts_moves_money_and_nothing_before_it(friday: Batch) -> None:
    before = snapshot(friday)
    other = under(friday)
    assert moved(before, other) == {"summer.accounts", "summer.due", "summer.earnings", "summer.contributions"}
    check_invariants(other.summer)


def test_what_clients_owe_is_paid_or_waits(friday: Batch) -> None:
    assert friday.requests is not None
    invoiced = np.zeros(100)
    np.add.at(invoiced, friday.requests.season, friday.requests.amount)
    prompt, late = under(friday, late_chance=0.0), under(friday, late_chance=1.0)
    assert np.array_equal(caused(prompt, "tresorerie", "contrats"), invoiced)
    assert not caused(late, "tresorerie", "contrats").any()
    owed = late.summer.accounts[CREANCES] - prompt.summer.accounts[CREANCES]
    assert np.array_equal(owed, invoiced)


@pytest.mark.parametrize("weeks", [1, 2, 3])
def test_a_late_payer_pays_after_so_many_weeks(weeks: int) -> None:
    finances = dataclasses.replace(small().finances, late_chance=1.0, late_weeks=weeks)
    batch = first_monday(small(finances=finances))
    arrived = []
    for _ in range(4):
        live_week(batch)
        arrived.append(caused(batch, "tresorerie", "retards_payes"))
    invoiced = np.array(batch.weekly["revenu"][1:]) * 100
    for week in range(4):
        expected = invoiced[week - weeks] if week >= weeks else np.zeros(60)
        assert np.allclose(arrived[week], expected)


def test_costs_are_paid(friday: Batch) -> None:
    plain, dear = under(friday, fixed_costs=1000), under(friday, fixed_costs=4000)
    assert (caused(plain, "tresorerie", "frais_fixes") == -1000).all()
    assert (caused(dear, "tresorerie", "frais_fixes") == -4000).all()
    mown = friday.week.by_service["contrats"][0]
    assert np.array_equal(caused(plain, "tresorerie", "materiel"), -200.0 * mown)


def test_the_contribution_is_kept_by_the_co_op(friday: Batch) -> None:
    none, half = twin(friday), twin(friday)
    none.summer.contribution[:], half.summer.contribution[:] = 0.0, 0.5
    for each in (none, half):
        keep_accounts(each)
    earned = caused(half, "tresorerie", "contrats") > 0
    assert (half.summer.accounts[CAISSE] >= none.summer.accounts[CAISSE]).all()
    assert (half.summer.accounts[MEMBRES] < none.summer.accounts[MEMBRES])[earned].all()
    assert np.array_equal(none.summer.contributions, friday.summer.contributions)


def test_charges_come_out_of_the_pay(friday: Batch) -> None:
    free, charged = under(friday, charges=0.0), under(friday, charges=0.2)
    assert not caused(free, "tresorerie", "charges").any()
    paid = caused(charged, "tresorerie", "paie_versee")
    assert np.allclose(caused(charged, "tresorerie", "charges"), np.trunc(0.2 * paid))
    assert (paid >= caused(free, "tresorerie", "paie_versee")).all()


def test_pay_is_by_hours_unless_it_is_voted_otherwise(friday: Batch) -> None:
    paid, worked = paid_by(friday, "heures"), friday.week.member_hours > 0
    some = worked.any(axis=0) & (paid.sum(axis=0) > 0)
    assert not paid[:, some][~worked[:, some]].any()
    rate = paid[:, some] / np.maximum(friday.week.member_hours[:, some], 1e-9)
    spread = [np.ptp(rate[:, r][worked[:, some][:, r]]) for r in range(int(some.sum()))]
    assert max(spread) < 2.0  # a cent or so an hour


def test_equal_pay_is_equal(friday: Batch) -> None:
    paid = paid_by(friday, "egal")
    assert (np.ptp(np.where(friday.summer.active, paid, paid.max(axis=0)), axis=0) == 0).all()


def test_half_and_half_lies_between(friday: Batch) -> None:
    spreads = [paid_by(friday, rule).std(axis=0).sum() for rule in ("egal", "moitie_moitie", "heures")]
    assert spreads == sorted(spreads)
    assert spreads[0] < spreads[1] < spreads[2]


def test_managing_is_paid_where_the_rule_says_so(friday: Batch) -> None:
    other = twin(friday)
    other.summer.committee[:] = False
    other.summer.committee[0, 4] = True
    other.week.present[4] = True
    other.summer.office[:] = -1
    managing, hours = paid_by(other, "heures_et_gestion"), paid_by(other, "heures")
    some = hours.sum(axis=0) > 100
    assert (managing[4] > hours[4])[some & (other.week.member_hours[4] == 0)].all()


def test_never_more_is_paid_than_there_is(friday: Batch) -> None:
    poor = twin(friday)
    poor.summer.accounts[CAISSE] -= 1_000_000
    poor.summer.accounts[5] += 1_000_000
    keep_accounts(poor)
    assert np.array_equal(poor.summer.earnings, friday.summer.earnings)
    check_invariants(poor.summer)


def test_where_nobody_is_left_nobody_is_paid(friday: Batch) -> None:
    empty = twin(friday)
    empty.summer.active[:] = False
    empty.week.member_hours[:] = 0.0
    empty.summer.hours[:] = 0.0
    keep_accounts(empty)
    assert np.array_equal(empty.summer.earnings, friday.summer.earnings)
    check_invariants(empty.summer)
