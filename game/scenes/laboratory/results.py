"""What many summers answer: two fans, the difference with the same luck, and the few figures that matter most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.lab.amounts import both_and_gap, gap_amount
from game.lab.paired import ANIMATEUR_HOURS, FIGURES, Compared, Side, conclude
from game.lab.paired import Fan as Spread
from game.lab.wording import Names, figure_name, limits, said, said_besides, share_of_summers
from game.telling import POINTS
from game.text import Texts
from game.ui import (
    T16,
    T18,
    T20,
    T40,
    Card,
    Column,
    Icon,
    Label,
    Row,
    Table,
    TableColumn,
    TableRow,
    Widget,
)
from game.ui.charts.fans import Fan, Fans
from game.ui.charts.gap_histogram import Bar, GapHistogram

_FANS_HEIGHT, _HISTOGRAM_HEIGHT = 262.0, 294.0
_SHARE_WIDTH = 372.0
_KEY_FIGURES: Final = ("pec", "departs", "revenu", ANIMATEUR_HOURS, "appropriation")
_DIGITS: Final = {"departs": 1}


def results(t: Texts, it: Compared, *, as_tables: bool, count: str, said_of_it: str) -> Widget:
    """Charts and figures; `count` says how many summers they rest on.

    `said_of_it`: what can be concluded, where the page does not say it elsewhere.
    """
    below = Row(
        [_gap_card(t, it, as_tables), share_card(t, it, said_of_it).sized(width=_SHARE_WIDTH)],
        gap=12,
        align="stretch",
        stack=True,
    )
    return Column([_fans_card(t, it, as_tables, count), below], gap=12)


def _fans_card(t: Texts, it: Compared, as_tables: bool, count: str) -> Card:
    sides = (it.a, t("laboratory.strategy_a")), (it.b, t("laboratory.strategy_b"))
    first, second = (_fan(side.fans["pec"], name) for side, name in sides)
    chart = Fans(
        t,
        t("laboratory.fans"),
        (first, second),
        summary=t("laboratory.fans_said", a=t.number(first.middle[-1]), b=t.number(second.middle[-1])),
        caption=count,
        key="fans",
    )
    note = Row([Icon("info", 18, "ink2"), Label(t("laboratory.bands"), T16, "ink2").sized(grow=1)], gap=8)
    drawn = Column([chart.tabulated(as_tables).sized(grow=1), note], gap=4)
    return Card(drawn, padding=12).sized(height=_FANS_HEIGHT)


def _fan(fan: Spread, name: str) -> Fan:
    rows = ([pec * POINTS for pec in row] for row in (fan.p10, fan.p25, fan.p50, fan.p75, fan.p90))
    return Fan(name, *rows)


def _gap_card(t: Texts, it: Compared, as_tables: bool) -> Widget:
    histogram = it.gap.histogram
    edges = [histogram.first + histogram.width * rank for rank in range(len(histogram.counts) + 1)]
    bars = [Bar(low, high, count) for low, high, count in zip(edges[:-1], edges[1:], histogram.counts, strict=True)]
    chart = GapHistogram(
        t,
        t("laboratory.gap"),
        bars,
        it.gap.n_ties,
        sides=(t("laboratory.a_better"), t("laboratory.b_better")),
        axis=t("laboratory.gap_axis"),
        summary=share_words(t, it)[2],
        key="gap",
    )
    return Card(chart.tabulated(as_tables).sized(grow=1), padding=12).sized(grow=1, height=_HISTOGRAM_HEIGHT)


def share_words(t: Texts, it: Compared) -> tuple[str, str, str]:
    """The share of the summers in which the better of both ends above, who that is, and both in a sentence."""
    gap = it.gap
    b_leads = gap.n_b >= gap.n_a
    written = share_of_summers(t, (gap.n_b if b_leads else gap.n_a) / it.n_summers)
    who = t("laboratory.b_above" if b_leads else "laboratory.a_above")
    return written, who, t("laboratory.share_said", share=written, who=who)


def share_card(t: Texts, it: Compared, said_of_it: str) -> Card:
    """The share of the summers, a few figures, and what can be concluded, or one figure more."""
    written, who, _ = share_words(t, it)
    of = Column([Label(t("laboratory.replayed")), Label(who, T16.bold)], gap=0).sized(grow=1)
    columns = [
        TableColumn("", share=2.5),
        TableColumn(t("laboratory.a"), is_number=True),
        TableColumn(t("laboratory.b"), is_number=True),
    ]
    keys = _KEY_FIGURES[: -1 if said_of_it else None]
    rows = [TableRow((t(f"laboratory.figure.{key}"), *_both(t, it, key)[:2])) for key in keys]
    shown = [
        Row([Label(written, T40), of], gap=14),
        Table(columns, rows, name=t("laboratory.key_figures"), key="key-figures"),
        Label(said_of_it) if said_of_it else None,
    ]
    return Card(Column(shown, gap=8), padding=12, name=t("laboratory.share"))


def all_figures_card(t: Texts, it: Compared) -> Card:
    """Every figure, the gap, and where the mean gap of all such summers lies."""
    columns = [
        TableColumn(t("laboratory.measure"), share=2.2),
        TableColumn(t("laboratory.strategy_a"), is_number=True),
        TableColumn(t("laboratory.strategy_b"), is_number=True),
        TableColumn(t("laboratory.gap_of_means"), is_number=True),
        TableColumn(t("laboratory.interval"), is_number=True, share=1.6),
    ]
    rows = []
    for key in FIGURES:
        found, digits = it.differences[key], _DIGITS.get(key, 0)
        low, high = (gap_amount(t, key, bound, digits=digits) for bound in (found.low, found.high))
        means = both_and_gap(t, key, it.a.spreads[key].mean, it.b.spreads[key].mean, digits=digits)
        cells = figure_name(t, key), *means, t("chart.range", low=low, high=high)
        rows.append(TableRow(cells, is_total=key == "pec"))
    table = Table(columns, rows, name=t("laboratory.all_figures"), key="all-figures")
    heading = Label(t("laboratory.all_figures"), T20)
    return Card(Column([heading, table, Label(t("laboratory.all_figures_hint"), T16, "ink2")], gap=8), padding=14)


def conclusion_words(t: Texts, it: Compared, names: Names) -> tuple[str, str]:
    """What these summers allow one to say of the PEC, and of the rest."""
    conclusion = conclude(it)
    return said(t, conclusion, names), said_besides(t, it, conclusion, names)


def conclusion_card(t: Texts, words: Sequence[str]) -> Card:
    """What can be concluded."""
    lines = Column([Label(each, live="polite") for each in words if each], gap=6).sized(grow=1)
    heading = Row([Icon("ampoule", 24), Label(t("laboratory.concluded"), T20).sized(grow=1)], gap=8)
    return Card(Column([heading, lines], gap=6), padding=12, paper="sun", name=t("laboratory.concluded"))


def limits_card(t: Texts) -> Card:
    """What no number of summers allows one to say."""
    lines = [Label(each, T16, "ink2") for each in limits(t)]
    heading = Label(t("laboratory.not_concluded"), T20)
    return Card(Column([heading, *lines], gap=6), padding=12, name=t("laboratory.not_concluded"))


def waiting_card(t: Texts) -> Card:
    """In the place of the results, until there are some."""
    words = Row([Icon("chrono", 24, "ink2"), Label(t("laboratory.waiting"), T18, "ink2", live="polite")], gap=10)
    return Card(words, padding=24).sized(height=_FANS_HEIGHT)


def _both(t: Texts, it: Compared, key: str) -> tuple[str, str, str]:
    """A figure of both: the median PEC, the mean of what else there is."""
    one, other = (_middle(side, key) for side in (it.a, it.b))
    return both_and_gap(t, key, one, other, digits=_DIGITS.get(key, 0))


def _middle(side: Side, key: str) -> float:
    return side.spreads[key].p50 if key == "pec" else side.spreads[key].mean
