"""What makes the game accessible: the page, and the document that names the test of each line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.scenes.access import FEATURES, AccessScene
from game.scenes.help import HelpScene
from game.scenes.stack import Pop
from tests.scenes.hands import click, context_of, cut, leads_to, nameless, opened, press, said

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "access.md").read_text(encoding="utf-8")
EVERY = [feature for features in FEATURES.values() for feature in features]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_nothing_is_cut_and_every_feature_is_said(language: str, text_scale: int) -> None:
    scene = opened(AccessScene(context_of(language=language, text_scale=text_scale)))
    assert cut(scene) == []
    assert nameless(scene) == []
    t = scene.context.texts
    assert all(t(f"access.feature.{each}") in said(scene) for each in EVERY)


def test_it_is_opened_from_the_help_and_left_by_escape() -> None:
    assert leads_to(click(opened(HelpScene(context_of(), "title")), "access")) == "access"
    assert isinstance(press(opened(AccessScene(context_of())), "escape"), Pop)


@pytest.mark.parametrize("feature", EVERY)
def test_each_line_of_the_page_has_its_test(feature: str) -> None:
    t = context_of(language="en").texts
    line = next((line for line in DOCUMENT.splitlines() if t(f"access.feature.{feature}") in line), "")
    assert t(f"access.standard.{feature}") in line
    proofs = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", line)
    assert proofs
    for file, name in proofs:
        assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8")
