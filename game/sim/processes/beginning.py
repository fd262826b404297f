"""Beginning: the four conditions of success, the group that was recruited, and the first Monday."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints, clip01, mean_of, total
from game.sim.chance import Chance
from game.sim.state import CAISSE, N_ACCOUNTS, NEUTRAL_SATISFACTION, PARTENAIRES, Summer
from game.sim.tables import PLACE_STEPS, Tables
from game.sim.vocabulary import CONDITIONS, PAY_RULES, SPHERES, VOTING_RULES, WORK_RULES

CAPS: Mapping[str, int] = {"comite_local": 8, "animateurs": 6, "formation": 6, "reseau": 5}
"""Preparation days that a condition takes at most."""
SECOND_ANIMATEUR_DAYS = 3
"""From so many recruiting days the second animateur is hired; each further day widens the group's traits."""

_READINESS_OFFSET = np.array([-0.08, 0.05, 0.03])


def condition_levels(tables: Tables, days: Ints, fixed: Mapping[str, float]) -> dict[str, Floats]:
    """Levels (R,) on the first Monday of comite_local, formation and reseau from (4, R) days; `fixed` ones are as
    given."""
    start = tables.scenario.preparation
    base = {"comite_local": start.comite_local, "formation": start.formation, "reseau": start.reseau}
    return {
        name: np.full(days.shape[1], float(fixed[name]))
        if name in fixed
        else level + (1.0 - level) * days[CONDITIONS.index(name)] / CAPS[name]
        for name, level in base.items()
    }


def begin(tables: Tables, chance: Chance, days: Ints, fixed: Mapping[str, float]) -> Summer:
    """The state on the first Monday. `days` (4, R) by `CONDITIONS`; `fixed` overrides conditions by name."""
    scenario, parameters = tables.scenario, tables.parameters
    profiles = scenario.group.members
    m, r = len(profiles), days.shape[1]
    levels = condition_levels(tables, days, fixed)
    formation, network, comite = levels["formation"], levels["reseau"], levels["comite_local"]
    spread = scenario.group.dispersion / 0.3
    between = chance.normal(0, "groupe", 4)
    personal = chance.normal(0, "membres", 12 * m).reshape(12, m, r)

    hired = _hired(tables, days, fixed)
    readiness = np.stack([
        parameters.aptitude_depart + _READINESS_OFFSET[k] + 0.05 * formation
        + spread * (0.09 * personal[k] + 0.04 * personal[3]) + parameters.ecart_groupe * between[0]
        for k in range(3)
    ])  # fmt: skip
    confidence = np.stack([
        parameters.confiance_depart + 0.03 * formation
        + 0.10 * spread * personal[4 + k] + parameters.ecart_groupe * between[1]
        for k in range(3)
    ])  # fmt: skip
    traits = _traits(tables, chance, days, spread)
    awareness = 0.16 + 0.16 * formation + 0.12 * network
    segments = scenario.segments
    institution = np.where(tables.market.is_institution, 1.4, 1.0)[:, None]
    knows = np.array([each.knows for each in segments])[:, None]
    reputation = np.array([each.reputation for each in segments])[:, None]
    place = tables.market.place[(chance.uniform(0, "lieu", 1)[0] * PLACE_STEPS).astype(np.int64)]
    leadership = clip01(traits[3])

    def everyone(value: Floats | float) -> Floats:
        return np.zeros((m, r)) + value

    def nothing(*shape: int) -> Ints:
        return np.zeros((*shape, r), dtype=np.int64)

    summer = Summer(
        skill=_skills(tables, chance),
        readiness=clip01(readiness),
        confidence=clip01(confidence),
        motivation=clip01(0.66 + 0.06 * personal[7]),
        energy=everyone(0.85),
        belonging=clip01(0.42 + 0.07 * personal[8] + 0.05 * network),
        temperament=0.05 * personal[9],
        values=_values(tables, chance, between[2]),
        traits=traits,
        traits_at_start=traits.copy(),
        tie=_ties(tables, chance, between[3]),
        coop_awareness=clip01(everyone(awareness)),
        ownership_memory=everyone(0.4),
        voice=clip01(0.2 + 0.6 * leadership),
        active=np.ones((m, r), dtype=bool),
        left_week=nothing(m),
        hours=everyone(0.0),
        earnings=nothing(m),
        trust=np.zeros((3, r)) + 0.30 + 0.06 * formation,
        autonomy=np.full((3, r), 0.08),
        support=np.full((3, r), 0.50),
        tensions=np.zeros(r),
        clarity=clip01(0.14 + 0.08 * formation + 0.05 * network),
        goals=np.zeros((4, r)) + np.array(scenario.group.goals)[:, None],
        has_goals=np.zeros(r, dtype=bool),
        committee=np.zeros((3, m, r), dtype=bool),
        office=nothing(3) - 1,
        vote_rule=nothing() + VOTING_RULES.index(scenario.governance.voting_rule),
        work_rule=nothing() + WORK_RULES.index(scenario.governance.work_rule),
        pay_rule=nothing() + PAY_RULES.index(scenario.governance.pay_rule),
        surplus_rule=nothing() - 1,
        contribution=np.full(r, scenario.finances.contribution),
        share=nothing() + scenario.finances.share,
        decided=nothing(len(scenario.proposals)) - 1,
        postponed=nothing(len(scenario.proposals)),
        price_level=nothing(len(scenario.services), len(segments)) + tables.market.opening_level[:, :, None],
        offered=np.ones((len(scenario.services), r), dtype=bool),
        loyal=np.zeros((len(scenario.services), len(segments), r)),
        waiting=np.zeros((len(scenario.services), len(segments), r), dtype=np.int64),
        awareness=clip01(knows + parameters.connu_depart * comite * institution),
        reputation=clip01(reputation + 0.07 * comite),
        extra_demand=np.zeros((len(segments), r)),
        place=place,
        client_satisfaction=np.full(r, NEUTRAL_SATISFACTION),
        animateur_skill=_animateur_skill(tables, hired, formation, network),
        animateur_energy=_animateur_energy(tables, r),
        hired=hired,
        local_committee=comite,
        network=network,
        accounts=nothing(N_ACCOUNTS),
        contributions=nothing(),
        due=nothing(max(scenario.finances.late_weeks, 1)),
        answered=nothing(len(scenario.incidents)) - 1,
        hours_by_segment=np.zeros((len(segments), r)),
    )
    summer.accounts[CAISSE] += scenario.finances.cash
    summer.accounts[PARTENAIRES] -= scenario.finances.cash
    return summer


