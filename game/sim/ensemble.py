"""Many summers side by side: `simulate`, and what comes out of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.sim.arithmetic import Floats, Ints, total
from game.sim.batch import Batch, Happening, Item
from game.sim.batch_legality import insist, wanted, wanted_plan
from game.sim.chance import Chance
from game.sim.indicators import INDICATORS
from game.sim.measures import final_indicators, mean_learning
from game.sim.overrides import check_conditions, tables_under
from game.sim.policies import strategy
from game.sim.processes.assembly import open_item
from game.sim.processes.incidents import SLOTS, fire, group_leaning
from game.sim.processes.support import available_hours
from game.sim.questions import BatchDecisions, BatchPolicy, BatchView, Policy, strategy_draws
from game.sim.scenario import Scenario
from game.sim.schedule import (
    begin_summer,
    begin_week,
    begin_work,
    carry_plan,
    close_item,
    close_summer,
    end_assembly,
    end_week,
    open_closing,
    settle_incident,
)
from game.sim.season import Season
from game.sim.state import check_invariants
from game.sim.story import Story, join_stories, no_story, story_of
from game.sim.tables import Tables

CHUNK: Final = 2000
"""Seasons stepped together: large enough for numpy, small enough for the processor's caches."""


@dataclass(frozen=True)
class Outcomes(Mapping[str, Floats]):
    """The final indicators (seasons,) by key; weekly ones (seasons, weeks + 1); flows by service (seasons,
    services); what happened."""

    final: Mapping[str, Floats]
    weekly: Mapping[str, Floats]
    by_service: Mapping[str, Floats]
    services: tuple[str, ...]
    story: Story

    def __getitem__(self, key: str) -> Floats:
        return self.final[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.final)

    def __len__(self) -> int:
        return len(self.final)


def simulate(
    scenario: Scenario,
    policy: str | Policy = "adaptative",
    seasons: int | Sequence[int] = 1000,
    seed: int = 1,
    parameters: Mapping[str, float] | None = None,
    conditions: Mapping[str, float] | None = None,
) -> Outcomes:
    """Play `seasons` summers of a scenario by a policy; row i is season i of the seed, the same bits alone or among
    many.

    Args:
        policy: a strategy's name, or an object with `decide` and perhaps `decide_batch`.
        seasons: how many, from 0, or the numbers of those wanted.
        parameters: overrides of model parameters.
        conditions: comite_local, formation, reseau from 0 to 1, animateurs 1 or 2: as they stand on the first Monday.

    Raises:
        ValueError: an unknown strategy, parameter or condition, or one out of range; a seed out of range.
        IllegalDecision: the policy decided what the rules refuse.
    """
    decider = strategy(policy) if isinstance(policy, str) else policy
    tables = tables_under(scenario, parameters or {})
    fixed = check_conditions(conditions or {})
    if isinstance(seasons, int) and seasons < 0:
        raise ValueError(f"seasons is negative: {seasons}")
    numbers = range(seasons) if isinstance(seasons, int) else list(seasons)
    chunks = [numbers[start : start + CHUNK] for start in range(0, len(numbers), CHUNK)]
    if isinstance(decider, BatchPolicy):
        parts = [_play_batch(tables, decider, seed, chunk, fixed) for chunk in chunks]
    else:
        parts = [_play_alone(tables, decider, seed, number, fixed) for number in numbers]
    return _join(parts, scenario)


def _join(parts: Sequence[Outcomes], scenario: Scenario) -> Outcomes:
    services = tuple(each.id for each in scenario.services)
    if not parts:
        weekly = [key for key, indicator in INDICATORS.items() if indicator.is_weekly]
        empty = np.zeros((0, scenario.calendar.weeks + 1))
        flows = {key: np.zeros((0, len(services))) for key in ("demandes", "contrats", "revenu")}
        return Outcomes(
            {key: np.zeros(0) for key in INDICATORS}, dict.fromkeys(weekly, empty), flows, services, no_story(scenario)
        )
    return Outcomes(
        {key: np.concatenate([part.final[key] for part in parts]) for key in parts[0].final},
        {key: np.concatenate([part.weekly[key] for part in parts]) for key in parts[0].weekly},
        {key: np.concatenate([part.by_service[key] for part in parts]) for key in parts[0].by_service},
        services,
        join_stories([part.story for part in parts]),
    )


