"""A season that a strategy plays while one looks on, and a summer told from one end to the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from game.session import begin
from game.sim import (
    AS_WRITTEN,
    Decision,
    Departure,
    IncidentAsked,
    PlanAsked,
    Policy,
    PreparationAsked,
    Reason,
    ReviewAsked,
    Scenario,
    SeasonView,
    strategy,
)
from game.terminal.reviewing import review_of_summer, review_of_week
from game.terminal.telling import Teller, what_happened
from game.terminal.voice import Voice
from game.text import Texts


class Playable(Protocol):
    """A season or a session: both are watched the same way."""

    @property
    def view(self) -> SeasonView: ...
    @property
    def over(self) -> bool: ...
    def decide(self, decision: Decision) -> tuple[Reason, ...]: ...
    def advance(self) -> None: ...


def watch(season: Playable, policy: Policy, voice: Voice) -> None:
    """Play `season` to its end by `policy`, and say what happens."""
    teller = Teller(voice.texts)
    voice.say(teller.opening(season.view))
    while not season.over:
        view = season.view
        for decision in policy.decide(view):
            season.decide(decision)
        voice.say(_asked(teller, season.view))
        before = season.view
        season.advance()
        voice.say(what_happened(teller, before, season.view))
    voice.say([""])
    voice.say(review_of_summer(teller, season.view))


def _asked(teller: Teller, view: SeasonView) -> Iterator[str]:
    """What is before the season, once the strategy has decided."""
    match view.pending:
        case PreparationAsked() as asked:
            yield ""
            yield from teller.preparation(asked, view.scenario.dials)
        case PlanAsked():
            yield ""
            yield from teller.week(view)
            yield teller.weather(view)
            yield from (teller.sphere(sphere, view.scenario.dials) for sphere in view.spheres)
            yield from teller.hours(view)
        case IncidentAsked() as asked:
            yield from teller.incident(view, asked)
        case ReviewAsked() if view.phase == "bilan":
            yield from review_of_week(teller, view)


def tell_summer(scenario: Scenario, seed: int, name: str, texts: Texts, departure: Departure = AS_WRITTEN) -> None:
    """Tell a whole summer that nobody plays: it is not kept."""
    watch(begin(scenario, seed, departure), strategy(name), Voice(texts))
