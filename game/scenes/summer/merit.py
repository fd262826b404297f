"""Chance and merit: the summer among five hundred of the same scenario, described and never graded."""

from __future__ import annotations

from collections.abc import Sequence

from game.debriefing import shown
from game.debriefing.estimates import Estimates
from game.debriefing.measuring.estimated import merit_figures
from game.debriefing.merit import Sentence, merit_means, merit_said, spread
from game.lab.merit import Merit
from game.scenes.origin import AskOrigin, origin_button
from game.scenes.summer.reading import Reading
from game.scenes.summer.weighing import Weigh, Weighing
from game.sim import SeasonView
from game.text import Texts
from game.ui import T16, T20, Button, Card, Column, Gauge, Label, Row, Widget
from game.ui.charts.among_many import AmongMany, OtherWay
from game.ui.charts.chart import Table


def merit_card(reading: Reading, weighing: Weighing) -> Card:
    """The chart with what can be said of it; how far the work is until then. Asks for `Weigh`."""
    t, known = reading.texts, weighing.known
    if known is None or known.merit is None:
        parts = [Label(t("merit.title"), T20), _awaited(t, weighing, known)]
        return Card(Column(parts, gap=8), padding=15, name=t("merit.title"))
    merit = known.merit
    said, means = _told(t, merit_said(merit)), _told(t, merit_means(merit))
    lines = [*(Label(words, T16) for words in said), *(Label(words, T16, "ink2") for words in means)]
    chart = _chart(t, merit, reading.view, " ".join([*said, *means])).tabulated(reading.as_table)
    asked = origin_button(t, AskOrigin(merit_figures(merit)), t("merit.title"), key="origin-merit")
    first, *others = lines
    said_first = Row([first.sized(grow=1), asked], gap=10)
    return Card(Column([chart, said_first, *others], gap=6), padding=15, name=t("merit.title"))


def _awaited(t: Texts, weighing: Weighing, known: Estimates | None) -> Widget:
    """How far the work is; a button once the decisions are known, since their card has none any more."""
    row: list[Widget] = [Label(t("merit.computing"), T16, "ink2").sized(grow=1)]
    if not weighing.is_refused:
        share = known.merit_share if known is not None else 0.0
        row.append(Gauge(share, name=t("merit.computing"), value=t.percent(share), height=10).sized(width=90))
    if known is not None and known.decisions is not None:
        words = t("counted.resume" if weighing.is_refused else "counted.stop")
        row.append(Button(words, Weigh(), kind="small", key="weigh"))
    return Row(row, gap=10, stack=True)


def _told(t: Texts, sentences: Sequence[Sentence]) -> list[str]:
    return [t(key, **{name: shown(t, figure) for name, figure in figures.items()}) for key, figures in sentences]


def _chart(t: Texts, merit: Merit, view: SeasonView, summary: str) -> AmongMany:
    ways = [OtherWay(t(f"workshop.strategy.{each.strategy}"), *spread(each.ends), each.played) for each in merit.ways]
    is_whole = merit.week >= view.n_weeks
    axis = t("merit.axis") if is_whole else t("merit.axis_week", week=merit.week)
    headings = [t(f"merit.table.{name}") for name in ("way", "low", "middle", "high", "played")]
    rows = [(t("merit.own"), *(t.number(each) for each in (*spread(merit.own), merit.played)))]
    rows += [(each.name, *(t.number(n) for n in (each.low, each.middle, each.high, each.here))) for each in ways]
    return AmongMany(
        t("merit.title"),
        (t("merit.own"), merit.own),
        (t("merit.played", points=t.number(merit.played)), merit.played),
        ways,
        Table(tuple(headings), tuple(rows)),
        axis=axis,
        summary=summary,
        caption=t("merit.caption"),
        key="merit",
    )
