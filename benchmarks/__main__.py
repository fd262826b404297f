"""Measures everything, prints a table; with `--check`, ends with 1 where a ratio misses its floor.

`--write` puts the table in `docs/performance.md`. The peers need the extra `bench`.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from benchmarks.figures import Figure

SUITES: Final = (
    "peers",
    "numba_kernel",
    "engine",
    "memory",
    "keeping",
    "inspection",
    "decisions",
    "screen",
    "together",
)
DOCUMENT: Final = Path(__file__).parents[1] / "docs" / "performance.md"
OPENING, CLOSING = "<!-- generated: figures -->", "<!-- end: figures -->"
HEAD: Final = ("figure", "measured", "asked", "ambition", "")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("suites", nargs="*", default=SUITES, metavar="suite", help="some of " + ", ".join(SUITES))
    parser.add_argument("--check", action="store_true", help="end with 1 where a ratio misses its floor")
    parser.add_argument("--write", action="store_true", help="write the table in docs/performance.md")
    asked = parser.parse_args()
    found: list[Figure] = [figure for name in asked.suites for figure in import_module(f"benchmarks.{name}").figures()]
    table = Table(*HEAD)
    for row in map(_row, found):
        table.add_row(*row)
    Console(width=120).print(table)
    if asked.write:
        DOCUMENT.write_text(_with_table(DOCUMENT.read_text(encoding="utf-8"), found), encoding="utf-8")
    return int(asked.check and not all(figure.holds for figure in found))


def _row(figure: Figure) -> tuple[str, ...]:
    return (
        figure.name,
        f"{figure.value:,.4g}{figure.unit}".replace(",", " "),
        figure.asked,
        f"{figure.ambition}{figure.unit}" if figure.ambition else "",
        "" if figure.met else "missed" if not figure.holds else "beyond",
    )


def _with_table(document: str, found: Sequence[Figure]) -> str:
    """The document with its table written anew; `ValueError` when a marker is missing."""
    before, found_opening, rest = document.partition(OPENING)
    _, found_closing, after = rest.partition(CLOSING)
    if not (found_opening and found_closing):
        raise ValueError("no markers for the table of figures")
    rows = [HEAD, ["---"] * len(HEAD), *map(_row, found)]
    lines = "\n".join("| " + " | ".join(row) + " |" for row in rows)
    return f"{before}{OPENING}\n{lines}\n{CLOSING}{after}"


if __name__ == "__main__":
    raise SystemExit(main())
