"""The page of a member."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from game.scenes.member import MemberScene
from game.scenes.stack import Pop
from game.sim import AllocateHours, SeasonView
from game.voices import Where, said_by
from tests.scenes.hands import click, context_of, cut, drawn, nameless, opened, press, said
from tests.scenes.staging import session_when

Holds = Callable[[SeasonView], bool]


def is_plan(view: SeasonView) -> bool:
    return view.phase == "plan" and view.week == 4


def member(holds: Holds = is_plan, index: int = 0, **settings: Any) -> MemberScene:
    context = context_of(**settings)
    return opened(MemberScene(context, session_when(context, holds), index))


def test_a_member_is_said_with_mood_and_gauges() -> None:
    scene = member()
    words = said(scene)
    shown = scene.member
    assert shown.profile.name in words
    assert scene.context.texts(f"mood.{shown.mood}") in words
    assert scene.context.texts.percent(shown.energy) in words


def test_a_member_is_quoted_as_the_voices_say() -> None:
    scene = member()
    assert said_by(scene.context.texts, scene.view, scene.member.index, Where.PAGE) in said(scene)


def test_arrows_go_round_the_members() -> None:
    scene = member()
    press(scene, "right")
    assert scene.member.index == 1
    press(scene, "left", "left")
    assert scene.member.index == len(scene.view.members) - 1


def test_the_pointer_goes_from_one_member_to_the_next() -> None:
    scene = member()
    click(scene, "after")
    assert scene.member.index == 1


def test_escape_goes_back() -> None:
    assert isinstance(press(member(), "escape"), Pop)


def test_t_shows_the_charts_as_tables() -> None:
    scene = member()
    before = drawn(scene)
    press(scene, "t")
    assert drawn(scene) != before


def test_a_walk_is_planned_in_the_first_free_hours() -> None:
    scene = member()
    before = scene.view.plan.allocations
    click(scene, "talk")
    (added,) = set(scene.view.plan.allocations) - set(before)
    assert (added.activity, added.target) == ("tete_a_tete", scene.member.profile.id)


def test_a_walk_that_has_no_room_is_refused_with_its_reason() -> None:
    scene = member()
    for animateur in scene.view.animateurs:
        for day in range(5):
            for hours in range(8, 0, -1):
                filled = AllocateHours(animateur.profile.id, day, "jeu_cooperatif", "", hours)
                if not scene.session.decide(filled):
                    break
    scene.invalidate()
    drawn(scene)
    talk = scene.router.find("talk")
    assert talk is not None
    assert not talk.enabled
    assert talk.reason == "Il ne reste pas assez d’heures ce jour-là."


def test_a_walk_is_proposed_only_while_planning() -> None:
    scene = member(lambda view: view.phase == "bilan" and view.week == 4)
    drawn(scene)
    assert scene.router.find("talk") is None


def test_a_walk_is_remembered_with_whom_it_was() -> None:
    context = context_of()
    session = session_when(context, is_plan)
    animateur, walker = session.view.animateurs[0].profile, session.view.members[0].profile
    assert not session.decide(AllocateHours(animateur.id, 1, "tete_a_tete", walker.id, 1))
    while session.phase != "bilan":
        session.advance()
    assert f"A marché avec {animateur.name}" in said(opened(MemberScene(context, session, 0)))


def test_a_member_who_left_has_a_page() -> None:
    context = context_of()
    session = session_when(context, lambda view: view.phase == "plan" and any(not m.is_active for m in view.members))
    gone = next(each for each in session.view.members if not each.is_active)
    scene = opened(MemberScene(context, session, gone.index))
    assert "Départ en semaine" in said(scene)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text_scale: int) -> None:
    scene = member(lambda view: view.phase == "plan" and view.week == 8, language=language, text_scale=text_scale)
    for _ in scene.view.members:
        press(scene, "right")
        assert cut(scene) == []
        assert nameless(scene) == []
    assert drawn(scene) == drawn(scene)
