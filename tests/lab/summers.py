"""A small summer for the laboratory: every rule is voted on, and there is much to sell."""

from __future__ import annotations

from functools import lru_cache

from game.scenario import read_scenario
from game.sim import Scenario


@lru_cache
def small_summer() -> Scenario:
    """Four weeks of the defaults of Québec."""
    return read_scenario("format: 1\ntitre: Petit été\nregion: quebec\ncalendrier: {semaines: 4}\n", "petit")
