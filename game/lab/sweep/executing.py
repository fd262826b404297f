"""Where shards are computed: here, in processes of this machine, or on a cluster. One interface for the three."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Final, ParamSpec, TypeVar

from game.lab.sweep.shards import Shard

P = ParamSpec("P")
T = TypeVar("T")

WORTH_STARTING: Final = 4000
"""Summers below which one process is done before others have started."""


class NoCluster(Exception):
    """The cluster does not answer, or what speaks to it is not installed (then it comes from an `ImportError`)."""


class InTurn(Executor):
    """Computes each task when it is given, in this very process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def usable_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def cores_for(shards: Sequence[Shard], asked: int | None = None) -> int:
    """How many processes these shards deserve: those asked for, or every core once that pays for starting them."""
    is_worth = sum(len(shard.summers) for shard in shards) >= WORTH_STARTING
    wanted = asked or (usable_cores() if is_worth else 1)
    return max(1, min(wanted, len(shards)))


@contextmanager
def open_executor(cores: int, cluster: str = "") -> Iterator[Executor]:
    """An executor for `cores` processes (none but this one for 1), or on the scheduler at the address `cluster`.

    Raises:
        NoCluster: it cannot be reached.
    """
    if cluster:
        with _cluster_executor(cluster) as executor:
            yield executor
    elif cores == 1:
        with InTurn() as executor:
            yield executor
    else:
        # Started afresh rather than copied: the same on every system, and no lock of this process is inherited.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(cores, context, _begin_worker) as executor:
            yield executor


@contextmanager
def _cluster_executor(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError as error:
        raise NoCluster from error
    try:
        client = Client(address, timeout=10, set_as_default=False)
    except (OSError, ValueError) as error:
        raise NoCluster(address) from error
    with client, client.get_executor(pure=False) as executor:
        yield executor


def _begin_worker() -> None:
    """A worker leaves Ctrl-C to the program that started it, and ends with that program, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
