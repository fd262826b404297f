"""A sweep: the same rows whatever computes them, in whatever parts, however often it is stopped."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import shutil
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import game.lab.sweep.playing
from game.lab.sweep import (
    OtherSweep,
    Plan,
    Point,
    ShardFolder,
    WorkersLost,
    as_json,
    compute,
    cores_for,
    failed_summers,
    missing_shards,
    open_executor,
    shards_of,
    summaries,
    units_file,
    write_table,
)
from game.lab.sweep.executing import InTurn
from game.lab.sweep.playing import Done, Work, play
from game.lab.sweep.table import provenance_file
from game.sim import INDICATORS, Outcomes, simulate
from tests.lab.sweep.small import PLAN, SCENARIO, table_of

PARAMETERS_SET = {"demande": "demande", "heures_presence": "parametre_heures_presence"}


def test_each_row_is_the_summer_that_simulate_plays_alone(tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(table_of(tmp_path).decode())))
    assert len(rows) == len(PLAN.points) * len(PLAN.strategies) * len(PLAN.seeds) * PLAN.n_summers == 40
    for row in (rows[0], rows[17], rows[39]):
        alone = simulate(
            SCENARIO,
            row["strategie"],
            [int(row["ete"])],
            int(row["graine"]),
            {name: float(row[column]) for name, column in PARAMETERS_SET.items() if row[column]},
            {"animateurs": float(row["animateurs"])} if row["animateurs"] else {},
        )
        assert {key: float(row[key]) for key in INDICATORS} == {key: alone[key][0] for key in INDICATORS}


def test_the_columns_are_the_agreed_ones_and_what_is_varied(tmp_path: Path) -> None:
    heading = table_of(tmp_path).decode().splitlines()[0]
    assert heading.split(",") == [
        "ete",
        "strategie",
        "scenario",
        "graine",
        "demande",
        "animateurs",
        "parametre_heures_presence",
        *INDICATORS,
    ]


@settings(max_examples=5, deadline=None)
@given(size=st.integers(2, 7), order=st.randoms(use_true_random=False), n_parts=st.integers(1, 4))
def test_sharding_never_changes_a_byte(size: int, order: Any, n_parts: int) -> None:
    plan = dataclasses.replace(PLAN, points=PLAN.points[:1], strategies=("directive",))
    with tempfile.TemporaryDirectory() as place:
        folder = ShardFolder(Path(place) / "lots", plan, SCENARIO, size)
        for part in range(1, n_parts + 1):
            shards = list(missing_shards(folder, part, n_parts))
            order.shuffle(shards)
            compute(plan, SCENARIO, folder, tuple(shards), InTurn())
        assert missing_shards(folder) == ()
        assert table_of(Path(place), plan, size) == whole_table(plan)


@cache
def whole_table(plan: Plan) -> bytes:
    with tempfile.TemporaryDirectory() as place:
        return table_of(Path(place), plan, 1000)


def test_processes_give_the_bytes_of_one(tmp_path: Path) -> None:
    with open_executor(2) as executor:
        assert table_of(tmp_path, executor=executor) == whole_table(PLAN)


def test_a_second_run_computes_only_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = table_of(tmp_path)
    folder = ShardFolder(tmp_path / "lots", PLAN, SCENARIO)
    lost, torn = folder.shards[3], folder.shards[5]
    folder._file(lost).unlink()
    folder._file(torn).write_bytes(folder._file(torn).read_bytes()[:100])
    assert missing_shards(folder) == (lost, torn)
    played: list[range] = []

    def noted(work: Work) -> Done:
        played.append(work.summers)
        return play(work)

    monkeypatch.setattr("game.lab.sweep.running.play", noted)
    assert table_of(tmp_path) == whole
    assert played == [lost.summers, torn.summers]


def test_a_sweep_that_is_interrupted_goes_on_where_it_was(tmp_path: Path) -> None:
    folder = ShardFolder(tmp_path / "lots", PLAN, SCENARIO, 2)

    def interrupt(_: int) -> None:
        if len(missing_shards(folder)) == 10:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        compute(PLAN, SCENARIO, folder, folder.shards, InTurn(), interrupt)
    assert len(missing_shards(folder)) == 10
    assert table_of(tmp_path) == whole_table(PLAN)


@pytest.mark.parametrize(
    "other",
    [
        dataclasses.replace(PLAN, n_summers=6),
        dataclasses.replace(PLAN, seeds=(1, 6)),
        dataclasses.replace(PLAN, points=(Point((("demande", 0.81),)),)),
    ],
)
def test_the_folder_of_another_plan_is_refused(tmp_path: Path, other: Plan) -> None:
    ShardFolder(tmp_path / "lots", PLAN, SCENARIO)
    with pytest.raises(OtherSweep):
        ShardFolder(tmp_path / "lots", other, SCENARIO)


def test_the_folder_of_another_scenario_or_of_other_rules_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ShardFolder(tmp_path / "lots", PLAN, SCENARIO)
    ShardFolder(tmp_path / "lots", PLAN, dataclasses.replace(SCENARIO, source="# a comment"))
    with pytest.raises(OtherSweep):
        ShardFolder(tmp_path / "lots", PLAN, dataclasses.replace(SCENARIO, services=SCENARIO.services[:1]))
    monkeypatch.setattr("game.lab.sweep.folder.RULES_VERSION", 999)
    with pytest.raises(OtherSweep):
        ShardFolder(tmp_path / "lots", PLAN, SCENARIO)


def test_a_folder_of_somebody_else_is_neither_filled_nor_erased(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(OtherSweep):
        ShardFolder(tmp_path, PLAN, SCENARIO)
    folder = ShardFolder(tmp_path / "lots", PLAN, SCENARIO)
    (folder.path / "notes.txt").write_text("mine")
    folder.erase()
    assert [file.name for file in folder.path.iterdir()] == ["notes.txt"]


def test_a_folder_of_shards_is_erased_whole(tmp_path: Path) -> None:
    table_of(tmp_path)
    ShardFolder(tmp_path / "lots", PLAN, SCENARIO).erase()
    assert not (tmp_path / "lots").exists()


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Summer 3 of the strategy `hasard` cannot be simulated."""

    def failing(scenario: Any, strategy: str, summers: Sequence[int], *others: Any) -> Outcomes:
        if strategy == "hasard" and 3 in summers:
            raise ZeroDivisionError("nobody left")
        return simulate(scenario, strategy, summers, *others)

    monkeypatch.setattr(game.lab.sweep.playing, "simulate", failing)


