"""Where the file of seasons is, and how it is opened with care."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Final

from platformdirs import user_data_path

from game.saves.database import OLDEST_WITH_STRICT, Damaged, TooNew, connect, put_aside
from game.saves.store import Notice, Store
from game.settings import APP_NAME, FOLDER_VARIABLE

FILE_NAME: Final = "saisons.sqlite"


def data_folder() -> Path:
    """The user's folder of saves; `PEC_DOSSIER` replaces it."""
    if chosen := os.environ.get(FOLDER_VARIABLE):
        return Path(chosen)
    return user_data_path(APP_NAME, appauthor=False)


def open_store(folder: Path | None = None) -> Store:
    """Open the file of seasons, made if there is none. It never raises: `Store.notices` say what went wrong.

    A damaged file is kept aside under another name. Where nothing can be written, the store lives in memory.
    """
    path = (folder or data_folder()) / FILE_NAME
    notices: list[Notice] = []
    if sqlite3.sqlite_version_info < OLDEST_WITH_STRICT:
        notices.append(Notice("saving.old_sqlite", {"version": sqlite3.sqlite_version}))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            connection = connect(path)
        except Damaged:
            aside = put_aside(path)
            notices.append(Notice("saving.damaged", {"file": str(aside)}))
            connection = connect(path)
    except TooNew:
        notices.append(Notice("saving.memory_newer"))
        connection = connect(None)
    except (OSError, sqlite3.Error, Damaged):
        notices.append(Notice("saving.memory"))
        connection = connect(None)
    return Store(connection, tuple(notices))


def memory_store() -> Store:
    """A store for seasons that nobody wants to find again."""
    return Store(connect(None), ())
