"""Pictures of every scene: `python -m tests.gallery` writes the references of the tests and the gallery of the docs.

Run it when a change of a picture is meant, look at each changed picture, and commit them apart. Pillow makes
them small.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from unittest.mock import patch

import pygame
from PIL import Image

from game.scenes.branches import ComparisonScene
from game.scenes.groups import GroupsScene
from game.scenes.laboratory import LaboratoryScene
from game.scenes.laboratory.rules import RulesScene
from game.scenes.scene import Context
from game.scenes.stack import Scene
from game.scenes.workshop import WorkshopScene
from game.settings import Contrast, Settings, TextScale
from tests.scenes.staging import STAGES, staged
from tests.window import Driver

ROOT: Final = Path(__file__).parent.parent
REFERENCES: Final = ROOT / "tests" / "screenshots" / f"pygame-ce-{pygame.version.ver}"
GALLERY: Final = ROOT / "docs" / "gallery"
TEXT_SCALES: Final[tuple[TextScale, ...]] = (100, 200)
LAYOUT: Final = (1280, 720)
_SETTLING_FRAMES: Final = 6


def _then() -> str:
    return "2026-07-20T12:00:00+00:00"


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at a scene of the gallery; `folder` holds its pictures."""

    folder: str
    language: str = "fr"
    size: tuple[int, int] = LAYOUT
    contrast: Contrast = "usual"


VIEWS: Final = (
    View("fr"),
    View("en", language="en"),
    View("contraste", contrast="dark"),
    View("projecteur", size=(1024, 768)),
    View("grand", size=(1920, 1080)),
)
"""Two languages, three sizes, high contrast."""


@contextmanager
def settled(
    maker: Callable[[Context], Scene],
    text_scale: TextScale,
    language: str = "fr",
    size: tuple[int, int] = LAYOUT,
    contrast: Contrast = "usual",
) -> Iterator[Driver]:
    """A scene as a player sees it once nothing moves any more, always on the same day."""
    settings = Settings(text_scale=text_scale, reduced_motion=True, first_launch=False, contrast=contrast)
    os.environ["PEC_DOSSIER"] = tempfile.mkdtemp()  # nothing of another season, nor of whoever runs this
    with (
        patch("game.saves.store.now", _then),
        patch("game.session.now", _then),
        Driver(maker, settings=settings, language=language, size=size) as driver,
    ):
        if isinstance(driver.scene, WorkshopScene):
            driver.frame(0.5)
            driver.scene.known.bench.wait()
        if isinstance(driver.scene, ComparisonScene):
            driver.scene.lucks.wait()
        if isinstance(driver.scene, GroupsScene):
            driver.scene.work.wait()
        if isinstance(driver.scene, LaboratoryScene):
            driver.scene.experiment.working.wait()
        if isinstance(driver.scene, RulesScene):
            driver.scene.working.wait()
        for _ in range(_SETTLING_FRAMES):
            driver.frame(0.5)
        driver.app.draw()
        yield driver


@contextmanager
def shown(
    stage: str,
    text_scale: TextScale,
    language: str = "fr",
    size: tuple[int, int] = LAYOUT,
    contrast: Contrast = "usual",
) -> Iterator[Driver]:
    """A stage once nothing moves any more; the one of an incident, when the week has come to it."""
    with settled(staged(stage), text_scale, language, size, contrast) as driver:
        if stage == "incident":
            while driver.scene.router.find("choose") is None:
                driver.press("enter")
            driver.app.draw()
        yield driver


def picture_of(stage: str, text_scale: TextScale, view: View = VIEWS[0]) -> pygame.Surface:
    with shown(stage, text_scale, view.language, view.size, view.contrast) as driver:
        return driver.app.surface.copy()


def reference_of(stage: str, text_scale: TextScale) -> Path:
    return REFERENCES / f"{stage}-{text_scale}.webp"


def gallery_of(stage: str, view: View) -> Path:
    return GALLERY / view.folder / f"{stage}.webp"


def _write(surface: pygame.Surface, path: Path) -> None:
    """Not a pixel lost but for its colours, of which 256 are kept: half of what a PNG would weigh."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.frombytes("RGB", surface.get_size(), pygame.image.tobytes(surface, "RGB"))
    kept = picture.quantize(256, dither=Image.Dither.NONE).convert("RGB")
    kept.save(path, "WEBP", lossless=True, method=6)


def main() -> None:
    for stage in sys.argv[1:] or list(STAGES):
        for text_scale in TEXT_SCALES:
            _write(picture_of(stage, text_scale), reference_of(stage, text_scale))
        for view in VIEWS:
            _write(picture_of(stage, 100, view), gallery_of(stage, view))
        print(stage)


if __name__ == "__main__":
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    main()
