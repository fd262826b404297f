"""What players wrote during the summer: the notes of the weeks, the pauses."""

from __future__ import annotations

from collections.abc import Iterator

from game.debriefing import Summer
from game.debriefing.freeze import pause_notes_in, question_words
from game.report.pack.content import Block, Chapter, Grid, Heading, Paragraph, Room
from game.report.pack.saying import headings
from game.text import Texts


def notebook(summer: Summer, texts: Texts) -> Chapter:
    """What was written; room to write where nothing was."""
    blocks = tuple(_blocks(summer, texts))
    if blocks:
        blocks = (Paragraph((texts("pack.notebook.intro"),)), *blocks, Room(texts("pack.notebook.room")))
    else:
        blocks = (Paragraph((texts("pack.notebook.empty"),)), Room(""))
    return Chapter("carnet", texts("pack.notebook"), blocks)


def _blocks(summer: Summer, texts: Texts) -> Iterator[Block]:
    saved = summer.evidence.saved
    notes = [(week, note) for week, note in sorted(saved.notes.items()) if note]
    if notes:
        rows = tuple(((texts("told.week", week=week),), (texts.polish(note),)) for week, note in notes)
        yield Grid("", headings(texts, "pack.notebook.heads"), rows, widths=(1, 8))
    pauses = [(week, note) for week, note in pause_notes_in(saved.pages).items() if note.text]
    if pauses:
        yield Heading((texts("pack.notebook.pauses"),))
        told = tuple(
            ((texts("told.week", week=week),), (question_words(texts, note.question),), (texts.polish(note.text),))
            for week, note in pauses
        )
        yield Grid("", headings(texts, "pack.notebook.pause_heads"), told, widths=(1, 3, 5))
