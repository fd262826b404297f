"""Sheets without a name: several people one after another, and the difference of the group."""

from __future__ import annotations

import pytest

from game.debriefing.impact import ITEMS, Sheet, sheets_in
from game.scenes.before_after import BeforeAfterScene
from game.scenes.stack import Pop
from game.ui import PointerMoved, PointerPressed, PointerReleased, Role
from tests.scenes.gathering.kept import season
from tests.scenes.hands import click, context_of, cut, drawn, focused, nameless, nodes, opened, press, said


def sheets(scene: BeforeAfterScene) -> tuple[Sheet, ...]:
    return sheets_in(scene.context.store.read(scene.season).pages)


def scene_of(**settings: object) -> BeforeAfterScene:
    context = context_of(**settings)  # type: ignore[arg-type]  # settings by name, as `context_of` takes them
    return opened(BeforeAfterScene(context, season(context, week=1).id))


def drag(scene: BeforeAfterScene, source: str, target: str) -> None:
    drawn(scene)
    start, end = (scene.router.find(key) for key in (source, target))
    assert start is not None
    assert end is not None
    scene.handle(PointerPressed(start.rect.center))
    scene.handle(PointerMoved(end.rect.center))
    scene.handle(PointerReleased(end.rect.center))
    drawn(scene)


def tab_to(scene: BeforeAfterScene, key: str) -> None:
    for _ in range(40):
        if focused(scene) == key:
            return
        press(scene, "tab")
    raise AssertionError(f"Tab never reaches {key}")


def test_a_sheet_is_filled_in_by_keyboard_alone() -> None:
    scene = scene_of()
    press(scene, "enter")
    assert focused(scene) == "prix.0"
    press(scene, "enter", "right", "right")
    for item in ITEMS[1:]:
        press(scene, "tab", "enter")
        assert focused(scene) == f"{item}.0"
    tab_to(scene, "go-on")
    press(scene, "enter")
    assert focused(scene) == "card-buts"
    press(scene, "space", "space")
    press(scene, "down", "space", "down", "down", "space")
    tab_to(scene, "go-on")
    press(scene, "enter")
    assert sheets(scene) == (Sheet("avant", (3, 1, 1, 1, 1), frozenset({("buts", "vision"), ("debat", "autonomie")})),)


def test_a_sheet_is_filled_in_by_mouse_alone() -> None:
    scene = scene_of()
    click(scene, "moment.1")
    click(scene, "fill")
    click(scene, "silence.4")
    click(scene, "go-on")
    drag(scene, "card-place", "place-autonomie")
    click(scene, "card-a_la_place")
    click(scene, "place-soutien")
    drag(scene, "card-buts", "place-vision")
    drag(scene, "card-buts", "place-vision")
    click(scene, "go-on")
    links = frozenset({("place", "autonomie"), ("a_la_place", "soutien")})
    assert sheets(scene) == (Sheet("apres", (0, 5, 0, 0, 0), links),)


def test_nothing_of_a_sheet_is_left_for_the_next_person() -> None:
    scene = scene_of()
    click(scene, "fill")
    click(scene, "prix.2")
    click(scene, "go-on")
    drag(scene, "card-buts", "place-vision")
    click(scene, "go-on")
    assert scene.context.texts("impact.thanks") in said(scene)
    press(scene, "enter")
    assert not any("selected" in node.states for node in nodes(scene) if node.role is Role.TAB)
    click(scene, "go-on")
    assert scene.context.texts.plural("impact.n_links", 0) in said(scene)


def test_a_sheet_just_handed_in_can_be_taken_back_until_the_next_one_is_begun() -> None:
    scene = scene_of()
    for key in ("fill", "prix.2", "go-on"):
        click(scene, key)
    drag(scene, "card-buts", "place-vision")
    click(scene, "go-on")
    press(scene, "ctrl+z")
    assert sheets(scene) == ()
    press(scene, "escape")
    click(scene, "silence.0")
    click(scene, "go-on")
    click(scene, "go-on")
    assert sheets(scene) == (Sheet("avant", (3, 1, 0, 0, 0), frozenset({("buts", "vision")})),)
    assert scene.context.texts("impact.handed_in") in said(scene)
    press(scene, "enter")
    assert scene.context.texts("impact.handed_in") not in said(scene)
    press(scene, "ctrl+z")
    assert len(sheets(scene)) == 1


