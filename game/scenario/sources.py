"""The text of a scenario, its lines, and the problems found in it so far."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from game.scenario.problems import Problem, ScenarioError

LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # what YAML counts as the end of a line


class Mark(NamedTuple):
    """A place in the text; line and column count from 1."""

    line: int
    column: int


NOWHERE = Mark(0, 0)

FindPicture = Callable[[str], bytes | None]
"""The content of a picture that is with a scenario, by the name of its file; None where there is none."""

MAX_ERRORS = 100
"""Nobody corrects more at a time."""


class Source:
    """One scenario being read: its text, and what is wrong with it."""

    def __init__(self, text: str, name: str, language: str, picture: FindPicture | None = None) -> None:
        """`picture` gives the content of a picture that is with the scenario; None where the text has no place."""
        self.text = text
        self.name = name
        self.language = language
        self.picture = picture
        self.problems: list[Problem] = []

    def rewrite(self, text: str) -> None:
        """Go on with another text: an older one brought to the current writing. What was noted of it is forgotten."""
        self.text = text
        self.problems.clear()
        self.__dict__.pop("lines", None)

    @cached_property
    def lines(self) -> list[str]:
        return LINE_BREAK.split(self.text)

    def line(self, number: int) -> str:
        """Line `number`, counting from 1; "" outside the text."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def add(self, key: str, mark: Mark, suggestion: str = "", **values: object) -> None:
        """Note a problem at `mark`; reading goes on."""
        self.problems.append(
            Problem(
                file=self.name,
                line=mark.line,
                column=mark.column,
                key=key,
                values=values,
                excerpt=self.line(mark.line),
                suggestion=suggestion,
                language=self.language,
            )
        )

    def fatal(self, key: str, mark: Mark = NOWHERE, suggestion: str = "", **values: object) -> ScenarioError:
        """Note a problem after which nothing can be read; to be raised, with every error noted so far."""
        self.add(key, mark, suggestion, **values)
        return ScenarioError(self.errors())

    def errors(self) -> list[Problem]:
        """What must be corrected, in the order of the file; warnings aside. Of very many, the first ones."""
        errors = [problem for problem in self.problems if not problem.is_warning]
        errors.sort(key=lambda problem: (problem.line, problem.column))
        if len(errors) <= MAX_ERRORS:
            return errors
        more = Problem(self.name, 0, 0, "more_errors", {"n": len(errors) - MAX_ERRORS}, language=self.language)
        return [*errors[:MAX_ERRORS], more]
