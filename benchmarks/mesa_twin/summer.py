"""The model: one summer of one co-op, a week at each step [3]."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

import mesa
from mesa.datacollection import DataCollector

from benchmarks.mesa_twin import (
    accounts,
    activities,
    assembly,
    carrying_out,
    effects,
    friday,
    incidents,
    learning,
    measures,
    preparation,
    prospecting,
    support,
    work,
)
from benchmarks.mesa_twin.strategies import STRATEGIES
from benchmarks.mesa_twin.words import GUIDE, SPHERES, WEATHERS, Declared, mean, parameters

if TYPE_CHECKING:
    from benchmarks.mesa_twin.effects import Step
    from benchmarks.mesa_twin.market import Offer, Request, Segment
    from benchmarks.mesa_twin.people import Animateur, Member


@dataclass
class Flows:
    """What is counted in a week, or summed over weeks."""

    requests: int = 0
    contracts: int = 0
    revenue: int = 0
    """Cents."""
    hours: float = 0.0
    satisfaction: float = 0.0
    presence_hours: float = 0.0
    active: int = 0
    attending: int = 0
    items: int = 0
    ownership: float = 0.0

    def add(self, other: Flows) -> None:
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))


@dataclass
class Week:
    """State of one week only; lists are by sphere."""

    number: int
    weather: list[str] = field(default_factory=list)
    kind: str = WEATHERS[0]
    heat: float = 0.0
    need: list[float] = field(default_factory=list)
    perceived_need: list[float] = field(default_factory=list)
    hours: dict[tuple[str, str], float] = field(default_factory=dict)
    """Hours of the activities, by activity and target, after the cut."""
    capacity: float = 0.0
    presence_record: float = 0.0
    delivered: list[float] = field(default_factory=list)
    over: list[float] = field(default_factory=list)
    under: list[float] = field(default_factory=list)
    competence: list[float] = field(default_factory=list)
    left_alone: list[float] = field(default_factory=list)
    occasions: list[float] = field(default_factory=lambda: [0.0] * len(SPHERES))
    ownership: float = 0.0
    items_counted: int = 0
    minutes: int = 0
    """Spent on them."""
    requests: list[Request] = field(default_factory=list)
    contracts: list[Request] = field(default_factory=list)
    settled_alone: list[int] = field(default_factory=lambda: [0] * len(SPHERES))
    failed_alone: list[int] = field(default_factory=lambda: [0] * len(SPHERES))
    draws: dict[object, float] = field(default_factory=dict)
    """Uniforms that several uses share in the week."""
    flows: Flows = field(default_factory=Flows)

    def request_hours(self, activity: str, target: str = "") -> float:
        return self.hours.get((activity, target), 0.0)


class Summer(mesa.Model):
    """A summer of a scenario, led by a strategy."""

    members: list[Member]
    animateurs: list[Animateur]
    """Those hired."""
    segments: dict[str, Segment]
    offers: list[Offer]

    def __init__(self, scenario: Declared, strategy: str, seed: int | None = None) -> None:
        super().__init__(seed=seed)
        self.scenario = scenario
        self.parameters = parameters(scenario.parameters)
        self.strategy = STRATEGIES[strategy](self)
        self.weeks: int = scenario.calendar.weeks

        self.trust = [0.0] * len(SPHERES)
        self.autonomy = [0.08] * len(SPHERES)
        self.support = [0.50] * len(SPHERES)
        self.clarity = 0.0
        self.tensions = 0.0
        self.animateur_skill = [0.0] * len(SPHERES)
        self.local_committee = self.formation = self.network = 0.0
        self.place = 1.0
        self.client_satisfaction = 0.62

        self.goals: list[float] = list(scenario.group.goals)
        self.has_goals = False
        self.vote_rule: str = scenario.governance.voting_rule
        self.work_rule: str = scenario.governance.work_rule
        self.pay_rule: str = scenario.governance.pay_rule
        self.surplus_rule = "heures"
        self.contribution: float = scenario.finances.contribution
        self.share: int = scenario.finances.share
        self.offered = {service.id for service in scenario.services}
        self.offices: dict[str, Member | None] = {}
        self.decided: dict[str, str] = {}
        """Of each closed proposal the option adopted, or "" when it was closed without change."""
        self.postponed: set[str] = set()
        self.answered: dict[str, str] = {}
        """Of each incident settled the choice last made."""
        self.incidents = self.incidents_alone = 0

        self.cash: int = scenario.finances.cash
        self.contributions = 0
        self.due: dict[int, int] = defaultdict(int)
        self.schedule: dict[int, list[Step]] = defaultdict(list)
        self.sums = Flows()
        self.last_flows = Flows()
        self.presence_records: list[float] = []

        self.postures = [GUIDE] * len(SPHERES)
        self.week = Week(0)
        self.indicators: dict[str, float] = {}
        self.datacollector = DataCollector({key: _reporter(key) for key in measures.WEEKLY})
        preparation.prepare(self)
        self.first_learning = measures.learning(self)
        measures.record(self)

    @property
    def active(self) -> list[Member]:
        return [member for member in self.members if member.active]

    @property
    def present(self) -> list[Member]:
        return [member for member in self.members if member.present]

    @property
    def attending(self) -> list[Member]:
        return [member for member in self.members if member.attended]

    def draw_values(self, by: float | dict[Member, float]) -> None:
        """Weights of the active members move to their mean, each by its own share [7.9]."""
        active = self.active
        towards = [mean(column) for column in zip(*(member.values for member in active), strict=True)]
        for member in active:
            member.move_values(towards, by[member] if isinstance(by, dict) else by)

    def step(self) -> None:
        """One week, from Monday to Friday."""
        self.begin_week()
        effects.act(self)
        support.feel_need(self)
        self.plan()
        activities.take_place(self)
        assembly.meet(self)
        if self.week.number == 1:
            carrying_out.found(self)
        prospecting.find_clients(self)
        work.do(self)
        learning.learn(self)
        for slot in (0, 1):
            incidents.happen(self, slot)
        friday.close_week(self)
        accounts.settle(self)
        measures.record(self)
        self.sums.add(self.week.flows)
        self.last_flows = self.week.flows

    def begin_week(self) -> None:
        """A new Monday: weather [7.2] and presence [7.3]."""
        self.week = Week(self.week.number + 1)
        self.draw_weather()
        self.gather()
        self.week.flows.active = len(self.active)
        self.week.flows.presence_hours = sum(member.presence_hours for member in self.present)

    def draw_weather(self) -> None:
        week, climate = self.week, self.scenario.climate
        week.weather = ["soleil"] * 5
        if climate:
            shares = climate[min(week.number, len(climate)) - 1]
            week.weather = self.random.choices(list(shares), list(shares.values()), k=5)
        week.kind = max(WEATHERS, key=lambda kind: (week.weather.count(kind), WEATHERS.index(kind)))
        week.heat = week.weather.count("canicule") / 5

    def gather(self) -> None:
        for member in self.members:
            member.begin_week()
            member.come(self.week.heat)

    def plan(self) -> None:
        """The strategy shares its presence and its hours, which take effect [7.5]."""
        plan = self.strategy.plan()
        self.postures = plan.postures
        support.give(self, plan.laid_out(len(self.animateurs)))

    def close(self) -> None:
        """The closing assembly, after the last week [3]."""
        self.week = replace(
            self.week, number=self.weeks + 1, ownership=0.0, items_counted=0, minutes=0, draws={}, flows=Flows()
        )
        self.gather()
        assembly.meet(self, closing=True)
        accounts.share_surplus(self)
        self.indicators |= measures.judgments(self)

    def run_model(self) -> None:
        """The whole summer; `indicators` then has the final ones."""
        for _ in range(self.weeks):
            self.step()
        self.indicators = measures.final(self)
        self.close()


def _reporter(key: str) -> Callable[[Summer], float]:
    return lambda summer: summer.indicators[key]
