"""Quantities on a grid and the arrows between them: what moves one of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.ui.charts.chart import Chart, Table
from game.ui.geometry import Point, Rect, Size
from game.ui.inputs import KeyPress
from game.ui.interaction import Handled, Interaction, UiAction
from game.ui.port import Port
from game.ui.theme import T16, Colour, Radius, Stroke
from game.ui.typesetting import Ruler

_BOX_W, _BOX_H = 120.0, 36.0
_LEAST_GAP = 22.0
_THIN, _THICK = 1.5, 6.0
_HEAD = 9.0
_BEND = 0.14
"""How far an arrow leaves its straight line, in parts of its length: it passes beside what is between."""
_STEPS = 14
_RING = 22.0
_NEAR = 12.0
"""How near the pointer must be to an arrow to open it."""
_MARK = 8.0
"""What the mark of an arrow is wider than the widest one."""
_STEPS_OF = {"right": 1, "down": 1, "left": -1, "up": -1}
_DASH, _BETWEEN = 1.8, 1.2
"""The dashes of a fall, in widths of the arrow."""


@dataclass(frozen=True, slots=True)
class Place:
    """A quantity: its key, its name and where it is on the grid, from the top left."""

    key: str
    words: str
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow between two quantities. `weight` from −1 to 1, against the strongest; 0 where nothing passed.

    `is_asked`: it is what is looked at.
    """

    source: str
    target: str
    weight: float = 0.0
    is_asked: bool = False
    words: str = ""
    """What passed along it, for who cannot see it."""
    opens: UiAction | None = None
    """What it asks for when it is opened; an arrow along which nothing passed opens nothing."""


