"""The plan of the week: spheres, hours, activities, prices."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np

from game.sim.activities import ACTIVITIES, HOURS_A_DAY, Activity
from game.sim.arithmetic import total
from game.sim.batch import Batch
from game.sim.hours import target_names
from game.sim.processes.support import POSTURE_HOURS, available_hours, nearest_posture, supervision_hours
from game.sim.views import (
    ActivityView,
    Allocation,
    PlanView,
    SphereView,
)
from game.sim.vocabulary import (
    POSTURES,
    SPHERES,
    WORKING_DAYS,
)

if TYPE_CHECKING:
    from game.sim.season import Season


def fixed_hours(season: Season) -> float:
    parameters = season.tables.parameters
    alone = int(season.batch.summer.hired[:, 0].sum()) == 1
    return parameters.heures_fixes + (parameters.heures_fixes_seul if alone else 0.0)


def posture_hours(season: Season) -> float:
    return float(sum(POSTURE_HOURS[posture] for posture in season.postures))


def spheres(season: Season) -> tuple[SphereView, ...]:
    week = season.batch.week
    nearest = nearest_posture(week.perceived_need)
    rows = []
    for k, sphere in enumerate(SPHERES):
        posture, wanted = season.postures[k], int(nearest[k, 0])
        rows.append(
            SphereView(
                sphere=sphere,
                posture=POSTURES[posture],
                perceived_need=float(week.perceived_need[k, 0]),
                perceived_posture=POSTURES[wanted],
                gap=wanted - posture,
                autonomy=float(season.batch.summer.autonomy[k, 0]),
            )
        )
    return tuple(rows)


def plan(season: Season) -> PlanView:
    scenario, batch = season.tables.scenario, season.batch
    fixed = fixed_hours(season)
    hired = [profile for a, profile in enumerate(scenario.animateurs[:2]) if batch.summer.hired[a, 0]]
    nothing_yet = PlanView(
        allocations=(),
        activities=tuple(
            ActivityView(each.id, each.sphere, _open_targets(season, each), each.usual_hours) for each in ACTIVITIES
        ),
        fixed_hours=fixed,
        posture_hours=0.0,
        activity_hours=0.0,
        supervision_hours=0.0,
        available_hours=float(total(available_hours(batch))[0]),
        free_hours_by_day={profile.id: (HOURS_A_DAY,) * WORKING_DAYS for profile in hired},
    )
    return redrafted_plan(season, nothing_yet)


def redrafted_plan(season: Season, before: PlanView) -> PlanView:
    """A plan of this week with the postures and hours as they are drafted now."""
    free = {name: [HOURS_A_DAY] * WORKING_DAYS for name in before.free_hours_by_day}
    allocations = []
    for each in season.draft.allocations:
        allocations.append(Allocation(each.animateur, each.day, each.activity, each.target, each.hours))
        free[each.animateur][each.day] -= each.hours
    postures = np.array(season.postures, dtype=np.int64)[:, None]
    return dataclasses.replace(
        before,
        allocations=tuple(allocations),
        posture_hours=posture_hours(season),
        activity_hours=float(sum(each.hours for each in allocations)),
        supervision_hours=float(supervision_hours(season.batch, postures)[0]),
        free_hours_by_day={name: tuple(days) for name, days in free.items()},
    )


def _open_targets(season: Season, activity: Activity) -> tuple[str, ...]:
    names = target_names(season.tables.scenario, activity.id)
    if activity.kind != "tete_a_tete":
        return names
    return tuple(name for m, name in enumerate(names) if season.batch.summer.active[m, 0])


def prices(batch: Batch) -> dict[tuple[str, str], int]:
    market, scenario = batch.tables.market, batch.tables.scenario
    return {
        (scenario.services[s].id, scenario.segments[q].id): int(market.price[s, q, batch.summer.price_level[s, q, 0]])
        for s, q in market.cells
    }
