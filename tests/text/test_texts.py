"""Messages, money, numbers and dates, in both languages and three regions."""

from __future__ import annotations

import datetime
import logging

import pytest

from game.text import MissingText, Texts, load_texts

JUNE_29, JULY_1, JULY_3 = (datetime.date(2026, *day) for day in ((6, 29), (7, 1), (7, 3)))


@pytest.mark.parametrize(
    ("language", "region", "written"),
    [
        ("fr", "quebec", "3\u00a0868\u00a0$"),
        ("fr", "france", "3\u202f868\u00a0€"),
        ("fr", "belgique", "3\u202f868\u00a0€"),
        ("en", "quebec", "$3,868"),
        ("en", "france", "€3,868"),
    ],
)
def test_money_is_written_as_the_region_writes_it(language: str, region: str, written: str) -> None:
    assert load_texts(language, region).money(386_800) == written


def test_cents_show_only_when_asked() -> None:
    texts = load_texts("fr")
    assert texts.money(1250, decimals=True) == "12,50\u00a0$"
    assert texts.money(1250) == "13\u00a0$"


def test_losses_have_a_minus_sign_and_gains_a_plus_when_asked() -> None:
    texts = load_texts("fr")
    assert texts.money(-30_000) == "−300\u00a0$"
    assert texts.money(30_000, sign=True) == "+300\u00a0$"
    assert texts.money(0, sign=True) == "0\u00a0$"
    assert texts.number(-2.25, digits=1) == "−2,3"


def test_an_amount_that_rounds_to_nothing_has_no_sign() -> None:
    assert load_texts("fr").money(-30) == "0\u00a0$"


def test_shares_are_hundredths() -> None:
    assert load_texts("fr").percent(0.42) == "42\u00a0%"
    assert load_texts("en").percent(0.42) == "42%"


def test_hours_show_their_minutes() -> None:
    texts = load_texts("fr")
    assert texts.hours(13 + 40 / 60) == "13\u00a0h\u00a040"
    assert texts.hours(35) == "35\u00a0h"
    assert texts.hours(0.5) == "30\u00a0min"
    assert texts.hours(1175.5) == f"{texts.number(1175)}\u00a0h\u00a030"


def test_days_are_named_and_the_first_of_the_month_is_an_ordinal_in_french() -> None:
    assert load_texts("fr").date(JUNE_29) == "29 juin"
    assert load_texts("fr").date(JULY_1) == "1er juillet"
    assert load_texts("en").date(JULY_1) == "July 1"
    assert load_texts("fr").date_range(JUNE_29, JULY_3) == "29 juin\u00a0–\u00a03 juillet"
    assert load_texts("fr").date_range(JULY_1, JULY_3) == "1er–3 juillet"
    assert load_texts("en", "france").date_range(JULY_1, JULY_3) == "1–3 July"
    assert load_texts("en", "quebec").date_range(JULY_1, JULY_3) == "July 1–3"


def test_lists_end_with_and() -> None:
    assert load_texts("fr").join(["Maïka", "Zoé", "Théo"]) == "Maïka, Zoé et Théo"
    assert load_texts("en").join(["a", "b"]) == "a and b"


@pytest.mark.usefixtures("with_messages")
def test_french_counts_nothing_in_the_singular_and_english_in_the_plural() -> None:
    assert load_texts("fr").plural("test.hours", 0) == "0 heure"
    assert load_texts("fr").plural("test.hours", 2) == "2 heures"
    assert load_texts("en").plural("test.hours", 0) == "0 heures"


@pytest.mark.usefixtures("with_messages")
def test_the_words_of_the_region_win() -> None:
    assert load_texts("fr", "quebec")("test.quote") == "soumission"
    assert load_texts("fr", "france")("test.quote") == "devis"


@pytest.mark.usefixtures("with_messages")
def test_values_fill_the_message() -> None:
    assert load_texts("fr")("test.name", name="Zoé") == "Bonjour Zoé"


@pytest.mark.usefixtures("with_messages")
def test_a_missing_text_is_an_error_in_tests() -> None:
    texts = load_texts("fr")
    assert not texts.has("test.absent")
    with pytest.raises(MissingText, match=r"test\.absent"):
        texts("test.absent")
    with pytest.raises(MissingText, match="filled"):
        texts("test.name")


def test_a_missing_text_is_logged_and_shown_as_its_key_in_the_game(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(Texts, "is_strict", False)
    with caplog.at_level(logging.ERROR):
        assert load_texts("fr")("test.absent") == "test.absent"
    assert "test.absent" in caplog.text


def test_an_unknown_language_or_region_is_refused() -> None:
    with pytest.raises(ValueError, match="'de'"):
        load_texts("de")
    with pytest.raises(ValueError, match="'suisse'"):
        load_texts("fr", "suisse")


@pytest.fixture
def with_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    messages = {
        "test.hours": ("{n} heure", "{n} heures"),
        "test.quote": "devis",
        "test.quote@quebec": "soumission",
        "test.name": "Bonjour {name}",
    }
    monkeypatch.setattr("game.text.texts.read_messages", lambda _: messages)
