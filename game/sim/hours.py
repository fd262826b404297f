"""Hours of a week: between the totals that the rules read and the allocations that a player makes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from game.sim.activities import ACTIVITY, HOURS_A_DAY
from game.sim.arithmetic import Floats, Ints, somewhere
from game.sim.decisions import AllocateHours
from game.sim.scenario import Scenario
from game.sim.state import WeekPlan, empty_plan
from game.sim.views import SeasonView
from game.sim.vocabulary import COMMITTEES, SPHERES, WORKING_DAYS


def share_out(plan: WeekPlan, n_hired: Ints) -> WeekPlan:
    """Whole hours, alternately to each hired animateur, as `lay_on_days` lays them; never more than the days hold."""
    whole = np.zeros(n_hired.shape)
    most = HOURS_A_DAY * WORKING_DAYS * n_hired
    for _, _, row in hour_fields(plan):
        if somewhere(row):
            given = np.minimum(row, np.maximum(most - whole, 0))
            row[:] = given
            whole = whole + given
    first = np.ceil(whole / n_hired)
    plan.by_animateur = np.stack([first, whole - first])
    return plan


_KIND_FIELDS: Final = (
    ("formation_service", "training_service"),
    ("formation_sphere", "training_sphere"),
    ("tete_a_tete", "one_to_one"),
    ("appui_comite", "committee"),
    ("demarchage", "prospecting"),
    ("jeu_cooperatif", "game"),
    ("retour_vision", "vision"),
    ("reseau", "network"),
    ("repos", "rest"),
)


def hour_fields(plan: WeekPlan) -> list[tuple[str, int, Floats]]:
    """(kind of activity, target index, hours (R,)) in the order in which hours are laid out."""
    rows = []
    for kind, field in _KIND_FIELDS:
        array = getattr(plan, field)
        by_target = array if array.ndim == 2 else array[None]
        rows += [(kind, target, row) for target, row in enumerate(by_target)]
    return rows


def target_names(scenario: Scenario, activity: str) -> tuple[str, ...]:
    """The targets of an activity in the order of its axis; ("",) where it asks for none."""
    known = ACTIVITY[activity]
    return ("",) if known.about else _axis(scenario, known.kind)


def _axis(scenario: Scenario, kind: str) -> tuple[str, ...]:
    """What the hours of a kind may be given to."""
    if kind == "formation_service":
        return tuple(each.id for each in scenario.services)
    if kind == "tete_a_tete":
        return tuple(each.id for each in scenario.group.members)
    return {"formation_sphere": SPHERES, "appui_comite": COMMITTEES}.get(kind, ("",))


def plan_from_allocations(scenario: Scenario, allocations: Sequence[AllocateHours]) -> WeekPlan:
    """The hours of one season (R = 1) from its allocations."""
    plan = empty_plan(len(scenario.services), len(scenario.group.members), 1)
    fields = dict(_KIND_FIELDS)
    names = [each.id for each in scenario.animateurs]
    for each in allocations:
        known = ACTIVITY[each.activity]
        array = getattr(plan, fields[known.kind])
        if array.ndim == 2:
            array[_axis(scenario, known.kind).index(known.about or each.target), 0] += each.hours
        else:
            array[0] += each.hours
        plan.by_animateur[names.index(each.animateur), 0] += each.hours
    return plan


def lay_on_days(view: SeasonView, plan: WeekPlan) -> tuple[AllocateHours, ...]:
    """Hour after hour, to each hired animateur in turn, from Monday to Friday and again."""
    hired = [each.profile.id for each in view.animateurs if each.is_hired]
    laid: dict[tuple[str, int, str, str], int] = {}
    hour = 0
    for kind, target, row in hour_fields(plan):
        name = _axis(view.scenario, kind)[target]
        for _ in range(int(row[0])):
            day = hour // len(hired) % WORKING_DAYS
            key = (hired[hour % len(hired)], day, kind, name)
            laid[key] = laid.get(key, 0) + 1
            hour += 1
    return tuple(AllocateHours(*key, hours) for key, hours in laid.items())
