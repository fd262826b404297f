"""What came of a sweep: the rows of each run, how they are spread, and what failed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from game.lab.spread import Spread
from game.lab.sweep.folder import ShardFolder
from game.lab.sweep.plan import Plan, Point, Run
from game.lab.sweep.playing import COLUMNS, Failure
from game.sim import INDICATORS, Scenario


@dataclass(frozen=True, slots=True)
class Summary:
    """The summers of one strategy at one point, over all the seeds."""

    point: Point
    strategy: str
    spreads: Mapping[str, Spread]  # by indicator; empty when every summer failed


@dataclass(frozen=True, slots=True)
class FailedSummer:
    """A summer that could not be simulated, with all it takes to try it again."""

    run: Run
    failure: Failure


def rows_of(folder: ShardFolder, number: int) -> npt.NDArray[np.float64]:
    """Every row of run `number` of the plan, in the order of the summers: (summer, column of `COLUMNS`)."""
    return np.concatenate([folder.read(shard).rows for shard in folder.shards if shard.run == number])


def failed_summers(plan: Plan, folder: ShardFolder) -> tuple[FailedSummer, ...]:
    """In the order of the table."""
    runs = plan.runs
    return tuple(
        FailedSummer(runs[shard.run], failure) for shard in folder.shards for failure in folder.read(shard).failures
    )


def summaries(plan: Plan, folder: ShardFolder) -> Iterator[Summary]:
    """Point by point, strategy by strategy; one of them is in memory at a time."""
    for first in range(0, len(plan.runs), len(plan.seeds)):
        rows = np.concatenate([rows_of(folder, first + n) for n in range(len(plan.seeds))])
        run = plan.runs[first]
        spreads = {key: Spread.of(rows[:, COLUMNS.index(key)]) for key in INDICATORS} if len(rows) else {}
        yield Summary(run.point, run.strategy, spreads)


def as_json(plan: Plan, scenario: Scenario, found: Sequence[Summary]) -> dict[str, Any]:
    """One object: means, deviations and percentiles by strategy and indicator; by variant where something is varied."""
    seeds = {"graine": plan.seeds[0]} if len(plan.seeds) == 1 else {"graines": list(plan.seeds)}
    common: dict[str, Any] = {"scenario": scenario.id, **seeds, "etes": plan.n_summers}
    if not plan.varied:
        return common | {"strategies": _strategies(found)}
    n = len(plan.strategies)
    variants = []
    for place, point in enumerate(plan.points):
        conditions = {"conditions": point.conditions} if point.conditions else {}
        here = found[place * n : (place + 1) * n]
        variants.append({"parametres": point.parameters, **conditions, "strategies": _strategies(here)})
    return common | {"variantes": variants}


def _strategies(found: Sequence[Summary]) -> dict[str, dict[str, dict[str, float]]]:
    return {each.strategy: {key: spread.as_json() for key, spread in each.spreads.items()} for each in found}
