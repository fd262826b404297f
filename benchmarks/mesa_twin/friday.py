"""The end of the week: energy, ties, departures, trust, autonomy, traits [7.16]."""

from __future__ import annotations

import math
from itertools import combinations
from typing import TYPE_CHECKING

from benchmarks.mesa_twin.carrying_out import fill_offices
from benchmarks.mesa_twin.measures import alignment, spread
from benchmarks.mesa_twin.words import (
    ASSOCIATION,
    CREATIVITY,
    ENTERPRISE,
    LATITUDE,
    LEADERSHIP,
    LEVEL,
    PERSONAL_AUTONOMY,
    RESPONSIBILITY,
    SOLIDARITY,
    SPHERES,
    WORK,
    clip,
    mean,
)

if TYPE_CHECKING:
    from benchmarks.mesa_twin.people import Member
    from benchmarks.mesa_twin.summer import Summer

MOST_DEPARTURES = 2


def close_week(summer: Summer) -> None:
    """All of Friday but the accounts."""
    active = summer.active
    hours = [member.hours for member in active]
    unfairness = spread(hours) / (mean(hours) + 6)
    disagree(summer, active, unfairness)
    for member in active:
        spent = 0.010 * member.week_hours + 0.06 * summer.week.heat + 0.02
        member.energy = clip(member.energy - spent + 0.12 * (1 - member.energy))
    move_ties(summer, unfairness)
    for member in active:
        feel(summer, member, active, unfairness)
    leavers = depart(summer) if summer.week.number < summer.weeks else []
    fill_offices(summer)
    for sphere in range(len(SPHERES)):
        trust_and_carry(summer, sphere, left=sum(member.carried[sphere] for member in leavers))
    flows = summer.week.flows
    satisfied = flows.satisfaction / flows.contracts if flows.contracts else 0.0
    summer.draw_values(summer.parameters.rapprochement_succes * satisfied * summer.week.ownership)
    summer.clarity = clip(summer.clarity - summer.parameters.oubli_clarte * summer.clarity)
    for member in summer.active:
        grow(summer, member, unfairness)
    for sphere, posture in enumerate(summer.postures):
        fit = max(1 - 2 * abs(LEVEL[posture] - summer.week.need[sphere]), 0.0)
        skill = summer.animateur_skill[sphere]
        summer.animateur_skill[sphere] = skill + summer.parameters.apprentissage_animateurs * fit * (1 - skill)
    summer.presence_records.append(summer.week.presence_record)


def disagree(summer: Summer, active: list[Member], unfairness: float) -> None:
    """Tensions rise where members dare to disagree, and settle as they deliberate among close people."""
    p, week = summer.parameters, summer.week
    latitude = LATITUDE[summer.postures[ASSOCIATION]]
    daring = latitude / (latitude + 0.2) * mean(member.ownership_memory**2 for member in active)
    strain = daring * ((1 - alignment(summer)) * (1 - summer.clarity) + p.tensions_injustice * unfairness)
    close = mean(member.mean_tie(active) for member in active)
    settle = week.ownership * (0.4 + 0.6 * week.competence[ASSOCIATION]) * close
    summer.tensions = clip(
        summer.tensions
        + p.montee_tensions * strain * (1 - summer.tensions)
        - p.apaisement_tensions * settle * summer.tensions
    )


def move_ties(summer: Summer, unfairness: float) -> None:
    """Working together binds; unfairness, failures and what divides loosen."""
    p = summer.parameters
    loosening = 0.018 * unfairness + 0.03 * min(sum(summer.week.failed_alone), 1) + 0.004
    tense = p.usure_tensions * summer.tensions
    for one, other in combinations(summer.active, 2):
        tie = one.ties[other.number]
        jobs = one.teamed.get(other.number, 0)
        tie += p.lien_travail * jobs / (1 + jobs / 2) * (1 - tie)
        tie -= loosening * tie
        if one.present and other.present:
            tie -= tense * one.differs_from(other) * tie
        one.ties[other.number] = other.ties[one.number] = clip(tie)


def feel(summer: Summer, member: Member, active: list[Member], unfairness: float) -> None:
    """Belonging, then motivation."""
    p, week = summer.parameters, summer.week
    alone = mean(week.left_alone)
    strongest = max((member.ties[other.number] for other in active), default=0.0)
    target = (
        0.045
        + p.appartenance_lien * member.mean_tie(active)
        + p.appartenance_decision * member.ownership_memory
        - 0.15 * unfairness
        - p.isolement * max(0.25 - strongest, 0.0)
        - p.appartenance_abandon * alone
    )
    member.belonging = clip(member.belonging + 0.22 * (target - member.belonging))
    latitude = (LATITUDE[posture] for posture in summer.postures)
    felt = 0.5 * mean(map(float.__mul__, latitude, summer.support)) + 0.5 * member.ownership_memory
    pay = member.earnings / 100 / max(week.number - 1, 1)
    target = (
        p.motivation_base
        + member.temperament
        + p.motivation_autonomie * felt
        + p.motivation_competence * mean(member.confidence)
        + p.motivation_lien * member.belonging
        + p.motivation_paie * pay / (pay + 35)
        - p.motivation_fatigue * (1 - member.energy)
        - p.motivation_abandon * alone
        - p.motivation_tensions * summer.tensions
        + 0.05 * (summer.clarity - 0.4)
        + 0.04 * (summer.client_satisfaction - 0.62)
    )
    member.motivation = clip(member.motivation + p.vitesse_motivation * (target - member.motivation))


