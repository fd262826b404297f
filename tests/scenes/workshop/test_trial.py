"""A scenario that is tried from the workshop."""

from __future__ import annotations

from pathlib import Path

from game.scenes.stack import Replace
from game.scenes.workshop import WorkshopScene
from game.scenes.workshop.scene import LOOK_EVERY
from tests.scenes.hands import click, focused, leads_to, press, said
from tests.scenes.workshop.desk import GOOD, is_read, workshop, write_elsewhere


def coming_back(scene: WorkshopScene) -> object:
    """The trial is left by its menu."""
    trial = scene.trial
    assert trial is not None
    transition = Replace(scene.context.way_out(trial.id))
    back = transition.make()
    back.enter(None)
    is_read(scene)
    return back


def test_a_trial_begins_with_the_preparation_and_leads_back_to_the_text(file: Path) -> None:
    scene = is_read(workshop(file))
    press(scene, "down", "down", "end")
    place, text = scene.buffer.place, scene.buffer.text
    assert leads_to(press(scene, "ctrl+enter")) == "season preparation"
    assert scene.context.store.records() == ()
    scene.leave()
    assert coming_back(scene) is scene
    assert (scene.buffer.place, scene.buffer.text) == (place, text)
    assert focused(scene) == "text"


def test_a_trial_may_begin_in_a_week_and_the_week_is_kept(file: Path) -> None:
    scene = is_read(workshop(file), simulated=True)
    click(scene, "week-3")
    assert "Essayer dès la semaine 3" in said(scene)
    assert leads_to(click(scene, "try")) == "season plan"
    scene.leave()
    coming_back(scene)
    assert "Essayer dès la semaine 3" in said(scene)
    write_elsewhere(file, GOOD.replace("semaines: 4", "semaines: 3"))
    scene.update(LOOK_EVERY)
    is_read(scene)
    assert leads_to(click(scene, "try")) == "season plan"


def test_a_week_that_is_not_in_the_summer_any_more_becomes_the_last(file: Path) -> None:
    scene = is_read(workshop(file), simulated=True)
    click(scene, "week-4")
    write_elsewhere(file, GOOD.replace("semaines: 4", "semaines: 3"))
    scene.update(LOOK_EVERY)
    is_read(scene)
    assert "Essayer dès la semaine 3" in said(scene)


def test_the_keyboard_alone_chooses_a_week_and_tries(file: Path) -> None:
    scene = is_read(workshop(file), simulated=True)
    press(scene, "escape")
    for _ in range(12):
        if focused(scene).startswith("week-"):
            break
        press(scene, "tab")
    press(scene, "right", "enter")
    assert leads_to(press(scene, "ctrl+enter")) == "season plan"
