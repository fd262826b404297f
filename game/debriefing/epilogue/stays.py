"""What stays of a summer: what was learnt, who was met, what was earned, on a member's last page beside the first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.debriefing.epilogue.lines import STAYS, Line
from game.debriefing.evidence import Evidence
from game.debriefing.figures import PAGES, Source, counted_over
from game.sim import TRAITS, MemberView

_GAIN: Final = 0.1
"""What a skill or a tie must gain for it to be told."""
_STRONG_TIE: Final = 0.4
_TRAIT_GAIN: Final = 0.05
_MANY_SERVICES: Final = 4
_ALONE: Final = 0.4
"""Belonging below which a member does not feel at home in the group."""
_WORTH_TELLING: Final = 3_000
"""Cents from which what was earned is told."""


def stays(evidence: Evidence, member: MemberView) -> Iterator[Line]:
    """What can be told of what a member takes along; never nothing."""
    start, end = evidence.start, evidence.end
    assert start is not None
    assert end is not None
    before = start.members[member.index]
    if member.belonging < _ALONE:
        yield _read(evidence, "not_at_home", 0.66)
    yield from _skills(evidence, before, member)
    yield from _traits(evidence, member, end.members)
    yield from _ties(evidence, before, member)
    if member.committees:
        yield _read(evidence, "committee", 0.42, ref=member.committees[0])
    if member.earnings >= _WORTH_TELLING:
        yield _read(evidence, "earned", 0.35, number=member.earnings)
    yield _read(evidence, "remembers", 0.1)


def _read(evidence: Evidence, key: str, strength: float, ref: str = "", number: float = 0.0) -> Line:
    week = evidence.n_weeks
    return Line(STAYS, key, Source(PAGES, key, (0, week)), min(strength, 1.0), ref, week, number)


def _skills(evidence: Evidence, before: MemberView, member: MemberView) -> Iterator[Line]:
    gains = {key: value - before.skills.get(key, 0.0) for key, value in member.skills.items()}
    best = max(gains, key=gains.__getitem__, default="")
    if best and gains[best] >= _GAIN and member.hours:
        yield _read(evidence, "skill", 0.25 + gains[best], ref=best)
    done = [each for each in evidence.contracts if member.index in each.told.team]
    services = {each.told.service for each in done}
    if len(services) >= _MANY_SERVICES:
        yield Line(STAYS, "services", counted_over("services", done), 0.3 + 0.06 * len(services), number=len(services))


def _traits(evidence: Evidence, member: MemberView, everybody: tuple[MemberView, ...]) -> Iterator[Line]:
    """A trait that grew, told the sooner the less it grew in the others: it says more of this member."""
    for trait, name in enumerate(TRAITS):
        gains = [each.traits[trait] - each.traits_at_start[trait] for each in everybody]
        own = gains[member.index]
        if own >= _TRAIT_GAIN:
            yield _read(evidence, name, 0.45 + 8.0 * (own - sum(gains) / len(gains)))


def _ties(evidence: Evidence, before: MemberView, member: MemberView) -> Iterator[Line]:
    at_first = dict(before.ties)
    grown = [(now - at_first.get(other, 0.0), other) for other, now in member.ties if now >= _STRONG_TIE]
    if grown and max(grown)[0] >= _GAIN:
        gain, other = max(grown)
        yield _read(evidence, "tie", 0.4 + gain, ref=str(other))
