"""A sweep as one table, CSV or Parquet, a row a summer; its units and where it comes from, in files beside it.

The bytes depend on the plan, the scenario and the rules, and on nothing else: no date, no machine, no order of work.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, Final

from game import __version__
from game.lab.sweep.folder import ShardFolder, fingerprint_of
from game.lab.sweep.plan import Plan
from game.lab.sweep.results import rows_of
from game.sim import INDICATORS, RULES_VERSION, Scenario
from game.text import REGIONS
from game.whole_files import write_whole

CSV: Final = ".csv"
PARQUET: Final = ".parquet"
HEADINGS: Final = ("ete", "strategie", "scenario", "graine")


def column_of(name: str) -> str:
    """The column of what a plan sets. A parameter that has the name of an indicator says that it is one."""
    return f"parametre_{name}" if name in INDICATORS else name


def units_file(table: Path) -> Path:
    """Where the units of a table are."""
    return table.with_suffix(".units.json")


def provenance_file(table: Path) -> Path:
    """Where the plan, the scenario and the rules of a table are."""
    return table.with_suffix(".provenance.json")


def check_parquet() -> None:
    """Raises: ImportError when what writes Parquet is not installed."""
    import pyarrow.parquet  # noqa: F401  # asked for to know whether it is there


def write_table(plan: Plan, scenario: Scenario, folder: ShardFolder, file: Path) -> None:
    """Write the table, then the two files beside it. Summers that failed have no row.

    Raises:
        OSError: one of them cannot be written, or a shard is not there.
    """
    units = units_of(scenario)
    provenance = provenance_of(plan.as_written(), scenario)
    if file.suffix == PARQUET:
        write_whole(file, lambda stream: _fill_parquet(plan, scenario, folder, stream, units, provenance))
    else:
        write_whole(file, lambda stream: _fill_csv(plan, scenario, folder, stream))
    write_beside(file, units, provenance)


def write_beside(file: Path, units: Mapping[str, str], provenance: Mapping[str, Any]) -> None:
    """Write the two files beside a table. Raises: OSError."""
    for beside, content in ((units_file(file), units), (provenance_file(file), provenance)):
        write_whole(beside, (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode())


def units_of(scenario: Scenario) -> dict[str, str]:
    """The unit of each indicator; money is in the currency of the region."""
    currency = REGIONS[scenario.region].currency
    return {key: currency if each.unit == "money" else each.unit for key, each in INDICATORS.items()}


def provenance_of(plan: Mapping[str, Any], scenario: Scenario) -> dict[str, Any]:
    """What it takes to compute a table again: what was asked for, the scenario and the rules."""
    return {
        "programme": __version__,
        "regles": RULES_VERSION,
        "plan": plan,
        "scenario": scenario.id,
        "empreinte": fingerprint_of(scenario),
        "source": scenario.source,
    }


def _fill_csv(plan: Plan, scenario: Scenario, folder: ShardFolder, stream: IO[bytes]) -> None:
    varied = plan.varied
    stream.write(csv_lines([[*HEADINGS, *map(column_of, varied), *INDICATORS]]))
    for number, run in enumerate(plan.runs):
        settings = dict(run.point.settings)
        head = [run.strategy, scenario.id, str(run.seed)]
        head += [repr(settings[name]) if name in settings else "" for name in varied]
        rows = rows_of(folder, number)
        stream.write(csv_lines([[str(int(summer)), *head, *map(repr, figures)] for summer, *figures in rows.tolist()]))


def csv_lines(rows: list[list[str]]) -> bytes:
    """Rows as they stand in a CSV file."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def _fill_parquet(
    plan: Plan,
    scenario: Scenario,
    folder: ShardFolder,
    stream: IO[bytes],
    units: Mapping[str, str],
    provenance: Mapping[str, Any],
) -> None:
    """A group of rows for each run; units and provenance are in the file too."""
    import pyarrow as pa
    from pyarrow import parquet

    kinds = {"ete": pa.int64(), "strategie": pa.string(), "scenario": pa.string(), "graine": pa.int64()}
    kinds |= dict.fromkeys((*map(column_of, plan.varied), *INDICATORS), pa.float64())
    about = {"unites": json.dumps(units), "provenance": json.dumps(provenance)}
    schema = pa.schema(list(kinds.items()), metadata=about)
    with parquet.ParquetWriter(stream, schema) as writer:
        for number, run in enumerate(plan.runs):
            rows = rows_of(folder, number)
            settings = dict(run.point.settings)
            same = (run.strategy, scenario.id, run.seed, *(settings.get(name) for name in plan.varied))
            names = (*HEADINGS[1:], *map(column_of, plan.varied))
            columns = {
                name: pa.array([value] * len(rows), kinds[name]) for name, value in zip(names, same, strict=True)
            }
            columns["ete"] = pa.array(rows[:, 0].astype("int64"))
            columns |= {key: pa.array(rows[:, place]) for place, key in enumerate(INDICATORS, 1)}
            writer.write_table(pa.table([columns[name] for name in kinds], schema=schema))
