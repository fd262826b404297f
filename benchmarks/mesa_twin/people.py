"""Who acts in a summer: the young members and the animateurs."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import mesa

from benchmarks.mesa_twin.words import SPHERES, WORK, Declared

if TYPE_CHECKING:
    from benchmarks.mesa_twin.summer import Summer


class Member(mesa.Agent):
    """A young person of the co-op; everything is in [0, 1] unless said [2]."""

    model: Summer

    def __init__(self, summer: Summer, number: int, profile: Declared) -> None:
        super().__init__(summer)
        self.number = number
        self.id: str = profile.id
        self.age: int = profile.age
        self.skill: dict[str, float] = {}
        self.readiness = [0.0] * len(SPHERES)
        self.confidence = [0.0] * len(SPHERES)
        self.motivation = 0.0
        self.energy = 0.85
        self.belonging = 0.0
        self.temperament = 0.0
        self.values = [0.25] * 4
        self.traits = [0.0] * 5
        self.ties: list[float] = []
        self.coop_awareness = 0.0
        self.ownership_memory = 0.4
        self.voice = 0.0
        self.active = True
        self.left_week = 0
        self.hours = 0.0
        self.earnings = 0
        self.committee = ""
        self.begin_week()

    def begin_week(self) -> None:
        """Forget what belongs to one week only."""
        self.present = False
        self.presence_hours = 0.0
        self.time_left = 0.0
        self.attended = False
        self.heard = 0.0
        self.luck_at_work = self.random.random()
        self.week_hours = 0.0
        self.service_hours: dict[str, float] = {}
        self.success = 0.0
        self.flaws = 0
        self.teamed: dict[int, int] = {}
        self.carried = [0.0] * len(SPHERES)
        """Part of what the group carried this week, by sphere [7.14]."""

    def come(self, heat: float) -> None:
        """Come this week or not, with hours open to contracts [7.3]."""
        p = self.model.parameters
        self.present = self.active and self.random.random() < 0.80 + 0.12 * self.motivation + 0.08 * self.energy
        if self.present:
            lost = p.heures_perdues * (1 - self.model.autonomy[WORK])
            self.time_left = p.heures_contrats * (0.55 + 0.45 * self.energy) * (1 - 0.25 * heat) * (1 - lost)
            self.presence_hours = p.heures_presence * (0.78 + 0.24 * self.motivation)

    def come_to_assembly(self) -> None:
        """Attend or not [7.7]."""
        luck = self.random.random()
        self.attended = self.present and luck < 0.62 + 0.25 * self.ownership_memory + 0.13 * self.belonging

    def capability(self, sphere: int) -> float:
        """How far one can carry a sphere, by ability and by belief."""
        return (self.readiness[sphere] + self.confidence[sphere]) / 2

    def mean_tie(self, group: Collection[Member]) -> float:
        """The mean tie with the others of a group."""
        ties = self.ties
        strengths = [ties[other.number] for other in group if other is not self]
        return sum(strengths) / max(len(strengths), 1)

    def differs_from(self, other: Member) -> float:
        """How far two members want different things."""
        return sum(abs(a - b) for a, b in zip(self.values, other.values, strict=True)) / 2

    def move_values(self, towards: list[float], by: float) -> None:
        """Weights of the goals drawn towards others (away from them if `by` is negative)."""
        moved = [max(mine + by * (theirs - mine), 0.01) for mine, theirs in zip(self.values, towards, strict=True)]
        total = sum(moved)
        self.values = [weight / total for weight in moved]


def tie_by(one: Member, other: Member, change: float) -> None:
    """Add to the tie of two members; it stays symmetric and in [0, 1]."""
    strength = min(max(one.ties[other.number] + change, 0.0), 1.0)
    one.ties[other.number] = other.ties[one.number] = strength


class Animateur(mesa.Agent):
    """An adult who accompanies the co-op."""

    model: Summer

    def __init__(self, summer: Summer, profile: Declared) -> None:
        super().__init__(summer)
        self.experience: float = profile.experience
        self.strengths = [profile.strengths.get(sphere, 0.5) for sphere in SPHERES]
        self.hours: int = profile.hours
        self.energy: float = profile.energy
        self.load = 0.0
        self.reach = 1.0

    @property
    def available(self) -> float:
        """Hours that the fixed ones leave [7.5]."""
        p = self.model.parameters
        alone = len(self.model.animateurs) == 1
        return max(self.hours - p.heures_fixes - (p.heures_fixes_seul if alone else 0), 1)

    def take_on(self, support_hours: float, own_hours: float) -> None:
        """How far the hours of the week go round [7.5]."""
        self.load = (support_hours + own_hours) / self.available
        self.reach = min(1.0, 1 / max(self.load, 0.05))

    def tire(self, rest: float) -> None:
        """Energy after the load and the rest of the week [7.5]."""
        p, network = self.model.parameters, self.model.network
        room = 1 - self.energy
        wear = p.usure_animateurs * max(self.load - 0.85, 0)
        changed = self.energy + 0.05 * room + 0.02 * network * room + 0.004 * rest - wear - 0.015
        self.energy = min(max(changed, min(self.energy, 0.3)), 1.0)
