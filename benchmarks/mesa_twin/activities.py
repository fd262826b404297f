"""What the animateurs do with the group in the hours of the plan [7.6]."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from benchmarks.mesa_twin.people import tie_by
from benchmarks.mesa_twin.words import COMMITTEE_SPHERE, SPHERES, WORK, clip

if TYPE_CHECKING:
    from benchmarks.mesa_twin.people import Member
    from benchmarks.mesa_twin.summer import Summer

NETWORK_WEEKS = (3, 5, 7)


def take_place(summer: Summer) -> None:
    """All activities of the week, in the order of the document."""
    for activity, act in (
        ("training_sphere", train_sphere),
        ("training_service", train_service),
        ("one_to_one", talk),
        ("committee", follow_committee),
    ):
        for (name, target), hours in summer.week.hours.items():
            if name == activity and hours > 0:
                act(summer, target, hours)
    play(summer, summer.week.request_hours("game"))
    meet_network(summer, summer.week.request_hours("network"))
    summer.clarity = clip(
        summer.clarity + summer.parameters.clarte_heure * summer.week.request_hours("vision") * (1 - summer.clarity)
    )


def _teach(members: list[Member], sphere: int, rate: float) -> None:
    for member in members:
        member.readiness[sphere] = clip(member.readiness[sphere] + rate * (1 - member.readiness[sphere]))


def train_sphere(summer: Summer, target: str, hours: float) -> None:
    sphere = SPHERES.index(target)
    teaching = 0.6 + 0.4 * summer.animateur_skill[sphere]
    _teach(summer.present, sphere, summer.parameters.gain_formation * hours * teaching)


def train_service(summer: Summer, target: str, hours: float) -> None:
    teaching = 0.6 + 0.4 * summer.animateur_skill[WORK]
    for member in summer.present:
        member.skill[target] = clip(member.skill[target] + 0.03 * hours * teaching * (1 - member.skill[target]))
    _teach(summer.present, WORK, 0.5 * summer.parameters.gain_formation * hours * teaching)


def talk(summer: Summer, target: str, hours: float) -> None:
    for member in summer.present:
        if member.id == target:
            member.belonging = clip(member.belonging + 0.035 * hours * (1 - member.belonging))
            member.voice = clip(member.voice + 0.03 * hours * (1 - member.voice))
            weakest = min(range(len(SPHERES)), key=lambda sphere: member.confidence[sphere])
            member.confidence[weakest] = clip(member.confidence[weakest] + 0.02 * hours)
            member.motivation = clip(member.motivation + 0.02 * hours * (1 - member.motivation))


def follow_committee(summer: Summer, target: str, hours: float) -> None:
    sphere = COMMITTEE_SPHERE[target]
    seated = [member for member in summer.present if member.committee == target]
    _teach(seated, sphere, 0.015 * hours)
    for member in seated:
        member.confidence[sphere] = clip(member.confidence[sphere] + 0.008 * hours * (1 - member.confidence[sphere]))


def play(summer: Summer, hours: float) -> None:
    if hours > 0:
        for one, other in combinations(summer.present, 2):
            tie_by(one, other, summer.parameters.lien_jeu * hours * (1 - one.ties[other.number]))


def meet_network(summer: Summer, hours: float) -> None:
    """Other co-ops: in three weeks anyway, and in the hours spent on it."""
    met = summer.network if summer.week.number in NETWORK_WEEKS else 0.0
    reach = min(met + 0.25 * hours, 1.0)
    if reach <= 0:
        return
    for member in summer.present:
        member.belonging = clip(member.belonging + 0.02 * reach)
        member.coop_awareness = clip(member.coop_awareness + 0.025 * reach * (1 - member.coop_awareness))
        member.confidence = [clip(confidence + 0.008 * reach) for confidence in member.confidence]
    for animateur in summer.animateurs:
        animateur.energy = clip(animateur.energy + 0.03 * reach)
    summer.clarity = clip(summer.clarity + 0.035 * reach * (1 - summer.clarity))
