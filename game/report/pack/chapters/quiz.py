"""The quiz that opens a session: its sheet, and the answers with where they come from."""

from __future__ import annotations

from typing import Final

from game.debriefing import Figure, Source, Summer
from game.debriefing.quiz import Question, ask, in_words, quiz_of, source_of
from game.report.pack.content import Chapter, Grid, Measured, Paragraph
from game.report.pack.numbers import QUIZ
from game.report.pack.saying import headings
from game.text import Texts
from game.text.typography import NBSP

_BETWEEN: Final = f"{NBSP}{NBSP}· {NBSP}"


def quiz_sheet(summer: Summer, texts: Texts) -> Chapter:
    """Questions with a few numbers each, of this summer and of the real network: to be estimated together."""
    rows = []
    for number, question in enumerate(_questions(summer), 1):
        asked = texts("pack.quiz.question", n=number, question=ask(texts, question))
        choices = (in_words(texts, question, choice).replace(" ", NBSP) for choice in question.choices)
        rows.append(((asked,), (_BETWEEN.join(choices),), ()))
    sheet = Grid("", headings(texts, "pack.quiz.sheet_heads"), tuple(rows), widths=(4, 4, 4), form=True)
    return Chapter("quiz", texts("quiz.title"), (Paragraph((texts("quiz.estimate"),)), sheet), page="own")


def quiz_answers(summer: Summer, texts: Texts) -> Grid:
    """Each question with its number and where it comes from."""
    rows = tuple(
        ((ask(texts, question),), (_answer(question, texts),), (source_of(texts, question),))
        for question in _questions(summer)
    )
    return Grid("", headings(texts, "pack.quiz.heads"), rows, widths=(4, 1.5, 4))


def _questions(summer: Summer) -> tuple[Question, ...]:
    record, scenario = summer.evidence.saved.record, summer.evidence.scenario
    return quiz_of(summer.evidence.saved.summary, record.seed, scenario.region if scenario is not None else "")


def _answer(question: Question, texts: Texts) -> Measured | str:
    """The number, and where it comes from; a sphere is no number."""
    written = in_words(texts, question, question.truth)
    source = Source(QUIZ, question.key)
    return written if question.unit == "sphere" else Measured(written, Figure("quiz", question.truth, "number", source))
