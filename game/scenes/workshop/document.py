"""A scenario's text and its file: saved in one go, watched while others write it, and kept safe beside it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Final, Self

from game.scenes.own_scenarios import draft_of, free_path
from game.whole_files import write_whole

MAX_CHARACTERS: Final = 1_000_000


class CannotOpen(Exception):
    """The file is no text, is too large, or cannot be read."""


class Outside(Enum):
    """What became of the file since it was last read or written here."""

    SAME = auto()
    RELOADED = auto()
    """Somebody else wrote it, and nothing was typed here: its text is taken."""
    BOTH = auto()
    """Somebody else wrote it, and something else was typed here: a person must choose."""


@dataclass(slots=True)
class Document:
    """The text being written, and what its file holds; `kept` is None while there is no file."""

    path: Path
    text: str
    kept: str | None = None
    begun_with: str = ""
    """The text of a document without a file before anything was typed."""
    _stamp: tuple[int, int] | None = None

    @classmethod
    def opened(cls, path: Path) -> Self:
        """The text of a file.

        Raises:
            CannotOpen: there is no such text.
        """
        text = _read(path)
        return cls(path, text, text, _stamp=_stamp_of(path))

    @classmethod
    def new(cls, name: str, text: str) -> Self:
        """A text without a file yet; it will be saved in the player's own folder under `name` or one like it."""
        return cls(free_path(name), text, begun_with=text)

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def is_changed(self) -> bool:
        """Whether something would be lost without saving."""
        return self.text != (self.begun_with if self.kept is None else self.kept)

    # The file

    def save(self) -> None:
        """Write the whole file, or leave the one that was there as it was. Raises OSError when it cannot."""
        _write(self.path, self.text)
        self.kept, self._stamp = self.text, _stamp_of(self.path)
        self.drop_draft()

    def look_outside(self) -> Outside:
        """Take notice of what others did to the file."""
        stamp = _stamp_of(self.path)
        if stamp == self._stamp:
            return Outside.SAME
        self._stamp = stamp
        if stamp is None:
            self.kept, self.begun_with = None, ""
            return Outside.SAME
        try:
            found = _read(self.path)
        except CannotOpen:
            return Outside.SAME
        was_changed, self.kept = self.is_changed, found
        if found == self.text:
            return Outside.SAME
        if was_changed:
            return Outside.BOTH
        self.text = found
        return Outside.RELOADED

    def minutes_since_saved(self) -> int | None:
        """Whole minutes since the file was written; None while there is no file."""
        return None if self._stamp is None else max(0, int((time.time() - self._stamp[0] / 1e9) / 60))

    # What is not saved yet

    @property
    def draft(self) -> Path:
        return draft_of(self.path)

    def keep_draft(self) -> None:
        """Keep what is not saved beside the file, where a crash leaves it; a full disk is no reason to stop."""
        try:
            if self.is_changed:
                _write(self.draft, self.text)
            else:
                self.drop_draft()
        except OSError:
            return

    def forget(self) -> None:
        """Go back to what is saved."""
        self.text = self.begun_with if self.kept is None else self.kept
        self.drop_draft()

    def drop_draft(self) -> None:
        """Forget what was kept beside the file."""
        try:
            self.draft.unlink(missing_ok=True)
        except OSError:
            return

    def lost_text(self) -> str | None:
        """What was typed and never saved, when it differs from the text."""
        try:
            found = _read(self.draft) if self.draft.is_file() else None
        except CannotOpen:
            return None
        return None if found == self.text else found


def _read(path: Path) -> str:
    try:
        with path.open(encoding="utf-8-sig") as file:
            text = file.read(MAX_CHARACTERS + 1)
    except (OSError, ValueError) as error:  # ValueError: it is not UTF-8
        raise CannotOpen from error
    if len(text) > MAX_CHARACTERS or "\0" in text:
        raise CannotOpen
    return text


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode("utf-8"))


def _stamp_of(path: Path) -> tuple[int, int] | None:
    """When the file was written (ns) and its size: what changes when somebody writes it."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
