"""A season exported in one gesture: what to print, what to read, what to compute with, what to import again."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.report.pack import export_season
from game.saves import read_exchange
from tests.debriefing.summers import SEASONS
from tests.report.pack.making import DATE, written


def test_all_that_a_season_gives_is_in_one_folder(tmp_path: Path) -> None:
    place = export_season(written(), tmp_path / "exports", "fr", DATE)
    sheets = {f"semaines{each}.csv" for each in ("", ".decisions", ".registre", ".codebook")}
    assert {file.name for file in place.iterdir()} == {"dossier.pdf", "dossier.html", "saison.json", *sheets}
    assert read_exchange(place / "saison.json") == written()
    assert export_season(written(), tmp_path / "exports", "fr", DATE) == place


def test_what_stays_private_is_in_none_of_the_files(tmp_path: Path) -> None:
    place = export_season(written(), tmp_path, "fr", DATE, with_notes=False)
    assert not (place / "saison.json").exists()
    assert all("Il a plu." not in file.read_text(encoding="utf-8", errors="replace") for file in place.iterdir())


@pytest.mark.parametrize("season", ["left at once", "other rules"])
def test_a_season_of_which_little_is_known_is_exported_too(season: str, tmp_path: Path) -> None:
    assert (export_season(SEASONS[season](), tmp_path, "en", DATE) / "dossier.pdf").is_file()


def test_a_folder_that_cannot_be_made_is_an_error_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("a file", encoding="utf-8")
    with pytest.raises(NotADirectoryError):
        export_season(written(), tmp_path / "exports", "fr", DATE)
