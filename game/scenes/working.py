"""Long work on a thread of its own, so that nothing blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Thread
from typing import Generic, TypeVar

from game.lab.stoppable import Cancelled

T = TypeVar("T")


class Working(Generic[T]):
    """The last work it was given. The thread ends by itself soon after it is stopped."""

    def __init__(self, name: str) -> None:
        """`name`: that of the thread, for whoever looks at them."""
        self._name = name
        self._thread: Thread | None = None
        self._is_asked = False
        self._found: list[T] = []
        self._failures: list[Exception] = []

    def take(self, work: Callable[[Cancelled], T | None]) -> None:
        """Do this from now on in place of what was being done. It shares nothing that changes, often asks whether it
        is cancelled, and then gives None."""

        def once(is_cancelled: Cancelled) -> Iterable[T]:
            found = work(is_cancelled)
            return () if found is None else (found,)

        self.refine(once)

    def refine(self, work: Callable[[Cancelled], Iterable[T]]) -> None:
        """As `take`, for work that gives one result after the other, each in place of the last."""
        self.stop()
        self._is_asked = True
        # a thread that ends late adds to its own lists, at which nobody looks any more
        found, failures = self._found, self._failures

        def run() -> None:
            try:
                for each in work(lambda: self._found is not found):
                    found.append(each)
            except Exception as error:  # whoever looks at the result meets it
                failures.append(error)

        self._thread = Thread(target=run, name=self._name)
        self._thread.start()

    @property
    def result(self) -> T | None:
        """What came out last; None while nothing is known.

        Raises:
            Exception: the one that ended the work, once: it is a failure of the program like any other.
        """
        if self._failures:
            raise self._failures.pop()
        found = self._found
        return found[-1] if found else None

    @property
    def is_busy(self) -> bool:
        """Whether something is being worked at, and not cancelled."""
        return self._is_asked and self.result is None

    def stop(self) -> None:
        """Cancel the work and forget what came out."""
        self._is_asked = False
        self._found, self._failures = [], []

    def wait(self) -> None:
        """Come back when the work is done or cancelled."""
        if self._thread is not None:
            self._thread.join()
