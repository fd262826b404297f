"""Overrides of model parameters that move nothing in this scenario."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.scenario import Places, Problem
from game.sim import INDICATORS, PARAMETERS, Scenario, simulate

_TRIED: Final = ("adaptative", "hasard")
_SUMMERS: Final = 40


def judge_overrides(scenario: Scenario, seed: int, places: Places) -> Iterator[Problem]:
    """Each override against the default, with the same luck: what it moves is moved in the very first summers."""
    for name, value in scenario.parameters.items():
        usual = PARAMETERS[name].default
        if value == usual or not any(_moves(scenario, strategy, name, usual, seed) for strategy in _TRIED):
            yield places.problem("dead_override", "modele", name, name=name)


def _moves(scenario: Scenario, strategy: str, name: str, usual: float, seed: int) -> bool:
    written = simulate(scenario, strategy, _SUMMERS, seed)
    without = simulate(scenario, strategy, _SUMMERS, seed, {name: usual})
    return any(not np.array_equal(written[key], without[key]) for key in INDICATORS)
