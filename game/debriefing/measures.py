"""Every measure of a summer by its key, each read again from the evidence: what is written can be found again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from game.debriefing.evidence import Evidence
from game.debriefing.figures import INDICATOR, Figure, Source
from game.debriefing.measuring import accompanying, deciding, serving, working
from game.sim import INDICATORS

Measure = Callable[[Evidence], Figure | None]


def indicator(key: str) -> Measure:
    """The indicator at the end, or as far as the season was played; what is known by week has its start too."""

    def measure(evidence: Evidence) -> Figure | None:
        kind, weekly = INDICATORS[key].kind, evidence.weekly.get(key, ())
        before = weekly[0] if weekly and kind == "stock" else None
        weeks: tuple[int, ...] = ()
        if key in evidence.final:
            value = evidence.final[key]
        elif len(weekly) < 2:
            return None
        elif kind == "stock":
            value, weeks = weekly[-1], (evidence.n_weeks,)
        else:
            value, weeks = sum(weekly[1:]), tuple(range(1, len(weekly)))
            value = value if kind == "flow" else value / len(weeks)
        return Figure(key, value, INDICATORS[key].unit, Source(INDICATOR, key, weeks), before=before)

    return measure


MEASURES: Final[Mapping[str, Measure]] = MappingProxyType(
    {key: indicator(key) for key in INDICATORS}
    | working.MEASURES
    | deciding.MEASURES
    | serving.MEASURES
    | accompanying.MEASURES
)
"""By key; each gives None where the season has nothing to measure yet."""


def measured(evidence: Evidence, key: str) -> Figure | None:
    """A measure of the season; None where there is nothing to measure.

    Raises:
        KeyError: there is no such measure.
    """
    return MEASURES[key](evidence)
