"""What a strategy is asked and answers: one season as a player sees it, or R seasons at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, runtime_checkable

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints
from game.sim.chance import Chance
from game.sim.decisions import Answer, ChoosePosture, Decision, Intervene, Prepare
from game.sim.hours import lay_on_days
from game.sim.scenario import Scenario
from game.sim.state import WeekPlan
from game.sim.views import IncidentAsked, PreparationAsked, ProposalAsked, SeasonView
from game.sim.vocabulary import CONDITIONS, INTERVENTIONS, POSTURES, SPHERES


@dataclass(frozen=True)
class BatchView:
    """What the player would see, in R seasons. Fields of another phase hold −1 or zeros."""

    scenario: Scenario
    phase: str
    week: int
    n_seasons: int
    perceived_need: Floats  # (K, R)
    n_hired: Ints  # (R,)
    available_hours: Floats  # (R,) — of the hired animateurs together, without the fixed ones
    posture: Ints  # (K, R) — of this week, or of last week in the plan
    belonging: Floats  # (M, R)
    active: Bools  # (M, R)
    proposal: Ints  # (R,) — item before the assembly, −1 none
    item: int  # its number, from 0
    interventions_left: Ints  # (R,)
    incident: Ints  # (R,) — −1 none
    group_would: Callable[[int], int]  # season with an incident -> the choice that its group leans to if asked first
    chance: Callable[[int], Floats]  # n -> (n, R) uniform numbers of the strategies' own stream


@dataclass(frozen=True)
class BatchDecisions:
    """The answer to one thing asked; only the fields of the phase are read."""

    days: Ints | None = None  # (4, R) by CONDITIONS
    posture: Ints | None = None  # (K, R)
    plan: WeekPlan | None = None  # whole hours
    intervention: Ints | None = None  # (R,)
    option: Ints | None = None  # (R,) — −1 none
    choice: Ints | None = None  # (R,)


class Policy(Protocol):
    def decide(self, view: SeasonView) -> Sequence[Decision]: ...


@runtime_checkable
class BatchPolicy(Policy, Protocol):
    """A policy that answers for R seasons at once."""

    def decide_batch(self, views: BatchView, /) -> BatchDecisions: ...


STRATEGY_DRAWS: Final = 32
"""Numbers that a strategy may draw for one thing asked."""


def strategy_draws(chance: Chance, week: int, phase: str, number: int, n: int) -> Floats:
    """(n, R): the strategies' own stream for the `number`-th thing asked in a phase; at most `STRATEGY_DRAWS`."""
    if n > STRATEGY_DRAWS:
        raise ValueError(f"a strategy draws at most {STRATEGY_DRAWS} numbers at a time")
    return chance.uniform(week, f"strategie/{phase}/{number}", STRATEGY_DRAWS)[:n]


def batch_view(view: SeasonView) -> BatchView:
    """One season's view as a batch of one."""
    asked, scenario = view.pending, view.scenario
    proposal = incident = -1
    would = 0
    if isinstance(asked, ProposalAsked):
        proposal = scenario.proposals.index(asked.proposal)
    if isinstance(asked, IncidentAsked):
        incident = scenario.incidents.index(asked.incident)
        would = next(c for c, each in enumerate(asked.incident.choices) if each.id == asked.group_would)
    return BatchView(
        scenario=scenario,
        phase=view.phase,
        week=view.week,
        n_seasons=1,
        perceived_need=np.array([[each.perceived_need] for each in view.spheres]),
        n_hired=np.array([sum(each.is_hired for each in view.animateurs)]),
        available_hours=np.array([view.plan.available_hours]),
        posture=np.array([[POSTURES.index(each.posture)] for each in view.spheres]),
        belonging=np.array([[each.belonging] for each in view.members]),
        active=np.array([[each.is_active] for each in view.members]),
        proposal=np.array([proposal]),
        item=asked.number - 1 if isinstance(asked, ProposalAsked) else 0,
        interventions_left=np.array([asked.interventions_left if isinstance(asked, ProposalAsked) else 0]),
        incident=np.array([incident]),
        group_would=lambda _: would,
        chance=lambda n: np.array(view.chance(n)).reshape(n, 1),
    )


def as_decisions(view: SeasonView, decisions: BatchDecisions) -> tuple[Decision, ...]:
    """The decisions of one season that a batch answer of one stands for."""
    asked = view.pending
    if isinstance(asked, PreparationAsked) and decisions.days is not None:
        return tuple(Prepare(name, int(decisions.days[c, 0])) for c, name in enumerate(CONDITIONS))
    if isinstance(asked, ProposalAsked) and decisions.intervention is not None and decisions.option is not None:
        option = int(decisions.option[0])
        name = INTERVENTIONS[int(decisions.intervention[0])]
        return (Intervene(asked.proposal.id, name, asked.proposal.options[option].id if option >= 0 else ""),)
    if isinstance(asked, IncidentAsked) and decisions.choice is not None:
        return (Answer(asked.incident.id, asked.incident.choices[int(decisions.choice[0])].id),)
    if decisions.posture is None or decisions.plan is None:
        return ()
    postures = tuple(ChoosePosture(s, POSTURES[int(decisions.posture[k, 0])]) for k, s in enumerate(SPHERES))
    return (*postures, *lay_on_days(view, decisions.plan))
