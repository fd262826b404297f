"""One shard: what a worker is given, what it gives back. A summer that fails is set apart; the others go on."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from game.lab.sweep.plan import Run
from game.sim import INDICATORS, RULES_VERSION, Scenario, simulate

COLUMNS = ("ete", *INDICATORS)


class OtherRules(Exception):
    """The worker plays other rules than the program that asks."""


@dataclass(frozen=True, slots=True)
class Work:
    """A shard as a worker needs it: whole, so that a worker on another machine reads no file."""

    scenario: Scenario
    run: Run
    summers: range
    rules: int = RULES_VERSION


@dataclass(frozen=True, slots=True)
class Failure:
    """One summer that could not be simulated."""

    summer: int
    error: str  # the kind of the error, and what it says
    details: str  # its trace, for who corrects it


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a shard."""

    rows: npt.NDArray[np.float64]  # (summer, column): `COLUMNS`; the summers that failed are not there
    failures: tuple[Failure, ...] = ()


def play(work: Work) -> Done:
    """Simulate a shard. It depends on nothing but `work`: any worker gives the same bits.

    Raises:
        OtherRules: this worker has another version of the rules.
    """
    if work.rules != RULES_VERSION:
        raise OtherRules(f"rules {RULES_VERSION} instead of {work.rules}")
    return _play(work, work.summers)


def _play(work: Work, summers: Sequence[int]) -> Done:
    """Summers together or, when that fails, half by half down to those that fail."""
    point = work.run.point
    try:
        outcomes = simulate(
            work.scenario, work.run.strategy, summers, work.run.seed, point.parameters, point.conditions
        )
    except Exception as error:  # whatever it is, the other summers are worth having
        if len(summers) > 1:
            middle = len(summers) // 2
            first, second = _play(work, summers[:middle]), _play(work, summers[middle:])
            return Done(np.concatenate([first.rows, second.rows]), first.failures + second.failures)
        said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        return Done(np.zeros((0, len(COLUMNS))), (Failure(summers[0], said, traceback.format_exc()),))
    numbers = np.array(summers, dtype=np.float64)
    return Done(np.stack([numbers, *(outcomes[key] for key in INDICATORS)], axis=1))
