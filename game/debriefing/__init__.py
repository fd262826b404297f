"""What a group really did in a summer, measured from its log, and what can be said of it."""

from game.debriefing.brings import ANIMATEURS, BRINGS, COMMUNITY, MEMBERS, Brought
from game.debriefing.curve import Turn, Week
from game.debriefing.evidence import Evidence, Fact, evidence_of
from game.debriefing.figures import Figure, Source
from game.debriefing.measures import MEASURES, measured
from game.debriefing.network import Beside, Network
from game.debriefing.summer import Goal, Sphere, Summer, summer_of
from game.debriefing.words import beyond, found_in, heading, name_of, said, shown, told

__all__ = [
    "ANIMATEURS",
    "BRINGS",
    "COMMUNITY",
    "MEASURES",
    "MEMBERS",
    "Beside",
    "Brought",
    "Evidence",
    "Fact",
    "Figure",
    "Goal",
    "Network",
    "Source",
    "Sphere",
    "Summer",
    "Turn",
    "Week",
    "beyond",
    "evidence_of",
    "found_in",
    "heading",
    "measured",
    "name_of",
    "said",
    "shown",
    "summer_of",
    "told",
]
