"""What each choice of an incident does, measured with the same luck.

A season that was asked an incident is played again with each of the other choices, everything before being the same.
Each pass plays every season once, with the next choice that this season still has to try, so that seasons stay side by
side and none is wasted; incidents that were tried least come first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.lab.inspection.summers import slots_of, together
from game.lab.inspection.ways import Asked, Floats, Ints, StayingNear, Watched, forcing
from game.sim import Outcomes, Scenario, Strategy, simulate, strategy

READINESS: Final = ("debute", "avance", "prete")
"""Strata of groups, by the support that they are seen to need in the incident's sphere: most of it, some, little."""
_SOME, _LITTLE = 0.5, 0.25

_BASES: Final[tuple[Callable[[], Strategy], ...]] = (
    lambda: StayingNear(strategy("adaptative")),
    lambda: strategy("hasard"),
)
"""What is played again: summers that learners aim at, where the group never settles an incident unasked, and summers
that bring groups of every state."""
_SEASONS: Final = 20
"""Of each base, for each incident of the scenario."""
_FEWEST_SEASONS: Final = 200
_WANTED: Final = 24
"""Comparisons of one incident at one readiness, of each base, after which no more are made."""
_PASSES: Final = 3
"""Times that a season is played again, or more where an incident has more choices: one incident of four choices."""


@dataclass(frozen=True)
class Compared:
    """One incident: N seasons in which each of its choices was tried."""

    readiness: Ints  # (N,) — index in READINESS
    values: Mapping[str, Floats]  # by indicator: (N, choices)


@dataclass(frozen=True)
class _Task:
    """To play a season again with the other choices of an incident. `answer` is what was chosen the first time."""

    incident: int
    answer: int
    readiness: int
    others: tuple[int, ...]


def compare_choices(scenario: Scenario, n_summers: int, seed: int, indicators: Sequence[str]) -> Mapping[int, Compared]:
    """By incident, from at most `n_summers` of each of two strategies; those that were never asked are missing."""
    found: dict[int, list[tuple[int, dict[str, Floats]]]] = {}
    n = min(max(_SEASONS * len(scenario.incidents), _FEWEST_SEASONS), n_summers)

    def begin(base: Callable[[], Strategy]) -> tuple[Outcomes, list[list[_Task]]]:
        watched = Watched(scenario, base())
        first = simulate(scenario, watched.policy, n, seed)
        return first, _plan(scenario, watched.asked(slots_of(first)), n)

    for base, (first, plan) in zip(_BASES, together(begin, _BASES), strict=True):
        tried = _play(scenario, base, plan, seed, indicators)
        for season, tasks in enumerate(plan):
            for task in tasks:
                values = {
                    key: np.array([
                        first[key][season] if c == task.answer else tried[season, task.incident, c][k]
                        for c in range(len(scenario.incidents[task.incident].choices))
                    ])
                    for k, key in enumerate(indicators)
                }  # fmt: skip
                found.setdefault(task.incident, []).append((task.readiness, values))
    return {
        i: Compared(
            np.array([readiness for readiness, _ in rows]),
            {key: np.stack([values[key] for _, values in rows]) for key in indicators},
        )
        for i, rows in found.items()
    }


def _plan(scenario: Scenario, asked: Asked, n: int) -> list[list[_Task]]:
    """What each of the first `n` seasons is played again for, within the passes there are."""
    done = np.zeros((len(scenario.incidents), len(READINESS)))
    passes = max([_PASSES, *(len(each.choices) - 1 for each in scenario.incidents)])
    plan = []
    for season in range(n):
        open_, left, tasks = _tasks(scenario, asked, season), passes, []
        while open_:
            task = min(open_, key=lambda each: done[each.incident, each.readiness])
            open_.remove(task)
            if len(task.others) <= left and done[task.incident, task.readiness] < _WANTED:
                left -= len(task.others)
                done[task.incident, task.readiness] += 1
                tasks.append(task)
        plan.append(tasks)
    return plan


def _tasks(scenario: Scenario, asked: Asked, season: int) -> list[_Task]:
    """One for each incident that the season was asked, the first time."""
    tasks: dict[int, _Task] = {}
    for slot in np.nonzero(asked.incident[:, season] >= 0)[0]:
        i, answer = int(asked.incident[slot, season]), int(asked.answer[slot, season])
        others = tuple(c for c in range(len(scenario.incidents[i].choices)) if c != answer)
        need = asked.need[slot, season]
        tasks.setdefault(i, _Task(i, answer, int(need <= _SOME) + int(need <= _LITTLE), others))
    return list(tasks.values())


def _play(
    scenario: Scenario,
    base: Callable[[], Strategy],
    plan: Sequence[Sequence[_Task]],
    seed: int,
    indicators: Sequence[str],
) -> Mapping[tuple[int, int, int], Sequence[float]]:
    """The indicators by season, incident and choice."""
    queues = [[(task.incident, other) for task in tasks for other in task.others] for tasks in plan]
    n_passes = max(map(len, queues), default=0)

    def play(number: int) -> list[tuple[tuple[int, int, int], Sequence[float]]]:
        """One pass; seasons that have nothing left to try are left out at the end only, to stay side by side."""
        last = max(season for season, queue in enumerate(queues) if len(queue) > number)
        forced = [queue[number] if len(queue) > number else (-1, -1) for queue in queues[: last + 1]]
        incident, choice = (np.array(column) for column in zip(*forced, strict=True))
        outcomes = simulate(scenario, forcing(base(), incident, choice), last + 1, seed)
        figures = np.stack([outcomes[key] for key in indicators], axis=1).tolist()
        return [((season, *each), figures[season]) for season, each in enumerate(forced) if each[0] >= 0]

    return dict(row for rows in together(play, range(n_passes)) for row in rows)
