"""Foreseeing the week in plain lines: one short question before it, what came after it, both together at the end."""

from __future__ import annotations

from collections.abc import Iterator

from game.notebook import (
    PAGE,
    SURENESS,
    Answered,
    Prediction,
    calibration_of,
    keep,
    predictions_of,
    question_of,
    weeks_of,
)
from game.notebook.sentences import calibration_words, choice_words, question_words, sureness_words, week_words
from game.session import Session
from game.terminal.voice import Voice
from game.text import Texts


def foresee(session: Session, voice: Voice) -> None:
    """Ask the question of the week; an empty line passes it. Not again once it is answered."""
    t, week = voice.texts, session.view.week
    if week in session.pages(PAGE):
        return
    question = question_of(week)
    choices = [choice_words(t, question.key, choice) for choice in question.choices]
    chosen = voice.choose(t("foresee.terminal", question=question_words(t, question.key)), choices)
    if chosen is None:
        return
    sure = voice.choose(t("foresee.how_sure"), [t(f"foresee.sure.{word}") for word in SURENESS], default=1)
    keep(session, Prediction(week, Answered(question.key, question.choices[chosen], SURENESS[sure or 0])))


def foreseen_of_week(t: Texts, session: Session) -> Iterator[str]:
    """What was foreseen of this week, beside what came of it."""
    view = session.view
    for week in weeks_of({}, predictions_of(session.pages(PAGE)), view.weekly):
        if week.week == view.week:
            yield from week_words(t, week)


def foreseen_of_summer(t: Texts, session: Session) -> Iterator[str]:
    """How all that was foreseen stands beside what came."""
    weekly = session.view.weekly
    told = calibration_of(weeks_of({}, predictions_of(session.pages(PAGE)), weekly), weekly["pec"])
    if not told.is_empty:
        yield t("foresee.summer")
        yield from calibration_words(t, told)
        yield from sureness_words(t, told)
