"""The glass box, by keyboard and by mouse."""

from __future__ import annotations

from typing import Any

import pytest

from game.debriefing.glass import QUANTITIES
from game.scenes.glass import GlassScene
from game.scenes.glass.scene import LEVELS
from game.scenes.review import ReviewScene
from game.scenes.stack import Pop
from game.scenes.summer import SummerScene
from game.scenes.summer.scene import CHAPTERS
from game.sim import Cause
from game.ui import PointerPressed, PointerReleased
from game.ui.charts.causal_map import CausalMap
from game.ui.geometry import Point
from tests.scenes.hands import click, context_of, cut, drawn, focused, leads_to, nameless, opened, press, said
from tests.scenes.staging import session_when


def box(week: int = 4, quantity: str = "autonomie", **settings: Any) -> GlassScene:
    context = context_of(**settings)
    session = session_when(context, lambda view: (view.phase, view.week) == ("bilan", 4))
    moved = [each for each in session.ledger if (each.week, each.quantity) == (week, quantity)]
    largest = max(moved, key=lambda each: abs(each.amount), default=Cause(week, quantity, "", 0.0))
    return opened(GlassScene(context, session, largest))


def test_young_people_see_the_story_first_and_each_level_is_a_digit_and_a_click() -> None:
    scene = box()
    words = ("Pourquoi", "gain d’autonomie", "inegalite_portage")
    assert words[0] in said(scene)
    for rank, level in enumerate(LEVELS, start=1):
        press(scene, str(rank))
        by_key = said(scene)
        click(scene, f"levels.{rank - 1}")
        assert said(scene) == by_key
        assert scene.context.settings.glass_level == level
    press(scene, str(1 + LEVELS.index("formula")))
    assert words[1] in said(scene)
    press(scene, str(1 + LEVELS.index("line")))
    assert words[2] in said(scene)


def test_the_level_that_was_looked_at_last_is_kept() -> None:
    scene = box(glass_level="formula")
    assert "gain d’autonomie" in said(scene)


def test_another_cause_another_quantity_and_another_week_can_be_looked_at() -> None:
    scene = box()
    click(scene, "cause-2")
    first = said(scene)
    press(scene, "up")
    press(scene, "enter")
    assert focused(scene) == "cause-1"
    assert said(scene) != first
    click(scene, "quantity-soutien")
    assert "Soutien" in said(scene)
    click(scene, "week-2")
    assert "Semaine 2" in said(scene)


@pytest.mark.parametrize(
    ("quantity", "rule", "line"),
    [
        ("reputation", "demandes refusées", "cout_refus"),
        ("tresorerie", "factures payées plus tard", "retard_paiement"),
    ],
)
def test_the_reputation_and_the_cash_have_their_formula_and_their_lines(quantity: str, rule: str, line: str) -> None:
    assert rule in said(box(2, quantity, glass_level="formula"))
    assert line in said(box(2, quantity, glass_level="line"))


def test_a_quantity_that_did_not_move_says_so() -> None:
    scene = box(week=0, quantity="motivation")
    assert "Rien n’a changé" in said(scene)


def test_escape_goes_back() -> None:
    assert isinstance(press(box(), "escape"), Pop)
    assert isinstance(click(box(), "back"), Pop)


def test_a_cause_of_the_week_opens_the_box_by_keyboard_and_by_mouse_and_keeps_its_place() -> None:
    context = context_of()
    scene = opened(ReviewScene(context, session_when(context, lambda view: view.phase == "bilan")))
    press(scene, "p")
    assert leads_to(click(scene, "why-autonomie-0")).startswith("glass 1 autonomie")
    press(scene, "down")
    place = focused(scene)
    assert place.startswith("why-autonomie-1")
    assert leads_to(press(scene, "enter")).startswith("glass 1 autonomie")
    scene.enter(None)
    assert focused(scene) == place


def test_a_week_of_the_summer_opens_the_box_by_keyboard_and_by_mouse() -> None:
    context = context_of()
    scene = opened(SummerScene(context, session_when(context, lambda view: view.phase == "fini")))
    press(scene, str(CHAPTERS.index("weeks") + 1))
    by_mouse = leads_to(click(scene, "inside"))
    assert by_mouse.startswith("glass ")
    scene.focus("inside")
    assert leads_to(press(scene, "enter")) == by_mouse


@pytest.mark.parametrize("text_scale", [100, 150, 200])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_everything_has_a_name_and_nothing_is_cut(text_scale: int, language: str) -> None:
    scene = box(text_scale=text_scale, language=language)
    for quantity in QUANTITIES:
        if scene.router.find(f"quantity-{quantity}"):
            click(scene, f"quantity-{quantity}")
        for digit in range(1, len(LEVELS) + 1):
            press(scene, str(digit))
            assert nameless(scene) == []
            assert cut(scene) == []


def test_drawing_changes_nothing() -> None:
    scene = box()
    assert drawn(scene) == drawn(scene)


def test_an_arrow_of_the_map_opens_its_formula_by_keyboard_and_by_mouse() -> None:
    scene = box(glass_level="map")
    click(scene, "arrow-0")
    by_mouse = said(scene)
    assert "gain d’autonomie" in by_mouse
    press(scene, "2")
    scene.focus("arrow-0")
    press(scene, "enter")
    assert said(scene) == by_mouse


def test_t_shows_the_map_as_a_table_of_the_same_arrows() -> None:
    scene = box(glass_level="map")
    before = drawn(scene)
    press(scene, "t")
    assert drawn(scene) != before
    assert "Place laissée → Autonomie, de la place laissée au groupe, +" in said(scene)
    press(scene, "t")
    assert drawn(scene) == before


def the_map(scene: GlassScene) -> CausalMap:
    drawn(scene)
    found = scene.router.find("map")
    assert isinstance(found, CausalMap)
    return found


def test_every_arrow_of_the_map_opens_by_the_pointer_on_the_map_itself() -> None:
    scene = box(glass_level="map")
    n = len(the_map(scene).open_ones)
    assert n > 1
    for rank in range(n):
        press(scene, "2")
        drawing = the_map(scene)
        points = drawing.points_of(drawing.open_ones[rank])
        at = points[len(points) // 2]
        drawn(scene)
        scene.handle(PointerPressed(at))
        scene.handle(PointerReleased(at))
        by_pointer = said(scene)
        press(scene, "2")
        click(scene, f"arrow-{rank}")
        assert said(scene) == by_pointer


def test_the_arrow_keys_choose_an_arrow_of_the_map_and_enter_opens_it() -> None:
    scene = box(glass_level="map")
    scene.focus("map")
    pages = []
    for rank in range(len(the_map(scene).open_ones)):
        assert focused(scene) == "map"
        assert the_map(scene).open_ones[rank].words in the_map(scene).value
        press(scene, "enter")
        pages.append(said(scene))
        press(scene, "2")
        scene.focus("map")
        press(scene, "right")
    assert len(set(pages)) > 1
    press(scene, "left", "enter")
    assert said(scene) == pages[-1]


def test_beside_the_arrows_nothing_opens_and_a_table_is_no_stop_of_the_focus() -> None:
    scene = box(glass_level="map")
    drawing = the_map(scene)
    corner = Point(drawing.rect.x + 1, drawing.rect.y + 1)
    before = said(scene)
    scene.handle(PointerPressed(corner))
    scene.handle(PointerReleased(corner))
    assert "La carte des causes" in said(scene)
    assert said(scene) == before
    press(scene, "t")
    assert not the_map(scene).focusable