def depart(summer: Summer) -> list[Member]:
    """Those whose commitment is low may leave, at most two a week; those who do."""
    p, active = summer.parameters, summer.active
    tie = {member: member.mean_tie(active) for member in active}
    usual = mean(tie.values())
    commitment = {}
    for member in active:
        relative = tie[member] / max(tie[member] + usual, 1e-9) - 0.5
        commitment[member] = 0.34 * member.motivation + 0.41 * member.belonging + 0.25 * member.voice + 0.45 * relative
    centre, apart = mean(commitment.values()), max(spread(list(commitment.values())), 1e-9)
    wanting = []
    for member, own in commitment.items():
        below = (centre - own) / apart
        for_itself = p.risque_depart_base * max(1 + p.attache_depart * below, 0.0)
        hazard = min(for_itself + p.risque_depart * max(p.seuil_depart - own, 0.0), 0.5)
        wish = hazard - summer.random.random()
        if wish > 0:
            wanting.append((wish, member))
    must_stay = min(int(p.membres_minimum), len(summer.members))
    most = max(min(MOST_DEPARTURES, len(active) - must_stay), 0)
    leavers = [member for _, member in sorted(wanting, key=lambda each: -each[0])[:most]]
    for member in leavers:
        member.active = False
        member.left_week = summer.week.number
        member.committee = ""
    if leavers:
        summer.draw_values(-0.02 * len(leavers))
    return leavers


def trust_and_carry(summer: Summer, sphere: int, left: float) -> None:
    """Trust follows the latitude given; autonomy what the group really carries.

    Args:
        left: part of it that was carried by those who left this week.
    """
    p, week, active = summer.parameters, summer.week, summer.active
    latitude, support = LATITUDE[summer.postures[sphere]], summer.support[sphere]
    gap = latitude - summer.trust[sphere]
    speed = p.hausse_confiance_accordee if gap > 0 else p.baisse_confiance_accordee
    trust = clip(summer.trust[sphere] + speed * gap * (0.5 + 0.5 * support))
    summer.trust[sphere] = trust

    capability = [member.capability(sphere) for member in active]
    autonomy = summer.autonomy[sphere]
    room = mean(capability) - p.inegalite_portage * spread(capability) + p.marge_autonomie - autonomy
    summer.autonomy[sphere] = clip(
        autonomy
        + p.gain_autonomie * math.sqrt(latitude * trust) * support * week.occasions[sphere] * max(room, 0.0)
        + p.gain_autonomie_incident * week.settled_alone[sphere] * (1 - autonomy)
        - p.perte_autonomie_exces * week.over[sphere] * autonomy
        - p.perte_autonomie_echec * week.failed_alone[sphere] * autonomy
        - p.perte_autonomie_porteurs * left * autonomy
    )


def grow(summer: Summer, member: Member, unfairness: float) -> None:
    """The five traits of an entrepreneurial culture."""
    latitude = [LATITUDE[posture] for posture in summer.postures]
    supported = mean(map(float.__mul__, latitude, summer.support))
    alone = sum(summer.week.settled_alone)
    success = member.success / (1 + member.success)
    fairness = {"equite": 0.012, "habilete": -0.01}.get(summer.work_rule, 0.0)
    gains = [0.0] * 5
    gains[CREATIVITY] = (
        0.030 * (0.6 * latitude[ENTERPRISE] + 0.4 * latitude[ASSOCIATION]) * (0.4 + 0.6 * member.motivation)
        + 0.01 * alone
    )
    gains[PERSONAL_AUTONOMY] = (
        0.055 * supported * member.present - 0.012 * mean(summer.week.over) * member.traits[PERSONAL_AUTONOMY]
    )
    gains[RESPONSIBILITY] = 0.035 * (0.6 * latitude[WORK] * success + 0.4 * member.ownership_memory) + 0.008 * (
        member in summer.offices.values()
    )
    gains[LEADERSHIP] = 0.045 * member.voice * latitude[ASSOCIATION]
    gains[SOLIDARITY] = 0.045 * member.mean_tie(summer.active) + fairness - 0.02 * unfairness
    member.traits = [clip(trait + gain * (1 - trait)) for trait, gain in zip(member.traits, gains, strict=True)]
