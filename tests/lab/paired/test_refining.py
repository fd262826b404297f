"""The same luck for both ways, and the same figures however they are reached."""

from __future__ import annotations

import numpy as np
import pytest

from game.lab.levers import Levers, Stand
from game.lab.paired import Compared, compare
from game.sim import INDICATORS, SPHERES, simulate
from tests.lab.summers import small_summer

SEED = 3
AS_IT_IS = Levers()
NEAR = Levers(stands=dict.fromkeys(SPHERES, Stand("faire_a_la_place")))


def last_of(steps: tuple[int, ...], a: Levers = AS_IT_IS, b: Levers = NEAR) -> Compared:
    return list(compare(small_summer(), a, b, SEED, steps=steps))[-1]


def test_after_so_many_summers_the_result_is_that_of_computing_them_at_once() -> None:
    refined, at_once = last_of((5, 10, 30)), last_of((30,))
    assert refined == at_once
    for some, all_ in zip(refined.summers, at_once.summers, strict=True):
        assert all(np.array_equal(some.final[key], all_.final[key]) for key in INDICATORS)


def test_a_way_without_levers_is_the_strategy_in_the_scenario() -> None:
    plain = simulate(small_summer(), "adaptative", 10, SEED)
    found = last_of((10,)).summers[0].final
    assert all(np.array_equal(plain[key], found[key]) for key in INDICATORS)


def test_a_way_against_itself_ties_in_every_luck() -> None:
    result = last_of((10,), NEAR, NEAR)
    assert (result.gap.n_ties, result.gap.n_a, result.gap.n_b) == (10, 0, 0)
    assert result.a == result.b


def test_there_is_a_result_at_each_step() -> None:
    results = compare(small_summer(), Levers(), NEAR, SEED, steps=(5, 10))
    assert [each.n_summers for each in results] == [5, 10]


def test_who_is_cancelled_computes_no_more() -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 20

    assert list(compare(small_summer(), Levers(), NEAR, SEED, cancelled, (5, 10, 1000))) == []
    assert asked == 21


def test_levers_that_cannot_be_played_are_refused_before_anything_is_computed() -> None:
    with pytest.raises(ValueError, match="unknown_pay_rule"):
        compare(small_summer(), Levers(), Levers(pay_rule="merite"), SEED)
