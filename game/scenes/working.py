"""Long work on a thread of its own, so that nothing blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Thread
from typing import Generic, TypeVar

T = TypeVar("T")

IsCancelled = Callable[[], bool]


class Working(Generic[T]):
    """The last work it was given. The thread ends by itself soon after it is stopped."""

    def __init__(self, name: str) -> None:
        """`name`: that of the thread, for whoever looks at them."""
        self._name = name
        self._version = 0
        self._asked = -1
        self._thread: Thread | None = None
        self._found: tuple[int, T] | None = None

    def take(self, work: Callable[[IsCancelled], T | None]) -> None:
        """Do this from now on in place of what was being done. It shares nothing that changes, often asks whether it
        is cancelled, and then gives None."""

        def once(is_cancelled: IsCancelled) -> Iterable[T]:
            found = work(is_cancelled)
            return () if found is None else (found,)

        self.refine(once)

    def refine(self, work: Callable[[IsCancelled], Iterable[T]]) -> None:
        """As `take`, for work that gives one result after the other, each in place of the last."""
        self.stop()
        version = self._asked = self._version

        def run() -> None:
            for found in work(lambda: version != self._version):
                self._found = version, found

        self._thread = Thread(target=run, name=self._name)
        self._thread.start()

    @property
    def result(self) -> T | None:
        """What came out last; None while nothing is known."""
        found = self._found
        return found[1] if found is not None and found[0] == self._version else None

    @property
    def is_busy(self) -> bool:
        """Whether something is being worked at, and not cancelled."""
        return self._asked == self._version and self.result is None

    def stop(self) -> None:
        """Cancel the work and forget what came out."""
        self._version += 1

    def wait(self) -> None:
        """Come back when the work is done or cancelled."""
        if self._thread is not None:
            self._thread.join()
