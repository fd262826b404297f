"""Chance and merit: where a played season stands among five hundred of the same scenario, as often with its own
decisions and other lucks as with the same lucks and other ways of accompanying."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from game.lab.replayed import Replayed
from game.lab.stoppable import Cancelled, never
from game.sim import AS_WRITTEN, BatchPolicy, Departure, Scenario, SeasonView, simulate, strategy
from game.telling import POINTS

LUCKS: Final = 500
WAYS: Final = ("directive", "laisser-faire", "adaptative", "par-sphere", "rentabiliste")
"""The shipped strategies that are ways of accompanying."""
WAY_LUCKS: Final = LUCKS // len(WAYS)
_AT_ONCE: Final = 50
"""Summers stepped together: few, so that who waits can stop soon."""
_SAME: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Way:
    """Another way of accompanying the same group. PEC in points of 100."""

    strategy: str
    ends: tuple[float, ...]
    """Under each of the first lucks of `Merit.own`."""
    played: float
    """Under the luck that was played, where nothing that was decided is left to a default."""


@dataclass(frozen=True, slots=True)
class Merit:
    """The PEC of a season, in points of 100, where it stands: at the end of the summer or of its last week."""

    week: int
    played: float
    own: tuple[float, ...]
    """With its own decisions, under other lucks: those of other groups of the same profiles, too."""
    share_left: float
    """The share of what other lucks asked that the season had not settled, left to its documented default."""
    ways: tuple[Way, ...]

    @property
    def luck(self) -> float:
        """The share of other lucks in which its own decisions come less far than it came."""
        return _share(end < self.played - _SAME for end in self.own)

    @property
    def merit(self) -> float:
        """The share of the seasons of other ways that its own decisions pass, luck by luck."""
        return _share(end < own - _SAME for way in self.ways for end, own in zip(way.ends, self.own, strict=False))

    def share_over(self, way: Way) -> float:
        """The same over the seasons of one way."""
        return _share(end < own - _SAME for end, own in zip(way.ends, self.own, strict=False))


@dataclass(frozen=True, slots=True)
class Weighing:
    """How far the work is, and what came out of it at its end."""

    share_done: float
    merit: Merit | None = None


def weigh(
    scenario: Scenario,
    seed: int,
    moments: Sequence[SeasonView],
    departure: Departure = AS_WRITTEN,
    cancelled: Cancelled = never,
) -> Iterator[Weighing]:
    """What is known after each piece of work, a tenth of a second or so; the merit comes last, unless `cancelled`.

    The lucks are the other summers of the seed, from the first: never the one that was played. The same season always
    weighs the same. May be run by a thread: it shares nothing.

    Args:
        moments: each thing asked in the season, with what was chosen for it; the last is where the season stands.
    """
    last = moments[-1]
    week = len(last.weekly["pec"]) - 1
    others = [number for number in range(LUCKS + 1) if number != departure.index][:LUCKS]
    replayed = Replayed(moments)
    parts: list[tuple[BatchPolicy, list[int]]] = [(replayed, piece) for piece in _pieces(others)]
    for name in WAYS:
        parts += [(strategy(name), piece) for piece in _pieces([departure.index, *others[:WAY_LUCKS]])]
    ends: list[float] = []
    for done, (policy, numbers) in enumerate(parts):
        if cancelled():
            return
        played = simulate(scenario, policy, numbers, seed, departure.parameters, departure.conditions)
        ends += (played.weekly["pec"][:, week] * POINTS).tolist()
        yield Weighing((done + 1) / (len(parts) + 1))
    cuts = range(LUCKS, len(ends) + 1, WAY_LUCKS + 1)
    ways = [
        Way(name, tuple(ends[at + 1 : end]), ends[at]) for name, (at, end) in zip(WAYS, pairwise(cuts), strict=True)
    ]
    yield Weighing(
        1.0,
        Merit(week, last.weekly["pec"][week] * POINTS, tuple(ends[:LUCKS]), replayed.share_left, tuple(ways)),
    )


def _pieces(numbers: list[int]) -> list[list[int]]:
    return [numbers[start : start + _AT_ONCE] for start in range(0, len(numbers), _AT_ONCE)]


def _share(held: Iterator[bool]) -> float:
    """The share of those that hold; 0 of none."""
    each = list(held)
    return sum(each) / len(each) if each else 0.0
