"""Where each sign of the text is on the screen, and how far the text is scrolled."""

from __future__ import annotations

from game.ui.geometry import Point, Rect
from game.ui.interaction import Caret, Interaction
from game.ui.scroll import BAR_WIDTH, ScrollBar
from game.ui.theme import CODE, Stroke
from game.ui.typesetting import Ruler
from game.ui.widgets.editor.buffer import Buffer

_GUTTER_PAD, _TEXT_PAD, _TOP_PAD = 10.0, 6.0, 9.0
_LEAST_DIGITS = 2
_BAR_INSET = 3.0
_ICON = 20.0


def height_of(rows: int, ruler: Ruler) -> float:
    """The height of an editor that shows so many lines."""
    return rows * ruler.code_cell(CODE).h + 2 * _TOP_PAD


class Sheet:
    """The rectangles of an editor for its buffer; the scrolling is kept in `Interaction` by the bars."""

    def __init__(self, buffer: Buffer, down: ScrollBar, across: ScrollBar, rect: Rect, ruler: Ruler) -> None:
        self.buffer, self.down, self.across, self.rect, self.ruler = buffer, down, across, rect, ruler
        self.cell = ruler.code_cell(CODE)
        self.box = box = rect.inset(Stroke.CARD)
        digits = max(_LEAST_DIGITS, len(str(len(buffer.lines))))
        gutter = digits * self.cell.w + 2 * ruler.grown(_GUTTER_PAD)
        self.gutter = Rect(box.x, box.y, gutter, box.h)
        left = self.gutter.right + _TEXT_PAD
        self.side = ruler.grown(_ICON)
        """The side of the icon of a mark, which has its own margin at the right of the text."""
        self.icon_x = box.right - BAR_WIDTH - 2 * _BAR_INSET - self.side
        self.words = Rect(left, box.y, max(self.cell.w, self.icon_x - left - _TEXT_PAD), box.h)

    def place(self, ui: Interaction) -> None:
        """Give the bars their lengths and places, and bring into view a caret that has moved."""
        box, inset = self.box, _BAR_INSET
        longest = max(map(len, self.buffer.lines))
        self.across.fit(self.words.w, (longest + 1) * self.cell.w)
        bottom = BAR_WIDTH + 2 * inset if self.across.reach else 0.0
        self.down.fit(box.h - bottom, len(self.buffer.lines) * self.cell.h + 2 * _TOP_PAD)
        upright = Rect(box.right - BAR_WIDTH - inset, box.y + 4 * inset, BAR_WIDTH, box.h - 8 * inset)
        level = Rect(self.words.x, box.bottom - BAR_WIDTH - inset, self.words.w, BAR_WIDTH)
        self.down.arrange(self.ruler, upright, ui)
        self.across.arrange(self.ruler, level, ui)
        self.seen = Rect(box.x, box.y, box.w, box.h - bottom)

    def reveal(self, key: str, ui: Interaction) -> None:
        """Scroll just enough for the caret to be seen, when it is not where it was shown last; a line that was far out
        of view comes to the middle."""
        shown = Caret(*self.buffer.ends)
        if ui.carets.get(key) == shown:
            return
        ui.carets[key] = shown
        line, column = self.buffer.place
        cell, top, left = self.cell, self.down.offset(ui), self.across.offset(ui)
        highest, lowest = line * cell.h, (line + 1) * cell.h + 2 * _TOP_PAD - self.seen.h
        is_far = top > highest + cell.h or top < lowest - cell.h
        self.down.scrolled(ui, ((highest + lowest) / 2 if is_far else min(max(top, lowest), highest)) - top)
        rightmost, leftmost = column * cell.w, max(0.0, (column + 2) * cell.w - self.words.w)
        self.across.scrolled(ui, (min(max(left, leftmost), rightmost) if leftmost else 0.0) - left)

    def origin(self, ui: Interaction) -> Point:
        """Where the first sign of the first line is, perhaps out of view."""
        x, y = self.words.x - self.across.offset(ui), self.box.y + _TOP_PAD - self.down.offset(ui)
        scale = self.ruler.scale  # on a whole pixel, as cells are: all lines are then equally apart
        return Point(round(x * scale) / scale, round(y * scale) / scale)

    def lines_in_view(self, ui: Interaction) -> range:
        """The lines of which any part is in view."""
        top = self.origin(ui).y
        first = int((self.seen.y - top) / self.cell.h)
        last = int((self.seen.bottom - top) / self.cell.h) + 1
        return range(max(0, first), min(last, len(self.buffer.lines)))

    def columns_in_view(self, ui: Interaction) -> tuple[int, int]:
        """The first column in view, and the one after the last."""
        first = int(self.across.offset(ui) / self.cell.w)
        return first, first + int((self.icon_x + self.side - self.words.x) / self.cell.w) + 2

    def offset_at(self, at: Point, ui: Interaction) -> int:
        """The offset of the gap between two signs that is nearest to a point."""
        origin = self.origin(ui)
        line = int((at.y - origin.y) // self.cell.h)
        return self.buffer.offset(line, round((at.x - origin.x) / self.cell.w))

    @property
    def page(self) -> int:
        """The lines that Page Down passes: those in view but one."""
        return max(1, int(self.seen.h / self.cell.h) - 1)
