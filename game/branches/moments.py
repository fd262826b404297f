"""What a kept season was asked, thing after thing, and what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.saves import Advance, Notice, SavedSeason
from game.session import NotResumable, Session, begin, log_of, playable_scenario
from game.sim import Decision, IncidentAsked, ProposalAsked, SeasonView

Key = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing asked, with all that was chosen for it."""

    place: int
    """How many entries of the log, those that were undone left out, come before what carries it out: where a branch
    may leave."""
    decisions: tuple[Decision, ...]
    view: SeasonView
    """What the player saw then, with what was chosen."""

    @property
    def week(self) -> int:
        return self.view.week

    @property
    def key(self) -> Key:
        """What makes it the same moment in another branch: the phase, the week, and what was asked."""
        return key_of(self.view)

    @property
    def is_decided(self) -> bool:
        """Whether there was something to decide."""
        return self.view.phase in ("preparation", "plan") or bool(self.key[2])


def key_of(view: SeasonView) -> Key:
    """What makes a moment the same in another branch."""
    match view.pending:
        case ProposalAsked() as asked:
            return view.phase, view.week, asked.proposal.id
        case IncidentAsked() as asked:
            return view.phase, view.week, asked.incident.id
    return view.phase, view.week, ""


def moments_of(saved: SavedSeason) -> tuple[Moment, ...]:
    """Every moment of a season, from its preparation to where it stands now.

    Raises:
        NotResumable: it was played by other rules, or does not replay.
    """
    season = begin(playable_scenario(saved), saved.record.seed, saved.departure)
    moments: list[Moment] = []
    decided: list[Decision] = []
    log = log_of(saved)
    for place, (_, entry) in enumerate(log):
        if isinstance(entry, Advance) and not season.over:
            moments.append(Moment(place, tuple(decided), season.view))
            decided.clear()
            season.advance()
        elif isinstance(entry, Advance) or season.decide(entry):
            raise NotResumable(Notice("resume.differs"), saved)
        else:
            decided.append(entry)
    return (*moments, Moment(len(log), tuple(decided), season.view))


def follow(session: Session, moments: Sequence[Moment]) -> None:
    """Play on to the end: what is chosen now is carried out, then each moment is decided as in `moments`.

    What they do not say, or what the rules refuse now, takes its documented default.
    """
    known = {moment.key: moment.decisions for moment in moments}
    while not session.over:
        session.advance()
        for decision in known.get(key_of(session.view), ()):
            session.decide(decision)
