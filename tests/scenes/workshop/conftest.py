"""What the tests of the workshop share: a file to write in, few summers, and no thread left behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.scenes.workshop import WorkshopScene, bench
from tests.scenes.workshop.desk import GOOD


@pytest.fixture
def file(own_folder: Path) -> Path:
    path = own_folder / "scenarios" / "juillet.yaml"
    path.parent.mkdir()
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def _few_summers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "FIRST_SUMMERS", 20)
    monkeypatch.setattr(bench, "SUMMERS", 60)


@pytest.fixture(autouse=True)
def _no_thread_is_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    scenes: list[WorkshopScene] = []
    enter = WorkshopScene.enter

    def noted(scene: WorkshopScene, result: object) -> None:
        scenes.append(scene)
        enter(scene, result)

    monkeypatch.setattr(WorkshopScene, "enter", noted)
    yield
    for scene in scenes:
        scene.known.bench.stop()
        scene.known.bench.wait()
