"""The laboratory speaks both languages, whatever it is asked."""

from __future__ import annotations

import pytest

from game.lab import wording
from game.lab.levers import CARDS, CONTRIBUTIONS, MOVES, Levers, Refusal, Stand, why_not
from game.lab.paired import FIGURES, Conclusion, compare, conclude
from game.sim import SPHERES
from game.text import LANGUAGES, load_texts
from tests.lab.summers import small_summer


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_its_words(language: str) -> None:
    texts = load_texts(language)
    result = next(compare(small_summer(), Levers(), Levers(strategy="directive"), steps=(5,)))
    for card in CARDS:
        names = wording.names_of(texts, card)
        assert wording.question(texts, card)
        for key in ("same", "too_few", "clear", "leaning", "small", "untold"):
            found = Conclusion(key, "a", 3.0, 2.0, 4.0, 0.8, 500, ("revenu", "departs"), ("revenu",))
            assert wording.said(texts, found, names)
            assert wording.said_besides(texts, result, found, names)
    assert all(wording.figure_name(texts, figure) for figure in FIGURES)
    assert len(set(wording.limits(texts))) == 4
    for move in MOVES:
        assert wording.told(texts, Levers(stands=dict.fromkeys(SPHERES, Stand(move=move))), small_summer())


def test_a_conclusion_reads_as_a_sentence() -> None:
    texts = load_texts("fr")
    found = Conclusion("clear", "b", 12.94, 12.5, 13.4, 0.954, 1000, ("revenu",), ("revenu",))
    assert wording.said(texts, found, ("Guider", "Reculer")) == (
        "«\u00a0Reculer\u00a0» mène plus loin dans 95\u00a0% des étés\u00a0: 12,9 points de PEC en moyenne."
    )


def test_levers_are_told_a_sentence_each() -> None:
    texts = load_texts("fr")
    levers = Levers(
        stands={"travail": Stand("guider", "recule", 3)}, prices={"tonte": 1.15}, voting_rule="consentement", training=1
    )
    assert [each.replace("\u00a0", " ") for each in wording.told(texts, levers, small_summer())] == [
        "Guider, puis un cran de retrait toutes les 3 semaines (travail).",
        "Formation : 1 jour.",
        "Tonte de pelouse : +15 % sur le prix.",
        "Façon de voter : consentement.",
    ]


def test_a_refusal_is_told_with_its_numbers() -> None:
    texts = load_texts("fr")
    refusals = why_not(Levers(contribution=0.9), small_summer())
    assert refusals == (
        Refusal("contribution_out_of_range", {"contribution": 0.9, "low": 0.0, "high": CONTRIBUTIONS[1]}),
    )
    assert wording.why(texts, refusals) == "La contribution va de 0,00 à 0,80."


def test_a_result_concludes_without_a_word_missing() -> None:
    texts = load_texts("en")
    result = next(compare(small_summer(), Levers(), Levers(strategy="directive"), steps=(120,)))
    found = conclude(result)
    assert found.key == "clear"
    assert "points of PEC" in wording.said(texts, found, ("A", "B"))
