"""What every test relies on: a missing text is an error."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.text import Texts

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")


@pytest.fixture(autouse=True)
def _missing_texts_are_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Texts, "is_strict", True)


@pytest.fixture(autouse=True)
def own_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of this test's saves and settings: no test touches those of the person who runs it."""
    folder = tmp_path_factory.mktemp("dossier")
    monkeypatch.setenv("PEC_DOSSIER", str(folder))
    return folder
