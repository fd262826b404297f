"""What is heard of a week of work while it is told."""

from __future__ import annotations

from game.sim import SeasonView
from game.ui.sounds import Sound


class WeekHeard:
    """What was heard of the week so far: the contracts whose end is known, by their ranks, and the last incident."""

    def __init__(self, over: frozenset[int]) -> None:
        """Contracts that were over before anything was listened to make no sound."""
        self._over, self._incident = over, ""

    def new_sounds(self, view: SeasonView, over: frozenset[int], incident: str) -> list[Sound]:
        """The sounds since the last call; `incident` is the id of the one before the player, empty for none."""
        heard = []
        if any(view.contracts[rank].outcome == "fait" for rank in over - self._over):
            heard.append(Sound.CONTRACT)
        if incident and incident != self._incident:
            heard.append(Sound.INCIDENT)
        self._over, self._incident = over, incident
        return heard
