"""A whole season through the open window, by the keyboard alone and by the mouse alone: only pygame's own events
are posted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from game.saves import summary_of
from game.scenes.opening import first_scene
from game.session import Session
from game.settings import Settings
from tests.window import Driver

FORWARD = ("moving", "go-on", "choose", "prepare", "start", "stand", "play")
"""Keys of the buttons that lead on, in the order in which they are looked for."""
SCENES = {
    "TitleScene",
    "ScenariosScene",
    "PreparationScene",
    "PlanScene",
    "AssemblyScene",
    "WorkScene",
    "ReviewScene",
    "FreezeScene",
    "SummerScene",
}
MOST_STEPS = 2500


def _driver() -> Driver:
    settings = Settings(reduced_motion=True)
    return Driver(lambda context: first_scene(context, scenario=None, seed=None, demo=None), settings=settings)


def _place(driver: Driver) -> str:
    return type(driver.scene).__name__


def _next_button(driver: Driver) -> str:
    """The key of the enabled widget that leads on."""
    for key in FORWARD:
        found = driver.scene.router.find(key)
        if found is not None and found.enabled:
            return key
    raise AssertionError(f"nothing leads on from {_place(driver)}: {[w.key for w in driver.scene.router.root.walk()]}")


def _press_on(driver: Driver) -> None:
    """By the keyboard: Tab to the button that leads on, then Enter."""
    wanted = _next_button(driver)
    for _ in range(80):
        if driver.focus == wanted:
            break
        driver.press("tab")
    assert driver.focus == wanted, f"Tab never reaches {wanted} in {_place(driver)}"
    driver.press("enter")


def _click_on(driver: Driver) -> None:
    driver.click(_next_button(driver))


def _type_choices(driver: Driver, visits: Counter[str]) -> None:
    """By the keyboard: some days, a posture, an intervention, an answer."""
    place = _place(driver)
    if place == "TitleScene" and driver.focus == "guided":
        driver.press("down")
    if place == "ScenariosScene":
        driver.press("right")  # after the gentle one, a summer of nine weeks
    if place == "PreparationScene" and visits[place] == 1:
        for _ in range(4):
            driver.press("right")
    if place == "PlanScene":
        driver.press("3")
    if place == "AssemblyScene" and visits[place] % 3 == 0:
        driver.press("2")
    if place == "WorkScene" and driver.scene.router.find("choose") is not None:
        driver.press("2")


def _click_choices(driver: Driver, visits: Counter[str]) -> None:
    """By the mouse: a summer of nine weeks, the first answer of an incident, which waits for one; no more."""
    del visits
    if _place(driver) == "ScenariosScene":
        driver.click("item-quebec")
    choose = driver.scene.router.find("choose")
    if choose is not None and not choose.enabled:
        answers = [each for each in driver.scene.router.root.walk() if each.key.startswith("answer-")]
        driver.click(answers[0].key)


def _play(
    driver: Driver, lead_on: Callable[[Driver], None], decide: Callable[[Driver, Counter[str]], None]
) -> Counter[str]:
    """Play from the title to the summer's review; how often each scene was met."""
    visits: Counter[str] = Counter()
    for _ in range(MOST_STEPS):
        visits[_place(driver)] += 1
        if _place(driver) == "SummerScene":
            return visits
        decide(driver, visits)
        lead_on(driver)
        for _ in range(3):
            driver.frame(0.4)
        assert driver.is_running
    raise AssertionError(f"the summer never ended: {visits}")


@pytest.mark.parametrize(
    ("lead_on", "decide"), [(_press_on, _type_choices), (_click_on, _click_choices)], ids=["keyboard", "mouse"]
)
def test_a_whole_season_is_played_through_the_window(
    lead_on: Callable[[Driver], None], decide: Callable[[Driver, Counter[str]], None]
) -> None:
    with _driver() as driver:
        visits = _play(driver, lead_on, decide)
        record = driver.context.store.records()[-1]
        saved = driver.context.store.read(record.id)
        resumed = Session.resume(driver.context.store, record.id)
    assert set(visits) >= SCENES
    assert visits["PlanScene"] >= 9
    assert record.phase == "fini"
    assert resumed.over
    assert summary_of(resumed.view).fingerprint == saved.summary.fingerprint
