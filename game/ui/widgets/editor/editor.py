"""The widget: it draws a buffer, and asks for the next one at each key and each move of the pointer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui import clipboard
from game.ui.geometry import Point
from game.ui.inputs import Ask, Asked, KeyPress, Wheel
from game.ui.interaction import Handled, Interaction, UiAction
from game.ui.port import Port
from game.ui.scroll import ScrollBar
from game.ui.theme import Radius
from game.ui.typesetting import Ruler
from game.ui.widget import Node, Role, Widget, Writing
from game.ui.widgets.editor.buffer import Buffer
from game.ui.widgets.editor.drawing import Picture, draw_editor
from game.ui.widgets.editor.keyboard import answered
from game.ui.widgets.editor.sheet import Sheet, height_of
from game.ui.widgets.editor.styles import Mark, Span
from game.ui.widgets.editor.words import margin

_LINES_PER_STEP = 3


class Editor(Widget):
    """Lines of code, written in by keyboard and pointer; the buffer belongs to the scene (see the package)."""

    role = Role.FIELD
    focusable = True
    editable = True
    ring_radius = Radius.CARD

    def __init__(
        self,
        buffer: Buffer,
        on_change: Callable[[Buffer], UiAction],
        *,
        name: str,
        value: str = "",
        spans: Callable[[int], Sequence[Span]] = lambda _line: (),
        marks: Sequence[Mark] = (),
        found: str = "",
        indent_after: Callable[[str], int] = margin,
        rows: int = 10,
        has_tab: bool = False,
        key: str = "editor",
        enabled: bool = True,
        reason: str = "",
    ) -> None:
        """`value`: where the caret is, in words. `has_tab`: a tab stands on its top left corner, which is square."""
        super().__init__(key=key, name=name, value=value, enabled=enabled, reason=reason)
        self._buffer, self._on_change, self._indent_after = buffer, on_change, indent_after
        self._rows, self._marks = rows, tuple(marks)
        self._bars = ScrollBar(key=f"{key}.down"), ScrollBar(key=f"{key}.across", is_across=True)
        self._picture = Picture(spans, self._marks, found, has_tab)

    @property
    def children(self) -> Sequence[Widget]:
        return self._bars

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return height_of(self._rows, ruler)

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        self._sheet = Sheet(self._buffer, *self._bars, self.rect, ruler)
        self._sheet.place(ui)
        self._sheet.reveal(self.key, ui)

    # Inputs

    def on_text(self, text: str, ui: Interaction) -> Handled | None:
        return self._asked(self._buffer.inserted(text), ui)

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        if key.chord == "escape" and ui.writing == self.key:
            ui.writing = ""
            return Handled()
        if key.name == "tab" and ui.writing != self.key:
            return None
        if key.chord == "space":
            return Handled()
        changed = self._by_clipboard(key) or answered(self._buffer, key, self._sheet.page, self._indent_after)
        return None if changed is None else self._asked(changed, ui)

    def _by_clipboard(self, key: KeyPress) -> Buffer | None:
        """Without a selection, the whole line is copied or cut."""
        buffer = self._buffer
        if key.chord not in {"ctrl+c", "ctrl+x", "ctrl+v"}:
            return None
        if key.name == "v":
            return buffer.inserted(clipboard.paste())
        taken = buffer if buffer.selected else buffer.selecting_line(buffer.caret)
        if taken.selected:
            clipboard.copy(taken.selected)
        return buffer if key.name == "c" else taken.inserted("")

    def on_press(self, at: Point, ui: Interaction) -> Handled | None:
        offset = self._sheet.offset_at(at, ui)
        match ui.clicks:
            case 1:
                return self._asked(self._buffer.at(offset), ui)
            case 2:
                return self._asked(self._buffer.selecting_word(offset), ui)
        return self._asked(self._buffer.selecting_line(offset), ui)

    def on_drag(self, at: Point, ui: Interaction) -> Handled | None:
        if ui.clicks > 1:  # the hand that shakes must not undo what two clicks selected
            return Handled()
        return self._asked(self._buffer.at(self._sheet.offset_at(at, ui), selecting=True), ui)

    def on_wheel(self, wheel: Wheel, ui: Interaction) -> Handled | None:
        down, across = self._bars
        cell, step = self._sheet.cell, _LINES_PER_STEP
        has_moved = down.scrolled(ui, -wheel.steps * step * cell.h) | across.scrolled(ui, wheel.across * step * cell.w)
        return Handled() if has_moved else None

    def _asked(self, buffer: Buffer, ui: Interaction) -> Handled:
        ui.writing = self.key
        return Handled(self._on_change(buffer) if buffer != self._buffer else None)

    def hint(self) -> str:
        return "" if self.enabled else self.reason

    # Drawing

    def draw(self, port: Port, ui: Interaction) -> None:
        draw_editor(port, self._sheet, self._picture, ui, key=self.key, enabled=self.enabled)

    # Accessibility

    def states(self, ui: Interaction) -> frozenset[str]:
        is_wrong = any(mark.severity == "error" for mark in self._marks)
        return super().states(ui) | {"multiline"} | ({"invalid"} if is_wrong else set())

    def describe(self, ui: Interaction) -> tuple[Node, ...]:
        """The editor, the line of the caret inside it, with what its marks say."""
        here = self._buffer.place.line
        said = " ".join(mark.text for mark in self._marks if mark.line == here and mark.text)
        line = Node(
            Role.TEXT, self._buffer.lines[here], said, frozenset(), (), key=self.key, part="line", rect=self.rect
        )
        return (self.node(self.role, ui, (line,)),)

    def writing(self, ui: Interaction) -> Writing:
        return Writing(self._buffer.text, self._buffer.caret, self._buffer.anchor)

    def on_asked(self, asked: Asked, ui: Interaction) -> Handled | None:
        match asked.what:
            case Ask.WRITE:
                return self._asked(self._buffer.selecting_all().inserted(asked.text), ui)
            case Ask.SELECT:
                return self._asked(self._buffer.selecting(*asked.span), ui)
        return None
