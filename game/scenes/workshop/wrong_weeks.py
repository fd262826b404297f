"""The week in which an incident comes, found in its text while it cannot be read as a scenario."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from game.scenario import Problem
from game.scenes.workshop.sections import sections_of

_WEEK: Final = re.compile(r"\bsemaine: *(?:\{[^\d}]*)?(\d+)")


def weeks_of_problems(problems: Iterable[Problem], lines: Sequence[str]) -> Mapping[int, int]:
    """By week, the line (from 1) of the first error inside an incident that comes then."""
    incidents = next((each for each in sections_of(lines) if each.key == "incidents"), None)
    found: dict[int, int] = {}
    for problem in problems:
        around = incidents.item_around(problem.line - 1) if incidents is not None and not problem.is_warning else None
        if around is not None:
            match = _WEEK.search("\n".join(lines[around[0] : around[1]]))
            if match is not None:
                found.setdefault(int(match.group(1)), problem.line)
    return found
