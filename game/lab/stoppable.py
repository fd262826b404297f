"""Simulations that somebody may want to end before their time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.sim import BatchDecisions, BatchPolicy, BatchView, Decision, SeasonView

Cancelled = Callable[[], bool]


class Stopped(Exception):
    """Whoever waited does not wait any more."""


class Stoppable:
    """A policy that decides as another one, until it is cancelled: then `Stopped` ends the simulation.

    It is asked at each question to the animateurs, so every few tens of milliseconds.
    """

    def __init__(self, policy: BatchPolicy, cancelled: Cancelled) -> None:
        self._policy, self._cancelled = policy, cancelled

    def decide(self, view: SeasonView) -> Sequence[Decision]:
        return self._policy.decide(view)

    def decide_batch(self, views: BatchView) -> BatchDecisions:
        """Raises: Stopped when it is cancelled."""
        if self._cancelled():
            raise Stopped
        return self._policy.decide_batch(views)


def never() -> bool:
    """Nobody will cancel."""
    return False