def test_the_moment_of_the_sheet_in_hand_is_always_said() -> None:
    scene = scene_of()
    click(scene, "moment.1")
    for key in ("fill", "go-on"):
        click(scene, key)
        assert scene.context.texts("impact.moment.apres") in said(scene)


def test_no_field_asks_for_a_word() -> None:
    scene = scene_of()
    roles = {node.role for node in nodes(scene)}
    for key in ("fill", "go-on", "go-on"):
        click(scene, key)
        roles |= {node.role for node in nodes(scene)}
    assert Role.FIELD not in roles


def test_a_sheet_that_is_not_handed_in_is_not_kept() -> None:
    scene = scene_of()
    click(scene, "fill")
    click(scene, "prix.2")
    press(scene, "escape")
    scene.leave()
    assert sheets(scene) == ()


def test_after_some_sheets_of_before_the_next_are_of_after() -> None:
    scene = scene_of()
    click(scene, "fill")
    click(scene, "go-on")
    click(scene, "go-on")
    again = opened(BeforeAfterScene(scene.context, scene.season))
    click(again, "fill")
    click(again, "go-on")
    click(again, "go-on")
    assert [sheet.moment for sheet in sheets(again)] == ["avant", "apres"]


def test_the_difference_is_that_of_the_group_with_its_sentence_and_its_table() -> None:
    scene = scene_of()
    store = scene.context.store
    for number, sheet in enumerate(
        [Sheet("avant", (1,) * 5, frozenset()), Sheet("apres", (4,) * 5, frozenset({("place", "autonomie")}))], 1
    ):
        store.write_page(scene.season, "avant_apres", number, sheet.content())
    click(scene, "see")
    page = said(scene)
    assert "1,0 avant, 4,0 après" in page
    assert scene.context.texts.plural("impact.gained", 1) in page
    drawing = drawn(scene)
    press(scene, "t")
    assert drawn(scene) != drawing
    assert "4,0 (0 · 0 · 0 · 1 · 0)" in said(scene)
    assert isinstance(click(scene, "back-to-session"), Pop)


def test_the_difference_says_what_is_missing() -> None:
    scene = scene_of()
    click(scene, "see")
    assert scene.context.texts("impact.none_yet") in said(scene)
    scene.context.store.write_page(scene.season, "avant_apres", 1, Sheet("apres", (4,) * 5, frozenset()).content())
    scene.invalidate()
    assert scene.context.texts("impact.one_missing") in said(scene)


def test_escape_goes_back_page_by_page() -> None:
    scene = scene_of()
    click(scene, "fill")
    click(scene, "go-on")
    press(scene, "escape")
    assert focused(scene) == "prix.0"
    press(scene, "escape")
    assert focused(scene) == "fill"
    assert isinstance(press(scene, "escape"), Pop)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text_scale: int) -> None:
    scene = scene_of(language=language, text_scale=text_scale)
    for moment in (0, 1):
        press(scene, "escape") if moment else None
        click(scene, f"moment.{moment}")
        for key in ("fill", "go-on", "go-on"):
            click(scene, key)
            assert cut(scene) == []
            assert nameless(scene) == []
        click(scene, "see")
        for _ in range(2):
            assert cut(scene) == []
            press(scene, "t")


def test_a_sheet_left_by_escape_can_be_taken_up_again() -> None:
    scene = scene_of()
    press(scene, "enter", "enter")
    ticked = said(scene)
    press(scene, "escape")
    assert "La feuille est laissée de côté." in said(scene)
    press(scene, "ctrl+z")
    assert said(scene) == ticked
