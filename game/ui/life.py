"""The small life of a face: it breathes, blinks and glances, each person at their own pace.

Everything here is a function of the time and of a name: nothing is remembered, and no chance is used. Life moves
`BEATS` times a second at most, so that only what moved is drawn again, and seldom.
"""

from __future__ import annotations

import math
import zlib
from typing import NamedTuple

BEATS = 15
_RISE = 2.0
"""Logical units between breathing out and breathing in."""
_BREATHS = (4.0, 7.0)
"""Seconds of the quickest and of the slowest breath."""
_BLINKS, _CLOSED = (3.0, 8.0), 2
"""Seconds between two blinks, and beats that eyes stay closed."""
_GLANCE = 4.5
"""Seconds that one looks at the same person."""


class Look(NamedTuple):
    """Where eyes are turned (−1, 0 or 1 each way), or that they are closed."""

    right: int = 0
    down: int = 0
    is_closed: bool = False


AHEAD = Look()


class Pace(NamedTuple):
    """How someone breathes, blinks and glances: lengths in seconds, and where in them time began."""

    breath: float
    blink: float
    start: float


def pace_of(name: str) -> Pace:
    """The pace of this person, always the same."""
    drawn = zlib.crc32(name.encode())
    parts = [(drawn >> shift & 0xFF) / 0xFF for shift in (0, 8, 16)]
    breath, blink = (low + (high - low) * part for (low, high), part in zip((_BREATHS, _BLINKS), parts, strict=False))
    return Pace(breath, blink, parts[2] * breath * blink)


def beat_at(now: float) -> int:
    """The beat that holds at a time, in seconds."""
    return int(now * BEATS)


def rise_at(pace: Pace, beat: int) -> float:
    """How much higher the face is than at rest, in logical units."""
    return _RISE * (1.0 + math.sin(2 * math.pi * (beat / BEATS + pace.start) / pace.breath)) / 2


def is_blinking(pace: Pace, beat: int) -> bool:
    """Whether the eyes are closed at this beat."""
    return beat % max(_CLOSED + 1, round(pace.blink * BEATS)) < _CLOSED if beat >= BEATS else False


def glance_at(pace: Pace, beat: int, targets: int) -> int:
    """Which of so many people is looked at."""
    return int((beat / BEATS + pace.start) / _GLANCE) % targets


def look_towards(dx: float, dy: float) -> Look:
    """Eyes turned in a direction."""
    length = math.hypot(dx, dy)
    return Look(round(dx / length), round(dy / length)) if length else AHEAD
