"""The operations that the rules are made of give the same bits for one season and for many."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.sim.arithmetic import (
    best_row,
    clip01,
    exp_of_minus,
    mean_absolute_deviation,
    mean_of,
    nth_true,
    one_hot,
    total,
)
from game.sim.chance import Chance

THIRTEEN = Chance(1, range(1000)).normal(0, "essai", 13) * 1e3


def same_alone(whole: np.ndarray, alone: list[np.ndarray]) -> bool:
    return whole.tobytes() == np.concatenate(alone, axis=-1).tobytes()


def test_a_total_of_thirteen_members_is_the_same_for_one_season_and_many() -> None:
    assert same_alone(total(THIRTEEN), [total(THIRTEEN[:, i : i + 1]) for i in range(1000)])


def test_numpys_own_sum_would_not_be() -> None:
    alone = np.array([THIRTEEN[:, i : i + 1].sum(axis=0)[0] for i in range(1000)])
    assert THIRTEEN.sum(axis=0).tobytes() != alone.tobytes()


def test_a_mean_and_a_deviation_are_the_same_for_one_season_and_many() -> None:
    mask = THIRTEEN > -500
    one = [slice(i, i + 1) for i in range(1000)]
    assert same_alone(mean_of(THIRTEEN, mask, 0.0), [mean_of(THIRTEEN[:, i], mask[:, i], 0.0) for i in one])
    assert same_alone(
        mean_absolute_deviation(THIRTEEN, mask),
        [mean_absolute_deviation(THIRTEEN[:, i], mask[:, i]) for i in one],
    )


@given(arrays(np.float64, (13, 2), elements=st.floats(-1e6, 1e6)))
def test_a_total_is_the_sum_to_rounding(array: np.ndarray) -> None:
    exact = [math.fsum(column) for column in array.T]
    assert np.allclose(total(array), exact, rtol=0, atol=1e-8)


def test_a_total_of_truths_counts_them_in_integers() -> None:
    counted = total(THIRTEEN > 0)
    assert counted.dtype == np.int64
    assert np.array_equal(counted, np.count_nonzero(THIRTEEN > 0, axis=0))


def test_a_total_of_nothing_is_zero() -> None:
    assert np.array_equal(total(np.zeros((0, 3))), np.zeros(3))


def test_a_total_changes_nothing_of_what_it_adds() -> None:
    array = np.ones((2, 3))
    total(array)[:] = 9.0
    assert np.array_equal(array, np.ones((2, 3)))


def test_a_mean_over_nobody_is_the_fallback() -> None:
    nobody = np.zeros((13, 1000), dtype=bool)
    assert np.all(mean_of(THIRTEEN, nobody, 0.7) == 0.7)
    assert np.all(mean_absolute_deviation(THIRTEEN, nobody) == 0.0)


def test_the_exponential_is_near_the_true_one() -> None:
    x = np.linspace(0.0, 8.0, 2001)
    true = np.array([math.exp(-each) for each in x])
    assert np.abs(exp_of_minus(x) / true - 1.0).max() < 3e-6


def test_the_exponential_goes_down() -> None:
    assert np.all(np.diff(exp_of_minus(np.linspace(0.0, 8.0, 2001))) < 0)


@pytest.mark.parametrize(("rank", "found"), [(0, 1), (1, 3), (2, 4), (3, -1), (-1, -1)])
def test_the_nth_true_row_is_found(rank: int, found: int) -> None:
    mask = np.array([[False], [True], [False], [True], [True]])
    assert nth_true(mask, np.array([rank]))[0] == found


def test_the_best_row_is_the_first_of_the_highest_among_those_that_count() -> None:
    score = np.array([[9.0, 1.0, 5.0], [3.0, 2.0, 5.0], [3.0, 2.0, 5.0]])
    mask = np.array([[False, True, False], [True, True, False], [True, True, False]])
    assert list(best_row(score, mask)) == [1, 1, -1]


def test_one_hot_is_empty_where_there_is_no_index() -> None:
    assert one_hot(np.array([2, -1]), 3).T.tolist() == [[False, False, True], [False, False, False]]


def test_a_clip_keeps_what_is_inside() -> None:
    assert clip01(np.array([-0.1, 0.0, 0.3, 1.0, 1.1])).tolist() == [0.0, 0.0, 0.3, 1.0, 1.0]
