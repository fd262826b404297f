"""Small summers of which every moment is known."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from game.sim import AS_WRITTEN, Departure, Season, SeasonView, strategy
from tests.branches.playing import SEED, small_summer


@lru_cache
def views_of(name: str = "hasard", until: tuple[str, int] = ("fini", 4)) -> tuple[SeasonView, ...]:
    """Each thing asked in a summer by a strategy, with what was chosen; the last is where it stands."""
    return played_until(name, lambda view: (view.phase, view.week) == until)


def played_until(
    name: str, holds: Callable[[SeasonView], bool], departure: Departure = AS_WRITTEN
) -> tuple[SeasonView, ...]:
    season = Season.start(small_summer(), SEED, departure.index, departure.parameters, departure.conditions)
    policy, views = strategy(name), []
    while not holds(season.view):
        for decision in policy.decide(season.view):
            season.insist(decision)
        views.append(season.view)
        season.advance()
    return (*views, season.view)
