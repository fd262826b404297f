"""Quantities on a grid and the arrows between them: what moves one of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.charts.chart import Chart, Table
from game.ui.geometry import Point, Rect, Size
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


class CausalMap(Chart):
    """The quantity that is looked at in yellow; what passed is as wide as it weighed, green and full up, orange and
    dashed down. What only leads to what leads there is pale. Its heading is the scene's."""

    plot_height = 350.0

    def __init__(
        self,
        title: str,
        places: Sequence[Place],
        links: Sequence[Link],
        asked: str,
        table: Table,
        *,
        summary: str = "",
        key: str = "",
    ) -> None:
        super().__init__(title, summary, table, has_heading=False, key=key)
        self._places = tuple(places)
        self._links = tuple(links)
        self._asked = asked
        self._columns = 1 + max(place.column for place in places)
        self._rows = 1 + max(place.row for place in places)

    def fits(self, ruler: Ruler, size: Size) -> bool:
        words = max(ruler.text_size(place.words, T16.bold).w for place in self._places)
        line = ruler.text_size("0", T16).h
        return words + _LEAST_GAP <= size.w / self._columns and line + _LEAST_GAP <= size.h / self._rows

    def plot(self, port: Port, area: Rect) -> None:
        boxes = {place.key: self._box(port.ruler, area, place) for place in self._places}
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

    def _arrow(self, port: Port, source: Rect, target: Rect, link: Link) -> None:
        start, end = source.center, target.center
        bend = Point(
            (start.x + end.x) / 2 - (end.y - start.y) * _BEND,
            (start.y + end.y) / 2 + (end.x - start.x) * _BEND,
        )
        curve = [_on_curve(start, bend, end, step / _STEPS / 4) for step in range(4 * _STEPS + 1)]
        seen = [point for point in curve if not source.contains(point) and not target.contains(point)]
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
        ring = Rect(box.right - 15, box.y - 11, 22, 22)
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


def _on_curve(start: Point, bend: Point, end: Point, t: float) -> Point:
    """A point of the curve that leaves for `bend` and arrives at `end`."""
    u = 1.0 - t
    return Point(
        u * u * start.x + 2 * u * t * bend.x + t * t * end.x,
        u * u * start.y + 2 * u * t * bend.y + t * t * end.y,
    )
