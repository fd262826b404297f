"""Measures everything, prints a table; with `--check`, ends with 1 where a ratio misses its floor."""

from __future__ import annotations

import argparse

from rich.console import Console
from rich.table import Table

from benchmarks import engine, keeping, memory, screen


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--check", action="store_true", help="end with 1 where a ratio misses its floor")
    is_check = parser.parse_args().check
    found = [figure for suite in (engine, memory, keeping, screen) for figure in suite.figures()]
    table = Table("figure", "measured", "asked", "")
    for figure in found:
        table.add_row(figure.name, figure.told, figure.asked, "" if figure.holds else "missed")
    Console(width=110).print(table)
    return int(is_check and not all(figure.holds for figure in found))


if __name__ == "__main__":
    raise SystemExit(main())
