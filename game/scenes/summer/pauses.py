"""What was written in the pauses on image, each with the question that it answers."""

from __future__ import annotations

from game.debriefing.freeze import pause_notes_in, question_words
from game.debriefing.remembering import week_words
from game.scenes.summer.reading import Reading
from game.ui import T16, T20, Card, Column, Label, Row, Widget


def pauses_card(reading: Reading) -> Card | None:
    """Week by week; nothing when nothing was written."""
    t, view = reading.texts, reading.view
    lines: list[Widget] = []
    for week, note in pause_notes_in(reading.summer.evidence.saved.pages).items():
        asked, said = Label(question_words(t, note.question), T16, "ink2"), Label(t.polish(note.text))
        name = Label(week_words(t, view, week), T16.bold).sized(width=40)
        lines.append(Row([name, Column([asked, said], gap=2).sized(grow=1)], gap=10, align="start"))
    if not lines:
        return None
    return Card(Column([Label(t("freeze.written"), T20), *lines], gap=10), padding=15, name=t("freeze.written"))
