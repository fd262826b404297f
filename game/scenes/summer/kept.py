"""What was foreseen and written on the way: all predictions beside what came, and the notebook week by week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.debriefing import Figure, name_of
from game.debriefing.measuring.foreseen import answering_figures, foreseen_figures
from game.debriefing.remembering import week_words
from game.notebook import Calibration, NotebookWeek, calibration_of, carnet_of
from game.notebook import sentences as told
from game.scenes.foreseen import ahead_of, band_of, real_points
from game.scenes.origin import AskOrigin, origin_button
from game.scenes.summer.reading import Reading
from game.ui import T16, T18, T20, Card, Column, Label, Row, Widget
from game.ui.charts.foreseen import ForeseenPath

_WORDS = 460.0
_WEEK = 48.0


def foreseen_card(reading: Reading) -> Card | None:
    """How many answers came true and how sure one was of them, then what looked farthest, in the PEC that came.

    Nothing when nothing was foreseen.
    """
    t, weeks = reading.texts, carnet_of(reading.summer.evidence.saved)
    calibration = calibration_of(weeks, reading.view.weekly["pec"])
    if calibration.is_empty:
        return None
    asked = AskOrigin(foreseen_figures(weeks, calibration, reading.view.weekly["pec"]))
    ask = origin_button(t, asked, t("foresee.summer"), key="origin-foreseen")
    lines: list[Widget] = [Row([Label(t("foresee.summer"), T20).sized(grow=1), ask], gap=10)]
    lines += [Label(line) for line in told.calibration_words(t, calibration)]
    if calibration.by_sureness:
        lines.append(Label(t("foresee.by_sureness"), T18))
        lines += [Label(line) for line in told.sureness_words(t, calibration)]
    lines.append(Label(t("foresee.no_grade"), T16, "ink2"))
    words, chart = Column(lines, gap=6), _chart(reading, weeks, calibration)
    beside = [words.sized(width=_WORDS), chart.sized(grow=1)] if chart is not None else [words]
    return Card(Row(beside, gap=24, align="start", stack=True), padding=15, name=t("foresee.summer"))


def _chart(reading: Reading, weeks: Sequence[NotebookWeek], calibration: Calibration) -> Widget | None:
    """The PEC with the first curve and the first forecast of the summer."""
    t, view = reading.texts, reading.view
    foreseen = [week.prediction for week in weeks if week.prediction is not None]
    forecast = next((each.forecast for each in foreseen if each.forecast is not None), None)
    if calibration.curve is None and forecast is None:
        return None
    real = real_points(view.weekly)
    return ForeseenPath(
        t,
        t("foresee.chart"),
        real,
        view.n_weeks,
        band=band_of(forecast),
        curve=ahead_of(calibration.curve, real) if calibration.curve is not None else None,
        summary=" ".join(told.calibration_words(t, calibration)),
        key="foreseen",
    ).tabulated(reading.as_table)


def notebook_card(reading: Reading) -> Card | None:
    """Week by week, what was foreseen, what came, and what was written on Friday; nothing when nothing was kept."""
    t, weeks = reading.texts, carnet_of(reading.summer.evidence.saved)
    lines = [_week(reading, week) for week in weeks]
    if not any(lines):
        return None
    figures = tuple(_of_week(reading, each) for each in answering_figures(weeks, reading.view))
    ask = origin_button(t, AskOrigin(figures), t("ending.notebook"), key="origin-notebook") if figures else None
    heading = Row([Label(t("ending.notebook"), T20).sized(grow=1), ask], gap=10)
    return Card(Column([heading, *lines], gap=10), padding=15, name=t("ending.notebook"))


def _of_week(reading: Reading, figure: Figure) -> Figure:
    """Named by its week."""
    t = reading.texts
    week = week_words(t, reading.view, figure.source.weeks[0])
    return replace(figure, name=t("origin.decided", week=week, decided=name_of(t, figure)))


def _week(reading: Reading, week: NotebookWeek) -> Widget | None:
    """Nothing where no more than a curve was drawn, which the chart shows."""
    t, words = reading.texts, list[Widget]()
    if foreseen := " ".join(told.week_words(t, week)):
        words.append(Label(foreseen, T16, "ink2"))
    if week.note:
        words.append(Label(t.polish(week.note)))
    if not words:
        return None
    label = Label(week_words(t, reading.view, week.week), T16.bold).sized(width=_WEEK)
    return Row([label, Column(words, gap=2).sized(grow=1)], gap=10, align="start")
