"""The same proposition at the same moment, by each rule."""

from __future__ import annotations

import pytest

from game.lab.levers import Levers
from game.lab.rules import VotesCompared, compare_votes, votable
from game.sim import VOTING_RULES
from tests.lab.summers import small_summer

SEED = 3


def compared(proposal: str = "buts", steps: tuple[int, ...] = (40,), levers: Levers | None = None) -> VotesCompared:
    return list(compare_votes(small_summer(), proposal, levers, SEED, steps=steps))[-1]


def test_there_is_a_row_for_each_rule_and_every_vote_has_one_outcome() -> None:
    found = compared()
    assert [row.rule for row in found.rows] == list(VOTING_RULES)
    assert 0 < found.n_votes <= found.n_summers
    for row in found.rows:
        assert sum(row.adopted) + row.unchanged == pytest.approx(1.0)
        assert 0 <= row.least_heard <= row.heard <= 1


def test_each_rule_does_what_it_is_for() -> None:
    rows = {row.rule: row for row in compared().rows}
    assert rows["consentement"].objecting == 0
    assert rows["deux_tiers"].unchanged > rows["main_levee"].unchanged
    assert rows["consentement"].minutes == max(row.minutes for row in rows.values())
    assert rows["consentement"].heard > rows["secret"].heard


def test_the_first_rule_is_what_the_others_are_measured_against() -> None:
    first = compared().rows[0]
    assert (first.differs, first.pec_gap.mean, first.pec_gap.low, first.pec_gap.high) == (0, 0, 0, 0)


def test_steps_on_the_way_change_nothing() -> None:
    assert compared(steps=(10, 25, 40)) == compared()


def test_a_proposition_that_is_imposed_is_never_voted() -> None:
    found = compared(levers=Levers(assembly="trancher"))
    assert (found.n_votes, found.rows) == (0, ())


def test_what_is_not_before_an_assembly_of_the_summer_is_refused() -> None:
    assert "surplus_final" not in [each.id for each in votable(small_summer())]
    for name in ("surplus_final", "voyage"):
        with pytest.raises(ValueError, match=name):
            compare_votes(small_summer(), name)


def test_who_is_cancelled_hears_nothing() -> None:
    assert list(compare_votes(small_summer(), "buts", cancelled=lambda: True)) == []
