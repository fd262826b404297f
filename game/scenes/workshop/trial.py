"""The season in which a scenario is tried."""

from __future__ import annotations

from typing import Final

from game.saves import memory_store
from game.session import Session
from game.sim import Scenario, strategy

STRATEGY: Final = "adaptative"
"""What plays the weeks before the one that is tried."""


def trial_from(scenario: Scenario, week: int, seed: int | None = None) -> Session:
    """A season that stands at the plan of `week`, or at the preparation for week 0; it is not kept among the seasons.

    A week after the end of the summer is its last week.
    """
    session = Session.start(memory_store(), scenario, seed)
    week = min(week, scenario.calendar.weeks)
    policy = strategy(STRATEGY)
    while session.view.week < week:
        for decision in policy.decide(session.view):
            session.decide(decision)
        session.advance()
    return session
