"""The decisions of a season that counted: each taken again, and otherwise, under the same lucks.

Every alternative is tried under a few lucks; those that may have counted most are tried under more, twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from game.lab.counted.otherwise import Otherwise, alternatives_of, answers_with, decisions_of, subject_of
from game.lab.replayed import Replayed
from game.sim import (
    AS_WRITTEN,
    BatchDecisions,
    BatchView,
    Decision,
    Departure,
    Scenario,
    Season,
    SeasonView,
    as_decisions,
    batch_view,
    play_out,
)

Floats = npt.NDArray[np.float64]

POINTS: Final = 100.0 / 3.0
"""Points of a PEC of 1."""
_SAME: Final = 1e-9
_AT_ONCE: Final = 240
"""Summers stepped together: few, so that who waits can stop soon."""
_SURE: Final = 1.96
"""Standard errors on each side of a mean within which it is, 95 times in 100."""


@dataclass(frozen=True, slots=True)
class _Round:
    """Lucks under which the `moments` that may have counted most are tried, each with so many `alternatives`."""

    lucks: int
    moments: int
    alternatives: int
    ends_at: float
    """Share of the whole work that is done after it, about."""


_EVERY: Final = 10**6
_ROUNDS: Final = (_Round(12, _EVERY, _EVERY, 0.7), _Round(48, 10, 2, 0.85), _Round(200, 5, 1, 1.0))


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
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Counting]:
    """What is known after each piece of work, a tenth of a second or so; the last one is whole unless `cancelled`.

    What comes after the decision is decided as in the season where the same thing is asked, by default elsewhere.
    The same season always counts the same, bit for bit. May be run by a thread: it shares nothing.

    Args:
        moments: each thing asked in the season, with what was chosen for it; the last is where the season stands, not
            yet decided.
    """
    tried = _Tried(moments)
    done = 0.0
    for stage in _ROUNDS:
        wanted = tried.keep(stage)
        for season, view, number in played_again(scenario, seed, moments, departure):
            for lucks in tried.lucks_for(number, wanted.get(number, ()), stage.lucks):
                if cancelled():
                    return
                tried.play(season, view, number, wanted[number], lucks)
                share = done + (stage.ends_at - done) * (number + 1) / len(moments)
                yield Counting(tried.found(), share)
        done = stage.ends_at
    yield Counting(tried.found(), 1.0)


def played_again(
    scenario: Scenario, seed: int, moments: Sequence[SeasonView], departure: Departure
) -> Iterator[tuple[Season, SeasonView, int]]:
    """The season played again: as it stands at each moment before the last, what was decided not yet done; the moment
    and its number."""
    season = Season.start(scenario, seed, departure.index, departure.parameters, departure.conditions)
    for number, view in enumerate(moments[:-1]):
        yield season, view, number
        for decision in decisions_of(view):
            season.insist(decision)
        season.advance()


class _Tried:
    """What each alternative changed in each luck so far."""

    def __init__(self, moments: Sequence[SeasonView]) -> None:
        self._moments = moments
        self._week = len(moments[-1].weekly["pec"]) - 1  # the last one that has ended
        self._others = [alternatives_of(view) if self._counts(view) else () for view in moments[:-1]]
        self._kept: Mapping[int, Sequence[int]] = {
            number: range(len(others)) for number, others in enumerate(self._others) if others
        }
        self._changes: dict[tuple[int, int], Floats] = {}  # by moment and alternative, (lucks,) points
        self._counted: dict[tuple[int, int], Counted] = {}

    def _counts(self, view: SeasonView) -> bool:
        """What is decided in the closing assembly comes after the last PEC."""
        return view.week <= self._week and view.phase != "cloture"

    def found(self) -> tuple[Counted, ...]:
        order = sorted(self._counted.items(), key=lambda item: (-item[1].least, -abs(item[1].effect), item[0]))
        return tuple(counted for _, counted in order)

    def keep(self, stage: _Round) -> Mapping[int, Sequence[int]]:
        """By moment, the alternatives that may have counted most, of those that were kept so far."""
        if self._counted:
            may_be = {(n, rank): self._counted[n, rank].most for n, ranks in self._kept.items() for rank in ranks}
            kept: dict[int, list[int]] = {}
            for number, rank in sorted(may_be, key=lambda key: (-may_be[key], key)):
                if number in kept or len(kept) < stage.moments:
                    ranks = kept.setdefault(number, [])
                    if len(ranks) < stage.alternatives:
                        ranks.append(rank)
            self._kept = kept
        return self._kept

    def lucks_for(self, number: int, ranks: Sequence[int], n: int) -> Iterator[range]:
        """The lucks that a moment has not had yet, some at a time."""
        if ranks:
            at_once = max(_AT_ONCE // (1 + len(ranks)), 1)
            begun = len(self._changes.get((number, ranks[0]), ()))
            for start in range(begun, n, at_once):
                yield range(start, min(start + at_once, n))

    def play(self, season: Season, view: SeasonView, number: int, ranks: Sequence[int], lucks: range) -> None:
        others = [self._others[number][rank] for rank in ranks]
        policy = ThenReplayed(answers_with(view, others, len(lucks)), self._moments)
        rest = play_out(season, policy, [*lucks] * (1 + len(others)))
        own, *ends = rest.weekly["pec"][:, self._week].reshape(1 + len(others), -1) * POINTS
        for rank, other, end in zip(ranks, others, ends, strict=True):
            key = number, rank
            before = self._changes.get(key, np.zeros(0))
            self._changes[key] = np.concatenate([before, end - own])
            self._counted[key] = _counted(number, other, self._changes[key])


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


class ThenReplayed:
    """A policy: the first thing asked is answered as given, the rest as in the season."""

    def __init__(self, first: BatchDecisions, moments: Sequence[SeasonView]) -> None:
        self._first: BatchDecisions | None = first
        self._rest = Replayed(moments)

    def decide(self, view: SeasonView) -> Sequence[Decision]:
        return as_decisions(view, self.decide_batch(batch_view(view)))

    def decide_batch(self, views: BatchView) -> BatchDecisions:
        first, self._first = self._first, None
        return self._rest.decide_batch(views) if first is None else first
