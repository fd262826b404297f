"""Where each member of the co-op is at an hour of the day: at the coop, on the way, at work. The hour alone decides."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate, pairwise
from math import dist
from typing import Final

from game.ui.avatars import Person
from game.ui.geometry import Point

PACE: Final = 1100.0
"""Units of the page walked in an hour of the map, where there is time enough."""
LONGEST_TRIP: Final = 1.0
"""Hours: who has farther to go walks faster."""
HOMEWARD: Final = 16.5
"""The hour at which all who worked go back to the coop."""


@dataclass(frozen=True, slots=True)
class Shift:
    """Work at one of the places of the map (its rank among them), from one hour to another."""

    work: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who is there on a day, with their shifts in order; they never meet, and leave time to walk."""

    person: Person
    shifts: tuple[Shift, ...] = ()


class Doing(Enum):
    """What somebody is at."""

    AT_COOP = auto()
    WALKING = auto()
    WORKING = auto()
    WAITING = auto()
    """At the place of a contract, before it begins or after its end."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Somebody at an hour: where their feet are, what they do, at which of the works or on the way to it."""

    at: Point
    doing: Doing
    work: int | None = None
    is_leftward: bool = False
    walked: float = 0.0
    """Units of the page walked since the start of the way."""


class Trip:
    """A walk along a way, from an hour to another, to a work or back to the coop (None)."""

    __slots__ = ("_lengths", "_points", "arrives", "leaves", "to")

    def __init__(self, points: Sequence[Point], to: int | None, *, after: float, before: float) -> None:
        """It begins at `after`, or as late as it can to be there at `before` when it goes to a work."""
        self._points, self.to = tuple(points), to
        self._lengths = list(accumulate((dist(a, b) for a, b in pairwise(self._points)), initial=0.0))
        time = min(before - after, LONGEST_TRIP, self._lengths[-1] / PACE)
        self.leaves = after if to is None else before - time
        self.arrives = self.leaves + time

    def at(self, hour: float) -> Whereabouts:
        """Where one is on the way, between its two hours."""
        walked = self._lengths[-1] * (hour - self.leaves) / (self.arrives - self.leaves)
        rank = min(bisect_right(self._lengths, walked), len(self._points) - 1)
        a, b = self._points[rank - 1], self._points[rank]
        share = (walked - self._lengths[rank - 1]) / (self._lengths[rank] - self._lengths[rank - 1] or 1.0)
        at = Point(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y))
        return Whereabouts(at, Doing.WALKING, self.to, b.x < a.x, walked)


class Journey:
    """The day of one member."""

    def __init__(
        self, places: Sequence[Point], ways: Sequence[Sequence[Point]], shifts: Sequence[Shift], lag: float = 0.0
    ) -> None:
        """`places`: where they stand at the coop, then at each shift; `ways` lead from each to the next, and home.

        `lag` hours keep those who walk together one behind the other.
        """
        self._places, self._shifts = tuple(places), tuple(shifts)
        self._trips: list[Trip] = []
        after = 0.0
        for rank, (way, shift) in enumerate(zip(ways, shifts, strict=False)):
            before = shift.start - lag if rank == 0 else shift.start
            self._trips.append(Trip(way, shift.work, after=after, before=before))
            after = shift.end
        if shifts:
            leaves = max(after, HOMEWARD) + lag
            self._trips.append(Trip(ways[-1], None, after=leaves, before=leaves + LONGEST_TRIP))

    def at(self, hour: float) -> Whereabouts:
        """Where this member is at this hour."""
        n_gone = sum(trip.leaves < hour for trip in self._trips)
        if n_gone and hour < self._trips[n_gone - 1].arrives:
            return self._trips[n_gone - 1].at(hour)
        if n_gone in (0, len(self._trips)):
            return Whereabouts(self._places[0], Doing.AT_COOP)
        shift = self._shifts[n_gone - 1]
        doing = Doing.WORKING if shift.start <= hour < shift.end else Doing.WAITING
        return Whereabouts(self._places[n_gone], doing, shift.work)
