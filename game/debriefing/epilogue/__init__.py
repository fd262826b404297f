"""« La CJS et après »: what a summer was for each member, told from what that member lived."""

from game.debriefing.epilogue.choosing import Epilogue, epilogues_of
from game.debriefing.epilogue.lines import AFTER, TIMES, Line
from game.debriefing.epilogue.words import line_words

__all__ = ["AFTER", "TIMES", "Epilogue", "Line", "epilogues_of", "line_words"]
