"""The whole inspection of a scenario."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from game.lab.inspection.aims import judge_aims, try_aims
from game.lab.inspection.choices import choice_rows, dominant_of, judge_choices, judge_postures, posture_shares
from game.lab.inspection.followed import followed_in
from game.lab.inspection.goals import goal_rows, judge_goals
from game.lab.inspection.luck import judge_luck, luck_of
from game.lab.inspection.overrides import judge_overrides
from game.lab.inspection.reach import happens, judge_reach, judge_use, proposal_rows
from game.lab.inspection.summers import ByStrategy, play_all
from game.lab.inspection.trials import Compared, compare_choices
from game.lab.inspection.values import IncidentRow, Inspection
from game.lab.inspection.variants import judge_variants
from game.lab.spread import Spread
from game.scenario import Places, Problem
from game.sim import Scenario

_CURVES: Final = ("pec", "autonomie", "revenu")


def inspect_scenario(
    scenario: Scenario,
    file: str = "",
    n_summers: int = 1000,
    seed: int = 1,
    tell: Callable[[int], None] = lambda _: None,
) -> Inspection:
    """What is unreachable, unbalanced or untrue to its aims, by `n_summers` summers of each shipped strategy.

    Args:
        scenario: as it was read; its `source` says where things are written.
        file: the name of the file in findings, by default the scenario's id.
        tell: hears, perhaps from another thread, how many summers of the strategies were just simulated.
    """
    places = Places(scenario.source, file or scenario.id)
    summers = play_all(scenario, n_summers, seed, tell)
    followed = followed_in(scenario)
    compared = compare_choices(scenario, n_summers, seed, followed)
    incidents = _incident_rows(scenario, summers, compared)
    goals, all_goals = goal_rows(scenario, summers)
    luck = luck_of(summers, followed)
    aims = try_aims(scenario, summers, n_summers, seed)
    postures = posture_shares(incidents)
    found = [
        *judge_reach(scenario, summers, places),
        *judge_use(scenario, summers, places),
        *judge_choices(scenario, incidents, places),
        *judge_variants(scenario, summers, places),
        *judge_postures(incidents, postures, places),
        *judge_goals(goals, places),
        *judge_overrides(scenario, seed, places),
        *judge_luck(luck, places),
        *judge_aims(scenario, aims, places),
    ]
    return Inspection(
        scenario=scenario.id,
        title=scenario.title,
        region=scenario.region,
        n_summers=n_summers,
        seed=seed,
        findings=_in_order(each for each in found if each.code not in places.silenced),
        silenced=tuple((each, places.silenced[each.code]) for each in found if each.code in places.silenced),
        spreads={key: {name: Spread.of(each[key]) for name, each in summers.items()} for key in followed},
        weekly={
            key: {name: tuple(each.weekly[key].mean(axis=0).tolist()) for name, each in summers.items()}
            for key in _CURVES
        },
        goals=goals,
        all_goals=all_goals,
        incidents=incidents,
        proposals=proposal_rows(scenario, summers),
        postures=postures,
        luck=luck,
        aims=aims,
    )


def _incident_rows(
    scenario: Scenario, summers: ByStrategy, compared: Mapping[int, Compared]
) -> tuple[IncidentRow, ...]:
    shares = happens(scenario, summers)
    fired = summers["adaptative"].story.incidents
    return tuple(
        IncidentRow(
            id=incident.id,
            title=incident.title,
            happens=shares[i],
            by_week=tuple((fired == i).any(axis=2).mean(axis=0).tolist()),
            choices=choice_rows(incident, compared.get(i)),
            n_compared=len(compared[i].readiness) if i in compared else 0,
            dominant=dominant_of(incident, compared.get(i)),
        )
        for i, incident in enumerate(scenario.incidents)
    )


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Errors first, then by place in the file."""
    return tuple(sorted(problems, key=lambda each: (each.is_warning, each.line, each.column, each.code)))
