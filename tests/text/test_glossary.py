"""The glossary: each term in both languages with its meaning, what it is in the game, and a source that is listed."""

from __future__ import annotations

import re
from typing import Final

import pytest

from game.scenes.help.topics import KEYS
from game.text import LANGUAGES, REGIONS, load_texts
from game.text.glossary import SOURCES, TERMS, mentions, term_of

MOST_SENTENCES: Final = 2
YEAR: Final = re.compile(r"(1[89]|20)\d\d")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("name", TERMS)
def test_a_term_is_explained_in_two_sentences_and_has_its_source(name: str, region: str, language: str) -> None:
    term = term_of(load_texts(language, region), name)
    for said in (term.meaning, term.game):
        assert said.endswith(".")
        assert len(re.findall(r"[.!?](?:\s|$)", said)) <= MOST_SENTENCES
    assert term.source


def test_every_source_is_listed_used_and_dated() -> None:
    assert set(TERMS.values()) == set(SOURCES)
    for language in LANGUAGES:
        assert [each for each in SOURCES if not YEAR.search(load_texts(language)(f"source.{each}"))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_can_be_opened_leads_to_a_term(language: str) -> None:
    texts = load_texts(language)
    passages = [texts(f"help_page.text.{topic}") for topic in KEYS]
    passages += [words for name in TERMS for words in (term_of(texts, name).meaning, term_of(texts, name).game)]
    found = [(passage, each) for passage in passages for each in mentions(texts, passage)]
    assert len(found) > len(TERMS)
    for passage, each in found:
        assert each.term in TERMS
        assert passage[each.start : each.end].strip() == passage[each.start : each.end]


def test_the_longest_words_are_the_term() -> None:
    texts = load_texts("fr")
    passage = "Le comité local aide les comités ; un comité, non."
    assert [(each.term, passage[each.start : each.end]) for each in mentions(texts, passage)] == [
        ("comite_local", "comité local"),
        ("comite", "comités"),
    ]


def test_part_of_a_word_is_no_term() -> None:
    assert mentions(load_texts("fr"), "Bilantaire, contractuelle, surplusse.") == ()


def test_a_term_is_not_opened_from_its_own_explanation() -> None:
    texts = load_texts("fr")
    assert [each.term for each in mentions(texts, "Le quorum du bilan", "quorum")] == ["bilan"]


@pytest.mark.parametrize("word", ["PEC", "pec", "prise en charge", "postures", "coopérantes", "l’autonomie"])
def test_words_are_found_as_they_are_written(word: str) -> None:
    assert len(mentions(load_texts("fr"), f"Et {word}, donc.")) == 1
