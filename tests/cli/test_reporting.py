"""`pec bilan`: what a season gave, from its id or from an exported file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli.main import main
from game.saves import open_store, write_exchange
from tests.branches.playing import played

FAST = "--sans-estimations"


@pytest.fixture
def season() -> str:
    """The id of a season of the store."""
    with open_store() as store:
        return played(store).id


def test_the_sheets_of_a_season_are_written_beside_each_other(season: str, tmp_path: Path) -> None:
    assert main(["bilan", season, "--csv", str(tmp_path / "été.csv"), FAST]) == 0
    others = ("decisions", "registre", "comptees", "chances", "codebook")
    assert {file.name for file in tmp_path.iterdir()} == {"été.csv", *(f"été.{name}.csv" for name in others)}


def test_an_exported_file_tells_the_same_as_the_season(
    season: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "saison.json"
    with open_store() as store:
        write_exchange(store.read(season), file)
    assert main(["report", str(file), "--json", FAST]) == 0
    told = json.loads(capsys.readouterr().out)
    assert main(["bilan", season, "--json", FAST]) == 0
    assert json.loads(capsys.readouterr().out) == told


def test_what_is_no_season_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bilan", "inconnue", "--json", "--lang", "fr"]) == 1
    assert capsys.readouterr().err.startswith("Ni saison ni fichier")
    file = tmp_path / "autre.json"
    file.write_text("{}", encoding="utf-8")
    assert main(["bilan", str(file), "--json", "--lang", "fr"]) == 1
    assert "n’est pas une saison" in capsys.readouterr().err
    assert main(["bilan"]) == 2


def test_where_nothing_can_be_written_nothing_is(
    season: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bilan", season, "--csv", str(tmp_path / "absent" / "été.csv"), "--lang", "fr", FAST]) == 1
    assert "n’a pas pu être écrit" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_pack_is_written_for_paper_and_for_the_screen(season: str, tmp_path: Path) -> None:
    pdf, html = tmp_path / "dossier.pdf", tmp_path / "dossier.html"
    assert main(["bilan", season, "--pdf", str(pdf), "--html", str(html), "--lang", "fr", FAST]) == 0
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert html.read_text(encoding="utf-8").startswith('<!doctype html>\n<html lang="fr">')


def test_a_pack_that_cannot_be_written_leaves_what_was_there(season: str, tmp_path: Path) -> None:
    folder = tmp_path / "dossier.pdf"
    folder.mkdir()
    assert main(["bilan", season, "--pdf", str(folder), FAST]) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["dossier.pdf"]


def test_what_to_write_must_be_said(season: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bilan", season, "--lang", "fr"]) == 2
    assert "--pdf" in capsys.readouterr().err


def test_decisions_are_replayed_otherwise_unless_it_is_said(season: str, tmp_path: Path) -> None:
    page = tmp_path / "dossier.html"
    for options, is_told in (([FAST], False), ([], True)):
        assert main(["bilan", season, "--html", str(page), "--lang", "fr", *options]) == 0
        told = page.read_text(encoding="utf-8")
        assert ("Les décisions qui ont compté" in told) is ("Chance et mérite" in told) is is_told


def test_what_was_replayed_is_kept_and_gives_the_same_pack(
    season: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, again = tmp_path / "un.html", tmp_path / "deux.html"
    assert main(["bilan", season, "--html", str(first)]) == 0
    monkeypatch.setattr("game.debriefing.estimates.estimated", lambda *_: pytest.fail("worked out twice"))
    assert main(["bilan", season, "--html", str(again), "--csv", str(tmp_path / "deux.csv")]) == 0
    assert again.read_bytes() == first.read_bytes()
    assert (tmp_path / "deux.chances.csv").read_text(encoding="utf-8").count("\n") > 1000


def test_estimates_of_a_file_are_not_kept_with_a_season_that_went_on(season: str, tmp_path: Path) -> None:
    file = tmp_path / "saison.json"
    with open_store() as store:
        write_exchange(store.read(season), file)
        store.write_note(season, 1, "Une note de plus.")
    assert main(["bilan", str(file), "--html", str(tmp_path / "dossier.html")]) == 0
    with open_store() as store:
        assert store.read(season).pages == {}


def test_several_groups_of_a_same_summer_make_one_pack_with_their_names_hidden(tmp_path: Path) -> None:
    with open_store() as store:
        ids = [played(store, name).id for name in ("adaptative", "directive")]
    page = tmp_path / "groupes.html"
    for options, is_named in (([], False), (["--noms"], True)):
        assert main(["bilan", *ids, "--html", str(page), "--lang", "fr", *options]) == 0
        assert ("Groupe A : L’été d’origine" in page.read_text(encoding="utf-8")) is is_named


def test_seasons_of_other_lucks_are_not_laid_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_store() as store:
        ids = [played(store, seed=seed).id for seed in (7, 8)]
    assert main(["bilan", *ids, "--pdf", str(tmp_path / "groupes.pdf"), "--lang", "fr"]) == 1
    assert "la même chance" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
