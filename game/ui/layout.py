"""Containers: they measure their children and hand out rectangles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from game.ui.geometry import Rect
from game.ui.interaction import Interaction
from game.ui.lengths import fitted, shared
from game.ui.theme import GAP
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget

Alignment = Literal["start", "center", "end", "stretch"]
Justify = Literal["start", "center", "end", "between"]


class Spacer(Widget):
    """Empty room; takes what is free in its row or column unless it has a size."""

    def __init__(self, length: float = 0.0) -> None:
        super().__init__()
        self.sized(width=length, height=length, grow=0 if length else 1)


class Container(Widget):
    """A widget made of others. With a name it is a group that a screen reader announces."""

    def __init__(self, children: Sequence[Widget | None], *, key: str = "", name: str = "", zone: bool = False) -> None:
        """None among the children is left out. `zone` makes one stop of Tab of everything inside."""
        super().__init__(key=key, name=name)
        self._children = [child for child in children if child is not None]
        self.is_zone = zone
        if name:
            self.role = Role.GROUP

    @property
    def children(self) -> Sequence[Widget]:
        return self._children

    def content_least(self, ruler: Ruler) -> float:
        return max((child.least_width(ruler) for child in self._children), default=0.0)


class Column(Container):
    """Children one under the other; those that grow share the height left."""

    def __init__(
        self,
        children: Sequence[Widget | None],
        *,
        gap: float = GAP,
        align: Alignment = "stretch",
        justify: Justify = "start",
        key: str = "",
        name: str = "",
        zone: bool = False,
    ) -> None:
        super().__init__(children, key=key, name=name, zone=zone)
        self._gap, self._align, self._justify = gap, align, justify

    def content_width(self, ruler: Ruler, available: float) -> float:
        return max((child.natural_width(ruler, available) for child in self._children), default=0.0)

    def content_height(self, ruler: Ruler, width: float) -> float:
        return sum(self._heights_in(ruler, width)) + self._gaps

    @property
    def _gaps(self) -> float:
        return self._gap * max(0, len(self._children) - 1)

    def _heights_in(self, ruler: Ruler, width: float) -> list[float]:
        return [child.height_for(ruler, self._width_of(child, ruler, width)) for child in self._children]

    def _width_of(self, child: Widget, ruler: Ruler, width: float) -> float:
        return width if self._align == "stretch" else child.natural_width(ruler, width)

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        rect = self.rect
        heights = self._heights_in(ruler, rect.w)
        free = rect.h - sum(heights) - self._gaps
        heights = _with_growth(self._children, heights, free)
        y, gap = _start_and_gap(self._justify, self._gap, rect.h - sum(heights) - self._gaps, len(heights))
        for child, height in zip(self._children, heights, strict=True):
            w = self._width_of(child, ruler, rect.w)
            x = _aligned(self._align, rect.w, w)
            child.arrange(ruler, Rect(rect.x + x, rect.y + y, w, height), ui)
            y += height + gap


class Row(Container):
    """Children side by side; those that grow share the width left. `yields`: a column when words would be broken;
    `stack`: also when text is large."""

    def __init__(
        self,
        children: Sequence[Widget | None],
        *,
        gap: float = GAP,
        align: Alignment = "center",
        justify: Justify = "start",
        stack: bool = False,
        yields: bool = False,
        key: str = "",
        name: str = "",
        zone: bool = False,
    ) -> None:
        super().__init__(children, key=key, name=name, zone=zone)
        self._gap, self._align, self._justify = gap, align, justify
        self._stacks = stack
        self._stacked = Column(children, gap=gap) if stack or yields else None

    def _column(self, ruler: Ruler, width: float) -> Column | None:
        """The same children one under the other, when they may be and are too wide side by side."""
        is_narrow = (self._stacks and ruler.theme.stacked) or width < self._least_beside(ruler)
        return self._stacked if is_narrow else None

    @property
    def _gaps(self) -> float:
        return self._gap * max(0, len(self._children) - 1)

    def content_least(self, ruler: Ruler) -> float:
        return self._least_beside(ruler) if self._stacked is None else super().content_least(ruler)

    def _least_beside(self, ruler: Ruler) -> float:
        return sum(child.least_width(ruler) for child in self._children) + self._gaps

    def content_width(self, ruler: Ruler, available: float) -> float:
        column = self._column(ruler, available)
        if column is not None:
            return column.content_width(ruler, available)
        if any(child.grow for child in self._children):
            natural = sum(child.natural_width(ruler, available) for child in self._children)
            return min(available, natural + self._gaps)
        return sum(self._widths_in(ruler, available)) + self._gaps

    def content_height(self, ruler: Ruler, width: float) -> float:
        column = self._column(ruler, width)
        if column is not None:
            return column.content_height(ruler, width)
        widths = self._widths_in(ruler, width)
        return max((c.height_for(ruler, w) for c, w in zip(self._children, widths, strict=True)), default=0.0)

    def _widths_in(self, ruler: Ruler, width: float) -> list[float]:
        """Natural widths, the largest reduced when they do not fit, and the free room shared by those that grow; no
        word is broken while there is room for it."""
        room = width - self._gaps
        leasts = [c.least_width(ruler) for c in self._children]
        if sum(leasts) > room:
            leasts = [0.0] * len(leasts)
        natural = [0.0 if c.grow else c.natural_width(ruler, max(0.0, room)) for c in self._children]
        growing = [
            max(least, min(c.natural_width(ruler, max(0.0, room)), room / 4))
            for c, least in zip(self._children, leasts, strict=True)
            if c.grow
        ]
        held = [0.0 if c.grow else least for c, least in zip(self._children, leasts, strict=True)]
        lengths = fitted(natural, max(sum(held), room - sum(growing)), held)
        return shared([c.grow for c in self._children], lengths, leasts, room)

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        rect = self.rect
        column = self._column(ruler, rect.w)
        if column is not None:  # no higher than it needs: what grows in a row grows in width
            column.arrange(ruler, Rect(rect.x, rect.y, rect.w, column.content_height(ruler, rect.w)), ui)
            return
        widths = self._widths_in(ruler, rect.w)
        x, gap = _start_and_gap(self._justify, self._gap, rect.w - sum(widths) - self._gaps, len(widths))
        for child, width in zip(self._children, widths, strict=True):
            height = rect.h if self._align == "stretch" else min(rect.h, child.height_for(ruler, width))
            y = _aligned(self._align, rect.h, height)
            child.arrange(ruler, Rect(rect.x + x, rect.y + y, width, height), ui)
            x += width + gap


class Flow(Container):
    """Children side by side, going on to the next line when the width is used up."""

    def __init__(
        self,
        children: Sequence[Widget | None],
        *,
        gap: float = GAP,
        line_gap: float = 8.0,
        justify: Justify = "start",
        key: str = "",
        name: str = "",
        zone: bool = False,
    ) -> None:
        super().__init__(children, key=key, name=name, zone=zone)
        self._gap, self._line_gap, self._justify = gap, line_gap, justify

    def content_width(self, ruler: Ruler, available: float) -> float:
        widths = [child.natural_width(ruler, available) for child in self._children]
        return min(available, sum(widths) + self._gap * max(0, len(widths) - 1))

    def _lines(self, ruler: Ruler, width: float) -> list[list[tuple[Widget, float, float]]]:
        lines: list[list[tuple[Widget, float, float]]] = [[]]
        used = 0.0
        for child in self._children:
            w = child.natural_width(ruler, width)
            if lines[-1] and used + self._gap + w > width + 0.5:
                lines.append([])
                used = 0.0
            used += w + (self._gap if lines[-1] else 0.0)
            lines[-1].append((child, w, child.height_for(ruler, w)))
        return lines

    def content_height(self, ruler: Ruler, width: float) -> float:
        lines = self._lines(ruler, width)
        return sum(max((h for _, _, h in line), default=0.0) for line in lines) + self._line_gap * (len(lines) - 1)

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        y = self.rect.y
        for line in self._lines(ruler, self.rect.w):
            free = self.rect.w - sum(w for _, w, _ in line) - self._gap * (len(line) - 1)
            start, gap = _start_and_gap(self._justify, self._gap, free, len(line))
            x = self.rect.x + start
            tallest = max((h for _, _, h in line), default=0.0)
            for child, w, h in line:
                child.arrange(ruler, Rect(x, y + (tallest - h) / 2, w, h), ui)
                x += w + gap
            y += tallest + self._line_gap


class Grid(Container):
    """Equal columns filled line by line; fewer columns when text is large, and with `yields` when words would be
    broken."""

    def __init__(
        self,
        children: Sequence[Widget | None],
        *,
        columns: int,
        gap: float = GAP,
        yields: bool = False,
        key: str = "",
        name: str = "",
        zone: bool = False,
    ) -> None:
        super().__init__(children, key=key, name=name, zone=zone)
        self._columns, self._gap, self._yields = columns, gap, yields

    def _count(self, ruler: Ruler, width: float) -> int:
        count = self._most(ruler)
        if not self._yields:
            return count
        return max(1, min(count, int((width + self._gap) / (super().content_least(ruler) + self._gap))))

    def _most(self, ruler: Ruler) -> int:
        return max(1, int(self._columns / ruler.theme.text_scale))

    def content_least(self, ruler: Ruler) -> float:
        cell, count = super().content_least(ruler), 1 if self._yields else self._most(ruler)
        return cell * count + self._gap * (count - 1)

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def _lines(self, ruler: Ruler, width: float) -> tuple[float, list[tuple[Sequence[Widget], float]]]:
        count = self._count(ruler, width)
        cell = (width - self._gap * (count - 1)) / count
        lines = [self._children[i : i + count] for i in range(0, len(self._children), count)]
        return cell, [(line, max(child.height_for(ruler, cell) for child in line)) for line in lines]

    def content_height(self, ruler: Ruler, width: float) -> float:
        _, lines = self._lines(ruler, width)
        return sum(height for _, height in lines) + self._gap * max(0, len(lines) - 1)

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        cell, lines = self._lines(ruler, self.rect.w)
        y = self.rect.y
        for line, height in lines:
            for rank, child in enumerate(line):
                child.arrange(ruler, Rect(self.rect.x + rank * (cell + self._gap), y, cell, height), ui)
            y += height + self._gap


class Overlay(Container):
    """Children over one another, each in the whole rectangle; the last is on top."""

    def content_width(self, ruler: Ruler, available: float) -> float:
        return max((child.natural_width(ruler, available) for child in self._children), default=0.0)

    def content_height(self, ruler: Ruler, width: float) -> float:
        return max((child.height_for(ruler, width) for child in self._children), default=0.0)

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        for child in self._children:
            child.arrange(ruler, self.rect, ui)


class Pinned(Container):
    """Children at their own places in a frame of a given size, as on a map or around a table."""

    def __init__(
        self,
        size: tuple[float, float],
        places: Sequence[tuple[Widget, Rect]],
        *,
        key: str = "",
        name: str = "",
        zone: bool = False,
    ) -> None:
        """Each rectangle is relative to the top left corner; the frame is scaled to the width it is given."""
        super().__init__([widget for widget, _ in places], key=key, name=name, zone=zone)
        self._size = size
        self._places = [place for _, place in places]

    def content_width(self, ruler: Ruler, available: float) -> float:
        return min(available, self._size[0])

    def content_height(self, ruler: Ruler, width: float) -> float:
        return self._size[1] * width / self._size[0]

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        fx, fy = self.rect.w / self._size[0], self.rect.h / self._size[1]
        for child, place in zip(self._children, self._places, strict=True):
            rect = Rect(self.rect.x + place.x * fx, self.rect.y + place.y * fy, place.w * fx, place.h * fy)
            child.arrange(ruler, rect, ui)


class Padding(Container):
    """One child with room around it."""

    def __init__(
        self,
        child: Widget,
        left: float,
        top: float | None = None,
        right: float | None = None,
        bottom: float | None = None,
    ) -> None:
        """One number for all sides, or left and top for both pairs, or the four."""
        super().__init__([child])
        self._child = child
        self._left, self._top = left, left if top is None else top
        self._right = self._left if right is None else right
        self._bottom = self._top if bottom is None else bottom

    def content_least(self, ruler: Ruler) -> float:
        return self._child.least_width(ruler) + self._left + self._right

    def content_width(self, ruler: Ruler, available: float) -> float:
        sides = self._left + self._right
        return self._child.natural_width(ruler, max(0.0, available - sides)) + sides

    def content_height(self, ruler: Ruler, width: float) -> float:
        return self._child.height_for(ruler, max(0.0, width - self._left - self._right)) + self._top + self._bottom

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        rect = self.rect
        w, h = rect.w - self._left - self._right, rect.h - self._top - self._bottom
        self._child.arrange(ruler, Rect(rect.x + self._left, rect.y + self._top, max(0.0, w), max(0.0, h)), ui)


def _with_growth(children: Sequence[Widget], lengths: list[float], free: float) -> list[float]:
    total = sum(child.grow for child in children)
    if not total or free <= 0:
        return lengths
    return [length + free * child.grow / total for child, length in zip(children, lengths, strict=True)]


def _start_and_gap(justify: Justify, gap: float, free: float, count: int) -> tuple[float, float]:
    free = max(0.0, free)
    if justify == "between" and count > 1:
        return 0.0, gap + free / (count - 1)
    return {"start": 0.0, "center": free / 2, "end": free, "between": 0.0}[justify], gap


def _aligned(align: Alignment, room: float, length: float) -> float:
    return {"start": 0.0, "stretch": 0.0, "center": (room - length) / 2, "end": room - length}[align]
