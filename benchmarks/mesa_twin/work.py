"""Teams [7.12], what they do, and what clients and their neighbours think of it [7.13]."""

from __future__ import annotations

import math
from itertools import combinations
from typing import TYPE_CHECKING

from benchmarks.mesa_twin.words import ENTERPRISE, LEADERSHIP, WORK, clip, mean

if TYPE_CHECKING:
    from benchmarks.mesa_twin.market import Request, Segment
    from benchmarks.mesa_twin.people import Member
    from benchmarks.mesa_twin.summer import Summer

SHARING = {
    "equite": (1.0, 0.35, 0.2),
    "habilete": (0.15, 2.2, 0.2),
    "apprentissage": (0.5, -0.8, 0.2),
    "volontariat": (0.1, 0.35, 1.6),
    "moins_payes_d_abord": (0.0, 0.2, 0.1),
}
"""Weight of the hours already worked, of skill and of motivation, by rule of work sharing."""


def do(summer: Summer) -> None:
    """Staff each request taken, then do the work."""
    week = summer.week
    for offer in summer.offers:
        offer.waiting = 0
    refusals = 0.0
    for request in week.requests:
        if request.taken and staff(summer, request):
            week.contracts.append(request)
        else:
            refusals += refuse(summer, request)
    for contract in week.contracts:
        carry_out(summer, contract)
    flows = week.flows
    flows.contracts = len(week.contracts)
    flows.revenue = sum(contract.amount for contract in week.contracts)
    flows.hours = sum(contract.hours for contract in week.contracts)
    flows.satisfaction = sum(contract.satisfaction for contract in week.contracts)
    week.occasions[WORK] = 0.2 if week.number == 1 else flows.contracts / (flows.contracts + 2)
    for segment in summer.segments.values():
        spread_the_word(summer, segment, refusals)
    for offer in summer.offers:
        offer.loyal *= 0.96
    if week.contracts:
        summer.client_satisfaction += 0.5 * (flows.satisfaction / flows.contracts - summer.client_satisfaction)
    for member in summer.members:
        member.hours += member.week_hours


def refuse(summer: Summer, request: Request) -> float:
    """The client asks again next week, once, or is lost; the harm to the name of the co-op."""
    harm = 1.0 if request.taken else 0.35
    last = summer.week.number == summer.weeks
    if request.returning or last or request.patience >= summer.parameters.part_reportee:
        return harm
    request.offer.waiting += 1
    return 0.3 * harm


def staff(summer: Summer, request: Request) -> bool:
    """Find a team among those able; whether it can go."""
    service, active = request.offer.service, summer.active
    needed = min(request.hours / service.team, 5.5)
    able = [member for member in summer.present if member.time_left >= needed and member.age >= service.minimum_age]
    for_hours, for_skill, for_motivation = SHARING[summer.work_rule]
    usual = max(mean(member.hours + member.week_hours for member in active), 1)
    usual_pay = max(mean(member.earnings for member in active), 100)
    led_by_few = 0.8 * (1 - summer.week.competence[WORK])

    def score(member: Member) -> float:
        rank = (
            -for_hours * (member.hours + member.week_hours) / usual
            + for_skill * member.skill[service.id]
            + for_motivation * member.motivation
            + 0.3 * ((member.luck_at_work + request.team_luck) % 1)
            + led_by_few * (member.traits[LEADERSHIP] - 0.45)
        )
        return rank - member.earnings / usual_pay if summer.work_rule == "moins_payes_d_abord" else rank

    team = sorted(able, key=score, reverse=True)[: service.team]
    if len(team) < max(service.team - 1, 1):
        return False
    request.team = team
    hours = request.hours / len(team)
    for member in team:
        member.time_left = max(member.time_left - hours, 0)
        member.week_hours += hours
        member.service_hours[service.id] = member.service_hours.get(service.id, 0.0) + hours
    return True


def carry_out(summer: Summer, contract: Request) -> None:
    """The quality of one contract, the client's satisfaction and the invoice."""
    p, service, offer, team = summer.parameters, contract.offer.service, contract.offer, contract.team
    competence, size = summer.week.competence[WORK], len(team)
    pairs = list(combinations(team, 2))
    bond = mean((one.ties[other.number] for one, other in pairs), empty=0.5)
    skill = mean(member.skill[service.id] for member in team)
    hidden = (size - 1) / size * (1 - (0.5 * competence + 0.5 * bond))
    effort = mean(0.65 * member.motivation + 0.35 * member.energy for member in team) * (1 - p.flanerie * hidden)
    quality = (
        p.qualite_base
        + p.qualite_habilete * (skill - 0.2 * (service.difficulty - 0.3))
        + p.qualite_effort * effort
        + p.qualite_lien * bond
        + p.qualite_soutien * (competence - 0.35)
        + 0.02 * summer.local_committee
        + p.qualite_hasard * math.sqrt(12) * (contract.quality_luck - 0.5)
    )
    gap = quality - p.attente - 0.18 * (offer.price / service.price - 1)
    contract.flawed = gap < -0.10
    felt = 0.62 + 0.9 * gap - 0.06 * contract.flawed
    mended = p.reprise * competence if contract.flawed else 0.0
    contract.regained = min((0.62 - felt) * mended, max(0.53 - felt, 0.0))
    contract.satisfaction = clip(felt + contract.regained)
    tip = 1.05 if contract.satisfaction > 0.85 else 1.0
    rebate = 1 - 0.25 * (1 - mended) if contract.flawed else 1.0
    known_worth = 0.84 + 0.16 * summer.week.competence[ENTERPRISE]
    contract.amount = math.trunc(contract.hours * offer.price * known_worth * rebate * tip)
    offer.loyal += loyalty(contract)
    offer.segment.hours += contract.hours
    for member in team:
        if contract.flawed:
            member.flaws += 1
        else:
            member.success += 0.4 + contract.satisfaction
    for one, other in pairs:
        one.teamed[other.number] = other.teamed[one.number] = one.teamed.get(other.number, 0) + 1


def loyalty(contract: Request) -> float:
    """How far a client may come back."""
    return min(max(1.6 * (contract.satisfaction - 0.37), 0.0), 1.0)


def spread_the_word(summer: Summer, segment: Segment, refusals: float) -> None:
    """Reputation and awareness by the contracts of the week; bad news travels further."""
    p = summer.parameters
    jobs = [contract for contract in summer.week.contracts if contract.offer.segment is segment]
    good = bad = 0.0
    for contract in jobs:
        surprise, regained = (contract.satisfaction - 0.62) / 0.9, contract.regained / 0.9
        good += max(surprise, 0.0)
        bad += min(surprise - regained, 0.0) + regained
    speed = p.vitesse_reputation / (1 + len(jobs) / 2) * (0.5 + 0.5 * clip(1.4 - segment.reputation))
    moved = speed * (good + p.poids_mauvaise_nouvelle * bad)
    segment.reputation = clip(segment.reputation + moved - p.cout_refus * refusals)
    satisfied = sum(loyalty(contract) for contract in jobs)
    told = p.connu_bouche_a_oreille * satisfied / (satisfied + 4)
    segment.awareness = clip(segment.awareness + (1 - segment.awareness) * told)
