"""The player's own scenarios."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenes.own_scenarios import free_path, own_files, own_folder
from game.scenes.workshop.document import Document


@pytest.fixture(autouse=True)
def _july(own_folder: Path) -> None:
    (own_folder / "scenarios").mkdir()
    (own_folder / "scenarios" / "juillet.yaml").write_text("titre: a\n", encoding="utf-8")


def typed(name: str) -> None:
    """A text that was typed and never saved."""
    document = Document.new(name, "a")
    document.text = "b"
    document.keep_draft()


def test_a_title_becomes_the_name_of_a_file() -> None:
    assert free_path("Été à l’Île-aux-Cœurs !") == own_folder() / "ete-a-l-ile-aux-coeurs.yaml"
    assert free_path("…").name == "scenario.yaml"


def test_a_new_scenario_takes_the_place_of_no_other_be_it_only_typed() -> None:
    assert free_path("Juillet").name == "juillet-2.yaml"
    typed("juillet")
    assert free_path("Juillet").name == "juillet-3.yaml"


def test_a_text_that_was_only_typed_is_among_the_files() -> None:
    typed("essai")
    assert {path.name for path in own_files()} == {"juillet.yaml", "essai.yaml"}


def test_without_a_folder_there_is_no_file() -> None:
    (own_folder() / "juillet.yaml").unlink()
    own_folder().rmdir()
    assert own_files() == []
