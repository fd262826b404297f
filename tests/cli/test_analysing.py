"""`pec analyser`: findings with what to try, tables, one JSON object, a page; 1 where something must be corrected."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli import main
from game.sim import STRATEGIES
from tests.lab.inspection.spoiled import SOUND, SPOILED

FEW = ["--etes", "40", "--lang", "fr"]


@pytest.fixture
def sound(tmp_path: Path) -> str:
    return written(tmp_path, SOUND)


@pytest.fixture
def spoiled(tmp_path: Path) -> str:
    return written(tmp_path, SPOILED["goal_never_reached"])


def written(folder: Path, text: str) -> str:
    file = folder / "essai.yaml"
    file.write_text(text.replace("▸", ""), encoding="utf-8")
    return str(file)


def test_a_sound_scenario_is_said_to_be_so_with_its_tables(sound: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyser", sound, *FEW]) == 0
    told = capsys.readouterr().out
    assert "rien à corriger" in told
    assert all(name in told for name in STRATEGIES)


def test_a_scenario_with_warnings_only_is_said_to_be_playable(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyser", written(tmp_path, SPOILED["goal_always_reached"]), *FEW]) == 0
    told = capsys.readouterr().out
    assert "aucune erreur, 1 avertissement." in told
    assert "rien à corriger" not in told


def test_what_must_be_corrected_is_told_with_what_to_try(spoiled: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyse", spoiled, *FEW]) == 1
    told = capsys.readouterr()
    assert f"{spoiled}:7:" in told.out
    assert "E413" in told.out
    assert "→ Rapprochez la cible" in told.out
    assert told.err == "1 point à corriger.\n"


def test_the_json_object_has_the_shape_that_is_documented(spoiled: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyser", spoiled, "--json", *FEW]) == 1
    told = json.loads(capsys.readouterr().out)
    assert list(told) == [
        "scenario", "graine", "etes", "strategies", "semaines", "objectifs", "tous_les_objectifs", "incidents",
        "propositions", "postures", "variance", "objectifs_pedagogiques", "tus", "constats",
    ]  # fmt: skip
    assert list(told["strategies"]) == list(STRATEGIES)
    assert set(told["strategies"]["hasard"]["pec"]) == {"moyenne", "ecart_type", "p10", "p50", "p90"}
    (finding,) = told["constats"]
    assert (finding["code"], finding["ligne"]) == ("E413", 7)
    assert finding["remede"]


def test_a_page_is_written_beside(sound: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.html"
    assert main(["analyser", sound, "--html", str(page), *FEW]) == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert str(page) in capsys.readouterr().err


def test_a_page_that_cannot_be_written_is_said(sound: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyser", sound, "--html", str(tmp_path / "nulle" / "part.html"), *FEW]) == 1
    assert "Impossible d’écrire" in capsys.readouterr().err


def test_a_scenario_that_cannot_be_read_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyser", written(tmp_path, "format: 1\n"), *FEW]) == 1
    assert "E201" in capsys.readouterr().err
