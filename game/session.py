"""One played season: decisions, undo, saving, resuming. No pygame, no numpy.

A season is its scenario, its seed and the log of what was decided; everything else is replayed from these.
"""

from __future__ import annotations

import copy
import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Self

from game.saves import (
    ADVANCE,
    BY_WEEK,
    Advance,
    Entry,
    Notice,
    Origin,
    PageContent,
    PageKey,
    Record,
    SavedSeason,
    Store,
    Summary,
    as_kept,
    now,
    summary_of,
)
from game.scenario import ScenarioError, read_scenario
from game.sim import AS_WRITTEN, RULES_VERSION, Asked, Cause, Decision, Departure, Reason, Scenario, Season, SeasonView

FRESH_SEEDS: Final = 1_000_000_000
"""Seeds drawn for a new season are below this: short enough to be read aloud."""

UNDO_PHASES: Final = ("preparation", "plan", "assemblee", "cloture")
WEEK_STARTS_AFTER: Final = ("preparation", "bilan")


class NotResumable(Exception):
    """A saved season cannot be continued, only read; `notice` says why."""

    def __init__(self, notice: Notice, saved: SavedSeason) -> None:
        super().__init__(notice.key)
        self.notice = notice
        self.saved = saved


class Session:
    """A season that is being played and kept.

    Every decision is on the disk when `decide` returns (`saving_warning` says when it is not).
    """

    def __init__(self, store: Store, saved: SavedSeason, scenario: Scenario) -> None:
        self._store = store
        self._scenario = scenario
        self._begun = saved
        self._id = saved.record.id
        self._n_shared = saved.record.origin.fork if saved.record.origin else 0
        self._n_entries = len(saved.entries)
        self._log = log_of(saved)
        self._notes = dict(saved.notes)
        self._written: dict[PageKey, PageContent | None] = {}
        self._known = _first_moment(scenario, saved)  # a moment of this week or before, to undo from
        self._season, self._summary, self._week_place = _play_on(self._known, self._log)

    @classmethod
    def start(
        cls, store: Store, scenario: Scenario, seed: int | None = None, departure: Departure = AS_WRITTEN
    ) -> Self:
        """A new season of `scenario`, kept in `store`; without a seed, one is drawn.

        Raises:
            ValueError: the seed is not in 0 … 2**63 − 1, or the departure has something unknown or out of range.
        """
        seed = secrets.randbelow(FRESH_SEEDS) if seed is None else seed
        view = begin(scenario, seed, departure).view
        record = _new_record(store, scenario, view)
        saved = SavedSeason(record, scenario.source, (), frozenset(), {}, summary_of(view), departure)
        store.add(saved)
        return cls(store, saved, scenario)

    @classmethod
    def branch(cls, store: Store, saved: SavedSeason, fork: int) -> Self:
        """Play a season otherwise: a new one, kept beside it, that has its first `fork` entries in common.

        Entries that were undone do not count, and are left out. Notes and pages of the weeks before come along.

        Raises:
            NotResumable: it was played by other rules, or does not replay.
            ValueError: there are not so many entries.
        """
        scenario = playable_scenario(saved)
        entries = tuple(entry for _, entry in log_of(saved))
        if not 0 <= fork <= len(entries):
            raise ValueError(f"no entry {fork} of {len(entries)}")
        try:
            season, summary, _ = _play_on(_first_moment(scenario, saved), list(enumerate(entries[:fork])))
        except _Unfaithful as error:
            raise NotResumable(Notice("resume.differs"), saved) from error
        view = season.view
        notes = {week: text for week, text in saved.notes.items() if week < view.week}
        pages = {(kind, n): page for (kind, n), page in saved.pages.items() if kind in BY_WEEK and n < view.week}
        record = replace(_new_record(store, scenario, view), origin=Origin(saved.record.id, fork, view.week))
        branch = SavedSeason(record, saved.source, entries[:fork], frozenset(), notes, summary, saved.departure, pages)
        store.add(branch)
        return cls(store, branch, scenario)

    @classmethod
    def resume(cls, store: Store, season: str) -> Self:
        """Continue a saved season where it was left.

        Raises:
            KeyError: the store has no such season.
            NotResumable: it was played by other rules, or does not replay to the state that was kept.
            ValueError: what is kept makes no sense.
        """
        saved = store.read(season)
        scenario = playable_scenario(saved)
        try:
            session = cls(store, saved, scenario)
        except _Unfaithful as error:
            raise NotResumable(Notice("resume.differs"), saved) from error
        if session._summary.fingerprint != saved.summary.fingerprint:
            raise NotResumable(Notice("resume.differs"), saved)
        return session

    @classmethod
    def again(cls, store: Store, saved: SavedSeason) -> Self:
        """The same summer from its beginning: a new season of the scenario and the seed of a saved one.

        Raises:
            ScenarioError: its scenario is not read by this version.
        """
        scenario = read_scenario(saved.source, saved.record.scenario)
        return cls.start(store, scenario, saved.record.seed, saved.departure)

    # --- What can be seen -------------------------------------------------------------------------------------

    @property
    def id(self) -> str:
        return self._id

    @property
    def seed(self) -> int:
        return self._begun.record.seed

    @property
    def scenario(self) -> Scenario:
        return self._scenario

    @property
    def view(self) -> SeasonView:
        return self._season.view

    @property
    def phase(self) -> str:
        return self._season.phase

    @property
    def pending(self) -> Asked | None:
        return self._season.pending

    @property
    def over(self) -> bool:
        return self._season.over

    def standing(self) -> Season:
        """The season where it stands, as one of its own that may be played on in any way."""
        return _copy(self._season)

    @property
    def ledger(self) -> tuple[Cause, ...]:
        """Every explained change since the start."""
        return tuple(self._season.ledger)

    @property
    def notes(self) -> Mapping[int, str]:
        """What the players wrote, by week."""
        return self._notes

    @property
    def saved(self) -> SavedSeason:
        """All that should be kept of it by now, whether or not it could be written; what was undone is left out."""
        record = replace(self._begun.record, week=self.view.week, phase=self.phase)
        kept = replace(self._begun, record=record, undone=frozenset(), summary=self._summary, pages=self._pages)
        return replace(kept, entries=tuple(entry for _, entry in self._log), notes=dict(self._notes))

    @property
    def saving_warning(self) -> str | None:
        """Why what is played is not kept, as a key of the catalogue; None when it is."""
        return self._store.warning.key if self._store.warning else None

    # --- What can be done -------------------------------------------------------------------------------------

    def legal_decisions(self) -> tuple[Decision, ...]:
        return tuple(self._season.legal_decisions())

    def why_not(self, decision: Decision) -> tuple[Reason, ...]:
        """Why `decision` is refused now; empty when it is legal."""
        return self._season.why_not(decision)

    def decide(self, decision: Decision) -> tuple[Reason, ...]:
        """Take a decision and keep it. Empty: accepted; otherwise nothing changed, and the reasons say why."""
        reasons = self._season.decide(decision)
        if not reasons:
            self._keep(decision)
        return reasons

    def advance(self) -> None:
        """Go on to the next thing asked; what is not answered takes its documented default."""
        begins_week = self._season.phase in WEEK_STARTS_AFTER
        self._season.advance()
        self._summary = summary_of(self.view)
        self._keep(ADVANCE)
        if begins_week:
            self._week_place = len(self._log)
            self._known = _Moment(_copy(self._season), self._summary, self._week_place)

    @property
    def can_undo(self) -> bool:
        """Whether something of this week can be taken back: until its assembly closes, and never what a branch has in
        common with the season it comes from."""
        return self.phase in UNDO_PHASES and len(self._log) > max(self._week_place, self._n_shared)

    def undo(self) -> bool:
        """Take back the last decision or step of this week; False when nothing can be."""
        if not self.can_undo:
            return False
        place, _ = self._log.pop()
        if self._known.place < self._week_place:
            season, summary, _ = _play_on(self._known, self._log[: self._week_place])
            self._known = _Moment(season, summary, self._week_place)
        self._season, self._summary, _ = _play_on(self._known, self._log)
        self._store.mark_undone(self._id, place, self._n_entries, self.view.week, self.phase, self._summary)
        return True

    def note(self, week: int, text: str) -> None:
        """Keep what the players write about a week; an empty text takes it away."""
        self._notes.pop(week, None)
        if text:
            self._notes[week] = text
        self._store.write_note(self._id, week, text)

    def pages(self, kind: str) -> Mapping[int, PageContent]:
        """The pages of a kind in the notebook, by number."""
        return {number: page for (of, number), page in sorted(self._pages.items()) if of == kind}

    def write_page(self, kind: str, number: int, content: PageContent | None) -> None:
        """Keep a page of the notebook in the place of the one it had; None takes it away.

        Raises:
            ValueError, TypeError: there is no such page, or it cannot be written as JSON.
        """
        self._store.write_page(self._id, kind, number, content)
        self._written[kind, number] = None if content is None else as_kept(content)

    @property
    def _pages(self) -> dict[PageKey, PageContent]:
        """Those of the store, which others may have written, under its own, which may not be on the disk."""
        kept = self._begun.pages  # of a season that could not be added, or was erased
        with suppress(KeyError):
            kept = self._store.pages(self._id)
        return {key: page for key, page in {**kept, **self._written}.items() if page is not None}

    # --- The log ----------------------------------------------------------------------------------------------

    def _keep(self, entry: Entry) -> None:
        self._log.append((self._n_entries, entry))
        summary = self._summary if entry == ADVANCE else None
        self._store.append(self._id, self._n_entries, entry, self.view.week, self.phase, summary)
        self._n_entries += 1


