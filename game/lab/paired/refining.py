"""A comparison that begins with few summers and refines, in pieces that a plain thread may compute behind a window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from threading import Thread
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


class Refined:
    """The comparison that was asked for last, refined on a thread of its own. The thread of an earlier one ends by
    itself soon after."""

    def __init__(self) -> None:
        self._version = 0
        self._thread: Thread | None = None
        self._found: tuple[int, Compared] | None = None

    def ask(self, scenario: Scenario, a: Levers, b: Levers, seed: int = 1, steps: Sequence[int] = STEPS) -> None:
        """Compare these from now on.

        Raises:
            ValueError: as `compare`; nothing is computed then.
        """
        self.stop()
        version = self._version
        results = compare(scenario, a, b, seed, lambda: version != self._version, steps)

        def work() -> None:
            for result in results:
                self._found = version, result

        self._thread = Thread(target=work, name="comparison")
        self._thread.start()

    @property
    def result(self) -> Compared | None:
        """The finest so far of what was asked for last; None before the first."""
        found = self._found
        return found[1] if found is not None and found[0] == self._version else None

    def stop(self) -> None:
        """Cancel the work and forget what was found."""
        self._version += 1

    def wait(self) -> None:
        """Come back when the work is done or cancelled."""
        if self._thread is not None:
            self._thread.join()
