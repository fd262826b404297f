"""Values of a scenario's text change; what its author wrote around them stays."""

from __future__ import annotations

from typing import Any

import pytest

from game.scenario.writing import rewritten, writes

TEXT = """# en tête
format: 1
titre: Été
Région: quebec   # la nôtre
finances:
  # la caisse
  caisse: 100
gouvernance: {quorum: 0.5}
services:
"""


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("titre",), "Au « lac »", 'titre: "Au « lac »"'),
        (("titre",), {"fr": "Un", "en": "One"}, 'titre: {"fr": "Un", "en": "One"}'),
        (("region",), "france", 'Région: "france"   # la nôtre'),
        (("finances", "caisse"), 12.5, "  caisse: 12.5"),
        (("finances", "contribution"), 0.3, "  contribution: 0.3"),
        (("gouvernance", "vote_initial"), "secret", 'gouvernance: {vote_initial: "secret", quorum: 0.5}'),
        (("services", "tonte", "prix"), 12, 'services: {tonte: {"prix": 12}}'),
        (("enjeu", "theme"), "isolement", 'enjeu: {"theme": "isolement"}'),
    ],
)
def test_one_line_changes_and_the_others_stay(path: tuple[str, ...], value: Any, line: str) -> None:
    before, after = TEXT.splitlines(), rewritten(TEXT, {path: value}).splitlines()
    assert line in after
    assert len([each for each in before if each not in after]) <= 1
    assert [each for each in after if each.startswith("#")] == ["# en tête"]


def test_a_value_of_several_lines_becomes_one() -> None:
    text = "resume:\n  fr: Un\n  en: One\nregion: quebec\n"
    assert rewritten(text, {("resume",): "Deux"}) == 'resume:\n  "Deux"\nregion: quebec\n'
    folded = "resume: >\n  Un long\n  résumé.\nregion: quebec\n"
    assert rewritten(folded, {("resume",): "Deux"}) == 'resume: "Deux"\nregion: quebec\n'


def test_a_text_between_braces_stays_between_them() -> None:
    assert rewritten("{format: 1}", {("titre",): "Été"}) == '{titre: "Été", format: 1}'


def test_what_is_written_is_known() -> None:
    assert writes(TEXT, ("finances", "caisse"))
    assert not writes(TEXT, ("finances", "charges"))
    assert not writes(TEXT, ("services",))
    assert not writes(TEXT, ("titre", "fr"))
