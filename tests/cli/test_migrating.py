"""`pec migrer`: the diff, then the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.main import main
from game.scenario import load_scenario, pack

OLD = "\ufeff# en tête\r\nTitre: Été   # gardé\r\nregion: quebec\r\nsemaines: 4\r\n"


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    file = tmp_path / "vieux.yaml"
    file.write_bytes(OLD.encode())
    return file


def test_what_would_change_is_shown_and_nothing_is_written(old_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["migrer", str(old_file), "--lang", "fr"]) == 0

    shown = capsys.readouterr().out.splitlines()
    assert "-semaines: 4" in shown
    assert "+calendrier: {semaines: 4}" in shown
    assert "+titre: Été   # gardé" in shown
    assert "--ecrire" in shown[-1]
    assert old_file.read_bytes() == OLD.encode()


def test_the_file_is_changed_when_it_is_asked(old_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["migrate", str(old_file), "--ecrire"]) == 0

    expected = "\ufeff# en tête\r\nformat: 1\r\ntitre: Été   # gardé\r\nregion: quebec\r\ncalendrier: {semaines: 4}\r\n"
    assert old_file.read_bytes() == expected.encode()
    assert load_scenario(old_file).calendar.weeks == 4
    assert [each.name for each in old_file.parent.iterdir()] == [old_file.name]

    capsys.readouterr()
    assert main(["migrer", str(old_file), "--lang", "fr"]) == 0
    assert "rien à changer" in capsys.readouterr().out


def test_what_cannot_be_read_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "neuf.yaml"
    file.write_text("format: 7\n", encoding="utf-8")

    assert main(["migrer", str(file), "--ecrire"]) == 1
    assert "E220" in capsys.readouterr().err
    assert main(["migrer", str(tmp_path / "absent.yaml")]) == 1


def test_a_shared_file_is_not_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, shared = tmp_path / "a.yaml", tmp_path / "a.cjs.zip"
    file.write_text("format: 1\nTitre: Été\nregion: quebec\n", encoding="utf-8")
    shared.write_bytes(raw := pack(file))

    assert main(["migrer", str(shared), "--ecrire"]) == 1
    assert "Titre" in capsys.readouterr().out
    assert shared.read_bytes() == raw