class CausalMap(Chart):
    """The quantity that is looked at in yellow; what passed is as wide as it weighed, green and full up, orange and
    dashed down. What only leads to what leads there is pale. Its heading is the scene's.

    The arrows that open are chosen one after the other by the arrow keys and opened by Enter, or by the pointer.
    """

    plot_height = 350.0

    def __init__(
        self,
        title: str,
        places: Sequence[Place],
        links: Sequence[Link],
        asked: str,
        table: Table,
        *,
        chosen: int = 0,
        on_choose: Callable[[int], UiAction] | None = None,
        summary: str = "",
        key: str = "",
    ) -> None:
        """`chosen`: the rank, among the arrows that open, of the one that Enter opens; `on_choose` asks for another."""
        super().__init__(title, summary, table, has_heading=False, key=key)
        self.open_ones = tuple(link for link in links if link.opens is not None)
        """The arrows that open, in their order."""
        self._chosen = chosen if chosen < len(self.open_ones) else 0
        self._on_choose = on_choose
        self._boxes: dict[str, Rect] = {}
        self._is_focused = False
        self.focusable = bool(self.open_ones)  # until it is known whether there is room for a drawing
        if self.open_ones:
            self.value = " ".join(filter(None, (summary, self.open_ones[self._chosen].words)))
        self._places = tuple(places)
        self._links = tuple(links)
        self._asked = asked
        self._columns = 1 + max(place.column for place in places)
        self._rows = 1 + max(place.row for place in places)

    def fits(self, ruler: Ruler, size: Size) -> bool:
        words = max(ruler.text_size(place.words, T16.bold).w for place in self._places)
        line = ruler.text_size("0", T16).h
        return words + _LEAST_GAP <= size.w / self._columns and line + _LEAST_GAP <= size.h / self._rows

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        is_drawn = not self.as_table and self.fits(ruler, self.rect.size)
        self._boxes = {place.key: self._box(ruler, self.rect, place) for place in self._places if is_drawn}
        self.focusable = is_drawn and bool(self.open_ones)

    def draw(self, port: Port, ui: Interaction) -> None:
        self._is_focused = ui.focus == self.key
        super().draw(port, ui)

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        if not self.focusable:
            return None
        if key.chord in _STEPS_OF and self._on_choose is not None:
            return Handled(self._on_choose((self._chosen + _STEPS_OF[key.chord]) % len(self.open_ones)))
        return Handled(self.open_ones[self._chosen].opens) if key.chord in {"enter", "space"} else None

    def on_click(self, at: Point, ui: Interaction) -> Handled | None:
        near = [(self._distance(at, link), rank) for rank, link in enumerate(self.open_ones)]
        distance, rank = min(near, default=(math.inf, 0))
        return Handled(self.open_ones[rank].opens) if distance <= _NEAR else None

    def _distance(self, at: Point, link: Link) -> float:
        """From a point to what is drawn of an arrow."""
        return min((math.hypot(at.x - x, at.y - y) for x, y in self.points_of(link)), default=math.inf)

    def points_of(self, link: Link) -> list[Point]:
        """Where an arrow passes; nowhere while the numbers are shown in place of the drawing."""
        if not self._boxes:
            return []
        source, target = self._boxes[link.source], self._boxes[link.target]
        return [_ring_of(source).center] if source == target else _seen(source, target)

    def plot(self, port: Port, area: Rect) -> None:
        boxes = self._boxes
        if self._is_focused:
            self._mark(port, self.open_ones[self._chosen])
        for link in sorted(self._links, key=lambda link: (link.target == self._asked, link.is_asked, abs(link.weight))):
            if link.source == link.target:
                self._loop(port, boxes[link.source], link)
            else:
                self._arrow(port, boxes[link.source], boxes[link.target], link)
        moving = {link.source for link in self._links if link.weight}
        for place in self._places:
            self._quantity(port, boxes[place.key], place, is_moving=place.key in moving)

    def _box(self, ruler: Ruler, area: Rect, place: Place) -> Rect:
        pitch_x, pitch_y = area.w / self._columns, area.h / self._rows
        width = max(_BOX_W, max(ruler.text_size(each.words, T16.bold).w for each in self._places) + 8)
        x, y = area.x + pitch_x * (place.column + 0.5), area.y + pitch_y * (place.row + 0.5)
        height = ruler.grown(_BOX_H)
        return Rect(x - width / 2, y - height / 2, width, height)

    def _quantity(self, port: Port, box: Rect, place: Place, *, is_moving: bool) -> None:
        c = port.colours
        is_asked = place.key == self._asked
        edge = c.ink if is_asked or is_moving else c.line
        port.box(box, c.sun if is_asked else c.card, edge, Stroke.CARD, Radius.SMALL)
        ink = c.ink if is_asked or is_moving else c.ink2
        port.text_line(place.words, box.center, T16.bold if is_asked else T16, ink, anchor="center")

    def _mark(self, port: Port, link: Link) -> None:
        """The arrow that Enter opens."""
        points, c = self.points_of(link), port.colours
        if len(points) > 1:
            port.polyline(points, c.focus, _THICK + _MARK)
            port.polyline(points, c.card, _THICK + _MARK - 2 * Stroke.FOCUS)
        elif points:
            port.circle(points[0], _RING / 2 + _MARK / 2, border=c.focus, width=Stroke.FOCUS)

    def _arrow(self, port: Port, source: Rect, target: Rect, link: Link) -> None:
        seen = _seen(source, target)
        if len(seen) < 2:
            return
        width, colour = self._look(port, link)
        tip, back = seen[-1], seen[-3 if len(seen) > 2 else 0]
        angle = math.atan2(tip.y - back.y, tip.x - back.x)
        side = _HEAD + width
        if link.is_asked and link.weight < 0:
            port.dashed(seen[:-2] or seen, colour, width, width * _DASH, width * _BETWEEN)
        else:
            port.polyline(seen[:-2] or seen, colour, width)
        wings = [
            Point(tip.x - side * math.cos(angle + turn), tip.y - side * math.sin(angle + turn)) for turn in (-0.5, 0.5)
        ]
        port.polygon([tip, *wings], colour)

    def _loop(self, port: Port, box: Rect, link: Link) -> None:
        """What a quantity does to itself: a ring at its corner."""
        width, colour = self._look(port, link)
        ring = _ring_of(box)
        if link.is_asked and link.weight < 0:
            port.dashed_box(ring, colour, width, (ring.w - width) / 2, width * _DASH, width * _BETWEEN)
        else:
            port.circle(ring.center, ring.w / 2, border=colour, width=width)

    def _look(self, port: Port, link: Link) -> tuple[float, Colour]:
        """The width and the colour of an arrow."""
        c = port.colours
        if link.target != self._asked:
            return _THIN, c.line
        if not link.weight:
            return _THIN, c.ink if link.is_asked else c.edge
        width = _THIN + (_THICK - _THIN) * abs(link.weight)
        if link.is_asked:
            return width + 1.0, c.a_dark if link.weight > 0 else c.s_dark
        return width, c.edge


def _ring_of(box: Rect) -> Rect:
    """At the corner of a quantity, what it does to itself."""
    return Rect(box.right - 15, box.y - 11, _RING, _RING)


def _seen(source: Rect, target: Rect) -> list[Point]:
    """The points of an arrow that no box hides."""
    start, end = source.center, target.center
    bend = Point(
        (start.x + end.x) / 2 - (end.y - start.y) * _BEND,
        (start.y + end.y) / 2 + (end.x - start.x) * _BEND,
    )
    curve = [_on_curve(start, bend, end, step / _STEPS / 4) for step in range(4 * _STEPS + 1)]
    return [point for point in curve if not source.contains(point) and not target.contains(point)]


def _on_curve(start: Point, bend: Point, end: Point, t: float) -> Point:
    """A point of the curve that leaves for `bend` and arrives at `end`."""
    u = 1.0 - t
    return Point(
        u * u * start.x + 2 * u * t * bend.x + t * t * end.x,
        u * u * start.y + 2 * u * t * bend.y + t * t * end.y,
    )
