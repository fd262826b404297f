"""What may be said, and what may not."""

from __future__ import annotations

import numpy as np
import pytest

from game.lab.paired import ANIMATEUR_HOURS, LETTERS, Compared, Conclusion, Summers, conclude
from game.sim import INDICATORS
from game.telling import POINTS


def concluded(points: list[float], n: int, **others: float) -> Conclusion:
    """Of `n` summers, in which B minus A goes through these points of PEC again and again; B has `others` more."""
    a = {key: np.full(n, 1.0) for key in (*INDICATORS, ANIMATEUR_HOURS)}
    noise = np.linspace(-1e-6, 1e-6, n)
    b = {key: a[key] + others.get(key, 0.0) + (noise if key in others else 0.0) for key in a}
    b["pec"] = a["pec"] + np.resize(np.array(points), n) / POINTS
    weekly = {key: np.ones((n, 3)) for key in LETTERS}
    return conclude(Compared.of(Summers(a, weekly), Summers(b, weekly)))


@pytest.mark.parametrize(
    ("points", "n", "key", "winner"),
    [
        ([0.0], 1000, "same", ""),
        ([20.0, 30.0], 50, "too_few", ""),
        ([20.0, 30.0], 200, "clear", "b"),
        ([-20.0, -30.0], 200, "clear", "a"),
        ([20.0, 30.0, -10.0], 200, "leaning", "b"),
        ([0.1, 0.3, -0.1], 1000, "small", ""),
        ([20.0, -20.0], 200, "too_few", ""),
        ([40.0, -40.0], 1000, "untold", ""),
    ],
)
def test_each_verdict_has_its_figures(points: list[float], n: int, key: str, winner: str) -> None:
    found = concluded(points, n)
    assert (found.key, found.winner) == (key, winner)
    assert found.low <= found.points <= found.high


def test_the_figures_are_the_winner_s() -> None:
    found = concluded([-20.0, -30.0, 10.0, -20.0], 400)
    assert found.winner == "a"
    assert found.points == pytest.approx(15.0)
    assert found.share == 0.75


def test_what_the_winner_loses_is_its_price_and_what_moves_most_comes_first() -> None:
    found = concluded([20.0], 200, revenu=-0.5, departs=0.5, satisfaction=0.5, gini_heures=0.01)
    assert found.moved == ("revenu", "departs", "satisfaction")
    assert found.price == ("revenu", "departs")


def test_before_enough_summers_nothing_else_is_said() -> None:
    assert concluded([20.0], 50, revenu=-0.5).moved == ()
