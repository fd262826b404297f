"""Lines of a file that a number comes from, as a table."""

from __future__ import annotations

from textwrap import dedent

from game.debriefing.glass import Excerpt
from game.text import Texts
from game.ui import T16, Column, Label, Table, TableColumn, TableRow, Widget


def excerpt_table(t: Texts, excerpt: Excerpt) -> Widget:
    """Some lines as they are written, each after its number; those that count are tinted."""
    file = t("glass.lines.file", file=excerpt.file) if excerpt.file else t("glass.lines.own_file")
    bare = dedent("\n".join(line for _, line in excerpt.lines)).split("\n")
    rows = [
        TableRow((str(number), _indented(line)), is_active=number in excerpt.marked)
        for (number, _), line in zip(excerpt.lines, bare, strict=True)
    ]
    columns = [TableColumn("", True), TableColumn("", share=14)]
    return Column([Label(file, T16, "ink2"), Table(columns, rows, name=file)], gap=4)


def _indented(line: str) -> str:
    """The line with the room before it, which a wrapped text would lose."""
    bare = line.lstrip(" ")
    return "\u00a0" * (len(line) - len(bare)) + bare
