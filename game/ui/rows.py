"""Rows of words as a screen reader meets them: each cell in its row, under its heading."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.widget import Node, Role


def row_of(key: str, rank: int, cells: Sequence[str], *, name: str, value: str = "", is_active: bool = False) -> Node:
    """The row of this rank, of the table with this key; `name` and `value` say all of it in one go."""
    return _row(key, rank, cells, Role.CELL, name, value, frozenset({"selected"} if is_active else ()))


def headings_of(key: str, headings: Sequence[str]) -> Node:
    """The row above the others, of rank 0."""
    return _row(key, 0, headings, Role.COLUMN, ", ".join(filter(None, headings)), "", frozenset())


def _row(key: str, rank: int, cells: Sequence[str], role: Role, name: str, value: str, states: frozenset[str]) -> Node:
    part = f"row.{rank}"
    inside = tuple(
        Node(role, cell, "", frozenset(), (), key=key, part=f"{part}.{column}") for column, cell in enumerate(cells)
    )
    return Node(Role.ROW, name, value, states, inside, key=key, part=part)
