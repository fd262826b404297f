"""The PEC week after week, with what moved it, and the weeks at which it turned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from game.debriefing.causes import Moved, shown_by_week
from game.debriefing.evidence import Evidence, Fact
from game.sim import IncidentOutcome, MinutesView, pec_points
from game.telling import LETTERS

MOST_TURNS: Final = 3
_LEAST_CHANGE: Final = 2
"""Points; a smaller change of a week is nothing to stop at."""


@dataclass(frozen=True, slots=True)
class Week:
    """The PEC at the end of a week; week 0 is before the summer."""

    week: int
    points: tuple[int, int, int]
    """V, S and A as they are shown, out of 100 in all."""
    moved: tuple[Moved, ...]
    """What moved it since the week before, the largest first: they add up to the change that is shown."""

    @property
    def total(self) -> int:
        return sum(self.points)


@dataclass(frozen=True, slots=True)
class Turn:
    """A week of large change, with what happened in it."""

    week: int
    change: int
    """Points of PEC, as they are shown."""
    moved: tuple[Moved, ...]
    """Its causes, the largest first."""
    ref: str
    """The proposal, incident or service that weighed most that week, as the ledger names it; "" where none did."""
    items: tuple[Fact[MinutesView], ...]
    incidents: tuple[Fact[IncidentOutcome], ...]


def weeks_of(evidence: Evidence) -> tuple[Week, ...]:
    """Before the summer, then every week that has ended."""
    letters = [evidence.weekly.get(letter, ()) for letter in LETTERS]
    points = [pec_points(*each) for each in zip(*letters, strict=False)]
    moved = shown_by_week(evidence.ledger, [sum(each) for each in points])
    return tuple(
        Week(week, each, tuple(one for one in moved if one.week == week) if week else ())
        for week, each in enumerate(points)
    )


def turns_of(evidence: Evidence, weeks: Sequence[Week]) -> tuple[Turn, ...]:
    """The weeks at which the PEC changed most, up or down, in the order of the summer."""
    changes = [(now.total - before.total, now) for before, now in pairwise(weeks)]
    largest = sorted(changes, key=lambda each: (-abs(each[0]), each[1].week))[:MOST_TURNS]
    turns = [_turn(evidence, change, week) for change, week in largest if abs(change) >= _LEAST_CHANGE]
    return tuple(sorted(turns, key=lambda turn: turn.week))


def _turn(evidence: Evidence, change: int, week: Week) -> Turn:
    return Turn(
        week.week,
        change,
        week.moved,
        _heaviest(evidence, week.week),
        tuple(each for each in evidence.items if each.week == week.week),
        tuple(each for each in evidence.incidents if each.week == week.week),
    )


def _heaviest(evidence: Evidence, week: int) -> str:
    """What the ledger refers to most, by how far it moved the PEC in a week."""
    weights: defaultdict[str, float] = defaultdict(float)
    for cause in evidence.ledger:
        if cause.week == week and cause.ref and cause.quantity in LETTERS:
            weights[cause.ref] += abs(cause.amount)
    return max(sorted(weights), key=lambda ref: weights[ref], default="")
