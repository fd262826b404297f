"""What a person may set for a summer: how the animateurs accompany, and the rules that the co-op lives by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from game.sim import (
    CAPS,
    CONDITIONS,
    INTERVENTIONS,
    PAY_RULES,
    POSTURES,
    SPHERES,
    STRATEGIES,
    VOTING_RULES,
    WORK_RULES,
    Scenario,
)

MOVES: Final = ("tient", "recule", "suit_le_besoin")
"""How a posture goes over the summer: it holds, goes back a notch every so many weeks, or follows the need."""

EVERY_SERVICE: Final = ""
"""Stands for all services in `Levers.prices`."""

MOST_WEEKS: Final = 12
MOST_TRAINING: Final = 20
PRICE_FACTORS: Final = (0.5, 2.0)
CONTRIBUTIONS: Final = (0.0, 0.8)


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the animateurs stand in a sphere: a posture on the first Monday, and how it moves."""

    posture: str = "guider"
    move: str = "tient"
    every: int = 3
    """Weeks from one notch back to the next, for `recule`."""


@dataclass(frozen=True, slots=True)
class Levers:
    """A way to accompany a summer and the rules that it is lived by. What is not set is as the strategy and the
    scenario have it; a rule that is set holds all summer."""

    strategy: str = "adaptative"
    """Who decides what no lever sets."""
    stands: Mapping[str, Stand] = field(default_factory=dict)
    """By sphere. What is done in an incident or, for `association`, in the assembly follows it; danger is met at
    once."""
    assembly: str | None = None
    """One of `INTERVENTIONS`, at every item, whatever the stand."""
    training: int | None = None
    """Days of the animateurs for training, over the summer; each is `HOURS_A_DAY` hours, in the neediest sphere."""
    days: Mapping[str, int] = field(default_factory=dict)
    """Of preparation, by condition; the strategy's own days for the others are cut where they no longer fit."""
    prices: Mapping[str, float] = field(default_factory=dict)
    """By service or `EVERY_SERVICE`: a factor on the reference price."""
    contribution: float | None = None
    voting_rule: str | None = None
    pay_rule: str | None = None
    work_rule: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why levers cannot be played: `lab.refused.<key>` of the catalogue, and the values that its sentence holds."""

    key: str
    values: Mapping[str, str | int | float] = field(default_factory=dict)


def why_not(levers: Levers, scenario: Scenario) -> tuple[Refusal, ...]:
    """What is unknown or out of range for this scenario; nothing when the levers can be played."""
    return tuple(_refusals(levers, scenario))


def check(levers: Levers, scenario: Scenario) -> None:
    """Raises: ValueError with the key of the first refusal and its values."""
    for refusal in why_not(levers, scenario):
        values = ", ".join(f"{name} = {value}" for name, value in refusal.values.items())
        raise ValueError(f"{refusal.key}: {values}")


def _refusals(levers: Levers, scenario: Scenario) -> Iterator[Refusal]:
    yield from _unknown_words(levers)
    for stand in levers.stands.values():
        if not 1 <= stand.every <= MOST_WEEKS:
            yield Refusal("weeks_out_of_range", {"weeks": stand.every, "most": MOST_WEEKS})
    if levers.training is not None and not 0 <= levers.training <= MOST_TRAINING:
        yield Refusal("training_out_of_range", {"days": levers.training, "most": MOST_TRAINING})
    yield from _bad_days(levers, scenario)
    services = {EVERY_SERVICE, *(each.id for each in scenario.services)}
    low, high = PRICE_FACTORS
    for name, factor in levers.prices.items():
        if name not in services:
            yield Refusal("unknown_service", {"service": name})
        if not low <= factor <= high:
            yield Refusal("price_out_of_range", {"factor": factor, "low": low, "high": high})
    least, most = CONTRIBUTIONS
    if levers.contribution is not None and not least <= levers.contribution <= most:
        yield Refusal("contribution_out_of_range", {"contribution": levers.contribution, "low": least, "high": most})


def _unknown_words(levers: Levers) -> Iterator[Refusal]:
    asked: list[tuple[str, str | None, tuple[str, ...]]] = [
        ("strategy", levers.strategy, tuple(STRATEGIES)),
        ("assembly", levers.assembly, INTERVENTIONS),
        ("voting_rule", levers.voting_rule, VOTING_RULES),
        ("pay_rule", levers.pay_rule, PAY_RULES),
        ("work_rule", levers.work_rule, WORK_RULES),
    ]
    for sphere, stand in levers.stands.items():
        asked += [("sphere", sphere, SPHERES), ("posture", stand.posture, POSTURES), ("move", stand.move, MOVES)]
    for key, word, known in asked:
        if word is not None and word not in known:
            yield Refusal(f"unknown_{key}", {"word": word})


def _bad_days(levers: Levers, scenario: Scenario) -> Iterator[Refusal]:
    for name, days in levers.days.items():
        if name not in CONDITIONS:
            yield Refusal("unknown_condition", {"word": name})
        elif not 0 <= days <= CAPS[name]:
            yield Refusal("days_out_of_range", {"condition": name, "days": days, "most": CAPS[name]})
    if sum(levers.days.values()) > scenario.preparation.days:
        yield Refusal("not_enough_days", {"days": sum(levers.days.values()), "most": scenario.preparation.days})
