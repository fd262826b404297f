"""What each key does to a buffer. Keys that belong to a screen (search, save…) are not answered here."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.inputs import KeyPress
from game.ui.widgets.editor.buffer import Buffer
from game.ui.widgets.editor.words import INDENT, line_end, line_start, margin, word_after, word_before


def answered(buffer: Buffer, key: KeyPress, page: int, indent_after: Callable[[str], int]) -> Buffer | None:
    """The buffer after this key, None when the key means nothing here; `page` is the lines that Page Down passes."""
    if key.alt:
        return None
    return _moved(buffer, key, page) or _changed(buffer, key, indent_after)


def _moved(buffer: Buffer, key: KeyPress, page: int) -> Buffer | None:
    """The caret moved, and what it passes selected with Shift."""
    steps = {"up": -1, "down": 1, "pageup": -page, "pagedown": page}
    if key.name in steps:
        return None if key.ctrl else _by_lines(buffer, steps[key.name], selecting=key.shift)
    to = _destination(buffer, key)
    return None if to is None else buffer.at(to, selecting=key.shift)


def _by_lines(buffer: Buffer, steps: int, *, selecting: bool) -> Buffer:
    """As many lines further, in the same column where there is one; from the last line, to its end."""
    line, column = buffer.place
    goal = column if buffer.goal is None else buffer.goal
    to = line + steps
    if line + steps < 0 and line == 0:
        return buffer.at(0, selecting=selecting)
    if to >= len(buffer.lines) and line == len(buffer.lines) - 1:
        return buffer.at(len(buffer.text), selecting=selecting)
    return buffer.at(buffer.offset(to, goal), selecting=selecting, goal=goal)


def _destination(buffer: Buffer, key: KeyPress) -> int | None:
    """Where a key leads the caret along its line, or to an end of the text."""
    text, at = buffer.text, buffer.caret
    start, end = buffer.selection
    leaves_selection = start != end and not (key.shift or key.ctrl)
    match key.name:
        case "left":
            return word_before(text, at) if key.ctrl else start if leaves_selection else at - 1
        case "right":
            return word_after(text, at) if key.ctrl else end if leaves_selection else at + 1
        case "home":
            return 0 if key.ctrl else _home(text, at)
        case "end":
            return len(text) if key.ctrl else line_end(text, at)
    return None


def _home(text: str, at: int) -> int:
    """The first sign of the line, or its margin from there."""
    start = line_start(text, at)
    first = start + margin(text[start : line_end(text, at)])
    return start if at == first else first


def _changed(buffer: Buffer, key: KeyPress, indent_after: Callable[[str], int]) -> Buffer | None:
    match key.chord:
        case "backspace" | "shift+backspace":
            return buffer.erased(_before(buffer))
        case "delete":
            return buffer.erased(buffer.caret + 1)
        case "ctrl+backspace":
            return buffer.erased(word_before(buffer.text, buffer.caret))
        case "ctrl+delete":
            return buffer.erased(word_after(buffer.text, buffer.caret))
        case "enter" | "shift+enter":
            start = buffer.selection[0]
            return buffer.inserted("\n" + " " * indent_after(buffer.text[line_start(buffer.text, start) : start]))
        case "tab":
            return buffer.indented()
        case "shift+tab":
            return buffer.dedented()
        case "ctrl+a":
            return buffer.selecting_all()
        case "ctrl+z":
            return buffer.undone()
        case "ctrl+y" | "ctrl+shift+z":
            return buffer.redone()
    return None


def _before(buffer: Buffer) -> int:
    """Where Backspace erases back to: a whole step of indent in the margin of a line."""
    column = buffer.place.column
    before = buffer.text[buffer.caret - column : buffer.caret]
    is_margin = column > 0 and not before.strip(" ")
    return buffer.caret - ((column - 1) % INDENT + 1 if is_margin else 1)
