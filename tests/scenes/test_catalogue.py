"""The catalogue of widgets, driven through the window: the toolkit's own trial, by keyboard, by pointer, at 200 %."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest

from game.scenes.catalogue import Catalogue
from game.settings import Settings, TextScale
from game.ui.geometry import Point
from game.ui.theme import Duration
from game.ui.widget import Role
from tests.ui.legibility import watched
from tests.window import Driver


@pytest.fixture
def driver() -> Iterator[Driver]:
    with Driver(Catalogue) as driver:
        yield driver


def sample(driver: Driver, name: str) -> object:
    assert isinstance(driver.scene, Catalogue)
    return driver.scene.samples[name]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 125, 150, 200])
def test_nothing_overflows_at_any_size_of_text(language: str, text_scale: TextScale) -> None:
    with Driver(Catalogue, settings=Settings(text_scale=text_scale), language=language) as driver:
        assert driver.overflows() == []


@pytest.mark.parametrize("font", ["lato", "atkinson"])
def test_drawing_twice_gives_the_same_pixels(font: Literal["lato", "atkinson"]) -> None:
    with Driver(Catalogue, settings=Settings(font=font)) as driver:
        assert driver.pixels() == driver.pixels()


@pytest.mark.parametrize("contrast", ["light", "dark"])
@pytest.mark.parametrize("gestures", [("list", "enter"), ("ask", "enter"), ("save", "enter"), ("save", "shift+tab")])
def test_what_opens_over_a_page_stands_out_in_high_contrast(
    gestures: tuple[str, str], contrast: Literal["light", "dark"]
) -> None:
    """A list, a dialog, a brief message, a hint."""
    with Driver(Catalogue, settings=Settings(contrast=contrast, reduced_motion=True)) as driver:
        driver.app.draw()
        with watched() as page:
            driver.app.draw()
        focus, key = gestures
        driver.scene.focus(focus)
        driver.press(key)
        driver.frame(2 * Duration.TOOLTIP_DELAY)
        with watched() as seen:
            driver.app.draw()
        assert {each.what for each in seen} - {each.what for each in page}
        assert [each for each in seen if each.ratio < (7.0 if each.is_text else 3.0)] == []


def test_tab_goes_round_every_stop_and_comes_back(driver: Driver) -> None:
    seen = [driver.focus]
    while True:
        driver.press("tab")
        if driver.focus == seen[0]:
            break
        assert driver.focus not in seen
        seen.append(driver.focus)
    driver.press("shift+tab")
    assert driver.focus == seen[-1]
    assert {"place", "list", "party", "days"} <= set(seen)


def test_the_focused_widget_is_always_in_view(driver: Driver) -> None:
    for _ in range(40):
        driver.press("tab")
        rect = driver.widget(driver.focus).rect
        assert rect.y >= 0
        assert rect.bottom <= 720


def test_every_element_has_a_role_and_a_name(driver: Driver) -> None:
    nodes = [node for top in driver.scene.describe() for node in top.walk()]
    assert len(nodes) > 60
    assert [node for node in nodes if not node.name and node.role is not Role.TEXT] == []


def test_what_is_written_reaches_the_field(driver: Driver) -> None:
    driver.click("place", at=(0.98, 0.5))
    driver.write(" Léa")
    driver.press("backspace", "home")
    driver.write("À ")
    assert sample(driver, "place") == "À Sainte-Aurore Lé"


def test_letters_and_digits_fire_no_shortcut_in_a_field(driver: Driver) -> None:
    driver.click("draft")
    driver.press("2")
    assert sample(driver, "tab") == 0
    driver.press("tab", "2")
    assert sample(driver, "tab") == 1


def test_a_list_opens_and_closes_by_keyboard(driver: Driver) -> None:
    driver.scene.focus("list")
    driver.press("enter", "down", "escape")
    assert sample(driver, "list") == 1
    driver.press("enter", "down", "enter")
    assert sample(driver, "list") == 2
    driver.press("space", "f", "enter")
    assert sample(driver, "list") == 0
    assert driver.focus == "list"


def test_a_list_opens_and_chooses_by_pointer(driver: Driver) -> None:
    driver.scene.focus("list")
    driver.frame()
    driver.click("list")
    rect = driver.widget("list").rect
    driver.point(Point(rect.x + 20, rect.bottom + 6 + 2 + 30 * 3 + 15))
    assert driver.scene.router.ui.opened == "list"
    driver.click("list", at=(0.2, (6 + 2 + 30 * 3 + 15 + rect.h) / rect.h))
    assert sample(driver, "list") == 3


def test_a_stepper_counts_by_keyboard_and_by_pointer(driver: Driver) -> None:
    driver.scene.focus("days")
    driver.press("right", "right", "left")
    assert sample(driver, "days") == 4
    driver.click("days", at=(0.99, 0.2))
    driver.click("days", at=(0.01, 0.2))
    driver.click("days", at=(0.01, 0.2))
    assert sample(driver, "days") == 3


def test_a_card_is_carried_by_keyboard(driver: Driver) -> None:
    driver.scene.focus("party")
    driver.press("space", "right", "escape")
    assert (sample(driver, "slot"), driver.focus) == ("", "party")
    driver.press("space", "right", "right", "space")
    assert (sample(driver, "slot"), driver.focus) == ("Vendredi", "party")


def test_a_card_is_carried_by_the_pointer(driver: Driver) -> None:
    driver.scene.focus("party")
    driver.frame()
    driver.drag("party", "slot-Lundi")
    assert sample(driver, "slot") == "Lundi"


def test_a_card_is_carried_by_two_clicks(driver: Driver) -> None:
    driver.scene.focus("party")
    driver.frame()
    driver.click("party")
    driver.click("slot-Vendredi")
    assert sample(driver, "slot") == "Vendredi"


def test_a_card_dropped_nowhere_goes_back(driver: Driver) -> None:
    driver.scene.focus("party")
    driver.frame()
    driver.drag("party", "days")
    assert sample(driver, "slot") == ""


def test_a_dialog_keeps_the_focus_and_gives_it_back(driver: Driver) -> None:
    driver.scene.focus("ask")
    driver.press("enter")
    assert driver.focus == "stay"
    driver.press("tab")
    assert driver.focus == "quit"
    driver.press("tab")
    assert driver.focus == "stay"
    driver.press("escape")
    assert driver.focus == "ask"


def test_what_is_under_a_dialog_does_not_answer(driver: Driver) -> None:
    page = driver.widget("days")
    driver.scene.focus("ask")
    driver.press("enter")
    assert driver.scene.router.find("days") is None
    driver.point(page.rect.center)
    assert driver.scene.router.ui.hover == ""


def test_a_brief_message_is_undone_by_ctrl_z_while_it_shows(driver: Driver) -> None:
    driver.scene.focus("save")
    driver.press("enter", "ctrl+z")
    assert sample(driver, "days") == 0
    driver.scene.focus("days")
    driver.press("right", "ctrl+z")
    assert sample(driver, "days") == 1


def test_a_brief_message_goes_after_six_seconds(driver: Driver) -> None:
    before = driver.pixels()
    focus = driver.focus
    driver.scene.focus("save")
    driver.press("enter")
    assert driver.pixels() != before
    driver.frame(6.5)
    driver.scene.focus(focus)
    assert driver.pixels() == before


def test_a_tooltip_shows_on_focus_and_escape_hides_it(driver: Driver) -> None:
    driver.scene.focus("ask")
    shown = driver.pixels()
    driver.press("escape")
    assert driver.is_running
    assert driver.pixels() != shown


def test_a_tooltip_shows_after_the_pointer_has_rested(driver: Driver) -> None:
    driver.point(driver.widget("ask").rect.center)
    hovered = driver.pixels()
    driver.frame(0.5)
    driver.frame(Duration.FADE)
    assert driver.pixels() != hovered


def test_the_wheel_scrolls_the_page(driver: Driver) -> None:
    before = driver.widget("days").rect.y
    driver.turn_wheel(-3, Point(600, 300))
    driver.app.draw()
    assert driver.widget("days").rect.y < before


def test_escape_leaves_the_catalogue_and_the_application(driver: Driver) -> None:
    driver.press("escape")
    assert not driver.is_running


def test_a_gauge_glides_to_its_new_amount_and_jumps_with_reduced_motion() -> None:
    pictures = {}
    for reduced in (False, True):
        with Driver(Catalogue, settings=Settings(reduced_motion=reduced)) as driver:
            assert isinstance(driver.scene, Catalogue)
            driver.scene.samples["share"] = 0.2
            driver.scene.invalidate()
            driver.frame()
            first = driver.pixels()
            driver.frame(0.7)
            pictures[reduced] = (first, driver.pixels())
    assert pictures[False][0] != pictures[False][1]
    assert pictures[True][0] == pictures[True][1]
    assert pictures[False][1] == pictures[True][1]


def test_a_brief_message_stays_while_the_pointer_is_on_it(driver: Driver) -> None:
    driver.scene.focus("save")
    driver.press("enter")
    driver.point(Point(640, 620))
    driver.frame(7.0)
    assert [node.name for node in driver.scene.describe() if node.role is Role.STATUS] == ["Plan enregistré."]
    driver.point(Point(640, 300))
    driver.frame(7.0)
    assert [node for node in driver.scene.describe() if node.role is Role.STATUS] == []
