"""What the player may see: frozen rows of plain values, rebuilt at each change.

Scenes, the text mode, reports and policies read these and nothing else. Shares are in [0, 1], money in cents, hours
in hours; definitions of the scenario (a proposal, an incident) are handed over as they are, with the persons named.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.sim.scenario import Animateur, Choice, Incident, MemberProfile, Proposal, Scenario, Text


@dataclass(frozen=True, slots=True)
class Cause:
    """One line of the ledger: `quantity` moved by `amount` in `week` because of `cause`.

    Quantities: vision, soutien, autonomie (each moves pec by the same amount), motivation, reputation (all [0, 1]),
    tresorerie (cents). `sphere` and `ref` (an incident, proposal, option, service or partner id) are "" where they mean
    nothing.
    """

    week: int
    quantity: str
    cause: str
    amount: float
    sphere: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Working:
    """A line of the ledger and what its rule read, by name; shares [0, 1] unless the rule says otherwise."""

    cause: Cause
    terms: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class PecView:
    """PEC = V + S + A. Each letter in [0, 1]; the points are out of 100 in all, rounded so that they add up."""

    vision: float
    support: float
    autonomy: float
    points: tuple[int, int, int]

    @property
    def total(self) -> float:
        return self.vision + self.support + self.autonomy

    @property
    def total_points(self) -> int:
        return sum(self.points)


@dataclass(frozen=True, slots=True)
class MemberMoment:
    """A remembered fact of a member's summer: a catalogue key (`moment.<key>`), with what it is about."""

    week: int
    key: str
    ref: str = ""


@dataclass(frozen=True, slots=True)
class MemberView:
    index: int
    profile: MemberProfile
    is_active: bool
    is_present: bool
    mood: str  # one of MOODS
    energy: float
    motivation: float
    belonging: float
    traits: tuple[float, ...]  # by TRAITS, now
    traits_at_start: tuple[float, ...]
    skills: Mapping[str, float]  # by service id
    hours_this_week: float  # worked on contracts
    hours: float  # since the start
    earnings: int
    offices: tuple[str, ...]
    committees: tuple[str, ...]
    ties: tuple[tuple[int, float], ...]  # (member, strength), strongest first, active members only
    moments: tuple[MemberMoment, ...]
    left_in_week: int | None


@dataclass(frozen=True, slots=True)
class AnimateurView:
    profile: Animateur
    is_hired: bool
    energy: float
    hours_planned: float  # fixed hours, share of the postures and activities
    hours: int  # of a week


@dataclass(frozen=True, slots=True)
class SphereView:
    sphere: str
    posture: str  # chosen for this week
    perceived_need: float  # how much support the group seems to need, as the animateurs perceive it
    perceived_posture: str  # the posture nearest to that need
    gap: int  # steps: positive, more present than the perceived need; negative, less
    autonomy: float


@dataclass(frozen=True, slots=True)
class Allocation:
    animateur: str
    day: int
    activity: str
    target: str
    hours: int


@dataclass(frozen=True, slots=True)
class ActivityView:
    """One of the closed list; `targets` are the legal values of `AllocateHours.target`."""

    id: str
    sphere: str
    targets: tuple[str, ...]
    usual_hours: int


@dataclass(frozen=True, slots=True)
class PlanView:
    allocations: tuple[Allocation, ...]
    activities: tuple[ActivityView, ...]
    fixed_hours: float  # a week and animateur: meetings, books, preparation
    posture_hours: float  # both animateurs together
    activity_hours: float
    supervision_hours: float  # expected, from last week's contracts
    available_hours: float  # both animateurs together, without the fixed hours
    free_hours_by_day: Mapping[str, tuple[int, ...]]  # animateur id -> hours still open to activities, by day


@dataclass(frozen=True, slots=True)
class ContractView:
    """A request of this week and what became of it.

    `outcome`: fait, bacle (done, flawed), perdu (not taken: the co-op did not answer well), refuse (no team for it),
    reporte (neither, but the client asks again next week).
    """

    service: str
    segment: str
    day: int
    hours: float  # of work in all
    workers_wanted: int
    team: tuple[int, ...]
    price: int  # cents per hour
    amount: int  # cents invoiced, 0 when not done
    outcome: str
    satisfaction: float
    place: float  # in [0, 1): where on the map, drawn once
    is_return: bool  # put off last week, and counted then among the requests


@dataclass(frozen=True, slots=True)
class MinutesView:
    """What the assembly did with one item: the procès-verbal."""

    proposal: Proposal
    rule: str
    present: tuple[int, ...]
    quorum: int
    has_quorum: bool
    ballots: tuple[tuple[int, str], ...]  # (member, option id; "" abstains); empty when the ballot is secret
    tally: tuple[tuple[str, int], ...]  # by option id, in the order of the proposal (first choices when ranked)
    objections: int  # under consent
    adopted: str  # option id; "" when things stay as they are
    is_imposed: bool  # the animateurs decided
    intervention: str
    ownership: float  # mean over those present
    heard: tuple[int, ...]  # members who were heard
    proposed_by: tuple[int, ...]
    is_well_led: bool
    told: Text  # what the scenario tells of it; empty when things stay as they are


