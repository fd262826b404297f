"""The summers that the inspection looks at: each strategy with the same luck."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

import numpy as np

from game.sim import STRATEGIES, Outcomes, Scenario, simulate

_AT_ONCE: Final = 2
"""Threads: numpy leaves the lock to the others for part of the time; more of them would only wait."""

Item = TypeVar("Item")
Result = TypeVar("Result")


ByStrategy = Mapping[str, Outcomes]


def play_all(scenario: Scenario, n: int, seed: int, tell: Callable[[int], None]) -> ByStrategy:
    """`n` summers of each shipped strategy; `tell` hears how many were just simulated."""

    def play(name: str) -> Outcomes:
        outcomes = simulate(scenario, name, n, seed)
        tell(n)
        return outcomes

    return dict(zip(STRATEGIES, together(play, STRATEGIES), strict=True))


def slots_of(outcomes: Outcomes) -> int:
    """Moments of a summer at which an incident may come."""
    return int(np.prod(outcomes.story.incidents.shape[1:]))


def together(work: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
    """The results in the order of the items, some of them worked on at the same time."""
    with ThreadPoolExecutor(min(_AT_ONCE, os.cpu_count() or 1)) as threads:
        return list(threads.map(work, items))
