"""The page of the season: what is always known, the keys that always work, and three weeks played by them."""

from __future__ import annotations

import dataclasses

import pytest

from game.saves import Notice
from game.scenario import load_scenario
from game.scenes.foreseen import real_points
from game.scenes.registry import build_routes
from game.scenes.scene import Context
from game.scenes.season_page import SeasonScene, pec_objective
from game.scenes.stack import Scene
from game.session import Session
from game.settings import Settings
from game.sim import KeyTest as Target
from game.sim import Objective, Season, SeasonView, Text
from tests.scenes.staging import session_when, staged
from tests.window import Driver

PLAN = staged("plan")


def view_of(driver: Driver) -> SeasonView:
    assert isinstance(driver.scene, SeasonScene)
    return driver.scene.view


def said_in(driver: Driver) -> set[str]:
    nodes = [node for root in driver.scene.describe() for node in root.walk()]
    return {node.name for node in nodes} | {node.value for node in nodes}


def place(driver: Driver) -> str:
    return type(driver.scene).__name__


def test_the_bar_says_the_week_the_cash_the_sky_and_the_pec() -> None:
    with Driver(PLAN) as driver:
        view, texts, said = view_of(driver), driver.context.texts, said_in(driver)
        assert {f"Semaine {view.week}", texts.money(view.cash), str(view.pec.total_points)} <= said
        assert any(f"lundi\u00a0: {texts('weather.' + view.weather[0])}" in each for each in said)
        assert any(each.startswith(f"{view.pec.total_points} points sur 100") for each in said)


@pytest.mark.parametrize("key", ["m", "escape"])
def test_the_menu_opens_by_its_keys_and_closes(key: str) -> None:
    with Driver(PLAN) as driver:
        driver.press(key)
        assert place(driver) == "PauseScene"
        driver.press("escape")
        assert place(driver) == "PlanScene"


def test_the_menu_opens_by_a_click() -> None:
    with Driver(PLAN) as driver:
        driver.click("menu")
        assert place(driver) == "PauseScene"


def test_f1_opens_the_help() -> None:
    with Driver(PLAN) as driver:
        driver.press("f1")
        assert place(driver) == "HelpScene"


def test_undoing_the_plan_comes_back_to_it_from_the_assembly() -> None:
    with Driver(PLAN) as driver:
        driver.click("go-on")
        assert place(driver) == "AssemblyScene"
        driver.press("ctrl+z")
        assert place(driver) == "PlanScene"


def test_an_objective_on_the_pec_puts_its_mark_in_points() -> None:
    scenario = load_scenario("quebec")
    goal = Objective("pec", Text("75 points"), Target("pec", above=2.25))
    aimed = dataclasses.replace(scenario, objectives=(goal,))
    none = dataclasses.replace(scenario, objectives=())
    assert pec_objective(Season.start(aimed, 1).view) == 75
    assert pec_objective(Season.start(none, 1).view) is None


def test_a_season_that_is_not_kept_says_so_once() -> None:
    with Driver(PLAN, settings=Settings(reduced_motion=True)) as driver:
        driver.press("1", "2")
        kept = driver.pixels()
        driver.context.store.warning = Notice("saving.memory")
        driver.press("1", "2")
        assert driver.pixels() != kept
        driver.frame(7.0)
        driver.press("1", "2")
        assert driver.pixels() == kept


# --- Three weeks ------------------------------------------------------------------------------------------------

LEADING_ON = ("choose", "stand", "start", "go-on")
"""Keys of the buttons that lead on, in the order in which they are looked for."""


def new_season(context: Context) -> Scene:
    context.routes = build_routes(context)
    return context.routes.season(Session.start(context.store, load_scenario("quebec"), 11))


def tab_to(driver: Driver, key: str) -> None:
    for _ in range(80):
        if driver.focus == key:
            return
        driver.press("tab")
    raise AssertionError(f"Tab never comes to {key} in {place(driver)}")


def leading_on(driver: Driver) -> str:
    present = {widget.key for widget in driver.scene.router.root.walk() if widget.enabled}
    return next(key for key in LEADING_ON if key in present)


def play_by_keys(driver: Driver) -> None:
    """What each scene asks, then on to the next."""
    match place(driver):
        case "PlanScene":
            driver.press("2", "tab", "3", "tab", "3")
            tab_to(driver, "all-cards")
            driver.press("down", "space", "down", "space", "tab", "enter")
        case "AssemblyScene" if "way.question" in {w.key for w in driver.scene.router.root.walk()}:
            driver.press("2")
        case "WorkScene":
            driver.press("3")
    tab_to(driver, leading_on(driver))
    driver.press("enter")


def test_three_weeks_are_played_by_the_keyboard_alone() -> None:
    with Driver(new_season, settings=Settings(reduced_motion=True)) as driver:
        seen = set()
        for _ in range(250):
            if view_of(driver).week == 4:
                break
            seen.add(place(driver))
            play_by_keys(driver)
        assert view_of(driver).week == 4
        assert {"PlanScene", "AssemblyScene", "WorkScene", "ReviewScene"} <= seen
        assert view_of(driver).spheres[0].posture == "guider"


def test_three_weeks_are_played_by_the_mouse_alone() -> None:
    with Driver(new_season, settings=Settings(reduced_motion=True)) as driver:
        for _ in range(250):
            if view_of(driver).week == 4:
                break
            if place(driver) == "PlanScene":
                driver.click("association.accompagner")
            answers = [w.key for w in driver.scene.router.root.walk() if w.key.startswith("answer-")]
            if answers:
                driver.click(answers[0])
            driver.click(leading_on(driver))
        assert view_of(driver).week == 4
        assert view_of(driver).spheres[1].posture == "accompagner"


def test_a_monday_says_what_the_last_week_brought() -> None:
    with Driver(PLAN) as driver:
        view, texts = view_of(driver), driver.context.texts
        before, now = real_points(view.weekly)[-2:]
        assert {texts.number(round(now - before), sign=True), texts("week.change_last")} <= said_in(driver)


def test_the_first_monday_says_no_change() -> None:
    def first(context: Context) -> Scene:
        context.routes = build_routes(context)
        return context.routes.season(session_when(context, lambda view: view.phase == "plan"))

    with Driver(first) as driver:
        assert driver.context.texts("week.change_last") not in said_in(driver)


@pytest.mark.parametrize("spoken", ["week.weather", "quantity.pec"])
def test_the_sky_and_the_pec_are_said_to_who_points_at_them(spoken: str) -> None:
    with Driver(PLAN) as driver:
        name = driver.context.texts(spoken)
        shown = next(each for each in driver.scene.router.root.walk() if each.name == name and each.value)
        driver.point(shown.rect.center)
        assert driver.scene.router.hinted(0.0) is shown
