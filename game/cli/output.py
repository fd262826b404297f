"""What goes to the screen or into a pipe."""

from __future__ import annotations

import codecs
import io
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from rich.console import Console

_PLAIN: Final = {"\u202f": " ", "\u00a0": " ", "’": "'", "…": "...", "−": "-", "–": "-", "«": '"', "»": '"', "→": "->"}


def _write_plainly(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    unknown = error.object[error.start : error.end]
    return "".join(_PLAIN.get(letter, "?") for letter in unknown), error.end


def make_streams_safe() -> None:
    """Where a terminal cannot show a letter, show the nearest one; never stop for it."""
    codecs.register_error("plain", _write_plainly)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="plain")


def print_table(headings: Sequence[str], rows: Sequence[Sequence[str]], numbers: bool = False) -> None:
    """A table on a terminal, columns of plain text in a pipe. With `numbers`, all columns but the first go right."""
    if not sys.stdout.isatty():
        _print_columns([headings, *rows])
        return
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, pad_edge=False, highlight=False)
    for place, heading in enumerate(headings):
        table.add_column(heading, justify="right" if numbers and place else "left")
    for row in rows:
        table.add_row(*row)
    console_for(sys.stdout).print(table)


def _print_columns(rows: Sequence[Sequence[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def console_for(stream: TextIO) -> Console:
    """A console that adds nothing of its own: no markup, no colours in numbers."""
    from rich.console import Console

    return Console(file=stream, markup=False, highlight=False, emoji=False)
