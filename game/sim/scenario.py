"""The frozen parameters of a summer, as the simulation wants them.

`game.scenario` reads a trainer's YAML file and gives this; the simulation reads no file. Quantities are in [0, 1]
unless a unit is given, money is in integer cents, and texts are `Text`.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from game.sim.aims import Trial
from game.sim.dials import UNTURNED, Dials

RuleValue = str | float | tuple[float, ...] | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence for readers, in French and perhaps in English."""

    fr: str
    en: str | None = None

    def read(self, language: str) -> str:
        """The text in `language` ("fr" or "en"); French where there is no English twin."""
        return self.en if language == "en" and self.en is not None else self.fr


# --- Conditions and effects: data, never code -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class KeyTest:
    """One test on one key; exactly one of the five is given.

    `key` is a base name with its qualifier (`reputation.aines`, `semaine`, `meteo`, `decision.prix_tonte`);
    `target` the part after `@` ("" where there is none). Levels of money are in currency, as trainers write them.
    """

    key: str
    target: str = ""
    below: float | None = None
    above: float | None = None
    between: tuple[float, float] | None = None  # both ends included
    equal: float | str | None = None
    among: tuple[float | str, ...] | None = None

    def passes(self, value: float | str) -> bool:
        """Whether one value holds, whatever the key is."""
        if self.below is not None or self.above is not None or self.between is not None:
            low, high = self.between or (-math.inf, math.inf)
            return isinstance(value, int | float) and (
                low <= value <= high
                and (self.below is None or value < self.below)
                and (self.above is None or value > self.above)
            )
        return value in (self.among if self.among is not None else (self.equal,))


@dataclass(frozen=True, slots=True)
class AllOf:
    conditions: tuple[Condition, ...] = ()  # empty: always holds


@dataclass(frozen=True, slots=True)
class AnyOf:
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class NoneOf:
    conditions: tuple[Condition, ...]


Condition = KeyTest | AllOf | AnyOf | NoneOf


@dataclass(frozen=True, slots=True)
class Effect:
    """A signed amount added to a state key, in the key's unit (money: cents)."""

    key: str  # base name with qualifier, as in `KeyTest`
    amount: float
    target: str = ""  # "", qui, qui2, groupe, comite.finances, choisis.2
    weeks: int = 1  # the amount is spread evenly over so many weeks
    probability: float = 1.0


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What a vote changes. `key`: prix.<service>[.<segment>], contribution, part_sociale, partage_du_travail,
    partage_des_gains, vote, services, buts, surplus. `value`: cents for prices and part_sociale, a share for
    contribution, a word for the rules, the four goal weights (in order of GOALS) for buts, service ids for services."""

    key: str
    value: RuleValue


# --- Who takes part ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MemberProfile:
    """One coopérant. What is None or missing is drawn by the season's chance."""

    id: str
    name: str
    age: int  # years
    gender: str  # f, m or x; enters no rule
    portrait: Mapping[str, object]
    phrase: Text
    goals: tuple[float, ...] | None = None  # by GOALS, sum 1
    traits: tuple[float, ...] | None = None  # by TRAITS
    skills: Mapping[str, float] = field(default_factory=dict)  # by service id
    ties: Mapping[str, float] = field(default_factory=dict)  # by member id


@dataclass(frozen=True, slots=True)
class Group:
    """The members, named and generated ones alike, and how the drawn quantities spread."""

    members: tuple[MemberProfile, ...]
    goals: tuple[float, ...] = (0.25, 0.25, 0.25, 0.25)  # mean weights, by GOALS
    dispersion: float = 0.3  # 0 all alike, 1 very diverse; 0.3 gives the spreads of the model
    ties: float = 0.19  # mean tie at the start


@dataclass(frozen=True, slots=True)
class Animateur:
    id: str
    name: str
    experience: float = 0.4
    hours: int = 35  # a week
    energy: float = 0.9
    strengths: Mapping[str, float] = field(default_factory=dict)  # by sphere, 0.5 where not said
    portrait: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Partner:
    name: Text
    brings: tuple[Effect, ...]  # acts on the first Monday, scaled by the level of the comité local


@dataclass(frozen=True, slots=True)
class Ally:
    """An adult around the co-op, whom incidents may speak of; enters no rule."""

    role: str  # of ALLIES
    name: str
    phrase: Text = Text("")
    portrait: Mapping[str, object] = field(default_factory=dict)


# --- Market -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Segment:
    id: str
    name: Text
    households: int
    knows: float = 0.1
    reputation: float = 0.5
    intergenerational: bool = False
    institutional: bool = False


@dataclass(frozen=True, slots=True)
class Service:
    id: str
    name: Text
    icon: str
    price: int  # cents per hour and young person; the reference for what clients expect
    hours: tuple[float, float]  # of a contract, per young person: least and most
    team: int = 2
    minimum_age: int = 14
    difficulty: float = 0.3
    clients: Mapping[str, float] = field(default_factory=dict)  # by segment: weekly requests per 100 knowing households
    elasticity: float = 0.8  # positive
    season: tuple[float, ...] = (1.0,)  # by week; the last value goes on
    weather: Mapping[str, float] = field(default_factory=dict)  # by WEATHERS; 1 where not said
    material: int = 0  # cents a contract
    opening_price: int | None = None  # cents, asked on the first Monday; None: the reference


# --- Rules of the co-op -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Preparation:
    """The four conditions of success before the preparation days are shared."""

    days: int = 20
    comite_local: float = 0.3
    formation: float = 0.2
    reseau: float = 0.1


