"""What goes to the screen or into a pipe."""

from __future__ import annotations

import codecs
import io
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.console import Console

_PLAIN: Final = {"\u202f": " ", "\u00a0": " ", "’": "'", "…": "...", "−": "-", "–": "-", "«": '"', "»": '"', "→": "->"}
WIDE: Final = 10_000
"""Columns of a table in a pipe: nothing is folded there."""


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
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    console = console_for(sys.stdout)
    table = Table(box=SIMPLE_HEAD if console.is_terminal else None, pad_edge=False, highlight=False)
    for place, heading in enumerate(headings):
        table.add_column(heading, justify="right" if numbers and place else "left", no_wrap=not console.is_terminal)
    for row in rows:
        table.add_row(*row)
    console.print(table)


def console_for(stream: io.TextIOBase | object) -> Console:
    """A console that adds nothing of its own: no markup, no colours in numbers, no folding in a pipe."""
    from rich.console import Console

    console = Console(file=stream, markup=False, highlight=False, emoji=False)  # type: ignore[arg-type]  # any stream
    if not console.is_terminal:
        console.width = WIDE
    return console
