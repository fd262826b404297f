"""The one lookup of pictures and scenarios, in the three ways the game is installed."""

from pathlib import Path

import pytest

from game import assets


def test_a_clone_finds_its_own_folders() -> None:
    assert (assets.assets_folder() / "icones" / "vision.svg").is_file()
    assert assets.scenarios_folder().parent == assets.assets_folder().parent


def test_an_installed_wheel_finds_what_was_included_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "_content").mkdir()
    monkeypatch.setattr(assets, "_PACKAGE", tmp_path)
    assert assets.assets_folder() == tmp_path / "_content" / "assets"
    assert assets.scenarios_folder() == tmp_path / "_content" / "scenarios"


def test_a_frozen_bundle_finds_its_unpacked_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert assets.assets_folder() == tmp_path / "assets"
    assert assets.scenarios_folder() == tmp_path / "scenarios"


def test_the_folder_of_pictures_says_where_they_come_from() -> None:
    credits = (assets.assets_folder() / "CREDITS.md").read_text(encoding="utf-8")
    for entry in assets.assets_folder().iterdir():
        if entry.name != "CREDITS.md":
            assert entry.name in credits
