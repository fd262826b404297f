"""From the title to the answer of a question, by posted events alone: what a young coopérant does without a manual."""

from __future__ import annotations

from dataclasses import replace

from game.scenes.laboratory import LaboratoryScene
from game.scenes.registry import build_routes
from game.scenes.scene import Context
from game.scenes.stack import Scene
from game.settings import Settings
from tests.scenes.laboratory.bench import FEW
from tests.window import Driver


def at_the_title(context: Context) -> Scene:
    """The title of the game, but for a laboratory of few summers."""
    context.routes = replace(build_routes(context), laboratory=lambda scenario: LaboratoryScene(context, scenario, FEW))
    return context.routes.title()


def open_window() -> Driver:
    return Driver(at_the_title, settings=Settings(reduced_motion=True, first_launch=False))


def answered(driver: Driver) -> None:
    """The question is read, its summers are drawn, and what they say is written."""
    scene = driver.scene
    assert isinstance(scene, LaboratoryScene)
    scene.experiment.working.wait()
    driver.frame()
    driver.pixels()
    said = [node.name for root in scene.describe() for node in root.walk()]
    assert any("consentement" in words for words in said)
    assert "Ce qu’on peut conclure" in said


def test_two_clicks_lead_from_the_title_to_an_answer() -> None:
    with open_window() as driver:
        driver.click("laboratory")
        driver.click("card-consentement")
        answered(driver)


def test_four_keys_lead_from_the_title_to_an_answer() -> None:
    with open_window() as driver:
        driver.press("down", "down", "enter")
        driver.press("enter")
        answered(driver)
