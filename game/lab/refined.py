"""Results that get finer and finer, computed behind a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Thread
from typing import Generic, TypeVar

from game.lab.stoppable import Cancelled

T = TypeVar("T")


class Refined(Generic[T]):
    """What was asked for last, computed on a thread of its own. The thread of an earlier question ends by itself soon
    after."""

    def __init__(self) -> None:
        self._found: list[T] = []
        self._thread: Thread | None = None

    def ask(self, begin: Callable[[Cancelled], Iterator[T]]) -> None:
        """Compute this from now on: `begin` is told how to know that nobody waits any more, and gives the results.

        What `begin` raises is raised here; nothing is computed then.
        """
        self.stop()
        found = self._found  # a thread that ends late writes into its own list, which nobody reads any more
        results = begin(lambda: self._found is not found)

        def work() -> None:
            for result in results:
                found.append(result)

        self._thread = Thread(target=work, name="refined")
        self._thread.start()

    @property
    def result(self) -> T | None:
        """The finest so far of what was asked for last; None before the first."""
        found = self._found
        return found[-1] if found else None

    def stop(self) -> None:
        """Cancel the work and forget what was found."""
        self._found = []

    def wait(self) -> None:
        """Come back when the work is done or cancelled."""
        if self._thread is not None:
            self._thread.join()
