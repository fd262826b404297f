"""The commands: what they print, what they complain of, and how they end."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import game
from game.cli import main
from game.cli.language import system_language
from game.cli.main import COMMANDS
from game.saves import open_store
from game.scenario import load_scenario
from game.session import Session
from game.sim import INDICATORS, simulate

ROOT = Path(game.__file__).parents[1]


def run_process(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """The program in its own process, without display or input."""
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        cwd=ROOT,
        env=environment(variables),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def environment(variables: dict[str, str]) -> dict[str, str]:
    hidden = ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY")
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return kept | {"PYTHONIOENCODING": "utf-8"} | variables


def said(capsys: pytest.CaptureFixture[str], arguments: Sequence[str], code: int) -> str:
    """What the command wrote, both streams together, once its exit code is checked."""
    assert main(["--lang", "fr", *arguments]) == code
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    return captured.out + captured.err


# --- Help and wrong usage -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*COMMANDS.commands, "play", "simulate", "check", "saves", "replay", "indicators"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_command_has_its_help_in_both_languages(
    capsys: pytest.CaptureFixture[str], name: str, language: str
) -> None:
    assert main([name, "--help", "--lang", language]) == 0
    assert ("Usage :" if language == "fr" else "Usage:") in capsys.readouterr().out.replace("\u00a0", " ")


def test_the_help_lists_every_command_with_its_alias(capsys: pytest.CaptureFixture[str]) -> None:
    told = said(capsys, ["--help"], 0)
    assert "simuler [simulate]" in told
    assert "parties [saves]" in told


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert game.__version__ in said(capsys, ["--version"], 0)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["jouer", "--graine", "abc"], "abc"),
        (["jouer", "--graine", "-1"], "-1"),
        (["jouer", "--graine", "9223372036854775808"], "entier"),
        (["jouer", "--graine"], "valeur"),
        (["jouer", "--demo", "zzz"], "adaptative"),
        (["jouer", "--echelle", "40"], "échelle"),
        (["jouer", "a", "b"], "un mot de trop"),
        (["jouer", "--pleinecran"], "--plein-ecran"),
        (["--graine", "abc"], "abc"),
        (["jouerr"], "jouer"),
        (["simuler"], "SCENARIO"),
        (["simuler", "quebec", "--etes", "0"], "0"),
        (["simuler", "quebec", "--strategie", "directif"], "directive"),
        (["simuler", "quebec", "--varier", "rien"], "CLE=A,B,C"),
        (["simuler", "quebec", "--varier", "rien=1"], "rien"),
        (["simuler", "quebec", "--varier", "besoin_plein=9"], "besoin_plein"),
        (["simuler", "quebec", "--varier", "animateurs=1.5"], "animateurs"),
        (["simuler", "quebec", "--varier", "demande=1", "--plan", "x.yaml"], "--plan"),
        (["simuler", "quebec", "--sortie", "x.xls"], ".csv"),
        (["simuler", "quebec", "--coeurs", "0"], "0"),
        (["simuler", "quebec", "--part", "3/2", "--sortie", "x.csv"], "K/N"),
        (["simuler", "quebec", "--part", "1/2"], "--sortie"),
        (["parties", "--exporter", "x"], "valeur"),
        (["rejouer"], "FICHIER"),
    ],
)
def test_wrong_usage_is_said_in_one_line(capsys: pytest.CaptureFixture[str], arguments: list[str], words: str) -> None:
    told = said(capsys, arguments, 2)
    assert words in told
    assert len(told.splitlines()) == 1


def test_an_unknown_language_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "de"]) == 2
    assert main(["parties", "--lang"]) == 2
    assert "de" in capsys.readouterr().err


def test_the_language_is_taken_wherever_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--lang", "en", "parties"], ["parties", "--lang=en"], ["saves", "--lang", "en"]):
        assert main(arguments) == 0
        assert "No season" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "en_CA.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "C"}, "fr"),
        ({"LANG": "POSIX"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "fr"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "fr_FR.UTF-8"}, "en"),
    ],
)
def test_the_language_is_that_of_the_system_else_french(variables: dict[str, str], language: str) -> None:
    assert system_language(variables) == language


# --- Wrong input ----------------------------------------------------------------------------------------------------


def test_an_unknown_scenario_is_said_with_the_nearest_one(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("jouer", "simuler"):
        assert "« quebec »" in said(capsys, [command, "qebec"], 1).replace("\u00a0", " ")


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"[" * 50_000, b"format: 1\n", b"titre: \xff"])
def test_a_wrong_scenario_is_said_with_its_place(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "faux.yaml"
    file.write_bytes(content)
    for command in ("jouer", "simuler", "valider"):
        assert "faux.yaml" in said(capsys, [command, str(file)], 1)


def test_check_says_all_errors_at_once_and_which_files_are_right(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    wrong = tmp_path / "faux.yaml"
    wrong.write_text("format: 1\ntitre: X\nregion: quebek\nsemaines: 3\n", encoding="utf-8")
    right = tmp_path / "juste.yaml"
    right.write_text("format: 1\ntitre: X\nregion: quebec\n", encoding="utf-8")
    told = said(capsys, ["valider", str(wrong), str(right)], 1)
    assert "faux.yaml:3:" in told
    assert "faux.yaml:4:" in told
    assert "juste.yaml" in told
    assert said(capsys, ["valider", str(right)], 0)


def test_check_as_json_gives_each_problem_with_its_place(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    wrong = tmp_path / "faux.yaml"
    wrong.write_text("format: 1\ntitre: X\nregion: quebek\n", encoding="utf-8")
    assert main(["valider", str(wrong), "--json", "--lang", "en"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)
    assert (problem["ligne"], problem["suggestion"]) == (3, "quebec")
    assert problem["message"]


# --- Experiments ----------------------------------------------------------------------------------------------------


def test_simulate_as_json_gives_every_indicator_of_every_strategy(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simuler", "quebec", "--strategie", "directive,laisser_faire", "--etes", "30", "--json"]) == 0
    captured = capsys.readouterr()
    told = json.loads(captured.out)
    assert captured.err == ""
    assert (told["scenario"], told["graine"], told["etes"]) == ("quebec", 1, 30)
    assert list(told["strategies"]) == ["directive", "laisser-faire"]
    outcomes = simulate(load_scenario("quebec"), "directive", 30, 1)
    for key in INDICATORS:
        spread = told["strategies"]["directive"][key]
        assert spread["moyenne"] == pytest.approx(outcomes[key].mean())
        assert spread["ecart_type"] == pytest.approx(outcomes[key].std(ddof=1))
        assert spread["p10"] <= spread["p50"] <= spread["p90"]


def test_one_summer_has_no_deviation(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simuler", "quebec", "--etes", "1", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["strategies"]["adaptative"]["pec"]["ecart_type"] == 0


def test_simulate_writes_a_row_a_summer_and_the_units_beside_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "etes.csv"
    said(capsys, ["simuler", "france", "--etes", "3", "--graine", "5", "--sortie", str(file)], 0)
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0] == ["ete", "strategie", "scenario", "graine", *INDICATORS]
    assert [row[:4] for row in rows[1:]] == [[str(n), "adaptative", "france", "5"] for n in range(3)]
    outcomes = simulate(load_scenario("france"), "adaptative", 3, 5)
    for place, key in enumerate(INDICATORS, 4):
        assert [float(row[place]) for row in rows[1:]] == outcomes[key].tolist()
    units = json.loads((tmp_path / "etes.units.json").read_text(encoding="utf-8"))
    assert list(units) == list(INDICATORS)
    assert units["revenu"] == "EUR"


def test_simulate_varies_a_parameter(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "etes.csv"
    arguments = ["simuler", "quebec", "--etes", "2", "--varier", "erreur_perception=0.1,0.3", "--json"]
    assert main([*arguments, "--sortie", str(file)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [variant["parametres"] for variant in told["variantes"]] == [
        {"erreur_perception": 0.1},
        {"erreur_perception": 0.3},
    ]
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["erreur_perception"] for row in rows] == ["0.1", "0.1", "0.3", "0.3"]


def test_a_result_that_cannot_be_written_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    told = said(capsys, ["simuler", "quebec", "--etes", "1", "--sortie", str(tmp_path / "no" / "x.csv")], 1)
    assert "x.csv" in told


def test_simulate_shows_a_table_with_every_indicator(capsys: pytest.CaptureFixture[str]) -> None:
    told = said(capsys, ["simuler", "quebec", "--etes", "20", "--strategie", "adaptative,hasard"], 0)
    assert "20 étés" in told
    assert "Trésorerie ($)" in told


def test_the_registry_lists_every_indicator(capsys: pytest.CaptureFixture[str]) -> None:
    told = said(capsys, ["indicateurs"], 0)
    assert all(f" {key} " in told for key in INDICATORS)


# --- Seasons kept ---------------------------------------------------------------------------------------------------


@pytest.fixture
def season() -> str:
    with open_store() as store:
        session = Session.start(store, load_scenario("quebec"), 3)
        while session.view.week < 2:
            session.advance()
        return session.id


def test_seasons_are_listed_one_a_line_their_name_first(capsys: pytest.CaptureFixture[str], season: str) -> None:
    (line,) = said(capsys, ["parties"], 0).splitlines()
    assert line.startswith(f"{season} ")
    assert "semaine 2 sur 9" in line


def test_an_exported_season_replays_and_comes_back(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, season: str
) -> None:
    file = str(tmp_path / "saison.json")
    said(capsys, ["parties", "--exporter", season, file], 0)
    assert "même état" in said(capsys, ["rejouer", file], 0)
    said(capsys, ["parties", "--importer", file], 0)
    assert len(said(capsys, ["parties"], 0).splitlines()) == 2
    said(capsys, ["parties", "--supprimer", season], 0)
    said(capsys, ["parties", "--importer", file], 0)
    assert season in said(capsys, ["parties"], 0)


def test_a_season_that_was_tampered_with_does_not_replay(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, season: str
) -> None:
    file = tmp_path / "saison.json"
    said(capsys, ["parties", "--exporter", season, str(file)], 0)
    file.write_text(file.read_text(encoding="utf-8").replace('"graine": 3', '"graine": 4'), encoding="utf-8")
    assert "diffère" in said(capsys, ["rejouer", str(file)], 1)
    file.write_text(file.read_text(encoding="utf-8").replace('"regles": "', '"regles": "9'), encoding="utf-8")
    assert "le jeu a changé" in said(capsys, ["rejouer", str(file)], 1).lower()


@pytest.mark.parametrize(
    "arguments",
    [
        ["parties", "--exporter", "zzzzz", "x.json"],
        ["parties", "--supprimer", "zzzzz"],
        ["parties", "--importer", "absent.json"],
        ["rejouer", "absent.json"],
    ],
)
def test_a_season_or_a_file_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert len(said(capsys, arguments, 1).splitlines()) == 1


def test_a_season_that_cannot_be_written_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, season: str
) -> None:
    said(capsys, ["parties", "--exporter", season, str(tmp_path / "no" / "x.json")], 1)


# --- How it ends ----------------------------------------------------------------------------------------------------


def failing(error: BaseException) -> object:
    def fail(*_: object) -> None:
        raise error

    return fail


def test_an_internal_failure_is_one_line_and_its_details_a_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, own_folder: Path
) -> None:
    monkeypatch.setattr(COMMANDS, "invoke", failing(ZeroDivisionError("hidden")))
    told = said(capsys, ["parties"], 3)
    assert len(told.splitlines()) == 1
    assert "pannes.log" in told
    assert "hidden" in (own_folder / "pannes.log").read_text(encoding="utf-8")


def test_a_failure_whose_details_cannot_be_written_is_still_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("PEC_DOSSIER", str(tmp_path / "file"))
    monkeypatch.setattr(COMMANDS, "invoke", failing(ZeroDivisionError()))
    assert len(said(capsys, ["parties"], 3).splitlines()) == 1


def test_an_interruption_ends_quietly(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(COMMANDS, "invoke", failing(KeyboardInterrupt()))
    assert said(capsys, ["parties"], 130) == ""


def test_a_reader_that_leaves_is_no_failure() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "game", "indicateurs"],
        cwd=ROOT,
        env=environment({}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait() == 0
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()


def test_without_display_and_input_a_whole_summer_is_told_and_not_kept(own_folder: Path) -> None:
    told = run_process("--lang", "fr")
    assert told.returncode == 0
    assert "Traceback" not in told.stderr
    for week in range(1, 10):
        assert any(line.startswith(f"Semaine {week} ") for line in told.stdout.splitlines())
    assert "Bilan de l’été" in told.stdout
    with open_store(own_folder) as store:
        assert store.records() == ()


def test_the_told_summer_is_the_same_each_time_and_speaks_english() -> None:
    one, other = (run_process("jouer", "france", "--graine", "4", "--lang", "en") for _ in range(2))
    assert one.stdout == other.stdout
    assert "Week 8 of 8" in one.stdout
    assert "€" in one.stdout


def test_a_terminal_without_accents_gets_the_nearest_letters() -> None:
    told = run_process("indicateurs", "--lang", "fr", PYTHONIOENCODING="ascii")
    assert told.returncode == 0
    assert "Prise en charge (PEC)" in told.stdout
