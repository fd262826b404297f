"""A new file, never in the place of another."""

from __future__ import annotations

import re
from pathlib import Path

from game.scenario.naming import fold

_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


def write_new(path: Path, text: str) -> None:
    """Write `text` to a file that is not there yet.

    Raises:
        FileExistsError: it is there.
        OSError: it cannot be written.
    """
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def free_path(folder: Path, title: str) -> Path:
    """Where in `folder` a scenario of this title can be written: `mon-ete.yaml`, then `mon-ete-2.yaml`."""
    stem = _NOT_IN_NAMES.sub("-", fold(title))[:40].strip("-") or "scenario"
    path, count = folder / f"{stem}.yaml", 1
    while path.exists():
        count += 1
        path = folder / f"{stem}-{count}.yaml"
    return path
