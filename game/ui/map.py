"""The village of the week: a pin on the house of each contract, the team beside it; and the village of the title."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.text import Texts
from game.ui.avatars import Person, paint_person
from game.ui.geometry import Point, Rect
from game.ui.interaction import Interaction, UiAction
from game.ui.pictures import icon, picture
from game.ui.port import Port
from game.ui.theme import T16, T20, Colour, Stroke, TextStyle, Weight
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget

_MAP, _MAP_SIZE = "carte-municipalite", (1240.0, 592.0)
_TITLE, _TITLE_SIZE = "village-titre", (840.0, 720.0)
_BANNER, _BANNER_SIZE = Point(683.0, 433.0), 21.0
_LAKE, _STREET, _PARK = Point(1060.0, 513.0), Point(664.0, 227.0), Point(640.0, 60.0)
_COOP = Point(1080.0, 212.0)
# Where a pin may stand, in units of the picture: in front of a house, or in the park.
_SPOTS = (
    (380, 130), (490, 128), (640, 132), (836, 154), (966, 148), (1150, 156), (372, 220), (560, 232), (690, 232),
    (906, 222), (446, 304), (600, 362), (676, 342), (856, 356), (936, 330), (1176, 306), (388, 392), (458, 388),
    (560, 470), (390, 526), (460, 546), (600, 526), (676, 508), (186, 226), (246, 396), (206, 526), (266, 546),
)  # fmt: skip
_PIN_WIDTH, _PIN_HEIGHT, _PIN_ICON = 44.0, 62.0, 24.0
_FACE, _FACE_STEP, _MOST_FACES = 44.0, 36.0, 3
_MOST_AT_COOP = 2  # which is near the edge of the map
_WARNING = 26.0


@dataclass(frozen=True, slots=True)
class Work:
    """A contract on the map: its words, its pictogram, who is there, and where (`place` in [0, 1), drawn once)."""

    name: str
    icon: str
    place: float
    team: tuple[Person, ...] = ()
    is_selected: bool = False
    has_incident: bool = False
    action: UiAction | None = None
    key: str = ""


class VillageMap(Widget):
    """The map filling its rectangle; pins stand on houses, clear of each other and of what covers the map."""

    role = Role.GROUP
    is_zone = True

    def __init__(
        self,
        texts: Texts,
        works: Sequence[Work],
        *,
        at_coop: Sequence[Person] = (),
        covered: Sequence[Rect] = (),
        key: str = "",
    ) -> None:
        """`covered` are the parts of the page where cards lie over the map."""
        super().__init__(key=key, name=texts("map.village"))
        self._texts = texts
        self._covered = tuple(covered)
        self._pins = [Pin(texts, work) for work in works]
        coop = Work(texts("map.coop"), "entreprise", 0.0, tuple(at_coop), key=f"{key}.coop" if key else "")
        self._coop = Pin(texts, coop, is_coop=True)

    @property
    def children(self) -> Sequence[Widget]:
        return [*self._pins, self._coop]

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return width * _MAP_SIZE[1] / _MAP_SIZE[0]

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        self._coop.stand(self._on_page(_COOP), self.rect)
        taken = [*self._covered, self._coop.extent(ruler)]
        self._coop.arrange(ruler, self._coop.extent(ruler), ui)
        for pin in self._pins:
            pin.stand(self._free_spot(ruler, pin, taken), self.rect)
            pin.arrange(ruler, pin.extent(ruler), ui)
            taken.append(pin.rect)

    def draw(self, port: Port, ui: Interaction) -> None:
        colours = port.colours
        with port.clip(self.rect):
            port.image(self.rect, lambda size: picture(_MAP, size, cover=True))
            names: tuple[tuple[str, Point, TextStyle, Colour], ...] = (
                ("map.lake", _LAKE, T20, colours.v_dark),
                ("map.street", _STREET, T16, colours.ink2),
                ("map.park", _PARK, T16, colours.a_dark),
            )
            for key, at, style, colour in names:
                port.text_line(self._texts(key), self._on_page(at), style, colour, anchor="center")

    def _on_page(self, at: Point) -> Point:
        return _cover(self.rect, _MAP_SIZE, at)

    def _free_spot(self, ruler: Ruler, pin: Pin, taken: Sequence[Rect]) -> Point:
        """The first free spot from the contract's own on, else the one where it hides least."""
        first = int(min(max(pin.work.place, 0.0), 0.999999) * len(_SPOTS))
        order = [Point(*_SPOTS[(first + i) % len(_SPOTS)]) for i in range(len(_SPOTS))]

        def hidden(spot: Point) -> float:
            pin.stand(self._on_page(spot), self.rect)
            extent = pin.extent(ruler)
            inside = extent.intersection(self.rect)
            out = extent.w * extent.h - (inside.w * inside.h if inside else 0.0)
            common = [extent.intersection(other) for other in taken]
            return out + sum(part.w * part.h for part in common if part)

        return self._on_page(min(order, key=hidden))


