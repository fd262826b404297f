"""Texts set in lines: nothing lost, nothing cut in silence."""

from __future__ import annotations

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.fonts import code_font, font_for_code, text_width, written
from game.ui.theme import CODE, T16, T30, FontChoice, TextStyle, Theme, Weight
from game.ui.typesetting import Block, Ruler

pygame.font.init()
RULER = Ruler(Theme(), 1.0)
SENTENCE = "Vous avez **20 jours** à répartir : chaque choix aide une part de la **PEC**."


def words_of(block: Block) -> str:
    return " ".join("".join(run.text for run in line) for line in block.lines)


def test_a_text_is_wrapped_at_the_width_it_is_given() -> None:
    block = RULER.block(SENTENCE, T16, 200)
    assert len(block.lines) > 1
    assert block.width <= 201
    assert words_of(block) == SENTENCE.replace("**", "")


def test_starred_words_are_one_weight_heavier() -> None:
    runs = [run for line in RULER.block(SENTENCE, T16).lines for run in line]
    assert [run.text for run in runs if run.weight is Weight.BOLD] == ["20 jours", "PEC"]
    heavier = RULER.block("**mot**", T16.bold).lines[0][0]
    assert heavier.weight is Weight.BLACK


def test_a_text_fits_in_the_width_it_was_measured_at() -> None:
    for scale in (1.0, 1.5, 2.0, 2.5):
        ruler = Ruler(Theme(text_scale=2.0), scale)
        width = ruler.text_size("Show of hands", T16.bold).w
        assert len(ruler.block("Show of hands", T16.bold, width + 0.5).lines) == 1


def test_a_no_break_space_holds_its_words_together() -> None:
    block = RULER.block("Il reste 12\u00a0jours", T16, RULER.text_size("Il reste 12", T16).w + 2)
    assert ["".join(run.text for run in line) for line in block.lines] == ["Il reste", "12\u00a0jours"]


def test_a_word_longer_than_the_line_is_broken_and_whole() -> None:
    word = "anticonstitutionnellement"
    block = RULER.block(word, T30, 100)
    assert "".join(run.text for line in block.lines for run in line) == word
    assert block.width <= 100


def test_a_line_breaks_after_a_hyphen() -> None:
    block = RULER.block("Sainte-Aurore-du-Lac", T16, 70)
    assert "".join(run.text for run in block.lines[0]) == "Sainte-"


def test_what_is_left_out_is_said_by_an_ellipsis() -> None:
    block = RULER.block(SENTENCE, T16, 160, max_lines=2)
    assert len(block.lines) == 2
    assert block.lines[-1][-1].text.endswith("…")
    assert block.width <= 161


def test_line_ends_are_kept() -> None:
    assert len(RULER.block("un\n\ndeux", T16, 300).lines) == 3


def test_larger_text_takes_more_room() -> None:
    assert Ruler(Theme(text_scale=2.0), 1.0).text_size("PEC", T16).h == 2 * RULER.text_size("PEC", T16).h


def test_the_very_legible_font_draws_what_it_lacks() -> None:
    ruler = Ruler(Theme(font=FontChoice.LEGIBLE), 1.0)
    runs = ruler.block("Prêts\u202f? → demi\u2011tour", T16).lines[0]
    assert {run.family for run in runs} == {FontChoice.LEGIBLE, FontChoice.LATO}
    assert [run.text for run in runs if run.family is FontChoice.LATO] == ["→"]
    assert "\u202f" not in "".join(run.text for run in runs)


def test_the_font_of_code_draws_all_it_can_and_lato_the_rest() -> None:
    written = [chr(code) for code in (*range(0x21, 0x7F), *range(0xC0, 0x100))] + list("«»’…−×→œŒ€")
    assert [sign for sign in written if font_for_code(sign, 16) is not code_font(16)] == []
    assert font_for_code("\u2603", 16) is not code_font(16)


def test_all_signs_of_code_have_one_cell() -> None:
    assert {code_font(16).size(sign)[0] for sign in "iMé→«0"} == {RULER.code_cell(CODE).w}


@given(st.text(st.sampled_from("abcdefé -\n*’ "), max_size=60), st.integers(20, 400))
def test_no_sign_is_lost_at_any_width(text: str, width: int) -> None:
    kept = "".join(run.text for line in RULER.block(text, T16, width).lines for run in line)
    spaces = str.maketrans("", "", " \n")
    assert kept.translate(spaces) == text.replace("**", "").translate(spaces)


@pytest.mark.parametrize("scale", [0.5, 1.0, 1.37, 2.0])
def test_every_scale_sets_the_same_words(scale: float) -> None:
    assert words_of(Ruler(Theme(), scale).block(SENTENCE, T16, 250)) == SENTENCE.replace("**", "")


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize("family", FontChoice)
def test_all_figures_have_one_width_so_that_columns_of_numbers_line_up(family: FontChoice, weight: Weight) -> None:
    ruler = Ruler(Theme(font=family), 1.0)
    style = TextStyle(20, 24, weight)
    assert len({ruler.text_size(figure * 5, style).w for figure in "0123456789"}) == 1
    assert len({written(family, weight, 20, f"{figure} 117 $", (0, 0, 0)).get_width() for figure in "0123456789"}) == 1


@pytest.mark.parametrize("family", FontChoice)
def test_a_text_is_drawn_as_wide_as_it_is_measured(family: FontChoice) -> None:
    for text in ("3 868 $", "2187", "Semaine 4 sur 9", "12", "à 11 h 10"):
        drawn = written(family, Weight.BOLD, 21, text, (0, 0, 0))
        assert drawn.get_width() == text_width(family, Weight.BOLD, 21, text)
