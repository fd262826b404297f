"""Whole seasons, played as a strategy or a passer-by would, and compared bit for bit."""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np

from game.sim import IllegalDecision, Outcomes, Scenario, Season, strategy


def play(season: Season, name: str) -> Season:
    """To the end, by a shipped strategy."""
    policy = strategy(name)
    while not season.over:
        for decision in policy.decide(season.view):
            season.insist(decision)
        season.advance()
    return season


def play_by_chance(season: Season, seed: int, check: Callable[[Season], None], per_stop: int = 4) -> Season:
    """To the end by random legal decisions; `check` looks at the season after each of them and each advance."""
    luck = random.Random(seed)
    while not season.over:
        for _ in range(luck.randint(0, per_stop)):
            possible = season.legal_decisions()
            if not possible:
                break
            decision = luck.choice(possible)
            if season.decide(decision):
                raise IllegalDecision(decision, season.why_not(decision))
            check(season)
        season.advance()
        check(season)
    return season


def parts_of(outcomes: Outcomes) -> dict[str, np.ndarray]:
    """Every array of the outcomes by name."""
    named = {f"final {key}": value for key, value in outcomes.items()}
    named |= {f"weekly {key}": value for key, value in outcomes.weekly.items()}
    return named | {f"by service {key}": value for key, value in outcomes.by_service.items()}


def differing(one: Outcomes, other: Outcomes, rows: slice | list[int] = slice(None)) -> list[str]:
    """Names of the arrays of `one` that are not, bit for bit, these rows of `other`."""
    theirs = parts_of(other)
    return [
        name
        for name, value in parts_of(one).items()
        if np.ascontiguousarray(value).tobytes() != np.ascontiguousarray(theirs[name][rows]).tobytes()
    ]


def final_bits(season: Season) -> str:
    """All final and weekly numbers of a season that is over, so that two can be compared exactly."""
    weekly = {key: [float(row[0]).hex() for row in rows] for key, rows in season.batch.weekly.items()}
    return repr(({key: float(value[0]).hex() for key, value in season.final.items()}, weekly))


def start(scenario: Scenario, seed: int = 1, index: int = 0) -> Season:
    return Season.start(scenario, seed, index)
