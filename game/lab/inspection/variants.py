"""Variants of a choice that wait for a group that never stands there when the incident comes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.lab.inspection.summers import ByStrategy
from game.lab.inspection.ways import Floats
from game.scenario import Places, Problem
from game.sim import Choice, Incident, Outcomes, Scenario

_SELDOM: Final = 0.03
"""Share of the times that an incident comes below which, whatever the strategy, a variant hardly ever serves."""
_FEWEST: Final = 50
"""Times that an incident must come before something is said of it."""
_USUAL: Final = (5.0, 95.0)
"""Percentiles between which the group mostly stands."""


def judge_variants(scenario: Scenario, summers: ByStrategy, places: Places) -> Iterator[Problem]:
    """Of the incidents that the file itself writes: thresholds out of the group's reach at that moment."""
    for i, incident in enumerate(scenario.incidents):
        if not places.writes("incidents", incident.id):
            continue
        levels = [_levels(i, incident, each) for each in summers.values()]
        together = np.concatenate(levels)
        if len(together) < _FEWEST:
            continue
        low, high = np.percentile(together, _USUAL)
        for choice in incident.choices:
            for name in _unserved(choice, levels):
                yield places.problem(
                    "variant_never_used", "incidents", incident.id, "choix", choice.id, name,
                    name=name, choice=choice.id, of=incident.id, low=f"{low:.2f}", high=f"{high:.2f}",
                )  # fmt: skip


def _levels(i: int, incident: Incident, outcomes: Outcomes) -> Floats:
    """The group's autonomy in the incident's sphere at the start of each week in which it comes."""
    season, week, _ = np.nonzero(outcomes.story.incidents == i)
    levels: Floats = outcomes.weekly[f"autonomie_{incident.sphere}"][season, week]
    return levels


def _unserved(choice: Choice, levels: list[Floats]) -> Iterator[str]:
    ready, beginning = choice.if_ready, choice.if_beginning
    if ready and not any(_often(each > ready.threshold) for each in levels):
        yield "si_le_groupe_est_pret"
    if beginning and not any(_often(each < beginning.threshold) for each in levels):
        yield "si_le_groupe_debute"


def _often(times: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> bool:
    return bool(times.size) and float(times.mean()) >= _SELDOM
