"""What holds in every scene, whatever it shows: each is staged once, then looked at in every way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

import pytest

from game.settings import Settings
from game.text import polish
from game.ui import Button
from game.ui.charts.chart import Chart
from tests.gallery import shown
from tests.reader.wholeness import assert_is_whole
from tests.scenes.staging import STAGES
from tests.text.plain import too_hard
from tests.ui.legibility import messages_of, texts_of, watched
from tests.window import Driver

_BASE: Final = Settings(reduced_motion=True, first_launch=False)
_MAIN: Final = frozenset(
    ["titre", "scenarios", "preparation", "plan", "assemblee", "travail", "bilan", "bilan-ete", "reglages", "aide"]
)
"""The pages that plain French has words for."""
_LEAST_FOR_TEXT: Final = 7.0
_LEAST_FOR_SIGNS: Final = 3.0


@pytest.fixture(scope="module", params=STAGES)
def staged_once(request: pytest.FixtureRequest) -> Iterator[Driver]:
    with shown(request.param, 100) as driver:
        yield driver


@pytest.fixture
def stage(staged_once: Driver) -> Driver:
    """The scene as its stage left it, with the usual settings."""
    return looked_at(staged_once, _BASE)


def looked_at(driver: Driver, settings: Settings) -> Driver:
    """The same scene, drawn with other settings."""
    driver.context.apply(settings)
    driver.app.draw()
    return driver


def charts(driver: Driver) -> list[Chart]:
    return [widget for widget in driver.scene.router.root.walk() if isinstance(widget, Chart)]


@pytest.mark.parametrize("contrast", ["light", "dark"])
def test_everything_stands_out_in_high_contrast(stage: Driver, contrast: Literal["light", "dark"]) -> None:
    looked_at(stage, _BASE.model_copy(update={"contrast": contrast}))
    with watched() as seen:
        stage.app.draw()
    assert seen != []
    faint = [each for each in seen if each.ratio < (_LEAST_FOR_TEXT if each.is_text else _LEAST_FOR_SIGNS)]
    assert faint == []


def test_nothing_changes_by_itself_when_movement_is_reduced(stage: Driver) -> None:
    before = stage.pixels()
    for _ in range(10):
        stage.frame(1.0)
    assert stage.pixels() == before


def test_every_chart_has_its_sentence_and_its_table(stage: Driver) -> None:
    for chart in charts(stage):
        assert chart.name
        assert chart.value
        assert chart.table.headings
        assert chart.table.rows
        assert all(len(row) == len(chart.table.headings) for row in chart.table.rows)
        assert not chart.as_table


def test_one_key_turns_every_chart_into_its_table_and_back(stage: Driver) -> None:
    if not charts(stage):
        pytest.skip("there is no chart here")
    buttons = (widget for widget in stage.scene.router.root.walk() if isinstance(widget, Button) and widget.focusable)
    stage.scene.focus(next(buttons).key)  # out of any text, where T is a letter
    stage.press("t")
    assert all(chart.as_table for chart in charts(stage))
    stage.press("t")
    assert not any(chart.as_table for chart in charts(stage))


def test_a_screen_reader_is_told_a_whole_tree(stage: Driver) -> None:
    assert_is_whole(stage)


@pytest.mark.parametrize("font", ["lato", "atkinson"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_no_word_is_cut(stage: Driver, text_scale: int, font: str) -> None:
    looked_at(stage, _BASE.model_copy(update={"text_scale": text_scale, "font": font}))
    assert stage.overflows() == []


@pytest.mark.parametrize("text_scale", [100, 200])
def test_plain_french_fits(stage: Driver, text_scale: int) -> None:
    looked_at(stage, _BASE.model_copy(update={"language": "fr-facile", "text_scale": text_scale}))
    assert stage.overflows() == []


def test_plain_french_is_plain_on_the_main_pages(stage: Driver, request: pytest.FixtureRequest) -> None:
    if request.node.callspec.params["staged_once"] not in _MAIN:
        pytest.skip("only the main pages have words of their own")
    with messages_of() as said:
        looked_at(stage, _BASE.model_copy(update={"language": "fr-facile"}))
        stage.scene.describe()
    assert {key: too_hard(text) for key, text in said.items() if too_hard(text)} == {}


def test_french_is_typeset_with_care_wherever_it_is_drawn(stage: Driver) -> None:
    with texts_of() as written:
        looked_at(stage, _BASE)
    careless = {text for text in written if polish(text, "fr") != text}
    assert careless == set()
