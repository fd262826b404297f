"""What members say once an item is voted, or decided for them. A secret ballot stays secret."""

from __future__ import annotations

from collections.abc import Collection

from game.sim import MinutesView, ProposalAsked, SeasonView
from game.text import Texts
from game.voices.days import looking_back
from game.voices.debate import turn
from game.voices.lines import Line, Thought, drawn_for, spoken

_AT_MOST = 2


def after_vote(
    t: Texts, view: SeasonView, asked: ProposalAsked, minutes: MinutesView, entrusted: Collection[int]
) -> list[Line]:
    """Two members at most, who have different things to say.

    `asked`: the item as it was debated; `entrusted`: who was given an office at its end.
    """
    leaned = {member: option for member, option, _ in asked.leanings}
    about = f"{view.week}/{minutes.proposal.id}"
    present = sorted(minutes.present, key=lambda index: drawn_for(view, view.members[index].profile.id, about))
    if minutes.proposal.at_closing:
        thoughts = {index: looking_back(view, view.members[index]) for index in present}
    else:
        thoughts = {index: _after(minutes, index, leaned.get(index, ""), entrusted) for index in present}
    said: list[Line] = []
    for index in sorted(present, key=lambda index: -max(each.weight for each in thoughts[index])):
        line = spoken(t, view, view.members[index], thoughts[index], f"after/{minutes.proposal.id}", turn(view, asked))
        if len(said) < _AT_MOST and line.family not in [other.family for other in said]:
            said.append(line)
    return said


def _after(minutes: MinutesView, member: int, leaned: str, entrusted: Collection[int]) -> list[Thought]:
    """What one may say; a heavier thought makes its member speak first."""
    if member in entrusted:
        return [Thought("after.entrusted", weight=5)]
    if minutes.is_imposed:
        return [Thought("react.decided.same" if leaned == minutes.adopted else "react.decided.other")]
    if not minutes.has_quorum:
        return [Thought("after.no_quorum")]
    if not minutes.adopted:
        return [Thought("after.unchanged")]
    if not minutes.ballots:
        return [Thought("after.secret")]
    voted = dict(minutes.ballots).get(member, "")
    if not voted:
        return [Thought("after.abstained")]
    if leaned and voted != leaned:
        return [Thought("after.changed", weight=4)]
    return [Thought("after.won", weight=2)] if voted == minutes.adopted else [Thought("after.lost", weight=3)]
