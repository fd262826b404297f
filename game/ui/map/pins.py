"""The pins of the map: one for each contract, with the place of its team beside it, and the one of the coop."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial

import pygame

from game.text import Texts
from game.ui.avatars import Person, paint_person
from game.ui.figures import STANDING
from game.ui.geometry import Point, Rect
from game.ui.interaction import Interaction, UiAction
from game.ui.pictures import Pixels, icon
from game.ui.port import Port
from game.ui.theme import T16, Colour, Stroke
from game.ui.typesetting import Ruler
from game.ui.vectors import drawing, paint
from game.ui.widget import Role, Widget
from game.ui.widgets.label import Tone, draw_icon, tone_colour

PERSON_WIDTH, PERSON_HEIGHT = 36.0, 54.0
"""Of somebody seen whole on the map."""
_PIN_WIDTH, _PIN_HEIGHT, _PIN_ICON = 44.0, 62.0, 24.0
_FACE, _STEP, _MOST_FACES = 44.0, 34.0, 3
_CROWD_STEP, _ROW_STEP, _MOST_A_ROW, _LEAST_A_ROW = 17.0, 19.0, 7, 3
_WARNING, _MARK = 26.0, 22.0
_SIGN_BELOW, _SIGN_PADDING = 22.0, 24.0


@dataclass(frozen=True, slots=True)
class Work:
    """A contract on the map: its words, its pictogram, who is there, and where (`place` in [0, 1), drawn once)."""

    name: str
    icon: str
    place: float
    team: tuple[Person, ...] = ()
    pose: str = STANDING
    """How one works there: a body of `assets/personnages/corps/`."""
    mark: tuple[str, Tone] | None = None
    """The pictogram of what became of it, once that is known, and its colour."""
    is_selected: bool = False
    has_incident: bool = False
    said: str = ""
    """What the first of the team says, where it is chosen."""
    action: UiAction | None = None
    key: str = ""


class Pin(Widget):
    """A pin with a pictogram, yellow when chosen, with a warning when something happens there.

    The people beside it are drawn by the map, which knows where they are; a pin that is chosen or in trouble shows
    the faces of its team.
    """

    def __init__(self, texts: Texts, work: Work) -> None:
        names = texts.join([person.name for person in work.team]) if work.team else texts("map.nobody")
        trouble = texts("map.incident") if work.has_incident else ""
        said = ", ".join(filter(None, (names, trouble)))
        super().__init__(key=work.key, name=work.name, value=said, action=work.action, tooltip=work.name)
        self.role = Role.IMAGE if work.action is None else Role.BUTTON
        self.focusable = work.action is not None
        self.work = work
        self._n_faces = min(len(work.team), _MOST_FACES)
        more = len(work.team) - self._n_faces
        self._more = texts("map.more", n=texts.number(more)) if more > 0 else ""
        self._tip = Point(0.0, 0.0)
        self._room = Rect(0.0, 0.0, 0.0, 0.0)
        self._is_mirrored = False

    @property
    def shows_faces(self) -> bool:
        """Whether the faces of the team are beside the pin, in place of the people seen whole."""
        return self.work.is_selected or self.work.has_incident

    def states(self, ui: Interaction) -> frozenset[str]:
        return super().states(ui) | ({"selected"} if self.work.is_selected else set())

    def stand(self, tip: Point, room: Rect) -> None:
        """Put the point of the pin here; the team is on its right, or on its left near the edge of the room."""
        self._tip, self._room = tip, room
        self._is_mirrored = tip.x + _PIN_WIDTH / 2 + self._team_width > room.right

    def standing(self, rank: int) -> Point:
        """Where the feet of one of the team are, beside the pin."""
        step = min(_STEP, (self._team_width - PERSON_WIDTH) / max(1, len(self.work.team) - 1))
        away = _PIN_WIDTH / 2 + PERSON_WIDTH / 2 + rank * step
        return Point(self._tip.x + (-away if self._is_mirrored else away), self._tip.y)

    @property
    def tip(self) -> Point:
        """The place it shows."""
        return self._tip

    @property
    def first_face(self) -> Rect:
        """Where the first face of the team is, when faces are shown."""
        middle = self._head.x + (-1 if self._is_mirrored else 1) * (_PIN_WIDTH / 2 + _FACE / 2 - 1)
        return Rect(middle - _FACE / 2, self._head.y - _FACE / 2 + 10, _FACE, _FACE)

    @property
    def is_mirrored(self) -> bool:
        """Whether its team is at its left."""
        return self._is_mirrored

    @property
    def _team_width(self) -> float:
        return _FACE + (self._n_faces - 1) * _STEP if self._n_faces else 0.0

    def extent(self, ruler: Ruler) -> Rect:
        """All it covers: pin, team, warning."""
        left = self._tip.x - _PIN_WIDTH / 2 - (self._team_width if self._is_mirrored else 0.0)
        width, top, height = _PIN_WIDTH + self._team_width, self._tip.y - _PIN_HEIGHT, _PIN_HEIGHT
        if self._more:
            width += ruler.text_size(self._more, T16.bold).w + 6
        if self.work.has_incident:
            top, height = top - _WARNING / 2, height + _WARNING / 2
        return Rect(left, top, width, height)

    def draw(self, port: Port, ui: Interaction) -> None:
        self._draw_pin(port, ui)
        if self.shows_faces:
            self._draw_faces(port)
        if self.work.mark is not None:
            self._draw_mark(port, *self.work.mark)
        if self.work.has_incident:
            self._draw_warning(port)

    def _draw_mark(self, port: Port, name: str, tone: Tone) -> None:
        """A small disc at the foot of the head, on the side away from the team."""
        head, way = self._head, 1 if self._is_mirrored else -1
        middle = Point(head.x + way * _PIN_WIDTH * 0.4, head.y + _PIN_WIDTH * 0.36)
        port.circle(middle, _MARK / 2, port.colours.card, port.colours.ink, Stroke.CARD)
        inner = _MARK * 0.8
        frame = Rect(middle.x - inner / 2, middle.y - inner / 2, inner, inner)
        draw_icon(port, name, frame, tone_colour(port.colours, tone))

    def _fill(self, port: Port, ui: Interaction) -> Colour:
        colours = port.colours
        if self.work.is_selected:
            return colours.sun
        return colours.sun_tint if ui.hover == self.key and self.focusable else colours.card

    def _draw_pin(self, port: Port, ui: Interaction) -> None:
        colours, tip, head = port.colours, self._tip, self._head
        if self.work.is_selected:
            port.images((44, 10), [(tip.x - 22, tip.y - 5)], partial(_shade, colours.sun))
        frame = Rect(tip.x - _PIN_WIDTH / 2 - 1, tip.y - _PIN_HEIGHT - 1, _PIN_WIDTH + 2, _PIN_HEIGHT + 2)
        port.image(frame, partial(_pin, self._fill(port, ui), colours.ink))
        half = _PIN_ICON / 2
        port.image(
            Rect(head.x - half, head.y - half, _PIN_ICON, _PIN_ICON),
            lambda size: icon(self.work.icon, size[0], colours.ink),
        )

    @property
    def _head(self) -> Point:
        return Point(self._tip.x, self._tip.y - _PIN_HEIGHT + _PIN_WIDTH / 2)

    def _draw_faces(self, port: Port) -> None:
        head, way = self._head, -1 if self._is_mirrored else 1
        for rank, person in enumerate(self.work.team[: self._n_faces]):
            paint_person(port, self.first_face.moved(dx=way * rank * _STEP), person)
        if self._more:
            at = Point(self.rect.right, head.y + 10) if way > 0 else Point(self.rect.x, head.y + 10)
            port.text_line(self._more, at, T16.bold, anchor="right" if way > 0 else "left")

    def _draw_warning(self, port: Port) -> None:
        head, way = self._head, -1 if self._is_mirrored else 1
        top = Point(head.x + way * (_PIN_WIDTH / 2 + 2), head.y - _PIN_WIDTH / 2 - _WARNING / 2 + 1)
        box = Rect(top.x - _WARNING / 2, top.y, _WARNING, _WARNING)
        corners = [(box.center.x, box.y + 1), (box.right, box.bottom - 2), (box.x, box.bottom - 2)]
        port.polygon(corners, port.colours.card, port.colours.ink, Stroke.ACTION)
        middle_x = box.center.x
        port.line((middle_x, box.y + 9), (middle_x, box.y + 16), port.colours.ink, 2.4)
        port.line((middle_x, box.y + 19), (middle_x, box.y + 21.5), port.colours.ink, 2.4)


class CoopPin(Pin):
    """The pin of the coop with its sign; everyone stands beside it in rows."""

    def __init__(self, texts: Texts, everyone: tuple[Person, ...], key: str = "") -> None:
        super().__init__(texts, Work(texts("map.coop"), "entreprise", 0.0, everyone, key=key))
        self.value = texts.join([person.name for person in everyone])
        self._a_row = _MOST_A_ROW

    def stand(self, tip: Point, room: Rect) -> None:
        super().stand(tip, room)
        free = room.right - tip.x - _PIN_WIDTH / 2 - PERSON_WIDTH
        self._a_row = max(_LEAST_A_ROW, min(_MOST_A_ROW, int(free / _CROWD_STEP) + 1))
        self._is_mirrored = free < (_LEAST_A_ROW - 1) * _CROWD_STEP

    @property
    def _n_rows(self) -> int:
        return -(-len(self.work.team) // self._a_row)

    def standing(self, rank: int) -> Point:
        row, column = divmod(rank, self._a_row)
        away = _PIN_WIDTH / 2 + PERSON_WIDTH / 2 + (column - row % 2 / 2) * _CROWD_STEP
        below = (row - (self._n_rows - 1) / 2) * _ROW_STEP
        return Point(self._tip.x + (-away if self._is_mirrored else away), self._tip.y + below)

    @property
    def _team_width(self) -> float:
        return PERSON_WIDTH + (min(len(self.work.team), self._a_row) - 1) * _CROWD_STEP if self.work.team else 0.0

    def extent(self, ruler: Ruler) -> Rect:
        """All it covers: pin, people, sign."""
        left = self._tip.x - _PIN_WIDTH / 2 - (self._team_width if self._is_mirrored else 0.0)
        sign = ruler.text_size(self.name, T16.bold)
        right = max(left + _PIN_WIDTH + self._team_width, left + sign.w + _SIGN_PADDING)
        left = min(left, self._room.right - sign.w - _SIGN_PADDING)
        top = self._tip.y - max(_PIN_HEIGHT, PERSON_HEIGHT + (self._n_rows - 1) / 2 * _ROW_STEP)
        bottom = self._tip.y + _SIGN_BELOW + sign.h + 4
        return Rect(left, top, min(right, self._room.right) - left, bottom - top)

    def draw(self, port: Port, ui: Interaction) -> None:
        self._draw_pin(port, ui)
        size = port.measure(self.name, T16.bold)
        board = Rect(self.rect.x, self._tip.y + _SIGN_BELOW, size.w + _SIGN_PADDING, size.h + 4)
        port.box(board, port.colours.card, port.colours.ink, Stroke.CARD, board.h / 2)
        port.text_line(self.name, board.center, T16.bold, anchor="center")

    def _fill(self, port: Port, ui: Interaction) -> Colour:
        return port.colours.ent


def _pin(fill: Colour, ink: Colour, size: Pixels) -> pygame.Surface:
    """A round head over a point, in a frame a stroke larger than the pin."""
    width, height = size
    stroke = Stroke.ACTION * width / (_PIN_WIDTH + 2)
    middle, radius = width / 2, width / 2 - stroke / 2
    turns = [math.radians(angle) for angle in (150, 30)]
    (x0, y0), (x1, y1) = ((middle + radius * math.cos(t), middle + radius * math.sin(t)) for t in turns)
    outline = f"M{middle} {height - stroke}L{x0:.2f} {y0:.2f}A{radius:.2f} {radius:.2f} 0 1 1 {x1:.2f} {y1:.2f}Z"
    return drawing(width, height, f'<path d="{outline}"{paint(fill, ink, stroke)}/>')


def _shade(fill: Colour, size: Pixels) -> pygame.Surface:
    """The yellow ground under the point of a pin that is chosen."""
    rx, ry = size[0] / 2, size[1] / 2
    return drawing(*size, f'<ellipse cx="{rx}" cy="{ry}" rx="{rx}" ry="{ry}"{paint(fill, None, 0.0)}/>')
