"""The seasons in the SQLite file: written at each decision, never lost, erased for good."""

from __future__ import annotations

import contextlib
import datetime
import json
import secrets
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from game.saves.database import erase_aside, erase_from_copies, files_aside, transaction
from game.saves.entries import Entry, decode, encode
from game.saves.pages import PageContent, PageKey, check_page, page_from_json, page_to_json
from game.saves.records import (
    Origin,
    Record,
    SavedSeason,
    Summary,
    departure_from_json,
    departure_to_json,
)
from game.sim import AS_WRITTEN, Text

_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another

_RECORD: Final = "id, scenario, title_fr, title_en, seed, rules, started, updated, week, n_weeks, phase"
_ORIGIN: Final = "parent, fork, fork_week, name"
_SEASONS: Final = "season LEFT JOIN branch ON branch.season = season.id"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to say about the store: a key of the catalogue and the values of its sentence."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


Write = Callable[[sqlite3.Connection], None]


class Store:
    """The seasons of this person.

    Reads raise `KeyError` for an unknown season. Writes never raise for a full or read-only disk: `warning` says so,
    what could not be written is kept and written with the next write that succeeds.
    """

    def __init__(self, connection: sqlite3.Connection, notices: tuple[Notice, ...]) -> None:
        self._connection = connection
        self._late: list[Write] = []
        self._left_to_others: set[str] = set()
        self.notices = notices
        """What happened at the opening, to be said once."""
        self.warning: Notice | None = next(
            (notice for notice in notices if notice.key.startswith("saving.memory")), None
        )
        """Why what is played now is not kept; None when all is."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Fold the journal into the file and close it."""
        self._empty_journal()
        self._connection.close()

    def _empty_journal(self) -> None:
        with contextlib.suppress(sqlite3.Error):  # another window may be reading it
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    # --- Reading ----------------------------------------------------------------------------------------------

    def records(self) -> tuple[Record, ...]:
        """Every season, the last played at the end."""
        order = "updated, started, season.rowid"  # of the same moment: as they came
        rows = self._connection.execute(f"SELECT {_RECORD}, {_ORIGIN} FROM {_SEASONS} ORDER BY {order}")
        return tuple(map(_record, rows))

    def read(self, season: str) -> SavedSeason:
        """Everything kept of one season.

        Raises:
            KeyError: there is no such season.
            ValueError: what is kept makes no sense.
        """
        columns = f"SELECT {_RECORD}, {_ORIGIN}, source, summary FROM {_SEASONS} WHERE id = ?"
        row = self._connection.execute(columns, (season,)).fetchone()
        if row is None:
            raise KeyError(season)
        *record, source, summary = row
        log = self._connection.execute(
            "SELECT kind, value, is_undone FROM entry WHERE season = ? ORDER BY position", (season,)
        ).fetchall()
        notes = self._connection.execute("SELECT week, text FROM note WHERE season = ? ORDER BY week", (season,))
        other = self._connection.execute("SELECT value FROM departure WHERE season = ?", (season,)).fetchone()
        return SavedSeason(
            _record(tuple(record)),
            source,
            tuple(decode(kind, json.loads(value)) for kind, value, _ in log),
            frozenset(position for position, (_, _, is_undone) in enumerate(log) if is_undone),
            dict(notes.fetchall()),
            Summary.from_json(summary),
            departure_from_json(other[0]) if other else AS_WRITTEN,
            self.pages(season),
        )

    def pages(self, season: str) -> dict[PageKey, PageContent]:
        """The notebook of one season, in order.

        Raises:
            KeyError: there is no such season.
            ValueError: what is kept makes no sense.
        """
        if not self._has(season):
            raise KeyError(season)
        pages = self._connection.execute(
            "SELECT kind, number, content FROM carnet WHERE season = ? ORDER BY kind, number", (season,)
        )
        return {(kind, number): page_from_json(content) for kind, number, content in pages}

    def _has(self, season: str) -> bool:
        return self._connection.execute("SELECT 1 FROM season WHERE id = ?", (season,)).fetchone() is not None

    # --- Writing ----------------------------------------------------------------------------------------------

    def new_id(self) -> str:
        """A short name that no season has."""
        while True:
            name = "".join(secrets.choice(_LETTERS) for _ in range(5))
            if not self._has(name):
                return name

    def add(self, saved: SavedSeason) -> None:
        """Keep a whole season under its id: a new one, or one that was imported."""

        def write(connection: sqlite3.Connection) -> None:
            it = saved.record
            connection.execute(
                f"INSERT INTO season ({_RECORD}, source, summary) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(it.id, it.scenario, it.title.fr, it.title.en, it.seed, it.rules, it.started, it.updated),
                    *(it.week, it.n_weeks, it.phase, saved.source, saved.summary.to_json()),
                ),
            )
            if it.origin is not None:
                values = (it.id, it.origin.parent, it.origin.fork, it.origin.week, it.origin.name)
                connection.execute("INSERT INTO branch VALUES (?, ?, ?, ?, ?)", values)
            if saved.departure != AS_WRITTEN:
                connection.execute("INSERT INTO departure VALUES (?, ?)", (it.id, departure_to_json(saved.departure)))
            for position, entry in enumerate(saved.entries):
                _insert_entry(connection, it.id, position, entry, position in saved.undone)
            for week, text in saved.notes.items():
                connection.execute("INSERT INTO note VALUES (?, ?, ?)", (it.id, week, text))
            for (kind, number), content in saved.pages.items():
                page = (it.id, kind, number, page_to_json(content))
                connection.execute("INSERT INTO carnet VALUES (?, ?, ?, ?)", page)

        self._write(saved.record.id, write)

    def append(
        self, season: str, position: int, entry: Entry, week: int, phase: str, summary: Summary | None = None
    ) -> None:
        """Add an entry to a season's log, with where the season stands after it.

        `position` is the number of entries before it. It is on the disk when this returns, unless `warning` says
        otherwise.
        """

        def write(connection: sqlite3.Connection) -> None:
            _check_length(connection, season, position)
            _insert_entry(connection, season, position, entry, False)
            _update(connection, season, week, phase, summary)

        self._write(season, write)

    def mark_undone(self, season: str, position: int, length: int, week: int, phase: str, summary: Summary) -> None:
        """Mark an entry of a log of `length` entries as taken back: it stays in the log and is not replayed."""

        def write(connection: sqlite3.Connection) -> None:
            _check_length(connection, season, length)
            connection.execute("UPDATE entry SET is_undone = 1 WHERE season = ? AND position = ?", (season, position))
            _update(connection, season, week, phase, summary)

        self._write(season, write)

    def write_note(self, season: str, week: int, text: str) -> None:
        """Keep what a person wrote about a week; an empty text takes the note away."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM note WHERE season = ? AND week = ?", (season, week))
            if text:
                connection.execute("INSERT INTO note VALUES (?, ?, ?)", (season, week, text))

        self._write(season, write)

    def write_page(self, season: str, kind: str, number: int, content: PageContent | None) -> None:
        """Keep a page of the notebook in the place of the one it had; None takes it away.

        Raises:
            ValueError, TypeError: there is no such page, or it cannot be written as JSON.
        """
        check_page(kind, number)
        written = None if content is None else page_to_json(content)

        def write(connection: sqlite3.Connection) -> None:
            place = (season, kind, number)
            connection.execute("DELETE FROM carnet WHERE season = ? AND kind = ? AND number = ?", place)
            if written is not None:
                connection.execute("INSERT INTO carnet VALUES (?, ?, ?, ?)", (*place, written))

        self._write(season, write)

    def name_branch(self, season: str, name: str) -> None:
        """Call a branch otherwise; an empty name is that of its week. Nothing happens to a season that is none."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("UPDATE branch SET name = ? WHERE season = ?", (name, season))

        self._write(season, write)

    def delete(self, season: str) -> None:
        """Erase a season and all that is kept of it, so that its text is not in the folder any more.

        Damaged files that were put aside are erased too: nobody can tell whether it is in them.

        Raises:
            KeyError: there is no such season.
        """
        if not self._has(season):
            raise KeyError(season)

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM season WHERE id = ?", (season,))

        self._write(season, write)
        self._empty_journal()
        if self._path is not None:
            erase_from_copies(self._path, season)
            erase_aside(self._path)

    @property
    def has_damaged(self) -> bool:
        """Whether damaged files were put aside, which `delete` erases too."""
        return self._path is not None and bool(files_aside(self._path))

    @property
    def _path(self) -> Path | None:
        """The file; None in memory."""
        path = self._connection.execute("PRAGMA database_list").fetchone()[2]
        return Path(path) if path else None

    def _write(self, season: str, write: Write) -> None:
        if season in self._left_to_others:
            return
        self._late.append(write)
        try:
            with transaction(self._connection):
                for late in self._late:
                    late(self._connection)
        except sqlite3.IntegrityError:
            self._left_to_others.add(season)
            self._late.clear()
            self.warning = Notice("saving.elsewhere")
        except sqlite3.Error as error:
            self.warning = Notice("saving.full" if "full" in str(error) else "saving.failed")
        else:
            self._late.clear()
            if self.warning and self.warning.key in ("saving.full", "saving.failed"):
                self.warning = None


