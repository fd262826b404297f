"""Foreseeing the week in text: one question, which an empty line passes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.notebook import PAGE, Answered, Prediction, predictions_of, question_of
from game.saves import memory_store
from game.session import Session
from game.terminal.asking import Left, Play
from game.terminal.voice import EndOfInput, Voice
from game.text import load_texts
from tests.branches.playing import small_summer

GO_ON = ""


def on_monday() -> Session:
    session = Session.start(memory_store(), small_summer(), 7)
    session.advance()
    return session


def told(session: Session, *answers: str, foresees: bool = True) -> str:
    """What is said with these answers."""
    lines: list[str] = []
    given: Iterator[str] = iter([f"{answer}\n" for answer in answers])
    voice = Voice(load_texts("fr"), lines.append, lambda: next(given, ""))
    with pytest.raises((EndOfInput, Left)):
        Play(session, voice, foresees=foresees).run()
    return "\n".join(lines)


def kept(session: Session) -> dict[int, Prediction]:
    return predictions_of(session.pages(PAGE))


def test_a_number_answers_and_is_kept_with_how_sure_one_is() -> None:
    session = on_monday()
    told(session, GO_ON, "2", "3")
    question = question_of(1)
    assert kept(session) == {1: Prediction(1, Answered(question.key, question.choices[1], "presque"))}
    assert session.phase == "assemblee"


def test_an_empty_line_passes_the_question_and_goes_on() -> None:
    session = on_monday()
    assert "Prévoir la semaine" in told(session, GO_ON, "")
    assert kept(session) == {}
    assert session.phase == "assemblee"


def test_what_is_not_wanted_is_not_asked() -> None:
    session = on_monday()
    assert "Prévoir la semaine" not in told(session, GO_ON, foresees=False)
    assert session.phase == "assemblee"


def test_after_going_back_it_is_not_asked_again() -> None:
    session = on_monday()
    assert told(session, GO_ON, "1", "", "z", GO_ON).count("Prévoir la semaine") == 1


def test_friday_says_what_came_and_the_end_of_the_summer_how_all_of_it_stands() -> None:
    session = on_monday()
    told(session, GO_ON, "1", "")
    while session.phase != "bilan":
        session.advance()
    assert "Lundi, vous prévoyiez" in told(session)
    while session.view.week < session.view.n_weeks or session.phase != "cloture":
        session.advance()
    lines: list[str] = []
    Play(session, Voice(load_texts("fr"), lines.append, lambda: "\n"), foresees=True).run()
    assert "Prévoir, puis voir" in lines
    assert any("1 prévision" in line for line in lines)
