"""Which decisions of a season counted, and how far from its end another decision would have led."""

from game.lab.counted.counting import Counted, Counting, count_decisions
from game.lab.counted.otherwise import MoveDays, MoveHours, Otherwise, alternatives_of, decisions_of

__all__ = [
    "Counted",
    "Counting",
    "MoveDays",
    "MoveHours",
    "Otherwise",
    "alternatives_of",
    "count_decisions",
    "decisions_of",
]
