"""Every scene looks as it did when somebody last looked at it. `python -m tests.gallery` renews the references."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from game.settings import TextScale
from tests.gallery import GALLERY, REFERENCES, TEXT_SCALES, VIEWS, gallery_of, picture_of, reference_of
from tests.scenes.staging import STAGES

ACTUAL: Final = Path(__file__).parent / "screenshots" / "actual"
FAR: Final = 60
"""How many levels of 255 make a pixel differ; the references have 256 colours."""
MOST_FAR: Final = 0.002


def _levels(surface: pygame.Surface) -> NDArray[np.int16]:
    return pygame.surfarray.array3d(surface.convert(24)).astype(np.int16)


@pytest.mark.skipif(
    not REFERENCES.exists(), reason=f"references are kept for another pygame-ce than {pygame.version.ver}"
)
@pytest.mark.parametrize("text_scale", TEXT_SCALES)
@pytest.mark.parametrize("stage", STAGES)
def test_a_scene_looks_as_it_did(stage: str, text_scale: TextScale) -> None:
    actual = picture_of(stage, text_scale)
    expected = _levels(pygame.image.load(reference_of(stage, text_scale)))
    distance = np.abs(_levels(actual) - expected).max(axis=2)
    share = float((distance > FAR).mean())
    if share > MOST_FAR:
        ACTUAL.mkdir(parents=True, exist_ok=True)
        pygame.image.save(actual, ACTUAL / f"{stage}-{text_scale}.png")
        difference = np.repeat((distance > FAR)[:, :, None] * np.uint8(255), 3, axis=2)
        pygame.image.save(pygame.surfarray.make_surface(difference), ACTUAL / f"{stage}-{text_scale}-difference.png")
    assert share <= MOST_FAR, f"{share:.2%} of the pixels differ: see {ACTUAL.name}/{stage}-{text_scale}.png"


@pytest.mark.parametrize("stage", STAGES)
def test_a_scene_is_in_the_gallery_in_every_size_and_language(stage: str) -> None:
    listed = (GALLERY / "README.md").read_text(encoding="utf-8")
    for view in VIEWS:
        picture = pygame.image.load(gallery_of(stage, view))
        assert picture.get_size() == view.size
        assert f"({view.folder}/{stage}.webp)" in listed


def test_the_gallery_holds_no_picture_of_a_scene_that_is_gone() -> None:
    kept = {path.relative_to(GALLERY) for path in GALLERY.glob("*/*")}
    assert kept == {gallery_of(stage, view).relative_to(GALLERY) for stage in STAGES for view in VIEWS}
