"""The quiz: estimated, revealed, kept; without a season too."""

from __future__ import annotations

import pytest

from game.debriefing.quiz import estimates_in, in_words, source_of
from game.scenes.quiz import QuizScene
from game.scenes.stack import Pop
from tests.scenes.gathering.kept import season
from tests.scenes.hands import click, context_of, cut, focused, nameless, opened, press, said


def quiz(week: int = 3, **settings: object) -> QuizScene:
    context = context_of(**settings)  # type: ignore[arg-type]  # settings by name, as `context_of` takes them
    return opened(QuizScene(context, season(context, week=week).id))


def test_the_number_and_its_source_are_hidden_until_they_are_revealed() -> None:
    scene = quiz()
    question = scene.question
    assert question is not None
    t = scene.context.texts
    assert source_of(t, question) not in said(scene)
    press(scene, "2", "enter")
    assert source_of(t, question) in said(scene)
    told = t("quiz.nearest") if question.choices[1] == question.nearest else t("quiz.farther", choice="")[:20]
    assert told in said(scene)


def test_an_estimate_does_not_move_once_the_number_is_known() -> None:
    scene = quiz()
    press(scene, "1", "enter", "3")
    assert list(scene.estimates.values()) == [scene.questions[0].choices[0]]


@pytest.mark.parametrize("hand", ["keyboard", "mouse"])
def test_the_whole_quiz_is_played_and_kept(hand: str) -> None:
    scene = quiz()
    while scene.question is not None:
        if hand == "keyboard":
            press(scene, "3", "enter")
            assert focused(scene) == "go-on"
            press(scene, "enter")
        else:
            click(scene, "choice-2")
            click(scene, "go-on")
            click(scene, "go-on")
    assert scene.estimates == {each.key: each.choices[2] for each in scene.questions}
    assert estimates_in(scene.context.store.read(scene.season).pages) == scene.estimates
    page = said(scene)
    assert all(in_words(scene.context.texts, each, each.truth) in page for each in scene.questions)
    assert isinstance(click(scene, "go-on"), Pop)


def test_a_number_can_be_revealed_without_an_estimate() -> None:
    scene = quiz()
    press(scene, "enter")
    assert scene.context.texts("quiz.said_nothing") in said(scene)
    assert scene.context.store.read(scene.season).pages == {}


def test_it_can_be_played_again_from_the_first_question() -> None:
    scene = quiz(week=1)
    while scene.question is not None:
        press(scene, "1", "enter", "enter")
    click(scene, "again")
    assert scene.question == scene.questions[0]
    assert scene.estimates == {}


def test_without_a_season_the_network_is_asked_and_nothing_is_kept() -> None:
    context = context_of()
    scene = opened(QuizScene(context, ""))
    assert {each.source for each in scene.questions} == {"quebec", "france"}
    press(scene, "1", "enter", "enter")
    assert context.store.records() == ()


def test_money_of_another_region_keeps_its_currency() -> None:
    scene = opened(QuizScene(context_of(region="france"), ""))
    asked = next(each for each in scene.questions if each.key == "quebec_revenue")
    assert "$" in in_words(scene.context.texts, asked, asked.truth)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("has_season", [True, False])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text_scale: int, has_season: bool) -> None:
    context = context_of(language=language, text_scale=text_scale)
    scene = opened(QuizScene(context, season(context).id if has_season else ""))
    while scene.question is not None:
        assert cut(scene) == []
        press(scene, "1", "enter")
        assert cut(scene) == []
        assert nameless(scene) == []
        press(scene, "enter")
    assert cut(scene) == []
