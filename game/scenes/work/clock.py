"""How a week of work goes by while it is told: days that run, stop, and can be skipped."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

NOON: Final = 0.5
"""When in its day an incident is told."""
EVENING: Final = 0.75
"""When the contracts of a day are finished."""
LAST_DAY: Final = 4
END: Final = LAST_DAY + EVENING
"""Friday evening."""
SPEEDS: Final = (1, 2, 4)

_DAY_SECONDS: Final = 10.0  # at speed 1
_HOURS: Final = ((0.0, 9.0), (0.25, 10.0), (EVENING, 16.5), (1.0, 17.7))
"""The hour at a share of the day: slower while people walk to work and back."""


@dataclass(slots=True)
class WeekClock:
    """Where the telling has got to: `now` counts days from Monday morning. It never goes past the halt it is given."""

    now: float = 0.0
    speed: int = 1
    is_paused: bool = False

    @property
    def day(self) -> int:
        """0 Monday … 4 Friday."""
        return min(LAST_DAY, int(self.now))

    @property
    def time(self) -> float:
        """The hour of the day, exactly."""
        share = self.now - self.day
        (before, start), (after, end) = next(span for span in pairwise(_HOURS) if share <= span[1][0])
        return start + (share - before) / (after - before) * (end - start)

    @property
    def hour(self) -> float:
        """The hour of the day, to the half hour."""
        return round(2 * self.time) / 2

    def tick(self, dt: float, halt: float) -> None:
        """Let `dt` seconds pass, at most until `halt`."""
        if not self.is_paused:
            self.now = max(self.now, min(halt, self.now + dt * self.speed / _DAY_SECONDS))

    def next_speed(self, steps: int) -> int:
        """The speed so many steps faster, or slower."""
        return SPEEDS[min(max(SPEEDS.index(self.speed) + steps, 0), len(SPEEDS) - 1)]

    def end_day(self, halt: float) -> None:
        """To the evening of this day, or of the next when it has come, at most until `halt`."""
        evening = self.day + EVENING
        self.now = max(self.now, min(halt, evening if self.now < evening else evening + 1))

    def skip(self, halt: float) -> None:
        """Straight to `halt`."""
        self.now = max(self.now, halt)