class _Unfaithful(Exception):
    """The rules refuse what the log says."""


Log = Sequence[tuple[int, Entry]]
"""What was not undone: each entry after its position among all that were kept."""


@dataclass(frozen=True, slots=True)
class _Moment:
    """A season before the entry at `place` of its log, and its figures then. The season is not played on."""

    season: Season
    summary: Summary
    place: int


def _new_record(store: Store, scenario: Scenario, view: SeasonView) -> Record:
    """The line of the list for a season that begins now, where its view is."""
    moment = now()
    return Record(
        id=store.new_id(),
        scenario=scenario.id,
        title=scenario.title,
        seed=view.seed,
        rules=str(RULES_VERSION),
        started=moment,
        updated=moment,
        week=view.week,
        n_weeks=view.n_weeks,
        phase=view.phase,
    )


def begin(scenario: Scenario, seed: int, departure: Departure) -> Season:
    """A season before its preparation.

    Raises:
        ValueError: the seed is not in 0 … 2**63 − 1, or the departure has something unknown or out of range.
    """
    departure.check()
    return Season.start(scenario, seed, departure.index, departure.parameters, departure.conditions)


def _first_moment(scenario: Scenario, saved: SavedSeason) -> _Moment:
    season = begin(scenario, saved.record.seed, saved.departure)
    return _Moment(season, summary_of(season.view), 0)


