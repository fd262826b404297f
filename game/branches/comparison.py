"""Two branches of the same luck: what was decided otherwise, and what came of it. Only what differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.branches.moments import Moment
from game.saves import SavedSeason
from game.sim import IncidentAsked, PreparationAsked, ProposalAsked, SeasonView
from game.telling import LETTERS

FIGURES: Final = (
    *("pec", *LETTERS, "autonomie_entreprise", "autonomie_association", "autonomie_travail"),
    *("tresorerie", "revenu", "contrats", "remuneration", "departs"),
)
"""The indicators of a comparison, in the order in which they are told."""
_SUMMED: Final = ("revenu", "contrats")
"""Those that are known by week as an amount of that week."""
_AS_SHOWN: Final = 0.0005
"""Shares and points of PEC nearer than that are shown the same."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A moment of both branches that was decided otherwise."""

    first: Moment
    second: Moment


@dataclass(frozen=True, slots=True)
class Gap:
    """One figure in both branches, in the unit of its indicator (money in currency units)."""

    key: str
    first: float
    second: float

    @property
    def change(self) -> float:
        """What the second has more than the first."""
        return self.second - self.first


@dataclass(frozen=True, slots=True)
class CauseGap:
    """What a cause did to a letter of the PEC, from the first week to the last one compared; each in [0, 1]."""

    letter: str
    cause: str
    first: float
    second: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two branches side by side, as far as both were played."""

    decisions: tuple[Difference, ...]
    """In the order of the first branch; empty when all that both were asked was decided the same."""
    n_weeks: int
    """Weeks that have ended in both."""
    is_whole: bool
    """Whether both summers are over."""
    letters: tuple[tuple[tuple[float, float, float], ...], tuple[tuple[float, float, float], ...]]
    """V, S and A of each branch, before the summer and at the end of each week: each in [0, 1]."""
    weeks: tuple[tuple[Gap, ...], ...]
    """What differs at the end of each week, from the first; an empty row where nothing does."""
    ends: tuple[Gap, ...]
    """What differs at the end of the summer, or of the last week compared."""
    causes: tuple[CauseGap, ...]
    """The causes that moved a letter by another amount, the largest difference first."""

    @property
    def week(self) -> int:
        """The week of the first other decision, 0 for the preparation; −1 where there is none."""
        return self.decisions[0].first.week if self.decisions else -1


def share_their_luck(first: SavedSeason, second: SavedSeason) -> bool:
    """Whether two seasons may be compared: the same scenario, rules, seed and departure."""
    return all(
        one == other
        for one, other in (
            (first.source, second.source),
            (first.record.rules, second.record.rules),
            (first.record.seed, second.record.seed),
            (first.departure, second.departure),
        )
    )


def compared(first: Sequence[Moment], second: Sequence[Moment]) -> Comparison:
    """What differs between two seasons that share their luck."""
    ends = first[-1].view, second[-1].view
    n_weeks = min(len(view.weekly["pec"]) for view in ends) - 1
    by_key = {moment.key: moment for moment in second if moment.is_decided}
    pairs = [(moment, by_key[moment.key]) for moment in first if moment.is_decided and moment.key in by_key]
    is_whole = all(view.phase == "fini" for view in ends)
    weeks = tuple(_gaps(*(_at(view.weekly, week) for view in ends)) for week in range(1, n_weeks + 1))
    last = (view.final if is_whole else _so_far(view.weekly, n_weeks) for view in ends)
    return Comparison(
        decisions=tuple(Difference(*pair) for pair in pairs if chosen(pair[0].view) != chosen(pair[1].view)),
        n_weeks=n_weeks,
        is_whole=is_whole,
        letters=(_letters(ends[0], n_weeks), _letters(ends[1], n_weeks)),
        weeks=weeks,
        ends=_gaps(*last),
        causes=_causes(first, second, n_weeks),
    )


def chosen(view: SeasonView) -> object:
    """What was chosen for the thing asked, the default where nothing was."""
    match view.pending:
        case PreparationAsked() as asked:
            return [(each.id, each.days) for each in asked.conditions]
        case ProposalAsked() as asked:
            return asked.chosen, asked.chosen_option
        case IncidentAsked() as asked:
            return asked.chosen or asked.group_would
    hours = sorted((each.animateur, each.day, each.activity, each.target, each.hours) for each in view.plan.allocations)
    return [each.posture for each in view.spheres], hours


def _letters(view: SeasonView, n_weeks: int) -> tuple[tuple[float, float, float], ...]:
    vision, support, autonomy = (view.weekly[letter] for letter in LETTERS)
    return tuple(zip(vision, support, autonomy, strict=True))[: n_weeks + 1]


def _at(weekly: Mapping[str, Sequence[float]], week: int) -> dict[str, float]:
    return {key: weekly[key][week] for key in FIGURES if key in weekly}


def _so_far(weekly: Mapping[str, Sequence[float]], week: int) -> dict[str, float]:
    """The figures up to a week: what is known by week is summed."""
    summed = {key: sum(weekly[key][: week + 1]) for key in _SUMMED if key in weekly}
    return _at(weekly, week) | summed


def _gaps(first: Mapping[str, float], second: Mapping[str, float]) -> tuple[Gap, ...]:
    gaps = [Gap(key, first[key], second[key]) for key in FIGURES if key in first and key in second]
    return tuple(gap for gap in gaps if abs(gap.change) >= _AS_SHOWN)


def _causes(first: Sequence[Moment], second: Sequence[Moment], n_weeks: int) -> tuple[CauseGap, ...]:
    one, other = (_by_cause(moments, n_weeks) for moments in (first, second))
    gaps = [
        CauseGap(letter, cause, one.get((letter, cause), 0.0), other.get((letter, cause), 0.0))
        for letter, cause in sorted(one.keys() | other.keys())
    ]
    gaps = [gap for gap in gaps if abs(gap.second - gap.first) >= _AS_SHOWN]
    return tuple(sorted(gaps, key=lambda gap: -abs(gap.second - gap.first)))


def _by_cause(moments: Sequence[Moment], n_weeks: int) -> dict[tuple[str, str], float]:
    """What each cause did to each letter, from the reviews of the weeks."""
    amounts: dict[tuple[str, str], float] = {}
    for view in (moment.view for moment in moments):
        if view.phase == "bilan" and view.week <= n_weeks:
            for cause in view.causes:
                if cause.quantity in LETTERS:
                    key = cause.quantity, cause.cause
                    amounts[key] = amounts.get(key, 0.0) + cause.amount
    return amounts
