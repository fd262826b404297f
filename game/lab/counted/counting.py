"""The decisions of a season that counted: each taken again, and otherwise, under the same lucks.

Every alternative is tried under a few lucks; those that may have counted most are tried under more, twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import numpy as np
import numpy.typing as npt

from game.lab.counted.deviating import Moment, Trial, try_otherwise
from game.lab.counted.otherwise import Otherwise, alternatives_of, decisions_of, subject_of
from game.lab.stoppable import Cancelled, Stopped, never
from game.sim import AS_WRITTEN, Departure, Scenario, Season, SeasonView, WhenAsked
from game.telling import POINTS

Floats = npt.NDArray[np.float64]

_SAME: Final = 1e-9
_AT_ONCE: Final = 640
"""Summers stepped together, about: their results come at once."""
_SURE: Final = 1.96
"""Standard errors on each side of a mean within which it is, 95 times in 100."""


@dataclass(frozen=True, slots=True)
class _Round:
    """Lucks under which the `moments` that may have counted most are tried, with `at_most` so many alternatives of each
    and about each thing."""

    lucks: int
    moments: int
    at_most: int
    ends_at: float
    """Share of the whole work that is done after it, about."""


_EVERY: Final = 10**6
_ROUNDS: Final = (_Round(12, _EVERY, _EVERY, 0.5), _Round(48, 10, 2, 0.7), _Round(200, 6, 1, 1.0))


@dataclass(frozen=True, slots=True)
class Counted:
    """What one decision taken otherwise would have made of the PEC where the season stands: at the end of the summer,
    or of the last week that was played."""

    moment: int
    """Which of the moments that were given."""
    alternative: Otherwise
    effect: float
    """Points of PEC (of 100) more than with what was decided: the mean over the lucks."""
    low: float
    high: float
    """Within which that mean is, 95 times in 100."""
    share_better: float
    """The share of lucks in which the PEC is higher with the alternative."""
    n_lucks: int

    @property
    def most(self) -> float:
        """How large the effect may be."""
        return max(abs(self.low), abs(self.high))

    @property
    def least(self) -> float:
        """How large the effect is at least; 0 where it may be none."""
        return max(self.low, -self.high, 0.0)


@dataclass(frozen=True, slots=True)
class Counting:
    """What is known so far."""

    found: tuple[Counted, ...] = ()
    """Every alternative tried, those that surely counted most first."""
    share_done: float = 0.0

    @property
    def is_ranked(self) -> bool:
        """Whether every alternative was tried, be it under a few lucks."""
        return self.share_done >= _ROUNDS[0].ends_at

    @property
    def told(self) -> tuple[Counted, ...]:
        """What is worth telling, in the same order: one alternative of each moment, and one about each thing."""
        told: list[Counted] = []
        seen: set[object] = set()
        for each in self.found:
            about = {each.moment, subject_of(each.alternative)}
            if not about & seen:
                told.append(each)
                seen |= about
        return tuple(told)


def count_decisions(
    scenario: Scenario,
    seed: int,
    moments: Sequence[SeasonView],
    departure: Departure = AS_WRITTEN,
    cancelled: Cancelled = never,
) -> Iterator[Counting]:
    """What is known after each piece of work, some tenths of a second; the last one is whole unless `cancelled`.

    What comes after the decision is decided as in the season where the same thing is asked, by default elsewhere.
    The same season always counts the same, bit for bit. May be run by a thread: it shares nothing.

    Args:
        moments: each thing asked in the season, with what was chosen for it; the last is where the season stands, not
            yet decided.
    """
    tried = _Tried(moments)
    done = 0.0
    for stage in _ROUNDS:
        tried.keep(stage)
        for season, here in weeks_again(scenario, seed, moments, departure, tried.kept):
            for lucks in tried.lucks_for(here, stage.lucks):
                try:
                    tried.play(season, here, lucks, cancelled)
                except Stopped:
                    return
                share = done + (stage.ends_at - done) * (here[-1].number + 1) / len(moments)
                yield Counting(tried.found(), min(share, stage.ends_at))
        done = stage.ends_at
        yield Counting(tried.found(), done)


def weeks_again(
    scenario: Scenario, seed: int, moments: Sequence[SeasonView], departure: Departure, wanted: Container[int]
) -> Iterator[tuple[Season, Sequence[Moment]]]:
    """The season played again: for each week with wanted moments, where it stands at the first of them, and them."""

    def start() -> Season:
        return Season.start(scenario, seed, departure.index, departure.parameters, departure.conditions)

    placed: list[Moment] = []
    for season, view, number in _stood(start(), moments):
        if number in wanted:
            placed.append(Moment(number, _when(season), view))
    weeks = {here[0].number: here for here in (tuple(week) for _, week in groupby(placed, lambda each: each.view.week))}
    for season, _, number in _stood(start(), moments):
        if number in weeks:
            yield season, weeks[number]


def _stood(season: Season, moments: Sequence[SeasonView]) -> Iterator[tuple[Season, SeasonView, int]]:
    """The season as it stands at each moment but the last, what was decided not yet done; the moment and its number."""
    for number, view in enumerate(moments[:-1]):
        yield season, view, number
        for decision in decisions_of(view):
            season.insist(decision)
        season.advance()


def _when(season: Season) -> WhenAsked:
    if season.phase == "travail":
        return season.phase, season.slot
    return season.phase, season.item_number if season.item is not None else 0


class _Tried:
    """What each alternative changed in each luck so far."""

    def __init__(self, moments: Sequence[SeasonView]) -> None:
        self._moments = moments
        self._week = len(moments[-1].weekly["pec"]) - 1  # the last one that has ended
        self._others = [alternatives_of(view) if self._counts(view) else () for view in moments[:-1]]
        self.kept: Mapping[int, Sequence[int]] = {
            number: range(len(others)) for number, others in enumerate(self._others) if others
        }
        """By moment, the alternatives that are still tried."""
        self._changes: dict[tuple[int, int], Floats] = {}  # by moment and alternative, (lucks,) points
        self._counted: dict[tuple[int, int], Counted] = {}

    def _counts(self, view: SeasonView) -> bool:
        """What is decided in the closing assembly comes after the last PEC."""
        return view.week <= self._week and view.phase != "cloture"

    def found(self) -> tuple[Counted, ...]:
        order = sorted(self._counted.items(), key=lambda item: (-item[1].least, -abs(item[1].effect), item[0]))
        return tuple(counted for _, counted in order)

    def keep(self, stage: _Round) -> None:
        """Go on with the alternatives that may have counted most."""
        if not self._counted:
            return
        counted = [(n, rank) for n, ranks in self.kept.items() for rank in ranks]
        kept: dict[int, list[int]] = {}
        about: Counter[tuple[str, str]] = Counter()
        for number, rank in sorted(counted, key=lambda key: (-self._counted[key].most, key)):
            subject = subject_of(self._others[number][rank])
            is_new = number not in kept and len(kept) < stage.moments
            if about[subject] < stage.at_most and (is_new or len(kept.get(number, ())) in range(1, stage.at_most)):
                kept.setdefault(number, []).append(rank)
                about[subject] += 1
        self.kept = kept

    def lucks_for(self, here: Sequence[Moment], n: int) -> Iterator[range]:
        """The lucks that the moments of a week have not had yet, some at a time."""
        first = here[0].number
        begun = len(self._changes.get((first, self.kept[first][0]), ()))
        at_once = max(_AT_ONCE // sum(1 + len(self.kept[each.number]) for each in here), 2)  # two make an interval
        for start in range(begun, n, at_once):
            yield range(start, min(start + at_once, n))

    def _kept_of(self, number: int) -> tuple[Otherwise, ...]:
        return tuple(self._others[number][rank] for rank in self.kept[number])

    def play(self, season: Season, here: Sequence[Moment], lucks: range, cancelled: Cancelled) -> None:
        trials = [
            Trial(each, tuple(self._others[each.number][rank] for rank in self.kept[each.number])) for each in here
        ]
        rest = try_otherwise(season, self._moments, trials, lucks, cancelled)
        ends = rest.weekly["pec"][:, self._week].reshape(-1, len(lucks)) * POINTS
        for trial in trials:
            (own, *rows), ends = ends[: trial.width], ends[trial.width :]
            number = trial.moment.number
            for rank, other, row in zip(self.kept[number], trial.others, rows, strict=True):
                changes = np.concatenate([self._changes.get((number, rank), np.zeros(0)), row - own])
                self._changes[number, rank] = changes
                self._counted[number, rank] = _counted(number, other, changes)


def _counted(number: int, other: Otherwise, change: Floats) -> Counted:
    n = len(change)
    mean, error = float(change.mean()), float(change.std(ddof=1)) / n**0.5
    return Counted(
        moment=number,
        alternative=other,
        effect=mean,
        low=mean - _SURE * error,
        high=mean + _SURE * error,
        share_better=float((change > _SAME).mean()),
        n_lucks=n,
    )
