"""People on the screen: a face with a name, a mood, a raised hand; never a face alone for what matters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from game.text import Texts
from game.ui.geometry import Point, Rect
from game.ui.interaction import Interaction, UiAction
from game.ui.life import AHEAD, Look, beat_at, glance_at, is_blinking, pace_of, rise_at
from game.ui.pictures import icon
from game.ui.port import Port
from game.ui.portraits import absent_face, face, mood_icon
from game.ui.theme import T16, Stroke, TextStyle, Theme
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget

_SQUARE_OUT, _SQUARE_CORNER = 0.07, 0.2  # of the face, for the square behind an animateur
_BADGE_SHARE, _SMALLEST_BADGE, _LARGEST_BADGE = 0.4, 22.0, 38.0
_BADGE_ICON = 0.62
_NAME_GAP = 2.0
_AROUND = 12.0  # what a badge and a breath take around a face
_READABLE = 60.0  # side of a face that shows its mood by itself
_STEP = 0.5  # smallest rise that is worth drawing again
_OPEN_EYED = ("content", "concentre", "hesitant", "contrarie")


@dataclass(frozen=True, slots=True)
class Person:
    """Who is drawn, in plain values; `mood_word` is read with the name, where the mood matters."""

    name: str
    portrait: Mapping[str, object] = field(default_factory=dict)
    mood: str = "content"
    mood_word: str = ""
    is_present: bool = True
    is_animateur: bool = False


class Badge(StrEnum):
    """The small sign on a face: the mood below, a vote above."""

    NONE = ""
    MOOD = "mood"
    HAND = "hand"
    CROSS = "cross"
    MINUS = "minus"


class Caption(StrEnum):
    """What is written under a face: nothing, a name shortened or whole, or also « absent »."""

    NONE = "none"
    SHORT = "short"
    NAME = "name"
    FULL = "full"


def short_name(name: str) -> str:
    """A first name in one piece: Marie-A. for Marie-Antoinette."""
    first, *others = re.split(r"[-\s]", name)
    return "-".join([first, *(f"{other[:1]}." for other in others)])


_VOTES = (Badge.HAND, Badge.CROSS, Badge.MINUS)


@dataclass(frozen=True, slots=True)
class Pose:
    """How a face is held: risen by so many logical units, and where it looks."""

    rise: float = 0.0
    look: Look = AHEAD


STILL = Pose()


def paint_person(port: Port, square: Rect, person: Person, badge: Badge = Badge.NONE, pose: Pose = STILL) -> None:
    """The face filling `square`, and its badge: a yellow square behind animateurs, an empty place for the absent."""
    if not person.is_present:
        port.image(square, lambda size: absent_face(size[0]))
        return
    if person.is_animateur:
        behind = square.outset(square.w * _SQUARE_OUT)
        colours = port.colours
        port.box(behind, colours.sun, colours.ink, Stroke.ACTION, square.w * _SQUARE_CORNER)
    risen = square.moved(dy=-pose.rise)
    port.image(risen, lambda size: face(person.portrait, person.mood, size[0], person.name, pose.look))
    if badge is not Badge.NONE:
        _paint_badge(port, square, person, badge)


def _paint_badge(port: Port, square: Rect, person: Person, badge: Badge) -> None:
    colours = port.colours
    side = min(max(_SMALLEST_BADGE, square.w * _BADGE_SHARE), _LARGEST_BADGE)
    is_mood = badge is Badge.MOOD
    y = square.bottom - side * 0.42 if is_mood else square.y + side * 0.3
    middle = Point(square.right - side * 0.34, y)
    frame = Rect(middle.x - side / 2, middle.y - side / 2, side, side)
    fill, ink, name = {
        Badge.HAND: (colours.a, colours.white, "main"),
        Badge.CROSS: (colours.s, colours.white, "croix"),
        Badge.MINUS: (colours.card, colours.ink, "moins"),
    }.get(badge, (colours.card, colours.ink, mood_icon(person.mood)))
    corner = side * 0.22 if badge is Badge.CROSS else side / 2
    filled = badge in (Badge.HAND, Badge.CROSS)
    port.box(frame, fill, colours.card if filled else colours.ink, 2.0 if filled else 1.5, corner)
    inner = side * _BADGE_ICON
    port.image(Rect(middle.x - inner / 2, middle.y - inner / 2, inner, inner), lambda size: icon(name, size[0], ink))


class Avatar(Widget):
    """A face, with the name below when asked; a button when it has an action (opening the member's page).

    A screen reader hears the name and the mood in words (or « absent »), then what the badge says.
    """

    def __init__(
        self,
        texts: Texts,
        person: Person,
        size: float,
        *,
        badge: Badge = Badge.NONE,
        caption: Caption = Caption.NONE,
        key: str = "",
        action: UiAction | None = None,
        tooltip: str = "",
        lives: bool = False,
    ) -> None:
        """`size` is the side of the face: 46 to 50 in a group, 64 to 66 round a table, 84 to 96, or 178. Who `lives`
        breathes and blinks, unless motion is reduced."""
        mood = person.mood_word if person.is_present else texts("avatar.absent_short")
        said = texts(f"avatar.{badge}") if badge in _VOTES else ""
        name = ", ".join(filter(None, (person.name, mood)))
        super().__init__(key=key, name=name, value=said, action=action, tooltip=tooltip)
        self.role = Role.IMAGE if action is None else Role.BUTTON
        self.focusable = action is not None
        self.person, self.badge = person, badge
        self._full_caption = person.name if person.is_present else texts("avatar.absent", name=person.name)
        self.size, self._written = size, ""
        self.lives = lives and person.is_present
        self.badge_since = float("-inf")
        """The second from which the badge shows."""
        self.looks: tuple[Look, ...] = ()
        """Where the eyes go in turn; ahead when there is nobody to look at."""
        self._pace = pace_of(person.name)
        self.reshape(size, caption)

    def reshape(self, size: float, caption: Caption) -> None:
        """Another side of face and another caption; for a container that has to make room."""
        self.size = size
        self.ring_radius = size / 2
        self._written = {
            Caption.NONE: "",
            Caption.SHORT: short_name(self.person.name),
            Caption.NAME: self.person.name,
            Caption.FULL: self._full_caption,
        }[caption]
        self.forget_sizes()

    @property
    def face_rect(self) -> Rect:
        """Where the face is, once arranged."""
        out = self.size * _SQUARE_OUT if self.person.is_animateur else 0.0
        return Rect(self.rect.center.x - self.size / 2, self.rect.y + out, self.size, self.size)

    def content_least(self, ruler: Ruler) -> float:
        out = 2 * self.size * _SQUARE_OUT if self.person.is_animateur else 0.0
        return max(self.size + out, ruler.longest_word(self._written, self._name_style))

    def content_width(self, ruler: Ruler, available: float) -> float:
        out = 2 * self.size * _SQUARE_OUT if self.person.is_animateur else 0.0
        name = ruler.text_size(self._written, self._name_style).w if self._written else 0.0
        return max(self.size + out, name)

    def content_height(self, ruler: Ruler, width: float) -> float:
        out = 2 * self.size * _SQUARE_OUT if self.person.is_animateur else 0.0
        return self.size + out + self._name_height(ruler, width)

    def stirs(self, before: float, now: float, theme: Theme) -> Iterator[Rect]:
        if self.badge is not Badge.NONE and before < self.badge_since <= now:
            yield self.rect.outset(_AROUND)
        elif self.lives and beat_at(before) != beat_at(now) and self._pose(before, theme) != self._pose(now, theme):
            yield self.face_rect.outset(_AROUND)

    def _pose(self, now: float, theme: Theme) -> Pose:
        """How the face is held at a time; still, but turned to who speaks, where motion is reduced."""
        if not self.lives or theme.reduced_motion:
            return Pose(look=self.looks[0] if self.looks else AHEAD)
        beat = beat_at(now)
        look = self.looks[glance_at(self._pace, beat, len(self.looks))] if self.looks else AHEAD
        if self.person.mood in _OPEN_EYED and is_blinking(self._pace, beat):
            look = Look(is_closed=True)
        return Pose(_STEP * round(rise_at(self._pace, beat) / _STEP), look)

    def _shown_badge(self, *, is_up: bool) -> Badge:
        """The badge once it is up; without one, the mood of a face too small to show it."""
        if self.badge is not Badge.NONE and is_up:
            return self.badge
        return Badge.MOOD if self.lives and self.person.mood_word and self.size < _READABLE else Badge.NONE

    def draw(self, port: Port, ui: Interaction) -> None:
        face_rect = self.face_rect
        if self.action is not None and ui.hover == self.key:
            port.circle(face_rect.center, self.size / 2 + 4, fill=port.colours.sun_tint)
        badge = self._shown_badge(is_up=ui.now >= self.badge_since or port.theme.reduced_motion)
        paint_person(port, face_rect, self.person, badge, self._pose(ui.now, port.theme))
        if self._written:
            below = self.rect.bottom - self._name_height(port.ruler, self.rect.w) + _NAME_GAP
            line = Rect(self.rect.x, below, self.rect.w, self.rect.bottom - below)
            colour = port.colours.ink if self.person.is_present else port.colours.ink2
            port.text(self._written, line, self._name_style, colour, align="center")

    @property
    def _name_style(self) -> TextStyle:
        return T16.bold if self.person.is_present else T16

    def _name_height(self, ruler: Ruler, width: float) -> float:
        return ruler.text_size(self._written, self._name_style, width).h + _NAME_GAP if self._written else 0.0
