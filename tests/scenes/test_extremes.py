"""Eighteen members with long names and a village that calls all day, or eight whom nobody calls: nothing is cut."""

from __future__ import annotations

import pytest

from game.settings import TextScale
from tests.gallery import settled
from tests.scenes.extremes import EXTREMES, SCENES, at_the_edge


def _faults(scene: str, name: str, text_scale: TextScale, language: str = "fr") -> list[str]:
    with settled(at_the_edge(scene, name), text_scale, language) as driver:
        return driver.overflows()


@pytest.mark.parametrize("name", EXTREMES)
@pytest.mark.parametrize("scene", SCENES)
def test_nothing_is_cut_at_the_edges_of_a_scenario(scene: str, name: str) -> None:
    assert _faults(scene, name, 100) == []


@pytest.mark.long
@pytest.mark.parametrize("name", EXTREMES)
@pytest.mark.parametrize("scene", SCENES)
def test_nothing_is_cut_at_the_edges_of_a_scenario_in_large_text_or_in_english(scene: str, name: str) -> None:
    assert _faults(scene, name, 200) == []
    assert _faults(scene, name, 100, "en") == []
