"""The notebook of a summer, week after week: what was foreseen, what came, what was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.notebook.predictions import PAGE, Prediction, predictions_of
from game.notebook.questions import Happened, Weekly, happened
from game.saves import SavedSeason


@dataclass(frozen=True, slots=True)
class NotebookWeek:
    """One week of it; a week in which nothing was kept has no page."""

    week: int
    prediction: Prediction | None
    happened: Happened | None
    """What answered the question; None where there was none, or while the week has not ended."""
    note: str
    """What was written on Friday; may be empty."""


def weeks_of(
    notes: Mapping[int, str], predictions: Mapping[int, Prediction], weekly: Weekly
) -> tuple[NotebookWeek, ...]:
    """The weeks in which something was kept, in order; `weekly` holds the indicators of the season so far."""
    told = []
    for week in sorted(notes.keys() | predictions.keys()):
        prediction = predictions.get(week)
        answer = prediction.answer if prediction is not None else None
        came = happened(answer.question, weekly, week) if answer is not None else None
        told.append(NotebookWeek(week, prediction, came, notes.get(week, "")))
    return tuple(told)


def carnet_of(saved: SavedSeason) -> tuple[NotebookWeek, ...]:
    """The notebook of a kept season, read without replaying it."""
    pages = {number: page for (kind, number), page in saved.pages.items() if kind == PAGE}
    return weeks_of(saved.notes, predictions_of(pages), saved.summary.weekly)
