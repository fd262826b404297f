"""Chance and merit: the summer among five hundred of the same scenario, described and never graded."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import Final

from game.lab.merit import Merit
from game.scenes.summer.reading import Reading
from game.scenes.summer.weighing import Weigh, Weighed, Weighing
from game.sim import SeasonView
from game.text import Texts
from game.ui import T16, T20, Button, Card, Column, Gauge, Label, Row, Widget
from game.ui.charts.among_many import AmongMany, OtherWay
from game.ui.charts.chart import Table

_FIGURES: Final = 4
"""Sentences that say figures; those after them say how to read them."""


def merit_card(reading: Reading, weighing: Weighing) -> Card:
    """The chart with what can be said of it; how far the work is until then. Asks for `Weigh`."""
    t, weighed = reading.texts, weighing.known
    merit = weighed.merit if weighed is not None else None
    if weighed is None or merit is None:
        parts = [Label(t("merit.title"), T20), _awaited(t, weighing, weighed)]
        return Card(Column(parts, gap=8), padding=15, name=t("merit.title"))
    sentences = merit_sentences(t, merit)
    lines = [Label(words, T16, "ink2" if rank >= _FIGURES else "ink") for rank, words in enumerate(sentences)]
    chart = _chart(t, merit, reading.view, " ".join(sentences)).tabulated(reading.as_table)
    return Card(Column([chart, *lines], gap=6), padding=15, name=t("merit.title"))


def _awaited(t: Texts, weighing: Weighing, weighed: Weighed | None) -> Widget:
    """How far the work is; a button once the decisions are known, since their card has none any more."""
    row: list[Widget] = [Label(t("merit.computing"), T16, "ink2").sized(grow=1)]
    if not weighing.is_refused:
        share = weighed.merit_share if weighed is not None else 0.0
        row.append(Gauge(share, name=t("merit.computing"), value=t.percent(share), height=10).sized(width=90))
    if weighing.counting is not None:
        words = t("counted.resume" if weighing.is_refused else "counted.stop")
        row.append(Button(words, Weigh(), kind="small", key="weigh"))
    return Row(row, gap=10, stack=True)


def merit_sentences(t: Texts, merit: Merit) -> list[str]:
    """What the figures say, then what they rest on."""
    low, _, high = _spread(merit.own)
    played = [way.played for way in merit.ways]
    return [
        t("merit.luck", lucks=t.number(len(merit.own)), low=t.number(low), high=t.number(high)),
        t("merit.fell", share=t.percent(merit.luck)),
        t("merit.ways", low=t.number(min(played)), high=t.number(max(played))),
        t("merit.share", share=t.percent(merit.merit)),
        t("merit.legend"),
        t("merit.left", share=t.percent(merit.share_left)),
        t("merit.no_grade"),
    ]


def _chart(t: Texts, merit: Merit, view: SeasonView, summary: str) -> AmongMany:
    ways = [OtherWay(t(f"workshop.strategy.{each.strategy}"), *_spread(each.ends), each.played) for each in merit.ways]
    is_whole = merit.week >= view.n_weeks
    axis = t("merit.axis") if is_whole else t("merit.axis_week", week=merit.week)
    headings = [t(f"merit.table.{name}") for name in ("way", "low", "middle", "high", "played")]
    rows = [(t("merit.own"), *(t.number(each) for each in (*_spread(merit.own), merit.played)))]
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


def _spread(ends: Sequence[float]) -> tuple[float, float, float]:
    """What one in ten is below, the middle, and what one in ten is above."""
    tenths = statistics.quantiles(ends, n=10, method="inclusive")
    return tenths[0], statistics.median(ends), tenths[-1]
