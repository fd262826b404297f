"""Levers as a strategy: where the animateurs stand, and what they do there."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from game.lab.levers.levers import Levers, Stand
from game.sim import (
    CONDITIONS,
    HOURS_A_DAY,
    INTERVENTIONS,
    POSTURES,
    SPHERES,
    BatchView,
    Strategy,
    WeekPlan,
    choice_with,
    is_danger,
    most_profitable,
    sphere_of_incident,
    strategy,
)

Ints = npt.NDArray[np.int64]

_BY_POSTURE: Final = tuple(INTERVENTIONS.index(word) for word in ("trancher", "informer", "question", "se_taire"))
"""In the assembly, from the most present posture on: decides for them, says what is missing, asks, lets them be."""
_BACKS: Final = tuple(INTERVENTIONS.index(word) for word in ("recommander", "trancher"))
"""Interventions that name an option: the one that promises most revenue, as for the shipped strategies."""


def acting(levers: Levers) -> Strategy:
    """Who plays by these levers: the strategy itself where none of them says how to accompany."""
    base = strategy(levers.strategy)
    says_nothing = not levers.stands and not levers.days and levers.assembly is None and levers.training is None
    return base if says_nothing else _Acting(levers, base)


class _Acting(Strategy):
    """A strategy with some of its answers given by levers."""

    def __init__(self, levers: Levers, base: Strategy) -> None:
        self._levers, self._base = levers, base
        self._by_need = strategy("par-sphere")

    def prepare(self, view: BatchView) -> Ints:
        """The days that are set; the strategy's own for the other conditions, as far as there are days left."""
        own, asked = self._base.prepare(view), self._levers.days
        left = np.full(view.n_seasons, view.scenario.preparation.days - sum(asked.values()))
        days = np.zeros_like(own)
        for row, name in enumerate(CONDITIONS):
            days[row] = asked[name] if name in asked else np.minimum(own[row], left)
            left -= 0 if name in asked else days[row]
        return days

    def posture(self, view: BatchView) -> Ints:
        own, needed = self._base.posture(view), self._by_need.posture(view)
        for row, sphere in enumerate(SPHERES):
            stand = self._levers.stands.get(sphere)
            if stand is not None:
                own[row] = needed[row] if _follows(stand, view.week) else _notch(stand, view.week)
        return own

    def hours(self, view: BatchView, posture: Ints) -> WeekPlan:
        plan = self._base.hours(view, posture)
        if self._levers.training is not None:
            hours, weeks = self._levers.training * HOURS_A_DAY, view.scenario.calendar.weeks
            this_week = hours * view.week // weeks - hours * (view.week - 1) // weeks
            plan.training_service[:], plan.training_sphere[:] = 0, 0
            plan.training_sphere[view.perceived_need.argmax(axis=0), np.arange(view.n_seasons)] = this_week
        return plan

    def intervene(self, view: BatchView) -> tuple[Ints, Ints]:
        if self._levers.assembly is not None:
            kind = np.full(view.n_seasons, INTERVENTIONS.index(self._levers.assembly))
        elif "association" in self._levers.stands:
            kind = np.array(_BY_POSTURE)[view.posture[SPHERES.index("association")]]
        else:
            return self._base.intervene(view)
        kind = np.where(view.proposal >= 0, kind, INTERVENTIONS.index("se_taire"))
        return kind, np.where(np.isin(kind, _BACKS), most_profitable(view), -1)

    def answer(self, view: BatchView) -> Ints:
        """As near as this week's posture in the spheres that are set; in danger, at once."""
        sphere = sphere_of_incident(view)
        near = np.where(is_danger(view), 0, view.posture[sphere, np.arange(view.n_seasons)])
        is_set = np.array([name in self._levers.stands for name in SPHERES])[sphere]
        return np.where(is_set, choice_with(view, near), self._base.answer(view))


def _follows(stand: Stand, week: int) -> bool:
    return stand.move == "suit_le_besoin" and week > 1


def _notch(stand: Stand, week: int) -> int:
    """The posture of a stand that does not look at the need, in this week."""
    start = POSTURES.index(stand.posture)
    steps = (week - 1) // stand.every if stand.move == "recule" else 0
    return min(start + steps, len(POSTURES) - 1)
