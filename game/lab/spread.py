"""How one indicator is spread over many summers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


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

    def as_json(self) -> dict[str, float]:
        """Under its French names."""
        return {
            "moyenne": self.mean,
            "ecart_type": self.deviation,
            "p10": self.p10,
            "p50": self.p50,
            "p90": self.p90,
        }
