"""Pairs of animateurs made for one question each: they do as `adaptative` does, but for what the question changes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.sim import INTERVENTIONS, POSTURES, BatchView, Strategy, strategy
from game.sim.state import WeekPlan

Ints = npt.NDArray[np.int64]

GUIDER, ACCOMPAGNER, DELEGUER = (POSTURES.index(each) for each in ("guider", "accompagner", "deleguer"))
TRANCHER = INTERVENTIONS.index("trancher")
NEED_OF_A_READY_GROUP = 0.325
"""What a mean readiness of 0.6 looks like: (0.85 − 0.6) / 0.77."""


@dataclass(frozen=True)
class LikeAdaptative(Strategy):
    """Does as `adaptative` does."""

    def posture(self, view: BatchView) -> Ints:
        return strategy("adaptative").posture(view)

    def hours(self, view: BatchView, posture: Ints) -> WeekPlan:
        return strategy("adaptative").hours(view, posture)

    def intervene(self, view: BatchView) -> tuple[Ints, Ints]:
        return strategy("adaptative").intervene(view)

    def answer(self, view: BatchView) -> Ints:
        return strategy("adaptative").answer(view)


@dataclass(frozen=True)
class DelegatesFrom(LikeAdaptative):
    """Guides for three weeks, then accompanies, and delegates the three spheres from a week on; 99 is never."""

    first_week: int

    def posture(self, view: BatchView) -> Ints:
        posture = GUIDER if view.week <= 3 else ACCOMPAGNER
        return np.full((3, view.n_seasons), DELEGUER if view.week >= self.first_week else posture)


@dataclass(frozen=True)
class DelegatesOnceReady(LikeAdaptative):
    """As `DelegatesFrom`, from the week in which the group seems ready, and for good."""

    def posture(self, view: BatchView) -> Ints:
        need = view.perceived_need.mean(axis=0)
        is_ready = (need <= NEED_OF_A_READY_GROUP) | (view.posture[0] == DELEGUER)
        posture = np.where(is_ready, DELEGUER, GUIDER if view.week <= 3 else ACCOMPAGNER)
        return np.stack([posture] * 3)


def best_paid(view: BatchView) -> Ints:
    """(R,): the option of the item that promises most revenue; −1 without an item."""
    best = [int(np.argmax([option.expected.goals[0] for option in each.options])) for each in view.scenario.proposals]
    return np.where(view.proposal >= 0, np.array(best)[view.proposal], -1)


@dataclass(frozen=True)
class Overrides(LikeAdaptative):
    """Imposes the best paid option of every item in weeks 3 and 4."""

    def intervene(self, view: BatchView) -> tuple[Ints, Ints]:
        kind, option = super().intervene(view)
        if view.week not in (3, 4):
            return kind, option
        return np.where(view.proposal >= 0, TRANCHER, kind), best_paid(view)


@dataclass(frozen=True)
class SetsPrices(LikeAdaptative):
    """Imposes one option of the proposal `prices_on_trial` adds."""

    option: int

    def intervene(self, view: BatchView) -> tuple[Ints, Ints]:
        kind, option = super().intervene(view)
        is_trial = view.proposal == 0
        return np.where(is_trial, TRANCHER, kind), np.where(is_trial, self.option, option)
