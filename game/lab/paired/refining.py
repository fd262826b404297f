"""A comparison that begins with few summers and refines, in pieces that a plain thread may compute behind a window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from game.lab.levers import Levers, acting, check, variant_of
from game.lab.paired.figures import Compared, Summers
from game.lab.stoppable import Cancelled, Stoppable, Stopped, never
from game.sim import Outcomes, Scenario, simulate

STEPS: Final = (50, 100, 200, 500, 1000)
"""Summers of each way after which a result is given."""


def compare(
    scenario: Scenario,
    a: Levers,
    b: Levers,
    seed: int = 1,
    cancelled: Cancelled = never,
    steps: Sequence[int] = STEPS,
) -> Iterator[Compared]:
    """What the summers 0 to n − 1 of a seed say, for each n of `steps`, which go up. Summer i of A and of B have the
    same luck; a result is the same, bit for bit, whatever the steps before it.

    Ends early when `cancelled`, which is asked every few tens of milliseconds. May run in a thread: it shares nothing.

    Raises:
        ValueError: a lever that cannot be played in this scenario, named by its key.
    """
    for levers in (a, b):
        check(levers, scenario)
    return _refined(scenario, (a, b), seed, cancelled, steps)


def _refined(
    scenario: Scenario, pair: tuple[Levers, Levers], seed: int, cancelled: Cancelled, steps: Sequence[int]
) -> Iterator[Compared]:
    ways = [(variant_of(scenario, levers), Stoppable(acting(levers), cancelled)) for levers in pair]
    parts: tuple[list[Outcomes], list[Outcomes]] = ([], [])
    reached = 0
    for n in steps:
        try:
            for (variant, policy), part in zip(ways, parts, strict=True):
                part.append(simulate(variant, policy, range(reached, n), seed))
        except Stopped:
            return
        reached = n
        yield Compared.of(*map(Summers.joined, parts))
