"""A little of the game, as the settings show it."""

from __future__ import annotations

from typing import Final

from game.text import Texts
from game.ui import T16, T20, Card, Chip, Column, Label, PecGauge, Row, SpeechBubble, Widget
from game.ui.avatars import Avatar, Person

_POINTS: Final = (19, 21, 19)
_TARGET: Final = 55


def preview(t: Texts) -> Widget:
    """A face, what it says, a gauge, a chip: examples, of no season."""
    person = Person(t("settings.sample_name"), mood="enthousiaste", mood_word=t("mood.enthousiaste"))
    said = SpeechBubble(person.name, t("settings.sample_words"))
    total = sum(_POINTS)
    gauge = PecGauge(_POINTS, name=t("quantity.pec"), value=t.number(total), target=_TARGET)
    return Card(
        Column(
            [
                Label(t("settings.preview"), T20),
                Row([Avatar(t, person, 84), said.sized(grow=1)], gap=24),
                Column([Label(t("settings.sample_pec", total=total)), gauge], gap=8),
                Row([Chip(t("settings.sample_chip"), "okr", "good")]),
                Label(t("settings.sample_text"), T16, "ink2"),
            ],
            gap=16,
        ),
        tape="sky",
        padding=20,
    )
