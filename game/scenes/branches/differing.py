"""What differs between two branches: a sentence, decisions, figures, causes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.branches import Comparison, Gap
from game.debriefing.branch_names import asked_words
from game.debriefing.choices import difference_words, title_of
from game.lab.amounts import both_and_gap, both_numbers
from game.lab.replayed import Band
from game.scenes.branches.asking import asked_of_causes, cause_name
from game.scenes.origin import origin_button
from game.sim import pec_points
from game.telling import POINTS, capitalised
from game.text import Texts
from game.ui import T16, T18, T20, Card, Column, Icon, Label, Row, Rule, Table, TableColumn, TableRow, Widget

_MOST_CAUSES: Final = 6


def totals(comparison: Comparison) -> tuple[list[int], list[int]]:
    """The PEC of both, in points, as it is shown everywhere."""
    one, other = ([sum(pec_points(*letters)) for letters in path] for path in comparison.letters)
    return one, other


def sentence(t: Texts, it: Comparison) -> str:
    """What was decided otherwise, and where it led."""
    if not it.decisions:
        return t("branches.same")
    where = asked_words(t, it.decisions[0].first)
    first, second = (t.number(path[-1]) for path in totals(it))
    n = len(it.decisions)
    if it.is_whole:
        return t.plural("branches.ended", n, where=where, first=first, second=second)
    if it.n_weeks < it.week:
        return t.plural("branches.not_yet", n, where=where)
    return t.plural("branches.so_far", n, where=where, week=it.n_weeks, first=first, second=second)


def band_sentence(t: Texts, band: Band) -> str:
    """In how many lucks the second does better, and what the figures rest on."""
    return t(
        "branches.band.sentence",
        lucks=t.number(band.n_lucks),
        better=t.number(band.n_better),
        worse=t.number(band.n_worse),
        share=t.percent(band.share_left),
    )


def decisions_card(t: Texts, it: Comparison, names: tuple[str, str]) -> Card:
    """Each decision that was another, and nothing of what both decided."""
    rows: list[Widget] = [Label(t("branches.decisions"), T20)]
    for each in it.decisions:
        where, title = asked_words(t, each.first), title_of(t, each.first.view)
        one, other = difference_words(t, each.first.view, each.second.view)
        rows += [
            Rule(),
            Label(t("branches.about", what=capitalised(where), about=title), T18),
            *(
                Label(t("branches.about", what=f"**{name}**", about=words))
                for name, words in zip(names, (one, other), strict=True)
            ),
        ]
    if not it.decisions:
        rows.append(Label(t("branches.none"), T16, "ink2"))
    return Card(Column(rows, gap=6), padding=14, name=t("branches.decisions"))


def figures_table(t: Texts, gaps: Sequence[Gap], names: tuple[str, str], title: str) -> Widget:
    """Only the figures that differ."""
    if not gaps:
        return Label(t("branches.no_figure"), T16, "ink2")
    columns = [
        TableColumn(t("branches.figure"), share=1.7),
        *(TableColumn(name, is_number=True) for name in names),
        TableColumn(t("branches.gap"), is_number=True),
    ]
    rows = [
        TableRow(
            (t(f"indicator.{gap.key}"), *both_and_gap(t, gap.key, gap.first, gap.second)), is_total=gap.key == "pec"
        )
        for gap in gaps
    ]
    return Table(columns, rows, name=title, key="figures")


def causes_card(t: Texts, it: Comparison, names: tuple[str, str]) -> Card:
    """What moved a letter by another amount, the largest differences first."""
    asked = asked_of_causes(t, it.causes[:_MOST_CAUSES], it.n_weeks, names)
    ask = origin_button(t, asked, t("branches.causes"), key="origin-causes") if it.causes else None
    rows: list[Widget] = [Row([Label(t("branches.causes"), T20).sized(grow=1), ask], gap=10)]
    if it.causes:
        columns = [
            TableColumn(t("branches.cause"), share=2.4),
            *(TableColumn(name, is_number=True) for name in names),
            TableColumn(t("branches.gap"), is_number=True),
        ]
        lines = [
            TableRow(
                (
                    cause_name(t, each),
                    *both_numbers(t, each.first * POINTS, each.second * POINTS, sign=True),
                )
            )
            for each in it.causes[:_MOST_CAUSES]
        ]
        rows.append(Table(columns, lines, name=t("branches.causes"), key="causes"))
    else:
        rows.append(Label(t("branches.no_cause"), T16, "ink2"))
    return Card(Column(rows, gap=8), padding=14, name=t("branches.causes"))


def sentence_card(words: str, chosen: Widget, ask: Widget | None) -> Card:
    """The sentence first, and where its numbers come from, above which two are chosen."""
    said = Row([Icon("branche", 28), Label(words, T20).sized(grow=1), ask], gap=12, align="start")
    return Card(Column([said, chosen], gap=12), padding=16, paper="sun")
