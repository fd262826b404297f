"""What two members say, from what they lean to: the same debate always has the same words."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence

from game.sim import ProposalAsked, SeasonView
from game.text import Texts

_COUNTS = {"pour": 9, "contre": 6, "hesite": 7}
"""Phrases of each kind in the catalogues."""
_FIRM = 0.35
"""How strongly a member must lean to speak against rather than hesitate."""


def speeches_of(t: Texts, view: SeasonView, asked: ProposalAsked) -> list[tuple[int, str]]:
    """A member for the option most lean to, and another who is against it or hesitates; fewer when few are there."""
    if not asked.leanings:
        return []
    count = Counter(option for _, option, _ in asked.leanings)
    rank = {option.id: place for place, option in enumerate(asked.proposal.options)}
    leading = min(count, key=lambda option: (-count[option], rank[option]))
    for_it = [(member, strength) for member, option, strength in asked.leanings if option == leading]
    others = [(member, strength) for member, option, strength in asked.leanings if option != leading]
    first = max(for_it, key=lambda leaning: (leaning[1], -leaning[0]))[0]
    said = [(first, _phrase(t, view, asked, first, "pour"))]
    second = _second(for_it, others, first)
    if second is not None:
        member, strength = second
        kind = "contre" if second in others and strength >= _FIRM else "hesite"
        said.append((member, _phrase(t, view, asked, member, kind)))
    return said


def _second(
    for_it: Sequence[tuple[int, float]], others: Sequence[tuple[int, float]], first: int
) -> tuple[int, float] | None:
    """Who answers: the firmest of those who lean elsewhere, else the one who hesitates most."""
    if others:
        return max(others, key=lambda leaning: (leaning[1], -leaning[0]))
    hesitant = [leaning for leaning in for_it if leaning[0] != first]
    return min(hesitant, key=lambda leaning: (leaning[1], leaning[0]), default=None)


def _phrase(t: Texts, view: SeasonView, asked: ProposalAsked, member: int, kind: str) -> str:
    drawn = zlib.crc32(f"{view.week}/{asked.proposal.id}/{view.members[member].profile.id}".encode())
    return t(f"speech.{kind}.{1 + drawn % _COUNTS[kind]}")
