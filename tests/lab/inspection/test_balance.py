"""The balance beside the text: progressive, cancelled at any moment, with the luck of `simulate`."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from game.lab import Spread
from game.lab.inspection import balance
from game.scenario import read_scenario
from game.sim import STRATEGIES, simulate

SCENARIO = read_scenario("format: 1\ntitre: Petit été\nregion: france\ncalendrier: {semaines: 3}\n", "petit")


def test_each_answer_rests_on_twice_as_many_summers() -> None:
    told: list[int] = []
    balance(SCENARIO, 120, lambda n, _: told.append(n))
    assert told == [50, 100, 120]


def test_the_last_answer_is_that_of_all_the_summers_together() -> None:
    found = balance(SCENARIO, 110, seed=3)
    assert list(found) == list(STRATEGIES)
    assert found["directive"] == Spread.of(simulate(SCENARIO, "directive", 110, 3)["pec"])


@pytest.mark.parametrize("patience", [0, 3, 7])
def test_once_cancelled_it_returns_the_last_complete_answer(patience: int) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > patience

    answers: list[Mapping[str, Spread]] = [{}]
    found = balance(SCENARIO, 200, lambda _, spreads: answers.append(spreads), cancelled)
    assert found == answers[-1]
    assert len(answers) == 1 + patience // len(STRATEGIES)
