"""The future workshop: themes, three steps, four angles; what is written is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.debriefing.future import ANGLES, OWN_THEMES, theme_sheets_in
from game.saves import open_store
from game.scenario import read_scenario
from game.scenes.future import FutureScene
from game.scenes.gathering import GatheringScene
from game.scenes.stack import Pop
from game.session import Session
from tests.scenes.gathering.kept import kinds_kept, season
from tests.scenes.hands import click, context_of, cut, focused, nameless, opened, press, said, write


def workshop(**settings: object) -> FutureScene:
    context = context_of(**settings)  # type: ignore[arg-type]  # settings by name, as `context_of` takes them
    return opened(FutureScene(context, season(context, week=1).id))


def sheets(scene: FutureScene) -> dict[int, tuple[str, str, tuple[str, ...]]]:
    pages = scene.context.store.read(scene.season).pages
    return {place: (each.problem, each.ideal, each.ways) for place, each in theme_sheets_in(pages).items()}


def test_the_themes_are_those_of_the_scenario() -> None:
    scene = workshop()
    assert "Accompagner sans faire à la place" in said(scene)


def test_a_scenario_without_themes_has_those_of_the_project() -> None:
    context = context_of(language="en")
    bare = "format: 1\ntitre: Petit\nregion: quebec\ncalendrier: {semaines: 3}\ndebriefing: {themes: []}\n"
    session = Session.start(context.store, read_scenario(bare, "petit"), 1)
    scene = opened(FutureScene(context, session.id))
    page = said(scene)
    assert all(context.texts(f"workshops.theme.{n}") in page for n in range(1, OWN_THEMES + 1))


def test_a_whole_theme_is_written_by_keyboard_alone() -> None:
    scene = workshop()
    press(scene, "down", "enter")
    write(scene, "Trop tard")
    while focused(scene) != "go-on":
        press(scene, "tab")
    press(scene, "enter")
    write(scene, "Dès mars")
    while focused(scene) != "go-on":
        press(scene, "tab")
    press(scene, "enter")
    for angle in ANGLES:
        assert focused(scene) == f"field-1-pistes-{angle}"
        write(scene, f"par {angle}")
        press(scene, "tab")
    scene.leave()
    assert sheets(scene) == {1: ("Trop tard", "Dès mars", tuple(f"par {angle}" for angle in ANGLES))}


def test_the_same_by_mouse_and_going_to_another_theme_keeps_what_was_written() -> None:
    scene = workshop()
    click(scene, "step.1")
    click(scene, "field-0-ideal-")
    write(scene, "Un été sans attendre")
    click(scene, "item-2")
    assert sheets(scene) == {0: ("", "Un été sans attendre", ("",) * 4)}
    click(scene, "step.2")
    click(scene, "field-2-pistes-territoire")
    write(scene, "La place du marché")
    click(scene, "step.0")
    assert sheets(scene)[2][2] == ("", "", "", "La place du marché")


def test_it_is_taken_up_again_and_what_is_emptied_is_taken_away() -> None:
    scene = workshop()
    click(scene, "field-0-probleme-")
    write(scene, "A")
    scene.leave()
    assert kinds_kept(scene.context.store, scene.season) == ["atelier"]
    again = opened(FutureScene(scene.context, scene.season))
    assert "1 temps sur 3" in said(again)
    click(again, "field-0-probleme-")
    press(again, "end", "backspace")
    again.leave()
    assert kinds_kept(scene.context.store, scene.season) == []


def test_what_was_written_is_found_again_once_the_window_was_closed() -> None:
    with open_store() as store:
        context = context_of(store)
        session = season(context, week=1)
        scene = opened(FutureScene(context, session.id))
        click(scene, "field-0-probleme-")
        write(scene, "Gardé")
        scene.leave()
    with open_store() as store:
        assert "Gardé" in said(opened(FutureScene(context_of(store), session.id)))


def test_the_steps_lead_through_the_themes_and_back() -> None:
    scene = workshop()
    for _ in range(8 * 3 - 1):
        assert click(scene, "go-on") is None
    assert scene.looked_at == "7"
    assert isinstance(click(scene, "go-on"), Pop)


def test_the_timer_is_off_until_the_trainer_starts_it() -> None:
    scene = workshop()
    assert not scene.update(60)
    click(scene, "countdown.2")
    assert "Encore 10 minutes" in said(scene)
    assert scene.update(61)
    assert "Encore 9 minutes" in said(scene)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text_scale: int) -> None:
    scene = workshop(language=language, text_scale=text_scale)
    for step in range(3):
        click(scene, f"step.{step}")
        click(scene, "countdown.1")
        assert cut(scene) == []
        assert nameless(scene) == []


def test_what_cannot_be_kept_is_said(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        context = context_of(store)
        scene = opened(FutureScene(context, season(context, week=1).id))
        store._connection.execute("PRAGMA query_only = ON")
        press(scene, "down", "enter")
        write(scene, "Trop tard")
        click(scene, "go-on")
        assert store.warning is not None
        assert context.texts(store.warning.key) in said(scene)
        leaving = opened(GatheringScene(context, scene.season))
        assert context.texts(store.warning.key) in said(leaving)
