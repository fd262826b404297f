"""The change of seat, by keyboard and by mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from game.scenes.branches import BranchesScene
from game.scenes.review import ReviewScene
from game.scenes.scene import Context, WidgetScene
from game.scenes.seat import SeatScene
from game.scenes.stack import Pop
from game.scenes.summer import SummerScene
from game.scenes.summer.scene import CHAPTERS
from tests.scenes.hands import click, context_of, cut, drawn, leads_to, nameless, opened, press, said
from tests.scenes.staging import session_when


def seat(week: int = 5, **settings: Any) -> SeatScene:
    context = context_of(**settings)
    session = session_when(context, lambda view: (view.phase, view.week) == ("bilan", week))
    return opened(SeatScene(context, session.saved, week))


def test_each_seat_is_taken_by_its_digit_and_by_a_click() -> None:
    scene = seat()
    for digit, kind, words in (
        ("2", "client", "Ce que sait la personne qui a appelé"),
        ("3", "committee", "Ce que sait le comité local"),
        ("1", "member", "Ce que sait Maïka"),
    ):
        press(scene, digit)
        by_key = said(scene)
        assert words in by_key
        click(scene, f"sit-{kind}")
        assert said(scene) == by_key


def test_another_member_another_request_and_another_week_can_be_looked_at() -> None:
    scene = seat()
    click(scene, "be-1")
    assert "Ce que sait Olivier" in said(scene)
    click(scene, "week-2")
    assert "Ce que sait Olivier" in said(scene)
    scene.focus("be-2")
    press(scene, "enter")
    assert "Ce que sait Awa" in said(scene)
    press(scene, "2")
    click(scene, "week-5")
    first = said(scene)
    click(scene, "be-1")
    assert said(scene) != first


def test_escape_goes_back() -> None:
    assert isinstance(press(seat(), "escape"), Pop)
    assert isinstance(click(seat(), "back"), Pop)


def test_a_season_whose_first_week_is_not_over_says_so() -> None:
    context = context_of()
    session = session_when(context, lambda view: view.phase == "plan")
    scene = opened(SeatScene(context, session.saved, 1))
    assert "Aucune semaine n’est finie" in said(scene)
    assert isinstance(press(scene, "escape"), Pop)


@pytest.mark.parametrize("text_scale", [100, 150, 200])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_everything_has_a_name_and_nothing_is_cut(text_scale: int, language: str) -> None:
    scene = seat(text_scale=text_scale, language=language)
    for digit in "123":
        press(scene, digit)
        assert nameless(scene) == []
        assert cut(scene) == []


def test_drawing_changes_nothing() -> None:
    scene = seat()
    assert drawn(scene) == drawn(scene)


def review(context: Context) -> WidgetScene:
    scene = ReviewScene(context, session_when(context, lambda view: (view.phase, view.week) == ("bilan", 2)))
    press(opened(scene), "s")
    return scene


def branches(context: Context) -> WidgetScene:
    session = session_when(context, lambda view: (view.phase, view.week) == ("bilan", 2))
    return opened(BranchesScene(context, session.id, 2))


def summer(context: Context) -> WidgetScene:
    scene = opened(SummerScene(context, session_when(context, lambda view: view.phase == "fini")))
    press(scene, str(CHAPTERS.index("weeks") + 1))
    return scene


@pytest.mark.parametrize("page", [review, branches, summer])
def test_the_seat_is_reached_from_the_pages_of_a_week(page: Callable[[Context], WidgetScene]) -> None:
    assert leads_to(click(page(context_of()), "seat")).startswith("seat ")
