"""A season played again side by side with itself, one thing being decided otherwise in each row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from game.lab.counted.otherwise import Otherwise, answers_with
from game.lab.replayed import Replayed
from game.lab.stoppable import Cancelled, Stoppable, never
from game.sim import (
    BatchDecisions,
    BatchView,
    Decision,
    Outcomes,
    Season,
    SeasonView,
    WhenAsked,
    as_decisions,
    batch_view,
    play_out,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A thing asked in a season, and where it stands in its week."""

    number: int
    asked: WhenAsked
    view: SeasonView


@dataclass(frozen=True, slots=True)
class Trial:
    """What is decided otherwise at a moment, each alternative in rows of its own beside rows of what was decided."""

    moment: Moment
    others: tuple[Otherwise, ...]

    @property
    def width(self) -> int:
        return 1 + len(self.others)


class Deviating:
    """A policy: as the season was played, but for the rows of each trial when its moment comes.

    Trial after trial, the rows are `n_lucks` of what was decided, then of each alternative.
    """

    def __init__(self, moments: Sequence[SeasonView], trials: Sequence[Trial], n_lucks: int) -> None:
        """`moments`: each thing asked in the season, with what was chosen."""
        self._rest = Replayed(moments)
        self._answers: dict[WhenAsked, tuple[slice, BatchDecisions]] = {}
        begin = 0
        for trial in trials:
            end = begin + trial.width * n_lucks
            self._answers[trial.moment.asked] = (
                slice(begin, end),
                answers_with(trial.moment.view, trial.others, n_lucks),
            )
            begin = end

    def decide(self, view: SeasonView) -> Sequence[Decision]:
        return as_decisions(view, self.decide_batch(batch_view(view)))

    def decide_batch(self, views: BatchView) -> BatchDecisions:
        answer = self._rest.decide_batch(views)
        known = self._answers.pop((views.phase, views.item), None)
        if known is not None:
            _put(*known, into=answer)
        return answer


def _put(rows: slice, part: object, *, into: object) -> None:
    """Write each array of an answer into these rows of another."""
    for each in fields(part):  # type: ignore[arg-type]  # BatchDecisions, then its WeekPlan
        own = getattr(part, each.name)
        if isinstance(own, np.ndarray):
            getattr(into, each.name)[..., rows] = own
        elif own is not None:
            _put(rows, own, into=getattr(into, each.name))


def try_otherwise(
    season: Season,
    moments: Sequence[SeasonView],
    trials: Sequence[Trial],
    lucks: Sequence[int],
    cancelled: Cancelled = never,
) -> Outcomes:
    """The rest of a season that stands at the moment of the first trial; all trials are of this week.

    Raises:
        Stopped: it was cancelled.
    """
    since = [trial.moment.asked for trial in trials for _ in range(trial.width * len(lucks))]
    numbers = [*lucks] * sum(trial.width for trial in trials)
    return play_out(season, Stoppable(Deviating(moments, trials, len(lucks)), cancelled), numbers, since)