class Pin(Widget):
    """A pin with the pictogram of a service, yellow when chosen, with a warning when something happens there."""

    def __init__(self, texts: Texts, work: Work, *, is_coop: bool = False) -> None:
        names = texts.join([person.name for person in work.team]) if work.team else ""
        if not names and not is_coop:
            names = texts("map.nobody")
        trouble = texts("map.incident") if work.has_incident else ""
        said = ", ".join(filter(None, (names, trouble)))
        super().__init__(key=work.key, name=work.name, value=said, action=work.action, tooltip=work.name)
        self.role = Role.IMAGE if work.action is None else Role.BUTTON
        self.focusable = work.action is not None
        self.work = work
        self._sign = work.name if is_coop else ""
        self._n_shown = min(len(work.team), _MOST_AT_COOP if is_coop else _MOST_FACES)
        more = len(work.team) - self._n_shown
        self._more = texts("map.more", n=texts.number(more)) if more > 0 else ""
        self._tip = Point(0.0, 0.0)
        self._room_right = 0.0
        self._is_mirrored = False

    def states(self, ui: Interaction) -> frozenset[str]:
        return super().states(ui) | ({"selected"} if self.work.is_selected else set())

    def stand(self, tip: Point, room: Rect) -> None:
        """Put the point of the pin here; the team is on its right, or on its left near the edge of the room."""
        self._tip = tip
        self._room_right = room.right
        self._is_mirrored = tip.x + _PIN_WIDTH / 2 + self._team_width > room.right

    @property
    def _team_width(self) -> float:
        return _FACE + (self._n_shown - 1) * _FACE_STEP if self._n_shown else 0.0

    def extent(self, ruler: Ruler) -> Rect:
        """All it covers: pin, team, warning, sign."""
        left = self._tip.x - _PIN_WIDTH / 2 - (self._team_width if self._is_mirrored else 0.0)
        width, top = _PIN_WIDTH + self._team_width, self._tip.y - _PIN_HEIGHT
        height = _PIN_HEIGHT
        if self._more:
            width += ruler.text_size(self._more, T16.bold).w + 6
        if self.work.has_incident:
            top, height = top - _WARNING / 2, height + _WARNING / 2
        if self._sign:
            sign = ruler.text_size(self._sign, T16.bold)
            right = max(left + width, left + sign.w + 24)
            left = min(left, self._room_right - sign.w - 24)
            width, height = min(right, self._room_right) - left, height + sign.h + 26
        return Rect(left, top, width, height)

    def draw(self, port: Port, ui: Interaction) -> None:
        colours, tip = port.colours, self._tip
        if self.work.is_selected:
            shade = [(tip.x + 22 * math.cos(t), tip.y + 5 * math.sin(t)) for t in _turns(0, 360, 24)]
            port.polygon(shade, fill=colours.sun)
        fill = colours.card
        if self.work.is_selected:
            fill = colours.sun
        elif self._sign:
            fill = colours.ent
        elif ui.hover == self.key and self.focusable:
            fill = colours.sun_tint
        radius = _PIN_WIDTH / 2
        head = Point(tip.x, tip.y - _PIN_HEIGHT + radius)
        outline = [(head.x + radius * math.cos(t), head.y + radius * math.sin(t)) for t in _turns(150, 390, 32)]
        port.polygon([tip, *outline], fill, colours.ink, Stroke.ACTION)
        half = _PIN_ICON / 2
        port.image(
            Rect(head.x - half, head.y - half, _PIN_ICON, _PIN_ICON),
            lambda size: icon(self.work.icon, size[0], colours.ink),
        )
        self._draw_team(port, head)
        if self._sign:
            size = port.measure(self._sign, T16.bold)
            board = Rect(self.rect.x, tip.y + 22, size.w + 24, size.h + 4)
            port.box(board, colours.card, colours.ink, Stroke.CARD, board.h / 2)
            port.text_line(self._sign, board.center, T16.bold, anchor="center")

    def _draw_team(self, port: Port, head: Point) -> None:
        way = -1 if self._is_mirrored else 1
        middle = head.x + way * (_PIN_WIDTH / 2 + _FACE / 2 - 1)
        for person in self.work.team[: self._n_shown]:
            paint_person(port, Rect(middle - _FACE / 2, head.y - _FACE / 2 + 10, _FACE, _FACE), person)
            middle += way * _FACE_STEP
        if self._more:
            at = Point(self.rect.right, head.y + 10) if way > 0 else Point(self.rect.x, head.y + 10)
            port.text_line(self._more, at, T16.bold, anchor="right" if way > 0 else "left")
        if self.work.has_incident:
            top = Point(head.x + way * (_PIN_WIDTH / 2 + 2), head.y - _PIN_WIDTH / 2 - _WARNING / 2 + 1)
            box = Rect(top.x - _WARNING / 2, top.y, _WARNING, _WARNING)
            corners = [(box.center.x, box.y + 1), (box.right, box.bottom - 2), (box.x, box.bottom - 2)]
            port.polygon(corners, port.colours.card, port.colours.ink, Stroke.ACTION)
            middle_x = box.center.x
            port.line((middle_x, box.y + 9), (middle_x, box.y + 16), port.colours.ink, 2.4)
            port.line((middle_x, box.y + 19), (middle_x, box.y + 21.5), port.colours.ink, 2.4)


