"""From summers to plain figures."""

from __future__ import annotations

import numpy as np
import pytest

from game.lab.paired import Gap, Histogram, Interval
from game.telling import POINTS


def test_bars_never_straddle_zero_and_hold_every_pair_that_is_no_tie() -> None:
    points = np.array([-3.2, -0.1, 0.1, 1.9, 2.0, 7.5, 11.0])
    bars = Histogram.of(points / POINTS)
    assert bars.first % bars.width == 0
    assert sum(bars.counts) == len(points)
    edges = [bars.first + n * bars.width for n in range(len(bars.counts) + 1)]
    assert 0 in edges
    assert sum(count for count, edge in zip(bars.counts, edges, strict=False) if edge < 0) == 2


def test_bars_are_as_wide_as_it_takes_to_stay_few() -> None:
    assert [Histogram.of(np.linspace(0.01, most, 50) / POINTS).width for most in (5.0, 30.0, 60.0, 200.0)] == [
        1,
        2,
        4,
        10,
    ]
    assert all(len(Histogram.of(np.linspace(-most, most, 99) / POINTS).counts) <= 24 for most in (1.0, 9.0, 40.0, 90.0))


def test_all_ties_are_no_bar() -> None:
    gap = Gap.of(np.zeros(5))
    assert (gap.histogram.counts, gap.n_a, gap.n_b, gap.n_ties) == ((), 0, 0, 5)


def test_ties_are_neither_way_s() -> None:
    gap = Gap.of(np.array([0.0, 1e-12, 0.2, -0.1]))
    assert (gap.n_a, gap.n_b, gap.n_ties) == (1, 1, 2)


def test_the_interval_is_that_of_the_mean_of_the_pairs() -> None:
    found = Interval.of(np.array([1.0, 2.0, 3.0]))
    assert found.mean == 2.0
    assert found.high - found.mean == pytest.approx(1.96 / 3**0.5, rel=1e-3)
    assert found.is_one_sided
    assert not Interval.of(np.array([-1.0, 1.2])).is_one_sided
    assert not Interval.of(np.array([1.0])).is_one_sided
