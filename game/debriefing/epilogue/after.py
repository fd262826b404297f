"""What may come after the summer: imagined, from what a member wanted of it and made of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.debriefing.epilogue.lines import AFTER, Line
from game.debriefing.evidence import Evidence
from game.debriefing.figures import PAGES, Source
from game.sim import GOALS, MemberView

_AT_HOME: Final = 0.62
_DRIVING_AGE: Final = 16
_INITIATIVES: Final = 2
_SAVINGS: Final = 10_000
"""Cents from which one may think of spending them on something large."""


def after(evidence: Evidence, member: MemberView) -> Iterator[Line]:
    """What may become of a member: a journey, a contest, a car, a company, or simply one summer."""
    if member.left_in_week is not None:
        yield _imagined(evidence, "elsewhere", 0.9, number=member.left_in_week)
        return
    wants = dict(zip(GOALS, member.profile.goals, strict=True)) if member.profile.goals else {}
    if member.earnings >= _SAVINGS:
        yield _imagined(evidence, "trip", 0.2 + wants.get("plaisir", 0.0), number=member.earnings)
        if member.profile.age >= _DRIVING_AGE:
            yield _imagined(evidence, "car", 0.25 + wants.get("revenu", 0.0), number=member.earnings)
    yield _imagined(evidence, "contest", 0.2 + wants.get("apprentissage", 0.0))
    yield _imagined(evidence, "neighbours", 0.2 + wants.get("milieu", 0.0))
    proposed = sum(1 for each in member.moments if each.key == "proposed")
    if proposed >= _INITIATIVES:
        yield _imagined(evidence, "company", 0.5 + 0.05 * proposed)
    if member.offices:
        yield _imagined(evidence, "accompanying", 0.5)
    if member.belonging >= _AT_HOME:
        yield _imagined(evidence, "again", member.belonging - 0.12)
    yield _imagined(evidence, "one_summer", 0.45)


def _imagined(evidence: Evidence, key: str, strength: float, number: float = 0.0) -> Line:
    return Line(AFTER, key, Source(PAGES, key, (evidence.n_weeks,)), min(strength, 1.0), number=number)
