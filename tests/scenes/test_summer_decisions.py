"""The decisions that counted, chance and merit, in the review of the summer."""

from __future__ import annotations

import dataclasses
from functools import lru_cache
from typing import Any

import pytest

from game.debriefing import evidence_of
from game.debriefing.estimates import KIND, NUMBER, Estimates, estimated, kept_estimates
from game.lab.counted import Counting
from game.saves import data_folder
from game.scenes.summer import SummerScene
from game.scenes.summer.exporting import FOLDER
from game.scenes.summer.scene import OpenChapter
from game.scenes.summer.weighing import Weighing
from game.session import Session
from game.ui.charts.among_many import AmongMany
from tests.debriefing.summers import SHORT, scenario_of
from tests.scenes.hands import click, context_of, cut, drawn, leads_to, nameless, opened, press, said
from tests.scenes.staging import session_when

DECISIONS = "decisions"


def short_summer(**settings: Any) -> tuple[SummerScene, Session]:
    """The review of three weeks, on a page that was just opened."""
    context = context_of(**settings)
    session = session_when(context, lambda view: view.phase == "fini", scenario_of(SHORT))
    return opened(SummerScene(context, session)), session


@lru_cache
def whole() -> Estimates:
    scene, _ = short_summer()
    *_, known = estimated(scene.summer.evidence)
    return known


def read_at(chapter: str, known: Estimates | None = None, **settings: Any) -> SummerScene:
    """The review at a chapter, where so much is known."""
    scene, _ = short_summer(**settings)
    scene.weighing = Weighing(scene.summer.evidence, known)
    scene.act(OpenChapter(chapter))
    scene.invalidate()
    return scene


def part_way(share: float, *, is_ranked: bool) -> Estimates:
    found = whole().counting.found if is_ranked else ()
    return dataclasses.replace(whole(), counting=Counting(found, share), merit=None, merit_share=0.0)


def first_told(scene: SummerScene) -> str:
    assert scene.weighing.known is not None
    return f"counted-{scene.weighing.known.counting.told[0].moment}"


def test_what_counted_most_is_told_first_with_where_it_would_have_led() -> None:
    scene = read_at("essential", whole())
    words, texts = said(scene), scene.context.texts
    first = whole().counting.told[0]
    assert texts.number(first.effect, 1, sign=True) in words
    assert texts.number(scene.view.pec.total_points + first.effect) in words
    assert "Estimations sur 200 étés rejoués" in words


@pytest.mark.parametrize("chapter", ["essential", DECISIONS])
def test_a_week_that_counted_is_opened_to_be_played_otherwise(chapter: str) -> None:
    scene = read_at(chapter, whole())
    week = scene.summer.evidence.moments[whole().counting.told[0].moment].week
    assert leads_to(click(scene, first_told(scene))) == f"branches {week}"
    scene.focus(first_told(scene))
    assert leads_to(press(scene, "enter")) == f"branches {week}"


def test_the_work_begins_with_the_page_tells_how_far_it_is_and_ends() -> None:
    scene = read_at("essential")
    assert "rejoué autrement" in said(scene)
    scene.update(0.1)
    scene.weighing.wait()
    assert scene.update(0.1)
    assert scene.weighing.known is not None
    assert scene.weighing.known.counting.found == whole().counting.found
    assert scene.weighing.known.merit == whole().merit
    assert "Estimations sur 200 étés rejoués" in said(scene)
    assert not scene.update(0.1), "nothing moves any more"


def test_what_was_found_is_kept_and_known_at_once_when_the_page_is_opened_again() -> None:
    scene = read_at("essential", whole())
    scene.update(0.1)
    again = SummerScene(scene.context, Session.resume(scene.context.store, scene.session.id))
    known = again.weighing.known
    assert known is not None
    assert known.merit == whole().merit
    assert known.counting.told == whole().counting.told
    again.update(0.1)
    again.weighing.wait()
    assert again.weighing.known is known, "nothing is worked out again"


def test_estimates_of_a_log_that_went_on_are_worked_out_again_and_replaced() -> None:
    scene, session = short_summer()
    session.write_page(KIND, NUMBER, {"saison": "another log"})
    scene = opened(SummerScene(scene.context, session))
    assert scene.weighing.known is None
    scene.weighing = Weighing(scene.summer.evidence, whole())
    scene.update(0.1)
    assert kept_estimates(evidence_of(scene.context.store.read(session.id))) is not None


