"""What is simulated: points, strategies, seeds and summers, as one frozen value with a name of its own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final

from game.sim import CONDITION_BOUNDS, PARAMETERS

Settings = tuple[tuple[str, float], ...]
"""Model parameters and conditions of the first Monday with their values, in the order they were written."""

MOST_POINTS: Final = 100_000
BOUNDS: Final[Mapping[str, tuple[float, float]]] = {
    **{name: (each.low, each.high) for name, each in PARAMETERS.items()},
    **CONDITION_BOUNDS,
}
"""All that a plan may set, and from where to where."""

WHOLE: Final = ("animateurs",)
"""What takes whole numbers only."""


def takes(name: str, value: float) -> bool:
    """Whether what a plan sets may have this value."""
    low, high = BOUNDS[name]
    return low <= value <= high and (name not in WHOLE or value == int(value))


@dataclass(frozen=True, slots=True)
class Point:
    """One place of the plan; what it does not set is as the scenario and the strategy have it."""

    settings: Settings = ()

    @property
    def parameters(self) -> dict[str, float]:
        """The model parameters, for `simulate`."""
        return {name: value for name, value in self.settings if name in PARAMETERS}

    @property
    def conditions(self) -> dict[str, float]:
        """The conditions of the first Monday, for `simulate`."""
        return {name: value for name, value in self.settings if name in CONDITION_BOUNDS}


@dataclass(frozen=True, slots=True)
class Run:
    """The summers of one strategy at one point, with the luck of one seed."""

    point: Point
    strategy: str
    seed: int


@dataclass(frozen=True, slots=True)
class Plan:
    """Every point with every strategy and every seed. Summer i of a seed has the same luck in all of them."""

    points: tuple[Point, ...] = (Point(),)
    strategies: tuple[str, ...] = ("adaptative",)
    seeds: tuple[int, ...] = (1,)
    n_summers: int = 1000
    first_summer: int = 0

    @property
    def runs(self) -> tuple[Run, ...]:
        """In the order of the table: point by point, strategy by strategy, seed by seed."""
        return tuple(Run(*each) for each in product(self.points, self.strategies, self.seeds))

    @property
    def summers(self) -> range:
        """The numbers of the summers of each run."""
        return range(self.first_summer, self.first_summer + self.n_summers)

    @property
    def varied(self) -> tuple[str, ...]:
        """Everything that some point sets, in the order they come: the columns of the table."""
        return tuple(dict.fromkeys(name for point in self.points for name, _ in point.settings))

    def as_written(self) -> dict[str, object]:
        """The plan as plain values for JSON, whole: two plans that write the same are the same."""
        return {
            "points": [dict(point.settings) for point in self.points],
            "strategies": list(self.strategies),
            "graines": list(self.seeds),
            "etes": self.n_summers,
            "premier_ete": self.first_summer,
        }

    @property
    def fingerprint(self) -> str:
        """A hash of the whole plan: the same on every machine."""
        written = json.dumps(self.as_written(), ensure_ascii=True)
        return hashlib.sha256(written.encode()).hexdigest()
