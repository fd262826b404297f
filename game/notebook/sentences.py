"""What was foreseen and what came, in words: shared by the window, the text mode and the printed pack."""

from __future__ import annotations

from collections.abc import Iterator

from game.notebook.calibration import Calibration
from game.notebook.predictions import Answered, Prediction
from game.notebook.questions import QUESTIONS, Happened, Weekly, pec_at
from game.notebook.weeks import NotebookWeek
from game.telling import POINTS
from game.text import Texts

_EXACT = 0.5
"""Points: a curve nearer than that on average followed the PEC."""


def question_words(t: Texts, question: str) -> str:
    return t(f"foresee.question.{question}")


def choice_words(t: Texts, question: str, choice: str) -> str:
    return t(f"foresee.choice.{question}.{choice}")


def answer_words(t: Texts, answer: Answered) -> str:
    """What was said on Monday."""
    choice = choice_words(t, answer.question, answer.choice)
    return t("foresee.you_said", choice=choice, sure=t(f"foresee.sure.{answer.sureness}"))


def happened_words(t: Texts, question: str, came: Happened) -> str:
    """What the figures of the week say to the question."""
    name = choice_words(t, question, came.choice)
    what = name[:1].lower() + name[1:]
    match question:
        case "revenu":
            before, now, change = t.money(came.before * 100), t.money(came.now * 100), ""
        case "satisfaction":
            before, now = t.percent(came.before / 100), t.percent(came.now / 100)
            change = _points(t, came.change)
        case "pec":
            before, now, change = t.number(came.before), t.number(came.now), t.number(came.change, sign=True)
        case _:
            before = now = ""
            change = _points(t, came.change, digits=1)
    return t(f"foresee.happened.{question}", what=what, before=before, now=now, change=change)


def _points(t: Texts, amount: float, *, digits: int = 0) -> str:
    return t.plural("foresee.points", amount, points=t.number(amount, digits, sign=True))


def gap_words(t: Texts, answer: Answered, came: Happened) -> str:
    """How what came lies to what was foreseen; it is neither right nor wrong."""
    question = QUESTIONS[answer.question]
    distance = question.choices.index(came.choice) - answer.rank
    if not distance:
        return t("foresee.gap.same")
    if not question.is_ordered:
        return t("foresee.gap.other")
    return t("foresee.gap.more" if distance > 0 else "foresee.gap.less")


def week_words(t: Texts, week: NotebookWeek) -> Iterator[str]:
    """The answer of a week beside what came; the answer alone while the week has not ended."""
    if week.prediction is not None and (answer := week.prediction.answer) is not None:
        yield answer_words(t, answer)
        if week.happened is not None:
            yield happened_words(t, answer.question, week.happened)
            yield gap_words(t, answer, week.happened)


def reached_words(t: Texts, prediction: Prediction, weekly: Weekly, week: int) -> Iterator[str]:
    """What a forecast and a curve said of the end of `week`, which has come."""
    pec, place = pec_at(weekly, week), week - prediction.week
    told, curve = prediction.forecast, prediction.curve
    if told is not None and 0 <= place < len(told.low) - 1:
        low, high = (round(row[place + 1] * POINTS) for row in (told.low, told.high))
        side = "below" if pec < low else "above" if pec > high else "inside"
        yield t("foresee.forecast_said", week=prediction.week, low=t.number(low), high=t.number(high))
        yield t(f"foresee.forecast.{side}", pec=t.number(pec))
    if curve is not None and 0 <= place < len(curve.points):
        drawn = t.number(curve.points[place])
        yield t("foresee.curve_said", week=prediction.week, drawn=drawn, pec=t.number(pec))


def calibration_words(t: Texts, told: Calibration) -> Iterator[str]:
    """How a summer's predictions stand beside what came, without the lines by sureness."""
    if told.answers.n:
        yield t.plural("foresee.n_answers", told.answers.n, true=t.number(told.answers.n_true))
        if told.n_above:
            yield t("foresee.n_above", n=t.number(told.n_above))
        if told.n_below:
            yield t("foresee.n_below", n=t.number(told.n_below))
    if told.forecast_weeks.n:
        yield t.plural("foresee.n_forecast", told.forecast_weeks.n_true, of=t.number(told.forecast_weeks.n))
    if told.curve is not None:
        side = "exact" if told.curve_gap < _EXACT else "above" if told.curve_side > 0 else "below"
        gap = t.plural("foresee.points", told.curve_gap, points=t.number(told.curve_gap))
        yield t(f"foresee.curve_{side}", week=told.curve.week, gap=gap)


def sureness_words(t: Texts, told: Calibration) -> Iterator[str]:
    """How many answers came true, for each degree of sureness that was given."""
    for word, held in told.by_sureness.items():
        sure = t(f"foresee.sure.{word}")
        yield t("foresee.sure_line", sure=sure, n=t.number(held.n), n_true=t.number(held.n_true))
