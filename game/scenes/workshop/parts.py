"""The parts of the page around the panels: the tab of the file, the editor, the foot."""

from __future__ import annotations

from game.scenes.colouring import Colouring, indent_after
from game.scenes.workshop.actions import Leave, NextProblem, OpenFormatHelp, OpenModels, Share, Try, Write
from game.scenes.workshop.document import Document
from game.scenes.workshop.finding import OpenFinding
from game.scenes.workshop.known import Known
from game.scenes.workshop.mending import spot_of
from game.scenes.workshop.problem_box import place_and_reason
from game.text import Texts
from game.ui import (
    T16,
    Button,
    Flow,
    Icon,
    Interaction,
    KeyHint,
    Label,
    Padding,
    Page,
    Port,
    Radius,
    Rect,
    Role,
    Row,
    Stroke,
    Widget,
    page_bar,
    page_foot,
)
from game.ui.widgets.editor import Buffer, Editor, Mark

_HOUR = 60
_TRY_WIDTH = 190.0


def top_bar(texts: Texts, document: Document, minutes: int | None, known: Known) -> Widget:
    """The way back, when the file was written, what one may begin from, and sharing."""
    back = Button(texts("workshop.back"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
    saved = Label(_saved_words(texts, document, minutes), T16, "ink2")
    models = Button(texts("workshop.models"), OpenModels(), kind="small", icon="livre", key="models")
    given = Button(
        texts("workshop.share"),
        Share(),
        kind="small",
        icon="export",
        key="share",
        enabled=known.scenario is not None,
        reason=texts("workshop.cannot_share") if known.n_errors else texts("workshop.reading"),
    )
    return page_bar(texts("workshop.title"), back=back, right=[saved, models, given])


def beside_text(texts: Texts, title: str, body: Widget, search: Widget, foot: Widget) -> Page:
    """Another page of the workshop, which leads back to the text."""
    back = Button(texts("workshop.back_to_text"), Leave(), kind="small", icon="fg", shortcut="escape", key="back")
    return Page(title, body, bar=page_bar(title, back=back, right=[search]), foot=foot)


def tabs(texts: Texts, document: Document) -> Widget:
    """The name of the file, marked while something is not saved, and the way to the help of the format."""
    name = texts("workshop.unsaved", file=document.name) if document.is_changed else document.name
    help_ = Button(texts("workshop.format_help"), OpenFormatHelp(), kind="discreet", key="format-help")
    find = Button(texts("workshop.find.open"), OpenFinding("find"), kind="discreet", key="open-find")
    return Flow([_FileTab(name), help_, find], gap=8, line_gap=0)


class _FileTab(Padding):
    """The tab above the editor."""

    role = Role.TAB

    def __init__(self, name: str) -> None:
        super().__init__(Row([Icon("crayon", 18), Label(name, T16.bold)], gap=8), 16, 8)
        self.name = name

    def draw(self, port: Port, ui: Interaction) -> None:
        c, rect = port.colours, self.rect
        with port.clip(Rect(rect.x - 1, rect.y - 1, rect.w + 2, rect.h + 2)):
            port.box(Rect(rect.x, rect.y, rect.w, rect.h + Radius.SMALL), c.card, c.ink, Stroke.CARD, Radius.SMALL)


def editor(texts: Texts, buffer: Buffer, colouring: Colouring, known: Known, found: str, *, rows: int) -> Editor:
    """The text with its colours and the marks of its problems; every place of the word `found` is highlighted."""
    spots = ((problem, spot_of(problem, buffer.lines)) for problem in known.problems)
    return Editor(
        buffer,
        Write,
        name=texts("workshop.text"),
        value=texts("workshop.place", line=buffer.place.line + 1, column=buffer.place.column + 1),
        spans=colouring,
        marks=[
            Mark(
                spot.line,
                "warning" if problem.is_warning else "error",
                spot.start,
                spot.end,
                place_and_reason(texts, problem),
            )
            for problem, spot in spots
        ],
        found=found,
        indent_after=indent_after,
        has_tab=True,
        rows=rows,
        key="text",
    )


def foot(texts: Texts, known: Known, week: int | None) -> Widget:
    """Keys, how many problems there are, and the trial."""
    hints = [
        KeyHint(texts("workshop.key_save"), texts("workshop.verb_save")),
        KeyHint("F8", texts("workshop.verb_next")),
        KeyHint(texts("workshop.key_mend"), texts("workshop.verb_mend")),
    ]
    n, errors = len(known.problems), known.n_errors
    problems = Button(
        texts.plural("workshop.n_errors", errors) if errors else texts.plural("workshop.n_warnings", n),
        NextProblem(),
        icon="alerte",
        tone="err" if errors else "ink",
        shortcut="f8",
        key="problems",
    )
    start = Button(
        texts("workshop.try") if week is None else texts("workshop.try_week", week=week),
        Try(),
        kind="main",
        icon_after="fd",
        key="try",
        enabled=known.scenario is not None,
        reason=texts("workshop.cannot_try") if errors else texts("workshop.reading"),
    )
    return page_foot(hints, None, [*([problems] if n else []), start.sized(width=_TRY_WIDTH)])


def _saved_words(texts: Texts, document: Document, minutes: int | None) -> str:
    """How long ago the file was written, or that it never was."""
    if document.kept is None or minutes is None:
        return texts("workshop.never_saved")
    if minutes == 0:
        return texts("workshop.saved_now")
    return texts.plural("workshop.saved_minutes", minutes) if minutes < _HOUR else texts("workshop.saved_long_ago")
