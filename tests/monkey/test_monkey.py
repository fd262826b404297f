"""Random hands at every stage: no error, no frozen window, no lost season."""

from __future__ import annotations

import pytest

from tests.monkey.roaming import roam_together, told
from tests.monkey.visit import visit
from tests.scenes.staging import STAGES

MANY = 200_000


@pytest.mark.parametrize("stage", STAGES)
def test_random_inputs_break_nothing_and_lose_no_season(stage: str) -> None:
    assert visit(stage, inputs=80, seed=1).total() > 0


@pytest.mark.long
def test_many_random_inputs_come_to_every_scene_and_break_nothing() -> None:
    reached = roam_together(MANY, seed=1)
    print(told(reached))
    assert reached.total() >= MANY
    assert [scene.__name__ for scene, n in reached.items() if not n] == []
