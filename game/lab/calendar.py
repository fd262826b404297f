"""Which incidents come in which week, counted over many summers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from game.sim import Scenario, simulate

SUMMERS: Final = 200


def incident_calendar(
    scenario: Scenario, summers: int = SUMMERS, strategy: str = "adaptative", seed: int = 1
) -> tuple[Mapping[str, float], ...]:
    """By week, the first one first, the share of these summers in which each incident comes, from 0 to 1.

    By id, the most frequent first, those that never came left out; those that the group settles are counted too.

    May be called from a thread: it shares nothing. Takes some tenths of a second.

    Raises:
        ValueError: an unknown strategy.
    """
    fired = simulate(scenario, strategy, summers, seed).story.incidents  # (seasons, weeks, slots)
    names = [incident.id for incident in scenario.incidents]
    found = []
    for week in range(scenario.calendar.weeks):
        counts = np.bincount(fired[:, week][fired[:, week] >= 0], minlength=len(names))
        order = np.argsort(-counts, kind="stable")
        found.append({names[i]: float(counts[i]) / summers for i in order if counts[i]})
    return tuple(found)
