"""What every test relies on: a missing text is an error."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.text import Texts

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")


@pytest.fixture(autouse=True)
def _missing_texts_are_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Texts, "is_strict", True)


@pytest.fixture(autouse=True)
def own_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of this test's saves and settings: no test touches those of the person who runs it.

    It is in memory where the system has such a place: each decision is synced to the disk, which takes most of a
    season.
    """
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None, ignore_cleanup_errors=True) as folder:
        monkeypatch.setenv("PEC_DOSSIER", folder)
        yield Path(folder)
