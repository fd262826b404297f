"""From a wrong word to a trial and back, through the window and its own events."""

from __future__ import annotations

from pathlib import Path

from game.scenes.pause import PauseScene
from game.scenes.plan import PlanScene
from game.scenes.registry import build_routes
from game.scenes.scene import Context
from game.scenes.stack import Scene
from game.scenes.workshop import WorkshopScene
from game.settings import Settings
from tests.window import Driver

TEXT = "format: 1\ntitre: Mon ete\nregion: quebec\ncalendrier: {semaines: 3}\nfinances: {caise: 100}\n"


def read(driver: Driver) -> WorkshopScene:
    """The workshop once what was typed was read and simulated."""
    scene = driver.scene
    assert isinstance(scene, WorkshopScene)
    driver.frame(0.5)
    scene.known.bench.wait()
    driver.frame()
    return scene


def test_a_text_is_corrected_saved_tried_from_a_week_and_found_again(own_folder: Path) -> None:
    file = own_folder / "scenarios" / "ete.yaml"
    file.parent.mkdir()
    file.write_text(TEXT, encoding="utf-8")

    def first(context: Context) -> Scene:
        context.routes = build_routes(context)
        return context.routes.workshop(str(file))

    settings = Settings(reduced_motion=True, first_launch=False)
    with Driver(first, settings=settings) as driver:
        read(driver)
        driver.press("f8", "alt+enter")
        driver.press("ctrl+home", "down", "end", "backspace")
        driver.write("é")
        driver.press("ctrl+s")
        written = TEXT.replace("caise", "caisse").replace("Mon ete", "Mon eté")
        assert file.read_text(encoding="utf-8") == written
        scene = read(driver)
        driver.click("week-3")
        driver.click("try")
        plan: object = driver.scene
        assert isinstance(plan, PlanScene)
        assert plan.view.week == 3
        driver.press("escape")
        pause: object = driver.scene
        assert isinstance(pause, PauseScene)
        driver.click("title")
        assert driver.scene is scene
        assert scene.buffer.place == (1, len("titre: Mon eté"))
        assert driver.context.store.records() == ()
        scene.known.bench.stop()
        scene.known.bench.wait()
