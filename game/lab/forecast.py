"""What may come of a season from one of its Mondays, if the animateurs go on standing as near to the group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.lab.replayed import Floats, hours_of
from game.lab.stoppable import Cancelled, never
from game.sim import (
    INTERVENTIONS,
    POSTURES,
    SPHERES,
    AllocateHours,
    BatchDecisions,
    BatchView,
    Cause,
    Decision,
    Season,
    SeasonView,
    as_decisions,
    batch_view,
    choice_with,
    most_profitable,
    nearest_posture,
    play_out,
)

LUCKS: Final = 200
_AT_ONCE: Final = 50
"""Summers stepped together: few, so that who waits can stop soon."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """PEC (0 to 3) under many lucks, at the end of each week to come; eight summers of ten lie between `low` and
    `high`."""

    since: int
    """The week that is known: the first value of each row is the PEC at its end, 0 for before the summer."""
    n_lucks: int
    low: tuple[float, ...]
    middle: tuple[float, ...]
    high: tuple[float, ...]
    imposes: bool = False
    """Whether it takes for granted that the animateurs decide in assemblies; else they keep silent."""


class GoingOn:
    """A policy: from one week's plan on, the same distance to the need perceived in each sphere, and the same hours.

    Assemblies are left to the group, or decided for it (what pays most) by those who decided most of the last one;
    what happens is settled from as near as the sphere it happens in.
    """

    def __init__(self, season: Season) -> None:
        """`season`: in its phase *plan*, with the plan as it stands."""
        view = season.view
        self.imposes = _imposed_most(season.ledger, view.week - 1)
        self._gap = np.array([[each.gap] for each in view.spheres], dtype=np.int64)
        self._hours = [
            AllocateHours(each.animateur, each.day, each.activity, each.target, each.hours)
            for each in view.plan.allocations
        ]
        self._sphere = np.array([SPHERES.index(each.sphere) for each in view.scenario.incidents] or [0])

    def decide(self, view: SeasonView) -> Sequence[Decision]:
        return as_decisions(view, self.decide_batch(batch_view(view)))

    def decide_batch(self, views: BatchView) -> BatchDecisions:
        n = views.n_seasons
        match views.phase:
            case "plan":
                posture = np.clip(nearest_posture(views.perceived_need) - self._gap, 0, len(POSTURES) - 1)
                return BatchDecisions(posture=posture, plan=hours_of(views, self._hours)[0])
            case "travail":
                sphere = self._sphere[np.maximum(views.incident, 0)]
                return BatchDecisions(choice=choice_with(views, views.posture[sphere, np.arange(n)]))
        imposed = (views.proposal >= 0) & self.imposes
        return BatchDecisions(
            intervention=np.where(imposed, INTERVENTIONS.index("trancher"), INTERVENTIONS.index("se_taire")),
            option=np.where(imposed, most_profitable(views), -1),
        )


def _imposed_most(ledger: Iterable[Cause], week: int) -> bool:
    """Whether the animateurs decided more than half of what was debated in a week."""
    debated, imposed = (
        {each.ref for each in ledger if (each.week, each.cause) == (week, cause)}
        for cause in ("debat", "decision_imposee")
    )
    return 2 * len(imposed) > len(debated)


def forecast(season: Season, lucks: int = LUCKS, cancelled: Cancelled = never) -> Forecast | None:
    """The rest of a season in its phase *plan*, going on so, under `lucks` lucks of which none is its own.

    May be called from a thread, on a season that nobody else moves. None when `cancelled`, which is asked every few
    tens of milliseconds.
    """
    policy, since = GoingOn(season), season.view.week - 1
    parts: list[Floats] = []
    for start in range(0, lucks, _AT_ONCE):
        if cancelled():
            return None
        played = play_out(season, policy, range(start, min(start + _AT_ONCE, lucks)))
        parts.append(played.weekly["pec"][:, since:])
    low, middle, high = (tuple(map(float, row)) for row in np.percentile(np.concatenate(parts), (10, 50, 90), axis=0))
    return Forecast(since, lucks, low, middle, high, policy.imposes)
