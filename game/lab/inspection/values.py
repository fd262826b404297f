"""What an inspection found: plain values, for a terminal, a page, a program or a screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.lab.spread import Spread
from game.scenario import Problem
from game.sim import Text, Trial


@dataclass(frozen=True, slots=True)
class GoalRow:
    """One goal, and the share of the summers of each strategy that reach it."""

    id: str
    text: Text
    reached: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One choice of an incident. `effects`: on PEC, against the mean of the choices, by readiness (`READINESS`);
    nothing where too few summers asked. `best_on`: what it is the best choice for, alone or with others."""

    id: str
    posture: str  # "" for none
    effects: Mapping[str, float]
    best_on: tuple[str, ...]  # indicators


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """One incident: the share of the summers of each strategy in which it happens, the chance of each week with
    `adaptative`, and its choices."""

    id: str
    title: Text
    happens: Mapping[str, float]
    by_week: tuple[float, ...]
    choices: tuple[ChoiceRow, ...]
    n_compared: int  # summers in which every choice was tried with the same luck
    dominant: str  # the choice that leaves nothing to think about, "" for none


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """One proposition: the share of the summers in which it comes, by strategy; of those, how often each option is
    adopted where nobody imposes one by chance."""

    id: str
    title: Text
    comes: Mapping[str, float]
    options: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Luck:
    """Where the variance of an indicator comes from; the three sum to 1, or are 0 where it never varies."""

    strategy: float
    luck: float
    both: float  # luck that strategies take differently


@dataclass(frozen=True, slots=True)
class AimRow:
    """One learning aim that simulated summers try. `verdict`: holds, fails, undecided."""

    text: Text
    trial: Trial
    better: float  # share of the pairs in which the first way does better; 0 without any
    low: float  # Wilson’s interval, 95 %
    high: float
    n_pairs: int
    verdict: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """What many summers say of a scenario. Rows are in the scenario's order, strategies in that of `STRATEGIES`."""

    scenario: str
    title: Text
    region: str
    n_summers: int  # of each strategy
    seed: int
    findings: tuple[Problem, ...]  # in the order of the file; those that the author silenced are not among them
    silenced: tuple[tuple[Problem, str], ...]  # with the reason
    spreads: Mapping[str, Mapping[str, Spread]]  # by indicator, then strategy
    weekly: Mapping[str, Mapping[str, tuple[float, ...]]]  # means by indicator, strategy, and week from the start
    goals: tuple[GoalRow, ...]
    all_goals: Mapping[str, float]  # share of the summers of each strategy that reach every goal
    incidents: tuple[IncidentRow, ...]
    proposals: tuple[ProposalRow, ...]
    postures: Mapping[str, float]  # share of the situations (incident, readiness) in which each is best for PEC
    luck: Mapping[str, Luck]  # by indicator
    aims: tuple[AimRow, ...]
