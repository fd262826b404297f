"""Words 40 % longer than ours: every scene has the room for them."""

from __future__ import annotations

import pytest

import game.text.texts
from game.settings import TextScale
from tests.gallery import shown
from tests.pseudo import read_stretched, stretched
from tests.scenes.staging import STAGES


@pytest.fixture(autouse=True)
def _everything_is_said_at_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(game.text.texts, "read_messages", read_stretched)


def test_a_stretched_sentence_keeps_what_is_filled_in_and_shows_its_ends() -> None:
    assert stretched("Semaine {week} : **{n}** jeunes") == "[Séémààïïné {week} : **{n}** jééûûnés]"
    assert stretched("PEC") == "[PEC]"


def test_a_stretched_sentence_is_two_fifths_longer() -> None:
    sentence = "La coopérative se dit autrement dans une langue aux mots interminables."
    assert 1.35 < len(stretched(sentence)) / len(sentence) < 1.5


def _fits(stage: str, text_scale: TextScale) -> None:
    with shown(stage, text_scale) as driver:
        assert driver.overflows() == []


@pytest.mark.parametrize("stage", STAGES)
def test_a_long_language_fits_in_every_scene(stage: str) -> None:
    _fits(stage, 100)


@pytest.mark.long
@pytest.mark.parametrize("stage", STAGES)
def test_a_long_language_fits_in_every_scene_in_large_text(stage: str) -> None:
    _fits(stage, 200)
