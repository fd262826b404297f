"""What is heard of a season when it goes on: told from the season before and after, so that no scene has to think of
it."""

from __future__ import annotations

from typing import Final

from game.sim import SeasonView
from game.ui.sounds import Ambience, Sound

_WET: Final = ("pluie", "orage")


def sounds_between(before: SeasonView, after: SeasonView) -> list[Sound]:
    """The sounds of a decision or a step that led from one view to the other."""
    if after.week > before.week:
        return [Sound.PAGE]
    heard = []
    if set(after.plan.allocations) - set(before.plan.allocations):
        heard.append(Sound.CARD)
    if len(after.minutes) > len(before.minutes):
        heard.append(Sound.VOTE)
    if after.phase == "bilan" and before.phase != "bilan":
        heard.append(Sound.WEEK)
    if after.pec.total_points > before.pec.total_points:
        heard.append(Sound.PEC)
    return heard


def heard_outside(sky: str) -> Ambience:
    """What is heard outside under this weather."""
    return Ambience.RAIN if sky in _WET else Ambience.SUMMER
