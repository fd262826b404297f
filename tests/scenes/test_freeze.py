"""The pause on image: when it comes, what is on its page, what is kept of it."""

from __future__ import annotations

from typing import Any

import pytest

from game.debriefing.freeze import KIND, PauseNote, facts_of
from game.scenes.countdown import Countdown
from game.scenes.freeze import FreezeScene
from game.scenes.review import ReviewScene
from game.scenes.summer import SummerScene
from game.scenes.summer.scene import CHAPTERS
from game.session import Session
from game.sim import SeasonView
from tests.scenes.hands import click, context_of, cut, focused, leads_to, nameless, opened, press, said, write
from tests.scenes.staging import session_when


def review_of(week: int) -> Any:
    def holds(view: SeasonView) -> bool:
        return view.phase == "bilan" and view.week == week

    return holds


def paused(week: int = 3, **settings: Any) -> FreezeScene:
    context = context_of(**settings)
    return opened(FreezeScene(context, session_when(context, review_of(week))))


@pytest.mark.parametrize(("week", "place"), [(2, "season plan"), (3, "freeze"), (9, "season cloture")])
def test_the_review_leads_to_the_pause_only_in_a_marked_week(week: int, place: str) -> None:
    context = context_of()
    scene = opened(ReviewScene(context, session_when(context, review_of(week))))
    assert leads_to(click(scene, "go-on")) == place


def test_the_page_tells_three_facts_and_asks_one_question() -> None:
    scene = paused()
    page = said(scene)
    assert all(fact.words in page for fact in facts_of(scene.context.texts, scene.view))
    assert "\u202f?" in page


def test_one_key_goes_on_and_nothing_is_kept() -> None:
    scene = paused()
    assert focused(scene) == "go-on"
    assert leads_to(press(scene, "enter")) == "season plan"
    scene.leave()
    assert scene.session.pages(KIND) == {}
    assert scene.view.week == 4


def test_what_is_written_by_keyboard_is_kept_and_found_again() -> None:
    scene = paused()
    while focused(scene) != "note":
        press(scene, "tab")
    write(scene, "Kim a parlé. ")
    while focused(scene) != "go-on":
        press(scene, "tab")
    press(scene, "enter")
    scene.leave()
    assert scene.session.pages(KIND)[3]["texte"] == "Kim a parlé."
    assert Session.resume(scene.context.store, scene.session.id).pages(KIND) == scene.session.pages(KIND)


def test_what_is_written_is_shown_when_the_pause_is_opened_again_and_an_empty_note_is_taken_away() -> None:
    scene = paused()
    click(scene, "note")
    write(scene, "A")
    scene.leave()
    again = opened(FreezeScene(scene.context, scene.session))
    assert "A" in said(again)
    click(again, "note")
    press(again, "end", "backspace")
    again.leave()
    assert again.session.pages(KIND) == {}


def test_what_was_written_is_read_again_at_the_end_of_the_summer() -> None:
    context = context_of()
    session = session_when(context, lambda view: view.phase == "fini")
    session.write_page(KIND, 3, PauseNote("decision_1", "Kim n’a rien dit.").content())
    summer = opened(SummerScene(context, session))
    press(summer, str(CHAPTERS.index("talk") + 1))
    page = said(summer)
    assert "Kim n’a rien dit." in page
    assert context.texts("freeze.question.decision_1") in page
    assert cut(summer) == []


def test_the_timer_is_off_until_somebody_starts_it() -> None:
    scene = paused()
    assert not scene.update(30)
    click(scene, "countdown.1")
    assert "Encore 2 minutes" in said(scene)
    scene.update(61)
    assert "Encore 1 minute" in said(scene)
    scene.update(60)
    assert scene.context.texts("countdown.over") in said(scene)
    click(scene, "countdown.0")
    assert scene.context.texts("countdown.over") not in said(scene)


def test_a_countdown_moves_by_steps_and_stops_at_nothing() -> None:
    countdown = Countdown()
    assert not countdown.pass_time(100)
    countdown.start(2)
    assert (countdown.share, countdown.minutes_left) == (1, 2)
    assert not countdown.pass_time(4)
    assert countdown.pass_time(4)
    assert countdown.pass_time(500)
    assert (countdown.share, countdown.minutes_left) == (0, 0)
    assert not countdown.pass_time(5)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text_scale: int) -> None:
    context = context_of(language=language, text_scale=text_scale)
    scene = opened(FreezeScene(context, session_when(context, review_of(6))))
    click(scene, "countdown.1")
    assert cut(scene) == []
    assert nameless(scene) == []
