"""The indicators that the inspection follows, and which way each is better."""

from __future__ import annotations

from typing import Final

from game.sim import ALIASES, Objective, Scenario

_ALWAYS: Final = ("pec", "revenu", "satisfaction", "reputation", "motivation", "appartenance")

LESS_IS_BETTER: Final = frozenset(("departs", "gini_heures"))
"""Indicators whose lower value is the better one."""


def followed_in(scenario: Scenario) -> tuple[str, ...]:
    """Those by which choices and strategies are compared, PEC first, those of the scenario's goals last."""
    return tuple(dict.fromkeys((*_ALWAYS, *(indicator_of(goal) for goal in scenario.judged))))


def indicator_of(goal: Objective) -> str:
    """The final indicator that a goal judges."""
    names = {key: alias for alias, key in ALIASES.items()}
    return names.get(goal.target.key, goal.target.key)
