"""What is heard of a week of work while it is told."""

from __future__ import annotations

from game.scenes.work.clock import LAST_DAY, WeekClock
from game.sim import SeasonView
from game.ui.sounds import Sound


class WeekHeard:
    """What was heard of the week so far: the contracts of the days that are over, and the last incident."""

    def __init__(self, clock: WeekClock) -> None:
        """Days that were over before this clock was looked at make no sound."""
        self._n_days, self._incident = _days_over(clock), ""

    def new_sounds(self, view: SeasonView, clock: WeekClock, incident: str) -> list[Sound]:
        """The sounds since the last call; `incident` is the id of the one before the player, empty for none."""
        heard = []
        n_days = _days_over(clock)
        if any(each.outcome == "fait" for each in view.contracts if self._n_days <= each.day < n_days):
            heard.append(Sound.CONTRACT)
        if incident and incident != self._incident:
            heard.append(Sound.INCIDENT)
        self._n_days, self._incident = n_days, incident
        return heard


def _days_over(clock: WeekClock) -> int:
    return sum(clock.is_over(day) for day in range(LAST_DAY + 1))
