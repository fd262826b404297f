"""A scenario written from a few answers: commented, readable, and loading without a warning.

`pec nouveau` and the wizard of the game write the same file.
"""

from game.scenario.writing.answers import AGES, AIMS, MEMBERS, STAKE_GOALS, WEEKS, Aim, Answers, offered_services
from game.scenario.writing.composing import compose, compose_sections, one_line
from game.scenario.writing.difficulties import DIFFICULTIES
from game.scenario.writing.keeping import write_new
from game.scenario.writing.rewriting import rewritten, writes

__all__ = [
    "AGES",
    "AIMS",
    "DIFFICULTIES",
    "MEMBERS",
    "STAKE_GOALS",
    "WEEKS",
    "Aim",
    "Answers",
    "compose",
    "compose_sections",
    "offered_services",
    "one_line",
    "rewritten",
    "write_new",
    "writes",
]
