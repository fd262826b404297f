"""Many summers side by side: `simulate`, and what comes out of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.sim.arithmetic import Floats
from game.sim.batch import Batch
from game.sim.batch_legality import wanted
from game.sim.chance import Chance
from game.sim.indicators import INDICATORS
from game.sim.measures import mean_learning
from game.sim.overrides import check_conditions, tables_under
from game.sim.policies import strategy
from game.sim.questions import BatchPolicy, Policy
from game.sim.scenario import Scenario
from game.sim.schedule import begin_summer
from game.sim.season import Season
from game.sim.side_by_side import SideBySide, Standing, accepted, view_before
from game.sim.state import SERVICE_FLOWS
from game.sim.story import Story, join_stories, no_story, story_of
from game.sim.tables import Tables
from game.sim.witness import Witness

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
    *,
    witness: Witness | None = None,
) -> Outcomes:
    """Play `seasons` summers of a scenario by a policy; row i is season i of the seed, the same bits alone or among
    many.

    Args:
        policy: a strategy's name, or an object with `decide` and perhaps `decide_batch`.
        seasons: how many, from 0, or the numbers of those wanted.
        parameters: overrides of model parameters.
        conditions: comite_local, formation, reseau from 0 to 1, animateurs 1 or 2: as they stand on the first Monday.
        witness: looks on, where the policy is a strategy or decides for many seasons at once.

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
        parts = [_play_batch(tables, decider, seed, chunk, fixed, witness) for chunk in chunks]
    else:
        parts = [_play_alone(tables, decider, seed, number, fixed) for number in numbers]
    return join_outcomes(parts, scenario)


def join_outcomes(parts: Sequence[Outcomes], scenario: Scenario) -> Outcomes:
    """The rows of several batches of a scenario, one after the other."""
    services = tuple(each.id for each in scenario.services)
    if not parts:
        weekly = [key for key, indicator in INDICATORS.items() if indicator.is_weekly]
        empty = np.zeros((0, scenario.calendar.weeks + 1))
        flows = {key: np.zeros((0, len(services))) for key in SERVICE_FLOWS}
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


def _play_batch(
    tables: Tables,
    policy: BatchPolicy,
    seed: int,
    seasons: Sequence[int],
    fixed: Mapping[str, float],
    witness: Witness | None,
) -> Outcomes:
    asked = view_before(tables, Chance(seed, seasons), len(seasons))
    batch = begin_summer(tables, seed, seasons, wanted(accepted(policy, asked).days), fixed, ledger_is_on=False)
    batch.witness = witness
    nothing = np.zeros((len(tables.scenario.services), len(seasons)))
    summers = SideBySide(batch, policy, mean_learning(batch), dict.fromkeys(SERVICE_FLOWS, nothing))
    return outcomes_of(batch, summers.play(Standing()), summers.flows)


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
