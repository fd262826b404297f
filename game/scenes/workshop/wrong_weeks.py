"""The week in which an incident comes, found in its text while it cannot be read as a scenario."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from game.scenario import Problem

_SECTION: Final = re.compile(r"[^\s#-][^:]*:")
_ITEM: Final = re.compile(r"^( *)- ")
_WEEK: Final = re.compile(r"\bsemaine: *(?:\{[^\d}]*)?(\d+)")


def weeks_of_problems(problems: Iterable[Problem], lines: Sequence[str]) -> Mapping[int, int]:
    """By week, the line (from 1) of the first error inside an incident that comes then."""
    found: dict[int, int] = {}
    for problem in problems:
        if problem.line and not problem.is_warning:
            week = _week_of(problem.line - 1, lines)
            if week is not None:
                found.setdefault(week, problem.line)
    return found


def _week_of(line: int, lines: Sequence[str]) -> int | None:
    """The week that the incident around this line names first; None outside of the incidents."""
    line = min(line, len(lines) - 1)
    head = next((at for at in range(line, -1, -1) if _SECTION.match(lines[at])), None)
    if head is None or not lines[head].startswith("incidents:"):
        return None
    dashes = [at for at in range(head + 1, len(lines)) if _ITEM.match(lines[at])]
    if not dashes:
        return None
    margin = _margin(lines[dashes[0]])
    starts = [at for at in dashes if _margin(lines[at]) == margin]
    first = max((at for at in starts if at <= line), default=None)
    if first is None:
        return None
    end = min((at for at in starts if at > line), default=len(lines))
    match = _WEEK.search("\n".join(lines[first:end]))
    return int(match.group(1)) if match is not None else None


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
