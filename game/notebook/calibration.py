"""How what was foreseen stands beside what came, over a summer. It describes; nobody is graded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from game.notebook.predictions import SURENESS, Prediction
from game.notebook.questions import QUESTIONS
from game.notebook.weeks import NotebookWeek
from game.telling import POINTS


@dataclass(frozen=True, slots=True)
class Held:
    """So many answers, of which so many came true."""

    n: int = 0
    n_true: int = 0

    def and_one(self, *, is_true: bool) -> Held:
        return Held(self.n + 1, self.n_true + is_true)


@dataclass(frozen=True, slots=True)
class Calibration:
    """A summer's predictions, as far as its weeks have ended."""

    answers: Held = Held()
    n_above: int = 0
    """Answers above what came, where choices have an order; and below."""
    n_below: int = 0
    by_sureness: dict[str, Held] = field(default_factory=dict)
    """Those of `SURENESS` that were given, from the least sure."""
    forecast_weeks: Held = Held()
    """Weeks that some forecast spoke of, and those in which the PEC was between its low and its high."""
    curve: Prediction | None = None
    """The first curve that was drawn, which looked farthest."""
    curve_gap: float = 0.0
    """How far that curve was from the PEC, on average over its weeks so far, in points of 100."""
    curve_side: float = 0.0
    """The same, above counting as positive and below as negative."""

    @property
    def is_empty(self) -> bool:
        return not self.answers.n and not self.forecast_weeks.n and self.curve is None


def calibration_of(weeks: Iterable[NotebookWeek], pec: Sequence[float]) -> Calibration:
    """From the notebook and the weekly PEC (0 to 3), before the summer and at the end of each week."""
    answers, above, below = Held(), 0, 0
    by_sureness = dict.fromkeys(SURENESS, Held())
    forecast_weeks, curve = Held(), None
    for week in weeks:
        prediction = week.prediction
        if prediction is None:
            continue
        if (answer := prediction.answer) is not None and week.happened is not None:
            question = QUESTIONS[answer.question]
            distance = answer.rank - question.choices.index(week.happened.choice)
            answers = answers.and_one(is_true=not distance)
            by_sureness[answer.sureness] = by_sureness[answer.sureness].and_one(is_true=not distance)
            above += question.is_ordered and distance > 0
            below += question.is_ordered and distance < 0
        if (told := prediction.forecast) is not None:
            rows = zip(told.low[1:], told.high[1:], pec[prediction.week :], strict=False)
            for low, high, real in rows:
                forecast_weeks = forecast_weeks.and_one(is_true=low <= real <= high)
        if curve is None and prediction.curve is not None and len(pec) > prediction.week:
            curve = prediction
    gaps = curve_gaps(curve, pec)
    return Calibration(
        answers=answers,
        n_above=above,
        n_below=below,
        by_sureness={word: held for word, held in by_sureness.items() if held.n},
        forecast_weeks=forecast_weeks,
        curve=curve,
        curve_gap=sum(map(abs, gaps)) / len(gaps) if gaps else 0.0,
        curve_side=sum(gaps) / len(gaps) if gaps else 0.0,
    )


def curve_gaps(prediction: Prediction | None, pec: Sequence[float]) -> list[float]:
    """What the curve has more than the PEC, week after week from the one in which it was drawn, in points of 100."""
    if prediction is None or prediction.curve is None:
        return []
    real = [value * POINTS for value in pec[prediction.week :]]
    return [drawn - came for drawn, came in zip(prediction.curve.points, real, strict=False)]
