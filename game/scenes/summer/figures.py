"""Numbers of the summer in words: indicators with their unit, and what is known of the real network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.scenes.rounding import half_hours
from game.sim import INDICATORS, Objective
from game.text import Texts


def figure(t: Texts, key: str, value: float) -> str:
    """An indicator with its unit; money is given in currency units, the PEC is shown out of 100."""
    unit = INDICATORS[key].unit if key in INDICATORS else "share"
    match unit:
        case "money":
            return t.money(value * 100)
        case "hours" | "hours_week":
            return t.hours(half_hours(value))
        case "number":
            return t.number(value)
        case "points3":
            return t.number(value * 100 / 3)
    return t.percent(value)


def aim(t: Texts, key: str, objective: Objective) -> str:
    """What an objective asks for; "" where it is no simple threshold."""
    target = objective.target
    if target.above is not None:
        return t("ending.aim_above", value=figure(t, key, target.above))
    if target.below is not None:
        return t("ending.aim_below", value=figure(t, key, target.below))
    return ""


@dataclass(frozen=True, slots=True)
class Network:
    """What is known of the co-ops of a region, on average for one: members, revenue (currency), contracts (or 0)."""

    members: float
    revenue: float
    contracts: float = 0.0


NETWORKS: Final = {
    "quebec": Network(members=12.1, revenue=3868.0),
    "france": Network(members=12.5, revenue=4000.0, contracts=19.4),
}
"""Source: founding documents; Québec 2015 (139 co-ops), France 2016 (32 co-ops). Nothing is known of Belgium."""
