"""What members learn by carrying things themselves [7.14]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.mesa_twin.words import ASSOCIATION, LATITUDE, SPHERES, WORK, clip

if TYPE_CHECKING:
    from benchmarks.mesa_twin.people import Member
    from benchmarks.mesa_twin.summer import Summer


def learn(summer: Summer) -> None:
    """Readiness, confidence and skills of those present."""
    week, attending, present = summer.week, len(summer.attending), summer.present
    met = week.items_counted > 0
    week.occasions[ASSOCIATION] = clip(
        0.35 + (0.585 * attending / (attending + 3) * week.ownership / 0.6 if met else 0.0)
    )
    share_out(summer)
    revenue = week.flows.revenue / 100
    selling = revenue / (revenue + 25 * max(len(present), 1))
    for member in present:
        hours = member.week_hours
        success = (selling, member.heard, member.success / (1 + member.success))
        part = (0.6 + 0.4 * member.motivation, float(member.attended), clip(1.3 * hours / (hours + 2.5)))
        for sphere in range(len(SPHERES)):
            carry(summer, member, sphere, success[sphere], part[sphere])
        practise(summer, member)


def share_out(summer: Summer) -> None:
    """Who carried the week; there are fewer occasions where a few carry more than their share."""
    active = summer.active
    for sphere in range(len(SPHERES)):
        did = {member: doings(summer, member)[sphere] for member in active}
        if not any(did.values()):
            did = dict.fromkeys(active, 1.0)
        total = sum(member.capability(sphere) * did[member] for member in active)
        for member in active:
            member.carried[sphere] = member.capability(sphere) * did[member] / total if total > 0 else 0.0
        excess = sum(max(member.carried[sphere] - 1 / len(active), 0.0) for member in active)
        summer.week.occasions[sphere] *= 1 - summer.parameters.portage_concentre * excess


def doings(summer: Summer, member: Member) -> tuple[float, float, float]:
    """What a member does in each sphere: seats and offices held, being heard, hours worked."""
    held = (member.committee != "") + (member in summer.offices.values())
    return float(held), member.heard, member.hours


def carry(summer: Summer, member: Member, sphere: int, success: float, part: float) -> None:
    """Readiness and confidence in one sphere."""
    p, week = summer.parameters, summer.week
    latitude, support = LATITUDE[summer.postures[sphere]], summer.support[sphere]
    occasions = week.occasions[sphere]
    ready, confident = member.readiness[sphere], member.confidence[sphere]
    member.readiness[sphere] = clip(
        ready
        + p.gain_aptitude
        * (0.15 + 0.85 * latitude)
        * support
        * occasions
        * part
        * (1 - ready)
        * (0.7 + 0.3 * member.motivation)
    )
    gain = p.gain_confiance * (0.30 + 0.70 * latitude) * (0.35 + 0.65 * support) * occasions * success * (1 - confident)
    loss = p.perte_exces * week.over[sphere] + p.perte_abandon * week.left_alone[sphere]
    if sphere == WORK:
        loss += p.perte_echec * member.flaws / (1 + member.flaws) * (1 - 0.6 * week.delivered[sphere])
    member.confidence[sphere] = clip(confident + gain - loss * confident)


def practise(summer: Summer, member: Member) -> None:
    """Skills by the hours of the week in each service, and a little by those in the others."""
    p = summer.parameters
    for service, skill in member.skill.items():
        own = member.service_hours.get(service, 0.0)
        learnt = own + p.metier_commun * (member.week_hours - own)
        practice = learnt / (learnt + p.demi_habilete) * (0.75 + 0.25 * summer.support[WORK])
        member.skill[service] = clip(skill + p.gain_habilete * practice * (1 - skill))
