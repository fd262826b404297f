"""A table of texts, for a terminal or a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """The first column names the rows; the others hold figures or words."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
