"""The notebook at the end of the summer: what was foreseen beside what came, and what was written."""

from __future__ import annotations

import pytest

from game.scenes.summer import SummerScene
from game.scenes.summer.scene import OpenChapter
from game.settings import Settings, TextScale
from game.ui import Role
from game.ui.charts.foreseen import ForeseenPath
from tests.scenes.hands import context_of, opened, said
from tests.scenes.staging import session_when, staged
from tests.window import Driver

NOTEBOOK = staged("carnet")


def told(driver: Driver) -> str:
    return " · ".join(f"{node.name} {node.value}" for root in driver.scene.describe() for node in root.walk())


def test_all_that_was_foreseen_is_summed_up_without_a_grade() -> None:
    with Driver(NOTEBOOK) as driver:
        page = told(driver)
        assert "Prévoir, puis voir" in page
        assert "à coup sûr" in page
        assert "Se tromper apprend autant" in page


def test_the_curve_and_the_forecast_are_drawn_with_the_real_one_and_told_as_a_table() -> None:
    with Driver(NOTEBOOK) as driver:
        chart = driver.widget("foreseen")
        assert isinstance(chart, ForeseenPath)
        assert len(chart.table.headings) == 6
        driver.press("t")
        assert any(
            node.role is Role.TABLE and node.name == chart.name
            for root in driver.scene.describe()
            for node in root.walk()
        )


def test_the_notebook_tells_notes_and_predictions_week_by_week() -> None:
    with Driver(NOTEBOOK) as driver:
        page = told(driver)
        assert page.count("Lundi, vous prévoyiez") == 9
        assert "C’est Inès qui a parlé la première." in page


def test_without_predictions_there_is_no_card_for_them() -> None:
    context = context_of()
    scene = opened(SummerScene(context, session_when(context, lambda view: view.phase == "fini")))
    scene.act(OpenChapter("talk"))
    scene.invalidate()
    assert "Prévoir, puis voir" not in said(scene)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_cut(scale: TextScale, language: str) -> None:
    with Driver(NOTEBOOK, settings=Settings(text_scale=scale, first_launch=False), language=language) as driver:
        assert driver.overflows() == []
        driver.press("t")
        assert driver.overflows() == []
