"""What members say, in their own words: sentences chosen from what they think, live and know, never by chance.

The same season seen at the same moment says the same things. Sentences come from `voices.po`, by families: all that
means the same thing; `Line.family` names the one that was taken.
"""

from game.voices.days import Where, line_of, monday_voices, said_by
from game.voices.debate import animateur_line, opening, reaction
from game.voices.lines import Line
from game.voices.verdicts import after_vote

__all__ = [
    "Line",
    "Where",
    "after_vote",
    "animateur_line",
    "line_of",
    "monday_voices",
    "opening",
    "reaction",
    "said_by",
]
