"""A note laid on a page: it points at one of its widgets with a ring and an arrow, where it covers least."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.ui.dragging import DropTarget
from game.ui.geometry import NOWHERE, PAGE, PAGE_WIDTH, Point, Rect
from game.ui.interaction import Interaction
from game.ui.port import Port
from game.ui.theme import Radius, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget

_MARGIN, _RING = 14.0, 9.0
_REACHES = (34.0, 92.0)
"""How far from the target the note stands: near, or beyond what lies beside it."""
_BRIEF_W, _BRIEF_H = 440.0, 70.0
"""Where brief messages come, above the middle of the foot."""
_HEAD = 9.0
_COVERING, _CORNER, _OVER = 10.0, 4.0e5, 1.0e9
"""What a place costs: each unit of area that it covers, being far from the target, lying over it or the focus."""


class PageNote(Widget):
    """Hand it to `Page.pin`. With large text it is a band above the foot, which covers nothing; else it floats."""

    role = Role.GROUP

    def __init__(
        self,
        content: Widget,
        target: str,
        *,
        name: str,
        width: float = 0.0,
        is_band: bool = False,
        key: str = "page-note",
    ) -> None:
        """`target` is the key of the widget that it speaks of; without a `width`, it is as wide as its content."""
        super().__init__(key=key, name=name)
        self._content, self._target, self._width, self._is_band = content, target, width, is_band
        self._ring, self._seen = NOWHERE, PAGE

    @property
    def children(self) -> Sequence[Widget]:
        return (self._content,)

    @property
    def takes_pointer(self) -> bool:
        return True

    def band_height(self, ruler: Ruler, width: float) -> float:
        """The height that it takes away from the body of the page."""
        return self._content.height_for(ruler, width - 2 * _MARGIN) + 2 * _MARGIN if self._is_band else 0.0

    def lay(self, ruler: Ruler, ui: Interaction, body: Widget, beside: Sequence[Widget], band: Rect) -> None:
        """Take a place, once the others have theirs: the `band`, or over the `body` where it covers least."""
        room, inside = body.rect, list(body.walk())
        everything = [*inside, *(widget for part in beside for widget in part.walk())]
        target = next((widget for widget in everything if widget.key == self._target), None)
        scrolls = target is not None and target in inside
        self._seen = Rect(0.0, room.y, PAGE_WIDTH, room.h) if scrolls else PAGE
        is_seen = target is not None and target.rect.h > 0 and target.rect.overlaps(self._seen)
        self._ring = target.rect.outset(_RING) if target is not None and is_seen else NOWHERE
        if self._is_band:
            self.arrange(ruler, band, ui)
            return
        width = ruler.grown(self._width) or self._content.natural_width(ruler, room.w - 2 * _MARGIN) + 2 * _MARGIN
        height = self._content.height_for(ruler, width - 2 * _MARGIN) + 2 * _MARGIN
        reached = [widget.rect for widget in everything if _can_be_reached(widget, ui) and widget.rect.h > 0]
        reached.append(Rect((PAGE_WIDTH - _BRIEF_W) / 2, room.bottom - _BRIEF_H, _BRIEF_W, _BRIEF_H))
        places = list(dict.fromkeys(_places(self._ring, room, width, height)))
        focused = next((widget.rect.outset(Stroke.FOCUS) for widget in everything if widget.key == ui.focus), NOWHERE)
        self.arrange(ruler, min(places, key=lambda place: _cost(place, self._ring, focused, reached)), ui)

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        self._content.arrange(ruler, self.rect.inset(_MARGIN), ui)

    def draw(self, port: Port, ui: Interaction) -> None:
        c = port.colours
        with port.clip(self._seen):
            if self._ring.h > 0:
                port.dashed_box(self._ring, c.sun_dark, Stroke.FOCUS, Radius.CARD, dash=9, gap=5)
            if self._ring.h > 0 and not self._ring.overlaps(self.rect):
                self._draw_arrow(port)
        if self._is_band:
            port.box(self.rect, fill=c.sun_tint)
            port.box(Rect(self.rect.x, self.rect.y, self.rect.w, 2), fill=c.sun_dark)
        else:
            port.box(self.rect, c.sun_tint, c.sun_dark, Stroke.ACTION, Radius.CARD, (3.0, c.shadow))
            x, y = self.rect.center.x, self.rect.y
            tape = [(x - 44, y - 7), (x + 43, y - 10), (x + 44, y + 9), (x - 43, y + 12)]
            port.polygon(tape, fill=c.tape_sky)

    def _draw_arrow(self, port: Port) -> None:
        """From the nearest edge of the note to that of the ring."""
        start, tip = _between(self.rect, self._ring)
        dx, dy = tip.x - start.x, tip.y - start.y
        length = (dx * dx + dy * dy) ** 0.5
        if length < 2 * _HEAD:
            return
        ux, uy = dx / length, dy / length
        base = Point(tip.x - _HEAD * ux, tip.y - _HEAD * uy)
        port.polyline([start, base], port.colours.sun_dark, Stroke.FOCUS)
        side = (-uy * _HEAD * 0.7, ux * _HEAD * 0.7)
        head = [tip, Point(base.x + side[0], base.y + side[1]), Point(base.x - side[0], base.y - side[1])]
        port.polygon(head, fill=port.colours.sun_dark)


def _places(ring: Rect, room: Rect, w: float, h: float) -> Iterator[Rect]:
    """Beside the ring on its four sides, then in the corners of the room; always inside the room."""
    left, right = room.x + _MARGIN, max(room.x + _MARGIN, room.right - _MARGIN - w)
    top, bottom = room.y + _MARGIN, max(room.y + _MARGIN, room.bottom - _MARGIN - h)
    if ring.h > 0:
        levels = [y for reach in _REACHES for y in (ring.bottom + reach, ring.y - reach - h)]
        sides = [x for reach in _REACHES for x in (ring.right + reach, ring.x - reach - w)]
        places = [(x, y) for x in (ring.x, ring.center.x - w / 2, ring.right - w) for y in levels]
        places += [(x, y) for y in (ring.y, ring.center.y - h / 2, ring.bottom - h) for x in sides]
        for x, y in places:
            yield Rect(min(max(left, x), right), min(max(top, y), bottom), w, h)
    for x in (left, right):
        for y in (bottom, top):
            yield Rect(x, y, w, h)


def _can_be_reached(widget: Widget, ui: Interaction) -> bool:
    """What can be used now: while something is carried, the places that take it, and nothing else."""
    if ui.carried is not None:
        return isinstance(widget, DropTarget) and widget.accepts(ui.carried.payload)
    return widget.can_focus


def _cost(place: Rect, ring: Rect, focused: Rect, reached: Sequence[Rect]) -> float:
    """How bad a place is: over the focus or the target never; then what it covers that can be used; then how far."""
    left, top, right, bottom = place.x, place.y, place.right, place.bottom
    covered = 0.0
    for each in reached:
        wide, high = min(right, each.x + each.w) - max(left, each.x), min(bottom, each.y + each.h) - max(top, each.y)
        covered += wide * high if wide > 0 and high > 0 else 0.0
    over = (_OVER if place.overlaps(focused) else 0.0) + (_OVER if place.overlaps(ring) else 0.0)
    if ring.h == 0:
        return over + _COVERING * covered
    start, tip = _between(place, ring)
    away = abs(tip.x - start.x) + abs(tip.y - start.y)
    return over + _COVERING * covered + (_CORNER if away > 2 * _REACHES[-1] else 0.0) + away


def _between(a: Rect, b: Rect) -> tuple[Point, Point]:
    """The points of two rectangles, `a` then `b`, that are nearest to one another."""
    ax, bx = _nearest(a.x, a.right, b.x, b.right)
    ay, by = _nearest(a.y, a.bottom, b.y, b.bottom)
    return Point(ax, ay), Point(bx, by)


def _nearest(a0: float, a1: float, b0: float, b1: float) -> tuple[float, float]:
    low, high = max(a0, b0), min(a1, b1)
    if low <= high:
        return (low + high) / 2, (low + high) / 2
    return (a1, b0) if a1 < b0 else (a0, b1)
