"""« D’où vient ce nombre »: a number of the review at four levels, as the glass box has them, in one dialog."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from game.debriefing import Evidence, Figure, found_in, name_of, said
from game.debriefing.figures import INDICATOR, NETWORK
from game.debriefing.origin import Origin, how_words, origin_of, steps_of
from game.scenes.excerpt import excerpt_table
from game.sim import Cause
from game.telling import capitalised
from game.text import Texts
from game.ui import (
    T16,
    T18,
    Button,
    Column,
    Dialog,
    Label,
    Row,
    Rule,
    Ruler,
    Scroll,
    Table,
    TableColumn,
    TableRow,
    UiAction,
    Widget,
    tabs,
)

FIGURES: Final = "origin-figures"
STEPS: Final = "origin-steps"
_WIDTH, _LEVEL_WIDTH, _TALLEST = 760.0, 100.0, 215.0


@dataclass(frozen=True, slots=True)
class AskOrigin(UiAction):
    """Ask where a number comes from, the one `chosen` of those that are told together."""

    figures: tuple[Figure, ...]
    goal: str = ""
    """The objective of the scenario that the number answers; "" where it answers none."""
    chosen: int = 0


@dataclass(frozen=True, slots=True)
class CloseOrigin(UiAction):
    """Back to the number."""


@dataclass(frozen=True, slots=True)
class LookAt(UiAction):
    """Open the glass box at this change."""

    cause: Cause


class _Steps(Scroll):
    """What a number is made of; it scrolls with the whole dialog when text is large."""

    def content_height(self, ruler: Ruler, width: float) -> float:
        whole = super().content_height(ruler, width)
        return whole if ruler.theme.stacked else min(whole, _TALLEST)


def origin_button(t: Texts, ask: AskOrigin, about: str, *, key: str) -> Button:
    """`about`: the number that is asked about, for a screen reader."""
    name = t("origin.entry_name", about=about)
    return Button("", ask, kind="small", icon="loupe", name=name, tooltip=name, key=key)


def origin_dialog(t: Texts, evidence: Evidence, asked: AskOrigin) -> Dialog:
    """The levels from the story to the line of the scenario, the same for every number."""
    figure = asked.figures[asked.chosen]
    origin = origin_of(evidence, figure, asked.goal)
    levels = {
        "story": _story(t, figure),
        "map": Label(capitalised(found_in(t, figure.source)) + "."),
        "formula": _formula(t, origin),
        "line": excerpt_table(t, origin.written) if origin.written is not None else Label(t("origin.not_written")),
    }
    rows = [part for level, shown in levels.items() for part in (Rule(), _level(t, level, shown))]
    close = Button(t("origin.close"), CloseOrigin(), key="origin-close", shortcut="escape")
    named = [(rank, _tab(t, each)) for rank, each in enumerate(asked.figures)]
    which = tabs(named, asked.chosen, lambda rank: replace(asked, chosen=rank), name=t("origin.which"), key=FIGURES)
    head: Widget = which if len(named) > 1 else Label(name_of(t, figure), T18)
    return Dialog(
        t("origin.title"),
        [Row([head.sized(grow=1), close], gap=16, stack=True), *rows],
        icon="loupe",
        width=_WIDTH,
        first_focus="origin-close",
    )


def _tab(t: Texts, figure: Figure) -> str:
    return t("chart.theirs") if figure.source.kind == NETWORK else name_of(t, figure)


def _level(t: Texts, level: str, shown: Widget) -> Widget:
    name = Label(t(f"glass.level.{level}"), T16.bold, "ink2").sized(width=_LEVEL_WIDTH)
    return Row([name, shown.sized(grow=1)], gap=12, align="start", stack=True)


def _story(t: Texts, figure: Figure) -> Widget:
    """The sentence of the number, and what an indicator means."""
    meaning = f"indicator.{figure.source.key}.meaning"
    means = figure.source.kind == INDICATOR and t.has(meaning)
    return Column([Label(said(t, figure), T18.bold), Label(t(meaning), T16, "ink2") if means else None], gap=2)


def _formula(t: Texts, origin: Origin) -> Widget:
    """How the number is made, what it is made of, and the way to the glass box where the ledger explains it."""
    steps = steps_of(t, origin)
    columns = [TableColumn(t("origin.week")), TableColumn(t("origin.step"), share=6)]
    table = Table(columns, [TableRow(each) for each in steps], name=t("origin.steps"))
    listed = _Steps(table, key=STEPS, overhang=0) if steps else None
    inside = None
    if origin.change is not None:
        name = t("glass.entry_name", about=name_of(t, origin.figure))
        inside = Button(t("glass.entry"), LookAt(origin.change), kind="small", icon="loupe", name=name, key="origin-in")
    return Column([Row([Label(how_words(t, origin)).sized(grow=1), inside], gap=12, stack=True), listed], gap=6)
