"""Small summers to be played otherwise."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from game.branches import Moment, moments_of
from game.saves import Store
from game.scenario import read_scenario
from game.session import Session
from game.sim import Scenario, strategy

SEED: Final = 7


@lru_cache
def small_summer() -> Scenario:
    return read_scenario("format: 1\ntitre: Petit été\nregion: quebec\ncalendrier: {semaines: 4}\n", "petit")


def played(store: Store, name: str = "adaptative", seed: int = SEED) -> Session:
    """A whole season by a strategy."""
    session = Session.start(store, small_summer(), seed)
    policy = strategy(name)
    while not session.over:
        for decision in policy.decide(session.view):
            assert session.decide(decision) == ()
        session.advance()
    return session


def moments(store: Store, session: Session) -> tuple[Moment, ...]:
    return moments_of(store.read(session.id))


def moment_of(all_moments: tuple[Moment, ...], phase: str, week: int) -> Moment:
    """The first decided moment of a phase in a week."""
    return next(each for each in all_moments if each.is_decided and each.key[:2] == (phase, week))
