"""What the incidents, options and partners of a scenario do, as tables made once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints
from game.sim.conditions import possible_in
from game.sim.effects import Programs, compile_programs
from game.sim.scenario import Choice, Condition, Effect, KeyTest, Scenario
from game.sim.vocabulary import ACCOMPAGNER, FAIRE_A_LA_PLACE, GUIDER, POSTURES, SPHERES

VARIANTS: Final = 3
"""Programs of a choice: as written, when the group is ready, when it is beginning."""

Part = tuple[tuple[Effect, ...], tuple[Effect, ...]]
"""The effects of this week, and the lasting ones."""


@dataclass(frozen=True)
class Choices:
    """By choice, counted over all incidents in the scenario's order. C choices."""

    sphere: Ints  # (C,) — of the incident
    hours: Floats  # (C,) — of the animateurs
    is_delegated: Bools  # (C,) — leaves it to the group
    never_alone: Bools  # (C,) — in danger, the group left alone fails unless it is ready as the choice says
    ready: Floats  # (C,) — autonomy above which the group is ready, ∞ where the choice does not ask
    beginning: Floats  # (C,) — autonomy below which it is beginning, −∞ likewise
    lesson: Ints  # (C,) — row of what it teaches, when not delegated


@dataclass(frozen=True)
class Incidents:
    """By incident, in the scenario's order. I incidents."""

    names: tuple[str, ...]
    sphere: Ints  # (I,)
    danger: Bools  # (I,)
    weight: Floats  # (I,) — above 0
    once: Bools  # (I,) — happens once a summer
    delegated: Ints  # (I,) — the choice that leaves it to the group, −1 for none
    first_choice: Ints  # (I,) — its first choice, counted over all incidents
    choices: Choices
    hangs_on_persons: tuple[bool, ...]  # its condition tests the persons it may name
    possible_in: tuple[Mapping[int, Condition], ...]  # by week: what is left of the condition of those still possible


@dataclass(frozen=True)
class Consequences:
    """The programs of every option, of every choice in its variants, and of every partner, in the scenario's order."""

    options: Programs
    choices: Programs
    partners: Programs


def incidents_of(scenario: Scenario) -> Incidents:
    incidents = scenario.incidents
    counts = [len(each.choices) for each in incidents]
    delegated = [next((c for c, one in enumerate(each.choices) if one.posture == "deleguer"), -1) for each in incidents]
    return Incidents(
        names=tuple(each.id for each in incidents),
        sphere=np.array([SPHERES.index(each.sphere) for each in incidents], dtype=np.int64),
        danger=np.array([each.danger for each in incidents], dtype=bool),
        weight=np.array([max(each.weight, 1e-9) for each in incidents]),
        once=np.array([each.once for each in incidents], dtype=bool),
        delegated=np.array(delegated, dtype=np.int64),
        first_choice=np.array([sum(counts[:i]) for i in range(len(counts))], dtype=np.int64),
        choices=_choices_of(scenario),
        hangs_on_persons=tuple(_names_person(each.when) for each in incidents),
        possible_in=possible_by_week(scenario, [each.when for each in incidents]),
    )


def possible_by_week(scenario: Scenario, conditions: Sequence[Condition]) -> tuple[Mapping[int, Condition], ...]:
    """From week 0 to the closing assembly, what is left of these conditions."""
    return tuple(possible_in(conditions, week) for week in range(scenario.calendar.weeks + 2))


def _choices_of(scenario: Scenario) -> Choices:
    choices = [(incident, choice) for incident in scenario.incidents for choice in incident.choices]
    return Choices(
        sphere=np.array([SPHERES.index(incident.sphere) for incident, _ in choices], dtype=np.int64),
        hours=np.array([choice.hours for _, choice in choices], dtype=np.float64),
        is_delegated=np.array([choice.posture == "deleguer" for _, choice in choices], dtype=bool),
        never_alone=np.array([each.danger and choice.if_ready is None for each, choice in choices], dtype=bool),
        ready=np.array([choice.if_ready.threshold if choice.if_ready else np.inf for _, choice in choices]),
        beginning=np.array(
            [choice.if_beginning.threshold if choice.if_beginning else -np.inf for _, choice in choices]
        ),
        lesson=np.array([_lesson(choice, incident.danger) for incident, choice in choices], dtype=np.int64),
    )


def _lesson(choice: Choice, danger: bool) -> int:
    """The posture whose lesson a choice teaches. In danger, acting at once teaches what accompanying does
    elsewhere."""
    posture = GUIDER if choice.posture is None else POSTURES.index(choice.posture)
    if choice.posture is None or not danger:
        return posture
    return ACCOMPAGNER if posture == FAIRE_A_LA_PLACE else GUIDER


def _names_person(condition: Condition) -> bool:
    if isinstance(condition, KeyTest):
        return condition.target in ("qui", "qui2")
    return any(_names_person(part) for part in condition.conditions)


def consequences_of(scenario: Scenario) -> Consequences:
    options = [(proposal, option) for proposal in scenario.proposals for option in proposal.options]
    parts, refs = _choice_parts(scenario)
    return Consequences(
        options=compile_programs(
            [(option.effects, option.lasting) for _, option in options],
            [f"{proposal.id}.{option.id}" for proposal, option in options],
        ),
        choices=compile_programs(parts, refs),
        partners=compile_programs(
            [(partner.brings, ()) for partner in scenario.partners], [partner.name.fr for partner in scenario.partners]
        ),
    )


def _choice_parts(scenario: Scenario) -> tuple[list[Part], list[str]]:
    parts: list[Part] = []
    refs = []
    for incident in scenario.incidents:
        for choice in incident.choices:
            for variant in (None, choice.if_ready, choice.if_beginning):
                now = choice.effects if variant is None or variant.effects is None else variant.effects
                lasting = choice.lasting if variant is None or variant.lasting is None else variant.lasting
                parts.append((now, lasting))
                refs.append(f"{incident.id}.{choice.id}")
    return parts, refs
