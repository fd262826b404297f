"""How an indicator is spread."""

from __future__ import annotations

import numpy as np
import pytest

from game.lab import Spread


def test_a_spread_has_linear_percentiles_and_a_sample_deviation() -> None:
    spread = Spread.of(np.array([0.0, 1.0, 2.0, 3.0, 4.0]))
    assert (spread.mean, spread.p10, spread.p50, spread.p90) == pytest.approx((2.0, 0.4, 2.0, 3.6))
    assert spread.deviation == pytest.approx(2.5**0.5)
    assert Spread.of(np.array([7.0])) == Spread(7.0, 0.0, 7.0, 7.0, 7.0)
