"""Texts that people typed come out with the typography of the language."""

from __future__ import annotations

import pytest

from game.text import polish


@pytest.mark.parametrize(
    ("raw", "polished"),
    [
        ("L'été d'Ana", "L’été d’Ana"),
        ("Vraiment ? Oui!", "Vraiment\u202f? Oui\u202f!"),
        ("Un ; deux : trois", "Un\u202f; deux\u00a0: trois"),
        ("« Oui » dit-elle", "«\u00a0Oui\u00a0» dit-elle"),
        ('Elle dit "oui" ?', "Elle dit «\u00a0oui\u00a0»\u202f?"),
        ("12 % de 14 $ en 13 h 40", "12\u00a0% de 14\u00a0$ en 13\u00a0h\u00a040"),
        ("Et puis...", "Et puis…"),
        ("http://exemple.ca/page?a=1;b", "http://exemple.ca/page?a=1;b"),
    ],
)
def test_french_gets_its_spaces_and_apostrophes(raw: str, polished: str) -> None:
    assert polish(raw, "fr") == polished


def test_a_polished_text_stays_as_it_is() -> None:
    once = polish("« L'ami ? » : 3 $ ; d'accord !", "fr")
    assert polish(once, "fr") == once


def test_english_gets_curly_marks_and_no_narrow_spaces() -> None:
    assert polish('It\'s "fine"?', "en") == "It’s “fine”?"