def _play_on(start: _Moment, log: Log) -> tuple[Season, Summary, int]:
    """The season after the rest of the log, its figures after the last advance, and where its last week begins.

    Raises:
        _Unfaithful: an entry cannot follow those before it.
    """
    season, summary, week_place = _copy(start.season), start.summary, start.place
    last_advance = max((place for place, (_, entry) in enumerate(log) if isinstance(entry, Advance)), default=-1)
    for place in range(start.place, len(log)):
        _, entry = log[place]
        if season.over:
            raise _Unfaithful
        if isinstance(entry, Advance):
            if season.phase in WEEK_STARTS_AFTER:
                week_place = place + 1
            season.advance()
            if place == last_advance:
                summary = summary_of(season.view)
        elif season.decide(entry):
            raise _Unfaithful
    return season, summary, week_place


def _copy(season: Season) -> Season:
    """A season that can be played on without moving `season`; what never changes is shared."""
    return copy.deepcopy(season, {id(each): each for each in (season.tables, season.tables.scenario)})


@lru_cache(maxsize=4)
def _scenario_of(source: str, name: str) -> Scenario:
    """A saved scenario, read once: whether a season can go on is asked before it is resumed."""
    return read_scenario(source, name)


def playable_scenario(saved: SavedSeason) -> Scenario:
    """The scenario of a saved season.

    Raises:
        NotResumable: the season was played by other rules, or its scenario is not read any more.
    """
    if saved.record.rules != str(RULES_VERSION):
        raise NotResumable(Notice("resume.rules_changed"), saved)
    try:
        return _scenario_of(saved.source, saved.record.scenario)
    except ScenarioError as error:
        raise NotResumable(Notice("resume.scenario_unread"), saved) from error


def replays_faithfully(saved: SavedSeason) -> bool:
    """Whether a season, played again from its log, comes to the state that was kept, byte for byte.

    Raises:
        NotResumable: it was played by other rules.
    """
    start = _first_moment(playable_scenario(saved), saved)
    try:
        _, summary, _ = _play_on(start, log_of(saved))
    except _Unfaithful:
        return False
    return summary.fingerprint == saved.summary.fingerprint


def can_go_on(saved: SavedSeason) -> bool:
    """Whether `Session.resume` would go on with a saved season."""
    try:
        return replays_faithfully(saved)
    except NotResumable:
        return False


def log_of(saved: SavedSeason) -> list[tuple[int, Entry]]:
    """What was not undone, in order."""
    return [(place, entry) for place, entry in enumerate(saved.entries) if place not in saved.undone]
