"""A scenario's text and its file: nothing that was typed is lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.scenes.own_scenarios import own_files
from game.scenes.workshop.document import CannotOpen, Document, Outside
from tests.scenes.workshop.desk import text_with, write_elsewhere


@pytest.fixture
def file(file: Path) -> Path:
    return text_with(file, "titre: Juillet\n")


def test_a_saved_text_is_whole_in_its_file_and_nothing_else_is_left(file: Path) -> None:
    document = Document.opened(file)
    document.text = "titre: Août\n"
    document.keep_draft()
    document.save()
    assert file.read_text(encoding="utf-8") == "titre: Août\n"
    assert not document.is_changed
    assert list(file.parent.iterdir()) == [file]


def test_a_file_that_cannot_be_written_stays_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document.opened(file)
    document.text = "titre: Août\n"
    monkeypatch.setattr(os, "fsync", _full_disk)
    with pytest.raises(OSError, match="full"):
        document.save()
    assert file.read_text(encoding="utf-8") == "titre: Juillet\n"
    assert document.is_changed


def _full_disk(_: int) -> None:
    raise OSError("full")


def test_what_was_typed_survives_a_crash(file: Path) -> None:
    document = Document.opened(file)
    document.text = "titre: Juillet sous la pluie\n"
    document.keep_draft()
    again = Document.opened(file)
    assert again.lost_text() == "titre: Juillet sous la pluie\n"
    again.forget()
    assert Document.opened(file).lost_text() is None


def test_a_new_document_has_no_file_until_it_is_saved(own_folder: Path) -> None:
    document = Document.new("mon-ete", "titre: a\n")
    assert not document.is_changed
    document.keep_draft()
    assert not (own_folder / "scenarios").exists()
    document.save()
    assert own_files() == [own_folder / "scenarios" / "mon-ete.yaml"]


def test_what_another_program_writes_is_taken_when_nothing_was_typed(file: Path) -> None:
    document = Document.opened(file)
    assert document.look_outside() is Outside.SAME
    write_elsewhere(file, "titre: Ailleurs\n")
    assert document.look_outside() is Outside.RELOADED
    assert document.text == "titre: Ailleurs\n"
    assert document.look_outside() is Outside.SAME


def test_what_was_typed_is_not_replaced_by_what_another_program_writes(file: Path) -> None:
    document = Document.opened(file)
    document.text = "titre: Ici\n"
    write_elsewhere(file, "titre: Ailleurs\n")
    assert document.look_outside() is Outside.BOTH
    assert (document.text, document.kept) == ("titre: Ici\n", "titre: Ailleurs\n")


def test_a_file_that_is_removed_leaves_its_text_to_be_saved(file: Path) -> None:
    document = Document.opened(file)
    file.unlink()
    assert document.look_outside() is Outside.SAME
    assert document.is_changed


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"a\0b", b"\xc3("])
def test_what_is_no_text_is_not_opened(own_folder: Path, content: bytes) -> None:
    path = own_folder / "a.yaml"
    path.write_bytes(content)
    with pytest.raises(CannotOpen):
        Document.opened(path)


def test_line_ends_of_other_systems_are_read_as_lines(own_folder: Path) -> None:
    path = own_folder / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert Document.opened(path).text == "a: 1\nb: 2\n"
