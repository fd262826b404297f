"""Which incidents come in which week, counted over many summers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.sim import Scenario, simulate

SUMMERS: Final = 200


@dataclass(frozen=True, slots=True)
class WeekOfIncidents:
    """What may happen in one week. Shares of the summers, from 0 to 1."""

    any_of_them: float
    by_incident: Mapping[str, float]
    """By id, the most frequent first; those that never came are left out."""


def incident_calendar(
    scenario: Scenario, summers: int = SUMMERS, strategy: str = "adaptative", seed: int = 1
) -> tuple[WeekOfIncidents, ...]:
    """What happens in each week of these summers, the first week first; those that the group settles are counted too.

    May be called from a thread: it shares nothing. Takes some tenths of a second.

    Raises:
        ValueError: an unknown strategy.
    """
    fired = simulate(scenario, strategy, summers, seed).story.incidents  # (seasons, weeks, slots)
    names = [incident.id for incident in scenario.incidents]
    found = []
    for week in range(scenario.calendar.weeks):
        counts = np.bincount(fired[:, week][fired[:, week] >= 0], minlength=len(names))
        by_incident = {names[i]: float(counts[i]) / summers for i in np.argsort(-counts, kind="stable") if counts[i]}
        found.append(WeekOfIncidents(float((fired[:, week] >= 0).any(axis=1).mean()), by_incident))
    return tuple(found)
