"""What contracts brought, as they end: three at once float over the map, the others wait for their turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from game.scenes.work.contracts import STATES, client_words, outcome_words, satisfied, service_of
from game.sim import ContractView, SeasonView
from game.telling import read
from game.text import Texts
from game.ui.avatars import Person
from game.ui.map import RESULT_SECONDS, Result
from game.ui.portraits import elders

_MOST: Final = 3
_DONE: Final = ("fait", "bacle")
_MOODS: Final = {"satisfied": "content", "divided": "hesitant", "disappointed": "contrarie"}


class Floating:
    """Which results float, by the ranks of their contracts, and since which second of the map."""

    def __init__(self, over: frozenset[int]) -> None:
        """Contracts that were over before do not float."""
        self._over, self._waiting = over, list[int]()
        self.since: dict[int, float] = {}

    def follow(self, view: SeasonView, over: frozenset[int], day: int, seconds: float) -> bool:
        """Take the contracts of this day that are newly over; whether other results float now than before."""
        before = tuple(self.since)
        new = sorted(rank for rank in over - self._over if view.contracts[rank].outcome in _DONE)
        self._over, self._waiting = over, [*self._waiting, *new]
        self._waiting = [rank for rank in self._waiting if view.contracts[rank].day == day]
        self.since = {
            rank: since
            for rank, since in self.since.items()
            if view.contracts[rank].day == day and seconds < since + RESULT_SECONDS
        }
        while self._waiting and len(self.since) < _MOST:
            self.since[self._waiting.pop(0)] = seconds
        return tuple(self.since) != before


def floating_results(t: Texts, view: SeasonView, day: int, since: dict[int, float]) -> list[Result]:
    """The results that float over the map of this day."""
    return list(_results(t, view, day, list(since), since))


def said_results(t: Texts, view: SeasonView, day: int, over: frozenset[int]) -> list[Result]:
    """All that is known of this day, said without floating."""
    known = [rank for rank in sorted(over) if view.contracts[rank].outcome in _DONE]
    return list(_results(t, view, day, known, {}))


def _results(t: Texts, view: SeasonView, day: int, ranks: Sequence[int], since: dict[int, float]) -> Iterator[Result]:
    on_map = [rank for rank, contract in enumerate(view.contracts) if contract.day == day]
    for rank in ranks:
        contract = view.contracts[rank]
        if contract.day == day:
            service, amount = read(t, service_of(view, contract).name), t.money(contract.amount, sign=True)
            said = t("work.result", service=service, outcome=outcome_words(t, contract), amount=amount)
            icon, tone = STATES[contract.outcome]
            words, client = client_words(t, contract), _client(view, contract)
            yield Result(on_map.index(rank), said, amount, words, icon, tone, client, since.get(rank))


def _client(view: SeasonView, contract: ContractView) -> Person | None:
    """The face of a client who is old: always the same at the same place."""
    segment = next(each for each in view.scenario.segments if each.id == contract.segment)
    faces = elders()
    mood = _MOODS[satisfied(contract)]
    return Person("", faces[int(contract.place * len(faces))], mood) if segment.intergenerational else None
