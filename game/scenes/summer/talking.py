"""Seventh chapter: what was written on the way, and the questions that go on."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenes.summer.kept import foreseen_card, notebook_card
from game.scenes.summer.pauses import pauses_card
from game.scenes.summer.reading import Reading
from game.telling import read
from game.ui import T16, T18, T20, Button, Card, Column, Label, Row, UiAction, Widget


@dataclass(frozen=True, slots=True)
class OpenGathering(UiAction):
    """A session with a group around this summer."""


def chapter(reading: Reading) -> Widget:
    cards: list[Widget | None] = [
        questions_card(reading),
        foreseen_card(reading),
        notebook_card(reading),
        pauses_card(reading),
    ]
    nothing = Label(reading.texts("talk.nothing"), T16, "ink2") if not any(cards) else None
    return Column([nothing, *cards, together_card(reading)])


def together_card(reading: Reading) -> Card:
    """The way to what a group may do together around this summer."""
    t = reading.texts
    words = Column([Label(t("gathering.title"), T20), Label(t("gathering.title_text"), T16, "ink2")], gap=2)
    enter = Button(t("gathering.enter"), OpenGathering(), kind="small", icon="gens", key="gathering")
    return Card(Row([words.sized(grow=1), enter], gap=12), padding=15)


def questions_card(reading: Reading) -> Card | None:
    """The scenario's questions, to describe, to analyse, to carry elsewhere."""
    t, asked = reading.texts, reading.view.scenario.debriefing.questions
    columns: list[Widget] = []
    for phase in dict.fromkeys(each.phase for each in asked):
        questions = [Label(t("ending.question", text=read(t, each.text))) for each in asked if each.phase == phase]
        columns.append(Column([Label(t(f"ending.time.{phase}"), T18.black), *questions], gap=8).sized(grow=1))
    if not columns:
        return None
    body = Row(columns, gap=24, align="start", stack=True)
    return Card(Column([Label(t("ending.questions"), T20), body], gap=10), paper="sun", padding=15)
