"""Summers played once for all tests: each test goes on from a moment of them, with a season of its own."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable, Iterator
from typing import Final

import game.saves.store
from game.saves import Store, memory_store
from game.session import Session
from game.sim import Scenario, SeasonView, strategy

SEED: Final = 2187


def played_until(session: Session, holds: Callable[[SeasonView], bool], name: str = "adaptative") -> Session:
    """The same season, played on by a strategy until its view passes a test."""
    while not holds(session.view):
        _decide(session, name)
    return session


def season_of(
    store: Store, scenario: Scenario, holds: Callable[[SeasonView], bool], name: str = "adaptative"
) -> Session:
    """A season of `store` where a strategy first came to a view that passes the test, as if it had just been played."""
    key = id(scenario), name
    if key not in _SUMMERS:
        while len(_SUMMERS) >= _MOST_SUMMERS:
            _SUMMERS.pop(next(iter(_SUMMERS)))
        _SUMMERS[key] = _Summer(scenario, name)
    return _handed(next(each for each in _SUMMERS[key].moments() if holds(each.view)), store)


class _Summer:
    """A season by a strategy, as far as somebody ever asked for, and where it stood before each step."""

    def __init__(self, scenario: Scenario, name: str) -> None:
        self._name = name
        self._known = [Session.start(memory_store(), scenario, SEED)]

    def moments(self) -> Iterator[Session]:
        """Every moment, from the preparation: sessions that nobody may play on."""
        for place, _ in enumerate(self._known):  # which grows as it is gone through
            yield self._known[place]
            if place + 1 == len(self._known):
                session = _alike(self._known[place])
                _decide(session, self._name)
                self._known.append(session)


_MOST_SUMMERS: Final = 8
_SUMMERS: Final[dict[tuple[int, str], _Summer]] = {}
"""By the scenario itself, which its summer keeps in memory: two may have one name and one text."""


def _decide(session: Session, name: str) -> None:
    assert not session.over, "the season never came to that"
    for decision in strategy(name).decide(session.view):
        assert not session.decide(decision)
    session.advance()


def _alike(session: Session) -> Session:
    """Another session that stands at the same moment, in the same store."""
    alike = copy.copy(session)
    alike._season = session.standing()
    alike._log, alike._notes, alike._written = list(session._log), dict(session._notes), dict(session._written)
    return alike


def _handed(session: Session, store: Store) -> Session:
    """A session like it, begun now and kept in `store` as a season of its own."""
    alike, begun = _alike(session), game.saves.store.now()
    saved = session.saved
    record = dataclasses.replace(saved.record, id=store.new_id(), started=begun, updated=begun)
    alike._store, alike._id = store, record.id
    alike._begun = dataclasses.replace(saved, record=record)
    store.add(alike._begun)
    return alike
