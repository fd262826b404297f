"""What was foreseen week after week, as it is listed where a number was counted over it."""

from __future__ import annotations

from collections.abc import Iterator

from game.debriefing.evidence import Evidence
from game.notebook import Prediction, carnet_of
from game.notebook.sentences import week_words
from game.telling import POINTS
from game.text import Texts

FORECAST = "forecast"


def notebook_steps(texts: Texts, evidence: Evidence, key: str) -> Iterator[tuple[int, str]]:
    """The weeks, each with what was said of it and what came: by forecasts, or by answers."""
    for week in carnet_of(evidence.saved):
        if week.prediction is None:
            continue
        if key == FORECAST:
            yield from _forecast(texts, evidence, week.prediction)
        elif week.happened is not None:
            yield week.week, " ".join(week_words(texts, week))


def _forecast(texts: Texts, evidence: Evidence, prediction: Prediction) -> Iterator[tuple[int, str]]:
    if prediction.forecast is None:
        return
    low, high = prediction.forecast.low[1:], prediction.forecast.high[1:]
    real = evidence.weekly["pec"][prediction.week :]
    for week, points in enumerate(zip(low, high, real, strict=False), prediction.week):
        least, most, came = (texts.number(each * POINTS) for each in points)
        yield week, texts("origin.forecast", low=least, high=most, pec=came)
