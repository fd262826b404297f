"""The contrasts that the visual rules promise, and those that high contrast does."""

from __future__ import annotations

import pytest

from game.ui.contrast import BLACK_ON_WHITE, WHITE_ON_BLACK
from game.ui.theme import NOTEBOOK, Palette, hex_code, rgb
from tests.ui.legibility import contrast

TEXT_PAIRS = [
    ("ink", "paper"), ("ink", "card"), ("ink", "paper2"), ("ink", "sun"), ("ink", "sun_tint"), ("ink", "sun_hover"),
    ("ink", "sun_pressed"), ("ink", "ent"), ("ink", "asso"), ("ink", "trav"), ("ink", "a_tint"), ("ink", "v_tint"),
    ("ink", "s_tint"), ("ink", "err_tint"), ("ink2", "paper"), ("ink2", "card"), ("ink2", "paper2"),
    ("ink2", "sun"), ("white", "v"), ("white", "s"), ("white", "a"), ("white", "ink"), ("sun", "ink"),
    ("s", "card"), ("v", "card"), ("a", "card"), ("a_dark", "card"), ("err", "card"), ("err", "err_tint"),
    ("grey_text", "grey"), ("grey_text", "card"),
]  # fmt: skip
MORE_TEXT_PAIRS = [
    ("ink", "marker"), ("ink", "selection"), ("ink", "white"), ("ink2", "sun_tint"), ("ink2", "white"),
    ("s_dark", "card"), ("v_dark", "card"), ("v_dark", "selection"), ("a_dark", "selection"), ("s_dark", "selection"),
    ("v_dark", "white"), ("comment", "white"), ("comment", "selection"), ("sun_dark", "sun_tint"),
]  # fmt: skip
SHAPE_PAIRS = [
    ("focus", "paper"), ("focus", "card"), ("focus", "sun"), ("focus", "paper2"), ("edge", "card"), ("edge", "paper"),
    ("edge", "paper2"), ("v", "grey"), ("s", "grey"), ("a", "grey"), ("ink", "grey"), ("lab_a", "card"),
    ("lab_b", "card"), ("sun_dark", "card"), ("mint", "ink"),
]  # fmt: skip
MORE_SHAPE_PAIRS = [
    ("focus", "sun_tint"), ("focus", "grey"), ("line", "card"), ("line", "paper"), ("edge", "grey"), ("edge", "white"),
    ("cover_edge", "cover"), ("grey_edge", "card"), ("grey_edge", "grey"), ("sun_dark", "white"),
]  # fmt: skip
HIGH = pytest.mark.parametrize("palette", [BLACK_ON_WHITE, WHITE_ON_BLACK], ids=["light", "dark"])


def ratio(palette: Palette, one: str, other: str) -> float:
    return float(contrast(getattr(palette, one), getattr(palette, other)))


@pytest.mark.parametrize(("words", "ground"), TEXT_PAIRS)
def test_words_stand_out_from_their_ground(words: str, ground: str) -> None:
    assert ratio(NOTEBOOK, words, ground) >= 4.5


@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_shapes_that_mean_something_stand_out_from_their_ground(shape: str, ground: str) -> None:
    assert ratio(NOTEBOOK, shape, ground) >= 3.0


@HIGH
@pytest.mark.parametrize(("words", "ground"), TEXT_PAIRS + MORE_TEXT_PAIRS)
def test_words_stand_out_far_in_high_contrast(palette: Palette, words: str, ground: str) -> None:
    assert ratio(palette, words, ground) >= 7.0


@HIGH
@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_shapes_stand_out_far_in_high_contrast(palette: Palette, shape: str, ground: str) -> None:
    assert ratio(palette, shape, ground) >= 4.5


@HIGH
@pytest.mark.parametrize(("shape", "ground"), MORE_SHAPE_PAIRS)
def test_lines_that_only_decorate_are_seen_too_in_high_contrast(palette: Palette, shape: str, ground: str) -> None:
    assert ratio(palette, shape, ground) >= 3.0


def test_a_colour_written_and_read_is_the_same() -> None:
    assert hex_code(rgb("#1F2D3A")) == "#1F2D3A"
    assert rgb("#1F2D3A", 0.5) == (31, 45, 58, 128)
