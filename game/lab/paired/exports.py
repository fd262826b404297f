"""A comparison as a table that a spreadsheet or a program reads: a row a summer and way, with units and provenance."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from game.lab.levers import Levers, as_written
from game.lab.paired.figures import ANIMATEUR_HOURS, Compared, Summers
from game.lab.sweep.table import HEADINGS, csv_lines, provenance_file, provenance_of, units_file, units_of, write_beside
from game.sim import INDICATORS, Scenario
from game.whole_files import write_whole

WAYS: Final = ("A", "B")
"""What the ways are called in the column of the strategy."""

_COLUMNS: Final = (*INDICATORS, ANIMATEUR_HOURS)


def write_summers(
    compared: Compared, scenario: Scenario, ways: tuple[Levers, Levers], seed: int, file: Path
) -> tuple[Path, Path, Path]:
    """Write the table `file`, a CSV as those of `pec simuler --sortie`, and its two files beside it; returns the three.
    The provenance holds the levers of both ways.

    Raises:
        OSError: one of them cannot be written.
    """
    table = csv_lines([[*HEADINGS, *_COLUMNS], *_rows(compared, scenario.id, seed)])
    write_whole(file, table)
    plan: dict[str, Any] = {name: as_written(way) for name, way in zip(WAYS, ways, strict=True)}
    plan |= {"graines": [seed], "etes": compared.n_summers}
    write_beside(file, units_of(scenario) | {ANIMATEUR_HOURS: "hours_week"}, provenance_of(plan, scenario))
    return file, units_file(file), provenance_file(file)


def _rows(compared: Compared, scenario: str, seed: int) -> Iterator[list[str]]:
    for name, summers in zip(WAYS, compared.summers, strict=True):
        for summer, figures in enumerate(_figures(summers)):
            yield [str(summer), name, scenario, str(seed), *map(repr, figures)]


def _figures(summers: Summers) -> Iterator[tuple[float, ...]]:
    return zip(*(summers.final[key].tolist() for key in _COLUMNS), strict=True)
