"""Two branches side by side: a sentence, what differs, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from game.scenes.branches import ComparisonScene
from game.scenes.stack import Pop
from game.session import Session
from game.sim import pec_points
from game.ui.charts.chart import Chart
from tests.scenes.hands import click, context_of, cut, drawn, leads_to, nameless, opened, press, said
from tests.scenes.staging import branched


def comparison(*, is_finished: bool = True, **settings: Any) -> tuple[ComparisonScene, Session, Session]:
    context = context_of(**settings)
    original, branch = branched(context, is_finished=is_finished)
    scene = opened(ComparisonScene(context, original.id, branch.id))
    scene.lucks.stop()
    return scene, original, branch


def tabulated(scene: ComparisonScene) -> bool:
    """Whether the charts are shown as tables."""
    drawn(scene)
    charts = [widget for widget in scene.router.root.walk() if isinstance(widget, Chart)]
    assert len({chart.as_table for chart in charts}) == 1
    return charts[0].as_table


def words_of(scene: ComparisonScene) -> str:
    return said(scene).replace("\u00a0", " ").replace("\u202f", " ")


def test_a_sentence_says_what_was_decided_otherwise_and_where_it_led() -> None:
    scene, original, branch = comparison()
    ends = [[each.view.final[letter] for letter in ("vision", "soutien", "autonomie")] for each in (original, branch)]
    first, second = (sum(pec_points(*letters)) for letters in ends)
    words = words_of(scene)
    assert f"un autre choix la semaine 4 : la PEC finit à {second} au lieu de {first}." in words
    assert "Premier : Travail : Accompagner" in words
    assert "Second : Travail : Faire à la place" in words
    assert "Vie associative :" not in words  # both decided it the same


def test_figures_are_seen_week_by_week_and_nothing_before_the_fork() -> None:
    scene, _, _ = comparison()
    assert "Rémunération" in words_of(scene)
    scene.focus("when")
    press(scene, "enter", "down", "enter")
    words = words_of(scene)
    assert "Fin de la semaine 4" in words
    assert "Fin de la semaine 3" not in words
    assert "Rémunération" not in words


def test_charts_are_tables_by_a_key_and_by_the_mouse() -> None:
    scene, _, _ = comparison()
    assert not tabulated(scene)
    press(scene, "t")
    assert tabulated(scene)
    click(scene, "tables")
    assert not tabulated(scene)


def test_a_running_branch_may_be_finished_as_the_original() -> None:
    scene, _, branch = comparison(is_finished=False)
    assert "la suite n’est pas encore jouée" in words_of(scene)
    click(scene, "alike")
    assert scene.context.store.read(branch.id).record.is_finished
    scene.lucks.wait()
    assert "la PEC finit à" in words_of(scene)
    assert scene.router.find("alike") is None


def test_the_band_comes_when_it_is_computed() -> None:
    context = context_of()
    original, branch = branched(context)
    scene = opened(ComparisonScene(context, original.id, branch.id))
    assert "le calcul est en cours" in words_of(scene)
    scene.lucks.wait()
    assert scene.update(0.1)
    words = words_of(scene)
    assert "sous 200 hasards : le second finit plus haut" in words
    assert "n’a pas de réponse dans les saisons jouées" in words


def test_two_of_the_family_are_chosen_and_the_same_one_twice_differs_in_nothing() -> None:
    scene, _, _ = comparison()
    scene.focus("second")
    press(scene, "enter", "up", "enter")
    scene.lucks.stop()
    assert "rien ne diffère" in words_of(scene)


def test_seasons_of_another_luck_are_not_compared() -> None:
    context = context_of()
    original, _ = branched(context)
    other = Session.start(context.store, original.scenario, 3)
    scene = opened(ComparisonScene(context, original.id, other.id))
    assert "n’ont pas la même chance" in said(scene)
    assert isinstance(press(scene, "escape"), Pop)


def test_the_second_is_gone_on_with() -> None:
    scene, _, _ = comparison()
    assert leads_to(click(scene, "open")) == "season fini"
    assert leads_to(press(scene, "f1")) == "help comparison"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 150, 200])
def test_everything_fits_at_every_size_of_text(language: str, text_scale: int) -> None:
    scene, _, _ = comparison(language=language, text_scale=text_scale)
    assert cut(scene) == []
    assert nameless(scene) == []
    press(scene, "t")
    assert cut(scene) == []


@pytest.mark.parametrize("key", ["origin-sentence", "origin-gaps", "origin-causes"])
def test_a_number_of_both_says_where_it_comes_from_by_keyboard_and_by_mouse(key: str) -> None:
    scene, _, _ = comparison()
    page = said(scene)
    click(scene, key)
    first = said(scene)
    assert "D’où vient ce nombre" in first
    assert leads_to(click(scene, "origin-in")).startswith("glass ")
    click(scene, "origin-whose.1")
    second = said(scene)
    assert second != first
    press(scene, "escape")
    assert said(scene) == page
    scene.focus(key)
    press(scene, "enter")
    assert said(scene) == first
    scene.focus("origin-whose.0")
    press(scene, "right")
    assert said(scene) == second
    assert cut(scene) == []
    assert nameless(scene) == []


def test_what_many_lucks_say_tells_where_it_comes_from() -> None:
    scene, _, _ = comparison()
    scene.enter(None)
    scene.lucks.wait()
    scene.update(0.1)
    click(scene, "origin-band")
    assert "sous d’autres chances" in said(scene)
    assert cut(scene) == []
