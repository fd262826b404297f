"""A comparison as a page: it stands alone, in both languages."""

from __future__ import annotations

import re
from functools import cache
from xml.etree import ElementTree

import pytest

from game.lab.levers import Levers, Stand
from game.lab.paired import compare
from game.report import comparison_page
from game.sim import SPHERES
from game.text import LANGUAGES, load_texts
from tests.lab.summers import small_summer

NEAR = Levers(stands=dict.fromkeys(SPHERES, Stand("faire_a_la_place")), voting_rule="secret")


@cache
def page(language: str, other: bool = True) -> str:
    ways = Levers(), NEAR if other else Levers()
    result = next(compare(small_summer(), *ways, seed=3, steps=(120,)))
    return comparison_page(result, small_summer(), ways, ("Au besoin", "À leur <place>"), 3, load_texts(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_well_formed_and_fetches_nothing(language: str) -> None:
    text = page(language)
    body = text.removeprefix("<!doctype html>\n").replace('<meta charset="utf-8">', "")
    ElementTree.fromstring(re.sub(r"<meta [^>]*>", "", body))
    assert not re.findall(r"(?:src|href)=\"(?!#)", text)
    assert "À leur &lt;place&gt;" in text


def test_each_chart_has_its_sentence_and_its_table() -> None:
    text = page("fr")
    assert text.count("<svg") == text.count("<figcaption") == 2
    assert text.count("<table") == 4


def test_the_page_says_what_is_set_and_what_cannot_be_concluded() -> None:
    text = page("fr")
    assert "scrutin secret" in text
    assert "un vrai groupe peut faire autrement" in text


def test_two_ways_that_never_differ_are_said_so_without_a_drawing() -> None:
    text = page("fr", other=False)
    assert text.count("<svg") == 1
    assert "finissent de la même façon" in text
