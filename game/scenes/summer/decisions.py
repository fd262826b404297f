"""Fourth chapter: the decisions that counted, and where the summer stands among many: chance and merit."""

from __future__ import annotations

from game.scenes.summer.counted import counted_card
from game.scenes.summer.merit import merit_card
from game.scenes.summer.reading import Reading
from game.scenes.summer.weighing import Weighing
from game.ui import Column, Row, Widget


def chapter(reading: Reading, weighing: Weighing) -> Widget:
    cards = counted_card(reading, weighing), merit_card(reading, weighing)
    if reading.as_table:  # of six columns: it takes the whole width
        return Column(cards, gap=16)
    return Row([card.sized(grow=1) for card in cards], gap=16, align="start", stack=True)
