"""What every chart has: a title, a sentence that sums it up, and the same numbers as a table."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import Self

from game.ui.geometry import Point, Rect, Size
from game.ui.interaction import Interaction
from game.ui.motion import UNFOLD
from game.ui.port import Port
from game.ui.rows import headings_of, row_of
from game.ui.theme import T16, T20, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Node, Role, Widget

_GAP, _CELL_PAD = 8.0, 4.0
_MANY = 5
"""From so many columns of numbers on, the first column leaves them its room."""


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers of a chart in words: headings, and rows as long as them."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Chart(Widget):
    """Plain values in, a drawing out. A chart without the room to be read shows its table: text never shrinks.

    A screen reader hears the title, the sentence, then the rows.
    """

    role = Role.IMAGE
    plot_height: float
    """The height of the drawing alone, at 100 % text."""

    def __init__(
        self, title: str, summary: str, table: Table, *, caption: str = "", has_heading: bool = True, key: str = ""
    ) -> None:
        """The `caption` is shown beside the title; without heading the scene writes its own."""
        super().__init__(key=key, name=title, value=summary)
        self.table = table
        self.caption = caption
        self.has_heading = has_heading
        self.as_table = False

    def tabulated(self, as_table: bool) -> Self:
        """Show the table in place of the drawing, or the drawing again (key T of the scene)."""
        self.as_table = as_table
        return self

    @abstractmethod
    def plot(self, port: Port, area: Rect) -> None:
        """Draw the chart itself in `area`."""

    @abstractmethod
    def fits(self, ruler: Ruler, size: Size) -> bool:
        """Whether the drawing can be read in this room at this size of text."""

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        heading = self._heading_height(ruler, width) if self.has_heading else 0.0
        plot = Size(width, ruler.grown(self.plot_height))
        if self.as_table or not self.fits(ruler, plot):
            return heading + sum(self._row_heights(ruler, width))
        return heading + plot.h

    def draw(self, port: Port, ui: Interaction) -> None:
        area = self._draw_heading(port) if self.has_heading else self.rect
        if self.as_table or not self.fits(port.ruler, area.size):
            self._draw_table(port, area)
        else:
            self.plot_at(port, area, ui.motion.seconds(UNFOLD + self.key))

    def plot_at(self, port: Port, area: Rect, seconds: float) -> None:
        """Draw the chart as it is so long after it began to unfold."""
        self.plot(port, area)

    def describe(self, ui: Interaction) -> tuple[Node, ...]:
        rows = [
            row_of(self.key, rank, row, name=", ".join(filter(None, row)))
            for rank, row in enumerate(self.table.rows, start=1)
        ]
        role = Role.TABLE if self.as_table else self.role or Role.IMAGE
        return (self.node(role, ui, (headings_of(self.key, self.table.headings), *rows)),)

    # Heading

    def _caption_is_beside(self, ruler: Ruler, width: float) -> bool:
        title, caption = ruler.text_size(self.name, T20), ruler.text_size(self.caption, T16)
        return title.w + 12 + caption.w <= width

    def _heading_height(self, ruler: Ruler, width: float) -> float:
        height = ruler.text_size(self.name, T20, width).h + _GAP
        if self.caption and not self._caption_is_beside(ruler, width):
            height += ruler.text_size(self.caption, T16, width).h
        return height

    def _draw_heading(self, port: Port) -> Rect:
        """Title, and caption beside it or below; returns the room left."""
        rect, ink2 = self.rect, port.colours.ink2
        title = port.text(self.name, rect, T20)
        if self.caption and self._caption_is_beside(port.ruler, rect.w):
            port.text_line(self.caption, Point(rect.x + title.w + 12, title.center.y + 1), T16, ink2)
        elif self.caption:
            port.text(self.caption, Rect(rect.x, title.bottom, rect.w, 0), T16, ink2)
        height = self._heading_height(port.ruler, rect.w)
        return Rect(rect.x, rect.y + height, rect.w, max(0.0, rect.h - height))

    # Table

    def _column_widths(self, width: float) -> list[float]:
        others = len(self.table.headings) - 1
        first = width * (0.62 if others < 2 else 0.46 if others < _MANY else 0.16)
        return [first, *[(width - first) / max(1, others)] * others]

    def _row_heights(self, ruler: Ruler, width: float) -> list[float]:
        widths = self._column_widths(width)
        return [
            max(
                ruler.text_size(cell, T16 if rank else T16.bold, w - 2 * _CELL_PAD).h
                for cell, w in zip(row, widths, strict=True)
            )
            + _CELL_PAD
            for rank, row in enumerate((self.table.headings, *self.table.rows))
        ]

    def _draw_table(self, port: Port, area: Rect) -> None:
        y = area.y
        heights = self._row_heights(port.ruler, area.w)
        for rank, (row, height) in enumerate(zip((self.table.headings, *self.table.rows), heights, strict=True)):
            if rank == 0:
                port.box(Rect(area.x, y, area.w, height), fill=port.colours.paper2)
            x = area.x
            for column, (cell, w) in enumerate(zip(row, self._column_widths(area.w), strict=True)):
                inside = Rect(x + _CELL_PAD, y + _CELL_PAD / 2, w - 2 * _CELL_PAD, height)
                port.text(cell, inside, T16 if rank else T16.bold, align="right" if column else "left")
                x += w
            y += height
            port.line((area.x, y), (area.right, y), port.colours.line, Stroke.GRID)
