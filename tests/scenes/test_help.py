"""Help and glossary: the page that asks, and every word in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import game.scenes
from game.scenes.help import HelpScene
from game.scenes.help.terms import found, glossary
from game.scenes.help.topics import KEYS
from game.scenes.preparation import PreparationScene
from game.scenes.stack import Pop
from game.scenes.summer.scene import CHAPTERS
from game.text import load_texts
from game.text.glossary import TERMS
from tests.scenes.hands import (
    click,
    context_of,
    cut,
    drawn,
    focused,
    leads_to,
    nameless,
    opened,
    press,
    said,
    write,
)
from tests.scenes.staging import session_when


def help_about(topic: str, **settings: Any) -> HelpScene:
    return opened(HelpScene(context_of(**settings), topic))


@pytest.mark.parametrize("topic", KEYS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_page_has_its_help_and_its_keys(topic: str, language: str) -> None:
    scene = help_about(topic, language=language)
    assert scene.context.texts(f"help_page.topic.{topic}") in said(scene)
    assert cut(scene) == []


def test_every_page_that_asks_has_its_own_help() -> None:
    sources = [path.read_text(encoding="utf-8") for path in Path(game.scenes.__path__[0]).rglob("*.py")]
    asked = {topic for source in sources for topic in re.findall(r'(?:help\(|\n    topic = )"(\w+)"', source)}
    assert asked == set(KEYS)


def test_a_page_without_its_own_help_gets_how_to_play() -> None:
    assert "Jouer une saison" in said(help_about("nowhere"))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("region", ["quebec", "france", "belgique"])
def test_the_fifty_five_terms_are_told_in_alphabetical_order(language: str, region: str) -> None:
    terms = glossary(load_texts(language, region))
    assert len(terms) == len(TERMS) == 55
    assert all(term.word and term.meaning for term in terms)


def test_a_region_adds_its_own_words() -> None:
    also = {region: {t.id: t.also for t in glossary(load_texts("fr", region))} for region in ("quebec", "france")}
    assert also["quebec"]["surplus"] == "trop-perçu"
    assert also["france"]["surplus"] == "excédent"


def test_searching_finds_words_without_accents_names_first() -> None:
    terms = glossary(load_texts("fr"))
    assert [term.id for term in found(terms, "desherb")] == ["desherbage"]
    assert found(terms, "comite local")[0].id == "comite_local"
    assert found(terms, "xyz") == ()


def test_a_word_is_searched_and_read_by_keys_alone() -> None:
    scene = help_about("plan")
    write(scene, "quorum")
    assert scene.looked_at == "quorum"
    assert "au-dessous duquel on ne décide pas" in said(scene)
    press(scene, "ctrl+a", "backspace", "tab", "down")
    terms = [term.id for term in glossary(scene.context.texts)]
    assert scene.looked_at == terms[terms.index("quorum") + 1]


def test_nothing_found_is_said() -> None:
    scene = help_about("plan")
    write(scene, "zzz")
    assert "Aucun mot" in said(scene)


def test_a_word_is_read_by_a_click() -> None:
    scene = help_about("plan")
    click(scene, "item-affichette")
    assert "dépliant" in said(scene)


def test_the_help_of_another_page_is_a_click_away() -> None:
    scene = help_about("plan")
    click(scene, "topic-review")
    assert "chaque point de PEC a sa cause" in said(scene)


@pytest.mark.parametrize("key", ["escape", "f1"])
def test_escape_and_f1_lead_back(key: str) -> None:
    assert isinstance(press(help_about("plan"), key), Pop)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", [100, 125, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text: int) -> None:
    scene = help_about("title", language=language, text_scale=text)
    assert cut(scene) == []
    assert nameless(scene) == []


def test_drawing_twice_gives_the_same_picture() -> None:
    scene = help_about("plan")
    assert drawn(scene) == drawn(scene)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_keys_of_the_summer_are_as_many_as_its_chapters(language: str) -> None:
    assert load_texts(language)("help_page.key.digits_chapter") == f"1–{len(CHAPTERS)}"


def test_the_first_term_of_the_page_is_the_one_that_is_read() -> None:
    assert help_about("plan").looked_at == "sphere"


def test_a_term_said_by_the_page_is_opened_by_a_click_and_by_enter() -> None:
    scene = help_about("plan")
    words = {widget.name: widget.key for widget in scene.router.root.walk() if widget.key.startswith("said.")}
    click(scene, words["besoin perçu"])
    assert scene.looked_at == "besoin_percu"
    scene.focus(words["PEC"])
    press(scene, "enter")
    assert scene.looked_at == "prise_en_charge_pec"
    assert "présentation des CJS, document fondateur" in said(scene)


def test_a_term_leads_to_another_though_a_search_hides_it() -> None:
    scene = opened(HelpScene(context_of(), "plan", "ristourne"))
    assert focused(scene) == "item-ristourne"
    press(scene, "shift+tab")
    write(scene, "ristourne")
    words = {widget.name: widget.key for widget in scene.router.root.walk() if widget.key.startswith("meaning.")}
    click(scene, words["surplus"])
    assert scene.looked_at == "surplus"


def test_what_a_term_is_in_the_game_is_told_and_where_the_word_comes_from() -> None:
    scene = opened(HelpScene(context_of(), "plan", "quorum"))
    told = said(scene)
    assert "Dans le jeu" in told
    assert "Procédure des assemblées délibérantes, 1938" in told


def test_a_word_of_the_preparation_opens_the_glossary() -> None:
    context = context_of()
    scene = opened(PreparationScene(context, session_when(context, lambda view: view.phase == "preparation")))
    words = {widget.name: widget.key for widget in scene.router.root.walk() if widget.key.startswith("hint.")}
    assert leads_to(click(scene, words["comité local"])) == "glossary preparation comite_local"
