"""What was foreseen on Monday, beside what came of it: what the review begins with, when something was."""

from __future__ import annotations

from collections.abc import Mapping

from game.debriefing.measuring.foreseen import answering_figures, letter_figures
from game.notebook import Prediction, weeks_of
from game.notebook.sentences import reached_words, week_words
from game.scenes.foreseen import ahead_of, band_of, real_points
from game.scenes.origin import AskOrigin, origin_button
from game.sim import SeasonView
from game.text import Texts
from game.ui import T18, Button, Column, Dialog, Flow, Label, Row, UiAction, Widget
from game.ui.charts.foreseen import ForeseenPath

_WIDTH = 940.0


def last_path(predictions: Mapping[int, Prediction], week: int) -> Prediction | None:
    """The last Monday, up to this week's, on which a curve was drawn or a forecast asked for."""
    drawn = (each for each in predictions.values() if each.week <= week and (each.curve or each.forecast))
    return max(drawn, key=lambda each: each.week, default=None)


def foreseen_dialog(
    t: Texts, view: SeasonView, predictions: Mapping[int, Prediction], close: UiAction, tables: UiAction, as_table: bool
) -> Dialog:
    """The answer and what came, then the real PEC in the last forecast and beside the last curve."""
    weeks = [week for week in weeks_of({}, predictions, view.weekly) if week.week == view.week]
    said = [_said(list(week_words(t, week))) for week in weeks if week.happened is not None]
    buttons = [Button(t("recap.back"), close, kind="main", key="close", shortcut="escape")]
    path = last_path(predictions, view.week)
    if path is not None:
        said.append(_said(list(reached_words(t, path, view.weekly, view.week))))
        buttons.insert(0, Button(t("foresee.table"), tables, key="numbers", shortcut="t", selected=as_table))
    figures = (*answering_figures(weeks, view), *letter_figures(view.weekly, view.week))
    buttons.insert(0, origin_button(t, AskOrigin(figures), t("foresee.compared"), key="origin-foreseen"))
    words = Row([Column(said, gap=10).sized(grow=1), Flow(buttons, gap=12, justify="end")], align="start", stack=True)
    return Dialog(
        t("foresee.compared"),
        [words, _chart(t, view, path, as_table) if path is not None else None],
        icon="oeil",
        width=_WIDTH,
        first_focus="close",
    )


def _said(sentences: list[str]) -> Widget:
    """What was said, then what came, which stands out."""
    first, *others = sentences
    return Column([Label(first), *(Label(each, T18) for each in others)], gap=2)


def _chart(t: Texts, view: SeasonView, path: Prediction, as_table: bool) -> Widget:
    real = real_points(view.weekly)
    return ForeseenPath(
        t,
        t("foresee.chart"),
        real,
        view.n_weeks,
        band=band_of(path.forecast),
        curve=ahead_of(path, real),
        summary=" ".join(reached_words(t, path, view.weekly, view.week)),
        key="path",
    ).tabulated(as_table)
