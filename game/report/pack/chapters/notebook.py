"""What was foreseen and written during the summer: week by week, in the pauses, at the future workshop."""

from __future__ import annotations

from collections.abc import Iterator

from game.debriefing import Figure, Source, Summer
from game.debriefing.freeze import pause_notes_in, question_words
from game.debriefing.future import ANGLES, ThemeSheet, theme_sheets_in
from game.notebook import NotebookWeek, calibration_of, carnet_of
from game.notebook.sentences import calibration_words, sureness_words, week_words
from game.report.pack.content import Block, Card, Chapter, Grid, Heading, Measured, Paragraph, Points, Room, Words
from game.report.pack.numbers import NOTEBOOK
from game.report.pack.saying import headings
from game.text import Texts


def notebook(summer: Summer, texts: Texts) -> Chapter:
    """What was kept, and room for what comes back now."""
    blocks = tuple(_blocks(summer, texts))
    if blocks:
        blocks = (Paragraph((texts("pack.notebook.intro"),)), *blocks, Room(texts("pack.notebook.room")))
    else:
        blocks = (Paragraph((texts("pack.notebook.empty"),)), Room(""))
    return Chapter("carnet", texts("pack.notebook"), blocks)


def blank_notes(texts: Texts) -> Chapter:
    """Room alone, where no notebook is printed."""
    return Chapter("notes", texts("pack.reading.room"), (Room(""),))


def _blocks(summer: Summer, texts: Texts) -> Iterator[Block]:
    saved = summer.evidence.saved
    yield from _weeks(summer, carnet_of(saved), texts)
    pauses = [(week, note) for week, note in pause_notes_in(saved.pages).items() if note.text]
    if pauses:
        yield Heading((texts("pack.notebook.pauses"),))
        told = tuple(
            ((texts("told.week", week=week),), (question_words(texts, note.question),), (texts.polish(note.text),))
            for week, note in pauses
        )
        yield Grid("", headings(texts, "pack.notebook.pause_heads"), told, widths=(1, 3, 5))
    sheets = [sheet for sheet in theme_sheets_in(saved.pages).values() if not sheet.is_empty]
    if sheets:
        yield Heading((texts("pack.notebook.workshop"),))
        yield from (_theme(sheet, texts) for sheet in sheets)


def _weeks(summer: Summer, weeks: tuple[NotebookWeek, ...], texts: Texts) -> Iterator[Block]:
    if not weeks:
        return
    foresaw = any(week.prediction is not None for week in weeks)
    rows = tuple(_row(week, texts, foresaw=foresaw) for week in weeks)
    if not foresaw:
        yield Grid("", headings(texts, "pack.notebook.heads"), rows, widths=(1, 8))
        return
    yield Grid("", headings(texts, "pack.notebook.foreseen_heads"), rows, widths=(1, 4, 4))
    calibration = calibration_of(weeks, summer.evidence.weekly.get("pec", ()))
    if not calibration.is_empty:
        said = (*calibration_words(texts, calibration), *sureness_words(texts, calibration))
        figure = Figure("answers", calibration.answers.n, "number", Source(NOTEBOOK, "calibration"))
        yield Heading((texts("pack.notebook.calibration"),))
        yield Points(tuple((Measured(each, figure),) for each in said))


def _row(week: NotebookWeek, texts: Texts, *, foresaw: bool) -> tuple[Words, ...]:
    named, note = (texts("told.week", week=week.week),), (texts.polish(week.note),) if week.note else ()
    if not foresaw:
        return named, note
    words = " ".join(week_words(texts, week))
    if week.happened is None or week.prediction is None or week.prediction.answer is None:
        return named, (words,) if words else (), note
    source = Source(NOTEBOOK, week.prediction.answer.question, (week.week,))
    return named, (Measured(words, Figure("foreseen", week.happened.now, "number", source)),), note


def _theme(sheet: ThemeSheet, texts: Texts) -> Card:
    written = [(texts(f"workshops.step.{step}"), sheet.text(step)) for step in ("probleme", "ideal")]
    written += [(texts(f"workshops.angle.{angle}"), sheet.text("pistes", angle)) for angle in ANGLES]
    told: tuple[Words, ...] = tuple(
        (f"{name}{texts('terminal.colon')}{texts.polish(text)}",) for name, text in written if text
    )
    return Card((texts.polish(sheet.theme),), (Points(told),))
