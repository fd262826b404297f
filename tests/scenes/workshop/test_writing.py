"""Writing in the workshop: letters, margins, wrong words corrected, items of the bank."""

from __future__ import annotations

from pathlib import Path

from game.scenario.bank import banked_text
from game.scenes.stack import Push
from game.scenes.workshop.models import Taken
from tests.scenes.hands import click, focused, leads_to, press, said, write
from tests.scenes.workshop.desk import GOOD, WRONG, is_read, text_with, workshop


def test_accents_are_written_where_the_caret_is(file: Path) -> None:
    scene = workshop(file)
    press(scene, "down", "end")
    write(scene, " à l’orée d’Écueil ☂")
    assert scene.buffer.lines[1] == "titre: Mon été à l’orée d’Écueil ☂"


def test_letters_that_are_typed_are_no_shortcuts(file: Path) -> None:
    scene = is_read(workshop(file))
    for letter in "tm1":
        press(scene, letter)
        write(scene, letter)
    assert scene.buffer.text.startswith("tm1format")


def test_a_new_line_in_a_section_is_set_in(file: Path) -> None:
    scene = workshop(file)
    press(scene, "ctrl+end")
    write(scene, "incidents:")
    press(scene, "enter")
    write(scene, "- id: a")
    press(scene, "enter")
    write(scene, "titre: b")
    assert scene.buffer.text == GOOD + "incidents:\n  - id: a\n    titre: b"


def test_what_is_typed_can_be_taken_back(file: Path) -> None:
    scene = workshop(file)
    write(scene, "# ")
    press(scene, "ctrl+z")
    assert scene.buffer.text == GOOD


def test_a_wrong_word_is_said_and_corrected_by_one_gesture(file: Path) -> None:
    scene = is_read(workshop(text_with(file, WRONG)))
    assert "Ligne 6" in said(scene)
    assert "caisse" in said(scene)
    press(scene, "alt+enter")
    assert scene.buffer.text == WRONG.replace("caise", "caisse")
    is_read(scene)
    assert scene.known.problems == ()


def test_the_mouse_alone_corrects_and_comes_back_to_the_text(file: Path) -> None:
    scene = is_read(workshop(text_with(file, WRONG)))
    click(scene, "mend")
    assert scene.buffer.text == WRONG.replace("caise", "caisse")
    assert focused(scene) == "text"
    press(scene, "ctrl+z")
    assert scene.buffer.text == WRONG


def test_f8_goes_from_one_error_to_the_next_and_round_again(file: Path) -> None:
    scene = is_read(workshop(text_with(file, WRONG + "gouvernance: {kuorum: 0.5}\n")))
    lines = []
    for _ in range(3):
        press(scene, "f8")
        lines.append(scene.buffer.place.line)
    assert lines == [5, 6, 5]
    click(scene, "problems")
    assert scene.buffer.place.line == 6


def test_nothing_is_corrected_in_a_text_that_changed_meanwhile(file: Path) -> None:
    scene = is_read(workshop(text_with(file, WRONG)))
    press(scene, "ctrl+end")
    press(scene, "up", "home")
    write(scene, "# ")
    press(scene, "alt+enter")
    assert "# finances: {caise" in scene.buffer.text


def test_a_scenario_with_errors_is_not_tried(file: Path) -> None:
    scene = is_read(workshop(text_with(file, WRONG)))
    assert click(scene, "try") is None
    assert press(scene, "ctrl+enter") is None


def test_a_remark_is_said_and_does_not_forbid_the_trial(file: Path) -> None:
    scene = is_read(workshop(text_with(file, GOOD + "services: {tonte: {prix: 90}}\n")))
    assert scene.known.n_errors == 0
    assert "remarque" in said(scene)
    press(scene, "f8")
    assert scene.buffer.place.line == scene.known.problems[0].line - 1
    assert leads_to(press(scene, "ctrl+enter")) == "season preparation"


def test_an_item_of_the_bank_is_inserted_at_the_caret_and_the_text_still_reads(file: Path) -> None:
    scene = is_read(workshop(file))
    assert isinstance(click(scene, "models"), Push)
    scene.enter(Taken("incidents", "surnom", banked_text("quebec", "incidents", "surnom")))
    assert "incidents:\n  - id: surnom\n" in scene.buffer.text
    is_read(scene)
    assert scene.known.n_errors == 0
    press(scene, "ctrl+z")
    assert scene.buffer.text == GOOD
