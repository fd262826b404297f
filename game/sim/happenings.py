"""What the incidents, options and partners of a scenario do, as tables made once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints
from game.sim.effects import Programs, compile_programs
from game.sim.scenario import Condition, Effect, KeyTest, Scenario
from game.sim.vocabulary import SPHERES

VARIANTS: Final = 3
"""Programs of a choice: as written, when the group is ready, when it is beginning."""

Part = tuple[tuple[Effect, ...], tuple[Effect, ...]]
"""The effects of this week, and the lasting ones."""


@dataclass(frozen=True)
class Incidents:
    """By incident, in the scenario's order. I incidents."""

    names: tuple[str, ...]
    sphere: Ints  # (I,)
    danger: Bools  # (I,)
    weight: Floats  # (I,) — above 0
    delegated: Ints  # (I,) — the choice that leaves it to the group, −1 for none
    first_program: Ints  # (I,) — of its first choice
    hangs_on_persons: tuple[bool, ...]  # its condition tests the persons it may name


@dataclass(frozen=True)
class Consequences:
    """The programs of every option, of every choice in its variants, and of every partner, in the scenario's order."""

    options: Programs
    choices: Programs
    partners: Programs


def incidents_of(scenario: Scenario) -> Incidents:
    incidents = scenario.incidents
    counts = [VARIANTS * len(each.choices) for each in incidents]
    delegated = [next((c for c, one in enumerate(each.choices) if one.posture == "deleguer"), -1) for each in incidents]
    return Incidents(
        names=tuple(each.id for each in incidents),
        sphere=np.array([SPHERES.index(each.sphere) for each in incidents], dtype=np.int64),
        danger=np.array([each.danger for each in incidents], dtype=bool),
        weight=np.array([max(each.weight, 1e-9) for each in incidents]),
        delegated=np.array(delegated, dtype=np.int64),
        first_program=np.array([sum(counts[:i]) for i in range(len(counts))], dtype=np.int64),
        hangs_on_persons=tuple(_names_person(each.when) for each in incidents),
    )


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
