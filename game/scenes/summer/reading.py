"""What every chapter of the review is made from."""

from __future__ import annotations

from dataclasses import dataclass

from game.debriefing import Summer
from game.sim import SeasonView
from game.text import Texts


@dataclass(frozen=True, slots=True)
class Reading:
    """A summer as it is read now. The season is over."""

    texts: Texts
    view: SeasonView
    summer: Summer
    as_table: bool
    """Whether charts are shown as tables."""
    week: int
    """The week that is looked at."""
