"""Fourth chapter: the decisions that counted, and where the summer stands among many: chance and merit."""

from __future__ import annotations

from game.scenes.summer.counted import counted_card
from game.scenes.summer.merit import merit_card
from game.scenes.summer.reading import Reading
from game.scenes.summer.weighing import Weighing
from game.ui import Row, Widget

_TOLD = 6


def chapter(reading: Reading, weighing: Weighing) -> Widget:
    cards = counted_card(reading, weighing, _TOLD), merit_card(reading, weighing)
    return Row([card.sized(grow=1) for card in cards], gap=16, align="start", stack=True)
