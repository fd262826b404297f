"""Whatever an assistive technology asks, of whatever is there, the game goes on."""

from __future__ import annotations

from random import Random

import pytest

from game.reader.outline import ROOT, Ids, Outline
from game.ui.inputs import Ask, Asked
from tests.scenes.staging import staged
from tests.window import Driver

ASKS = 60


@pytest.mark.parametrize("stage", ["plan", "assemblee", "prevoir", "reglages", "atelier", "laboratoire", "saisons"])
def test_random_asks_break_nothing(stage: str) -> None:
    random = Random(stage)
    with Driver(staged(stage)) as driver:
        for _ in range(ASKS):
            keys = [node.key for top in driver.scene.describe() for node in top.walk()]
            text, part = random.choice(["", "é", "Deux\nlignes", "3"]), random.choice(["", "0", "1"])
            span, number = (random.randint(0, 9), random.randint(0, 9)), random.choice([-1e9, -1.0, 2.4, 1e9])
            asked = Asked(random.choice([*keys, "gone"]), random.choice(list(Ask)), part, text, number, span)
            driver.scene.handle(asked)
            driver.frame()
            outline = Outline(Ids(), "scene", "title", driver.scene.describe())
            assert outline.focus in outline.elements
            assert ROOT in outline.elements
