"""A season seen again, week by week, and played otherwise from any decision."""

from __future__ import annotations

from typing import Any

import pytest

from game.saves import open_store
from game.scenes.branches import BranchesScene
from game.scenes.review import ReviewScene
from game.scenes.stack import Pop
from game.scenes.summer import SummerScene
from game.session import Session
from game.sim import ChoosePosture
from tests.scenes.hands import click, context_of, cut, drawn, focused, leads_to, nameless, opened, press, said
from tests.scenes.staging import branched, session_when


def branches(chapter: int = 4, **settings: Any) -> tuple[BranchesScene, Session]:
    context = context_of(**settings)
    session = session_when(context, lambda view: view.phase == "fini")
    return opened(BranchesScene(context, session.id, chapter)), session


def test_the_week_that_was_asked_for_is_seen_first() -> None:
    scene, _ = branches(4)
    assert focused(scene) == "item-4"
    assert "Le plan de la semaine" in said(scene)
    assert "Au procès-verbal" in said(scene)


def test_arrows_go_from_the_preparation_to_the_closing_assembly() -> None:
    scene, _ = branches(1)
    press(scene, "up")
    assert scene.chapter == 0
    assert "Rejouer d’ici\u00a0: Préparation" in said(scene)
    press(scene, *["down"] * 10)
    assert scene.chapter == 10
    assert "Assemblée de clôture" in said(scene)


def test_enter_on_a_week_plays_it_otherwise_and_leaves_the_original_as_it_is() -> None:
    scene, session = branches(4)
    store = scene.context.store
    before = store.read(session.id)
    assert leads_to(press(scene, "enter")) == "season plan"
    assert store.read(session.id) == before
    (branch,) = [record for record in store.records() if record.origin is not None]
    assert (branch.week, branch.phase, branch.seed) == (4, "plan", session.seed)


def test_a_decision_inside_the_week_is_replayed_by_the_mouse() -> None:
    scene, _ = branches(4)
    at = [widget.key for widget in scene.router.root.walk() if widget.key.startswith("at-")]
    assert len(at) >= 3
    assert leads_to(click(scene, at[1])) == "season assemblee"


def test_without_a_branch_nothing_is_compared_and_the_button_says_why() -> None:
    scene, _ = branches()
    assert click(scene, "compare") is None
    button = scene.router.find("compare")
    assert button is not None
    assert "rejouez d’abord" in button.hint()


def test_with_a_branch_both_are_compared() -> None:
    context = context_of()
    original, branch = branched(context, is_finished=False)
    for season in (original, branch):
        scene = opened(BranchesScene(context, season.id, 4))
        assert leads_to(click(scene, "compare")) == "comparison"


def test_a_running_season_is_seen_as_far_as_it_was_played() -> None:
    context = context_of()
    session = session_when(context, lambda view: view.phase == "bilan" and view.week == 2)
    scene = opened(BranchesScene(context, session.id, 9))
    assert scene.chapter == 2


def test_what_cannot_be_replayed_is_said() -> None:
    scene = opened(BranchesScene(context_of(), "absent", 3))
    assert "abîmée" in said(scene)
    assert isinstance(press(scene, "escape"), Pop)


def test_the_review_of_the_week_and_of_the_summer_lead_here() -> None:
    context = context_of()
    session = session_when(context, lambda view: view.phase == "bilan" and view.week == 2)
    assert leads_to(click(opened(ReviewScene(context, session)), "otherwise")) == "branches 2"
    session = session_when(context, lambda view: view.phase == "fini")
    assert leads_to(click(opened(SummerScene(context, session)), "otherwise")) == "branches 1"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 150, 200])
def test_everything_fits_at_every_size_of_text(language: str, text_scale: int) -> None:
    scene, _ = branches(4, language=language, text_scale=text_scale)
    assert cut(scene) == []
    assert nameless(scene) == []


def test_a_branch_of_a_season_kept_on_disk_is_found_again() -> None:
    with open_store() as store:
        session = session_when(context_of(store), lambda view: view.phase == "plan" and view.week == 2)
        branch = Session.branch(store, store.read(session.id), 0)
        assert branch.phase == "preparation"
    with open_store() as store:
        assert Session.resume(store, branch.id).phase == "preparation"


def test_the_plan_of_a_branch_shows_what_was_chosen_there() -> None:
    context = context_of()
    _, branch = branched(context)
    scene = opened(BranchesScene(context, branch.id, 4))
    assert "Travail : Faire à la place" in said(scene).replace("\u00a0", " ")
    assert drawn(scene)


def test_a_refused_decision_in_a_branch_changes_nothing() -> None:
    context = context_of()
    _, branch = branched(context, is_finished=False)
    before = context.store.read(branch.id)
    assert branch.decide(ChoosePosture("travail", "absent"))
    assert context.store.read(branch.id) == before
