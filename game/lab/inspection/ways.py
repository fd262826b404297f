"""Ways to play: the shipped strategies, watched, or with another posture or another answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.sim import POSTURES, SPHERES, BatchView, Scenario, Strategy, WayToPlay, WeekPlan, choice_with, strategy

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Answers = Callable[[BatchView, Ints], Ints]
"""What is seen and what the strategy would answer -> what is answered, (season,) both."""


class Answering(Strategy):
    """A strategy that keeps its plans, and answers incidents as `answers` says."""

    def __init__(self, base: Strategy, answers: Answers) -> None:
        self._base, self._answers = base, answers

    def prepare(self, view: BatchView) -> Ints:
        return self._base.prepare(view)

    def posture(self, view: BatchView) -> Ints:
        return self._base.posture(view)

    def hours(self, view: BatchView, posture: Ints) -> WeekPlan:
        return self._base.hours(view, posture)

    def intervene(self, view: BatchView) -> tuple[Ints, Ints]:
        return self._base.intervene(view)

    def answer(self, view: BatchView) -> Ints:
        return self._answers(view, self._base.answer(view))


class StayingNear(Answering):
    """A strategy that never leaves a sphere to the group, so that it is asked about every incident."""

    def __init__(self, base: Strategy) -> None:
        super().__init__(base, lambda _, wanted: wanted)

    def posture(self, view: BatchView) -> Ints:
        return np.minimum(self._base.posture(view), POSTURES.index("accompagner"))


class Holding(Answering):
    """A strategy that stands at one distance all summer, in every sphere and every incident."""

    def __init__(self, base: Strategy, posture: int) -> None:
        super().__init__(base, lambda view, _: choice_with(view, np.full(view.n_seasons, posture)))
        self._posture = posture

    def posture(self, view: BatchView) -> Ints:
        return np.full((len(SPHERES), view.n_seasons), self._posture)


@dataclass(frozen=True)
class Asked:
    """What the animateurs were asked in each slot of each season. T slots, in the order of the summer."""

    incident: Ints  # (T, seasons) — −1 where nothing was asked
    need: Floats  # (T, seasons) — the perceived need of the group in the incident's sphere
    answer: Ints  # (T, seasons)


class Watched:
    """A strategy, and the note of what it was asked."""

    def __init__(self, scenario: Scenario, base: Strategy) -> None:
        self.policy = Answering(base, self._note)
        self._spheres = np.array([SPHERES.index(each.sphere) for each in scenario.incidents] or [0])
        self._notes: list[tuple[Ints, Floats, Ints]] = []

    def asked(self, n_slots: int) -> Asked:
        """What was noted of summers of `n_slots` slots, simulated some at a time."""
        chunks = [self._notes[start : start + n_slots] for start in range(0, len(self._notes), n_slots)]
        incident, need, answer = (
            np.concatenate([np.stack([note[part] for note in chunk]) for chunk in chunks], axis=1) for part in range(3)
        )
        return Asked(incident, need, answer)

    def _note(self, view: BatchView, wanted: Ints) -> Ints:
        sphere = self._spheres[np.maximum(view.incident, 0)]
        need = view.perceived_need[sphere, np.arange(view.n_seasons)]
        self._notes.append((view.incident.copy(), need, wanted.copy()))
        return wanted


def forcing(base: Strategy, incident: Ints, choice: Ints) -> Answering:
    """A strategy but for one choice of one incident in each season (season,); −1: as it would."""
    return Answering(
        base,
        lambda view, wanted: np.where((incident >= 0) & (view.incident == incident), choice, wanted),
    )


def way_of(scenario: Scenario, way: WayToPlay) -> Strategy:
    """The policy that plays this way."""
    base = strategy(way.strategy)
    if way.posture:
        return Holding(base, POSTURES.index(way.posture))
    if not way.incident:
        return base
    i = next(i for i, each in enumerate(scenario.incidents) if each.id == way.incident)
    c = next(c for c, each in enumerate(scenario.incidents[i].choices) if each.id == way.choice)
    return Answering(base, lambda view, wanted: np.where(view.incident == i, c, wanted))
