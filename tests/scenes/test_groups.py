"""Several groups of the same summer, chosen among the kept seasons."""

from __future__ import annotations

from typing import Any

import pytest

from game.debriefing.groups import tried_title
from game.scenes.groups import GroupsScene
from game.scenes.saves import SavesScene
from game.scenes.scene import Context
from game.scenes.stack import Pop
from game.session import Session
from tests.debriefing.summers import SHORT, scenario_of
from tests.scenes.hands import click, context_of, cut, drawn, focused, leads_to, nameless, opened, press, said
from tests.scenes.staging import grouped, session_when

WAYS = ("directive", "adaptative", "laisser-faire")


def three(**settings: Any) -> tuple[Context, list[Session]]:
    context = context_of(**settings)
    return context, grouped(context, *WAYS, scenario=scenario_of(SHORT))


def shown(context: Context, season: str) -> GroupsScene:
    scene = opened(GroupsScene(context, season))
    known(scene)
    return scene


def states_of(scene: GroupsScene, key: str) -> frozenset[str]:
    widget = scene.router.find(key)
    assert widget is not None
    return widget.states(scene.router.ui)


def known(scene: GroupsScene) -> None:
    """The summers are replayed."""
    scene.work.wait()
    scene.update(0.1)


def test_the_seasons_of_one_luck_are_laid_side_by_side() -> None:
    context, sessions = three()
    scene = shown(context, sessions[1].id)
    words = said(scene)
    assert "3 groupes" in words
    for letter in "ABC":
        assert f"Groupe {letter}" in words
    assert "sans classement" in words


def test_it_is_said_that_summers_are_replayed_until_they_are() -> None:
    context, sessions = three()
    scene = opened(GroupsScene(context, sessions[0].id))
    scene.work.stop()
    scene.invalidate()
    assert "Les étés sont rejoués" in said(scene)


@pytest.mark.parametrize("hands", ["keyboard", "mouse"])
def test_a_group_is_left_out_and_brought_in_again(hands: str) -> None:
    context, sessions = three()
    scene = shown(context, sessions[0].id)
    key = f"take-{sessions[2].id}"
    for count in ("2 groupes", "3 groupes"):
        if hands == "mouse":
            click(scene, key)
        else:
            scene.focus(key)
            press(scene, "space")
        known(scene)
        assert count in said(scene)


def test_one_season_alone_is_not_compared() -> None:
    context, sessions = three()
    scene = shown(context, sessions[0].id)
    for session in sessions[1:]:
        click(scene, f"take-{session.id}")
        known(scene)
    assert "au moins deux saisons" in said(scene)


def test_of_many_seasons_the_chosen_one_and_the_newest_are_taken() -> None:
    context = context_of()
    seasons = [session_when(context, lambda view: view.week == 1, scenario_of(SHORT)).id for _ in range(10)]
    scene = shown(context, seasons[0])
    assert "8 groupes" in said(scene)
    taken = [season for season in seasons if "checked" in states_of(scene, f"take-{season}")]
    assert taken == [seasons[0], *seasons[3:]]
    click(scene, f"take-{seasons[1]}")
    known(scene)
    assert "Huit saisons au plus" in said(scene)


def test_seasons_of_another_luck_stay_away() -> None:
    context, sessions = three()
    other = Session.start(context.store, scenario_of(SHORT), 3)
    scene = shown(context, sessions[0].id)
    assert scene.router.find(f"take-{other.id}") is None


def test_names_are_hidden_until_they_are_asked_for() -> None:
    context, sessions = three()
    saved = context.store.read(sessions[1].id)
    branch = Session.branch(context.store, saved, 3)
    context.store.name_branch(branch.id, "Les Castors")
    scene = shown(context, sessions[0].id)
    assert "Les Castors" not in said(scene)
    click(scene, "names")
    assert "Les Castors" in said(scene)
    click(scene, "names")
    assert "Les Castors" not in said(scene)


def test_what_was_tried_is_read_week_by_week() -> None:
    context, sessions = three()
    scene = shown(context, sessions[0].id)
    it, texts = scene.work.result, context.texts
    assert it is not None
    assert not isinstance(it, ValueError)
    first, last = it.tried[0].chapter, it.tried[-1].chapter
    assert all(tried_title(texts, each) in said(scene) for each in it.tried if each.chapter == first)
    scene.focus("when")
    press(scene, "enter", "end", "enter")
    assert all(tried_title(texts, each) in said(scene) for each in it.tried if each.chapter == last)


def test_t_shows_the_curves_as_a_table() -> None:
    context, sessions = three()
    scene = shown(context, sessions[0].id)
    before = drawn(scene)
    press(scene, "t")
    assert drawn(scene) != before
    click(scene, "tables")
    assert drawn(scene) == before
    assert isinstance(press(scene, "escape"), Pop)


def test_a_season_that_is_gone_leaves_an_empty_page() -> None:
    scene = shown(context_of(), "absent")
    assert "au moins deux saisons" in said(scene)


def test_the_list_of_seasons_leads_to_the_groups_where_there_are_some() -> None:
    context, sessions = three()
    assert leads_to(click(opened(SavesScene(context)), "groups")) == f"groups {sessions[-1].id}"
    alone = context_of()
    Session.start(alone.store, scenario_of(SHORT), 4)
    for session in sessions:
        alone.store.delete(session.id)
    assert opened(SavesScene(alone)).router.find("groups") is None


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text_scale: int) -> None:
    context, sessions = three(language=language, text_scale=text_scale)
    scene = shown(context, sessions[0].id)
    for key in ("names", "tables", "names"):
        assert cut(scene) == []
        assert nameless(scene) == []
        assert drawn(scene) == drawn(scene)
        click(scene, key)


def test_a_number_of_one_group_says_where_it_comes_from_by_keyboard_and_by_mouse() -> None:
    context, sessions = three()
    scene = shown(context, sessions[0].id)
    page = said(scene)
    click(scene, "origin-measures")
    first = said(scene)
    assert "D’où vient ce nombre" in first
    click(scene, "origin-whose.1")
    second = said(scene)
    assert second != first
    assert focused(scene) == "origin-whose.1"
    assert leads_to(click(scene, "origin-in")).startswith("glass ")
    press(scene, "escape")
    assert said(scene) == page
    assert focused(scene) == "origin-measures"
    press(scene, "enter")
    assert said(scene) == first
    scene.focus("origin-whose.0")
    press(scene, "right")
    assert said(scene) == second


def test_nothing_is_cut_where_a_number_of_a_group_comes_from() -> None:
    for language, text_scale in (("fr", 200), ("en", 200), ("fr", 100)):
        context, sessions = three(language=language, text_scale=text_scale)
        scene = shown(context, sessions[0].id)
        click(scene, "origin-measures")
        assert cut(scene) == []
        assert nameless(scene) == []