def _hired(tables: Tables, days: Ints, fixed: Mapping[str, float]) -> Bools:
    r, n = days.shape[1], len(tables.scenario.animateurs)
    hired = np.zeros((2, r), dtype=bool)
    hired[0] = True
    if n > 1:
        recruited = days[CONDITIONS.index("animateurs")] >= SECOND_ANIMATEUR_DAYS
        hired[1] = fixed["animateurs"] >= 2 if "animateurs" in fixed else recruited
    return hired


def _animateur_skill(tables: Tables, hired: Bools, formation: Floats, network: Floats) -> Floats:
    """(K, R): mean of the hired pair; experience, training and the network, and what each is good at."""
    skill = []
    for sphere in SPHERES:
        own = np.array([
            0.26 + 0.4 * each.experience + 0.12 * (each.strengths.get(sphere, 0.5) - 0.5)
            for each in tables.scenario.animateurs[:2]
        ])  # fmt: skip
        both = np.zeros(hired.shape) + np.resize(own, 2)[:, None]
        skill.append(mean_of(both, hired, 0.0) + 0.36 * formation + 0.06 * network)
    return clip01(np.stack(skill))


def _animateur_energy(tables: Tables, r: int) -> Floats:
    energy = [each.energy for each in tables.scenario.animateurs[:2]]
    return np.zeros((2, r)) + np.resize(np.array(energy), 2)[:, None]


def _traits(tables: Tables, chance: Chance, days: Ints, spread: float) -> Floats:
    """(5, M, R): drawn around 0.40 (leadership 0.45, wider), or as the profile says; recruiting days widen them."""
    profiles = tables.scenario.group.members
    m, r = len(profiles), days.shape[1]
    draw = chance.normal(0, "traits", 5 * m).reshape(5, m, r)
    widening = 1.0 + 0.1 * np.maximum(days[CONDITIONS.index("animateurs")] - SECOND_ANIMATEUR_DAYS, 0)
    centre = np.array([0.40, 0.40, 0.40, 0.45, 0.40]).reshape(5, 1, 1)
    sd = np.array([0.10, 0.10, 0.10, 0.17, 0.10]).reshape(5, 1, 1)
    traits = clip01(centre + sd * spread * widening * draw)
    for index, profile in enumerate(profiles):
        if profile.traits is not None:
            # what the profile says of a whole person, brought to the scale of a first Monday
            traits[:, index] = clip01(np.array(profile.traits)[:, None] * 0.8 + 0.05 * spread * draw[:, index])
    return traits


def _skills(tables: Tables, chance: Chance) -> Floats:
    scenario = tables.scenario
    m = len(scenario.group.members)
    names = [service.id for service in scenario.services]
    draw = chance.by_name(0, "habiletes", names, m)
    person = chance.normal(0, "habilete", m)
    skill = clip01(0.22 + 0.2 * draw + 0.05 * person[None])
    for index, profile in enumerate(scenario.group.members):
        for s, name in enumerate(names):
            if name in profile.skills:
                skill[s, index] = profile.skills[name]
    return skill


def _values(tables: Tables, chance: Chance, between: Floats) -> Floats:
    """(G, M, R): the weight of the goals, around the group's mean, summing to 1."""
    group = tables.scenario.group
    m = len(group.members)
    draw = chance.normal(0, "buts", 4 * m).reshape(4, m, -1)
    sd = 0.16 * group.dispersion / 0.3
    values = np.array(group.goals)[:, None, None] + sd * (1.0 + 0.3 * between) * draw
    for index, profile in enumerate(group.members):
        if profile.goals is not None:
            values[:, index] = np.array(profile.goals)[:, None] + 0.25 * sd * draw[:, index]
    values = np.maximum(values, 0.01)
    return np.asarray(values / total(values))


def _ties(tables: Tables, chance: Chance, between: Floats) -> Floats:
    """(M, M, R): sociable people know each other better; symmetric."""
    group = tables.scenario.group
    m = len(group.members)
    sociable = clip01(0.5 + 0.2 * chance.normal(0, "sociabilite", m))
    draw = chance.uniform(0, "liens", m * m).reshape(m, m, -1)
    draw = np.where((np.arange(m)[:, None] < np.arange(m)[None, :])[:, :, None], draw, draw.transpose(1, 0, 2))
    tie = (0.06 + 0.5 * sociable[:, None] * sociable[None, :] * (0.5 + draw)) * (1.0 + 0.25 * between)
    tie = clip01(tie * group.ties / 0.19)  # 0.19: the mean of the line above
    index = {profile.id: i for i, profile in enumerate(group.members)}
    for i, profile in enumerate(group.members):
        for other, strength in profile.ties.items():
            tie[i, index[other]] = tie[index[other], i] = strength
    tie[np.arange(m), np.arange(m)] = 0.0
    return tie
