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
    revenue = week.flows.revenue / 100
    selling = revenue / (revenue + 25 * max(len(present), 1))
    for member in present:
        hours = member.week_hours
        success = (selling, member.heard, member.success / (1 + member.success))
        part = (0.6 + 0.4 * member.motivation, float(member.attended), clip(1.3 * hours / (hours + 2.5)))
        for sphere in range(len(SPHERES)):
            carry(summer, member, sphere, success[sphere], part[sphere])
        practise(summer, member)


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
    """Skills by the hours of the week in each service."""
    p = summer.parameters
    for service, hours in member.service_hours.items():
        practice = hours / (hours + p.demi_habilete) * (0.75 + 0.25 * summer.support[WORK])
        member.skill[service] = clip(member.skill[service] + p.gain_habilete * practice * (1 - member.skill[service]))
