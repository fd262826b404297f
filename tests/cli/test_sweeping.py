"""`pec simuler` with a plan: what is written, what is refused, how it goes on."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import game.lab.sweep.playing
from game.cli import main
from game.saves import open_store
from game.session import Session
from game.sim import Departure, Outcomes, simulate

PLAN = """
varier:
  demande: [0.8, 1.2]
fixer: {animateurs: 1}
etes: 2
graines: [3, 4]
strategies: [directive, hasard]
"""


@pytest.fixture
def plan(tmp_path: Path) -> str:
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN, encoding="utf-8")
    return str(file)


def said(capsys: pytest.CaptureFixture[str], arguments: Sequence[str], code: int) -> str:
    """What the command wrote, once its exit code is checked."""
    assert main(["--lang", "fr", "simuler", "quebec", *arguments]) == code
    captured = capsys.readouterr()
    return captured.out + captured.err


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_plan_is_simulated_whole_and_leaves_no_shard(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, plan: str
) -> None:
    file = tmp_path / "etes.csv"
    said(capsys, ["--plan", plan, "--sortie", str(file)], 0)
    assert [(row["demande"], row["strategie"], row["graine"], row["ete"]) for row in rows(file)] == [
        (demande, strategy, seed, summer)
        for demande in ("0.8", "1.2")
        for strategy in ("directive", "hasard")
        for seed in ("3", "4")
        for summer in ("0", "1")
    ]
    assert {row["animateurs"] for row in rows(file)} == {"1.0"}
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "etes.csv",
        "etes.provenance.json",
        "etes.units.json",
        "plan.yaml",
    ]


def test_an_option_wins_over_the_plan(capsys: pytest.CaptureFixture[str], plan: str) -> None:
    told = said(capsys, ["--plan", plan, "--etes", "1", "--graine", "9", "--strategie", "adaptative", "--json"], 0)
    found = json.loads(told)
    assert (found["etes"], found["graine"]) == (1, 9)
    assert [list(variant["strategies"]) for variant in found["variantes"]] == [["adaptative"]] * 2
    assert found["variantes"][0]["parametres"] == {"demande": 0.8}
    assert found["variantes"][0]["conditions"] == {"animateurs": 1.0}


def test_a_wrong_plan_is_said_with_its_place(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text("varier:\n  demende: [1]\n", encoding="utf-8")
    told = said(capsys, ["--plan", str(file)], 1)
    assert "plan.yaml:2:3" in told
    assert "demande" in told


def test_parts_meet_in_the_table_of_the_whole(capsys: pytest.CaptureFixture[str], tmp_path: Path, plan: str) -> None:
    whole, parts = tmp_path / "whole.csv", tmp_path / "parts.csv"
    said(capsys, ["--plan", plan, "--sortie", str(whole)], 0)
    for part in ("2/3", "1/3", "3/3"):
        told = said(capsys, ["--plan", plan, "--sortie", str(parts), "--part", part], 0)
        assert not parts.exists()
    assert "8 lots sur 8" in told
    assert "autre plan" in said(capsys, ["--etes", "1", "--sortie", str(parts)], 1)
    said(capsys, ["--plan", plan, "--sortie", str(parts)], 0)
    assert parts.read_bytes() == whole.read_bytes()
    assert not parts.with_name("parts.csv.lots").exists()


def test_what_failed_is_named_with_the_command_that_plays_it_again(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, plan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(scenario: Any, strategy: str, summers: Sequence[int], seed: int, *others: Any) -> Outcomes:
        if (strategy, seed) == ("hasard", 4) and 1 in summers:
            raise ZeroDivisionError("nobody left")
        return simulate(scenario, strategy, summers, seed, *others)

    monkeypatch.setattr(game.lab.sweep.playing, "simulate", failing)
    file = tmp_path / "etes.csv"
    told = said(capsys, ["--plan", plan, "--sortie", str(file)], 1)
    again = "--strategie hasard --graine 4 --ete 1 --varier animateurs=1.0 --varier demande=0.8"
    assert f"pec simuler quebec {again}" in told
    assert "nobody left" in told
    assert len(rows(file)) == 14
    assert "nobody left" in said(capsys, again.split(), 1)
    monkeypatch.setattr(game.lab.sweep.playing, "simulate", simulate)
    said(capsys, ["--plan", plan, "--sortie", str(file)], 0)
    assert len(rows(file)) == 16


def test_an_interruption_says_how_to_go_on(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, plan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(game.lab.sweep.playing, "simulate", interrupt)
    told = said(capsys, ["--plan", plan, "--sortie", str(tmp_path / "etes.csv")], 130)
    assert "etes.csv.lots" in told
    assert len(told.splitlines()) == 1


def test_a_cluster_that_does_not_answer_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("distributed")
    assert "ne répond pas" in said(capsys, ["--etes", "1", "--grappe", "nowhere"], 1)


# --- A row, played --------------------------------------------------------------------------------------------------


@pytest.fixture
def table(capsys: pytest.CaptureFixture[str], tmp_path: Path, plan: str) -> Path:
    file = tmp_path / "etes.csv"
    said(capsys, ["--plan", plan, "--sortie", str(file)], 0)
    return file


def played(capsys: pytest.CaptureFixture[str], arguments: Sequence[str], code: int) -> str:
    assert main(["--lang", "fr", "jouer", *arguments]) == code
    captured = capsys.readouterr()
    return captured.out + captured.err


def test_a_row_opens_as_a_season_at_its_preparation(
    capsys: pytest.CaptureFixture[str], table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    told = played(capsys, ["--de-lot", f"{table}:6", "--texte"], 0)
    assert "l’été 1 de la graine 3, que « hasard »" in told.replace("\u00a0", " ")
    with open_store() as store:
        (record,) = store.records()
        session = Session.resume(store, record.id)
        saved = store.read(record.id)
    assert (session.seed, session.phase, saved.departure.index) == (3, "preparation", 1)
    assert saved.departure.parameters == {"demande": 0.8}
    assert saved.departure.conditions == {"animateurs": 1.0}


def test_a_row_is_told_with_its_strategy_where_nobody_plays(
    capsys: pytest.CaptureFixture[str], table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    monkeypatch.setattr("game.cli.playing._open_window", lambda *_: False)
    monkeypatch.setattr("game.terminal.tell_summer", lambda *arguments: told.extend(arguments))
    played(capsys, ["--de-lot", f"{table}:6"], 0)
    assert told[1:3] == [3, "hasard"]
    assert told[4] == Departure(1, {"demande": 0.8}, {"animateurs": 1.0})


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--de-lot", "{table}"], 2, "FICHIER:RANG"),
        (["--de-lot", "{table}:0"], 2, "FICHIER:RANG"),
        (["quebec", "--de-lot", "{table}:1"], 2, "--de-lot"),
        (["--de-lot", "{table}:17"], 1, "17"),
        (["--de-lot", "absent.csv:1"], 1, "absent.csv"),
    ],
)
def test_a_row_that_cannot_be_played_is_said(
    capsys: pytest.CaptureFixture[str], table: Path, arguments: Sequence[str], code: int, words: str
) -> None:
    told = played(capsys, [each.format(table=table) for each in arguments], code)
    assert words in told
    assert len(told.splitlines()) == 1