@pytest.mark.usefixtures("broken")
def test_a_summer_that_fails_is_set_apart_and_the_others_go_on(tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(table_of(tmp_path, size=5).decode())))
    assert len(rows) == 36
    assert not any(row["ete"] == "3" and row["strategie"] == "hasard" for row in rows)
    folder = ShardFolder(tmp_path / "lots", PLAN, SCENARIO)
    failed = failed_summers(PLAN, folder)
    assert [(each.run.strategy, each.failure.summer) for each in failed] == [("hasard", 3)] * 4
    assert failed[0].failure.error == "ZeroDivisionError: nobody left"
    assert "failing" in failed[0].failure.details
    assert {shard.run for shard in missing_shards(folder)} == {2, 3, 6, 7}  # worth another try


@pytest.mark.usefixtures("broken")
def test_a_shard_that_failed_and_works_again_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table_of(tmp_path)
    monkeypatch.setattr(game.lab.sweep.playing, "simulate", simulate)
    assert table_of(tmp_path) == whole_table(PLAN)
    assert failed_summers(PLAN, ShardFolder(tmp_path / "lots", PLAN, SCENARIO)) == ()


@pytest.mark.usefixtures("broken")
def test_a_run_that_fails_whole_has_no_figures(tmp_path: Path) -> None:
    plan = Plan(strategies=("directive", "hasard"), n_summers=1, first_summer=3)
    table_of(tmp_path, plan)
    found = list(summaries(plan, ShardFolder(tmp_path / "lots", plan, SCENARIO)))
    assert [bool(each.spreads) for each in found] == [True, False]
    assert as_json(plan, SCENARIO, found)["strategies"]["hasard"] == {}


