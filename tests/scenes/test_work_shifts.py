"""The hours of the contracts of a day."""

from __future__ import annotations

import dataclasses
import itertools

import pytest

from game.scenes.work.shifts import START, STOP, finished, shifts_of
from game.sim import ContractView
from game.ui.map import HOMEWARD

CONTRACT = ContractView("tonte", "aines", 0, 4.0, 2, (1, 2), 1500, 6000, "fait", 0.8, 0.3, False)


def contract(*team: int, hours: float = 4.0, day: int = 0) -> ContractView:
    return dataclasses.replace(CONTRACT, team=team, hours=hours, day=day)


def test_a_team_shares_the_hours_of_its_contract() -> None:
    shift = shifts_of([contract(1, 2, hours=5.0)], 0)[0]
    assert (shift.start, shift.end) == (START, START + 2.5)


def test_nobody_is_at_two_contracts_at_once() -> None:
    contracts = [contract(1, 2), contract(2, 3), contract(1), contract(3, 4, hours=12.0)]
    shifts = shifts_of(contracts, 0)
    for member in range(1, 5):
        own = sorted(
            (shifts[rank].start, shifts[rank].end) for rank, each in enumerate(contracts) if member in each.team
        )
        assert all(before[1] < after[0] for before, after in itertools.pairwise(own))


@pytest.mark.parametrize("hours", [0.1, 3.0, 11.6, 40.0])
def test_all_contracts_of_a_day_fit_in_it(hours: float) -> None:
    for shift in shifts_of([contract(1, hours=hours), contract(1, hours=hours), contract(2)], 0).values():
        assert START <= shift.start < shift.end <= STOP + 1e-9


def test_only_the_contracts_of_the_day_that_have_a_team_have_hours() -> None:
    assert set(shifts_of([contract(1, day=1), contract(), contract(2)], 0)) == {2}


def test_what_became_of_a_contract_is_known_at_its_end_and_of_one_without_team_in_the_evening() -> None:
    contracts = [contract(1), contract(), contract(1, day=1)]
    end = shifts_of(contracts, 0)[0].end
    assert finished(contracts, 0, end - 0.01) == frozenset()
    assert finished(contracts, 0, end) == {0}
    assert finished(contracts, 0, HOMEWARD) == {0, 1}
    assert finished(contracts, 1, 9.0) == {0, 1}
