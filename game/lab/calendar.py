"""Which incidents come in which week, counted over many summers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from game.sim import POSTURES, STRATEGIES, BatchDecisions, BatchView, Decision, Scenario, SeasonView, simulate
from game.sim import strategy as strategy_named

SUMMERS: Final = 200
_DELEGATE, _STAND_BY = POSTURES.index("deleguer"), POSTURES.index("accompagner")


@dataclass(frozen=True, slots=True)
class WeekOfIncidents:
    """What may happen in one week. Shares of the summers, from 0 to 1."""

    any_of_them: float
    by_incident: Mapping[str, float]
    """By id, the most frequent first; those that never came are left out."""


class Cancelled(Exception):
    """The answer is not wanted any more."""


class _Witness:
    """Plays a strategy and counts what happens.

    It stands by where the strategy would leave a sphere to the group, which settles its incidents before anybody is
    asked: all of them are then seen.
    """

    def __init__(self, scenario: Scenario, name: str, cancelled: Callable[[], bool]) -> None:
        self._inner = strategy_named(name)
        self._cancelled = cancelled
        n_weeks = scenario.calendar.weeks
        self.counts = np.zeros((n_weeks, len(scenario.incidents)), dtype=np.int64)
        self.busy = np.zeros(n_weeks, dtype=np.int64)
        self._first_slot = np.zeros(0, dtype=bool)

    def decide(self, view: SeasonView) -> Sequence[Decision]:
        return self._inner.decide(view)

    def decide_batch(self, views: BatchView) -> BatchDecisions:
        if self._cancelled():
            raise Cancelled
        if views.phase == "travail":
            self._count(views)
        answer = self._inner.decide_batch(views)
        if answer.posture is None:
            return answer
        return replace(answer, posture=np.where(answer.posture == _DELEGATE, _STAND_BY, answer.posture))

    def _count(self, views: BatchView) -> None:
        """Add the incidents of this slot of the week; a summer with two of them counts once among all."""
        week, happened = views.week - 1, views.incident >= 0
        np.add.at(self.counts[week], views.incident[happened], 1)
        if views.item == 0:
            self._first_slot = happened
            self.busy[week] += happened.sum()
        else:
            self.busy[week] += (happened & ~self._first_slot).sum()


def incident_calendar(
    scenario: Scenario,
    summers: int = SUMMERS,
    strategy: str = "adaptative",
    cancelled: Callable[[], bool] = lambda: False,
    seed: int = 1,
) -> tuple[WeekOfIncidents, ...]:
    """What may happen in each week of the summer, the first week first; delegated spheres are accompanied instead.

    May be called from a thread: it shares nothing.

    Raises:
        Cancelled: `cancelled` said so, asked at each decision.
        ValueError: an unknown strategy.
    """
    if strategy not in STRATEGIES:
        raise ValueError(f"unknown strategy: {strategy}")
    witness = _Witness(scenario, strategy, cancelled)
    simulate(scenario, witness, summers, seed)
    names = [incident.id for incident in scenario.incidents]
    return tuple(
        WeekOfIncidents(
            float(busy) / summers,
            {names[i]: float(counts[i]) / summers for i in np.argsort(-counts, kind="stable") if counts[i]},
        )
        for counts, busy in zip(witness.counts, witness.busy, strict=True)
    )
