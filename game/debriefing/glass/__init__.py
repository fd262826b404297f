"""The glass box: any change of a season from its story to its causes, its formula and the lines behind it."""

from game.debriefing.glass.formulas import FORMULAS, QUANTITIES
from game.debriefing.glass.lines import Excerpt, Value, aim_written, asked_by, part_written, values_of, written_of
from game.debriefing.glass.map import ARROWS, NODES, Arrow, arrows_into, arrows_of, moved_along
from game.debriefing.glass.words import (
    amount_words,
    cause_line,
    moved_words,
    origin_words,
    said_line,
    shown_amount,
    story_lines,
    term_value,
    term_words,
    value_words,
    worked_line,
)
from game.debriefing.glass.worked import Worked, worked

__all__ = [
    "ARROWS",
    "FORMULAS",
    "NODES",
    "QUANTITIES",
    "Arrow",
    "Excerpt",
    "Value",
    "Worked",
    "aim_written",
    "amount_words",
    "arrows_into",
    "arrows_of",
    "asked_by",
    "cause_line",
    "moved_along",
    "moved_words",
    "origin_words",
    "part_written",
    "said_line",
    "shown_amount",
    "story_lines",
    "term_value",
    "term_words",
    "value_words",
    "values_of",
    "worked",
    "worked_line",
    "written_of",
]
