"""A row of a sweep, read back and played."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from game.lab.sweep import NoSuchRow, ShardFolder, provenance_file, read_row, write_table
from game.sim import INDICATORS, simulate
from tests.lab.sweep.small import PLAN, SCENARIO, table_of


@pytest.fixture
def table(tmp_path: Path) -> Path:
    table_of(tmp_path)
    return tmp_path / "etes.csv"


def test_a_row_holds_all_it_takes_to_have_its_summer_again(table: Path) -> None:
    row = read_row(table, 18)
    assert (row.strategy, row.seed, row.departure.index) == ("hasard", 5, 2)
    assert row.departure.parameters == {"demande": 0.8}
    assert row.departure.conditions == {"animateurs": 1.0}
    again = simulate(
        row.scenario, row.strategy, [row.departure.index], row.seed, row.departure.parameters, row.departure.conditions
    )
    assert read_row(table, 40).departure.parameters == {"demande": 1.2, "heures_presence": 25.0}
    assert dict(row.figures) == {key: again[key][0] for key in INDICATORS}
    assert row.is_of_these_rules


def test_a_parquet_row_is_the_csv_one(table: Path) -> None:
    pytest.importorskip("pyarrow")
    parquet = table.with_suffix(".parquet")
    write_table(PLAN, SCENARIO, ShardFolder(table.parent / "lots", PLAN, SCENARIO), parquet)
    for number in (1, 18, 40):
        one, other = read_row(table, number), read_row(parquet, number)
        assert (one.strategy, one.seed, one.departure, one.figures) == (
            other.strategy,
            other.seed,
            other.departure,
            other.figures,
        )
    with pytest.raises(NoSuchRow, match="no_row"):
        read_row(parquet, 41)


def test_a_row_that_is_not_there_is_refused(table: Path) -> None:
    with pytest.raises(NoSuchRow, match="no_row"):
        read_row(table, 41)
    with pytest.raises(NoSuchRow, match="unreadable"):
        read_row(table.with_name("absent.csv"), 1)


@pytest.mark.parametrize(
    ("column", "value"),
    [("ete", "x"), ("ete", "-1"), ("strategie", "directif"), ("graine", "-3"), ("demande", "99"), ("animateurs", "7")],
)
def test_a_row_that_makes_no_sense_is_refused(table: Path, column: str, value: str) -> None:
    with table.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    rows[0][column] = value
    with table.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    with pytest.raises(NoSuchRow, match="unreadable"):
        read_row(table, 1)


def test_without_provenance_the_shipped_scenario_of_that_name_is_taken(table: Path) -> None:
    provenance_file(table).unlink()
    with pytest.raises(NoSuchRow, match="no_scenario"):
        read_row(table, 1)
    table.write_text(table.read_text(encoding="utf-8").replace(",petit,", ",quebec,"), encoding="utf-8")
    assert read_row(table, 1).scenario.id == "quebec"


def test_a_table_of_other_rules_says_so(table: Path) -> None:
    file = provenance_file(table)
    file.write_text(file.read_text(encoding="utf-8").replace('"regles": ', '"regles": 9'), encoding="utf-8")
    assert not read_row(table, 1).is_of_these_rules
