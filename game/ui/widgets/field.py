"""Fields in which one writes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from game.ui import clipboard
from game.ui.geometry import Point, Rect
from game.ui.inputs import Ask, Asked, KeyPress
from game.ui.interaction import Caret, Handled, Interaction, UiAction
from game.ui.plain import plain
from game.ui.port import Port
from game.ui.theme import T16, Radius, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Node, Role, Widget, Writing
from game.ui.widgets.label import draw_icon

_PAD_X, _PAD_Y = 12.0, 8.0
_STYLE = T16


class TextField(Widget):
    """One line, or several: the text belongs to the scene, which gets it whole at each change.

    Tab leaves it; in several lines, Enter makes a new line. While it has the focus, letters fire no shortcut, and
    Ctrl+A, C, X and V are its own.
    """

    role = Role.FIELD
    focusable = True
    editable = True
    ring_radius = Radius.SMALL

    def __init__(
        self,
        text: str,
        on_change: Callable[[str], UiAction],
        *,
        name: str,
        placeholder: str = "",
        lines: int = 1,
        max_length: int = 2000,
        icon: str = "",
        error: str = "",
        on_enter: UiAction | None = None,
        key: str = "",
        enabled: bool = True,
        reason: str = "",
    ) -> None:
        """`error`: what is wrong and how to set it right, written under the field. `on_enter`: what Enter does
        in a field of one line."""
        super().__init__(key=key, name=name, value=text, enabled=enabled, reason=reason)
        self._text, self._on_change, self._on_enter = text, on_change, on_enter
        self._placeholder, self._lines, self._max_length = placeholder, lines, max_length
        self._icon, self._error = icon, error

    # Size

    def content_width(self, ruler: Ruler, available: float) -> float:
        return min(available, ruler.grown(240))

    def content_height(self, ruler: Ruler, width: float) -> float:
        error = ruler.text_size(self._error, _STYLE, width).h + 4 if self._error else 0.0
        return self._box_height(ruler) + error

    def _box_height(self, ruler: Ruler) -> float:
        return self._lines * ruler.grown(_STYLE.leading) + 2 * _PAD_Y

    def arrange(self, ruler: Ruler, rect: Rect, ui: Interaction) -> None:
        super().arrange(ruler, rect, ui)
        error = ruler.text_size(self._error, _STYLE, rect.w).h + 4 if self._error else 0.0
        self._box = Rect(rect.x, rect.y, rect.w, rect.h - error)
        icon = ruler.grown(22) if self._icon else 0.0
        self._words = Rect(
            rect.x + _PAD_X + icon, rect.y + _PAD_Y, rect.w - 2 * _PAD_X - icon, self._box.h - 2 * _PAD_Y
        )
        self._ruler = ruler
        self._breaks = line_starts(ruler, self._text, self._words.w) if self._lines > 1 else [0]

    # Editing

    def _caret(self, ui: Interaction) -> Caret:
        """The caret, at the end when the field is entered for the first time."""
        caret = ui.carets.setdefault(self.key, Caret(len(self._text), len(self._text)))
        caret.at, caret.anchor = min(caret.at, len(self._text)), min(caret.anchor, len(self._text))
        return caret

    def on_text(self, text: str, ui: Interaction) -> Handled | None:
        return self._replaced(ui, self._caret(ui), plain(text))

    def _replaced(self, ui: Interaction, caret: Caret, text: str) -> Handled:
        """Put `text` in the place of the selection."""
        start, end = sorted((caret.at, caret.anchor))
        whole = self._text[:start] + text + self._text[end:]
        if len(whole) > self._max_length or "**" in whole:
            return Handled()
        caret.at = caret.anchor = start + len(text)
        return Handled(self._on_change(whole)) if whole != self._text else Handled()

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        caret = self._caret(ui)
        if key.ctrl and key.name == "a":
            caret.anchor, caret.at = 0, len(self._text)
            return Handled()
        if key.chord in {"ctrl+c", "ctrl+x", "ctrl+v"}:
            return self._by_clipboard(ui, caret, key.name)
        if key.ctrl or key.alt:
            return None
        if key.name in {"backspace", "delete"}:
            return self._erased(ui, caret, back=key.name == "backspace")
        if key.name == "enter":
            if self._lines > 1:
                return self._replaced(ui, caret, "\n")
            return Handled(self._on_enter) if self._on_enter is not None else None
        to = self._moved(caret.at, key.name)
        if to is None:
            return None
        caret.at = to
        caret.anchor = caret.anchor if key.shift else to
        return Handled()

    def _by_clipboard(self, ui: Interaction, caret: Caret, letter: str) -> Handled:
        """Copy or cut what is selected, or paste."""
        if letter == "v":
            return self._replaced(ui, caret, self._fitting(clipboard.paste()))
        start, end = sorted((caret.at, caret.anchor))
        if start < end:
            clipboard.copy(self._text[start:end])
        return self._replaced(ui, caret, "") if letter == "x" else Handled()

    def _fitting(self, text: str) -> str:
        """What comes from elsewhere: in one line, its line ends are spaces."""
        return plain(text) if self._lines > 1 else " ".join(plain(text).split("\n"))

    def _erased(self, ui: Interaction, caret: Caret, *, back: bool) -> Handled:
        if caret.at == caret.anchor:
            caret.anchor = caret.at + (-1 if back else 1)
            if not 0 <= caret.anchor <= len(self._text):
                caret.anchor = caret.at
        return self._replaced(ui, caret, "")

    def _moved(self, at: int, key: str) -> int | None:
        """Where a key moves the caret; None for a key that moves nothing here."""
        line = bisect_right(self._breaks, at) - 1
        start = self._breaks[line]
        end = self._breaks[line + 1] - 1 if line + 1 < len(self._breaks) else len(self._text)
        match key:
            case "left":
                return max(0, at - 1)
            case "right":
                return min(len(self._text), at + 1)
            case "home":
                return start
            case "end":
                return end
            case "up" | "down" if self._lines > 1:
                other = line + (1 if key == "down" else -1)
                if not 0 <= other < len(self._breaks):
                    return 0 if key == "up" else len(self._text)
                return self._nearest(other, self._width(self._text[start:at]))
        return None

    def on_press(self, at: Point, ui: Interaction) -> Handled | None:
        caret = self._caret(ui)
        caret.at = caret.anchor = self._index_at(at, ui)
        return Handled()

    def on_drag(self, at: Point, ui: Interaction) -> Handled | None:
        self._caret(ui).at = self._index_at(at, ui)
        return Handled()

    def _index_at(self, at: Point, ui: Interaction) -> int:
        leading = self._ruler.grown(_STYLE.leading)
        line = min(max(0, int((at.y - self._words.y + self._shift_y(ui)) / leading)), len(self._breaks) - 1)
        return self._nearest(line, at.x - self._words.x + self._shift_x(ui))

    def _nearest(self, line: int, x: float) -> int:
        """The index in this line whose place is nearest to `x` (from the start of the line)."""
        start, text = self._breaks[line], self._line(line)
        return start + min(range(len(text) + 1), key=lambda n: abs(self._width(text[:n]) - x))

    def _line(self, line: int) -> str:
        end = self._breaks[line + 1] if line + 1 < len(self._breaks) else len(self._text)
        return self._text[self._breaks[line] : end].rstrip("\n")

    def _width(self, text: str) -> float:
        return self._ruler.text_size(text, _STYLE).w if text else 0.0

    def _shift_x(self, ui: Interaction) -> float:
        """How far a line too long is moved left so that the caret is seen."""
        if self._lines > 1:
            return 0.0
        return max(0.0, self._width(self._text[: self._caret(ui).at]) - self._words.w + 2)

    def _shift_y(self, ui: Interaction) -> float:
        """How far the lines are moved up so that the caret is seen."""
        leading = self._ruler.grown(_STYLE.leading)
        line = bisect_right(self._breaks, self._caret(ui).at) - 1
        return max(0.0, (line + 1) * leading - self._words.h) if self._lines > 1 else 0.0

    # Drawing

    def draw(self, port: Port, ui: Interaction) -> None:
        c, box = port.colours, self._box
        focused, hovered = ui.focus == self.key, ui.hover == self.key
        edge, width = (c.ink, Stroke.ACTION) if focused else (c.ink if hovered else c.edge, Stroke.CARD)
        if self._error:
            edge, width = c.err, Stroke.ACTION
        fill = c.white if self.enabled else c.grey
        port.box(box, fill, edge if self.enabled else c.grey_edge, width, Radius.SMALL)
        side = port.ruler.grown(16)
        if self._icon:
            draw_icon(port, self._icon, Rect(box.x + 10, box.center.y - side / 2, side, side), c.ink)
        if self._error:
            draw_icon(port, "alerte", Rect(box.right - 10 - side, box.y + _PAD_Y + 2, side, side), c.err)
            port.text(self._error, Rect(box.x, box.bottom + 4, box.w, 0), _STYLE, c.err)
        with port.clip(self._words.outset(2)):
            if not self._text:
                port.text(
                    self._placeholder,
                    self._words,
                    _STYLE,
                    c.grey_text if not self.enabled else c.ink2,
                    max_lines=self._lines,
                )
            self._draw_text(port, ui, is_edited=focused and self.enabled)

    def _draw_text(self, port: Port, ui: Interaction, *, is_edited: bool) -> None:
        c, leading = port.colours, port.ruler.grown(_STYLE.leading)
        x0, y0 = self._words.x - self._shift_x(ui), self._words.y - self._shift_y(ui)
        caret = self._caret(ui)
        low, high = sorted((caret.at, caret.anchor))
        for line, start in enumerate(self._breaks):
            text, top = self._line(line), y0 + line * leading
            begin, end = max(low, start) - start, min(high, start + len(text)) - start
            if is_edited and begin < end:
                left = self._width(text[:begin])
                port.box(Rect(x0 + left, top, self._width(text[:end]) - left, leading), fill=c.sun_tint)
            if text:
                colour = c.ink if self.enabled else c.grey_text
                port.text_line(text, (x0, top + leading / 2), _STYLE, colour)
        if is_edited:
            line = bisect_right(self._breaks, caret.at) - 1
            x = x0 + self._width(self._text[self._breaks[line] : caret.at])
            port.box(Rect(x, y0 + line * leading, 2, leading), fill=c.ink)

    def states(self, ui: Interaction) -> frozenset[str]:
        said = {"invalid"} if self._error else set()
        return super().states(ui) | said | ({"multiline"} if self._lines > 1 else set())

    def describe(self, ui: Interaction) -> tuple[Node, ...]:
        """The field, with what is wrong in it."""
        wrong = Node(Role.ALERT, self._error, "", frozenset(), (), key=self.key, part="error", rect=self.rect)
        return (self.node(self.role, ui, (wrong,) if self._error else ()),)

    def writing(self, ui: Interaction) -> Writing:
        caret = self._caret(ui)
        return Writing(self._text, caret.at, caret.anchor)

    def on_asked(self, asked: Asked, ui: Interaction) -> Handled | None:
        caret = self._caret(ui)
        match asked.what:
            case Ask.WRITE:
                caret.anchor, caret.at = 0, len(self._text)
                return self._replaced(ui, caret, self._fitting(asked.text))
            case Ask.SELECT:
                caret.anchor, caret.at = asked.span
                return Handled()
        return None

    def hint(self) -> str:
        return self.reason if not self.enabled else ""


def line_starts(ruler: Ruler, text: str, width: float) -> list[int]:
    """Where each line begins when the text is wrapped at `width`, every character kept."""
    starts, start, last_space = [0], 0, -1
    for rank, sign in enumerate(text):
        if sign == "\n":
            start, last_space = rank + 1, -1
            starts.append(start)
            continue
        if rank > start and ruler.text_size(text[start : rank + 1], _STYLE).w > width:
            start = last_space + 1 if last_space >= start else rank
            starts.append(start)
        if sign == " ":
            last_space = rank
    return starts
