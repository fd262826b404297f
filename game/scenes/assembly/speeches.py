"""What two members say, from what they lean to, and what an animateur says: the same debate has the same words.

In one assembly no line comes back: each item draws the next one of its kind.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence

from game.sim import ProposalAsked, SeasonView
from game.telling import read
from game.text import Texts

_COUNTS = {
    "pour": 9, "contre": 6, "hesite": 7,
    "choix": 8, "autre": 7, "entre": 5,
    "question": 7, "informer": 3, "recommander": 4, "trancher": 2,
}  # fmt: skip
"""Phrases of each kind in the catalogues."""
_FIRM = 0.35
"""How strongly a member must lean to speak against rather than hesitate."""
_YES_OR_NO = 2
"""Options of an item to which one says yes or no."""
_LONG = 34
"""Letters of an option beyond which only its beginning is said."""


def speeches_of(t: Texts, view: SeasonView, asked: ProposalAsked) -> list[tuple[int, str]]:
    """A member for the option most lean to, and another who is for another one or hesitates; fewer when few are
    there."""
    if not asked.leanings:
        return []
    leading, next_best = _favourites(asked)
    for_it = [(member, strength) for member, option, strength in asked.leanings if option == leading]
    others = [(member, strength) for member, option, strength in asked.leanings if option != leading]
    first = max(for_it, key=lambda leaning: (leaning[1], -leaning[0]))[0]
    is_yes_or_no = len(asked.proposal.options) == _YES_OR_NO
    said = [(first, _line(t, view, asked, "pour" if is_yes_or_no else "choix", option=_said(t, asked, leading)))]
    second = _second(for_it, others, first)
    if second is not None:
        member, strength = second
        own = next(option for each, option, _ in asked.leanings if each == member)
        is_firm = own != leading and strength >= _FIRM
        if is_firm:
            kind, named = "contre" if is_yes_or_no else "autre", {"option": _said(t, asked, own)}
        else:
            kind = "hesite" if is_yes_or_no else "entre"
            named = {"a": _said(t, asked, own), "b": _said(t, asked, leading if own != leading else next_best)}
        said.append((member, _line(t, view, asked, kind, **named)))
    return said


def animateur_says(t: Texts, view: SeasonView, asked: ProposalAsked) -> str:
    """What the animateurs say in the debate; "" while they are silent."""
    if asked.chosen not in _COUNTS:
        return ""
    return _line(
        t,
        view,
        asked,
        asked.chosen,
        option=_said(t, asked, asked.chosen_option) if asked.chosen_option else "",
        cash=t.money(view.cash),
        present=len(asked.present),
        members=sum(1 for member in view.members if member.is_active),
        week=view.week,
        n_weeks=view.n_weeks,
    )


def _favourites(asked: ProposalAsked) -> tuple[str, str]:
    """The option most lean to, and the next one; the earlier on the list first among equals."""
    count = Counter(option for _, option, _ in asked.leanings)
    options = [option.id for option in asked.proposal.options]
    order = sorted(options, key=lambda option: (-count[option], options.index(option)))
    return order[0], order[1 % len(order)]


def _second(
    for_it: Sequence[tuple[int, float]], others: Sequence[tuple[int, float]], first: int
) -> tuple[int, float] | None:
    """Who answers: the firmest of those who lean elsewhere, else the one who hesitates most."""
    if others:
        return max(others, key=lambda leaning: (leaning[1], -leaning[0]))
    hesitant = [leaning for leaning in for_it if leaning[0] != first]
    return min(hesitant, key=lambda leaning: (leaning[1], leaning[0]), default=None)


def _said(t: Texts, asked: ProposalAsked, option: str) -> str:
    """An option as one names it aloud: without its full stop, and only its beginning when it is long."""
    written = next(read(t, each.text) for each in asked.proposal.options if each.id == option).rstrip(".")
    if len(written) <= _LONG:
        return written
    cuts = [place for sign in (":", ",", ";") if (place := written.find(sign)) > 0]
    return written[: min(cuts)].rstrip() if cuts else written


def _line(t: Texts, view: SeasonView, asked: ProposalAsked, kind: str, **named: object) -> str:
    drawn = zlib.crc32(f"{view.seed}/{view.week}/{kind}".encode()) + asked.number
    return t(f"speech.{kind}.{1 + drawn % _COUNTS[kind]}", **named)
