"""Chance and merit in figures and sentences: described, never graded."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from typing import Final

from game.debriefing.figures import MANY, Figure, Source
from game.lab.merit import Merit
from game.telling import POINTS

OWN: Final = "own"
"""Source of `MANY` summers: the decisions of the season under other lucks. Else it is the strategy that decided."""
ALL: Final = "all"
"""The season's own decisions and every other way."""
PLAYED: Final = "played"
"""The luck that was played, under every other way."""

Sentence = tuple[str, Mapping[str, Figure]]
"""A key of the catalogue, and the figures its sentence holds."""


def spread(ends: Sequence[float]) -> tuple[float, float, float]:
    """What one in ten is below, the middle, and what one in ten is above."""
    tenths = statistics.quantiles(ends, n=10, method="inclusive")
    return tenths[0], statistics.median(ends), tenths[-1]


def points_over(key: str, points: float, of: str, week: int) -> Figure:
    """Points of PEC at the end of a week of many summers."""
    return Figure(key, points / POINTS, "points3", Source(MANY, of, (week,)))


def merit_said(merit: Merit) -> tuple[Sentence, ...]:
    """What the figures say."""
    week, played = merit.week, [way.played for way in merit.ways]
    low, _, high = spread(merit.own)
    own, all_ways = Source(MANY, OWN, (week,)), Source(MANY, ALL, (week,))
    return (
        (
            "merit.luck",
            {
                "lucks": Figure("lucks", len(merit.own), "number", own),
                "low": points_over("low", low, OWN, week),
                "high": points_over("high", high, OWN, week),
            },
        ),
        ("merit.fell", {"share": Figure("luck", merit.luck, "share", own)}),
        (
            "merit.ways",
            {
                "low": points_over("least", min(played), PLAYED, week),
                "high": points_over("most", max(played), PLAYED, week),
            },
        ),
        ("merit.share", {"share": Figure("merit", merit.merit, "share", all_ways)}),
    )


def merit_means(merit: Merit) -> tuple[Sentence, ...]:
    """How to read it, and what it rests on."""
    own = Source(MANY, OWN, (merit.week,))
    left = Figure("share_left", merit.share_left, "share", own)
    return ("merit.legend", {}), ("merit.left", {"share": left}), ("merit.no_grade", {})
