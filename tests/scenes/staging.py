"""Every scene of the game at a telling moment of one same season, for pictures and for tests that look at all of
them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from game.scenario import load_scenario
from game.scenes.registry import build_routes
from game.scenes.scene import Context
from game.scenes.stack import Scene
from game.session import Session
from game.sim import IncidentAsked, Scenario, SeasonView, strategy

SEED: Final = 2187
WEEK: Final = 4


@lru_cache
def shipped(name: str) -> Scenario:
    """A shipped scenario, read once for all tests."""
    return load_scenario(name)


def session_when(context: Context, holds: Callable[[SeasonView], bool], scenario: str = "quebec") -> Session:
    """A season played by `adaptative` until its view passes a test."""
    chosen = shipped(scenario)
    context.speak(context.texts.language, chosen.region)
    session = Session.start(context.store, chosen, SEED)
    policy = strategy("adaptative")
    while not holds(session.view):
        assert not session.over, "the season never came to that"
        for decision in policy.decide(session.view):
            assert not session.decide(decision)
        session.advance()
    return session


def _at(phase: str, week: int = WEEK) -> Callable[[SeasonView], bool]:
    return lambda view: view.phase == phase and view.week >= week


def _season(holds: Callable[[SeasonView], bool]) -> Callable[[Context], Scene]:
    return lambda context: context.routes.season(session_when(context, holds))


def _has_incident(view: SeasonView) -> bool:
    return view.week >= 3 and isinstance(view.pending, IncidentAsked)


STAGES: Final[dict[str, Callable[[Context], Scene]]] = {
    "titre": lambda context: context.routes.title(),
    "scenarios": lambda context: context.routes.scenarios(),
    "preparation": _season(lambda view: view.phase == "preparation"),
    "plan": _season(_at("plan")),
    "assemblee": _season(_at("assemblee")),
    "travail": _season(_at("travail")),
    "incident": _season(_has_incident),
    "bilan": _season(_at("bilan")),
    "membre": lambda context: context.routes.member(session_when(context, _at("plan")), 4),
    "cloture": _season(_at("cloture")),
    "bilan-ete": _season(lambda view: view.phase == "fini"),
    "saisons": lambda context: (session_when(context, _at("plan", 2)), context.routes.saves())[1],
    "reglages": lambda context: context.routes.settings(),
    "pause": lambda context: context.routes.pause(session_when(context, _at("plan", 2))),
    "aide": lambda context: context.routes.help("plan"),
}
"""A maker for each scene, by the name of its pictures."""


def staged(name: str) -> Callable[[Context], Scene]:
    """The maker of a stage, on a context whose routes it opens first."""

    def make(context: Context) -> Scene:
        context.routes = build_routes(context)
        return STAGES[name](context)

    return make
