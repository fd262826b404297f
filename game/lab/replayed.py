"""The decisions of a season that was played, taken again under other lucks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Final

import numpy as np
import numpy.typing as npt

from game.lab.stoppable import Cancelled, never
from game.sim import (
    AS_WRITTEN,
    CONDITIONS,
    INTERVENTIONS,
    POSTURES,
    AllocateHours,
    BatchDecisions,
    BatchView,
    Decision,
    Departure,
    IncidentAsked,
    PreparationAsked,
    ProposalAsked,
    Scenario,
    SeasonView,
    WeekPlan,
    as_decisions,
    batch_view,
    plan_from_allocations,
    simulate,
)

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

LUCKS: Final = 200
_AT_ONCE: Final = 50
"""Summers stepped together: few, so that who waits can stop soon."""
_SAME: Final = 1e-9
"""PEC nearer than that is the same."""
_LIMITED: Final = tuple(INTERVENTIONS.index(word) for word in ("question", "informer", "recommander"))
"""Interventions of which a week has only so many."""


class Replayed:
    """A policy: what was chosen at each moment of a season, chosen again whenever the same thing is asked.

    A plan is that of its week. An item of an assembly or an incident gets what it got that week, or else what it got
    last. What was never asked in the season, or is refused now, takes its documented default (silence,
    what the group leans to, hours left out); `share_left` says how often.
    """

    def __init__(self, moments: Sequence[SeasonView]) -> None:
        """`moments`: each thing asked, with what was chosen for it."""
        self._days = np.zeros((len(CONDITIONS), 1), dtype=np.int64)
        self._plans: dict[int, SeasonView] = {}
        self._items: dict[tuple[int, int], tuple[int, int]] = {}  # by week, 0 for any, and proposal
        self._answers: dict[tuple[int, int], int] = {}  # by week, 0 for any, and incident
        self._asked = 0
        self._left = 0
        for view in moments:
            self._learn(view)

    def _learn(self, view: SeasonView) -> None:
        scenario = view.scenario
        match view.pending:
            case PreparationAsked() as asked:
                days = {each.id: each.days for each in asked.conditions}
                self._days = np.array([[days[name]] for name in CONDITIONS], dtype=np.int64)
            case ProposalAsked() as asked:
                options = [each.id for each in asked.proposal.options]
                backed = options.index(asked.chosen_option) if asked.chosen_option else -1
                for week in (0, view.week):
                    key = week, scenario.proposals.index(asked.proposal)
                    self._items[key] = INTERVENTIONS.index(asked.chosen), backed
            case IncidentAsked() as asked if asked.chosen:
                choices = [each.id for each in asked.incident.choices]
                for week in (0, view.week):
                    self._answers[week, scenario.incidents.index(asked.incident)] = choices.index(asked.chosen)
            case _ if view.phase == "plan":
                self._plans[view.week] = view

    @property
    def share_left(self) -> float:
        """The share of what was asked so far that the season did not settle."""
        return self._left / self._asked if self._asked else 0.0

    def decide(self, view: SeasonView) -> Sequence[Decision]:
        return as_decisions(view, self.decide_batch(batch_view(view)))

    def decide_batch(self, views: BatchView) -> BatchDecisions:
        match views.phase:
            case "preparation":
                self._count(np.zeros(views.n_seasons, dtype=bool))
                return BatchDecisions(days=np.repeat(self._days, views.n_seasons, axis=1))
            case "plan":
                return self._plan(views)
            case "travail":
                return self._answer(views)
        return self._intervene(views)

    def _count(self, left: npt.NDArray[np.bool_], asked: npt.NDArray[np.bool_] | None = None) -> None:
        self._asked += len(left) if asked is None else int(asked.sum())
        self._left += int(left.sum())

    def _plan(self, views: BatchView) -> BatchDecisions:
        n = views.n_seasons
        known = self._plans.get(views.week)
        if known is None:
            self._count(np.ones(n, dtype=bool))
            return BatchDecisions(posture=views.posture, plan=hours_of(views, [])[0])
        rows = np.array([[POSTURES.index(each.posture)] for each in known.spheres], dtype=np.int64)
        hours = [
            AllocateHours(each.animateur, each.day, each.activity, each.target, each.hours)
            for each in known.plan.allocations
        ]
        plan, is_cut = hours_of(views, hours)
        self._count(is_cut)
        return BatchDecisions(posture=np.repeat(rows, n, axis=1), plan=plan)

    def _intervene(self, views: BatchView) -> BatchDecisions:
        intervention = np.zeros(views.n_seasons, dtype=np.int64)
        option = np.full(views.n_seasons, -1)
        left = np.zeros(views.n_seasons, dtype=bool)
        for proposal in np.unique(views.proposal[views.proposal >= 0]):
            here = views.proposal == proposal
            known = self._items.get((views.week, int(proposal)), self._items.get((0, int(proposal))))
            if known is None:
                left |= here
                continue
            taken = here & (views.interventions_left > 0) if known[0] in _LIMITED else here
            intervention[taken], option[taken] = known
            left |= here & ~taken
        self._count(left, views.proposal >= 0)
        return BatchDecisions(intervention=intervention, option=option)

    def _answer(self, views: BatchView) -> BatchDecisions:
        choice = np.zeros(views.n_seasons, dtype=np.int64)
        left = np.zeros(views.n_seasons, dtype=bool)
        for season in np.flatnonzero(views.incident >= 0):
            incident = int(views.incident[season])
            known = self._answers.get((views.week, incident), self._answers.get((0, incident)))
            left[season] = known is None
            choice[season] = views.group_would(int(season)) if known is None else known
        self._count(left, views.incident >= 0)
        return BatchDecisions(choice=choice)


def hours_of(views: BatchView, allocations: Sequence[AllocateHours]) -> tuple[WeekPlan, npt.NDArray[np.bool_]]:
    """The plan of every season, and where some of it was left out: nobody is there to give the hours or get them."""
    scenario, n = views.scenario, views.n_seasons
    is_cut = np.zeros(n, dtype=bool)
    plans: list[WeekPlan] = []
    for number, animateur in enumerate(each.id for each in scenario.animateurs):
        own = plan_from_allocations(scenario, [each for each in allocations if each.animateur == animateur])
        is_hired = views.n_hired > number
        rows = {each.name: getattr(own, each.name) * is_hired for each in fields(own)}
        away = np.where(views.active, 0.0, rows["one_to_one"])
        rows["one_to_one"] = rows["one_to_one"] - away
        rows["by_animateur"] = rows["by_animateur"] - away.sum(axis=0) * (np.arange(2) == number)[:, None]
        is_cut |= (away.sum(axis=0) > 0) | (~is_hired & bool(own.by_animateur.any()))
        plans.append(WeekPlan(**rows))
    joined = {each.name: sum(getattr(plan, each.name) for plan in plans) for each in fields(WeekPlan)}
    return WeekPlan(**joined), is_cut


@dataclass(frozen=True, slots=True)
class Band:
    """What the decisions of one season have more than those of another, under many lucks."""

    n_lucks: int
    low: tuple[float, ...]
    """PEC (0 to 3), tenth percentile, before the summer and at the end of each week."""
    middle: tuple[float, ...]
    high: tuple[float, ...]
    n_better: int
    """Lucks in which the PEC ends higher with the second season's decisions."""
    n_worse: int
    share_left: float
    """The share of what was asked that neither season had settled, left to its documented default."""


