"""One row of a table, read back: enough to play its summer."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from game.lab.sweep.plan import BOUNDS
from game.lab.sweep.table import HEADINGS, PARQUET, column_of, provenance_file
from game.scenario import ScenarioError, load_scenario, read_scenario
from game.sim import CONDITION_BOUNDS, INDICATORS, PARAMETERS, RULES_VERSION, STRATEGIES, Departure, Scenario


class NoSuchRow(Exception):
    """The row cannot be read; `key` is a message of the catalogue."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Row:
    """A summer of a sweep."""

    scenario: Scenario
    strategy: str
    seed: int
    departure: Departure
    figures: Mapping[str, float]  # by indicator
    is_of_these_rules: bool  # whether it would come out the same today


def read_row(file: Path, number: int) -> Row:
    """Row `number` of a table of a sweep, the first summer being 1.

    The scenario is that of the provenance beside the table; without it, the shipped one of that name.

    Raises:
        NoSuchRow: there is no such table or row, or it makes no sense.
    """
    try:
        cells = _parquet_row(file, number) if file.suffix == PARQUET else _csv_row(file, number)
    except (OSError, ValueError, csv.Error) as error:
        raise NoSuchRow("lot.unreadable") from error
    if cells is None:
        raise NoSuchRow("lot.no_row")
    try:
        summer, strategy, name, seed = (cells[heading] for heading in HEADINGS)
        settings = {key: float(cells[column_of(key)]) for key in BOUNDS if cells.get(column_of(key)) not in (None, "")}
        departure = Departure(
            int(summer),
            {key: value for key, value in settings.items() if key in PARAMETERS},
            {key: value for key, value in settings.items() if key in CONDITION_BOUNDS},
        )
        departure.check()
        figures = {key: float(cells[key]) for key in INDICATORS if key in cells}
        if strategy not in STRATEGIES or not 0 <= int(seed) < 2**63:
            raise NoSuchRow("lot.unreadable")
    except (ValueError, KeyError, TypeError) as error:
        raise NoSuchRow("lot.unreadable") from error
    scenario, rules = _scenario_of(file, str(name))
    return Row(scenario, str(strategy), int(seed), departure, figures, rules == RULES_VERSION)


def _csv_row(file: Path, number: int) -> Mapping[str, Any] | None:
    with file.open(encoding="utf-8", newline="") as stream:
        return next(islice(csv.DictReader(stream), number - 1, None), None)


def _parquet_row(file: Path, number: int) -> Mapping[str, Any] | None:
    try:
        from pyarrow import parquet
    except ImportError as error:
        raise NoSuchRow("simulate.no_parquet") from error
    with parquet.ParquetFile(file) as table:
        before = 0
        for group in range(table.num_row_groups):
            here = table.metadata.row_group(group).num_rows
            if number <= before + here:
                row: Mapping[str, Any] = table.read_row_group(group).slice(number - before - 1, 1).to_pylist()[0]
                return row
            before += here
    return None


def _scenario_of(file: Path, name: str) -> tuple[Scenario, object]:
    """The scenario of a table, and the version of the rules that its summers were played by."""
    try:
        told = json.loads(provenance_file(file).read_text(encoding="utf-8"))
        return read_scenario(told["source"], name), told["regles"]
    except FileNotFoundError:
        pass
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ScenarioError) as error:
        raise NoSuchRow("lot.no_scenario") from error
    try:
        return load_scenario(name), RULES_VERSION
    except ScenarioError as error:
        raise NoSuchRow("lot.no_scenario") from error
