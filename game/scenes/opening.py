"""The scene on which the window opens."""

from __future__ import annotations

from game.scenario import load_scenario
from game.scenes.demonstration import DemonstrationScene
from game.scenes.registry import build_routes
from game.scenes.scene import Context
from game.scenes.stack import Scene
from game.session import Session
from game.sim import AS_WRITTEN, Departure, Scenario, strategy


def first_scene(
    context: Context,
    *,
    scenario: Scenario | None,
    seed: int | None,
    demo: str | None,
    departure: Departure = AS_WRITTEN,
) -> Scene:
    """The title; or, when a scenario, a seed or a strategy was asked for, a new season (of quebec by default)."""
    context.routes = build_routes(context)
    if scenario is None and seed is None and demo is None:
        return context.routes.title()
    scenario = scenario or load_scenario("quebec")
    context.settle_in(scenario.region)
    session = Session.start(context.store, scenario, seed, departure)
    if demo is not None:
        return DemonstrationScene(context, session, strategy(demo))
    return context.routes.season(session)
