"""The village: the map of the week, with its pins and its people, and the village of the title."""

from game.ui.map.pins import Pin, Work
from game.ui.map.results import RESULT_SECONDS, Result
from game.ui.map.sky import Skies
from game.ui.map.title import TitleVillage
from game.ui.map.village import Moment, VillageMap
from game.ui.map.walking import HOMEWARD, Member, Shift

__all__ = [
    "HOMEWARD",
    "RESULT_SECONDS",
    "Member",
    "Moment",
    "Pin",
    "Result",
    "Shift",
    "Skies",
    "TitleVillage",
    "VillageMap",
    "Work",
]
