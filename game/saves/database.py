"""The SQLite file itself: its tables, how it is opened, what is wrong with it."""

from __future__ import annotations

import contextlib
import datetime
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final

SCHEMA_VERSION: Final = 4
OLDEST_WITH_STRICT: Final = (3, 37)
_DAMAGED: Final = "abimee"
"""What the name of a damaged file says."""

_FIRST_SCHEMA: Final = (
    """CREATE TABLE season (
        id TEXT PRIMARY KEY, scenario TEXT NOT NULL, title_fr TEXT NOT NULL, title_en TEXT, source TEXT NOT NULL,
        seed INTEGER NOT NULL, rules TEXT NOT NULL, started TEXT NOT NULL, updated TEXT NOT NULL,
        week INTEGER NOT NULL, n_weeks INTEGER NOT NULL, phase TEXT NOT NULL, summary TEXT NOT NULL)""",
    """CREATE TABLE entry (
        season TEXT NOT NULL REFERENCES season (id) ON DELETE CASCADE, position INTEGER NOT NULL,
        kind TEXT NOT NULL, value TEXT NOT NULL, is_undone INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (season, position))""",
    """CREATE TABLE note (
        season TEXT NOT NULL REFERENCES season (id) ON DELETE CASCADE, week INTEGER NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (season, week))""",
)
_BRANCHES: Final = """CREATE TABLE branch (
        season TEXT PRIMARY KEY REFERENCES season (id) ON DELETE CASCADE, parent TEXT NOT NULL,
        fork INTEGER NOT NULL, fork_week INTEGER NOT NULL, name TEXT NOT NULL)"""
_DEPARTURES: Final = """CREATE TABLE departure (
        season TEXT PRIMARY KEY REFERENCES season (id) ON DELETE CASCADE, value TEXT NOT NULL)"""
_PAGES: Final = """CREATE TABLE carnet (
        season TEXT NOT NULL REFERENCES season (id) ON DELETE CASCADE, kind TEXT NOT NULL, number INTEGER NOT NULL,
        content TEXT NOT NULL, PRIMARY KEY (season, kind, number))"""
_SCHEMAS: Final = {
    1: _FIRST_SCHEMA,
    2: (*_FIRST_SCHEMA, _BRANCHES),
    3: (*_FIRST_SCHEMA, _BRANCHES, _DEPARTURES),
    SCHEMA_VERSION: (*_FIRST_SCHEMA, _BRANCHES, _DEPARTURES, _PAGES),
}
"""The tables of each version; a version only adds to the one before."""


class Damaged(Exception):
    """The file is not a store, or not a whole one."""


class TooNew(Exception):
    """The file was written by a later version of the program."""


def connect(path: Path | None) -> sqlite3.Connection:
    """A connection ready to write, to a file or (None) in memory."""
    connection = sqlite3.connect(path or ":memory:", isolation_level=None)
    connection.text_factory = lambda raw: raw.decode(errors="replace")  # a damaged letter does not hide the rest
    try:
        _prepare(connection, path)
    except sqlite3.OperationalError:
        connection.close()
        raise  # read-only, locked, full: the file itself may be sound
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        connection.close()
        raise Damaged from error
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path | None) -> None:
    version = _check(connection)  # before anything is written: a damaged file is kept as it is
    if path is not None and 0 < version < SCHEMA_VERSION:
        _copy(connection, path, version)
    try:
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    except sqlite3.OperationalError:  # folders on a network have no shared memory
        mode = ""
    if mode != "wal":
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = FULL")
    _erase_for_good(connection)
    with transaction(connection):
        if version < SCHEMA_VERSION:
            strict = " STRICT" if sqlite3.sqlite_version_info >= OLDEST_WITH_STRICT else ""
            for table in _SCHEMAS[SCHEMA_VERSION]:
                # Those of an older version are there already; and two windows may open the first time together.
                connection.execute(table.replace("TABLE", "TABLE IF NOT EXISTS", 1) + strict)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")  # fails where nothing can be written


def _copy(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """A copy of the whole file beside it, before its tables change.

    Raises:
        sqlite3.OperationalError: it cannot be written; the file is then left as it is.
    """
    with contextlib.closing(sqlite3.connect(beside(path, f"schema-{version}"))) as copy:
        connection.backup(copy)


def _erase_for_good(connection: sqlite3.Connection) -> None:
    """From now on, what is deleted is overwritten, and a season takes along all that is kept of it."""
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")


def erase_from_copies(path: Path, season: str) -> None:
    """Erase a season from the copies that were made of an older file, too; one that cannot be written stays."""
    for copy in path.parent.glob(f"{path.stem}-schema-*{path.suffix}"):
        with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(copy)) as connection:
            _erase_for_good(connection)
            connection.execute("DELETE FROM season WHERE id = ?", (season,))
            connection.commit()


def put_aside(path: Path) -> Path:
    """Rename a damaged file, with its journal, so that nobody writes over it."""
    aside = beside(path, _DAMAGED)
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return aside


def files_aside(path: Path) -> tuple[Path, ...]:
    """The damaged files that were put aside of this one, with their journals."""
    return tuple(sorted(path.parent.glob(f"{path.stem}-{_DAMAGED}-*")))


def erase_aside(path: Path) -> None:
    """Overwrite and remove the damaged files: nobody can tell whose words they hold. One that cannot be written
    stays."""
    for file in files_aside(path):
        with contextlib.suppress(OSError):
            file.write_bytes(bytes(file.stat().st_size))
            file.unlink()


def beside(path: Path, what: str) -> Path:
    """A name that no file has, for what is put aside of this one."""
    moment = datetime.datetime.now(datetime.UTC).strftime("%Y%m%d-%H%M%S-%f")
    return path.with_name(f"{path.stem}-{what}-{moment}{path.suffix}")


def _check(connection: sqlite3.Connection) -> int:
    """The version of the file's tables; 0 for a new one.

    Raises:
        Damaged, TooNew, sqlite3.DatabaseError, UnicodeDecodeError: it cannot be used.
    """
    if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        raise Damaged
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > SCHEMA_VERSION:
        raise TooNew
    found = {str(sql).removesuffix(" STRICT") for (sql,) in connection.execute("SELECT sql FROM sqlite_master")}
    if version == 0 and not found:
        return 0
    if version not in _SCHEMAS or not found.issuperset(_SCHEMAS[version]):
        raise Damaged
    return int(version)


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is done inside is on the disk at the end, or nothing is."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