class TitleVillage(Widget):
    """The summer village of the title screen, filling its rectangle, with the words of the banner."""

    role = Role.IMAGE

    def __init__(self, texts: Texts, *, key: str = "") -> None:
        super().__init__(key=key, name=texts("map.title_scene"))
        self._banner = texts("map.banner")

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return width * _TITLE_SIZE[1] / _TITLE_SIZE[0]

    def draw(self, port: Port, ui: Interaction) -> None:
        with port.clip(self.rect):
            port.image(self.rect, lambda size: picture(_TITLE, size, cover=True))
            # Part of the picture: it follows the picture's size, not the size of the text.
            scale = max(self.rect.w / _TITLE_SIZE[0], self.rect.h / _TITLE_SIZE[1])
            size = _BANNER_SIZE * scale / port.theme.text_scale
            at = _cover(self.rect, _TITLE_SIZE, _BANNER)
            port.text_line(self._banner, at, TextStyle(size, size * 1.2, Weight.BLACK), anchor="center")


def _cover(rect: Rect, size: tuple[float, float], at: Point) -> Point:
    """Where a point of a picture of this size falls when the picture covers `rect`."""
    scale = max(rect.w / size[0], rect.h / size[1])
    return Point(
        rect.center.x + (at.x - size[0] / 2) * scale,
        rect.center.y + (at.y - size[1] / 2) * scale,
    )


def _turns(start: float, end: float, steps: int) -> list[float]:
    """Angles in radians, both ends in."""
    return [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
