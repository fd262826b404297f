"""Plain lines out, one answer in."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence

from game.text import Texts


class EndOfInput(Exception):
    """The standard input has no more lines."""


class Voice:
    """Says lines and asks questions. `commands` are understood at every question.

    A command is a word, or its letter; when it is given, it is run and the question is asked again.
    """

    def __init__(
        self,
        texts: Texts,
        write: Callable[[str], object] | None = None,
        read: Callable[[], str] | None = None,
    ) -> None:
        self.texts = texts
        self.commands: Mapping[str, Callable[[], None]] = {}
        self._write = write or print
        self._read = read or sys.stdin.readline

    def say(self, lines: Iterable[str] = ("",)) -> None:
        """Write lines, one after another."""
        for line in lines:
            self._write(line)

    def ask(self, question: str) -> str:
        """The answer to a question, without spaces around it; "" for an empty line.

        Raises:
            EndOfInput: there is no answer any more.
        """
        while True:
            self._write(question)
            line = self._read()
            if not line:
                raise EndOfInput
            answer = line.strip()
            command = self.commands.get(answer.lower())
            if command is None:
                return answer
            command()

    def choose(self, question: str, options: Sequence[str], default: int | None = None) -> int | None:
        """The place, from 0, of the option chosen by its number; `default` for an empty line."""
        self.say(f"  {number}. {option}" for number, option in enumerate(options, 1))
        while True:
            answer = self.ask(question)
            if not answer:
                return default
            if answer.isdecimal() and 1 <= int(answer) <= len(options):
                return int(answer) - 1
            self.say([self.texts("terminal.not_understood", n=len(options))])

    def ask_number(self, question: str, low: int, high: int) -> int | None:
        """A whole number from `low` to `high`; None for an empty line."""
        while True:
            answer = self.ask(question)
            if not answer:
                return None
            if answer.isdecimal() and low <= int(answer) <= high:
                return int(answer)
            self.say([self.texts("terminal.number_wanted", low=low, high=high)])
