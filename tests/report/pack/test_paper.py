"""The pack on paper: the same bytes each time, and a tag tree with the headings, tables and pictures of its pages."""

from __future__ import annotations

import dataclasses
import datetime
import io
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from pathlib import Path

import pikepdf
import pytest

from game.report.pack import pack_as_pdf, pack_of
from game.report.pack.content import Block, Card, Drawing, Grid, Side
from game.report.pack.glyphs import drawable
from tests.debriefing.summers import SEASONS
from tests.report.pack.making import DATE, pack


@lru_cache
def paper(season: str = "whole", language: str = "fr") -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pack_as_pdf(pack(season, language))))


def tags(season: str = "whole", language: str = "fr") -> list[pikepdf.Dictionary]:
    """Every element of the tag tree, in reading order."""

    def below(element: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
        if isinstance(element, pikepdf.Array):
            for each in element:
                yield from below(each)
        elif isinstance(element, pikepdf.Dictionary):
            if "/S" in element:
                yield element
            if "/K" in element:
                yield from below(element.K)

    return list(below(paper(season, language).Root.StructTreeRoot))


def kinds(season: str = "whole") -> list[str]:
    return [str(each.S) for each in tags(season)]


def blocks(of: tuple[Block, ...]) -> Iterator[Block]:
    """Every block, those inside others too."""
    for each in of:
        yield each
        if isinstance(each, Card):
            yield from blocks(each.blocks)
        elif isinstance(each, Side):
            for column in each.columns:
                yield from blocks(column)


def all_blocks(season: str) -> list[Block]:
    return [each for chapter in pack(season).chapters for each in blocks(chapter.blocks)]


def test_the_same_season_gives_the_same_bytes_whatever_the_time() -> None:
    assert pack_as_pdf(pack()) == pack_as_pdf(pack())


def test_the_date_changes_what_it_must_and_nothing_else() -> None:
    later = dataclasses.replace(pack(), date=datetime.date(2027, 1, 31))
    texts = [page.Contents.read_bytes() for page in paper().pages]
    moved = [page.Contents.read_bytes() for page in pikepdf.open(io.BytesIO(pack_as_pdf(later))).pages]
    assert texts == moved


@pytest.mark.parametrize("season", SEASONS)
def test_every_season_gives_a_pack_that_the_standard_accepts(season: str) -> None:
    assert len(paper(season).pages) >= 7


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_file_says_its_language_and_its_title(language: str) -> None:
    root = paper("whole", language).Root
    assert str(root.Lang).startswith(language)
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    assert str(paper("whole", language).docinfo.Title) == pack("whole", language).cover.title


@pytest.mark.parametrize("season", ["whole", "everybody left"])
def test_each_chapter_has_its_heading_and_each_table_its_headings(season: str) -> None:
    found = kinds(season)
    assert found.count("/Title") == 1
    assert found.count("/H1") == len(pack(season).chapters)
    grids = [each for each in all_blocks(season) if isinstance(each, Grid)]
    assert found.count("/Table") == found.count("/THead") == len(grids)
    assert found.count("/TH") == sum(len(grid.headings) for grid in grids)


def test_each_drawing_is_a_figure_with_its_sentence() -> None:
    figures = [str(each.Alt) for each in tags() if str(each.S) == "/Figure"]
    drawn = [each for each in all_blocks("whole") if isinstance(each, Drawing)]
    assert len(figures) == len(drawn) == 2
    for told, drawing in zip(figures, drawn, strict=True):
        assert told.startswith(drawing.name)


def test_what_people_write_in_other_signs_or_without_end_is_printed_as_well_as_can_be() -> None:
    note = "Bravo 👩‍🌾 ✓ مرحبا 你好 \x07\x00 </svg> #let \\u0007 " + "a" * 3000
    own = dataclasses.replace(SEASONS["three weeks"](), notes={1: note}, pages={})
    assert pack_as_pdf(pack_of(own, "fr", DATE)).startswith(b"%PDF-")


def test_a_sign_that_the_font_lacks_is_a_question_mark_and_one_that_joins_others_is_left_out() -> None:
    font = Path(str(import_module("fontpkg_lato").__file__)).parent / "files" / "Lato-Regular.ttf"
    assert drawable("« Été » : 3\u202f868\u00a0$, −2 … œ → ’", font) == "« Été » : 3\u202f868\u00a0$, −2 … œ → ’"
    assert drawable("e\u0301 👩\u200d🌾 你\ufe0f\x00", font) == "é ?? ?"
