"""The places of problems in a text, and how a gesture corrects them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from game.scenario import Problem
from game.scenario.naming import fold

_TOKEN: Final = re.compile(r"\"(?:\\.|[^\"])*\"|'[^']*'|[^\s,\[\]{}#:'\"]+(?::(?=\S)[^\s,\[\]{}#:]+)*")
_WHOLE_PART: Final = re.compile(r"-?\d+,$")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a problem is: a line and its columns, from 0, `end` excluded."""

    line: int
    start: int
    end: int


def spot_of(problem: Problem, lines: Sequence[str]) -> Spot:
    """What is underlined for this problem, in the text as it is now: the wrong word, or what begins there."""
    line = min(max(0, problem.line - 1), len(lines) - 1)
    text, start = lines[line], max(0, problem.column - 1)
    wrong = fold(str(problem.values.get("name", "")))
    if wrong and problem.suggestion:
        place = next((i for i in range(start, len(text)) if fold(text[i : i + len(wrong)]) == wrong), None)
        if place is not None:
            return Spot(line, place, place + len(wrong))
    before = _WHOLE_PART.search(text[:start]) if problem.key == "decimal_comma" else None
    token = _TOKEN.match(text, start)
    end = token.end() if token is not None else min(len(text), start + 1)
    return Spot(line, before.start() if before is not None else min(start, end), end)


def mended(text: str, problems: Iterable[Problem]) -> str:
    """The text with what was meant in the place of every wrong word of which this is known."""
    lines = text.split("\n")
    found = [(spot_of(each, lines), each.suggestion) for each in problems if each.suggestion]
    for spot, meant in sorted(found, key=lambda pair: (pair[0].line, pair[0].start), reverse=True):
        line = lines[spot.line]
        lines[spot.line] = line[: spot.start] + meant + line[spot.end :]
    return "\n".join(lines)


def can_mend(problem: Problem, lines: Sequence[str]) -> bool:
    """Whether the text is still the one in which the problem was found, and what was meant is known."""
    return bool(problem.suggestion) and problem.excerpt == lines[spot_of(problem, lines).line]