def test_a_worker_with_other_rules_stops_the_sweep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = ShardFolder(tmp_path / "lots", PLAN, SCENARIO)
    monkeypatch.setattr(game.lab.sweep.playing, "RULES_VERSION", 999)
    with pytest.raises(WorkersLost, match="rules 999"):
        compute(PLAN, SCENARIO, folder, folder.shards, InTurn())
    assert Work(SCENARIO, PLAN.runs[0], range(1)).rules != 999


def test_the_summary_of_several_seeds_holds_them_all(tmp_path: Path) -> None:
    table_of(tmp_path)
    found = list(summaries(PLAN, ShardFolder(tmp_path / "lots", PLAN, SCENARIO)))
    point = PLAN.points[0]
    pec = [simulate(SCENARIO, "directive", 5, seed, point.parameters, point.conditions)["pec"] for seed in (1, 5)]
    assert found[0].spreads["pec"].mean == pytest.approx(np.concatenate(pec).mean())
    told = as_json(PLAN, SCENARIO, found)
    assert told["graines"] == [1, 5]
    assert told["variantes"][0]["conditions"] == {"animateurs": 1.0}
    assert told["variantes"][1]["parametres"] == {"demande": 1.2, "heures_presence": 25.0}
    assert list(told["variantes"][1]["strategies"]) == ["directive", "hasard"]


def test_parquet_holds_the_rows_the_units_and_the_provenance(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    plan = dataclasses.replace(PLAN, points=(Point(), PLAN.points[0]))  # the first one sets nothing
    rows = list(csv.DictReader(io.StringIO(table_of(tmp_path, plan).decode())))
    folder = ShardFolder(tmp_path / "lots", plan, SCENARIO)
    file = tmp_path / "etes.parquet"
    write_table(plan, SCENARIO, folder, file)
    table = parquet.read_table(file)
    assert table.column_names == list(rows[0])
    for row, read in zip(rows, table.to_pylist(), strict=True):
        assert {key: "" if each is None else str(each) for key, each in read.items()} == row
    about = table.schema.metadata
    assert json.loads(about[b"unites"]) == json.loads(units_file(file).read_text(encoding="utf-8"))
    assert json.loads(about[b"provenance"]) == json.loads(provenance_file(file).read_text(encoding="utf-8"))
    first = file.read_bytes()
    write_table(plan, SCENARIO, folder, file)
    assert file.read_bytes() == first


def test_the_provenance_tells_the_plan_the_rules_and_the_scenario(tmp_path: Path) -> None:
    table_of(tmp_path)
    told = json.loads((tmp_path / "etes.provenance.json").read_text(encoding="utf-8"))
    assert told["plan"] == PLAN.as_written()
    assert told["source"] == SCENARIO.source


def test_a_table_that_cannot_be_written_leaves_the_one_before(tmp_path: Path) -> None:
    whole = table_of(tmp_path)
    folder = ShardFolder(tmp_path / "lots", PLAN, SCENARIO)
    shutil.rmtree(folder.path)
    with pytest.raises(OSError, match="npz"):
        write_table(PLAN, SCENARIO, folder, tmp_path / "etes.csv")
    assert (tmp_path / "etes.csv").read_bytes() == whole
    assert not list(tmp_path.glob("*.tmp"))


def test_every_summer_is_in_one_shard_only() -> None:
    shards = shards_of(dataclasses.replace(PLAN, first_summer=7), 2)
    assert len(shards) == 8 * 3
    for run in range(8):
        assert [n for each in shards if each.run == run for n in each.summers] == list(range(7, 12))


def test_a_small_sweep_starts_no_process() -> None:
    shards = shards_of(PLAN, 2)
    assert cores_for(shards) == 1
    assert cores_for((), 8) == 1
    assert cores_for(shards[:3], 8) == 3
