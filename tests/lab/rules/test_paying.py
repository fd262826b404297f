"""The same money by each rule."""

from __future__ import annotations

import pytest

from game.lab.levers import Levers
from game.lab.rules import PayCompared, compare_pay
from game.sim import PAY_RULES, simulate
from tests.lab.summers import small_summer

SEED = 3


def compared(steps: tuple[int, ...] = (20,), levers: Levers | None = None, shown: int = 2) -> PayCompared:
    return list(compare_pay(small_summer(), levers, SEED, shown, steps=steps))[-1]


def test_every_rule_shares_the_same_money_but_for_cents_that_cannot_be_cut() -> None:
    found = compared()
    assert [row.rule for row in found.rows] == list(PAY_RULES)
    sums = [sum(row.shown) for row in found.rows]
    weeks, members = small_summer().calendar.weeks, len(small_summer().group.members)
    assert max(sums) - min(sums) <= weeks * members


def test_the_rule_in_force_pays_what_the_summer_paid() -> None:
    held = Levers(pay_rule="heures")
    found = compared(levers=held, shown=0)
    paid = simulate(small_summer(), "adaptative", 20, SEED)
    assert found.hours == tuple(map(float, paid.story.hours_by_member[0]))
    assert found.rows[0].pec == pytest.approx(float(paid["pec"].mean()), abs=0.05)


def test_each_rule_is_fair_in_its_own_way() -> None:
    rows = {row.rule: row for row in compared().rows}
    assert rows["egal"].gini < rows["moitie_moitie"].gini < rows["heures"].gini
    assert rows["heures"].hourly_gini < rows["moitie_moitie"].hourly_gini < rows["egal"].hourly_gini
    assert rows["egal"].least > rows["heures"].least


def test_steps_on_the_way_change_nothing() -> None:
    assert compared(steps=(5, 20)) == compared()


def test_the_summer_that_is_shown_is_one_of_the_first() -> None:
    with pytest.raises(ValueError, match="summer out of range"):
        compare_pay(small_summer(), shown=50, steps=(50,))


def test_who_is_cancelled_hears_nothing() -> None:
    assert list(compare_pay(small_summer(), cancelled=lambda: True)) == []
