"""Whole summers listened to: every line, beside the member as the view showed them then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.sim import Intervene, MemberView, ProposalAsked, Scenario, Season, SeasonView, WorkAsked, strategy
from game.text import Texts
from game.voices import Line, Where, after_vote, line_of, monday_voices, opening, reaction

WAYS = ("se_taire", "question", "informer", "recommander", "trancher")


@dataclass(frozen=True)
class Heard:
    """A line, when it was said, by whom, and about which item."""

    line: Line
    occasion: str
    view: SeasonView
    asked: ProposalAsked | None = None

    @property
    def member(self) -> MemberView:
        return self.view.members[self.line.member]

    @property
    def leaned(self) -> str:
        """The option that the speaker leans to."""
        assert self.asked is not None
        return next(option for member, option, _ in self.asked.leanings if member == self.line.member)


def summer(t: Texts, scenario: Scenario, seed: int, way: str = "adaptative") -> Iterator[Heard]:
    """Everything that may be heard in a summer lived by a strategy, each way to take part tried in turn."""
    season, policy, tried = Season.start(scenario, seed), strategy(way), seed
    while season.phase != "fini":
        view, asked = season.view, season.view.pending
        if season.phase == "plan":
            yield from (Heard(line, "monday", view) for line in monday_voices(t, view))
            yield from (_of(t, view, member, Where.PAGE) for member in view.members)
        for decision in policy.decide(view):
            season.decide(decision)
        if isinstance(asked, ProposalAsked):
            tried += 1
            yield from _debated(t, season, asked, WAYS[tried % len(WAYS)])
            continue
        if isinstance(asked, WorkAsked):
            working = [member for member in season.view.members if member.is_active]
            yield from (_of(t, season.view, each, Where.WORK, day) for each in working for day in range(5))
        season.advance()


def _of(t: Texts, view: SeasonView, member: MemberView, where: Where, day: int = 0) -> Heard:
    return Heard(line_of(t, view, member.index, where, day), f"{where}", view)


def _debated(t: Texts, season: Season, asked: ProposalAsked, way: str) -> Iterator[Heard]:
    """An item, its answer to one way to take part, and what is said once it is voted."""
    yield from (Heard(line, "opening", season.view, asked) for line in opening(t, season.view, asked))
    option = asked.proposal.options[0].id if way in ("recommander", "trancher") else ""
    season.decide(Intervene(asked.proposal.id, way, option))
    before = season.view
    assert isinstance(before.pending, ProposalAsked)
    answer = reaction(t, before, before.pending)
    if answer is not None:
        yield Heard(answer, "reaction", before, before.pending)
    season.advance()
    view = season.view
    entrusted = [
        new.index for old, new in zip(before.members, view.members, strict=True) if set(new.offices) - set(old.offices)
    ]
    lines = after_vote(t, view, before.pending, view.minutes[-1], entrusted)
    yield from (Heard(line, "after", view, before.pending) for line in lines)
