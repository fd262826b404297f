"""Levers, moved by hand: each place makes the levers that it says, and the summers are played anew."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from game.lab.levers import CARDS, EVERY_SERVICE, Levers, Stand, why_not
from game.scenario import load_scenario
from game.scenes.laboratory import LaboratoryScene
from game.scenes.laboratory.controls import GROUPS, controls_of, way_of_moving
from game.text import load_texts
from game.ui import Point, PointerPressed, PointerReleased
from tests.scenes.hands import click, cut, drawn, nameless, press
from tests.scenes.laboratory.bench import laboratory, settled, words_of

TEXTS = load_texts("fr")


def levers_page(**settings: Any) -> LaboratoryScene:
    scene = laboratory(**settings)
    click(scene, "way-levers")
    return scene


@pytest.mark.parametrize("group", GROUPS)
def test_every_place_of_every_lever_can_be_played_and_is_where_its_levers_are(group: str) -> None:
    scenario = load_scenario("quebec")
    for levers in (Levers(), *(card.changed for card in CARDS)):
        for control in controls_of(TEXTS, group, levers, scenario, EVERY_SERVICE):
            assert len(set(control.words)) == len(control.words) == len(control.levers)
            assert control.levers[control.chosen] == levers
            for rank, made in enumerate(control.levers):
                assert not why_not(made, scenario)
                again = controls_of(TEXTS, group, made, scenario, EVERY_SERVICE)
                assert next(each for each in again if each.key == control.key).chosen == rank


def test_days_that_are_not_left_are_no_place_of_a_lever() -> None:
    scenario = load_scenario("quebec")
    days = {"comite_local": 6, "animateurs": 6}
    controls = controls_of(TEXTS, "means", Levers(days=days), scenario, EVERY_SERVICE)
    for control in controls:
        assert max(sum(made.days.values()) for made in control.levers) <= scenario.preparation.days


def test_how_postures_move_is_one_lever_for_all_that_are_set() -> None:
    assert way_of_moving(TEXTS, Levers()) is None
    way = way_of_moving(TEXTS, Levers(stands={"travail": Stand("guider"), "entreprise": Stand("deleguer")}))
    assert way is not None
    for made in way.levers:
        assert {name: stand.posture for name, stand in made.stands.items()} == {
            "travail": "guider",
            "entreprise": "deleguer",
        }
        assert len({(stand.move, stand.every) for stand in made.stands.values()}) == 1
    assert all(one != other for one, other in pairwise(way.levers))


def test_a_slider_moves_by_the_arrows_and_the_summers_begin_again() -> None:
    scene = levers_page()
    before = settled(scene).experiment.working.result
    press(scene, "right")
    assert scene.experiment.working.result is None or scene.experiment.working.result != before
    assert settled(scene).experiment.working.result != before
    assert "Accompagner" in words_of(scene)


def test_a_slider_moves_under_the_pointer() -> None:
    scene = levers_page()
    drawn(scene)
    slider = scene.router.find("entreprise-1")
    assert slider is not None
    at = Point(slider.rect.right - 12, slider.rect.y + 14)
    scene.handle(PointerPressed(at))
    scene.handle(PointerReleased(at))
    drawn(scene)
    assert scene.experiment.pair[1].stands["entreprise"].posture == "deleguer"
    assert scene.experiment.pair[0].stands["entreprise"].posture == "guider"


def test_space_plays_other_summers_while_a_slider_has_the_focus() -> None:
    scene = levers_page()
    before = settled(scene).experiment.working.result
    press(scene, "space")
    assert settled(scene).experiment.working.result != before


def test_what_was_shown_stays_until_the_new_summers_come_and_nothing_is_concluded_of_it() -> None:
    scene = levers_page()
    settled(scene)
    press(scene, "right")
    scene.experiment.working.stop()
    words = words_of(scene)
    assert "Nouveau calcul en cours" in words
    assert "mène plus loin" not in words


def test_levers_of_an_answer_may_be_set_further() -> None:
    scene = laboratory()
    click(scene, "card-prix_tonte")
    click(scene, "to-levers")
    click(scene, "group.2")
    words = words_of(scene)
    assert "+15 %" in words
    assert "Tonte" in words


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 150, 200])
def test_every_page_of_levers_fits_at_every_size_of_text(language: str, text_scale: int) -> None:
    scene = levers_page(language=language, text_scale=text_scale)
    settled(scene)
    for rank in range(len(GROUPS)):
        click(scene, f"group.{rank}")
        assert cut(scene) == []
        assert nameless(scene) == []
