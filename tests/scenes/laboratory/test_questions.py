"""Questions that one gesture answers."""

from __future__ import annotations

import pytest

from game.lab.levers import cards_for
from game.scenario import load_scenario
from game.scenes.stack import Pop
from tests.scenes.hands import click, cut, focused, leads_to, nameless, press
from tests.scenes.laboratory.bench import FEW, charts_of, laboratory, settled, words_of


def test_a_question_is_answered_by_one_gesture() -> None:
    scene = laboratory()
    press(scene, "enter")
    words = words_of(settled(scene))
    assert "Et si on votait par consentement ?" in words
    assert "À main levée" in words
    assert "Ce qu’on peut conclure" in words
    assert charts_of(scene)[0].caption == f"PEC, {FEW[-1]} étés"


def test_every_question_of_the_scenario_is_asked_and_can_be_answered() -> None:
    scene = laboratory()
    for card in cards_for(load_scenario("quebec")):
        click(scene, f"card-{card.id}")
        assert focused(scene) == "to-questions"
        press(scene, "enter")
        assert focused(scene) == f"card-{card.id}"


def test_from_an_answer_one_goes_back_to_the_questions_and_from_there_out() -> None:
    scene = laboratory()
    press(scene, "enter", "escape")
    assert "Règles comparées" in words_of(scene)
    assert isinstance(press(scene, "escape"), Pop)


def test_new_summers_are_those_of_another_luck() -> None:
    scene = laboratory()
    press(scene, "enter")
    first = settled(scene).experiment.working.result
    press(scene, "n")
    second = settled(scene).experiment.working.result
    assert first is not None
    assert second is not None
    assert first.gap != second.gap


def test_the_answer_says_that_it_refines_and_over_how_many_summers() -> None:
    scene = laboratory()
    press(scene, "enter")
    assert "Les premiers étés se jouent" in words_of(scene)
    assert not charts_of(scene)
    settled(scene)
    fans, histogram = charts_of(scene)
    assert len(fans.table.rows) == 1 + load_scenario("quebec").calendar.weeks
    assert sum(int(row[1]) for row in histogram.table.rows) == FEW[-1]


def test_charts_are_tables_by_a_key_and_by_the_mouse() -> None:
    scene = laboratory()
    press(scene, "enter")
    settled(scene)
    press(scene, "t")
    assert all(chart.as_table for chart in charts_of(scene))
    click(scene, "tables")
    assert not any(chart.as_table for chart in charts_of(scene))


def test_another_scenario_is_asked_the_same_question() -> None:
    scene = laboratory()
    press(scene, "enter")
    first = settled(scene).experiment.working.result
    scene.focus("scenario")
    press(scene, "enter", "down", "enter")
    assert scene.experiment.scenario.id != "quebec"
    assert "Et si on votait par consentement" in words_of(scene)
    assert settled(scene).experiment.working.result != first


def test_help_is_a_key_away() -> None:
    assert leads_to(press(laboratory(), "f1")) == "help laboratory"


def test_leaving_stops_the_summers_and_coming_back_plays_them_again() -> None:
    scene = laboratory()
    press(scene, "enter")
    scene.leave()
    scene.experiment.working.wait()
    assert scene.experiment.working.result is None
    scene.enter(None)
    assert settled(scene).experiment.working.result is not None


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 150, 200])
def test_everything_fits_at_every_size_of_text(language: str, text_scale: int) -> None:
    scene = laboratory(language=language, text_scale=text_scale)
    assert cut(scene) == []
    assert nameless(scene) == []
    press(scene, "enter")
    settled(scene)
    assert cut(scene) == []
    assert nameless(scene) == []
    press(scene, "t")
    assert cut(scene) == []
