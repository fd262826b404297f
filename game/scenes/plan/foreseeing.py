"""The dialog in which the week is foreseen: the question with its three choices, and the PEC with what may follow."""

from __future__ import annotations

from typing import Final

from game.lab.forecast import LUCKS
from game.notebook import SURENESS, question_of
from game.notebook.sentences import choice_words, question_words
from game.scenes.foreseen import ahead_of, band_of, real_points
from game.scenes.plan.actions import (
    AskAlways,
    AskForecast,
    BeSure,
    Draw,
    EraseCurve,
    Foresee,
    GoAhead,
    LookAt,
    OpenForesight,
    ShowNumbers,
)
from game.scenes.plan.foresight import Foresight
from game.sim import SeasonView
from game.text import Texts
from game.ui import (
    T16,
    T18,
    T20,
    Button,
    Column,
    Dialog,
    Flow,
    Label,
    OptionCard,
    Row,
    Rule,
    Switch,
    Widget,
    choice_list,
    segmented,
)
from game.ui.charts.foreseen import CurveField

GO: Final = "go-ahead"
"""The key of the button that goes to the assembly, where the focus is: one gesture skips."""
_WIDTH, _SIDE = 1180.0, 420.0


def foresight_dialog(t: Texts, view: SeasonView, foresight: Foresight) -> Dialog:
    """The question of the week with the way on under it, and the chart on which one draws."""
    body = Row(
        [_question(t, foresight).sized(width=_SIDE), _drawing(t, view, foresight).sized(grow=1)],
        gap=28,
        align="start",
        stack=True,
    )
    first = GO if foresight.comes_first else f"choice.{question_of(foresight.week).choices[0]}"
    return Dialog(t("foresee.title", week=foresight.week), [body], icon="oeil", width=_WIDTH, first_focus=first)


def _buttons(t: Texts, foresight: Foresight) -> Widget:
    if not foresight.comes_first:
        close = Button(t("foresee.close"), OpenForesight(False), kind="main", key="leave", shortcut="escape")
        return Flow([close], justify="end")
    leave = Button(t("foresee.back"), OpenForesight(False), key="leave", shortcut="escape")
    words = t("foresee.skip") if foresight.prediction.answer is None else t("plan.go")
    go = Button(words, GoAhead(), kind="main", icon_after="fd", key=GO)
    return Flow([leave, go], gap=12, justify="between")


def _question(t: Texts, foresight: Foresight) -> Widget:
    question, answer = question_of(foresight.week), foresight.prediction.answer
    cards = []
    for choice in question.choices:
        words = choice_words(t, question.key, choice)
        is_chosen = answer is not None and answer.choice == choice
        card = OptionCard(
            Label(words), Foresee(choice), name=words, selected=is_chosen, outlined=True, key=f"choice.{choice}"
        )
        cards.append(card)
    sureness = segmented(
        [(word, t(f"foresee.sure.{word}")) for word in SURENESS],
        foresight.sureness,
        BeSure,
        name=t("foresee.how_sure"),
        key="sure",
    )
    asked = Switch(
        t("ui.yes") if foresight.is_wanted else t("ui.no"),
        AskAlways(not foresight.is_wanted),
        checked=foresight.is_wanted,
        name=t("foresee.ask_me"),
        key="ask-me",
    )
    words = question_words(t, question.key)
    return Column(
        [
            Label(words, T20),
            choice_list(cards, numbered=True, name=words),
            Label(t("foresee.how_sure"), T18),
            sureness,
            _buttons(t, foresight),
            Rule(),
            Label(t("foresee.kept"), T16, "ink2"),
            Row([Label(t("foresee.ask_me")).sized(grow=1), asked], gap=12),
        ],
        gap=11,
    )


def _drawing(t: Texts, view: SeasonView, foresight: Foresight) -> Widget:
    prediction, is_working = foresight.prediction, foresight.work.is_busy
    chart = CurveField(
        t,
        t("foresee.chart"),
        real_points(view.weekly),
        view.n_weeks,
        week=foresight.looked_at,
        said=_said(t, foresight),
        on_draw=Draw,
        on_week=LookAt,
        band=band_of(prediction.forecast),
        curve=ahead_of(prediction, real_points(view.weekly)),
        key="curve",
    )
    ask = "foresee.forecast_again" if prediction.forecast is not None else "foresee.forecast"
    buttons = [
        Button(t(ask), AskForecast(), kind="small", icon="courbe", key="forecast", enabled=not is_working),
        Button(
            t("foresee.table"), ShowNumbers(), kind="small", key="numbers", shortcut="t", selected=foresight.as_table
        ),
    ]
    if prediction.curve is not None:
        erase = Button(t("foresee.erase"), EraseCurve(), kind="small", key="erase", shortcut="delete")
        buttons.insert(1, erase)
    said = [t("foresee.draw_how")]
    if is_working:
        said.append(t("foresee.computing", n=t.number(LUCKS)))
    elif prediction.forecast is not None:
        assemblies = "imposing" if prediction.forecast.imposes else "silent"
        said.append(t("foresee.assumption", n=t.number(prediction.forecast.n_lucks)))
        said.append(t(f"foresee.assumption.{assemblies}"))
    words = Column([Label(each, T16, "ink2") for each in said], gap=4)
    return Column([chart.tabulated(foresight.as_table), words, Flow(buttons, gap=10)], gap=10)


def _said(t: Texts, foresight: Foresight) -> str:
    """Where the curve is in the week that the arrows move."""
    week, curve = foresight.looked_at, foresight.prediction.curve
    if curve is None:
        return t("foresee.draw_nothing", week=week)
    return t("foresee.draw_week", week=week, points=t.number(curve.points[week - foresight.week]))
