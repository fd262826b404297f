"""The guide of a first season: refused, folded, left, taken up again, resumed; short sentences in both languages."""

from __future__ import annotations

import re
from typing import Final

import pytest

from game.saves import memory_store
from game.scenes.aim import AimScene
from game.scenes.guide import guided_season
from game.scenes.guide.guide import Guide, Moment
from game.scenes.guide.steps import STEPS
from game.scenes.help import HelpScene
from game.scenes.plan.scene import PlanScene
from game.scenes.season_page import SeasonScene
from game.scenes.title import TitleScene
from game.session import Session
from game.sim import ChoosePosture
from game.text import LANGUAGES, load_texts
from game.ui.widgets.note import PageNote
from tests.scenes.hands import click, context_of, cut, drawn, leads_to, nameless, opened, press, said
from tests.scenes.played import played_until
from tests.scenes.staging import session_when
from tests.text.plain import too_hard

WORDS_A_MINUTE: Final = 150
SECONDS_A_GESTURE: Final = 12
MINUTES: Final = 10
MOST_WORDS: Final = 15


def guided_plan(*, language: str = "fr", text_scale: int = 100) -> PlanScene:
    """The first Monday of the guided season."""
    context = context_of(language=language, text_scale=text_scale)
    session = played_until(guided_season(context), lambda view: view.phase == "plan")
    return after_a_frame(opened(PlanScene(context, session)))


def after_a_frame(scene: PlanScene) -> PlanScene:
    drawn(scene)
    scene.update(0.02)
    drawn(scene)
    return scene


def words_of(scene: SeasonScene) -> list[PageNote]:
    drawn(scene)
    return [each for each in scene.router.page.walk() if isinstance(each, PageNote)]


# --- What it says -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_a_step_is_two_short_sentences_at_most(language: str, step: object) -> None:
    text = load_texts(language)(f"guide.step.{getattr(step, 'key', '')}")
    sentences = [each for each in re.split(r"(?<=[.!?])\s+", text) if len(each.split()) > 1]
    assert len(sentences) <= 2, text
    assert all(len(re.findall(r"[\w’-]+", sentence)) <= MOST_WORDS for sentence in sentences), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_reading_and_doing_it_all_takes_less_than_ten_minutes(language: str) -> None:
    texts = load_texts(language)
    words = sum(len(texts(f"guide.step.{step.key}").split()) for step in STEPS)
    assert words / WORDS_A_MINUTE + len(STEPS) * SECONDS_A_GESTURE / 60 < MINUTES


def test_the_steps_follow_the_season() -> None:
    order = ("preparation", "plan", "assemblee", "travail", "bilan")
    places = [(step.week, order.index(step.phase)) for step in STEPS]
    assert places == sorted(places)
    assert len({step.key for step in STEPS}) == len(STEPS)


# --- Where it is offered ----------------------------------------------------------------------------------------


def test_it_is_what_the_title_offers_first_to_somebody_new() -> None:
    scene = opened(TitleScene(context_of()))
    assert "Première saison guidée" in said(scene)
    assert leads_to(press(scene, "enter")) == "season preparation"
    (record,) = scene.context.store.records()
    assert record.scenario == "premiers_pas"


def test_playing_another_season_refuses_it() -> None:
    assert leads_to(press(opened(TitleScene(context_of())), "down", "enter")) == "scenarios"


def test_it_is_not_offered_once_a_summer_was_finished() -> None:
    context = context_of()
    session_when(context, lambda view: view.phase == "fini", "premiers_pas")
    assert "Première saison guidée" not in said(opened(TitleScene(context)))


def test_the_help_plays_it_again() -> None:
    scene = opened(HelpScene(context_of(), "plan"))
    assert leads_to(click(scene, "guided")) == "season preparation"


def test_a_season_that_was_not_begun_with_it_has_no_guide() -> None:
    context = context_of()
    session = session_when(context, lambda view: view.phase == "plan", "premiers_pas")
    assert words_of(opened(PlanScene(context, session))) == []


