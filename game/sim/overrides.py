"""What a caller may put in the place of the scenario's own: sizes of the model, and conditions of the first Monday."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from game.sim.parameters import resolve_parameters
from game.sim.scenario import Scenario
from game.sim.tables import Tables, build_tables, tables_of
from game.sim.vocabulary import CONDITIONS

CONDITION_BOUNDS: Mapping[str, tuple[float, float]] = {
    name: (1.0, 2.0) if name == "animateurs" else (0.0, 1.0) for name in CONDITIONS
}
"""From where to where each condition goes; `animateurs` is a whole number."""


MOST_SUMMERS: Final = 2**31
"""Summers of a seed that have a number."""


@dataclass(frozen=True, slots=True)
class Departure:
    """Where a season starts from, besides its scenario and its seed. The default is that of every season begun in the
    game; a summer found among many, by `simulate`, may have another."""

    index: int = 0
    """Which summer of the seed: its row in `simulate`."""
    parameters: Mapping[str, float] = field(default_factory=dict)
    """Model parameters over those of the scenario."""
    conditions: Mapping[str, float] = field(default_factory=dict)
    """Conditions that stand on the first Monday, whatever the preparation."""

    def check(self) -> None:
        """Raises: ValueError naming what is unknown or out of range."""
        if not 0 <= self.index < MOST_SUMMERS:
            raise ValueError(f"summer out of range: {self.index}")
        resolve_parameters(self.parameters)
        check_conditions(self.conditions)


AS_WRITTEN: Final = Departure()
"""The first summer of the seed, as the scenario has it."""


def tables_under(scenario: Scenario, parameters: Mapping[str, float]) -> Tables:
    """The tables of a scenario with these model parameters over its own.

    Raises:
        ValueError: names a parameter that is unknown or out of bounds.
    """
    if not parameters:
        return tables_of(scenario)
    return build_tables(scenario, resolve_parameters({**scenario.parameters, **parameters}))


def check_conditions(conditions: Mapping[str, float]) -> Mapping[str, float]:
    """The conditions as given; `ValueError` names one that is unknown or out of range."""
    for name, value in conditions.items():
        if name not in CONDITION_BOUNDS:
            raise ValueError(f"unknown condition: {name}")
        low, high = CONDITION_BOUNDS[name]
        if name == "animateurs" and value not in (low, high):
            raise ValueError(f"condition out of range: animateurs = {value} (1 or 2)")
        if not low <= value <= high:
            raise ValueError(f"condition out of range: {name} = {value} (from {low:g} to {high:g})")
    return conditions
