"""The picture of the editor: only the lines in view are drawn, each piece of line being kept by the port."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from game.ui.geometry import Point, Rect
from game.ui.interaction import Interaction
from game.ui.port import Port
from game.ui.theme import CODE, Colour, Radius, Stroke
from game.ui.widgets.editor.sheet import Sheet
from game.ui.widgets.editor.styles import Mark, Span, covering, look
from game.ui.widgets.editor.words import places_of
from game.ui.widgets.label import draw_icon

_CARET_WIDTH, _UNDERLINE = 2.0, 2.5
_ICONS = {"error": "alerte", "warning": "info"}


@dataclass
class Picture:
    """What is drawn besides the text itself."""

    spans: Callable[[int], Sequence[Span]]
    marks: Sequence[Mark]
    found: str
    has_tab: bool
    by_line: dict[int, list[Mark]] = field(init=False)

    def __post_init__(self) -> None:
        self.by_line = {}
        for mark in self.marks:
            self.by_line.setdefault(mark.line, []).append(mark)


def draw_editor(port: Port, sheet: Sheet, picture: Picture, ui: Interaction, *, key: str, enabled: bool) -> None:
    """The whole editor but its bars and its focus ring."""
    c, focused = port.colours, ui.focus == key and enabled
    radius = Radius.CARD
    corners = (0.0 if picture.has_tab else radius, radius, radius, radius)
    edge = c.ink if enabled else c.grey_edge
    port.box(sheet.rect, c.white if enabled else c.grey, edge, Stroke.CARD, corners)
    inner = (max(0.0, corners[0] - Stroke.CARD), 0.0, 0.0, radius - Stroke.CARD)
    port.box(sheet.gutter, fill=c.paper2, radius=inner)
    with port.clip(sheet.seen):
        for line in sheet.lines_in_view(ui):
            _draw_line(port, sheet, picture, ui, line, focused=focused)


def _draw_line(port: Port, sheet: Sheet, picture: Picture, ui: Interaction, line: int, *, focused: bool) -> None:
    c, cell, origin = port.colours, sheet.cell, sheet.origin(ui)
    row = Rect(sheet.box.x, origin.y + line * cell.h, sheet.box.w, cell.h)
    marks = picture.by_line.get(line, ())
    worst = next((mark for mark in marks if mark.severity == "error"), next(iter(marks), None))
    is_current = line == sheet.buffer.place.line
    tint: Colour | None = c.paper if is_current else None
    colour: Colour = c.ink if is_current else c.ink2
    if worst is not None:
        tint, colour = (c.err_tint, c.err) if worst.severity == "error" else (c.sun_tint, c.sun_dark)
    if tint is not None:
        port.box(row, fill=tint)
    _draw_number(port, sheet, row, line, colour, is_bold=is_current or worst is not None)
    with port.clip(Rect(sheet.words.x - _CARET_WIDTH, row.y, sheet.icon_x + sheet.side - sheet.words.x, row.h)):
        _draw_behind(port, sheet, picture, row, line, origin.x)
        _draw_words(port, sheet, picture, ui, row, line)
        for mark in marks:
            _draw_underline(port, sheet, row, origin.x, mark)
        if is_current and focused:
            x = origin.x + sheet.buffer.place.column * cell.w
            port.box(Rect(x - _CARET_WIDTH / 2, row.y + 2, _CARET_WIDTH, row.h - 4), fill=c.ink)
    if worst is not None and tint is not None:
        icon = Rect(sheet.icon_x, row.center.y - sheet.side / 2, sheet.side, sheet.side)
        port.box(Rect(icon.x - 4, row.y, row.right - icon.x + 4, row.h), fill=tint)
        draw_icon(port, _ICONS[worst.severity], icon, colour)


def _draw_number(port: Port, sheet: Sheet, row: Rect, line: int, colour: Colour, *, is_bold: bool) -> None:
    number = str(line + 1)
    pad = (sheet.gutter.w - len(str(len(sheet.buffer.lines))) * sheet.cell.w) / 2
    x = sheet.gutter.right - min(pad, sheet.cell.w) - len(number) * sheet.cell.w
    port.code(number, Point(x, row.y), CODE.bold if is_bold else CODE, colour)


def _draw_behind(port: Port, sheet: Sheet, picture: Picture, row: Rect, line: int, left: float) -> None:
    """The found words, then the selection."""
    c, buffer = port.colours, sheet.buffer
    text = buffer.lines[line]
    for start, end in places_of(picture.found, text):
        _draw_stretch(port, sheet, row, left, start, end, c.marker)
    begin = buffer.offset(line)
    low, high = (at - begin for at in buffer.selection)
    if low < high and low <= len(text) and high > 0:
        past_end = 1 if high > len(text) else 0  # a selected line end is shown as one cell
        _draw_stretch(port, sheet, row, left, max(low, 0), min(high, len(text)) + past_end, c.selection)


def _draw_stretch(port: Port, sheet: Sheet, row: Rect, left: float, start: int, end: int, fill: Colour) -> None:
    port.box(Rect(left + start * sheet.cell.w, row.y, (end - start) * sheet.cell.w, row.h), fill=fill)


def _draw_words(port: Port, sheet: Sheet, picture: Picture, ui: Interaction, row: Rect, line: int) -> None:
    text, origin = sheet.buffer.lines[line], sheet.origin(ui)
    first, last = sheet.columns_in_view(ui)
    for span in covering(picture.spans(line), first, min(last, len(text))):
        colour, style = look(span.style, port.colours)
        at = Point(origin.x + span.start * sheet.cell.w, row.y)
        port.code(text[span.start : span.end], at, style, colour)


def _draw_underline(port: Port, sheet: Sheet, row: Rect, left: float, mark: Mark) -> None:
    if mark.start < mark.end:
        colour = port.colours.err if mark.severity == "error" else port.colours.sun_dark
        x, width = left + mark.start * sheet.cell.w, (mark.end - mark.start) * sheet.cell.w
        port.box(Rect(x, row.bottom - 2 * _UNDERLINE, width, _UNDERLINE), fill=colour)
