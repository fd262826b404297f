"""The decisions that counted: what each other one would have made of the summer, with the same luck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.debriefing import Figure
from game.debriefing.counted import decided, otherwise
from game.debriefing.estimates import Estimates
from game.debriefing.measuring.estimated import effect_figure
from game.debriefing.remembering import week_words
from game.lab.counted import Counted
from game.scenes.origin import AskOrigin, origin_button
from game.scenes.summer.reading import Reading
from game.scenes.summer.weighing import Weigh, Weighing
from game.sim import SeasonView
from game.telling import capitalised
from game.text import Texts
from game.ui import (
    T16,
    T18,
    T20,
    Button,
    Card,
    Column,
    Gauge,
    Icon,
    Label,
    Row,
    Rule,
    Table,
    TableColumn,
    TableRow,
    UiAction,
    Widget,
)

_FEW, _MOST = 3, 6
_LEAST: Final = 0.05
"""Points of an effect that is told: smaller ones are written as nothing."""
_WEEK_WIDTH, _FIGURES_WIDTH = 62.0, 104.0


@dataclass(frozen=True, slots=True)
class OpenWeek(UiAction):
    """See a week of this summer again, to play it otherwise."""

    week: int


def counted_card(reading: Reading, weighing: Weighing, *, is_short: bool = False) -> Card:
    """The decisions that counted most so far, how far the work is, and a button for each week. Asks for `OpenWeek` and
    `Weigh`. A short card has few of them, close together, and no table."""
    t, known = reading.texts, weighing.known
    told = [each for each in _ranked(known) if each.least >= _LEAST][: _FEW if is_short else _MOST]
    title = [Label(t("counted.title"), T20), Label(t("counted.same_luck"), T16, "ink2").sized(grow=1)]
    asked = AskOrigin(tuple(_figure(reading, each) for each in told))
    ask = origin_button(t, asked, t("counted.title"), key="origin-counted") if told else None
    rows: list[Widget] = [Row([*title, ask], gap=12)]
    if reading.as_table and told and not is_short:
        rows += [_table(reading, told), Label(t("counted.means"), T16, "ink2")]
    else:
        for each in told:
            rows += [Rule(), _row(reading, each)]
    share = known.counting.share_done if known is not None else 0.0
    rows += [Rule(), _foot(t, reading.view, told, share, is_refused=weighing.is_refused)]
    return Card(Column(rows, gap=2 if is_short else 7), padding=11, name=t("counted.title"))


def _ranked(known: Estimates | None) -> Sequence[Counted]:
    """The decisions that may be told, once every alternative was tried; in the end, those tried under most lucks."""
    if known is None or not known.counting.is_ranked:
        return ()
    told = known.counting.told
    if known.decisions is None:
        return told
    most = max((each.n_lucks for each in told), default=0)
    return [each for each in told if each.n_lucks == most]


def _row(reading: Reading, counted: Counted) -> Widget:
    t, moment = reading.texts, _moment(reading, counted)
    week = _week(t, moment)
    chip = Button(
        week,
        OpenWeek(moment.week),
        kind="small",
        name=t("counted.open", week=week),
        key=f"counted-{counted.moment}",
        tooltip=t("counted.open", week=week),
    ).sized(width=_WEEK_WIDTH)
    words = Column(
        [
            Label(decided(t, moment, counted.alternative), T16.bold),
            Label(t("counted.if", otherwise=capitalised(otherwise(t, moment, counted.alternative))), T16, "ink2"),
        ],
        gap=0,
    )
    return Row([chip, words.sized(grow=1), _figures(t, reading.view, counted).sized(width=_FIGURES_WIDTH)], gap=12)


def _figures(t: Texts, view: SeasonView, counted: Counted) -> Widget:
    """Where the PEC would have ended, and the change, its direction drawn as well as coloured."""
    is_lower = counted.effect < 0
    ends = view.pec.total_points + counted.effect
    arrow = Icon("fb" if is_lower else "fh", 18, "err" if is_lower else "a")
    change = Label(t.number(counted.effect, 1, sign=True), T16.bold, "err" if is_lower else "a")
    pec = Column(
        [Label(t("counted.pec"), T16, "ink2", align="right"), Label(t.number(ends), T18.black, align="right")], gap=0
    )
    return Row([pec.sized(grow=1), Row([arrow, change], gap=2)], gap=6)


def _figure(reading: Reading, counted: Counted) -> Figure:
    """The effect, named by the week and what was decided then."""
    t, moment = reading.texts, _moment(reading, counted)
    name = t("origin.decided", week=_week(t, moment), decided=decided(t, moment, counted.alternative))
    return effect_figure(reading.summer.evidence, counted, name)


def _foot(t: Texts, view: SeasonView, told: Sequence[Counted], share: float, *, is_refused: bool) -> Widget:
    """What the figures rest on, or how far the work is."""
    yours = t("counted.yours", points=t.number(view.pec.total_points), lucks=t.number(_fewest(told)))
    if share < 1.0 and not is_refused:
        said = yours if told else t("counted.computing")
        done = Gauge(share, name=t("counted.computing"), value=t.percent(share), height=10).sized(width=90)
        stop = Button(t("counted.stop"), Weigh(), kind="small", key="weigh")
        return Row([Label(said, T16, "ink2").sized(grow=1), done, stop], gap=10, stack=True)
    if share < 1.0:
        go_on = Button(t("counted.resume"), Weigh(), kind="small", key="weigh")
        said = yours if told else t("counted.stopped_empty")
        return Row([Label(said, T16, "ink2").sized(grow=1), go_on], gap=10, stack=True)
    return Label(yours if told else t("counted.none"), T16, "ink2")


def _fewest(told: Sequence[Counted]) -> int:
    """The lucks that every decision shown was tried under."""
    return min((each.n_lucks for each in told), default=0)


def _table(reading: Reading, told: Sequence[Counted]) -> Widget:
    t = reading.texts
    columns = [
        TableColumn(t("counted.table.moment")),
        TableColumn(t("counted.table.decided"), share=2.3),
        TableColumn(t("counted.table.otherwise"), share=2.1),
        TableColumn(t("counted.table.effect"), is_number=True, share=0.8),
        TableColumn(t("counted.table.interval"), is_number=True, share=1.4),
        TableColumn(t("counted.table.better"), is_number=True, share=0.9),
    ]
    lines = []
    for each in told:
        moment = _moment(reading, each)
        low, high = (t.number(edge, 1, sign=True) for edge in (each.low, each.high))
        lines.append(
            TableRow(
                (
                    _week(t, moment),
                    decided(t, moment, each.alternative),
                    capitalised(otherwise(t, moment, each.alternative)),
                    t.number(each.effect, 1, sign=True),
                    t("counted.interval", low=low, high=high),
                    t.percent(each.share_better),
                )
            )
        )
    return Table(columns, lines, name=t("counted.title"), key="counted-table")


def _moment(reading: Reading, counted: Counted) -> SeasonView:
    """What was seen when it was decided."""
    return reading.summer.evidence.moments[counted.moment].view


def _week(t: Texts, moment: SeasonView) -> str:
    """« S 4 », or what comes before the first week."""
    return week_words(t, moment, moment.week) if moment.week else t("chart.before")
