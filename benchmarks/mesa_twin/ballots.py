"""How opinions become votes, and votes an outcome [7.8]."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

from benchmarks.mesa_twin.words import mean

ABSTENTION_MARGIN = 0.006

Voter = TypeVar("Voter")


def cast(opinions: Mapping[Voter, Sequence[float]]) -> dict[Voter, int | None]:
    """The ballot of each voter; `None` abstains for want of a clear favourite."""
    votes: dict[Voter, int | None] = {}
    for voter, own in opinions.items():
        ranked = sorted(own, reverse=True)
        undecided = len(ranked) > 1 and ranked[0] - ranked[1] < ABSTENTION_MARGIN
        votes[voter] = None if undecided else own.index(ranked[0])
    return votes


def conform(
    opinions: Mapping[Voter, Sequence[float]], votes: Mapping[Voter, int | None], pull: float
) -> dict[Voter, list[float]]:
    """Opinions once everybody has seen the hands of the others."""
    count = list(votes.values())
    return {
        voter: [opinion + pull * count.count(option) / len(count) for option, opinion in enumerate(own)]
        for voter, own in opinions.items()
    }


def outcome(
    rule: str,
    opinions: Mapping[Voter, Sequence[float]],
    votes: Mapping[Voter, int | None],
    objection: float,
    random: Random,
) -> int | None:
    """The option that passes by a rule, or none."""
    if not opinions:
        return None
    options = range(len(next(iter(opinions.values()))))
    if rule == "consentement":
        accepted = [
            option for option in options if all(max(own) - own[option] <= objection for own in opinions.values())
        ]
        return max(accepted, key=lambda option: mean(own[option] for own in opinions.values()), default=None)
    if rule == "classement":
        points = [sum(other < own[option] for own in opinions.values() for other in own) for option in options]
    else:
        cast_votes = list(votes.values())
        points = [cast_votes.count(option) for option in options]
        if not any(points):
            return None
    best = max(points)
    if rule == "deux_tiers" and 3 * best < 2 * len(votes):
        return None
    return random.choice([option for option in options if points[option] == best])