def band_of(
    scenario: Scenario,
    seed: int,
    first: Sequence[SeasonView],
    second: Sequence[SeasonView],
    lucks: int = LUCKS,
    cancelled: Cancelled = never,
    departure: Departure = AS_WRITTEN,
) -> Band | None:
    """Both seasons' decisions under `lucks` lucks of a seed, the first being the one that was played.

    `departure` is that of both seasons.

    May be called from a thread: it shares nothing. None when `cancelled`, which is asked every few tens of
    milliseconds.
    """
    ways = Replayed(first), Replayed(second)
    parts: tuple[list[Floats], list[Floats]] = ([], [])
    for start in range(0, lucks, _AT_ONCE):
        for way, part in zip(ways, parts, strict=True):
            if cancelled():
                return None
            first_luck = departure.index + start
            numbers = range(first_luck, first_luck + min(_AT_ONCE, lucks - start))
            played = simulate(scenario, way, numbers, seed, departure.parameters, departure.conditions)
            part.append(played.weekly["pec"])
    change = np.concatenate(parts[1]) - np.concatenate(parts[0])
    low, middle, high = (tuple(map(float, row)) for row in np.percentile(change, (10, 50, 90), axis=0))
    return Band(
        n_lucks=lucks,
        low=low,
        middle=middle,
        high=high,
        n_better=int((change[:, -1] > _SAME).sum()),
        n_worse=int((change[:, -1] < -_SAME).sum()),
        share_left=sum(way.share_left for way in ways) / len(ways),
    )
