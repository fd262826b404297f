"""Many summers: strategies compared with the same luck, over the values of one parameter if asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from game.sim import INDICATORS, Scenario, simulate

CHUNK = 1000
"""Summers simulated at a time: what the memory holds best, and how often progress is told."""


@dataclass(frozen=True, slots=True)
class Run:
    """The summers of one strategy under one value of the parameters."""

    strategy: str
    parameters: Mapping[str, float]
    outcomes: Mapping[str, npt.NDArray[np.float64]]  # by indicator, in the order of the registry: (season,)


@dataclass(frozen=True, slots=True)
class Experiment:
    """What is simulated: every strategy with every value of `varied`, each summer with the same luck in all of them."""

    scenario: Scenario
    strategies: Sequence[str]
    n_summers: int
    seed: int = 1
    varied: str = ""  # name of a parameter of the model, or ""
    values: Sequence[float] = field(default=())

    @property
    def variants(self) -> list[Mapping[str, float]]:
        """The parameters of each variant; one without any where nothing is varied."""
        return [{self.varied: value} for value in self.values] if self.varied else [{}]

    @property
    def n_simulated(self) -> int:
        """Summers to simulate in all."""
        return len(self.variants) * len(self.strategies) * self.n_summers

    def run(self, tell: Callable[[int], None] = lambda _: None) -> Iterator[Run]:
        """Simulate variant by variant, strategy by strategy; `tell` hears how many summers were just simulated.

        Raises:
            ValueError: a strategy or a parameter is unknown, or a value is out of its bounds.
        """
        for parameters in self.variants:
            for strategy in self.strategies:
                parts = []
                for start in range(0, self.n_summers, CHUNK):
                    summers = range(start, min(start + CHUNK, self.n_summers))
                    played = simulate(self.scenario, strategy, list(summers), self.seed, parameters or None)
                    parts.append(dict(played))  # the final figures only: the weekly ones would fill the memory
                    tell(len(summers))
                joined = {key: np.concatenate([part[key] for part in parts]) for key in INDICATORS}
                yield Run(strategy, parameters, joined)


@dataclass(frozen=True, slots=True)
class Spread:
    """How one indicator is spread over the summers.

    Percentiles are linear between values; the deviation has ddof 1, and is 0 for one summer.
    """

    mean: float
    deviation: float
    p10: float
    p50: float
    p90: float

    @classmethod
    def of(cls, values: npt.NDArray[np.float64]) -> Spread:
        deviation = float(np.std(values, ddof=1)) if len(values) > 1 else 0.0
        p10, p50, p90 = (float(each) for each in np.percentile(values, (10, 50, 90)))
        return cls(float(np.mean(values)), deviation, p10, p50, p90)
