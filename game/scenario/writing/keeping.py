"""A new file, never in the place of another."""

from __future__ import annotations

from pathlib import Path


def write_new(path: Path, text: str) -> None:
    """Write `text` to a file that is not there yet.

    Raises:
        FileExistsError: it is there.
        OSError: it cannot be written.
    """
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
