"""The preparation and the first Monday [7.1]."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.mesa_twin import effects
from benchmarks.mesa_twin.chance import normal, place_sizes
from benchmarks.mesa_twin.market import Offer, Segment
from benchmarks.mesa_twin.people import Animateur, Member
from benchmarks.mesa_twin.words import CAPS, LEADERSHIP, SPHERES, clip, mean

if TYPE_CHECKING:
    from benchmarks.mesa_twin.summer import Summer

READINESS_OF_SPHERE = (-0.08, 0.05, 0.03)
TRAIT_CENTRE = (0.40, 0.40, 0.40, 0.45, 0.40)
TRAIT_SD = (0.10, 0.10, 0.10, 0.17, 0.10)


def prepare(summer: Summer) -> None:
    """Spend the days, draw the group and the place, and let the partners act."""
    scenario = summer.scenario
    days = summer.strategy.share_days()

    def level(condition: str) -> float:
        start = getattr(scenario.preparation, condition)
        return start + (1 - start) * days[condition] / CAPS[condition]

    summer.local_committee, summer.formation, summer.network = map(level, ("comite_local", "formation", "reseau"))
    hired = scenario.animateurs[: 2 if days["animateurs"] >= 3 else 1]
    summer.animateurs = [Animateur(summer, profile) for profile in hired]
    summer.animateur_skill = [
        clip(
            mean(0.26 + 0.4 * each.experience + 0.12 * (each.strengths[sphere] - 0.5) for each in summer.animateurs)
            + 0.36 * summer.formation
            + 0.06 * summer.network
        )
        for sphere in range(len(SPHERES))
    ]
    draw_group(summer, widening=1 + 0.1 * max(days["animateurs"] - 3, 0))
    summer.trust = [0.30 + 0.06 * summer.formation for _ in SPHERES]
    summer.clarity = clip(0.14 + 0.08 * summer.formation + 0.05 * summer.network)
    open_market(summer)
    for partner in scenario.partners:
        effects.launch(summer, partner.brings, summer.local_committee, origin=partner.name.fr)


def draw_group(summer: Summer, widening: float) -> None:
    """Members as they are on the first Monday."""
    p, random, group = summer.parameters, summer.random, summer.scenario.group
    spread = group.dispersion / 0.3
    of_readiness, of_confidence, of_values, of_ties = (normal(random) for _ in range(4))
    summer.members = [Member(summer, number, profile) for number, profile in enumerate(group.members)]
    for member, profile in zip(summer.members, group.members, strict=True):
        common = normal(random)
        member.readiness = [
            clip(
                p.aptitude_depart + own + 0.05 * summer.formation
                + spread * (0.09 * normal(random) + 0.04 * common) + p.ecart_groupe * of_readiness
            )
            for own in READINESS_OF_SPHERE
        ]  # fmt: skip
        member.confidence = [
            clip(
                p.confiance_depart + 0.03 * summer.formation
                + 0.10 * spread * normal(random) + p.ecart_groupe * of_confidence
            )
            for _ in SPHERES
        ]  # fmt: skip
        member.motivation = clip(0.66 + 0.06 * normal(random))
        member.belonging = clip(0.42 + 0.07 * normal(random) + 0.05 * summer.network)
        member.temperament = 0.05 * normal(random)
        member.coop_awareness = clip(0.16 + 0.16 * summer.formation + 0.12 * summer.network)
        if profile.traits is None:
            member.traits = [
                clip(centre + sd * spread * widening * normal(random))
                for centre, sd in zip(TRAIT_CENTRE, TRAIT_SD, strict=True)
            ]
        else:
            member.traits = [clip(0.8 * trait + 0.05 * spread * normal(random)) for trait in profile.traits]
        member.voice = clip(0.2 + 0.6 * member.traits[LEADERSHIP])
        handy = normal(random)
        for service in summer.scenario.services:
            drawn = clip(0.22 + 0.2 * random.random() + 0.05 * handy)
            member.skill[service.id] = profile.skills.get(service.id, drawn)
        sd = 0.16 * spread
        if profile.goals is None:
            wants = [goal + sd * (1 + 0.3 * of_values) * normal(random) for goal in group.goals]
        else:
            wants = [goal + 0.25 * sd * normal(random) for goal in profile.goals]
        wants = [max(weight, 0.01) for weight in wants]
        member.values = [weight / sum(wants) for weight in wants]
    draw_ties(summer, of_ties)


def draw_ties(summer: Summer, of_ties: float) -> None:
    """Ties of each pair, those of the profiles over those of chance."""
    random, group, members = summer.random, summer.scenario.group, summer.members
    sociable = [clip(0.5 + 0.2 * normal(random)) for _ in members]
    for member in members:
        member.ties = [0.0] * len(members)

    def tie(one: Member, other: Member, strength: float) -> None:
        one.ties[other.number] = other.ties[one.number] = clip(strength)

    for j, other in enumerate(members):
        for i, one in enumerate(members[:j]):
            meeting = 0.06 + 0.5 * sociable[i] * sociable[j] * (0.5 + random.random())
            tie(one, other, meeting * (1 + 0.25 * of_ties) * group.ties / 0.19)
    by_id = {member.id: member for member in members}
    for member, profile in zip(members, group.members, strict=True):
        for friend, strength in profile.ties.items():
            tie(member, by_id[friend], strength)


def open_market(summer: Summer) -> None:
    """Segments, and the services that they may ask for."""
    p, scenario = summer.parameters, summer.scenario
    summer.place = summer.random.choice(place_sizes(p.ecart_lieu))
    summer.segments = {profile.id: Segment(summer, profile) for profile in scenario.segments}
    for segment in summer.segments.values():
        wider = 1.4 if segment.institutional else 1
        segment.awareness = clip(segment.profile.knows + p.connu_depart * summer.local_committee * wider)
        segment.reputation = clip(segment.profile.reputation + 0.07 * summer.local_committee)
    summer.offers = [
        Offer(summer, service, summer.segments[segment])
        for service in scenario.services
        for segment, rate in service.clients.items()
        if rate > 0
    ]
