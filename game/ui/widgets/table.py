"""Tables of words and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.geometry import Rect
from game.ui.interaction import Interaction
from game.ui.port import Align, Port
from game.ui.rows import headings_of, row_of
from game.ui.theme import T16, Radius, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Node, Role, Widget
from game.ui.widgets.label import draw_icon

_PAD_X, _PAD_Y = 14.0, 6.0


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A heading; numbers are aligned at the right. `share` of the width, against the other columns."""

    heading: str
    is_number: bool = False
    share: float = 1.0

    @property
    def align(self) -> Align:
        return "right" if self.is_number else "left"


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of a row, as they are written."""

    cells: tuple[str, ...]
    icon: str = ""
    is_active: bool = False
    is_total: bool = False


class Table(Widget):
    """Rows under headings; the active row is tinted, the total is bold."""

    role = Role.TABLE

    def __init__(self, columns: Sequence[TableColumn], rows: Sequence[TableRow], *, name: str, key: str = "") -> None:
        super().__init__(key=key, name=name)
        self._columns, self._rows = tuple(columns), tuple(rows)
        self._has_icons = any(row.icon for row in rows)
        self._has_heading = any(column.heading for column in columns)

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def _all_rows(self) -> list[TableRow]:
        heading = [TableRow(tuple(column.heading for column in self._columns))] if self._has_heading else []
        return [*heading, *self._rows]

    def _cell_rooms(self, ruler: Ruler, width: float) -> list[tuple[float, float]]:
        """Left and width of the words of each column, from the left of the table."""
        icon = ruler.grown(20) + 8 if self._has_icons else 0.0
        room = width - _PAD_X * (len(self._columns) + 1) - icon
        total = sum(column.share for column in self._columns)
        rooms, x = [], _PAD_X + icon
        for column in self._columns:
            rooms.append((x, room * column.share / total))
            x += rooms[-1][1] + _PAD_X
        return rooms

    def _row_heights(self, ruler: Ruler, width: float) -> list[float]:
        rooms = self._cell_rooms(ruler, width)
        return [
            max(ruler.text_size(cell, T16.bold, room).h for cell, (_, room) in zip(row.cells, rooms, strict=True))
            + 2 * _PAD_Y
            for row in self._all_rows()
        ]

    def content_height(self, ruler: Ruler, width: float) -> float:
        return sum(self._row_heights(ruler, width))

    def draw(self, port: Port, ui: Interaction) -> None:
        c, rect = port.colours, self.rect
        rooms = self._cell_rooms(port.ruler, rect.w)
        y = rect.y
        rows = self._all_rows()
        for rank, (row, height) in enumerate(zip(rows, self._row_heights(port.ruler, rect.w), strict=True)):
            line = Rect(rect.x, y, rect.w, height)
            y += height
            if not port.visible(line):
                continue
            is_heading = self._has_heading and rank == 0
            if is_heading:
                port.box(line, c.paper2, radius=(Radius.BUTTON, Radius.BUTTON, 0, 0))
                port.box(Rect(line.x, line.bottom - 2, line.w, 2), fill=c.ink)
            elif row.is_active:
                port.box(line, fill=c.sun_tint)
            if rank < len(rows) - 1 and not is_heading:
                port.box(Rect(line.x, line.bottom - Stroke.GRID, line.w, Stroke.GRID), fill=c.line)
            if row.icon:
                side = port.ruler.grown(20)
                draw_icon(port, row.icon, Rect(line.x + _PAD_X, line.center.y - side / 2, side, side), c.ink)
            style = T16.bold if is_heading or row.is_total else T16
            for column, cell, (x, room) in zip(self._columns, row.cells, rooms, strict=True):
                words = Rect(line.x + x, line.y, room, line.h)
                port.text(cell, words, style, align=column.align, valign="middle")

    def describe(self, ui: Interaction) -> tuple[Node, ...]:
        headings = [column.heading for column in self._columns]
        above = [headings_of(self.key, headings)] if self._has_heading else []
        rows = [
            row_of(
                self.key,
                rank,
                row.cells,
                name=row.cells[0],
                value=", ".join(_read(headings, row)),
                is_active=row.is_active,
            )
            for rank, row in enumerate(self._rows, start=1)
        ]
        return (self.node(Role.TABLE, ui, (*above, *rows)),)


def _read(headings: Sequence[str], row: TableRow) -> list[str]:
    """The cells after the first, each with its heading."""
    return [f"{head} {cell}" if head else cell for head, cell in zip(headings[1:], row.cells[1:], strict=True)]
