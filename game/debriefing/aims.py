"""The scenario's objectives: what was reached of each, with its unit, at the end or on the way."""

from __future__ import annotations

from dataclasses import dataclass

from game.rounding import half_hours
from game.sim import INDICATORS, Objective, ObjectiveView, SeasonView
from game.telling import POINTS
from game.text import Texts


def figure(t: Texts, key: str, value: float) -> str:
    """An indicator with its unit; money is given in currency units, the PEC is shown out of 100."""
    return with_unit(t, INDICATORS[key].unit if key in INDICATORS else "share", value)


def with_unit(t: Texts, unit: str, value: float) -> str:
    """A number in the unit of a figure; a mean of whole things keeps a digit."""
    match unit:
        case "money":
            return t.money(value * 100)
        case "minutes":
            return t.hours(value)
        case "hours" | "hours_week":
            return t.hours(half_hours(value))
        case "number":
            return t.number(value, 0 if value == int(value) else 1)
        case "cents":
            return t.money(value, decimals=True)
        case "points":
            return t.number(value)
        case "change":
            return t.number(value, 1, sign=True)
        case "points3":
            return t.number(value * POINTS)
    return t.percent(value)


def objective_of(view: SeasonView, goal: ObjectiveView) -> Objective:
    """The objective of the scenario that a goal of the view is about."""
    return next(each for each in view.scenario.judged if each.id == goal.id)


def reached(t: Texts, key: str, value: float, objective: Objective) -> str:
    """What was reached of an objective, and what it asks for where that is a simple threshold."""
    known = figure(t, key, value)
    target = objective.target
    if target.above is not None:
        return t("ending.aim_above", reached=known, value=figure(t, key, target.above))
    if target.below is not None:
        return t("ending.aim_below", reached=known, value=figure(t, key, target.below))
    return known


@dataclass(frozen=True, slots=True)
class Progress:
    """Where an objective stands: its value, so far or at the end, and whether that is enough."""

    value: float
    is_enough: bool


def progress(view: SeasonView, goal: ObjectiveView) -> Progress | None:
    """Where a goal stands after the weeks that have ended; None when only the end of the summer can tell.

    Once the season is over, what was reached. Before, what is counted over the summer is added up; anything else is
    as the last week left it.
    """
    if view.final:
        return Progress(goal.value, goal.is_reached)
    indicator = INDICATORS.get(goal.indicator)
    weeks = view.weekly.get(goal.indicator)
    if indicator is None or not weeks or not indicator.is_weekly:
        return None
    value = sum(weeks) if indicator.kind == "flow" else weeks[-1]
    return Progress(value, objective_of(view, goal).target.passes(value))
