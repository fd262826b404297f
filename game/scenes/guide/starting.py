"""Beginning the guided season: always the same short summer, so that what the steps speak of happens in it."""

from __future__ import annotations

from typing import Final

from game.scenario import load_scenario
from game.scenes.guide.guide import Guide
from game.scenes.scene import Context
from game.session import Session

_SCENARIO: Final = "premiers_pas"
_SEED: Final = 5
"""A key asked for in week 1, a porch and eight contracts in week 2, whatever posture is held, but to delegate."""


def guided_season(context: Context) -> Session:
    """A new season with the guide at its first step."""
    scenario = load_scenario(_SCENARIO)
    context.settle_in(scenario.region)
    session = Session.start(context.store, scenario, _SEED)
    Guide.begin(session)
    return session
