"""Which sentences are told of each member: what says most of this one, and is not said of all the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from game.debriefing.epilogue.after import after
from game.debriefing.epilogue.lines import WORDINGS, Line
from game.debriefing.epilogue.lived import lived
from game.debriefing.epilogue.stays import stays
from game.debriefing.evidence import Evidence

_SAID_BEFORE: Final = 0.14
"""What a line loses of its strength each time that it was told of another member."""


@dataclass(frozen=True, slots=True)
class Epilogue:
    """What is told of one member."""

    member: int
    lines: tuple[Line, ...]


def epilogues_of(evidence: Evidence) -> tuple[Epilogue, ...]:
    """The epilogue of every member, in the order of the group; the same season tells the same.

    Of a season that is not over, what was lived and what stays so far; of one that cannot be replayed, nothing.
    """
    if evidence.end is None or not evidence.n_weeks:
        return ()
    told: Counter[tuple[str, str]] = Counter()
    times = (lived, stays, after) if evidence.is_over else (lived, stays)
    return tuple(
        Epilogue(member.index, tuple(_chosen(tell(evidence, member), told) for tell in times))
        for member in evidence.end.members
    )


def _chosen(lines: Iterable[Line], told: Counter[tuple[str, str]]) -> Line:
    """The strongest, the first among equals; `told` counts it."""
    line = max(lines, key=lambda each: each.strength - _SAID_BEFORE * told[each.time, each.key])
    wording = told[line.time, line.key] % WORDINGS + 1
    told[line.time, line.key] += 1
    return replace(line, wording=wording)
