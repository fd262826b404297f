"""Foreseeing the week: never in the way, kept at once, drawn by hand, asked of the machine, then seen on Friday."""

from __future__ import annotations

from typing import Literal

import pygame
import pytest

from game.lab.forecast import forecast
from game.notebook import PAGE, Answered, Prediction, predictions_of, question_of
from game.scenes.assembly import AssemblyScene
from game.scenes.plan.scene import PlanScene
from game.scenes.review import ReviewScene
from game.scenes.scene import Context
from game.scenes.stack import Scene
from game.settings import Settings, TextScale
from game.ui.charts.foreseen import CurveField
from game.ui.geometry import Point
from tests.scenes.staging import WEEK, foreseen, session_when, staged
from tests.window import Driver

PLAN, REVIEW = staged("plan"), staged("bilan-prevu")
ALWAYS = Settings(predictions="always", first_launch=False)
QUESTION = question_of(WEEK)


def kept(driver: Driver) -> Prediction:
    """What is kept of the week on top."""
    scene = driver.scene
    assert isinstance(scene, PlanScene)
    return predictions_of(scene.session.pages(PAGE)).get(WEEK, Prediction(WEEK))


def said(driver: Driver) -> str:
    """All that a screen reader would say."""
    return " · ".join(f"{node.name} {node.value}" for root in driver.scene.describe() for node in root.walk())


def is_open(driver: Driver) -> bool:
    return driver.scene.router.modal is not None


def drag_curve(driver: Driver, *places: tuple[int, float], is_let_go: bool = True) -> None:
    """Go over weeks and points of the chart with the pointer down, then up."""
    field = driver.widget("curve")
    assert isinstance(field, CurveField)
    inside = field._drawn_in
    assert inside is not None
    points = [Point(inside.x + inside.w * week / 9, inside.bottom - inside.h * height / 100) for week, height in places]
    driver.point(points[0])
    driver._post(pygame.MOUSEBUTTONDOWN, points[0], button=1)
    driver.frame()
    for point in points[1:]:
        driver.point(point)
    if is_let_go:
        driver._post(pygame.MOUSEBUTTONUP, points[-1], button=1)
        driver.frame()


# --- Never in the way -------------------------------------------------------------------------------------------


def test_in_the_first_summer_the_assembly_comes_at_once() -> None:
    with Driver(PLAN, settings=Settings(first_launch=False)) as driver:
        driver.click("go-on")
        assert isinstance(driver.scene, AssemblyScene)


def test_where_it_is_wanted_the_question_comes_first_and_one_key_skips_it() -> None:
    with Driver(PLAN, settings=ALWAYS) as driver:
        driver.click("go-on")
        assert is_open(driver)
        driver.press("enter")
        assert isinstance(driver.scene, AssemblyScene)
        assert driver.scene.session.pages(PAGE) == {}


def test_one_click_skips_it() -> None:
    with Driver(PLAN, settings=ALWAYS) as driver:
        driver.click("go-on")
        driver.click("go-ahead")
        assert isinstance(driver.scene, AssemblyScene)


def test_escape_goes_back_to_the_plan() -> None:
    with Driver(PLAN, settings=ALWAYS) as driver:
        driver.click("go-on")
        driver.press("escape")
        assert not is_open(driver)
        assert isinstance(driver.scene, PlanScene)


def test_a_digit_answers_and_enter_goes_on() -> None:
    with Driver(PLAN, settings=ALWAYS) as driver:
        driver.click("go-on")
        driver.press("3")
        assert kept(driver).answer == Answered(QUESTION.key, QUESTION.choices[2])
        driver.press("enter")
        assert isinstance(driver.scene, AssemblyScene)


def test_what_is_answered_already_is_not_asked_again() -> None:
    with Driver(PLAN, settings=ALWAYS) as driver:
        driver.press("v", "1", "escape")
        driver.click("go-on")
        assert isinstance(driver.scene, AssemblyScene)


def test_from_the_plan_it_can_be_wanted_or_not_from_now_on() -> None:
    with Driver(PLAN, settings=ALWAYS) as driver:
        driver.click("foresee")
        chosen = []
        for _ in range(2):
            driver.click("ask-me")
            chosen.append(driver.context.settings.predictions)
        assert chosen == ["never", "always"]


@pytest.mark.parametrize("wanted", ["second", "always", "never"])
def test_the_settings_say_when_it_is_asked(wanted: Literal["second", "always", "never"]) -> None:
    with Driver(staged("reglages"), settings=Settings(first_launch=False)) as driver:
        driver.click("subjects.3")
        driver.click(f"predictions.{('second', 'always', 'never').index(wanted)}")
        assert driver.context.settings.predictions == wanted


# --- An answer --------------------------------------------------------------------------------------------------


def test_an_answer_is_clicked_changed_and_taken_back() -> None:
    with Driver(PLAN) as driver:
        driver.click("foresee")
        for choice in QUESTION.choices[:2]:
            driver.click(f"choice.{choice}")
            assert kept(driver).answer == Answered(QUESTION.key, choice)
        driver.click("sure.2")
        assert kept(driver).answer == Answered(QUESTION.key, QUESTION.choices[1], "presque")
        driver.click(f"choice.{QUESTION.choices[1]}")
        assert kept(driver).is_empty


# --- A curve ----------------------------------------------------------------------------------------------------


