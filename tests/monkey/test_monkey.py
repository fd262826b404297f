"""Random hands at every stage: no error, no frozen window, no lost season."""

from __future__ import annotations

import pytest

from tests.monkey.visit import visit
from tests.scenes.staging import STAGES


@pytest.mark.parametrize("stage", STAGES)
def test_random_inputs_break_nothing_and_lose_no_season(stage: str) -> None:
    assert visit(stage, inputs=80, seed=1).total() > 0