def _check_length(connection: sqlite3.Connection, season: str, length: int) -> None:
    """Raises: IntegrityError when another window changed this season's log, which is then left to that window."""
    if connection.execute("SELECT count(*) FROM entry WHERE season = ?", (season,)).fetchone() != (length,):
        raise sqlite3.IntegrityError("the log has another length")


def _insert_entry(connection: sqlite3.Connection, season: str, position: int, entry: Entry, is_undone: bool) -> None:
    kind, value = encode(entry)
    connection.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", (season, position, kind, value, int(is_undone)))


def _update(connection: sqlite3.Connection, season: str, week: int, phase: str, summary: Summary | None) -> None:
    connection.execute(
        "UPDATE season SET week = ?, phase = ?, updated = ?, summary = coalesce(?, summary) WHERE id = ?",
        (week, phase, now(), summary.to_json() if summary else None, season),
    )


def _record(row: tuple[Any, ...]) -> Record:
    own, (parent, *fork) = row[:11], row[11:]
    name, scenario, title_fr, title_en, seed, rules, started, updated, week, n_weeks, phase = own
    origin = None if parent is None else Origin(parent, *fork)
    title = Text(title_fr, title_en)
    moments = _moment(started), _moment(updated)
    return Record(name, scenario, title, seed, rules, *moments, week, n_weeks, phase, origin)


def _moment(written: str) -> str:
    """A moment as it was written; the oldest one where a damaged file makes it unreadable."""
    try:
        datetime.datetime.fromisoformat(written)
    except ValueError:
        return datetime.datetime.fromtimestamp(0, datetime.UTC).isoformat()
    return written


def now() -> str:
    """This moment, UTC, to the microsecond so that the list of seasons keeps its order."""
    return datetime.datetime.now(datetime.UTC).isoformat()
