"""The page of an inspection: it stands alone, reads well aloud, and says what the tables say."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from game.lab.inspection import Inspection, inspect_scenario
from game.report import inspection_page
from game.report.markup import element
from game.scenario import read_scenario
from game.text import load_texts
from tests.lab.inspection.spoiled import SPOILED
from tests.report.outline import outline

AIM = """objectifs_pedagogiques:
  - texte: Se taire.
    verifier: {avec: {posture: accompagner}, contre: {strategie: directive}, indicateur: pec}
"""
SCENARIO = SPOILED["dominant_choice"].replace("Un petit été", "Un été <b>& plus</b>").replace("▸", "") + AIM


@cache
def inspection() -> Inspection:
    return inspect_scenario(read_scenario(SCENARIO, "essai.yaml"), "essai.yaml", 60)


@cache
def page(language: str) -> str:
    return inspection_page(inspection(), inspection().findings, load_texts(language, "quebec"))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_says_its_language_and_fetches_nothing(language: str) -> None:
    found = outline(page(language))
    assert dict(found.opened)["html"]["lang"] == language
    assert not {"script", "link", "img", "iframe"} & set(found.tags)
    linked = [attributes["href"] for tag, attributes in found.opened if tag == "a"]
    assert linked
    assert all(target and target.startswith("#") for target in linked)
    assert "url(" not in page(language)


def test_every_link_leads_to_a_section() -> None:
    found = outline(page("fr"))
    ids = {attributes.get("id") for _, attributes in found.opened}
    assert all((attributes["href"] or "")[1:] in ids for tag, attributes in found.opened if tag == "a")


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [int(tag[1]) for tag in outline(page("fr")).tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_every_chart_has_its_name_its_sentence_and_its_table() -> None:
    found = outline(page("fr"))
    drawings = [attributes for tag, attributes in found.opened if tag == "svg"]
    assert len(drawings) == found.tags.count("figcaption")
    assert all(attributes["role"] == "img" and attributes["aria-label"] for attributes in drawings)
    after = [found.tags.index("table", place) for place, tag in enumerate(found.tags) if tag == "svg"]
    assert len(set(after)) == len(drawings)


def test_cells_of_headings_say_what_they_head() -> None:
    assert all(attributes.get("scope") for tag, attributes in outline(page("fr")).opened if tag == "th")


def test_each_drawing_is_well_formed() -> None:
    for drawing in re.findall(r"<svg.*?</svg>", page("fr"), re.DOTALL):
        ElementTree.fromstring(drawing)


def test_what_a_trainer_wrote_is_shown_and_never_obeyed() -> None:
    assert "Un été &lt;b&gt;&amp; plus&lt;/b&gt;" in page("fr")
    assert "<b>" not in page("fr")
    assert element("p", "<i>", title='"') == '<p title="&quot;">&lt;i&gt;</p>'


def test_findings_are_listed_with_their_place_and_what_to_try() -> None:
    text = page("fr")
    assert "W204" in text
    assert "essai.yaml:" in text
    assert "Donnez un prix à ce choix" in text


def test_no_french_word_is_left_on_an_english_page() -> None:
    words = re.sub(r"<[^>]*>", " ", page("en"))
    for french in ("Équilibre", "Semaine", "chance", "Étés", "semaine", "moyenne"):
        assert french not in words
