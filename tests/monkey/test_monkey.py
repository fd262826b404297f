"""Random hands at every stage: no error, no frozen window, no lost season."""

from __future__ import annotations

import pytest

from tests.monkey.roaming import roam_together, told
from tests.monkey.visit import PLACES, visit

MANY = 200_000
LEAST_SHARE = 0.01
"""Of all inputs, for each scene: a page of the game, whatever it shows. A page has one stage or several."""


@pytest.mark.parametrize("stage", PLACES)
def test_random_inputs_break_nothing_and_lose_no_season(stage: str) -> None:
    assert visit(stage, inputs=80, seed=1).total() > 0


@pytest.mark.long
def test_many_random_inputs_break_nothing_and_one_in_a_hundred_comes_to_each_scene() -> None:
    reached = roam_together(MANY, seed=1)
    print(told(reached))
    assert reached.total() >= MANY
    assert [scene.__name__ for scene, n in reached.items() if n < LEAST_SHARE * reached.total()] == []
