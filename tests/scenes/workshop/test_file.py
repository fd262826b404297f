"""The file of the workshop: saved, left, found again, changed elsewhere, shared."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenes.workshop.models import Taken
from game.scenes.workshop.scene import KEEP_AFTER, LOOK_EVERY
from tests.scenes.hands import click, focused, leads_to, press, said, write
from tests.scenes.workshop.desk import GOOD, WRONG, is_read, text_with, workshop, write_elsewhere


def test_saving_writes_the_file_and_says_when(file: Path) -> None:
    scene = workshop(file)
    write(scene, "# été\n")
    assert "(modifié)" in said(scene)
    press(scene, "ctrl+s")
    assert file.read_text(encoding="utf-8") == "# été\n" + GOOD
    assert "enregistré à l’instant" in said(scene)
    assert leads_to(press(scene, "escape", "escape")) == "title"


def test_a_shipped_scenario_is_opened_as_a_copy(own_folder: Path) -> None:
    scene = workshop("france")
    assert scene.document.path == own_folder / "scenarios" / "france-copie.yaml"
    assert "ceci est une copie" in said(scene)
    press(scene, "ctrl+s")
    assert scene.document.path.is_file()


def test_leaving_asks_what_becomes_of_unsaved_text(file: Path) -> None:
    scene = workshop(file)
    write(scene, "# ")
    assert click(scene, "back") is None
    assert focused(scene) == "answer-stay"
    click(scene, "answer-stay")
    assert scene.buffer.text == "# " + GOOD
    click(scene, "back")
    assert leads_to(click(scene, "answer-forget")) == "title"
    scene.leave()
    assert list(file.parent.iterdir()) == [file]
    assert file.read_text(encoding="utf-8") == GOOD


def test_unsaved_text_may_be_saved_when_leaving(file: Path) -> None:
    scene = workshop(file)
    write(scene, "# ")
    click(scene, "back")
    assert leads_to(click(scene, "answer-save")) == "title"
    assert file.read_text(encoding="utf-8") == "# " + GOOD


def test_what_a_crash_left_is_offered_again(file: Path) -> None:
    scene = workshop(file)
    write(scene, "# perdu ? ")
    scene.update(KEEP_AFTER)
    again = workshop(file)
    assert focused(again) == "answer-resume"
    click(again, "answer-resume")
    assert again.buffer.text == "# perdu ? " + GOOD


def test_a_new_scenario_that_a_crash_left_without_a_file_is_opened_again(own_folder: Path) -> None:
    scene = workshop()
    write(scene, "# jamais enregistré\n")
    scene.update(KEEP_AFTER)
    again = workshop()
    assert again.buffer.lines[0] == "# jamais enregistré"
    press(again, "ctrl+s")
    assert [path.name for path in (own_folder / "scenarios").iterdir()] == ["mon-scenario.yaml"]


def test_a_file_that_changes_elsewhere_is_read_again(file: Path) -> None:
    scene = is_read(workshop(file))
    write_elsewhere(file, GOOD.replace("été", "automne"))
    scene.update(LOOK_EVERY)
    assert "Mon automne" in scene.buffer.text
    assert "relu" in said(scene)


@pytest.mark.parametrize(("answer", "first"), [("mine", "# "), ("theirs", "# ailleurs")])
def test_when_both_have_changed_a_person_chooses(file: Path, answer: str, first: str) -> None:
    scene = is_read(workshop(file))
    write(scene, "# ici ")
    write_elsewhere(file, "# ailleurs\n" + GOOD)
    scene.update(LOOK_EVERY)
    click(scene, f"answer-{answer}")
    assert scene.buffer.text.startswith(first)
    assert ("ici" in scene.buffer.text) == (answer == "mine")


def test_another_document_is_opened_once_the_unsaved_text_is_settled(file: Path) -> None:
    scene = is_read(workshop(file))
    write(scene, "# ")
    scene.enter(Taken("shipped", "france"))
    assert focused(scene) == "answer-stay"
    assert click(scene, "answer-save") is None
    assert scene.document.name == "france-copie.yaml"
    assert file.read_text(encoding="utf-8") == "# " + GOOD


def test_a_scenario_is_shared_as_one_file_that_opens_elsewhere(file: Path) -> None:
    scene = is_read(workshop(file))
    write(scene, "# été\n")
    is_read(scene)
    click(scene, "share")
    made = file.parent / "partages" / "juillet.cjs.zip"
    assert "juillet.cjs.zip" in said(scene)
    again = workshop(made)
    assert again.buffer.text == "# été\n" + GOOD
    assert again.document.name == "juillet-2.yaml"


def test_a_scenario_with_errors_is_not_shared(file: Path) -> None:
    scene = is_read(workshop(text_with(file, WRONG)))
    click(scene, "share")
    assert not (file.parent / "partages").exists()


def test_what_is_not_safe_to_open_is_said_and_changes_nothing(file: Path) -> None:
    bad = file.parent / "bombe.cjs.zip"
    bad.write_bytes(b"PK\x03\x04" + b"\0" * 50)
    assert "ne peut pas être ouvert" in said(workshop(bad))
