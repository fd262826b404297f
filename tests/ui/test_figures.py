"""People seen whole: in their colours, in every pose, facing either way."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.assets import assets_folder
from game.ui.figures import STANDING, figure

SIZE = (60, 90)
BODIES = sorted(path.stem for path in Path(assets_folder() / "personnages" / "corps").glob("*.svg"))


def pixels(portrait: dict[str, object], pose: str = STANDING, **more: bool) -> bytes:
    return pygame.image.tobytes(figure(portrait, pose, SIZE, "Kim", **more), "RGBA")


@pytest.mark.parametrize("pose", BODIES)
def test_every_pose_is_drawn_without_a_colour_left_to_choose(pose: str) -> None:
    surface = figure({}, pose, SIZE, "Kim")
    seen = {tuple(surface.get_at((x, y)))[:3] for x in range(60) for y in range(90) if surface.get_at((x, y))[3] == 255}
    assert not [colour for colour in seen if max(colour) <= 10]
    assert len(seen) > 5


@pytest.mark.parametrize("change", [{"teint": "#73482E"}, {"vetement": "#007A5A"}, {"coiffure": "afro"}])
def test_a_figure_follows_the_portrait(change: dict[str, object]) -> None:
    plain: dict[str, object] = {"teint": "#F7D9C2", "vetement": "#B84A00", "coiffure": "court", "couleur": "noir"}
    assert pixels(plain) != pixels(plain | change)


def test_a_figure_turned_to_the_left_is_its_own_mirror() -> None:
    turned = figure({}, "tondre", SIZE, "Kim", is_leftward=True)
    again = pygame.transform.flip(turned, True, False)
    assert pygame.image.tobytes(again, "RGBA") == pixels({}, "tondre")


def test_who_has_a_wheelchair_is_in_it_whatever_the_pose() -> None:
    assert pixels({"accessoires": ["fauteuil"]}, "marcher") == pixels({"accessoires": ["fauteuil"]}, "tondre")


def test_a_hat_hides_the_hair_that_would_come_out_of_it() -> None:
    hair: dict[str, object] = {"coiffure": "afro", "couleur": "noir"}
    assert pixels(hair | {"accessoires": ["casquette"]}) != pixels(hair)
