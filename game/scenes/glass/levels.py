"""What the box shows of one change at the levels that are words: its story, its formula, its lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.debriefing.glass import (
    Value,
    Worked,
    amount_words,
    asked_by,
    moved_words,
    origin_words,
    said_line,
    story_lines,
    term_value,
    term_words,
    value_words,
    values_of,
    worked,
    worked_line,
    written_of,
)
from game.scenes.excerpt import excerpt_table
from game.sim import Cause, Parameters, SeasonView, Working
from game.telling import LETTERS, capitalised
from game.text import Texts
from game.ui import T16, T18, T20, Card, Column, Icon, Label, Row, Table, TableColumn, TableRow, Widget

_HYPOTHESIS: Final = "hypothesis"
_OF_PEC, _OF_SHARE = "glass.points_of_rule", "glass.share_of_rule"
_SCALES: Final = dict.fromkeys(LETTERS, _OF_PEC) | dict.fromkeys(("motivation", "reputation"), _OF_SHARE)
"""How the amount of a rule is told as the points that are shown; what is money needs no telling."""


@dataclass(frozen=True, slots=True)
class Looked:
    """The change that is looked at, and the season it is of."""

    texts: Texts
    view: SeasonView
    parameters: Parameters
    working: Working
    beside: tuple[Cause, ...]
    """All that moved the same quantity that week, itself too."""

    @property
    def worked(self) -> Worked:
        """Its rule."""
        return worked(self.working, self.parameters)


def story(looked: Looked) -> Widget:
    """What changed, why, and a word on how such a change comes."""
    t, cause = looked.texts, looked.working.cause
    lines: list[Widget] = [Label(line) for line in story_lines(t, looked.view, cause, looked.beside)]
    asked = Row([Icon("ampoule", 22), Label(t("glass.talk"), T18).sized(grow=1)], gap=10)
    heading = Label(moved_words(t, cause), T20)
    return Column([Card(Column([heading, *lines], gap=10)), Card(asked, paper="sun", padding=14)], gap=14)


# --- The formula ------------------------------------------------------------------------------------------------


def formula(looked: Looked) -> Widget:
    """The rule in words, with the values of the week, and what it gave."""
    t, found = looked.texts, looked.worked
    where = t("glass.rule_where", process=found.formula.process, section=found.formula.section)
    lines: list[Widget] = [Label(t("glass.rule"), T20), Label(where, T16, "ink2")]
    for step in found.steps:
        lines.append(Column([Label(said_line(t, found, step), T18.bold), Label(worked_line(t, found, step))], gap=2))
    if (scale := _SCALES.get(looked.working.cause.quantity)) is not None:
        points = amount_words(t, looked.working.cause)
        lines.append(Label(t(scale, value=value_words(t, found.amount), points=points), T18))
    parts: list[Widget] = [Card(Column(lines, gap=10))]
    if found.beside:
        told = [
            Column([Label(said_line(t, found, step)), Label(worked_line(t, found, step))], gap=2)
            for step in found.beside
        ]
        parts.append(Card(Column([Label(t("glass.beside"), T18.black), *told], gap=8), paper="plain", padding=14))
    return Column([*parts, _values(t, found)], gap=14)


def _values(t: Texts, found: Worked) -> Widget:
    """Every value of the formula and where it comes from."""
    quantity = found.working.cause.quantity
    rows = [
        TableRow(
            (
                capitalised(term_words(t, quantity, name)),
                term_value(t, quantity, name, found.values[name]),
                origin_words(t, name),
            )
        )
        for name in (*found.read, *found.parameters)
    ]
    columns = [
        TableColumn(t("glass.column.name"), share=3),
        TableColumn(t("glass.column.value"), True),
        TableColumn(t("glass.column.origin"), share=2),
    ]
    return Card(Table(columns, rows, name=t("glass.values")), name=t("glass.values"))


# --- The lines --------------------------------------------------------------------------------------------------


def lines(looked: Looked) -> Widget:
    """Where what happened is written, then where the values of the formula are."""
    t, found, scenario = looked.texts, looked.worked, looked.view.scenario
    parts: list[Widget] = []
    cause = looked.working.cause
    if excerpts := written_of(cause, scenario):
        shown = [excerpt_table(t, each) for each in excerpts]
        parts.append(Card(Column([Label(t("glass.lines.happening"), T20), *shown], gap=10)))
    if asked := asked_by(cause.quantity, cause.cause, scenario):
        shown = [excerpt_table(t, each) for each in asked]
        parts.append(Card(Column([Label(t("glass.lines.asked"), T20), *shown], gap=10)))
    values = values_of(found, scenario)
    if values:
        said = [_value(t, found, each) for each in values]
        parts.append(Card(Column([Label(t("glass.lines.values"), T20), *said], gap=12)))
    return Column(parts, gap=14) if parts else Card(Label(t("glass.lines.none"), T18))


def _value(t: Texts, found: Worked, value: Value) -> Widget:
    parameter = value.parameter
    name = capitalised(term_words(t, found.working.cause.quantity, parameter.name))
    source = (
        t("glass.lines.hypothesis")
        if parameter.source == _HYPOTHESIS
        else t("glass.lines.source", source=parameter.source)
    )
    bounds = t(
        "glass.lines.bounds", low=value_words(t, parameter.low), high=value_words(t, parameter.high), source=source
    )
    shown = t("glass.lines.value", name=name, key=parameter.name, value=value_words(t, value.value))
    parts = [Label(shown, T18.bold), Label(t(f"glass.lines.origin.{value.origin}")), Label(bounds, T16, "ink2")]
    return Column([*parts, excerpt_table(t, value.written) if value.written else None], gap=2)
