"""From what could be said to one sentence."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.sim import MemberView, Proposal, SeasonView
from game.telling import read
from game.text import Texts

CLOSE = 0.4
"""Strength of a tie from which two members listen to each other."""
TIRED = "fatigue"
_LONG = 34
"""Letters of an option beyond which only its beginning is said."""


@dataclass(frozen=True, slots=True)
class Thought:
    """What could be said: a family of sentences, what they name, and how readily it comes to mind."""

    family: str
    named: Mapping[str, str] = field(default_factory=dict)
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """What a member says, and the family it is of."""

    member: int
    family: str
    words: str


def spoken(t: Texts, view: SeasonView, member: MemberView, thoughts: Sequence[Thought], about: str, turn: int) -> Line:
    """One of these thoughts, in words. `about` tells occasions apart; from one `turn` to the next, the same family
    has other words."""
    drawn = drawn_for(view, member.profile.id, f"{view.week}/{about}") % sum(each.weight for each in thoughts)
    for thought in thoughts:
        drawn -= thought.weight
        if drawn < 0:
            break
    return Line(member.index, thought.family, worded(t, view, member.profile.id, thought, turn))


def worded(t: Texts, view: SeasonView, speaker: str, thought: Thought, turn: int) -> str:
    """A sentence of the family; the next one at the next turn."""
    rank = (drawn_for(view, speaker, thought.family) + turn) % _sentences(t, thought.family)
    return t(f"voice.{thought.family}.{1 + rank}", **thought.named)


def drawn_for(view: SeasonView, speaker: str, about: str) -> int:
    """A whole number that only depends on the season, on who speaks and on what about: it takes nothing of chance."""
    return zlib.crc32(f"{view.seed}/{speaker}/{about}".encode()) >> 8


def option_aloud(t: Texts, proposal: Proposal, option: str) -> str:
    """An option as one names it aloud: without its full stop, and only its beginning when it is long and no other
    option begins like that."""
    written = {each.id: read(t, each.text).rstrip(".") for each in proposal.options}
    whole = written.pop(option)
    cuts = [place for sign in (":", ",", ";") if (place := whole.find(sign)) > 0]
    if len(whole) <= _LONG or not cuts:
        return whole
    start = whole[: min(cuts)].rstrip()
    return whole if any(other.startswith(start) for other in written.values()) else start


def knows_cash(member: MemberView) -> bool:
    """Whether a member keeps the books, and may say what is in the till."""
    return "tresorerie" in member.offices or "finances" in member.committees


def _sentences(t: Texts, family: str) -> int:
    """How many sentences the catalogue has of a family; at least one, so that a missing family is told as missing."""
    known = 1
    while t.has(f"voice.{family}.{known + 1}"):
        known += 1
    return known
