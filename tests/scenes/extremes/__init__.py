"""Summers at the edges of what a scenario may say: a crowd of long names with more work than hands, and almost
nobody with nothing to do."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Final

from game.scenario import load_scenario
from game.scenes.registry import build_routes
from game.scenes.scene import Context
from game.scenes.stack import Scene
from game.scenes.summer import SummerScene
from game.scenes.summer.scene import OpenChapter
from game.session import Session
from game.sim import IncidentAsked, Scenario, SeasonView
from tests.scenes.staging import grouped, session_when

EXTREMES: Final = ("foule", "poignee")
WEEK: Final = 3
CHAPTERS: Final = ("essential", "spheres", "weeks", "brings", "people", "talk")


@lru_cache
def extreme(name: str) -> Scenario:
    """One of the two scenarios, read once for all tests."""
    return load_scenario(Path(__file__).parent / f"{name}.yaml")


def _session(context: Context, name: str, phase: str) -> Session:
    def holds(view: SeasonView) -> bool:
        return view.phase == phase and (view.week >= WEEK or phase in {"preparation", "cloture", "fini"})

    return session_when(context, holds, extreme(name))


def _incident(context: Context, name: str) -> Scene:
    asked = session_when(context, lambda view: isinstance(view.pending, IncidentAsked), extreme(name))
    return context.routes.season(asked)


def _phase(phase: str) -> Callable[[Context, str], Scene]:
    return lambda context, name: context.routes.season(_session(context, name, phase))


def _chapter(chapter: str) -> Callable[[Context, str], Scene]:
    def make(context: Context, name: str) -> Scene:
        scene = SummerScene(context, _session(context, name, "fini"))
        scene.act(OpenChapter(chapter))
        return scene

    return make


def _groups(context: Context, name: str) -> Scene:
    return context.routes.groups(grouped(context, "directive", "adaptative", scenario=extreme(name))[0].id)


SCENES: Final[dict[str, Callable[[Context, str], Scene]]] = {
    **{phase: _phase(phase) for phase in ("preparation", "plan", "assemblee", "travail", "bilan", "cloture")},
    "incident": _incident,
    "membre": lambda context, name: context.routes.member(_session(context, name, "plan"), 0),
    **{f"ete-{chapter}": _chapter(chapter) for chapter in CHAPTERS},
    "groupes": _groups,
    "saisons": lambda context, name: (_session(context, name, "plan"), context.routes.saves())[1],
    "branches": lambda context, name: context.routes.branches(_session(context, name, "fini").id, WEEK),
    "place": lambda context, name: context.routes.seat(_session(context, name, "bilan").saved, WEEK),
}
"""The scenes that show a group, by name; each is made for one of the two scenarios."""


def at_the_edge(scene: str, name: str) -> Callable[[Context], Scene]:
    """The maker of a scene in one of the two summers, on a context whose routes it opens first."""

    def make(context: Context) -> Scene:
        context.routes = build_routes(context)
        return SCENES[scene](context, name)

    return make
