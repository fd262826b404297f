"""A question has one true answer, which the figures of the week give."""

from __future__ import annotations

import pytest

from game.notebook import QUESTIONS, happened, question_of
from game.notebook.questions import pec_at
from game.saves import memory_store
from game.session import Session
from game.sim import SeasonView
from game.text import LANGUAGES, load_texts
from tests.branches.playing import played

FLAT = {"vision": (0.3, 0.3), "soutien": (0.3, 0.3), "autonomie": (0.3, 0.3)}


@pytest.fixture(scope="module")
def summer() -> SeasonView:
    return played(memory_store()).view


def test_each_week_asks_another_question_than_the_one_before() -> None:
    asked = [question_of(week).key for week in range(1, 11)]
    assert asked[:5] == list(QUESTIONS)
    assert asked[:5] == asked[5:]


def test_revenue_is_asked_once_there_was_some_to_compare_with() -> None:
    assert min(week for week in range(1, 11) if question_of(week).key == "revenu") >= 3


def test_every_question_has_an_answer_each_week_and_none_before_its_end(summer: SeasonView) -> None:
    for key, question in QUESTIONS.items():
        for week in range(1, summer.n_weeks + 1):
            came = happened(key, summer.weekly, week)
            assert came is not None
            assert came.choice in question.choices
        assert happened(key, summer.weekly, summer.n_weeks + 1) is None


def test_figures_of_other_rules_answer_nothing() -> None:
    assert happened("satisfaction", {"pec": (0.5, 0.6)}, 1) is None


@pytest.mark.parametrize(
    ("autonomy", "choice"), [(0.25, "pas"), (0.3, "pas"), (0.35, "un_peu"), (0.39, "un_peu"), (0.45, "beaucoup")]
)
def test_the_pec_moves_as_it_is_shown(autonomy: float, choice: str) -> None:
    weekly = FLAT | {"autonomie": (0.3, autonomy)}
    came = happened("pec", weekly, 1)
    assert came is not None
    assert (came.choice, came.change) == (choice, pec_at(weekly, 1) - pec_at(weekly, 0))


def test_what_moved_most_may_have_fallen() -> None:
    came = happened("lettre", FLAT | {"soutien": (0.3, 0.15), "vision": (0.3, 0.4)}, 1)
    assert came is not None
    assert came.choice == "soutien"
    assert came.change == pytest.approx(-5)


@pytest.mark.parametrize(("now", "choice"), [(80.0, "moins"), (95.0, "autant"), (110.0, "autant"), (120.0, "plus")])
def test_revenue_within_a_tenth_is_as_much(now: float, choice: str) -> None:
    came = happened("revenu", {"revenu": (0.0, 100.0, now)}, 2)
    assert came is not None
    assert came.choice == choice


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_and_choice_has_its_words(language: str) -> None:
    texts = load_texts(language)
    for question in QUESTIONS.values():
        assert texts.has(f"foresee.question.{question.key}")
        assert all(texts.has(f"foresee.choice.{question.key}.{choice}") for choice in question.choices)


def test_nothing_of_a_running_week_is_answered() -> None:
    session = Session.start(memory_store(), played(memory_store()).scenario, 3)
    while session.phase != "travail":
        session.advance()
    assert all(happened(key, session.view.weekly, 1) is None for key in QUESTIONS)
