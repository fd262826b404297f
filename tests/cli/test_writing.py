"""`pec nouveau` and `pec schema`: what they write, and what they refuse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli import main
from game.scenario import load_scenario
from game.scenario.writing import MEMBERS, WEEKS
from tests.test_cli import said


def test_a_new_scenario_is_written_and_loads(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "ete.yaml"
    options = ["--titre", "Été : à nous", "--region", "Belgique", "--lieu", "Namur", "--nombre", "9", "--semaines", "4"]
    assert str(file) in said(capsys, ["nouveau", str(file), *options, "--services", "tonte, auto"], 0)
    scenario = load_scenario(file)
    assert scenario.title.fr == "Été : à nous"
    assert (scenario.region, scenario.place, scenario.calendar.weeks) == ("belgique", "Namur", 4)
    assert [service.id for service in scenario.services] == ["tonte", "auto"]


def test_a_name_without_ending_is_that_of_a_scenario(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said(capsys, ["nouveau", str(tmp_path / "ete")], 0)
    assert (tmp_path / "ete.yaml").is_file()


def test_the_comments_are_in_the_language_that_is_asked(tmp_path: Path) -> None:
    file = tmp_path / "summer.yaml"
    assert main(["--lang", "en", "new", str(file)]) == 0
    assert "What the co-op can offer" in file.read_text(encoding="utf-8")


def test_nothing_is_written_over(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "ete.yaml"
    file.write_text("à moi", encoding="utf-8")
    assert "existe déjà" in said(capsys, ["nouveau", str(file)], 1)
    assert file.read_text(encoding="utf-8") == "à moi"


def test_a_place_where_nothing_can_be_written_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "pas de dossier" in said(capsys, ["nouveau", str(tmp_path / "rien" / "ete.yaml")], 1)
    (tmp_path / "fichier").touch()
    assert "ne peut pas" in said(capsys, ["nouveau", str(tmp_path / "fichier" / "ete.yaml")], 1)


@pytest.mark.parametrize(
    ("options", "answer"),
    [
        (["--region", "quebek"], "quebec"),
        (["--services", "tontes"], "tonte"),
        (["--services", "zzz"], "Possibles"),
        (["--apprentissage", "gagner"], "soutien"),
        (["--nombre", str(MEMBERS[0] - 1)], f"de {MEMBERS[0]} à {MEMBERS[1]}"),
        (["--semaines", str(WEEKS[1] + 1)], f"de {WEEKS[0]} à {WEEKS[1]}"),
        (["--semaines", "treize"], f"de {WEEKS[0]} à {WEEKS[1]}"),
    ],
)
def test_a_word_that_is_not_possible_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, options: list[str], answer: str
) -> None:
    file = tmp_path / "ete.yaml"
    assert answer in said(capsys, ["nouveau", str(file), *options], 2)
    assert not file.exists()


def test_the_schema_is_one_json_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(said(capsys, ["schema"], 0))["title"] == "Scénario de Prise en charge"


@pytest.mark.parametrize(
    ("option", "value"),
    [("--services", "vélos"), ("--apprentissage", "client"), ("--enjeu", "exode rural"), ("--nombre", "douze")],
)
def test_a_refused_answer_says_to_which_question(
    option: str, value: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["nouveau", str(tmp_path / "ete"), option, value]) == 2
    told = capsys.readouterr().err
    assert option in told
    assert value in told
