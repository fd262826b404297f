"""The tables of `docs/odd.md`, written from the registries of the model: `python -m benchmarks.odd_tables`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from game.sim import INDICATORS, PARAMETERS
from game.text import load_texts

ODD: Final = Path(__file__).parents[1] / "docs" / "odd.md"


def parameter_table() -> str:
    rows = [
        (f"`{each.name}`", f"{each.default:g}", f"{each.low:g} … {each.high:g}", each.unit, each.meaning, each.source)
        for each in PARAMETERS.values()
    ]
    return markdown_table(("name", "default", "bounds", "unit", "meaning", "source"), rows)


def indicator_table() -> str:
    texts = load_texts("en", region="quebec")
    rows = [
        (
            f"`{each.key}`",
            each.unit,
            each.kind,
            "yes" if each.is_weekly else "no",
            f"{each.low:g} … {'∞' if each.high is None else f'{each.high:g}'}".replace("-inf", "−∞"),
            texts(f"indicator.{each.key}.meaning"),
        )
        for each in INDICATORS.values()
    ]
    return markdown_table(("key", "unit", "kind", "weekly", "range", "meaning"), rows)


TABLES: Final = {"indicators": indicator_table, "parameters": parameter_table}
"""By the name in the marker `<!-- generated: name -->`."""


def with_fresh_tables(document: str, tables: Mapping[str, Callable[[], str]] = TABLES) -> str:
    """The document with each generated table written anew; `ValueError` when a marker is missing."""
    for name, table in tables.items():
        opening, closing = f"<!-- generated: {name} -->", f"<!-- end: {name} -->"
        before, found_opening, rest = document.partition(opening)
        _, found_closing, after = rest.partition(closing)
        if not (found_opening and found_closing):
            raise ValueError(f"no markers for the table of {name}")
        document = f"{before}{opening}\n{table()}\n{closing}{after}"
    return document


def markdown_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


if __name__ == "__main__":
    ODD.write_text(with_fresh_tables(ODD.read_text(encoding="utf-8")), encoding="utf-8")
