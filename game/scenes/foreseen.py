"""What was foreseen, as the charts draw it: points of 100, from the week that was known."""

from __future__ import annotations

from collections.abc import Sequence

from game.lab.forecast import Forecast
from game.notebook import Prediction
from game.notebook.questions import Weekly, pec_at
from game.telling import POINTS
from game.ui.charts.foreseen import Ahead, Band


def real_points(weekly: Weekly) -> list[float]:
    """The PEC as it is shown, before the summer and at the end of each week so far."""
    return [float(pec_at(weekly, week)) for week in range(len(weekly["pec"]))]


def band_of(told: Forecast | None) -> Band | None:
    """The band of a forecast."""
    if told is None:
        return None
    low, middle, high = ([value * POINTS for value in row] for row in (told.low, told.middle, told.high))
    return Band(told.since, low, middle, high)


def ahead_of(prediction: Prediction, real: Sequence[float]) -> Ahead | None:
    """The curve that was drawn, from the PEC known then."""
    if prediction.curve is None:
        return None
    since = prediction.week - 1
    return Ahead(since, [real[since], *prediction.curve.points])
