"""Whole seasons, played as a strategy or a passer-by would, and compared bit for bit."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable

import numpy as np

from game.sim import IllegalDecision, Outcomes, Season, strategy
from game.sim.showing.season_view import season_view


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
    named |= {f"story {each.name}": getattr(outcomes.story, each.name) for each in dataclasses.fields(outcomes.story)}
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


EXPLAINED_SHARES = ("vision", "soutien", "autonomie", "motivation", "reputation")


def written(season: Season, quantity: str, week: int) -> float:
    return sum(each.amount for each in season.ledger if (each.quantity, each.week) == (quantity, week))


def check_sums(season: Season) -> None:
    """The ledger of a season that is over, against its weekly indicators and its cash."""
    weekly, scenario = season.view.weekly, season.tables.scenario
    for quantity in EXPLAINED_SHARES:
        values = weekly[quantity]
        for week in range(1, len(values)):
            change = values[week] - values[week - 1]
            assert abs(written(season, quantity, week) - change) < 1e-9, (quantity, week)
    cash = scenario.finances.cash + written(season, "tresorerie", 0)
    for week, value in enumerate(weekly["tresorerie"]):
        cash += written(season, "tresorerie", week) if week else 0
        assert round(value * 100) == cash, week
    assert season.view.cash == cash + written(season, "tresorerie", len(weekly["tresorerie"]))


def plain_view(season: Season) -> dict[str, object]:
    """What the player may see, built anew, without the function that draws numbers: to be compared."""
    view = season_view(season)
    return {field.name: getattr(view, field.name) for field in dataclasses.fields(view) if field.name != "chance"}
