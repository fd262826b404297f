"""The groups side by side: their curves, their measures, what each tried. No ranking."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from game.debriefing import shown
from game.debriefing.branch_names import chapter_words
from game.debriefing.figures import INDICATOR
from game.debriefing.groups import Gathered, Tried, groups_sentence, tried_title, way_words
from game.debriefing.measuring.foreseen import letter_figures
from game.scenes.origin import AskOrigin, origin_button
from game.text import Texts
from game.ui import (
    T16,
    T18,
    T20,
    Card,
    Column,
    Dropdown,
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
from game.ui.charts.paths import Path, Paths

_NAME_SHARE = 2.2


def sentence_card(words: str, ask: Widget | None) -> Card:
    """The sentence over everything else, and where its numbers come from."""
    return Card(Row([Icon("gens", 28), Label(words, T20).sized(grow=1), ask], gap=12), padding=14, paper="sun")


def ask_of_paths(t: Texts, it: Gathered, names: Mapping[str, str], *, key: str) -> Widget:
    """Where the PEC of each group comes from, at the end of the last week that it played."""
    asked = [(names[each.letter], each.summer.evidence) for each in it.groups]
    found = [(name, figure) for name, each in asked for figure in letter_figures(each.weekly, each.n_weeks)]
    ask = AskOrigin(tuple(figure for _, figure in found), whose=tuple(name for name, _ in found))
    return origin_button(t, ask, t("groups.paths"), key=key)


def paths_card(t: Texts, it: Gathered, names: Mapping[str, str], *, as_table: bool) -> Card:
    """The PEC of each group, week after week."""
    paths = [Path(group.letter, names[group.letter], group.totals) for group in it.groups]
    n_weeks = it.groups[0].saved.record.n_weeks
    chart = Paths(t, t("groups.paths"), paths, n_weeks, summary=groups_sentence(t, it), key="paths")
    ask = ask_of_paths(t, it, names, key="origin-paths")
    return Card(Row([chart.tabulated(as_table).sized(grow=1), ask], gap=8, align="start"), padding=16)


def measures_card(t: Texts, it: Gathered, names: Mapping[str, str]) -> Card:
    """Each measure of each group, in the order of the letters."""
    columns = [
        TableColumn(t("groups.measure"), share=_NAME_SHARE),
        *(TableColumn(names[group.letter], is_number=True) for group in it.groups),
    ]
    rows = []
    for row in it.rows:
        figures = tuple(shown(t, each) if each is not None else "–" for each in row.figures)
        known = next(each for each in row.figures if each is not None)
        name = t(f"indicator.{row.key}") if known.source.kind == INDICATOR else t(f"measure.{row.key}.name")
        rows.append(TableRow((name, *figures)))
    table = Table(columns, rows, name=t("groups.measures"), key="measures")
    told = [
        (figure, names[group.letter])
        for row in it.rows
        for group, figure in zip(it.groups, row.figures, strict=True)
        if figure is not None
    ]
    asked = AskOrigin(tuple(figure for figure, _ in told), whose=tuple(name for _, name in told))
    ask = origin_button(t, asked, t("groups.measures"), key="origin-measures")
    heading = Row([Label(t("groups.measures"), T20).sized(grow=1), ask], gap=10)
    return Card(Column([heading, table], gap=10), padding=16)


def tried_card(t: Texts, it: Gathered, chapter: int, on_choose: Callable[[int], UiAction]) -> Card:
    """What the groups did not choose alike, one week after the other."""
    heading = Label(t("groups.tried"), T20)
    chapters = sorted({each.chapter for each in it.tried})
    if not chapters:
        return Card(Column([heading, Label(t("groups.alike"), T16, "ink2")], gap=8), padding=16)
    n_weeks = it.groups[0].saved.record.n_weeks
    words = [chapter_words(t, each, n_weeks) for each in chapters]
    rank = chapters.index(chapter) if chapter in chapters else 0
    when = Dropdown(words, rank, lambda at: on_choose(chapters[at]), name=t("groups.when"), key="when")
    rows: list[Widget] = []
    for each in it.tried:
        if each.chapter == chapters[rank]:
            rows += [Rule(), _tried(t, each)]
    title = Row([heading.sized(grow=1), when], gap=12)
    return Card(Column([title, *rows], gap=8), padding=16, name=t("groups.tried"))


def _tried(t: Texts, tried: Tried) -> Widget:
    lines = [
        Label(t("groups.way", letters=t.join(list(way.letters)), words=way_words(t, tried, way))) for way in tried.ways
    ]
    return Column([Label(tried_title(t, tried), T18), *lines], gap=2)


def together_card(t: Texts, boxes: Sequence[Widget], names_shown: Widget) -> Card:
    """Which seasons are in, and whether they are named."""
    return Card(
        Column(
            [
                Label(t("groups.together"), T20),
                Column(list(boxes), gap=4, zone=True, name=t("groups.together")),
                Rule(),
                names_shown,
                Label(t("groups.names_hidden"), T16, "ink2"),
            ],
            gap=8,
        ),
        padding=16,
    )
