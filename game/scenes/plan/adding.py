"""The hours of the week as they are shown: in halves, and adding up from each animateur to the whole."""

from __future__ import annotations

from collections.abc import Mapping

from game.rounding import adding_up, half_hours
from game.sim import PlanView, SeasonView

_HALF = 0.5


def hours_needed(plan: PlanView) -> float:
    """What postures, activities and contracts ask of the animateurs together."""
    return half_hours(plan.posture_hours) + plan.activity_hours + half_hours(plan.supervision_hours)


def hours_of_each(view: SeasonView) -> Mapping[str, float]:
    """The week of each hired animateur, by id: what is fixed, a share of postures and contracts, and activities."""
    hired = [each for each in view.animateurs if each.is_hired]
    supervision = view.plan.supervision_hours / max(1, len(hired))
    exact = [each.hours_planned + supervision for each in hired]
    whole = half_hours(sum(each.hours for each in hired) - view.plan.available_hours) + hours_needed(view.plan)
    return dict(zip((each.profile.id for each in hired), adding_up(exact, whole, _HALF), strict=True))
