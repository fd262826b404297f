"""Fifth chapter: the ten things that a CJS brings its members, the eight its community, the four its animateurs."""

from __future__ import annotations

from game.debriefing import ANIMATEURS, COMMUNITY, MEMBERS, Brought, found_in, heading, name_of, shown, told
from game.scenes.origin import AskOrigin, origin_button
from game.scenes.summer.reading import Reading
from game.text import Texts
from game.ui import T16, T20, Card, Column, Icon, Label, Row, Rule, Table, TableColumn, TableRow, Tone, Widget

_ICONS = {MEMBERS: "gens", COMMUNITY: "reseau", ANIMATEURS: "main"}


def chapter(reading: Reading) -> Widget:
    t = reading.texts
    note = Row([Icon("info", 18, "ink2"), Label(t("brings.what"), T16, "ink2").sized(grow=1)], gap=8)
    members, *others = (_card(reading, whom) for whom in _ICONS)
    if reading.as_table:
        return Column([note, members, *others], gap=12)
    pages = Row([members.sized(grow=1), Column(others).sized(grow=1)], gap=16, align="start", stack=True)
    return Column([note, pages], gap=12)


def _card(reading: Reading, whom: str) -> Card:
    t = reading.texts
    things = [each for each in reading.summer.brought if each.whom == whom]
    ask: Widget | None = None
    body: list[Widget]
    if reading.as_table:
        figures = tuple(figure for each in things for figure in each.figures)
        ask = origin_button(t, AskOrigin(figures), heading(t, whom), key=f"origin-{whom}") if figures else None
        body = [_table(t, whom, things)]
    else:
        body = [part for each in things for part in (Rule(), _thing(t, each))]
    title = Row([Icon(_ICONS[whom], 24), Label(heading(t, whom), T20).sized(grow=1), ask], gap=10)
    return Card(Column([title, *body], gap=7), name=heading(t, whom))


def _thing(t: Texts, thing: Brought) -> Widget:
    tone: Tone = "ink" if thing.figures else "ink2"
    words = Column([Label(heading(t, thing.key), T16.bold), Label(told(t, thing), T16, tone)], gap=1)
    if not thing.figures:
        return words
    ask = origin_button(t, AskOrigin(thing.figures), heading(t, thing.key), key=f"origin-{thing.key}")
    return Row([words.sized(grow=1), ask], gap=10)


def _table(t: Texts, whom: str, things: list[Brought]) -> Table:
    """Every measure with the place where it can be found again."""
    columns = [
        TableColumn(t("brings.measure"), share=2.2),
        TableColumn(t("brings.value"), is_number=True),
        TableColumn(t("brings.source"), share=1.8),
    ]
    rows = [
        TableRow((name_of(t, figure), shown(t, figure), found_in(t, figure.source)))
        for thing in things
        for figure in thing.figures
    ]
    return Table(columns, rows, name=heading(t, whom))