class _Seen:
    """What a batch policy sees at each question; the phase and the item change, the batch moves."""

    def __init__(self, tables: Tables, seed: int, seasons: Sequence[int]) -> None:
        self._tables, self._seasons = tables, seasons
        self._chance = Chance(seed, seasons)

    def before(self) -> BatchView:
        """The preparation: nobody has been met yet."""
        n, m = len(self._seasons), self._tables.n_members
        nothing = np.full(n, -1)
        return BatchView(
            scenario=self._tables.scenario,
            phase="preparation",
            week=0,
            n_seasons=n,
            perceived_need=np.ones((3, n)),
            n_hired=np.ones(n, dtype=np.int64),
            available_hours=np.zeros(n),
            posture=np.ones((3, n), dtype=np.int64),
            belonging=np.zeros((m, n)),
            active=np.ones((m, n), dtype=bool),
            proposal=nothing,
            item=0,
            interventions_left=np.zeros(n, dtype=np.int64),
            incident=nothing,
            group_would=lambda _: 0,
            chance=lambda count: strategy_draws(self._chance, 0, "preparation", 0, count),
        )

    def now(
        self, batch: Batch, phase: str, number: int = 0, item: Item | None = None, happening: Happening | None = None
    ) -> BatchView:
        nothing = np.full(batch.n_seasons, -1)
        incident = nothing
        if happening is not None:
            incident = np.where(happening.settled_by_group, -1, happening.incident)
        return BatchView(
            scenario=self._tables.scenario,
            phase=phase,
            week=min(batch.week.number, self._tables.n_weeks),  # the closing assembly is of the last week
            n_seasons=batch.n_seasons,
            perceived_need=batch.week.perceived_need,
            n_hired=total(batch.summer.hired),
            available_hours=total(available_hours(batch)),
            posture=batch.week.posture,
            belonging=batch.summer.belonging,
            active=batch.summer.active,
            proposal=nothing if item is None else item.proposal,
            item=number,
            interventions_left=batch.interventions_left,
            incident=incident,
            group_would=lambda season: 0 if happening is None else group_leaning(batch, happening, season),
            chance=lambda count: strategy_draws(self._chance, batch.week.number, phase, number, count),
        )


def _play_batch(
    tables: Tables, policy: BatchPolicy, seed: int, seasons: Sequence[int], fixed: Mapping[str, float]
) -> Outcomes:
    seen = _Seen(tables, seed, seasons)
    days = wanted(_answer(policy, seen.before()).days)
    batch = begin_summer(tables, seed, seasons, days, fixed, ledger_is_on=False)
    skill, readiness = mean_learning(batch)
    services = {
        key: np.zeros((len(tables.scenario.services), len(seasons))) for key in ("demandes", "contrats", "revenu")
    }
    for _ in range(tables.n_weeks):
        begin_week(batch)
        plan = _answer(policy, seen.now(batch, "plan"))
        items = carry_plan(batch, wanted(plan.posture), wanted_plan(plan.plan))
        _hold_items(batch, policy, seen, "assemblee", items)
        end_assembly(batch)
        begin_work(batch)
        for slot in range(SLOTS):
            happening = fire(batch, slot)
            answer = _answer(policy, seen.now(batch, "travail", slot, happening=happening))
            settle_incident(batch, happening, wanted(answer.choice))
        end_week(batch)
        for key, amount in batch.week.by_service.items():
            services[key] += amount
    _hold_items(batch, policy, seen, "cloture", open_closing(batch))
    close_summer(batch)
    check_invariants(batch.summer)
    return outcomes_of(batch, final_indicators(batch, skill, readiness), services)


def _hold_items(batch: Batch, policy: BatchPolicy, seen: _Seen, phase: str, items: Ints) -> None:
    for number, proposal in enumerate(items):
        item = open_item(batch, proposal)
        answer = _answer(policy, seen.now(batch, phase, number, item=item))
        close_item(batch, number, item, wanted(answer.intervention), wanted(answer.option))


def _answer(policy: BatchPolicy, view: BatchView) -> BatchDecisions:
    """What a policy answers, once the rules have accepted it."""
    answer = policy.decide_batch(view)
    insist(view, answer)
    return answer


def outcomes_of(batch: Batch, final: Mapping[str, Floats], services: Mapping[str, Floats]) -> Outcomes:
    """Season first, as they are handed out; revenue by service in currency units."""
    return Outcomes(
        final=dict(final),
        weekly={key: np.stack(batch.weekly[key], axis=1) for key, each in INDICATORS.items() if each.is_weekly},
        by_service={key: rows.T / (100.0 if key == "revenu" else 1.0) for key, rows in services.items()},
        services=tuple(each.id for each in batch.tables.scenario.services),
        story=story_of(batch),
    )


def _play_alone(tables: Tables, policy: Policy, seed: int, number: int, fixed: Mapping[str, float]) -> Outcomes:
    """One season by a policy that decides as a person does."""
    season = Season.with_tables(tables, seed, number, fixed)
    while not season.over:
        for decision in policy.decide(season.view):
            season.insist(decision)
        season.advance()
    return outcomes_of(season.batch, season.final, season.flows_by_service)