@dataclass(frozen=True, slots=True)
class ConditionAsked:
    id: str
    days: int
    cap: int
    level: float


@dataclass(frozen=True, slots=True)
class PreparationAsked:
    """Phase preparation: share the days. `expected` is a range (low, high) on the first Monday for V, S and A."""

    days: int
    days_left: int
    conditions: tuple[ConditionAsked, ...]
    expected: tuple[tuple[float, float], tuple[float, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class PlanAsked:
    """Phase plan: postures and hours, in `SeasonView.spheres` and `SeasonView.plan`."""


@dataclass(frozen=True, slots=True)
class ProposalAsked:
    """Phases assemblee and cloture: an item is debated. `leanings` is what each member present leans to so far."""

    proposal: Proposal
    number: int  # from 1
    n_items: int
    rule: str
    quorum: int
    present: tuple[int, ...]
    proposed_by: tuple[int, ...]
    leanings: tuple[tuple[int, str, float], ...]  # (member, option id, how strongly, in [0, 1])
    interventions_left: int
    chosen: str  # intervention chosen so far
    chosen_option: str


@dataclass(frozen=True, slots=True)
class IncidentAsked:
    """Phase travail: something happens on `day`. `group_would` is the choice the group leans to, if asked first."""

    incident: Incident
    who: tuple[int, ...]  # members named {qui}, {qui2}
    day: int
    perceived_need: float
    perceived_posture: str
    group_would: str
    chosen: str


@dataclass(frozen=True, slots=True)
class WorkAsked:
    """Phase travail, after the incidents: nothing to decide; the week's work is done and `advance()` goes to the
    bilan."""


@dataclass(frozen=True, slots=True)
class ReviewAsked:
    """Phase bilan: nothing to decide; `advance()` goes on."""


Asked = PreparationAsked | PlanAsked | ProposalAsked | IncidentAsked | WorkAsked | ReviewAsked


@dataclass(frozen=True, slots=True)
class IncidentOutcome:
    incident: Incident
    who: tuple[int, ...]
    day: int
    choice: Choice
    feedback: Text  # the variant that applied
    settled_by_group: bool
    succeeded: bool


@dataclass(frozen=True, slots=True)
class AccountLine:
    """A line of the week's accounts: a catalogue key (`account.<key>`) and a signed amount in cents."""

    key: str
    amount: int


@dataclass(frozen=True, slots=True)
class AccountsView:
    opening: int
    lines: tuple[AccountLine, ...]
    closing: int
    unpaid_invoices: int
    surplus: int  # what the closing assembly may share


@dataclass(frozen=True, slots=True)
class ObjectiveView:
    id: str
    text: Text
    indicator: str
    value: float
    is_means: bool
    is_reached: bool
    is_of_stake: bool = False  # asked for by what is at stake in the place


@dataclass(frozen=True, slots=True)
class SeasonView:
    """All that the player may see now."""

    scenario: Scenario
    seed: int
    week: int  # 0 before the summer, then 1 …
    n_weeks: int
    phase: str
    monday: datetime.date
    friday: datetime.date
    pec: PecView
    pec_last_week: PecView
    cash: int
    weather: tuple[str, ...]  # the five days of this week
    members: tuple[MemberView, ...]
    animateurs: tuple[AnimateurView, ...]
    spheres: tuple[SphereView, ...]
    plan: PlanView
    rules: Mapping[str, str | float]  # voted: contribution, partage_du_travail, partage_des_gains, vote, part_sociale
    prices: Mapping[tuple[str, str], int]  # (service, segment) -> cents per hour
    goals: tuple[float, ...]  # the group's voted goal weights, by GOALS
    contracts: tuple[ContractView, ...]  # of this week, in order of day
    minutes: tuple[MinutesView, ...]  # of this week's assembly so far
    outcomes: tuple[IncidentOutcome, ...]  # incidents settled this week
    accounts: AccountsView | None  # in the bilan
    causes: tuple[Cause, ...]  # of this week so far, ledger order
    client_satisfaction: float
    member_satisfaction: float
    animateur_energy: float
    left_this_week: tuple[int, ...]
    weekly: Mapping[str, tuple[float, ...]]  # every weekly indicator, from the start to the last ended week
    final: Mapping[str, float]  # every final indicator once over, else empty
    objectives: tuple[ObjectiveView, ...]
    pending: Asked | None
    chance: Callable[[int], tuple[float, ...]]  # n -> n uniform numbers of the strategies' own stream of this moment
