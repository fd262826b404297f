"""The page of the workshop: what the scenario gives, and everything in sight at every size of text."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenes.stack import Push
from game.scenes.workshop.reading import GuideScene
from game.scenes.workshop.scene import READ_AFTER
from tests.scenes.hands import click, cut, drawn, leads_to, nameless, press, said, write
from tests.scenes.workshop.desk import GOOD, WRONG, is_read, text_with, workshop


def test_the_panels_tell_who_plays_what_happens_and_what_each_strategy_gives(file: Path) -> None:
    scene = is_read(workshop(file), simulated=True)
    words = said(scene)
    assert "6 jeunes, 2 animateurs" in words
    assert "Semaine 4" in words
    assert "60 étés simulés" in words


def test_figures_of_an_older_text_are_said_to_be_so(file: Path) -> None:
    scene = is_read(workshop(file), simulated=True)
    press(scene, "ctrl+end")
    write(scene, "finances: {")
    is_read(scene)
    assert "dernier texte lisible" in said(scene)


def test_a_text_with_a_wrong_word_is_shown_as_it_was_meant(file: Path) -> None:
    scene = is_read(workshop(text_with(file, WRONG)), simulated=True)
    assert "6 jeunes" in said(scene)
    assert "une fois le texte corrigé" in said(scene)


def test_a_text_that_is_only_written_otherwise_is_not_simulated_again(file: Path) -> None:
    scene = is_read(workshop(file), simulated=True)
    before = scene.known.balance
    write(scene, "# une note\n")
    is_read(scene, simulated=True)
    assert scene.known.balance is before


def test_leaving_the_page_stops_the_work(file: Path) -> None:
    scene = workshop(file)
    scene.update(READ_AFTER)
    scene.leave()
    scene.known.bench.wait()
    assert scene.known.bench.results() == []


@pytest.mark.parametrize("text", [100, 125, 200])
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("content", [GOOD, WRONG], ids=["good", "wrong"])
def test_nothing_is_cut_and_everything_has_a_name(file: Path, content: str, language: str, text: int) -> None:
    scene = is_read(workshop(text_with(file, content), language=language, text_scale=text), simulated=True)
    assert cut(scene) == []
    assert nameless(scene) == []


def test_drawing_twice_gives_the_same_picture(file: Path) -> None:
    scene = is_read(workshop(file), simulated=True)
    assert drawn(scene) == drawn(scene)


def test_f1_opens_the_help_and_the_link_the_guide_of_the_format(file: Path) -> None:
    assert leads_to(press(workshop(file), "f1")) == "help workshop"
    transition = click(workshop(file), "format-help")
    assert isinstance(transition, Push)
    assert isinstance(transition.make(), GuideScene)
