"""Shipped pictures: all there, all drawable, tinted, kept within a limit."""

import io
import logging
from pathlib import Path

import pygame
import pytest

from game.assets import assets_folder
from game.ui.pictures import SurfaceCache, foreign_picture, icon, picture, read_svg, render_svg
from game.ui.vectors import drawing

SHIPPED = sorted(path.relative_to(assets_folder()).with_suffix("") for path in assets_folder().rglob("*.svg"))
ICONS = [name.name for name in SHIPPED if name.parts[0] == "icones"]


def inked(surface: pygame.Surface) -> int:
    """Pixels that are not transparent."""
    return pygame.mask.from_surface(surface, 8).count()


@pytest.mark.parametrize("name", SHIPPED, ids=str)
def test_every_shipped_picture_loads_at_the_size_asked(name: Path, caplog: pytest.LogCaptureFixture) -> None:
    surface = picture(name.as_posix(), (90, 60))
    assert surface.get_size() == (90, 60)
    assert inked(surface) > 0
    assert not caplog.records


@pytest.mark.parametrize("name", SHIPPED, ids=str)
def test_no_picture_uses_what_the_loader_ignores(name: Path) -> None:
    svg = read_svg(name.as_posix())
    for element in ("<use", "clip-path", "<mask", "<filter", "<text", "<image"):
        assert element not in svg


def test_what_is_drawn_from_svg_has_its_colours_in_the_order_of_other_surfaces() -> None:
    usual = pygame.Surface((1, 1), pygame.SRCALPHA, 32).get_masks()
    box = '<rect width="4" height="4" fill="#204060"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4">{box}</svg>'
    assert render_svg(svg, (4, 4)).get_masks() == usual
    assert drawing(4, 4, box).get_masks() == usual
    assert tuple(render_svg(svg, (4, 4)).get_at((1, 1))) == (0x20, 0x40, 0x60, 255)


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_takes_a_tint(name: str) -> None:
    in_ink, tinted = icon(name, 48), icon(name, 48, (255, 0, 0))
    assert pygame.image.tobytes(in_ink, "RGBA") != pygame.image.tobytes(tinted, "RGBA")
    assert inked(in_ink) == inked(tinted)


def test_a_picture_keeps_its_proportions_and_is_centred() -> None:
    surface = picture("vignettes/lac", (200, 200))
    assert surface.get_at((100, 100)).a == 255
    assert surface.get_at((100, 5)).a == 0


def test_a_covering_picture_leaves_nothing_bare() -> None:
    surface = picture("vignettes/lac", (200, 200), cover=True)
    assert all(surface.get_at(corner).a > 0 for corner in ((1, 1), (198, 1), (1, 198), (198, 198)))


def test_a_missing_picture_becomes_a_visible_shape_and_is_logged_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.WARNING):
        shapes = [picture("icones/absente-du-dossier", (size, 20)) for size in (20, 30)]
    assert all(inked(shape) > 0 for shape in shapes)
    assert len(caplog.records) == 1


def test_the_same_picture_is_drawn_once() -> None:
    assert icon("main", 33) is icon("main", 33)


def test_the_cache_forgets_what_was_least_recently_used() -> None:
    cache = SurfaceCache(limit=2 * 10 * 10 * 4)

    def draw() -> pygame.Surface:
        return pygame.Surface((10, 10), pygame.SRCALPHA)

    first, second = cache.get("first", draw), cache.get("second", draw)
    assert cache.get("first", draw) is first
    cache.get("third", draw)
    assert len(cache) == 2
    assert cache.get("first", draw) is first
    assert cache.get("second", draw) is not second


def test_a_surface_larger_than_the_cache_is_still_handed_out() -> None:
    cache = SurfaceCache(limit=1)
    surface = cache.get("large", lambda: pygame.Surface((100, 100)))
    assert surface.get_size() == (100, 100)
    assert len(cache) == 1


def encoded(ending: str) -> bytes:
    """A red picture, wider than it is high."""
    surface, stream = pygame.Surface((80, 20)), io.BytesIO()
    surface.fill((200, 0, 0))
    pygame.image.save(surface, stream, ending)
    return stream.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        encoded("a.png"),
        encoded("a.jpg"),
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 2"><rect width="8" height="2" fill="#C80000"/></svg>',
    ],
)
def test_a_picture_from_elsewhere_fills_its_place(content: bytes) -> None:
    surface = foreign_picture(content, (30, 30))
    assert surface.get_size() == (30, 30)
    for corner in ((0, 0), (29, 29), (0, 29), (15, 15)):
        red, green, blue, opacity = surface.get_at(corner)
        assert red > 190
        assert max(green, blue) < 10
        assert opacity == 255


def test_a_broken_picture_from_elsewhere_is_a_crossed_box(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert inked(foreign_picture(b"\x89PNG nothing", (20, 20))) > 0
    assert "not drawable" in caplog.text
