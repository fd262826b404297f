"""What is known of the text so far: its problems, and what its scenario gives."""

from __future__ import annotations

from game.scenario import Problem
from game.scenes.workshop.bench import SUMMERS, Balance, Bench, Calendar, Finding, Read
from game.sim import Scenario


class Known:
    """The last findings of the bench. Figures stay while the text cannot be read: they are then of an older text."""

    def __init__(self) -> None:
        self.bench = Bench()
        self.is_read = False
        """Whether `problems` are those of the text as it is."""
        self.problems: tuple[Problem, ...] = ()
        self.scenario: Scenario | None = None
        """That of the last text that could be read."""
        self.calendar: Calendar | None = None
        self.balance: Balance | None = None
        self._simulated: Scenario | None = None

    def outdate(self) -> None:
        """The text has changed: the work on it is dropped."""
        self.bench.stop()
        self.is_read = False

    def ask(self, text: str, name: str, language: str) -> None:
        """Find out about this text."""
        self.bench.take(text, name, language, self._simulated)

    def gather(self) -> bool:
        """Take in what was found since the last time; whether there was anything. It never waits."""
        findings = self.bench.findings()
        for finding in findings:
            self._take_in(finding)
        return bool(findings)

    def _take_in(self, finding: Finding) -> None:
        match finding:
            case Read(scenario, problems):
                self.is_read, self.problems = True, problems
                self.scenario = scenario or self.scenario
            case Calendar():
                self.calendar = finding
            case Balance(summers):
                self.balance = finding
                if summers == SUMMERS:
                    self._simulated = self.scenario

    @property
    def n_errors(self) -> int:
        """Problems that are more than warnings."""
        return sum(not each.is_warning for each in self.problems)

    @property
    def can_be_tried(self) -> bool:
        """Whether `scenario` is that of the text as it is."""
        return self.is_read and self.scenario is not None and not self.n_errors

    def problem_near(self, line: int) -> Problem | None:
        """The problem on this line (from 0), else the next one, else the first."""
        after = (each for each in self.problems if each.line > line)
        return next(after, self.problems[0] if self.problems else None)
