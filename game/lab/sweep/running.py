"""A sweep from its plan to its shards, wherever they are computed, in whatever order they come back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from typing import Final

from game.lab.sweep.folder import ShardFolder
from game.lab.sweep.plan import Plan
from game.lab.sweep.playing import Done, Work, play
from game.lab.sweep.shards import Shard
from game.sim import Scenario

IN_FLIGHT: Final = 256
"""Shards given out at a time: enough for as many workers, few enough for the memory."""


class WorkersLost(Exception):
    """The workers cannot go on; every shard that came back is kept."""


def missing_shards(folder: ShardFolder, part: int = 1, n_parts: int = 1) -> tuple[Shard, ...]:
    """What is still to compute of the sweep, or of part `part` of `n_parts`, counted from 1."""
    return tuple(shard for shard in folder.shards[part - 1 :: n_parts] if not folder.has(shard))


def compute(
    plan: Plan,
    scenario: Scenario,
    folder: ShardFolder,
    shards: tuple[Shard, ...],
    executor: Executor,
    tell: Callable[[int], None] = lambda _: None,
) -> None:
    """Compute these shards and keep each in `folder` as it comes; `tell` hears how many summers it holds.

    Stopped at any moment, the shards that came are there, and the others are `missing_shards`.

    Raises:
        WorkersLost: a worker died or cannot play this sweep.
        OSError: a shard cannot be kept.
    """
    runs = plan.runs
    waiting: dict[Future[Done], Shard] = {}
    try:
        for shard in shards:
            work = Work(scenario, runs[shard.run], shard.summers)
            waiting[_submitted(executor, work)] = shard
            # One that is done already is taken at once, so that a worker of this process tells as it goes.
            for future in _returned(waiting, IN_FLIGHT):
                _keep(folder, waiting.pop(future), future, tell)
        while waiting:
            for future in _returned(waiting, 1):
                _keep(folder, waiting.pop(future), future, tell)
    finally:
        for future in waiting:
            future.cancel()


def _submitted(executor: Executor, work: Work) -> Future[Done]:
    try:
        return executor.submit(play, work)
    except RuntimeError as error:  # BrokenExecutor is one
        raise WorkersLost(str(error)) from error


def _returned(waiting: dict[Future[Done], Shard], limit: int) -> Iterator[Future[Done]]:
    """What came back; waits for something where `limit` shards or more are out."""
    done, _ = wait(waiting, timeout=None if len(waiting) >= limit else 0, return_when=FIRST_COMPLETED)
    return iter(done)


def _keep(folder: ShardFolder, shard: Shard, future: Future[Done], tell: Callable[[int], None]) -> None:
    error = future.exception()
    if error is not None:
        raise WorkersLost(f"{type(error).__name__}: {error}") from error
    folder.keep(shard, future.result())
    tell(len(shard.summers))
