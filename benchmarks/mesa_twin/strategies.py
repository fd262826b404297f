"""How animateurs may lead a summer [7.21]. They see the perceived need, the members and what is asked."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.mesa_twin.words import (
    ACCOMPANY,
    CAPS,
    DELEGATE,
    DO_IT_FOR_THEM,
    GUIDE,
    LEVEL,
    POSTURE_HOURS,
    POSTURES,
    SPHERES,
    WORK,
    Declared,
    mean,
)

if TYPE_CHECKING:
    from benchmarks.mesa_twin.summer import Summer

DAYS_ORDER = (1, 0, 2, 1, 0, 2, 1, 0, 3, 2, 0, 3, 1, 2, 0, 3, 1, 2, 0, 3, 2, 0, 0, 1, 3)
ACTIVITIES = (
    *("training_service", "training_sphere", "one_to_one", "committee"),
    *("prospecting", "game", "vision", "network", "rest"),
)
"""In the order in which hours are given to them."""
MOST_HOURS = 25
"""Of activities, for one animateur."""
INTERVENTIONS = ("se_taire", "question", "informer", "recommander", "trancher")


@dataclass
class LaidOut:
    """Hours of the activities as the animateurs share them."""

    hours: dict[tuple[str, str], int]
    by_animateur: list[int]


@dataclass
class Plan:
    """Postures by sphere, and the hours asked by activity and target."""

    postures: list[int]
    hours: dict[tuple[str, str], int] = field(default_factory=dict)

    def laid_out(self, hired: int) -> LaidOut:
        """The hours asked as far as the animateurs have them."""
        left, hours = MOST_HOURS * hired, {}
        for activity, asked in sorted(self.hours.items(), key=lambda each: ACTIVITIES.index(each[0][0])):
            hours[activity] = min(asked, left)
            left -= hours[activity]
        total = sum(hours.values())
        first = math.ceil(total / 2) if hired == 2 else total
        return LaidOut(hours, [first, total - first][:hired])


class Room:
    """Hours that the postures leave to activities."""

    def __init__(self, summer: Summer, postures: list[int]) -> None:
        reach = sum(animateur.available for animateur in summer.animateurs)
        self.hours = math.floor(max(0.85 * reach - sum(POSTURE_HOURS[posture] for posture in postures), 2))

    def grant(self, asked: int) -> int:
        """As much of it as there is."""
        granted = min(self.hours, asked)
        self.hours -= granted
        return granted


def nearest_posture(need: float, postures: range) -> int:
    """The posture whose level answers a need best, the more present among equals."""
    return min(postures, key=lambda posture: (abs(LEVEL[posture] - need), posture))


def nearest_choice(incident: Declared, posture: int) -> Declared:
    """The choice whose posture is nearest, the more present among equals, the later of two alike."""
    with_posture = [
        (abs(POSTURES.index(choice.posture) - posture), POSTURES.index(choice.posture), -number, choice)
        for number, choice in enumerate(incident.choices)
        if choice.posture is not None
    ]
    return min(with_posture, key=lambda each: each[:3])[-1] if with_posture else incident.choices[0]


def most_profitable(proposal: Declared) -> int:
    """The option of highest expected income, the first among equals."""
    return max(range(len(proposal.options)), key=lambda number: proposal.options[number].expected.goals[0])


class Strategy(ABC):
    """What all strategies share; each says how it plans, intervenes and answers."""

    def __init__(self, summer: Summer) -> None:
        self.summer = summer

    @property
    def week(self) -> int:
        return self.summer.week.number

    def share_days(self) -> dict[str, int]:
        """Days of preparation by condition of success."""
        days = dict.fromkeys(CAPS, 0)
        left = self.summer.scenario.preparation.days
        for number in DAYS_ORDER:
            condition = list(CAPS)[number]
            if left > 0 and days[condition] < CAPS[condition]:
                days[condition] += 1
                left -= 1
        return days

    @abstractmethod
    def plan(self) -> Plan:
        """Postures and hours of the week."""

    @abstractmethod
    def intervene(self, proposal: Declared) -> tuple[str, int]:
        """An intervention, and the option that it recommends or imposes."""

    @abstractmethod
    def answer(self, incident: Declared) -> Declared:
        """A choice of the incident."""


class Directive(Strategy):
    def plan(self) -> Plan:
        return Plan([DO_IT_FOR_THEM] * 3, {("prospecting", ""): 7, ("training_sphere", SPHERES[WORK]): 2})

    def intervene(self, proposal: Declared) -> tuple[str, int]:
        return "trancher" if (self.week - 1) % 3 < 2 else "recommander", most_profitable(proposal)

    def answer(self, incident: Declared) -> Declared:
        return nearest_choice(incident, DO_IT_FOR_THEM)


class LaisserFaire(Strategy):
    def plan(self) -> Plan:
        return Plan([DELEGATE] * 3, {("rest", ""): 2})

    def intervene(self, proposal: Declared) -> tuple[str, int]:
        return "se_taire", 0

    def answer(self, incident: Declared) -> Declared:
        return nearest_choice(incident, DELEGATE)


class Adaptive(Strategy):
    def postures(self) -> list[int]:
        return [self.posture_for(mean(self.summer.week.perceived_need))] * 3

    @staticmethod
    def posture_for(need: float) -> int:
        return DO_IT_FOR_THEM if need > 0.88 else nearest_posture(need, range(GUIDE, len(POSTURES)))

    def plan(self) -> Plan:
        postures, need = self.postures(), self.summer.week.perceived_need
        room = Room(self.summer, postures)
        later = self.week > 4
        loneliest = min(self.summer.active, key=lambda member: member.belonging)
        return Plan(
            postures,
            {
                ("prospecting", ""): room.grant(3 if later else 5),
                ("training_sphere", SPHERES[need.index(max(need))]): room.grant(3 if later else 6),
                ("one_to_one", loneliest.id): room.grant(3),
                ("game", ""): room.grant(2),
                ("vision", ""): room.grant(2),
            },
        )

    def intervene(self, proposal: Declared) -> tuple[str, int]:
        return "informer" if self.week in (2, 6) else "question", 0

    def answer(self, incident: Declared) -> Declared:
        if incident.danger:
            return nearest_choice(incident, DO_IT_FOR_THEM)
        posture = max(self.summer.postures[SPHERES.index(incident.sphere)], GUIDE)
        if self.week > 2 and posture == GUIDE:
            posture = ACCOMPANY
        return nearest_choice(incident, posture)


class BySphere(Adaptive):
    def postures(self) -> list[int]:
        return [self.posture_for(need) for need in self.summer.week.perceived_need]


class ProfitFirst(Strategy):
    def plan(self) -> Plan:
        postures = [
            DO_IT_FOR_THEM if self.week <= 2 else GUIDE,
            GUIDE,
            GUIDE if self.week <= 5 else ACCOMPANY,
        ]
        return Plan(postures, {("prospecting", ""): Room(self.summer, postures).grant(16)})

    def intervene(self, proposal: Declared) -> tuple[str, int]:
        changed = {change.key.split(".")[0] for option in proposal.options for change in option.rule}
        imposes = bool(changed & {"prix", "services", "partage_du_travail"})
        return "trancher" if imposes else "recommander", most_profitable(proposal)

    def answer(self, incident: Declared) -> Declared:
        return nearest_choice(incident, DO_IT_FOR_THEM if incident.danger else GUIDE)


class Chance(Strategy):
    def share_days(self) -> dict[str, int]:
        days = dict.fromkeys(CAPS, 0)
        for _ in range(self.summer.scenario.preparation.days):
            condition = self.summer.random.choice([each for each in CAPS if days[each] < CAPS[each]])
            days[condition] += 1
        return days

    def plan(self) -> Plan:
        random = self.summer.random
        activities = [(name, "") for name in ("prospecting", "game", "vision", "network", "rest")]
        activities.append(("training_sphere", SPHERES[WORK]))
        return Plan(
            [random.randrange(len(POSTURES)) for _ in SPHERES],
            {activity: random.randint(0, 3) for activity in activities},
        )

    def intervene(self, proposal: Declared) -> tuple[str, int]:
        random = self.summer.random
        return random.choice(INTERVENTIONS), random.randrange(len(proposal.options))

    def answer(self, incident: Declared) -> Declared:
        return self.summer.random.choice(incident.choices)


STRATEGIES: dict[str, type[Strategy]] = {
    "directive": Directive,
    "laisser-faire": LaisserFaire,
    "adaptative": Adaptive,
    "par-sphere": BySphere,
    "rentabiliste": ProfitFirst,
    "hasard": Chance,
}
