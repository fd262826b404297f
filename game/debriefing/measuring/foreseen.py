"""What was foreseen, beside what came: how often, how far, and what answered each question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game.debriefing.figures import NOTEBOOK, Figure, Part, Source, at_week
from game.notebook import Calibration, Happened, NotebookWeek, curve_gaps
from game.sim import SeasonView
from game.telling import LETTERS


def foreseen_figures(weeks: Sequence[NotebookWeek], told: Calibration, pec: Sequence[float]) -> tuple[Figure, ...]:
    """Every number of the calibration of a summer; `pec` is the weekly one."""
    figures = []
    answered = tuple(week.week for week in weeks if week.happened is not None)
    if told.answers.n:
        figures += [
            _counted("answers", told.answers.n_true, told.answers.n, answered),
            _counted("above", told.n_above, told.answers.n, answered),
            _counted("below", told.n_below, told.answers.n, answered),
        ]
    figures += [_counted(f"sure_{word}", held.n_true, held.n, answered) for word, held in told.by_sureness.items()]
    if (ahead := told.forecast_weeks).n:
        figures.append(_counted("forecast", ahead.n_true, ahead.n, tuple(range(1, len(pec)))))
    if (curve := told.curve) is not None:
        gaps = curve_gaps(curve, pec)
        parts = tuple(Part(curve.week + rank, gap, "change") for rank, gap in enumerate(gaps))
        source = Source(NOTEBOOK, "curve", tuple(part.place for part in parts), parts=parts)
        figures.append(Figure("foreseen_curve", told.curve_gap, "points", source))
    return tuple(figures)


def answering_figures(weeks: Sequence[NotebookWeek], view: SeasonView) -> tuple[Figure, ...]:
    """The figures that answered the question of each week."""
    return tuple(
        figure
        for week in weeks
        if week.prediction is not None and week.prediction.answer is not None and week.happened is not None
        for figure in _answering(week.prediction.answer.question, week.happened, view, week.week)
    )


def _answering(question: str, came: Happened, view: SeasonView, week: int) -> Iterator[Figure]:
    weekly: Mapping[str, Sequence[float]] = view.weekly
    match question:
        case "pec" | "revenu":
            yield at_week(weekly, question, week)
        case "lettre":
            yield at_week(weekly, came.choice, week)
        case "sphere":
            yield at_week(weekly, f"autonomie_{came.choice}", week)
        case "satisfaction":
            yield from (at_week(weekly, key, week) for key in ("motivation", "appartenance"))


def letter_figures(weekly: Mapping[str, Sequence[float]], week: int) -> tuple[Figure, ...]:
    """The PEC and its letters at the end of a week."""
    return tuple(at_week(weekly, key, week) for key in ("pec", *LETTERS))


def _counted(key: str, n: int, of: int, weeks: tuple[int, ...]) -> Figure:
    return Figure(f"foreseen_{key}", n, "number", Source(NOTEBOOK, key, weeks), of=of)
