"""One sentence of an epilogue, and the fact that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.debriefing.figures import Source

LIVED, STAYS, AFTER = "lived", "stays", "after"
TIMES: Final = (LIVED, STAYS, AFTER)
"""What was lived, what stays of it, and what may come: the last is imagined, and told only of a summer that is over."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: `epilogue.<time>.<key>.<wording>` of the catalogue."""

    time: str
    key: str
    source: Source
    strength: float
    """How much it says of this member, in [0, 1]: the strongest is told."""
    ref: str = ""
    """What it is about: the id of a proposal, an incident, a service, an animateur, a member, a post."""
    week: int = 0
    number: float = 0.0
    """A count, hours, or cents where money is told."""
    wording: int = 1
    """From 1 to `WORDINGS`: two members of whom the same is told hear it in other words."""


WORDINGS: Final = 2
