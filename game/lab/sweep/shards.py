"""A sweep in parts that are computed, kept and lost one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.lab.sweep.plan import Plan

SHARD: Final = 1000
"""Summers of a shard: about half a second of one core, and what the processor's caches hold best."""


@dataclass(frozen=True, slots=True, order=True)
class Shard:
    """Summers `start` to `stop` (not included) of run number `run` of the plan."""

    run: int
    start: int
    stop: int

    @property
    def summers(self) -> range:
        return range(self.start, self.stop)


def shards_of(plan: Plan, size: int = SHARD) -> tuple[Shard, ...]:
    """The whole plan, in the order of its table, `size` summers at a time."""
    summers = plan.summers
    starts = range(summers.start, summers.stop, size)
    return tuple(
        Shard(run, start, min(start + size, summers.stop)) for run in range(len(plan.runs)) for start in starts
    )
