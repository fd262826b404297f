"""The scenarios that the simulation is tested on."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import load_scenario, read_scenario
from game.sim import Scenario
from tests.sim.small import small

SCENARIOS = Path(__file__).parents[2] / "scenarios"


@pytest.fixture(scope="session")
def quebec() -> Scenario:
    """The shipped scenario of reference."""
    return load_scenario(SCENARIOS / "quebec.yaml")


@pytest.fixture(scope="session")
def three_lines() -> Scenario:
    """All defaults."""
    return read_scenario("format: 1\ntitre: Essai\nregion: quebec\n", "essai.yaml")


@pytest.fixture(scope="session")
def little() -> Scenario:
    """The co-op made by hand."""
    return small()
