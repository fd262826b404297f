"""Settings: kept in their folder, never a reason to stop."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.settings import Settings, load_settings, save_settings, settings_folder


def test_what_is_saved_is_loaded(own_folder: Path) -> None:
    chosen = Settings(language="en", text_scale=150, font="atkinson", reduced_motion=True)
    assert save_settings(chosen)
    assert load_settings() == chosen
    assert settings_folder() == own_folder


def test_without_a_file_the_defaults_hold() -> None:
    assert load_settings() == Settings()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"text_scale": 33}', "\x00\xff"])
def test_a_damaged_file_gives_the_defaults(own_folder: Path, content: str) -> None:
    (own_folder / "reglages.json").write_text(content, encoding="latin-1")
    assert load_settings() == Settings()


def test_a_setting_of_a_later_version_is_left_out(own_folder: Path) -> None:
    (own_folder / "reglages.json").write_text('{"text_scale": 200, "volume": 3}', encoding="utf-8")
    assert load_settings() == Settings(text_scale=200)


def test_a_folder_that_cannot_be_written_is_said(own_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (own_folder / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("PEC_DOSSIER", str(own_folder / "file" / "below"))
    assert not save_settings(Settings())
