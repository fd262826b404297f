"""The summers on which the patterns are read: each is simulated once, by the shipped engine, and kept.

Seeds start at 10 000: calibration never used them. Two policies of one seed have the same luck, summer by summer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from unittest import mock

import numpy as np

from game.scenario import load_scenario
from game.sim import Outcomes, Policy, Scenario, side_by_side, simulate
from game.sim.batch import Batch
from game.sim.schedule import end_week
from tests.patterns.estimates import Bools, Floats

REGIONS = ("quebec", "france")
SEED = 10_000
N_SUMMERS = 1000

Variant = Callable[[Scenario], Scenario]


def as_shipped(scenario: Scenario) -> Scenario:
    return scenario


@dataclass
class Diary:
    """What the indicators do not tell, one array a week. M members, K spheres, P proposals, R summers.

    `ties`, `voice` and `was_active` are of Friday morning, before anybody leaves; the rest is of Friday evening.
    """

    ties: list[Floats] = field(default_factory=list)  # (M, R) — mean tie with the active members
    voice: list[Floats] = field(default_factory=list)  # (M, R)
    was_active: list[Bools] = field(default_factory=list)  # (M, R)
    is_active: list[Bools] = field(default_factory=list)  # (M, R)
    trust: list[Floats] = field(default_factory=list)  # (R,) — mean of the spheres
    skill: list[Floats] = field(default_factory=list)  # (M, R) — mean of the services
    hours: list[Floats] = field(default_factory=list)  # (R,) — of contracts since the start, all members
    support_hours: list[Floats] = field(default_factory=list)  # (R,)
    flawed: list[Floats] = field(default_factory=list)  # (R,) — contracts done, and spoilt
    settled_alone: list[Floats] = field(default_factory=list)  # (R,) — incidents that the group settled itself
    incidents: list[Floats] = field(default_factory=list)  # (R,)
    decided: list[Floats] = field(default_factory=list)  # (P, R) — option adopted, −1 open, −2 closed without change


@cache
def scenario_of(region: str) -> Scenario:
    return load_scenario(Path(__file__).parents[2] / "scenarios" / f"{region}.yaml")


@cache
def summers(
    region: str,
    policy: str | Policy = "adaptative",
    seed: int = SEED,
    variant: Variant = as_shipped,
    conditions: tuple[tuple[str, float], ...] = (),
    n_summers: int = N_SUMMERS,
) -> Outcomes:
    """The outcomes of these summers; a policy must be hashable."""
    return simulate(variant(scenario_of(region)), policy, n_summers, seed, conditions=dict(conditions))


@cache
def diary(
    region: str, policy: str | Policy = "adaptative", seed: int = SEED, variant: Variant = as_shipped
) -> tuple[Outcomes, Diary]:
    """The same summers, with their diary: the engine's own Friday is watched, nothing is changed."""
    kept = Diary()

    def watched_friday(batch: Batch) -> None:
        _note_morning(kept, batch)
        end_week(batch)
        _note_evening(kept, batch)

    with mock.patch.object(side_by_side, "end_week", watched_friday):
        outcomes = simulate(variant(scenario_of(region)), policy, N_SUMMERS, seed)
    return outcomes, kept


def _note_morning(kept: Diary, batch: Batch) -> None:
    summer = batch.summer
    kept.ties.append(summer.mean_ties(summer.active).copy())
    kept.voice.append(summer.voice.copy())
    kept.was_active.append(summer.active.copy())


def _note_evening(kept: Diary, batch: Batch) -> None:
    summer, week = batch.summer, batch.week
    kept.is_active.append(summer.active.copy())
    kept.trust.append(summer.trust.mean(axis=0))
    kept.skill.append(summer.skill.mean(axis=0))
    kept.hours.append(summer.hours.sum(axis=0))
    kept.support_hours.append(week.support_hours.copy())
    kept.flawed.append(_n_flawed(batch))
    kept.settled_alone.append(week.settled_alone.sum(axis=0))
    kept.incidents.append(week.n_incidents.copy())
    kept.decided.append(summer.decided.astype(np.float64))


def _n_flawed(batch: Batch) -> Floats:
    requests = batch.requests
    if requests is None:
        return np.zeros(batch.n_seasons)
    return np.bincount(requests.season[requests.is_flawed], minlength=batch.n_seasons).astype(np.float64)
