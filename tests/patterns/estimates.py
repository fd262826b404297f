"""A figure measured on many summers, its 95 % interval, and the bound that a pattern sets to it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

_Z = 1.959964
"""Normal quantile of a 95 % interval."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """`value`, and the ends of its 95 % interval."""

    value: float
    low: float
    high: float


def mean(values: Floats) -> Estimate:
    """Mean over summers; for same-luck pairs, pass the differences."""
    middle = float(np.mean(values))
    margin = _Z * float(np.std(values, ddof=1)) / math.sqrt(values.size)
    return Estimate(middle, middle - margin, middle + margin)


def share(holds: Bools) -> Estimate:
    """Share of summers or pairs in which something holds, with Wilson's interval (never empty at 0 or 1)."""
    n, part = holds.size, float(np.mean(holds))
    centre = (part + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    margin = _Z / (1 + _Z**2 / n) * math.sqrt(part * (1 - part) / n + _Z**2 / (4 * n**2))
    return Estimate(part, max(centre - margin, 0.0), min(centre + margin, 1.0))


def ratio(above: Floats, below: Floats) -> Estimate:
    """Mean of one over mean of the other, pair by pair; the interval by linearisation."""
    quotient = float(np.mean(above) / np.mean(below))
    residual = (above - quotient * below) / float(np.mean(below))
    margin = _Z * float(np.std(residual, ddof=1)) / math.sqrt(residual.size)
    return Estimate(quotient, quotient - margin, quotient + margin)


@dataclass(frozen=True, slots=True)
class Claim:
    """One measurable part of a pattern in one region: it holds when the estimate is within its bounds."""

    pattern: str  # P1 … P13
    region: str
    sentence: str
    estimate: Estimate
    form: str = ".2f"  # format of the figures
    at_least: float = -math.inf
    at_most: float = math.inf
    miss: str = ""  # where the model as built does not show it: why, said in `docs/validation.md`

    @property
    def holds(self) -> bool:
        return self.at_least <= self.estimate.value <= self.at_most

    @property
    def is_clear(self) -> bool:
        """The whole interval is on the side of the value."""
        inside = self.at_least <= self.estimate.low and self.estimate.high <= self.at_most
        outside = self.estimate.high < self.at_least or self.estimate.low > self.at_most
        return inside or outside
