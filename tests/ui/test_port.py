"""The port: real size, clips, and the same pixels for the same call."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest

from game.ui.geometry import PAGE, Point, Rect
from game.ui.port import Port
from game.ui.theme import CODE, T16, T24, FontChoice, Theme
from game.ui.typesetting import Ruler

pygame.font.init()


def a_port(scale: float = 1.0, origin: tuple[int, int] = (0, 0)) -> Port:
    surface = pygame.Surface((round(1280 * scale), round(720 * scale)))
    return Port(surface, Ruler(Theme(), scale), origin)


def colour_at(port: Port, x: int, y: int) -> tuple[int, ...]:
    return tuple(port.surface.get_at((x, y)))[:3]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_box_covers_its_rectangle_at_real_size(scale: float) -> None:
    port = a_port(scale)
    port.box(Rect(100, 100, 200, 100), fill=(255, 0, 0), radius=12)
    left, top, right, bottom = (round(v * scale) for v in (100, 100, 300, 200))
    assert colour_at(port, (left + right) // 2, top) == (255, 0, 0)
    assert colour_at(port, right - 1, (top + bottom) // 2) == (255, 0, 0)
    assert colour_at(port, right, (top + bottom) // 2) == (0, 0, 0)
    assert colour_at(port, left, top) == (0, 0, 0)


def test_a_large_box_and_a_small_one_have_the_same_corners() -> None:
    port = a_port()
    for rect in (Rect(10, 10, 30, 30), Rect(110, 10, 400, 300)):
        port.box(rect, (255, 255, 255), (200, 0, 0), 2, 8)
    small, large = (port.surface.subsurface((x, 10, 10, 10)) for x in (10, 110))
    assert pygame.image.tobytes(small, "RGB") == pygame.image.tobytes(large, "RGB")


def test_a_box_that_is_not_opaque_blends_once() -> None:
    port = a_port()
    port.surface.fill((100, 100, 100))
    port.box(Rect(100, 100, 200, 100), fill=(0, 0, 0, 128), radius=12)
    assert colour_at(port, 200, 150) == colour_at(port, 200, 100) == colour_at(port, 100, 150)


def test_a_flat_shadow_shows_only_below() -> None:
    port = a_port()
    port.box(Rect(100, 100, 200, 100), fill=(255, 255, 255), radius=12, shadow=(3, (255, 0, 0)))
    assert colour_at(port, 200, 201) == (255, 0, 0)
    assert colour_at(port, 200, 99) == (0, 0, 0)


def test_the_origin_moves_everything() -> None:
    port = a_port(origin=(40, 20))
    port.box(Rect(0, 0, 10, 10), fill=(255, 0, 0))
    assert colour_at(port, 45, 25) == (255, 0, 0)
    assert colour_at(port, 5, 5) == (0, 0, 0)


def test_nothing_is_drawn_outside_a_clip() -> None:
    port = a_port()
    with port.clip(Rect(0, 0, 50, 50)), port.clip(Rect(20, 20, 100, 100)):
        port.box(PAGE, fill=(255, 0, 0))
    assert [colour_at(port, x, 30) == (255, 0, 0) for x in (10, 30, 60)] == [False, True, False]
    port.box(Rect(60, 0, 10, 10), fill=(0, 255, 0))
    assert colour_at(port, 65, 5) == (0, 255, 0)


def test_a_text_says_the_room_it_took() -> None:
    port = a_port()
    taken = port.text("Un mot puis un autre", Rect(100, 100, 80, 0), T16)
    assert taken.h > T16.leading
    assert taken.w <= 81
    line = port.text_line("milieu", Point(640, 360), T24, anchor="center")
    assert line.center.x == pytest.approx(640, abs=1)


def test_lines_and_shapes_leave_ink() -> None:
    shapes: tuple[Callable[[Port], None], ...] = (
        lambda port: port.line((10, 10), (100, 10), (255, 0, 0)),
        lambda port: port.line((10, 10), (100, 60), (255, 0, 0)),
        lambda port: port.polyline([(10, 10), (50, 50), (90, 10)], (255, 0, 0)),
        lambda port: port.polygon([(10, 10), (50, 50), (90, 10)], fill=(255, 0, 0)),
        lambda port: port.dashed([(10, 10), (200, 90)], (255, 0, 0)),
        lambda port: port.dashed_box(Rect(10, 10, 90, 60), (255, 0, 0), 2, 8),
        lambda port: port.circle((60, 60), 30, fill=(255, 0, 0)),
        lambda port: port.marker(Rect(10, 10, 100, 30)),
    )
    for draw in shapes:
        port = a_port()
        draw(port)
        assert pygame.mask.from_threshold(port.surface, (0, 0, 0), (1, 1, 1, 255)).count() < 1280 * 720


def test_a_dashed_line_has_gaps() -> None:
    port = a_port()
    port.dashed([(10, 50), (210, 50)], (255, 0, 0), 4, dash=10, gap=10)
    row = [colour_at(port, x, 50)[0] > 128 for x in range(10, 210)]
    assert 60 < sum(row) < 140


def test_the_same_calls_give_the_same_pixels() -> None:
    pictures = []
    for _ in range(2):
        port = a_port(1.25)
        port.paper(PAGE)
        port.text("Prise en charge", Rect(56, 80, 300, 0), T24)
        port.polyline([(100, 200), (300, 150), (500, 260)], (0, 105, 166), 3)
        pictures.append(pygame.image.tobytes(port.surface, "RGB"))
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("family", FontChoice)
@pytest.mark.parametrize("unseen", ["\u200b", "\u200e", "\ufe0f", "\0"])
def test_signs_without_a_width_are_drawn_as_nothing(unseen: str, family: FontChoice) -> None:
    surface = pygame.Surface((200, 40))
    port = Port(surface, Ruler(Theme(font=family), 1.0))
    port.text_line(unseen, (0, 20), T16, (255, 255, 255))
    port.code(unseen, (0, 0), CODE, (255, 255, 255))
    assert not any(pygame.image.tobytes(surface, "RGB"))
    port.text_line(f"a{unseen}b", (0, 20), T16, (255, 255, 255))
