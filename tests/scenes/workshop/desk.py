"""The workshop on a desk: a text in the player's folder, opened, read, and changed by somebody else."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from game.scenes.workshop import WorkshopScene
from game.scenes.workshop.scene import READ_AFTER
from tests.scenes.hands import context_of, drawn, opened

GOOD = "format: 1\ntitre: Mon été\nregion: quebec\ncalendrier: {semaines: 4}\ncooperants: {nombre: 6}\n"
WRONG = GOOD + "finances: {caise: 100}\n"


def workshop(key: Path | str = "", **settings: Any) -> WorkshopScene:
    return opened(WorkshopScene(context_of(**settings), str(key)))


def is_read(scene: WorkshopScene, *, simulated: bool = False) -> WorkshopScene:
    """The scene once its text was read, and with `simulated` once its summers were."""
    scene.update(READ_AFTER)
    while not scene.known.is_read:
        scene.update(0.0)
    if simulated:
        scene.known.bench.wait()
    else:
        scene.known.bench.stop()
    scene.update(0.0)
    drawn(scene)
    return scene


def text_with(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def write_elsewhere(path: Path, text: str) -> None:
    """Another program writes the file, a second later."""
    before = path.stat().st_mtime_ns if path.exists() else 0
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(before + 10**9, before + 10**9))
