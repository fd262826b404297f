"""A scenario with its pictures as one file, `.cjs.zip`: packed for others, and opened as something from a stranger.

Nothing is ever written to the disk: entries are read into memory, each within its own limit whatever the archive
says of its size.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from game.scenario.pictures import MAX_PICTURE, flaw_of
from game.scenario.sources import Source

ENDING: Final = ".cjs.zip"
SCENARIO: Final = "scenario.yaml"
"""The one text of the archive; the other entries are pictures."""
MAX_SCENARIO: Final = 1_000_000
"""Bytes of the text of a scenario, packed or not."""
MAX_ARCHIVE: Final = 12_000_000
"""Bytes of the archive, and of all that is in it."""
MAX_ENTRIES: Final = 24

_PICTURES: Final = (".png", ".jpg", ".svg")
_MAX_RATIO: Final = 150
_SMALL: Final = 100_000  # bytes that may be packed as tight as one wants
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGES: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, struct.error, NotImplementedError)
_ENTRY: Final = b"PK\x01\x02"
_UTF8: Final = 0x800
_ENCRYPTED: Final = 0x1
_A_DAY: Final = (2000, 1, 1, 0, 0, 0)  # the same scenario is packed into the same bytes


@dataclass(frozen=True)
class Shared:
    """What an archive holds: the text of a scenario, and its pictures by name."""

    scenario: bytes
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def is_archive(name: str) -> bool:
    """Whether a file of this name is an archive."""
    return name.lower().endswith(ENDING)


def write_archive(shared: Shared) -> bytes:
    """The archive, the same bytes for the same content."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in {SCENARIO: shared.scenario, **dict(sorted(shared.pictures.items()))}.items():
            entry = zipfile.ZipInfo(name, _A_DAY)
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, raw, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def open_archive(raw: bytes, source: Source) -> Shared:
    """What the archive holds.

    Raises:
        ScenarioError: one clear problem, of the file named in `source`, for anything that is not a scenario and its
            pictures.
    """
    if len(raw) > MAX_ARCHIVE:
        raise source.fatal("archive_too_big", limit=MAX_ARCHIVE // 1_000_000)
    if raw.count(_ENTRY) > MAX_ENTRIES:  # before anything is built of them
        raise source.fatal("archive_too_many", limit=MAX_ENTRIES)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            entries = archive.infolist()
            _check_entries(entries, source)
            content = {entry.filename: _read(archive, entry, source) for entry in entries}
    except _DAMAGES as error:
        raise source.fatal("archive_damaged") from error
    if sum(map(len, content.values())) > MAX_ARCHIVE:
        raise source.fatal("archive_too_big", limit=MAX_ARCHIVE // 1_000_000)
    if SCENARIO not in content:
        raise source.fatal("archive_without_scenario", name=SCENARIO)
    scenario = content.pop(SCENARIO)
    for name, picture in content.items():
        if flaw := flaw_of(name, picture):
            raise source.fatal(flaw, name=name)
    return Shared(scenario, content)


def _check_entries(entries: list[zipfile.ZipInfo], source: Source) -> None:
    """What the archive says of its entries, before one is read."""
    names = [entry.filename for entry in entries]
    for entry in entries:
        name = entry.filename
        shown = "".join(letter if letter.isprintable() else "?" for letter in name[:60])
        # zipfile cuts a name at a null character and turns the separators of the system into strokes
        written = entry.orig_filename
        if any(sign in written for sign in ("/", "\\", "\0", ":")) or written.startswith("."):
            raise source.fatal("archive_entry_path", name=shown)
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if kind not in (0, stat.S_IFREG):
            raise source.fatal("archive_entry_link", name=shown)
        if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _METHODS:
            raise source.fatal("archive_entry_closed", name=shown)
        if not (name.isascii() or entry.flag_bits & _UTF8) or not name.isprintable() or names.count(name) > 1:
            raise source.fatal("archive_entry_name", name=shown)
        if name != SCENARIO and not name.lower().endswith(_PICTURES):
            raise source.fatal("archive_entry_refused", name=shown)
        if entry.file_size > max(_SMALL, _MAX_RATIO * entry.compress_size):
            raise source.fatal("archive_bomb", name=shown)


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, source: Source) -> bytes:
    """The bytes of an entry, never more than the limit for its kind."""
    limit = MAX_SCENARIO if entry.filename == SCENARIO else MAX_PICTURE
    with archive.open(entry) as stream:
        raw = stream.read(limit + 1)
    if len(raw) > limit:
        raise source.fatal("archive_entry_too_big", name=entry.filename, limit=limit // 1000)
    return raw
