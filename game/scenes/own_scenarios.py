"""The player's own scenarios: the folder they are in, and where a new one goes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from game.saves import data_folder
from game.scenario.naming import fold

ENDINGS: Final = (".yaml", ".yml")
DRAFT_ENDING: Final = ".brouillon"
"""Added to the name of a file for what was typed and not saved yet."""

_NOT_IN_NAMES: Final = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME: Final = 40


def own_folder() -> Path:
    """Where the player's scenarios are; it may not be there yet."""
    return data_folder() / "scenarios"


def own_files() -> list[Path]:
    """The player's scenarios, those never saved but typed included, the one written last at the beginning."""
    folder = own_folder()
    if not folder.is_dir():
        return []
    found = {path for path in folder.iterdir() if path.suffix in ENDINGS and path.is_file()}
    found |= {path.with_name(path.name.removesuffix(DRAFT_ENDING)) for path in folder.glob(f"*{DRAFT_ENDING}")}
    moments = {path: max(_moment(path), _moment(draft_of(path))) for path in found}
    return sorted(moments, key=lambda path: (-moments[path], path.name))


def draft_of(path: Path) -> Path:
    """Where what is not saved of a scenario is kept."""
    return path.with_name(path.name + DRAFT_ENDING)


def free_path(title: str) -> Path:
    """Where a scenario of this title can be written, over no file and no draft: `mon-ete.yaml`, `mon-ete-2.yaml`…"""
    stem = stem_of(title)
    path, count = own_folder() / f"{stem}.yaml", 1
    while path.exists() or draft_of(path).exists():
        count += 1
        path = own_folder() / f"{stem}-{count}.yaml"
    return path


def stem_of(title: str) -> str:
    """A title as the name of a file, without its ending."""
    return _NOT_IN_NAMES.sub("-", fold(title))[:_LONGEST_NAME].strip("-") or "scenario"


def _moment(path: Path) -> int:
    """When a file was written (ns); 0 for one that is not there."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