# --- What is done with it ---------------------------------------------------------------------------------------


def test_a_step_waits_for_its_gesture_and_the_next_one_follows() -> None:
    scene = guided_plan()
    assert "Le triangle montre le besoin" in said(scene)
    click(scene, "association.accompagner")
    assert "Confirmez ou changez" in said(after_a_frame(scene))


def test_what_was_undone_is_asked_again() -> None:
    session = guided_season(context_of())
    guide = Guide(session)
    session.advance()
    guide.follow(Moment("plan", frozenset()))
    assert not session.decide(ChoosePosture("travail", "guider"))
    guide.follow(Moment("plan", frozenset()))
    session.advance()
    guide.follow(Moment("assemblee", frozenset()))
    assert guide.step is not None
    assert guide.step.phase == "assemblee"
    session.undo()
    guide.follow(Moment("plan", frozenset()))
    assert guide.step is not None
    assert guide.step.key == "to_assembly"


def test_it_is_folded_and_unfolded() -> None:
    scene = guided_plan()
    click(scene, "guide-fold")
    assert "Le triangle montre" not in said(scene)
    click(scene, "guide-unfold")
    assert "Le triangle montre" in said(scene)


def test_it_is_left_at_any_moment_and_taken_up_again_where_it_was() -> None:
    scene = guided_plan()
    click(scene, "guide-leave")
    assert words_of(scene) == []
    assert "Le guide est rangé" in said(scene)
    aim = opened(AimScene(scene.context, scene.session, "plan"))
    assert leads_to(click(aim, "take-up")) == "season plan"
    assert "Le triangle montre" in said(opened(PlanScene(scene.context, scene.session)))


def test_what_is_aimed_at_offers_no_guide_where_none_was_left() -> None:
    scene = guided_plan()
    assert "Reprendre le guide" not in said(opened(AimScene(scene.context, scene.session, "plan")))


def test_it_is_resumed_with_its_season() -> None:
    store = memory_store()
    context = context_of(store)
    session = played_until(guided_season(context), lambda view: view.phase == "plan")
    scene = after_a_frame(opened(PlanScene(context, session)))
    click(scene, "association.accompagner")
    after_a_frame(scene)
    again = Session.resume(store, session.id)
    step = Guide(again).step
    assert step is not None
    assert step.key == "posture"


def test_a_page_of_another_program_leaves_the_season_without_a_guide() -> None:
    session = guided_season(context_of())
    session.write_page("guide", 0, {"step": "unheard_of", "is_left": "perhaps"})
    assert Guide(session).step is None


def test_it_decides_nothing() -> None:
    session = guided_season(context_of())
    assert session.saved.entries == ()


# --- How it looks -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_scale", [100, 125, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text_scale: int) -> None:
    scene = guided_plan(language=language, text_scale=text_scale)
    assert len(words_of(scene)) == 1
    assert cut(scene) == []
    assert nameless(scene) == []
    assert drawn(scene) == drawn(scene)


@pytest.mark.parametrize("text_scale", [100, 200])
def test_the_note_never_lies_over_what_it_points_at(text_scale: int) -> None:
    scene = guided_plan(text_scale=text_scale)
    (note,) = words_of(scene)
    target = scene.router.find("sphere-association")
    assert target is not None
    seen = target.rect if text_scale == 100 else scene.router.page.children[0].rect
    assert not note.rect.overlaps(seen)


def test_what_a_step_points_at_is_brought_in_sight_in_large_text() -> None:
    scene = guided_plan(text_scale=200)
    target = scene.router.find("sphere-association")
    (note,) = words_of(scene)
    assert target is not None
    assert target.rect.y < note.rect.y


def test_in_plain_french_every_step_is_plain() -> None:
    texts = load_texts("fr-facile")
    said = {step.key: too_hard(texts(f"guide.step.{step.key}")) for step in STEPS}
    assert {key: hard for key, hard in said.items() if hard} == {}
