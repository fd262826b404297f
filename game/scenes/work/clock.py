"""How a week of work goes by while it is told: days that run, stop, and can be skipped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

NOON: Final = 0.5
"""When in its day an incident is told."""
EVENING: Final = 0.75
"""When the contracts of a day are finished."""
LAST_DAY: Final = 4
END: Final = LAST_DAY + EVENING
"""Friday evening."""
SPEEDS: Final = (1, 2, 4)

_DAY_SECONDS: Final = 4.0  # at speed 1
_MORNING_HOUR, _EVENING_HOUR = 9.0, 16.5


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
    def hour(self) -> float:
        """The hour of the day, to the half hour."""
        share = min(1.0, (self.now - self.day) / EVENING)
        return round(2 * (_MORNING_HOUR + share * (_EVENING_HOUR - _MORNING_HOUR))) / 2

    def is_over(self, day: int) -> bool:
        """Whether the contracts of this day are finished."""
        return self.now >= day + EVENING

    def tick(self, dt: float, halt: float) -> None:
        """Let `dt` seconds pass, at most until `halt`."""
        if not self.is_paused:
            self.now = max(self.now, min(halt, self.now + dt * self.speed / _DAY_SECONDS))

    def end_day(self, halt: float) -> None:
        """To the evening of this day, or of the next when it has come, at most until `halt`."""
        evening = self.day + EVENING
        self.now = max(self.now, min(halt, evening if self.now < evening else evening + 1))

    def skip(self, halt: float) -> None:
        """Straight to `halt`."""
        self.now = max(self.now, halt)