def test_a_curve_is_drawn_with_the_pointer_and_flat_after() -> None:
    with Driver(PLAN) as driver:
        driver.click("foresee")
        drag_curve(driver, (4, 50), (5, 60), (7, 70))
        curve = kept(driver).curve
        assert curve is not None
        assert curve.drawn == (4, 5, 7)
        assert curve.points == (50, 60, 65, 70, 70, 70)


def test_a_curve_is_written_once_the_pointer_is_up() -> None:
    with Driver(PLAN) as driver:
        driver.click("foresee")
        drag_curve(driver, (4, 50), (5, 60), is_let_go=False)
        assert kept(driver).is_empty
        assert "Semaine 5\u00a0: 60" in said(driver)
        driver._post(pygame.MOUSEBUTTONUP, Point(5, 5), button=1)
        driver.frame()
        assert kept(driver).curve is not None


def test_what_the_pointer_goes_over_again_is_drawn_anew() -> None:
    with Driver(PLAN) as driver:
        driver.click("foresee")
        drag_curve(driver, (4, 50), (5, 90), (6, 60))
        drag_curve(driver, (4, 50), (6, 60))
        curve = kept(driver).curve
        assert curve is not None
        assert curve.points[:3] == (50, 55, 60)


def test_a_curve_is_drawn_by_the_arrows_alone() -> None:
    with Driver(PLAN) as driver:
        driver.press("v")
        driver.scene.focus("curve")
        driver.press("right", "up", "pageup")
        scene = driver.scene
        assert isinstance(scene, PlanScene)
        now = round(100 / 3 * scene.view.weekly["pec"][-1])
        curve = kept(driver).curve
        assert curve is not None
        assert (curve.drawn, curve.points[1]) == ((5,), now + 6)
        assert f"Semaine 5\u00a0: {now + 6}" in said(driver)
        driver.press("left", "left", "down")
        assert scene.foresight.looked_at == 4
        driver.press("delete")
        assert kept(driver).curve is None


def test_the_curve_stays_within_the_scale() -> None:
    with Driver(PLAN) as driver:
        driver.click("foresee")
        drag_curve(driver, (9, 80), (9, 150))
        curve = kept(driver).curve
        assert curve is not None
        assert curve.points[-1] == 100


def test_the_numbers_are_there_as_a_table_on_which_nothing_is_drawn() -> None:
    with Driver(PLAN) as driver:
        driver.press("v", "t")
        assert kept(driver).curve is None
        driver.click("curve")
        assert kept(driver).curve is None


# --- A forecast -------------------------------------------------------------------------------------------------


def test_a_forecast_comes_when_it_is_asked_for_and_says_what_it_assumes() -> None:
    with Driver(PLAN) as driver:
        driver.click("foresee")
        driver.click("forecast")
        scene = driver.scene
        assert isinstance(scene, PlanScene)
        scene.foresight.work.wait()
        driver.frame()
        assert kept(driver).forecast == forecast(scene.session.standing())
        assert "Hypothèse" in said(driver)


def test_a_forecast_that_is_left_is_not_kept() -> None:
    with Driver(PLAN) as driver:
        driver.press("v")
        driver.click("forecast")
        scene = driver.scene
        assert isinstance(scene, PlanScene)
        scene.leave()
        scene.foresight.work.wait()
        driver.frame()
        assert kept(driver).is_empty


# --- Then, on Friday --------------------------------------------------------------------------------------------


def test_the_review_begins_with_what_was_foreseen_beside_what_came() -> None:
    with Driver(REVIEW) as driver:
        assert is_open(driver)
        assert "Lundi, vous prévoyiez" in said(driver)
        assert "dans la fourchette" in said(driver)
        driver.press("t")
        assert "Prévision, bas" in said(driver)
        driver.press("enter")
        assert not is_open(driver)
        driver.press("v")
        assert is_open(driver)
        driver.click("close")
        driver.click("foreseen")
        assert is_open(driver)


def test_a_curve_is_followed_in_the_weeks_after_it_was_drawn() -> None:
    def week_after(context: Context) -> Scene:
        session = foreseen(context, "bilan")
        session.advance()
        while session.phase != "bilan":
            session.advance()
        return context.routes.season(session)

    def make(context: Context) -> Scene:
        staged("titre")(context)
        return week_after(context)

    with Driver(make) as driver:
        assert isinstance(driver.scene, ReviewScene)
        assert not is_open(driver)
        driver.press("v")
        assert "Votre courbe de la semaine 4 passait par" in said(driver)
        assert "Lundi, vous prévoyiez" not in said(driver)


def test_nothing_is_shown_of_what_was_not_foreseen() -> None:
    def make(context: Context) -> Scene:
        staged("titre")(context)
        return context.routes.season(session_when(context, lambda view: view.phase == "bilan"))

    with Driver(make) as driver:
        assert not is_open(driver)
        assert driver.scene.router.find("foreseen") is None


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("stage", ["prevoir", "bilan-prevu"])
def test_nothing_is_cut(stage: str, scale: TextScale, language: str) -> None:
    settings = Settings(text_scale=scale, reduced_motion=True, first_launch=False)
    with Driver(staged(stage), settings=settings, language=language) as driver:
        assert driver.overflows() == []
        driver.press("t")
        assert driver.overflows() == []
