"""What was foreseen and what came are described in whole sentences, in both languages; nobody is judged."""

from __future__ import annotations

import pytest

from game.lab.forecast import Forecast
from game.notebook import QUESTIONS, Answered, NotebookWeek, Prediction, calibration_of, happened
from game.notebook.predictions import Curve
from game.notebook.sentences import (
    calibration_words,
    gap_words,
    happened_words,
    reached_words,
    sureness_words,
    week_words,
)
from game.saves import memory_store
from game.text import LANGUAGES, load_texts
from tests.branches.playing import played

FR = load_texts("fr")


def test_every_answer_has_its_sentences_beside_what_came() -> None:
    weekly = played(memory_store()).view.weekly
    for language in LANGUAGES:
        texts = load_texts(language)
        for key, question in QUESTIONS.items():
            for choice in question.choices:
                answer = Answered(key, choice)
                week = NotebookWeek(3, Prediction(3, answer), happened(key, weekly, 3), "")
                said, came, gap = week_words(texts, week)
                assert texts(f"foresee.choice.{key}.{choice}") in said
                assert came != gap
                assert "{" not in said + came + gap


def test_a_running_week_says_only_what_was_foreseen() -> None:
    week = NotebookWeek(3, Prediction(3, Answered("pec", "pas", "hasard")), None, "")
    assert list(week_words(FR, week)) == ["Lundi, vous prévoyiez : « Elle ne monte pas », au hasard."]
    assert list(week_words(FR, NotebookWeek(3, None, None, "Une note."))) == []


@pytest.mark.parametrize(
    ("choice", "gap"),
    [
        ("pas", "C’est plus que prévu."),
        ("un_peu", "C’est ce que vous aviez prévu."),
        ("beaucoup", "C’est moins que prévu."),
    ],
)
def test_the_gap_is_said_as_it_lies(choice: str, gap: str) -> None:
    came = happened("pec", {"vision": (0.3, 0.33), "soutien": (0.3, 0.3), "autonomie": (0.3, 0.33)}, 1)
    assert came is not None
    assert gap_words(FR, Answered("pec", choice), came) == gap


def test_a_forecast_and_a_curve_say_where_the_week_fell() -> None:
    weekly = {"vision": (0.3, 0.3, 0.5), "soutien": (0.3, 0.3, 0.4), "autonomie": (0.3, 0.3, 0.3)}
    told = Prediction(
        1, None, Curve((35.0, 42.0), (2,)), Forecast(0, 9, (0.9, 0.9, 1.0), (0.9, 1.0, 1.1), (0.9, 1.1, 1.14))
    )
    assert list(reached_words(FR, told, weekly, 2)) == [
        "La prévision de la semaine 1 allait de 33 à 38 pour vendredi.",
        "La PEC est à 40, au-dessus de la fourchette.",
        "Votre courbe de la semaine 1 passait par 42 ; la PEC est à 40.",
    ]
    assert list(reached_words(FR, told, weekly, 1))[1] == "La PEC est à 30, dans la fourchette."


def test_a_summer_of_predictions_is_summed_up_in_a_few_sentences() -> None:
    came = happened("pec", {"vision": (0.3, 0.5), "soutien": (0.3, 0.3), "autonomie": (0.3, 0.3)}, 1)
    weeks = [
        NotebookWeek(week, Prediction(week, Answered("pec", choice, sure), Curve((44.0,), (week,))), came, "")
        for week, (choice, sure) in enumerate((("pas", "presque"), ("beaucoup", "hasard"), ("beaucoup", "presque")), 1)
    ]
    told = calibration_of(weeks, (0.9, 1.1, 1.2, 1.3))
    assert list(calibration_words(FR, told)) == [
        "3 prévisions ; réalisées : 2.",
        "Plus bas que ce qui est arrivé : 1.",
        "En moyenne, votre courbe de la semaine 1 est à 7 points de la PEC. Elle passe plutôt au-dessus.",
    ]
    assert list(sureness_words(FR, told)) == ["au hasard : 1 sur 1", "à coup sûr : 1 sur 2"]


def test_what_moved_most_is_named_within_its_sentence() -> None:
    came = happened("lettre", {"vision": (0.3, 0.3), "soutien": (0.3, 0.33), "autonomie": (0.3, 0.3)}, 1)
    assert came is not None
    assert happened_words(FR, "lettre", came) == "Ce qui a le plus bougé : le soutien (+1,0 point)."
