"""What a comparison shows: plain values, from the indicators of summers that had the same luck two by two.

PEC goes from 0 to 3 as everywhere in the model, except where points (0 to 100) are named.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt

from game.lab.spread import Spread
from game.sim import INDICATORS, Outcomes
from game.telling import POINTS

Floats = npt.NDArray[np.float64]

ANIMATEUR_HOURS: Final = "heures_animateurs"
"""Hours a week asked of each animateur, the fixed ones included: a figure that is no indicator."""

FIGURES: Final = (
    *("pec", "vision", "soutien", "autonomie", "departs", "revenu", "remuneration", ANIMATEUR_HOURS),
    *("appropriation", "satisfaction", "gini_heures", "motivation", "appartenance"),
)
"""Final indicators of the table, in its order, and the hours of the animateurs."""

LETTERS: Final = ("pec", "vision", "soutien", "autonomie")
"""Weekly indicators that have a fan: PEC, then V, S and A."""

_BINS: Final = (1, 2, 4, 5, 10, 20)
"""Widths that a bar of the histogram may have, in points."""

_MOST_BARS: Final = 24
_SAME: Final = 1e-9
"""PEC nearer than that is the same."""
_NORMAL_95: Final = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Fan:
    """The spread of an indicator before the summer and at the end of each week."""

    p10: tuple[float, ...]
    p25: tuple[float, ...]
    p50: tuple[float, ...]
    p75: tuple[float, ...]
    p90: tuple[float, ...]

    @classmethod
    def of(cls, weekly: Floats) -> Fan:
        """From (summers, weeks + 1)."""
        return cls(*(tuple(map(float, row)) for row in np.percentile(weekly, (10, 25, 50, 75, 90), axis=0)))


@dataclass(frozen=True, slots=True, eq=False)
class Summers:
    """Summers of one way, in their order: every final indicator and `ANIMATEUR_HOURS` (summers,), and `LETTERS` by week
    (summers, weeks + 1)."""

    final: Mapping[str, Floats]
    weekly: Mapping[str, Floats]

    @classmethod
    def joined(cls, parts: Sequence[Outcomes]) -> Summers:
        """One part after the other; at least one."""
        hours = np.concatenate([part.story.animateur_hours for part in parts]).mean(axis=1)
        final = {key: np.concatenate([part.final[key] for part in parts]) for key in INDICATORS}
        return cls(
            final | {ANIMATEUR_HOURS: hours},
            {key: np.concatenate([part.weekly[key] for part in parts]) for key in LETTERS},
        )


@dataclass(frozen=True, slots=True)
class Side:
    """What the summers of one way say."""

    fans: Mapping[str, Fan]
    """By `LETTERS`."""
    spreads: Mapping[str, Spread]
    """By `FIGURES`, in the units of `INDICATORS`; hours."""

    @classmethod
    def of(cls, summers: Summers) -> Side:
        return cls(
            {key: Fan.of(summers.weekly[key]) for key in LETTERS},
            {key: Spread.of(summers.final[key]) for key in FIGURES},
        )


@dataclass(frozen=True, slots=True)
class Interval:
    """The mean of B minus A over the pairs, and where it lies at 95 % (normal; at 50 summers or more, near enough)."""

    mean: float
    low: float
    high: float

    @classmethod
    def of(cls, gaps: Floats) -> Interval:
        mean = float(np.mean(gaps))
        reach = _NORMAL_95 * float(np.std(gaps, ddof=1)) / math.sqrt(len(gaps)) if len(gaps) > 1 else math.inf
        return cls(mean, mean - reach, mean + reach)

    @property
    def is_one_sided(self) -> bool:
        """Whether zero lies outside."""
        return self.low > 0.0 or self.high < 0.0


@dataclass(frozen=True, slots=True)
class Histogram:
    """How many pairs have which difference of final PEC, B minus A, in points; one edge is 0, ties are in no bar.

    Bar i goes from `first + i * width` to the next edge. What lies on an edge is in the bar that is farther from 0.
    """

    width: int
    first: int
    counts: tuple[int, ...]

    @classmethod
    def of(cls, gaps: Floats) -> Histogram:
        """From the differences in PEC that are no ties; no bar where there is none."""
        points = gaps * POINTS
        farthest = float(np.abs(points).max(initial=0.0))
        spread = float(points.max(initial=0.0) - points.min(initial=0.0))
        width = next((each for each in _BINS if spread <= each * (_MOST_BARS - 2)), _BINS[-1])
        if not farthest:
            return cls(width, 0, ())
        bars = np.where(points > 0, np.floor(points / width), np.ceil(points / width) - 1).astype(np.int64)
        low, high = min(int(bars.min()), 0), max(int(bars.max()), -1)
        counts = np.bincount(bars - low, minlength=high - low + 1)
        return cls(width, low * width, tuple(map(int, counts)))


@dataclass(frozen=True, slots=True)
class Gap:
    """B minus A in the final PEC, luck by luck."""

    histogram: Histogram
    n_b: int
    """Lucks in which B ends above A."""
    n_a: int
    n_ties: int

    @classmethod
    def of(cls, gaps: Floats) -> Gap:
        is_tie = np.abs(gaps) <= _SAME
        return cls(
            Histogram.of(gaps[~is_tie]),
            n_b=int((gaps > _SAME).sum()),
            n_a=int((gaps < -_SAME).sum()),
            n_ties=int(is_tie.sum()),
        )


@dataclass(frozen=True, slots=True)
class Compared:
    """What the first `n_summers` of a seed say, each lived by A and by B."""

    n_summers: int
    a: Side
    b: Side
    gap: Gap
    differences: Mapping[str, Interval]
    """B minus A by `FIGURES`, in their units."""
    summers: tuple[Summers, Summers] = field(compare=False, repr=False)
    """Those of A and of B, for who exports."""

    @classmethod
    def of(cls, a: Summers, b: Summers) -> Compared:
        """From summers that had the same luck, two by two; at least one."""
        return cls(
            n_summers=len(a.final["pec"]),
            a=Side.of(a),
            b=Side.of(b),
            gap=Gap.of(b.final["pec"] - a.final["pec"]),
            differences={key: Interval.of(b.final[key] - a.final[key]) for key in FIGURES},
            summers=(a, b),
        )
