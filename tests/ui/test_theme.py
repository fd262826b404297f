"""The contrasts that the visual rules promise."""

from __future__ import annotations

import pytest

from game.ui.theme import NOTEBOOK, Colour, hex_code, rgb

TEXT_PAIRS = [
    ("ink", "paper"), ("ink", "card"), ("ink", "paper2"), ("ink", "sun"), ("ink", "sun_tint"), ("ink", "sun_hover"),
    ("ink", "sun_pressed"), ("ink", "ent"), ("ink", "asso"), ("ink", "trav"), ("ink", "a_tint"), ("ink", "v_tint"),
    ("ink", "s_tint"), ("ink", "err_tint"), ("ink2", "paper"), ("ink2", "card"), ("ink2", "paper2"),
    ("ink2", "sun"), ("white", "v"), ("white", "s"), ("white", "a"), ("white", "ink"), ("sun", "ink"),
    ("s", "card"), ("v", "card"), ("a", "card"), ("a_dark", "card"), ("err", "card"), ("err", "err_tint"),
    ("grey_text", "grey"), ("grey_text", "card"),
]  # fmt: skip
SHAPE_PAIRS = [
    ("focus", "paper"), ("focus", "card"), ("focus", "sun"), ("focus", "paper2"), ("edge", "card"), ("edge", "paper"),
    ("edge", "paper2"), ("v", "grey"), ("s", "grey"), ("a", "grey"), ("ink", "grey"), ("lab_a", "card"),
    ("lab_b", "card"), ("sun_dark", "card"), ("mint", "ink"),
]  # fmt: skip


def luminance(colour: Colour) -> float:
    parts = [part / 255 for part in colour[:3]]
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """The WCAG 2 ratio between two colours of the palette."""
    high, low = sorted((luminance(getattr(NOTEBOOK, one)), luminance(getattr(NOTEBOOK, other))), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("words", "ground"), TEXT_PAIRS)
def test_words_stand_out_from_their_ground(words: str, ground: str) -> None:
    assert contrast(words, ground) >= 4.5


@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_shapes_that_mean_something_stand_out_from_their_ground(shape: str, ground: str) -> None:
    assert contrast(shape, ground) >= 3.0


def test_a_colour_written_and_read_is_the_same() -> None:
    assert hex_code(rgb("#1F2D3A")) == "#1F2D3A"
    assert rgb("#1F2D3A", 0.5) == (31, 45, 58, 128)