@dataclass(frozen=True, slots=True)
class Finances:
    cash: int = 15_000  # cents
    share: int = 500  # part sociale, cents a member
    contribution: float = 0.15
    fixed_costs: int = 1_000  # cents a week
    late_chance: float = 0.1
    late_weeks: int = 2  # from 1; a scenario cannot say less
    refund: float = 0.35  # ristourne: part of the contribution given back at the end
    charges: float = 0.0  # on pay


@dataclass(frozen=True, slots=True)
class Governance:
    assembly_day: int = 2  # 0 Monday … 4 Friday
    quorum: float = 0.5
    voting_rules: tuple[str, ...] = ("main_levee", "secret", "deux_tiers", "consentement", "classement")
    voting_rule: str = "main_levee"
    work_rule: str = "equite"
    pay_rule: str = "heures"
    committees: tuple[str, ...] = ("finances", "marketing", "ressources_humaines")
    interventions: int = 3  # an assembly


@dataclass(frozen=True, slots=True)
class Calendar:
    start: datetime.date  # the first Monday
    weeks: int = 9
    holidays: tuple[datetime.date, ...] = ()


# --- What may happen --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Who:
    """Whom an incident is about; nobody possible: it does not happen."""

    role: str = "membre"
    highest: str | None = None  # a personal key
    lowest: str | None = None
    service: str | None = None
    age: KeyTest | None = None
    count: int = 1  # 2 names {qui2} as well


@dataclass(frozen=True, slots=True)
class Variant:
    """Replaces what it names (not None) when the sphere's autonomy is above or below the threshold."""

    threshold: float
    effects: tuple[Effect, ...] | None = None
    lasting: tuple[Effect, ...] | None = None
    feedback: Text | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    id: str
    text: Text
    posture: str | None = None
    hours: float = 0.0  # of the animateurs
    effects: tuple[Effect, ...] = ()  # from this week
    lasting: tuple[Effect, ...] = ()  # spread over the weeks after
    feedback: Text = Text("")
    if_ready: Variant | None = None
    if_beginning: Variant | None = None


@dataclass(frozen=True, slots=True)
class Incident:
    id: str
    title: Text
    sphere: str
    text: Text
    choices: tuple[Choice, ...]
    when: Condition = AllOf()
    danger: bool = False
    weight: float = 1.0
    once: bool = True
    who: Who | None = None


@dataclass(frozen=True, slots=True)
class Expectation:
    """What members expect of an option, from −2 to 2."""

    goals: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)  # by GOALS
    fairness: float = 0.0
    effort: float = 0.0


@dataclass(frozen=True, slots=True)
class Option:
    id: str
    text: Text
    expected: Expectation = Expectation()
    rule: tuple[RuleChange, ...] = ()
    effects: tuple[Effect, ...] = ()
    lasting: tuple[Effect, ...] = ()
    well_led: Text | None = None  # what is told once it is adopted; None: as the proposal says
    badly_led: Text | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    id: str
    title: Text
    text: Text
    options: tuple[Option, ...]
    when: Condition = AllOf()
    proposed_by: str = "groupe"  # groupe, animateurs, or a role of `Who`
    at_closing: bool = False  # comes before the closing assembly only
    voting_rule: str | None = None  # decides this item whatever the rule in force, which it does not change
    well_led: Text = Text("")
    badly_led: Text = Text("")


# --- What is judged, asked and told -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Objective:
    id: str
    text: Text
    target: KeyTest  # on a final indicator
    is_means: bool = False  # judged on the means used rather than the result


@dataclass(frozen=True, slots=True)
class LearningAim:
    """What one comes to learn, and perhaps the effect that simulated summers should show."""

    text: Text
    trial: Trial | None = None


@dataclass(frozen=True, slots=True)
class Stake:
    """What is at stake in the place itself, with its own goals."""

    theme: str  # of STAKES
    text: Text
    objectives: tuple[Objective, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    phase: str  # decrire, analyser, transferer
    text: Text


@dataclass(frozen=True, slots=True)
class Debriefing:
    freeze_weeks: tuple[int, ...] = ()
    questions: tuple[Question, ...] = ()
    themes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Scenario:
    """Everything a season needs. `source` is the text it was read from, kept in saves."""

    id: str
    title: Text
    region: str
    calendar: Calendar
    group: Group
    animateurs: tuple[Animateur, ...]
    segments: tuple[Segment, ...]
    services: tuple[Service, ...]
    summary: Text = Text("")
    author: str = ""
    difficulty: int = 1  # 1 to 3
    duration_minutes: int = 45
    image: str = "lac"
    place: str = ""
    learning_aims: tuple[LearningAim, ...] = ()
    preparation: Preparation = Preparation()
    partners: tuple[Partner, ...] = ()
    finances: Finances = Finances()
    governance: Governance = Governance()
    climate: tuple[Mapping[str, float], ...] = ()  # by week (the last goes on): share of each kind of WEATHERS
    proposals: tuple[Proposal, ...] = ()
    incidents: tuple[Incident, ...] = ()
    objectives: tuple[Objective, ...] = ()
    stake: Stake | None = None
    entourage: tuple[Ally, ...] = ()  # one for each role that the region knows
    debriefing: Debriefing = Debriefing()
    dials: Dials = UNTURNED
    parameters: Mapping[str, float] = field(default_factory=dict)  # overrides of model parameters
    source: str = ""

    @property
    def judged(self) -> tuple[Objective, ...]:
        """Every objective of the summer: those of the scenario, then those of its stake."""
        return self.objectives + (self.stake.objectives if self.stake else ())
