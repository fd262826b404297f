"""Sheets of plain values, for a spreadsheet or a script."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import Final

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds. `low` and `high` are None where there is no bound; `kind` says when it is measured."""

    key: str
    unit: str = ""
    kind: str = ""
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows under columns; None where a row has nothing to say."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def as_csv(self) -> bytes:
        """Comma, decimal point, UTF-8, floats by `repr`."""
        text = io.StringIO(newline="")
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(column.key for column in self.columns)
        writer.writerows(["" if cell is None else cell for cell in row] for row in self.rows)
        return text.getvalue().encode()


SEASON: Final = Column("saison")
WEEK: Final = Column("semaine", "number", low=0.0)
