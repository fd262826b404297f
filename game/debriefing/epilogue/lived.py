"""What a member lived: moments of the log in which this one was named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from game.debriefing.epilogue.lines import LIVED, Line
from game.debriefing.evidence import Evidence, Fact
from game.debriefing.figures import PAGES, Source, counted_over
from game.sim import ContractView, MemberView

T = TypeVar("T")

_DONE: Final = ("fait", "bacle")
_OFTEN_HEARD, _FEWEST = 0.6, 5
"""The share of the items that one attended, and how many of them, from which a voice counted."""
_WALKS: Final = 2


def lived(evidence: Evidence, member: MemberView) -> Iterator[Line]:
    """Everything that can be told of what a member did and went through; never nothing."""
    if member.left_in_week is not None:
        yield _read("left" if member.hours else "left_early", 1.0, member.left_in_week, number=member.hours)
    yield from _posts(evidence, member)
    yield from _carried(evidence, member)
    yield from _voice(evidence, member)
    yield from _met(evidence, member)
    walks = [each for each in member.moments if each.key == "talked"]
    if len(walks) >= _WALKS:
        yield _read("walked", 0.5, walks[-1].week, ref=walks[-1].ref)
    yield from _contracts(evidence, member)


def _read(key: str, strength: float, week: int, ref: str = "", number: float = 0.0) -> Line:
    return Line(LIVED, key, Source(PAGES, key, (week,)), strength, ref, week, number)


def _logged(key: str, strength: float, facts: Sequence[Fact[T]], ref: str = "", number: float = 0.0) -> Line:
    """A line about what entries of the log carried out; its week is that of the last."""
    return Line(LIVED, key, counted_over(key, facts), strength, ref, facts[-1].week, number)


def _posts(evidence: Evidence, member: MemberView) -> Iterator[Line]:
    elected = {each.ref for each in member.moments if each.key == "elected"}
    for office in member.offices:
        key = ("held" if office in elected else "took_over") if evidence.is_over else "holds"
        yield _read(key, 0.8, evidence.n_weeks, ref=office)


def _carried(evidence: Evidence, member: MemberView) -> Iterator[Line]:
    own = [each for each in evidence.items if member.index in each.told.proposed_by]
    if adopted := [each for each in own if each.told.adopted and not each.told.is_imposed]:
        ref = adopted[-1].told.proposal.id
        yield _logged("carried", min(0.7 + 0.04 * len(adopted), 0.9), adopted, ref, len(adopted))
    elif own:
        yield _logged("proposed", 0.5, own, own[-1].told.proposal.id, len(own))


def _voice(evidence: Evidence, member: MemberView) -> Iterator[Line]:
    attended = [each for each in evidence.items if member.index in each.told.present]
    heard = [place for place, each in enumerate(attended) if member.index in each.told.heard]
    if len(attended) < _FEWEST or not heard:
        return
    words = [attended[place] for place in heard]
    if len(heard) > 1 and heard[0] >= len(attended) / 2:
        yield _logged("voice_came", 0.72, words, number=len(heard))
    elif len(heard) >= _OFTEN_HEARD * len(attended):
        yield _logged("voice", 0.58, words, number=len(heard))


def _met(evidence: Evidence, member: MemberView) -> Iterator[Line]:
    met = [each for each in evidence.incidents if member.index in each.told.who]
    if settled := [each for each in met if each.told.settled_by_group and each.told.succeeded]:
        yield _logged("settled", 0.62, settled[-1:], settled[-1].told.incident.id)
    elif met:
        yield _logged("met", 0.45, met[-1:], met[-1].told.incident.id)


def _contracts(evidence: Evidence, member: MemberView) -> Iterator[Line]:
    done = [each for each in evidence.contracts if member.index in each.told.team and each.told.outcome in _DONE]
    if not done:
        attended = [each for each in evidence.items if member.index in each.told.present]
        if attended:
            yield _logged("no_contract", 0.66, attended, number=len(attended))
        else:
            yield _read("was_there", 0.1, evidence.n_weeks)
        return
    flawed = [place for place, each in enumerate(done) if _is_flawed(each)]
    better = [each for each in done[flawed[-1] :] if not _is_flawed(each)] if flawed else []
    if better:
        yield _logged("made_good", 0.64, [done[flawed[-1]], *better], better[0].told.service)
    yield _logged("worked", 0.3, done, number=len(done))


def _is_flawed(fact: Fact[ContractView]) -> bool:
    return fact.told.outcome == "bacle"
