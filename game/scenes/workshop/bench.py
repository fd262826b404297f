"""What is found out about a text while it is being written, on a thread of its own so that nothing blocks."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Final

from game.lab.calendar import incident_calendar
from game.lab.inspection import balance
from game.lab.spread import Spread
from game.scenario import Problem, examine
from game.scenes.workshop.mending import mended
from game.sim import Scenario

FIRST_SUMMERS: Final = 50
"""Summers of each strategy in the first answer, soon there."""
SUMMERS: Final = 400
"""Summers of each strategy in the last and best answer."""


@dataclass(frozen=True, slots=True)
class Read:
    """A text was read: its scenario, or None and the errors that are in the way; else there may be warnings."""

    scenario: Scenario | None
    problems: tuple[Problem, ...]
    meant: Scenario | None
    """The same scenario; with errors, the one there would be if each wrong word were the one suggested for it."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """By week, which incidents may come, the most frequent first: the share of the summers of each."""

    weeks: tuple[Mapping[str, float], ...]


@dataclass(frozen=True, slots=True)
class Balance:
    """PEC (0 to 3) at the end, by strategy, over so many summers; better answers follow until the last."""

    summers: int
    spreads: Mapping[str, Spread]
    is_last: bool


Result = Read | Calendar | Balance


class Bench:
    """Reads the last text it was given, then simulates its summers. A newer text, or `stop`, cancels the work.

    Threads end by themselves, a few tens of milliseconds after they are cancelled; there is none without work.
    """

    def __init__(self) -> None:
        self._results: SimpleQueue[tuple[int, Result]] = SimpleQueue()
        self._version = 0
        self._threads: list[Thread] = []

    def take(self, text: str, path: Path, language: str, known: Scenario | None = None) -> None:
        """Work on this text of the file `path` from now on.

        A scenario that only differs from `known` by how it is written is read, and not simulated.
        """
        self.stop()
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = Thread(target=self._work, args=(self._version, text, path, language, known), name="workshop")
        self._threads.append(thread)
        thread.start()

    def results(self) -> list[Result]:
        """What was found since the last time about the present text; never waits."""
        found: list[Result] = []
        while True:
            try:
                version, result = self._results.get_nowait()
            except Empty:
                return found
            if version == self._version:
                found.append(result)

    def stop(self) -> None:
        """Cancel the work; nothing more is found about the present text."""
        self._version += 1

    def wait(self) -> None:
        """Come back when all the work is done or cancelled."""
        for thread in self._threads:
            thread.join()

    def _work(self, version: int, text: str, path: Path, language: str, known: Scenario | None) -> None:
        def tell(result: Result) -> None:
            self._results.put((version, result))

        def is_cancelled() -> bool:
            return version != self._version

        scenario, problems = examine(text, path, language=language)
        meant = scenario or examine(mended(text, problems), path, language=language)[0]
        tell(Read(scenario, problems, meant))
        if meant is None or (known is not None and _content(meant) == _content(known)):
            return

        def tell_balance(summers: int, spreads: Mapping[str, Spread]) -> None:
            tell(Balance(summers, spreads, summers == SUMMERS))

        balance(meant, FIRST_SUMMERS, tell_balance, is_cancelled)
        if is_cancelled():
            return
        tell(Calendar(incident_calendar(meant)))
        balance(meant, SUMMERS, tell_balance, is_cancelled)


def _content(scenario: Scenario) -> Scenario:
    """The scenario without the text it was read from."""
    return dataclasses.replace(scenario, source="")
