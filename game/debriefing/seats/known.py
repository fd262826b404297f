"""A past week as it was recorded, and what a seat knows of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.debriefing.evidence import Evidence
from game.sim import ContractView, IncidentOutcome, MemberView, MinutesView, SeasonView

MEMBER, CLIENT, COMMITTEE = "member", "client", "committee"
SEATS: Final = (MEMBER, CLIENT, COMMITTEE)


@dataclass(frozen=True, slots=True)
class PastWeek:
    """All that is recorded of one week, so that each seat takes from it what it may know."""

    number: int
    view: SeasonView
    """At the end of the week."""
    before: tuple[MemberView, ...]
    """The members as they were when it began."""
    items: tuple[MinutesView, ...]
    incidents: tuple[IncidentOutcome, ...]
    contracts: tuple[ContractView, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """One thing that a seat knows: `seat.<seat>.<key>` of the catalogue."""

    key: str
    ref: str = ""
    """The id of a proposal, an incident or a service."""
    option: str = ""
    """An option of the proposal: the one that was voted for by this seat."""
    adopted: str = ""
    """The option of the proposal that was adopted."""
    who: tuple[int, ...] = ()
    day: int = 0
    number: float = 0.0
    """A count, hours, or cents where money is told."""
    of: float = 0.0
    word: str = ""
    """A key of its own in the catalogue: a mood, a result."""


def past_week(evidence: Evidence, number: int) -> PastWeek | None:
    """A week that has ended; None where there is no such week, or the season cannot be replayed."""
    ended = [view for view in evidence.ends if view.phase == "bilan" and view.week == number]
    began = [each.told for each in evidence.plans if each.week == number]
    if not ended or not began:
        return None
    return PastWeek(
        number=number,
        view=ended[0],
        before=began[0].members,
        items=tuple(each.told for each in evidence.items if each.week == number),
        incidents=tuple(each.told for each in evidence.incidents if each.week == number),
        contracts=tuple(each.told for each in evidence.contracts if each.week == number),
    )
