"""The assembly: everyone round the table, raised hands, what is being said, the proposal in the middle."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.text import Texts
from game.ui.avatars import Avatar, Badge, Caption, Person
from game.ui.charts.seats import Ring, ring
from game.ui.geometry import NOWHERE, Point, Rect, Size
from game.ui.interaction import Interaction, UiAction
from game.ui.port import Port
from game.ui.theme import T16, Radius, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget

_FACES = (66.0, 60.0, 54.0, 48.0, 44.0, 40.0)
_HEIGHT, _SEAT_GAP, _TABLE_EDGE, _INNER_LINE = 560.0, 6.0, 8.0, 20.0
_CENTRE_SHARE = 0.7  # of the table, for the proposal
_ANIMATEUR_SEATS = (0.37, 0.63)  # of the way round: low at the right, low at the left
_BADGE_ROOM = 6.0
_BUBBLE_WIDTH, _BUBBLE_PAD, _TAIL, _TAIL_LENGTH = 190.0, 12.0, 9.0, 26.0
_SHIFTS = (0.9, 0.7, 0.5, 0.3, 0.1)
_FAR_COST = 4.0  # of covered area for each unit away from the speaker
_WORDS_WEIGHT = 6  # covering the other words is worse than covering a face


@dataclass(frozen=True, slots=True)
class Seated:
    """Someone at the assembly, the vote shown by the badge, and what a choice of them does."""

    person: Person
    badge: Badge = Badge.NONE
    action: UiAction | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Speech:
    """Words of the member at this rank among the members."""

    member: int
    words: str


class AssemblyCircle(Widget):
    """Members clockwise from the top in their order, animateurs low at both sides, `centre` on the table.

    Faces grow smaller, and the table squarer, until nobody covers anybody; only when a place cannot hold the names
    are they left to the tooltip and to the screen reader. Two bubbles at most.
    """

    role = Role.GROUP
    is_zone = True

    def __init__(
        self,
        texts: Texts,
        name: str,
        members: Sequence[Seated],
        animateurs: Sequence[Seated] = (),
        *,
        speeches: Sequence[Speech] = (),
        centre: Widget | None = None,
        key: str = "",
    ) -> None:
        super().__init__(key=key, name=name)
        self._texts = texts
        self._seated = _around(members, animateurs)
        self._centre = centre
        self._avatars = [
            Avatar(texts, who.person, _FACES[0], badge=who.badge, key=who.key, action=who.action)
            for who in self._seated
        ]
        self._speakers = [members[speech.member] for speech in speeches[:2]]
        self._bubbles = [Bubble(texts, members[s.member].person.name, s.words) for s in speeches[:2]]
        self._ring: Ring | None = None

    @property
    def children(self) -> Sequence[Widget]:
        middle = [self._centre] if self._centre is not None else []
        return [*self._avatars, *middle, *self._bubbles]

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(_HEIGHT)

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        self._ring = self._settle(ruler)
        if self._ring is None:
            return
        for avatar, seat in zip(self._avatars, self._ring.seats, strict=True):
            w = avatar.natural_width(ruler, self.rect.w)
            h = avatar.height_for(ruler, w)
            avatar.arrange(ruler, Rect(seat.x - w / 2, seat.y - h / 2, w, h), ui)
        taken = [avatar.rect.outset(_BADGE_ROOM) for avatar in self._avatars]
        table = self._ring.table
        if self._centre is not None:
            w = min(table.w * _CENTRE_SHARE, self._centre.natural_width(ruler, table.w * _CENTRE_SHARE))
            h = self._centre.height_for(ruler, w)
            self._centre.arrange(ruler, Rect(table.center.x - w / 2, table.center.y - h / 2, w, h), ui)
            taken += [self._centre.rect] * _WORDS_WEIGHT
        for bubble, speaker in zip(self._bubbles, self._speakers, strict=True):
            avatar = self._avatars[self._seated.index(speaker)]
            bubble.arrange(ruler, bubble.place(ruler, avatar.rect, self.rect, taken), ui)
            taken += [bubble.rect] * _WORDS_WEIGHT

    def draw(self, port: Port, ui: Interaction) -> None:
        if self._ring is None:
            return
        colours = port.colours
        edge = self._ring.outline()
        port.polygon([(x, y + _TABLE_EDGE) for x, y in edge], fill=colours.cover_edge)
        port.polygon(edge, colours.paper2, colours.cover_edge, Stroke.ACTION)
        if min(self._ring.table.size) > 4 * _INNER_LINE:
            port.dashed(self._ring.outline(_INNER_LINE), colours.cover_edge, Stroke.GRID, 8, 6, closed=True)

    def _settle(self, ruler: Ruler) -> Ring | None:
        """The largest faces that fit with their names, else without."""
        if not self._seated:
            return None
        for caption in (Caption.FULL, Caption.NAME, Caption.NONE):
            for size in _FACES:
                for avatar in self._avatars:
                    avatar.reshape(size, caption)
                    avatar.tooltip = avatar.name if caption is Caption.NONE else ""
                found = ring(self.rect, len(self._avatars), self._box(ruler))
                if found is not None:
                    return found
        return None

    def _box(self, ruler: Ruler) -> Size:
        """The room of the largest of them, and a little air."""
        widths = [avatar.natural_width(ruler, self.rect.w) for avatar in self._avatars]
        heights = [avatar.height_for(ruler, w) for avatar, w in zip(self._avatars, widths, strict=True)]
        return Size(max(widths) + _SEAT_GAP, max(heights) + _SEAT_GAP)


class Bubble(Widget):
    """Words said by someone, in a white box that points to the face."""

    role = Role.TEXT

    def __init__(self, texts: Texts, speaker: str, words: str) -> None:
        super().__init__(name=texts("avatar.said", name=speaker, words=words))
        self._words = texts("avatar.quoted", words=words)
        self._speaker = NOWHERE

    def place(self, ruler: Ruler, speaker: Rect, room: Rect, taken: Sequence[Rect]) -> Rect:
        """The place near the speaker, inside `room`, that covers least of what is `taken`."""
        self._speaker = speaker
        text = ruler.text_size(self._words, T16, ruler.grown(_BUBBLE_WIDTH) - 2 * _BUBBLE_PAD)
        w, h = text.w + 2 * _BUBBLE_PAD, text.h + 2 * _BUBBLE_PAD - 6
        middle, far = speaker.center, _TAIL + 6
        sides = (speaker.x - far - w, *(middle.x - w * share for share in _SHIFTS), speaker.right + far)
        levels = (speaker.y - far - h, *(middle.y - h * share for share in _SHIFTS), speaker.bottom + far)
        places = [
            Rect(min(max(x, room.x), room.right - w), min(max(y, room.y), room.bottom - h), w, h)
            for x in sides
            for y in levels
        ]

        def cost(place: Rect) -> float:
            covered = sum(_overlap(place, other) for other in (*taken, speaker, speaker))
            return covered + _FAR_COST * math.dist(place.center, middle)

        return min(places, key=cost)

    def draw(self, port: Port, ui: Interaction) -> None:
        colours, rect = port.colours, self.rect
        port.box(rect, colours.white, colours.ink, Stroke.ACTION, Radius.BUTTON)
        port.polygon(self._tail(), colours.white, colours.ink, Stroke.ACTION)
        # The tail opens into the bubble: its foot is covered again.
        port.box(rect.inset(Stroke.ACTION), colours.white, radius=Radius.BUTTON - Stroke.ACTION)
        port.text(self._words, rect.inset(_BUBBLE_PAD, _BUBBLE_PAD - 3), T16, valign="middle")

    def _tail(self) -> list[Point]:
        """A foot, the tip towards the speaker, the other foot on the edge of the bubble."""
        rect, to = self.rect, self._speaker.center
        across = rect.bottom <= self._speaker.y or rect.y >= self._speaker.bottom
        if across or rect.x <= to.x <= rect.right:
            edge = rect.bottom - 1 if to.y > rect.center.y else rect.y + 1
            foot = Point(min(max(to.x, rect.x + 24), rect.right - 24), edge)
            side = Point(_TAIL, 0.0)
        else:
            edge = rect.right - 1 if to.x > rect.center.x else rect.x + 1
            foot = Point(edge, min(max(to.y, rect.y + 16), rect.bottom - 16))
            side = Point(0.0, _TAIL)
        length = math.dist(foot, to)
        near = Point(_within(foot.x, self._speaker.x, self._speaker.right),
                     _within(foot.y, self._speaker.y, self._speaker.bottom))  # fmt: skip
        share = max(4.0, min(math.dist(foot, near), _TAIL_LENGTH)) / max(length, 1.0)
        tip = Point(foot.x + (to.x - foot.x) * share, foot.y + (to.y - foot.y) * share)
        return [Point(foot.x - side.x, foot.y - side.y), tip, Point(foot.x + side.x, foot.y + side.y)]


def _around(members: Sequence[Seated], animateurs: Sequence[Seated]) -> list[Seated]:
    """Everyone clockwise from the top, animateurs put in at their places."""
    total = len(members) + len(animateurs)
    if len(members) < 2:
        return [*members, *animateurs]
    seats = {
        min(total - 1, round(share * total)): who for share, who in zip(_ANIMATEUR_SEATS, animateurs, strict=False)
    }
    waiting = iter(members)
    return [seats[rank] if rank in seats else next(waiting) for rank in range(total)]


def _overlap(a: Rect, b: Rect) -> float:
    common = a.intersection(b)
    return common.w * common.h if common else 0.0


def _within(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)
