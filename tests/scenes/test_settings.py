"""The settings: applied at once, kept for the next time."""

from __future__ import annotations

from typing import Any

import pytest

from game.scenes.settings import SettingsScene
from game.scenes.settings.scene import SUBJECTS, OpenSubject
from game.scenes.stack import Pop
from game.settings import load_settings
from game.ui import Scroll
from tests.scenes.hands import click, context_of, cut, drawn, focused, leads_to, nameless, opened, press, said


def settings(subject: str = "reading", **chosen: Any) -> SettingsScene:
    scene = opened(SettingsScene(context_of(**chosen)))
    if subject != "reading":
        press(scene, str(list(SUBJECTS).index(subject) + 1))
    return scene


def test_the_language_changes_at_once_and_is_kept() -> None:
    scene = settings()
    press(scene, "right")
    assert load_settings().language == "fr-facile"
    assert "Des lettres plus faciles à lire." in said(scene)
    press(scene, "right")
    assert "Size of the text" in said(scene)
    assert load_settings().language == "en"


def test_plain_french_stays_when_a_season_takes_place_elsewhere() -> None:
    scene = settings(language="fr-facile")
    scene.context.settle_in("france")
    assert (scene.context.texts.manner, scene.context.texts.region) == ("fr-facile", "france")


@pytest.mark.parametrize(("rank", "scale"), [(1, 125), (2, 150), (3, 200)])
def test_the_text_grows_at_once(rank: int, scale: int) -> None:
    scene = settings()
    click(scene, f"text_scale.{rank}")
    assert scene.context.theme.text_scale == scale / 100
    assert load_settings().text_scale == scale


def test_the_typeface_changes_at_once() -> None:
    scene = settings()
    before = drawn(scene)
    click(scene, "font.1")
    assert load_settings().font == "atkinson"
    assert drawn(scene) != before


@pytest.mark.parametrize(("rank", "contrast"), [(1, "light"), (2, "dark")])
def test_the_contrast_changes_at_once_and_is_kept(rank: int, contrast: str) -> None:
    scene = settings("look")
    before = drawn(scene)
    click(scene, f"contrast.{rank}")
    assert load_settings().contrast == contrast
    assert drawn(scene) != before


@pytest.mark.parametrize(
    ("subject", "switch"), [("look", "reduced_motion"), ("look", "full_screen"), ("sound", "captions")]
)
def test_a_switch_goes_on_and_off(subject: str, switch: str) -> None:
    scene = settings(subject)
    click(scene, switch)
    assert getattr(scene.context.settings, switch) is True
    press(scene, "space")
    assert getattr(scene.context.settings, switch) is False


def test_a_folder_that_cannot_be_written_is_said_and_the_setting_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = settings("look")
    monkeypatch.setattr("game.scenes.scene.save_settings", lambda _: False)
    before = drawn(scene)
    click(scene, "reduced_motion")
    assert scene.context.settings.reduced_motion
    assert drawn(scene) != before


def test_every_setting_is_reached_by_keys_alone() -> None:
    scene = settings()
    stops = set()
    for subject in range(1, len(SUBJECTS) + 1):
        scene.focus("done")  # in a list, a digit looks for a word
        press(scene, str(subject))
        for _ in range(9):
            press(scene, "tab")
            stops.add(scene.router.ui.focus.partition(".")[0])
    assert {"language", "text_scale", "font", "contrast", "done", "back"} <= stops
    assert {"reduced_motion", "full_screen", "window_size"} <= stops
    assert {"sound", "effects_volume", "ambience_volume", "captions", "predictions", "pivotal_pauses"} <= stops


def test_the_arrows_turn_from_a_subject_to_the_next() -> None:
    scene = settings("look")
    assert focused(scene) == "subjects.1"
    press(scene, "right")
    assert focused(scene) == "subjects.2"
    assert "Volume des effets" in said(scene)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_subject_has_to_be_scrolled_at_the_usual_size(subject: str) -> None:
    scene = settings(subject)
    drawn(scene)
    assert not any(widget.overflows for widget in scene.router.page.walk() if isinstance(widget, Scroll))


def test_escape_and_done_lead_back() -> None:
    assert isinstance(press(settings(), "escape"), Pop)
    assert isinstance(click(settings(), "done"), Pop)
    assert leads_to(press(settings(), "f1")) == "help settings"


@pytest.mark.parametrize("font", ["lato", "atkinson"])
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", [100, 125, 150, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text: int, font: str) -> None:
    scene = settings(language=language, text_scale=text, font=font)
    for subject in SUBJECTS:
        scene.act(OpenSubject(subject))
        assert cut(scene) == []
        assert nameless(scene) == []


def test_what_makes_the_game_accessible_is_one_press_away() -> None:
    scene = opened(SettingsScene(context_of()))
    assert leads_to(click(scene, "access")) == "access"
