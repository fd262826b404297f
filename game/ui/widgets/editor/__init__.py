"""A code editor: lines of text, coloured spans, marked lines. It knows nothing of YAML nor of scenarios.

The scene owns a `Buffer`, an immutable value: the text, the caret, the selection and what undo needs. The widget
asks for each new buffer by an action; the scene keeps it, or puts another in its place.

    @dataclass(frozen=True)
    class Write(UiAction):
        buffer: Buffer

    self.buffer = Buffer.of(path.read_text())
    ...
    place = self.buffer.place                          # Place(line, column) of the caret, both from 0
    Editor(
        self.buffer,
        Write,                                         # asked when the text, the caret or the selection changes
        name=t("workshop.text"),
        value=t("workshop.place", line=place.line + 1, column=place.column + 1),     # said by a screen reader
        spans=self.spans_of,                           # line (from 0) -> Sequence[Span], asked for lines in view
        marks=[Mark(13, "error", 19, 29)],             # line, "error" or "warning", columns underlined (or none)
        found=self.searched,                           # every place of this word is highlighted
        indent_after=indent_after,                     # what is before the caret on its line -> spaces of the next
        rows=12,                                       # at least so many lines are shown; `.sized(grow=1)` for more
        key="text",
    )

`Span(start, end, style)` colours the columns from `start` to `end` (excluded) of a line as `key`, `string`, `number`,
`comment` or `plain`; what no span covers is plain. Spans are asked again at each drawing: keep what is slow to find.

A buffer is changed by its own methods, each of which gives another buffer and is undone in one step:

    Buffer.of(text)             the caret at the start; nothing to undo. Line ends become \\n, tabs two spaces
    b.text  b.lines  b.selected  b.caret  b.place       offsets count characters from the start of the text
    b.offset(line, column=0)    the offset of a place, the nearest one when there is no such place
    b.at(offset)  b.selecting(start, end)               the caret there; it is brought into view
    b.inserted(text)            in the place of the selection (a template, a paste)
    b.replaced(start, end, text)                        a correction; the caret goes after it
    b.rewritten(text)           a whole new text (reloaded from disk): the caret stays at its place
    b.undone()  b.redone()      the same buffer when there is nothing to undo or redo
    b.found(word, step=1)       the next (-1: previous) place of a word selected, round the end; None: nowhere
    b.replaced_everywhere(word, by)                     all of them, in one step
    places_of(word, text)       all of them, as (start, end); capitals and small letters are the same

Whether the text was changed since it was saved is `buffer.text != saved`. Carrying the buffer through a trial brings
back caret and undo; the scrolling follows the caret.

Keys: arrows, Ctrl+arrows by word, Home (first sign, then the margin), End, Page Up and Down, Ctrl+Home, Ctrl+End, all
with Shift to select; Ctrl+A, C, X, V, Z, Y (or Ctrl+Shift+Z); Enter keeps the indent; Backspace takes a whole step of
indent. Tab and Shift+Tab indent once one has begun to write (typed, clicked, moved the caret); before that, and after
Escape, Tab leaves as it leaves any field. Ctrl+F, Ctrl+G, Ctrl+S, F8… are left to the scene (`shortcut=` or
`key_pressed`). Two clicks select a word, three a line.
"""

from game.ui.widgets.editor.buffer import Buffer, Place
from game.ui.widgets.editor.editor import Editor
from game.ui.widgets.editor.styles import Mark, Severity, Span, SpanStyle
from game.ui.widgets.editor.words import INDENT, margin, places_of

__all__ = ["INDENT", "Buffer", "Editor", "Mark", "Place", "Severity", "Span", "SpanStyle", "margin", "places_of"]
