"""Finding, replacing and going to a line in the workshop, by the keyboard alone and by the mouse alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenes.workshop import WorkshopScene
from game.settings import TextScale
from tests.scenes.hands import click, cut, focused, nameless, press, said, write
from tests.scenes.workshop.desk import text_with, workshop

TEXT = "titre: Orage\nincidents:\n  - id: orage\n    texte: Un orage vient.\n"


@pytest.fixture
def scene(file: Path) -> WorkshopScene:
    return workshop(text_with(file, TEXT))


def selected_at(scene: WorkshopScene) -> tuple[str, int]:
    """What is selected, and on which line."""
    return scene.buffer.selected, scene.buffer.place.line


def test_a_word_is_found_as_it_is_typed_and_again_by_enter(scene: WorkshopScene) -> None:
    press(scene, "ctrl+f")
    assert focused(scene) == "find"
    for letter in "orage":
        write(scene, letter)
    assert selected_at(scene) == ("Orage", 0)
    assert "1 sur 3" in said(scene)
    press(scene, "enter")
    assert selected_at(scene) == ("orage", 2)
    press(scene, "shift+f3", "shift+f3")
    assert selected_at(scene) == ("orage", 3)
    press(scene, "escape")
    assert focused(scene) == "text"
    assert scene.router.find("find") is None
    assert scene.buffer.selected == "orage"


def test_a_word_that_is_nowhere_leaves_the_caret_where_it_was(scene: WorkshopScene) -> None:
    press(scene, "down", "ctrl+f")
    write(scene, "grêle")
    assert "introuvable" in said(scene)
    assert scene.buffer.place.line == 1
    press(scene, "enter", "f3")
    assert scene.buffer.place.line == 1


def test_the_selected_word_is_sought_and_the_last_one_is_remembered(scene: WorkshopScene) -> None:
    press(scene, "down", "shift+end", "ctrl+f")
    assert "incidents:" in said(scene)
    write(scene, "texte")
    press(scene, "escape", "ctrl+home", "ctrl+f")
    assert "texte" in said(scene)


def test_a_word_is_replaced_once_then_everywhere_and_taken_back(scene: WorkshopScene) -> None:
    press(scene, "ctrl+h")
    write(scene, "orage")
    press(scene, "tab", "tab", "tab", "tab")
    assert focused(scene) == "find-by"
    write(scene, "Grêle")
    press(scene, "enter")
    assert scene.buffer.text.startswith("titre: Grêle\n")
    assert selected_at(scene) == ("orage", 2)
    click(scene, "find-all")
    assert scene.buffer.text == TEXT.replace("Orage", "Grêle").replace("orage", "Grêle")
    press(scene, "escape", "ctrl+z", "ctrl+z")
    assert scene.buffer.text == TEXT


def test_one_goes_to_a_line_by_its_number(scene: WorkshopScene) -> None:
    press(scene, "ctrl+g")
    write(scene, "3")
    assert scene.buffer.place.line == 2
    write(scene, "9")
    assert scene.buffer.place.line == 4
    press(scene, "backspace", "backspace")
    assert scene.buffer.place.line == 0
    write(scene, "2")
    press(scene, "enter")
    assert (focused(scene), scene.buffer.place.line) == ("text", 1)


def test_the_mouse_alone_finds(scene: WorkshopScene) -> None:
    click(scene, "open-find")
    assert focused(scene) == "find"
    write(scene, "orage")
    click(scene, "find-next")
    assert selected_at(scene) == ("orage", 2)
    click(scene, "find-previous")
    assert selected_at(scene) == ("Orage", 0)
    click(scene, "find-x")
    assert focused(scene) == "text"


@pytest.mark.parametrize("text_scale", [100, 150, 200])
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("chord", ["ctrl+f", "ctrl+h", "ctrl+g"])
def test_the_bar_fits_and_says_what_it_is(chord: str, language: str, text_scale: TextScale) -> None:
    scene = workshop(language=language, text_scale=text_scale)
    press(scene, chord)
    write(scene, "1")
    assert cut(scene) == []
    assert nameless(scene) == []
    scene.leave()
