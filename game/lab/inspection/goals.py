"""Goals that every strategy reaches, or none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from game.lab.inspection.followed import indicator_of
from game.lab.inspection.summers import ByStrategy
from game.lab.inspection.values import GoalRow
from game.scenario import Places, Problem
from game.sim import Objective, Outcomes, Scenario, compare

_ALWAYS: Final = 0.99
_NEVER: Final = 0.001
_WRITTEN_IN: Final = (("objectifs",), ("enjeu", "objectifs"))


def goal_rows(scenario: Scenario, summers: ByStrategy) -> tuple[tuple[GoalRow, ...], Mapping[str, float]]:
    """Each goal, and the share of the summers of each strategy that reach them all."""
    reached = {name: _reached(scenario.judged, each) for name, each in summers.items()}
    rows = tuple(
        GoalRow(goal.id, goal.text, {name: float(each[g].mean()) for name, each in reached.items()})
        for g, goal in enumerate(scenario.judged)
    )
    return rows, {name: float(each.all(axis=0).mean()) for name, each in reached.items()}


def _reached(goals: Sequence[Objective], outcomes: Outcomes) -> npt.NDArray[np.bool_]:
    """(goals, seasons)."""
    rows = [compare(outcomes[indicator_of(goal)], goal.target) for goal in goals]
    return np.stack(rows) if rows else np.ones((0, len(outcomes["pec"])), dtype=bool)


def judge_goals(rows: Sequence[GoalRow], places: Places) -> Iterator[Problem]:
    for row in rows:
        part = next((each for each in ((*where, row.id) for where in _WRITTEN_IN) if places.has(*each)), None)
        if part is None:
            continue
        if min(row.reached.values()) >= _ALWAYS:
            yield places.problem("goal_always_reached", *part, name=row.id)
        elif max(row.reached.values()) < _NEVER:
            yield places.problem("goal_never_reached", *part, name=row.id)
