"""What is known of the text so far: its problems, and what its scenario gives."""

from __future__ import annotations

from pathlib import Path

from game.scenario import Problem
from game.scenes.workshop.bench import Balance, Bench, Calendar, Read, Result
from game.sim import Scenario


class Known:
    """The last results of the bench. Figures stay while the text cannot be understood: then of an older one."""

    def __init__(self) -> None:
        self.bench = Bench()
        self.is_read = False
        """Whether `problems` are those of the text as it is."""
        self.problems: tuple[Problem, ...] = ()
        self.scenario: Scenario | None = None
        """That of the text as it is, when it has no errors."""
        self.shown: Scenario | None = None
        """That of the last text that could be read, or understood in spite of its errors."""
        self.is_shown_as_meant = True
        """Whether `shown` is what the text says or was meant to say; else it is that of an older text."""
        self.calendar: Calendar | None = None
        self.balance: Balance | None = None
        self._simulated: Scenario | None = None
        self.revision = 0
        """Grows with each result."""

    def outdate(self) -> None:
        """The text has changed: the work on it is dropped."""
        self.bench.stop()
        self.is_read, self.scenario = False, None

    def ask(self, text: str, path: Path, language: str) -> None:
        """Find out about this text of a file."""
        self.bench.take(text, path, language, self._simulated)

    def gather(self) -> bool:
        """Take in what was found since the last time; whether there was anything. It never waits."""
        results = self.bench.results()
        for result in results:
            self._take_in(result)
        self.revision += len(results)
        return bool(results)

    def _take_in(self, result: Result) -> None:
        match result:
            case Read(scenario, problems, meant):
                self.is_read, self.problems = True, problems
                self.scenario, self.shown = scenario, meant or self.shown
                self.is_shown_as_meant = meant is not None
            case Calendar():
                self.calendar = result
            case Balance():
                self.balance = result
                if result.is_last:
                    self._simulated = self.shown

    @property
    def n_errors(self) -> int:
        """Problems that are more than warnings."""
        return sum(not each.is_warning for each in self.problems)

    def problem_near(self, line: int) -> Problem | None:
        """The problem on this line (from 0), else the next one, else the first."""
        after = (each for each in self.problems if each.line > line)
        return next(after, self.problems[0] if self.problems else None)