def test_nobody_computes_for_a_page_that_was_left() -> None:
    scene = read_at("essential")
    scene.update(0.1)
    scene.leave()
    scene.weighing.wait()
    known = scene.weighing.known
    assert known is None or known.merit is None


@pytest.mark.parametrize("stop", ["mouse", "keyboard"])
def test_it_is_stopped_and_wanted_again(stop: str) -> None:
    scene = read_at("essential", part_way(0.3, is_ranked=False))
    if stop == "mouse":
        click(scene, "weigh")
    else:
        scene.focus("weigh")
        press(scene, "enter")
    scene.update(0.1)
    assert "Arrêté avant le premier résultat" in said(scene)
    assert scene.weighing.is_refused
    click(scene, "weigh")
    assert not scene.weighing.is_refused
    scene.leave()
    scene.weighing.wait()


def test_chance_and_merit_are_stopped_and_wanted_again() -> None:
    scene = read_at(DECISIONS, dataclasses.replace(whole(), merit=None, merit_share=0.4))
    click(scene, "weigh")
    assert scene.weighing.is_refused
    assert "Calculer" in said(scene)
    scene.focus("weigh")
    press(scene, "enter")
    assert not scene.weighing.is_refused
    scene.leave()
    scene.weighing.wait()


def test_what_was_found_stays_when_it_is_stopped() -> None:
    scene = read_at("essential", part_way(0.8, is_ranked=True))
    click(scene, "weigh")
    assert first_told(scene) in [widget.key for widget in scene.router.root.walk()]


def test_work_begun_anew_hides_nothing_that_was_found() -> None:
    scene = read_at("essential", part_way(0.9, is_ranked=True))
    scene.update(0.1)
    for _ in range(50):
        scene.update(0.1)
        assert scene.weighing.known is not None
        assert scene.weighing.known.counting.found
    scene.leave()
    scene.weighing.wait()


def test_the_review_that_is_written_has_the_decisions_that_counted_once_they_are_known() -> None:
    for known, is_there in ((part_way(0.8, is_ranked=True), False), (whole(), True)):
        scene = read_at("essential", known)
        press(scene, "e", "enter")
        scene.exporting.wait()
        page = next((data_folder() / FOLDER).glob(f"*{scene.session.id}.html")).read_text(encoding="utf-8")
        assert ("Les décisions qui ont compté" in page) == is_there


def test_a_summer_without_a_decision_that_counted_says_so() -> None:
    scene = read_at("essential", dataclasses.replace(whole(), counting=Counting((), 1.0)))
    assert "Aucune décision seule n’a beaucoup compté" in said(scene)


def test_chance_and_merit_are_described_with_what_they_rest_on() -> None:
    scene = read_at(DECISIONS, whole())
    merit, words, texts = whole().merit, said(scene), scene.context.texts
    assert merit is not None
    for share in (merit.luck, merit.merit, merit.share_left):
        assert texts.percent(share) in words
    assert "Ce n’est pas une note" in words


def test_t_shows_the_decisions_and_the_spread_as_tables() -> None:
    scene = read_at(DECISIONS, whole())
    before = drawn(scene)
    press(scene, "t")
    assert drawn(scene) != before
    words = said(scene)
    assert all(heading in words for heading in ("Entre (95\u00a0%)", "Plus haut", "avec votre chance"))
    chart = next(each for each in scene.router.root.walk() if isinstance(each, AmongMany))
    assert len(chart.table.rows) == 6


@pytest.mark.parametrize("chapter", ["essential", DECISIONS])
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_nothing_is_cut_however_much_is_known(chapter: str, language: str, text_scale: int) -> None:
    awaited = dataclasses.replace(whole(), merit=None, merit_share=0.4)
    states = (None, part_way(0.3, is_ranked=False), part_way(0.8, is_ranked=True), awaited, whole())
    for known in states:
        scene = read_at(chapter, known, language=language, text_scale=text_scale)
        for _ in range(2):
            assert cut(scene) == []
            assert nameless(scene) == []
            assert drawn(scene) == drawn(scene)
            press(scene, "t")
