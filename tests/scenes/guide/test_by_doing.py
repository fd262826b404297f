"""The guided season from the title to the end of its second week, by posted events: each step is said, points at
something that is there, and gives way to the gesture that it asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from game.scenes.guide.guide import KIND
from game.scenes.guide.steps import STEPS, Step
from game.scenes.registry import build_routes
from game.scenes.scene import Context
from game.scenes.season_page import SeasonScene
from game.scenes.stack import Scene
from game.settings import Settings
from game.ui import Role
from game.ui.widgets.note import PageNote
from tests.window import Driver

MOST_GESTURES: Final = 150


def at_the_title(context: Context) -> Scene:
    context.routes = build_routes(context)
    return context.routes.title()


def window(language: str = "fr", **settings: object) -> Driver:
    chosen = Settings.model_validate({"first_launch": False} | settings)
    return Driver(at_the_title, settings=chosen, language=language)


def step_of(driver: Driver) -> Step | None:
    """The step whose note is on the page."""
    scene = driver.scene
    if not isinstance(scene, SeasonScene) or not any(isinstance(each, PageNote) for each in scene.router.page.walk()):
        return None
    page = scene.session.pages(KIND)[0]
    return next(step for step in STEPS if step.key == page["step"])


def is_pointed_at(driver: Driver, step: Step) -> bool:
    """Whether what the step speaks of is on the page, and its words in the tree of a screen reader."""
    page = driver.scene.router.page
    found = next((each for each in page.walk() if each.key == step.target), None)
    words = driver.context.texts(f"guide.step.{step.key}")
    nodes = [node for root in page.describe(driver.scene.router.ui) for node in root.walk()]
    is_said = any(node.role is Role.STATUS and node.name == words for node in nodes)
    return found is not None and found.rect.h > 0 and is_said


def play(driver: Driver, do: Callable[[Driver, Step | None], None]) -> list[Step]:
    """Begin at the title and do what is asked until nothing is; the steps that were said."""
    do(driver, None)
    said: list[Step] = []
    for _ in range(MOST_GESTURES):
        for _ in range(3):
            driver.frame(0.4)
        step = step_of(driver)
        if step is not None and step not in said:
            assert is_pointed_at(driver, step), step
            said.append(step)
        scene = driver.scene
        if isinstance(scene, SeasonScene) and scene.view.week == 3:
            return said
        do(driver, step)
    raise AssertionError(f"the guide never ended: {said[-1]}")


def main_button(driver: Driver) -> str:
    """The button that leads on, or back from what was opened over the season."""
    keys = ("stand", "close", "back", "choose", "start", "go-on")
    found = {key: widget for key in keys if (widget := driver.scene.router.find(key)) is not None and widget.enabled}
    return next(iter(found))


def by_mouse(driver: Driver, step: Step | None) -> None:
    if not isinstance(driver.scene, SeasonScene):
        driver.click("guided" if step is None and driver.scene.router.find("guided") else main_button(driver))
        return
    match step.key if step is not None and driver.scene.router.modal is None else "":
        case "days":
            for _ in range(3):
                driver.click("days-animateurs", (0.96, 0.3))
        case "need":
            driver.click("association.accompagner")
        case "posture":
            driver.click("entreprise.guider")
        case "hours":
            driver.drag(first(driver, "offered."), first(driver, "open."))
        case "part" | "silence" if driver.scene.router.find("way.question") is not None:
            driver.click("way.question")
            if step is not None and step.key == "silence":
                driver.click("go-on")
        case "incident" | "surprise":
            driver.click("answer-3")
            driver.click("choose")
        case "aim" | "why" | "compare":
            driver.click(step.target if step is not None else "")
        case "person":
            driver.click("member.0")
        case _:
            if driver.scene.router.find("incident") is not None:
                driver.click("answer-2")
            driver.click(main_button(driver))


def first(driver: Driver, beginning: str) -> str:
    """The first widget whose key begins so."""
    return next(each.key for each in driver.scene.router.root.walk() if each.key.startswith(beginning))


def tab_to(driver: Driver, *beginnings: str) -> None:
    """Press Tab, and the arrows inside a zone, until a widget is focused whose key begins so."""
    for _ in range(60):
        if driver.focus.startswith(beginnings):
            return
        driver.press("tab")
        for _ in range(12):
            if driver.focus.startswith(beginnings):
                return
            before = driver.focus
            driver.press("down")
            if driver.focus == before:
                break
    raise AssertionError(f"the keyboard never reaches {beginnings} in {type(driver.scene).__name__}")


def by_keyboard(driver: Driver, step: Step | None) -> None:
    if not isinstance(driver.scene, SeasonScene):
        driver.press("enter")
        return
    match step.key if step is not None and driver.scene.router.modal is None else "":
        case "days":
            tab_to(driver, "days-animateurs")
            driver.press("right", "right", "right")
        case "need":
            tab_to(driver, "association.")
            driver.press("3")
        case "posture":
            tab_to(driver, "entreprise.")
            driver.press("2")
        case "hours":
            tab_to(driver, "offered.")
            driver.press("space", "space")
        case "part":
            driver.press("2")
        case "silence":
            driver.press("enter")
        case "incident" | "surprise":
            driver.press("3", "enter")
        case "aim":
            driver.press("b")
        case "why" | "compare":
            driver.press("p")
        case "person":
            tab_to(driver, "member.")
            driver.press("enter")
        case _:
            if driver.scene.router.find("incident") is not None:
                driver.press("2", "enter")
                return
            tab_to(driver, main_button(driver))
            driver.press("enter")


@pytest.mark.parametrize("do", [by_mouse, by_keyboard])
def test_the_guide_leads_from_the_title_to_the_end_of_the_second_week(
    do: Callable[[Driver, Step | None], None],
) -> None:
    with window() as driver:
        said = play(driver, do)
        assert said == list(STEPS)
        assert step_of(driver) is None


def test_it_leads_as_far_in_english_in_large_text_and_without_movement() -> None:
    with window("en", text_scale=200, reduced_motion=True) as driver:
        assert play(driver, by_keyboard) == list(STEPS)
