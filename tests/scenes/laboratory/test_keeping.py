"""What is taken out of the laboratory: files that say what was seen, and a summer that can be played."""

from __future__ import annotations

from pathlib import Path

from game.lab.levers import CARDS
from game.scenario import load_scenario
from game.scenes.own_scenarios import own_files
from game.scenes.shelf import shelf
from tests.scenes.hands import click, press
from tests.scenes.laboratory.bench import FEW, laboratory, settled, words_of


def test_a_comparison_is_written_as_a_table_and_as_a_page_and_never_over_another(own_folder: Path) -> None:
    scene = laboratory()
    press(scene, "enter")
    settled(scene)
    click(scene, "export")
    folder = own_folder / "laboratoire"
    table = (folder / "quebec-1.csv").read_text(encoding="utf-8")
    assert len(table.splitlines()) == 1 + 2 * FEW[-1]
    assert "Par consentement" in (folder / "quebec-1.html").read_text(encoding="utf-8")
    assert str(folder) in words_of(scene)
    click(scene, "export")
    assert (folder / "quebec-2.html").exists()


def test_nothing_is_exported_before_there_is_a_summer() -> None:
    scene = laboratory()
    press(scene, "enter")
    scene.experiment.stop()
    click(scene, "export")
    assert "laboratoire" not in words_of(scene)


def test_a_way_that_is_kept_can_be_chosen_and_played_in_both_languages() -> None:
    scene = laboratory()
    press(scene, "enter")
    click(scene, "keep")
    assert "prête à jouer : premier-ete-au-lac-par-consentement.yaml" in words_of(scene)
    volume = next(each for each in shelf() if each.is_own)
    assert volume.scenario is not None
    assert volume.scenario.governance.voting_rule == "consentement"
    assert volume.scenario.title.en == "First summer by the lake: By consent"
    assert "Façon de voter" in volume.scenario.summary.fr


def test_levers_set_by_hand_are_kept_under_a_name_of_their_own() -> None:
    scene = laboratory()
    click(scene, "way-levers")
    click(scene, "keep")
    volume = next(each for each in shelf() if each.is_own)
    assert volume.scenario is not None
    assert volume.scenario.title.fr == "Premier été au lac\u00a0: à notre façon"
    assert "un cran de retrait toutes les 3 semaines" in volume.scenario.summary.fr


def test_ways_kept_twice_are_two_scenarios() -> None:
    scene = laboratory()
    click(scene, f"card-{CARDS[0].id}")
    click(scene, "keep")
    click(scene, "keep")
    assert len(own_files()) == 2


def test_a_folder_that_cannot_be_written_is_said(own_folder: Path) -> None:
    (own_folder / "scenarios").write_text("", encoding="utf-8")
    (own_folder / "laboratoire").write_text("", encoding="utf-8")
    scene = laboratory()
    press(scene, "enter")
    settled(scene)
    for button in ("keep", "export"):
        click(scene, button)
        assert "Rien n’a été écrit" in words_of(scene)


def test_what_is_kept_is_a_choice_of_the_laboratory_the_next_time() -> None:
    scene = laboratory()
    press(scene, "enter")
    click(scene, "keep")
    assert len(laboratory().experiment.scenarios) == len(scene.experiment.scenarios) + 1
    assert laboratory().experiment.scenario.id == load_scenario("quebec").id
