"""The pack as a page: it stands alone, it is well formed, and it says what is on paper."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from game.report.pack import pack_as_html
from tests.debriefing.summers import SEASONS
from tests.report.outline import outline
from tests.report.pack.making import pack


def page(season: str = "whole", language: str = "fr") -> str:
    return pack_as_html(pack(season, language))


def test_the_same_season_gives_the_same_page() -> None:
    assert page() == page()


@pytest.mark.parametrize("season", SEASONS)
def test_the_page_is_well_formed_and_fetches_nothing(season: str) -> None:
    found = outline(page(season))
    assert not {"script", "link", "img", "iframe"} & set(found.tags)
    assert not re.search(r"url\((?!#)", page(season))
    ids = [attributes["id"] for _, attributes in found.opened if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {attributes["href"] for tag, attributes in found.opened if tag == "a"} <= {f"#{each}" for each in ids}


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [int(tag[1]) for tag in outline(page()).tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_what_was_written_by_people_is_shown_and_never_obeyed() -> None:
    assert "<b>" not in page()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_says_its_language(language: str) -> None:
    assert f'<html lang="{language}">' in page("whole", language)
