"""The assembly: everyone round the table, raised hands, what is being said, the proposal in the middle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from game.text import Texts
from game.ui.avatars import Avatar, Badge, Caption, Person
from game.ui.charts.bubble import Bubble
from game.ui.charts.papers import BALLOT_BOX, Papers
from game.ui.charts.seats import EXPONENTS, Ring, ring
from game.ui.geometry import NOWHERE, Rect, Size
from game.ui.interaction import Interaction, UiAction
from game.ui.life import look_towards
from game.ui.port import Port
from game.ui.theme import Duration, Stroke, Theme
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget

_FACES = (66.0, 60.0, 54.0, 48.0, 44.0, 40.0)
_SPACIOUS = 54.0
_HEIGHT, _SEAT_GAP, _TABLE_EDGE, _INNER_LINE = 560.0, 6.0, 8.0, 20.0
_CENTRE_SHARES = (0.7, 0.58, 0.82, 0.94)  # of the table, for the proposal
_ANIMATEUR_SEATS = (0.37, 0.63)  # of the way round: low at the right, low at the left
_BADGE_ROOM, _CARD_AIR = 6.0, 8.0


_TRIES = sorted(product(_FACES, EXPONENTS), key=lambda each: _FACES.index(each[0]) + EXPONENTS.index(each[1]))
"""Sizes of face and shapes of table, from large faces at a round table to small ones at a square one."""


@dataclass(frozen=True, slots=True)
class Seated:
    """Someone at the assembly, the vote shown by the badge, and what a choice of them does."""

    person: Person
    badge: Badge = Badge.NONE
    action: UiAction | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Speech:
    """Words of the person at this rank among the members, or among the animateurs."""

    rank: int
    words: str
    is_animateur: bool = False


@dataclass(frozen=True, slots=True)
class _Setting:
    """Where everything is, round such a ring."""

    ring: Ring
    seats: tuple[Rect, ...]
    card: Rect
    bubbles: tuple[Rect, ...]
    card_is_free: bool
    size: float
    caption: Caption

    @property
    def merit(self) -> tuple[bool, int]:
        """Whether the proposal covers nobody, then how many bubbles have a place."""
        return self.card_is_free, sum(1 for bubble in self.bubbles if bubble.w)


class AssemblyCircle(Widget):
    """Members clockwise from the top in their order, animateurs low at both sides, `centre` on the table.

    Faces grow smaller, and the table squarer or lower, until neither a face, nor the proposal, nor a bubble covers
    anybody; only when a place cannot hold the names are they shortened, then left to the tooltip and to the screen
    reader. Two bubbles at most; one without a free place is only heard by the reader.
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
        voted_at: float | None = None,
        key: str = "",
    ) -> None:
        """`voted_at`: the second (of `Interaction.now`) from which hands go up one after the other, and papers go to
        the ballot box if `centre` has one; None when they are up already."""
        super().__init__(key=key, name=name)
        self._texts = texts
        self._seated = _around(members, animateurs)
        self._centre = centre
        self._avatars = [
            Avatar(texts, who.person, _FACES[0], badge=who.badge, key=who.key, action=who.action, lives=True)
            for who in self._seated
        ]
        voters = [self._avatars[self._seated.index(who)] for who in members if who.person.is_present]
        inside = centre.walk() if centre is not None else ()
        box = next((each for each in inside if each.key == BALLOT_BOX), None)
        self._papers = Papers(voters, box, voted_at) if box is not None and voted_at is not None else None
        if voted_at is not None:
            for rank, avatar in enumerate(each for each in voters if each.badge):
                avatar.badge_since = voted_at + Duration.VOTE * (rank + 1)
        said = [((animateurs if s.is_animateur else members)[s.rank], s.words) for s in speeches[:2]]
        self._speakers = [self._seated.index(who) for who, _ in said]
        self._bubbles = [Bubble(texts, who.person.name, words) for who, words in said]
        self._ring: Ring | None = None
        self._settled: tuple[tuple[Ruler, Rect], _Setting | None] | None = None
        """What was found for this room: an input that changes nothing here does not seek it again."""

    @property
    def children(self) -> Sequence[Widget]:
        middle = [self._centre] if self._centre is not None else []
        return [*self._avatars, *middle, *self._bubbles]

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return ruler.grown(_HEIGHT)

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        if self._settled is None or self._settled[0] != (ruler, self.rect):
            self._settled = (ruler, self.rect), self._settle(ruler)
        setting = self._settled[1]
        self._ring = setting.ring if setting is not None else None
        if setting is None:
            return
        for avatar, rect in zip(self._avatars, setting.seats, strict=True):
            avatar.arrange(ruler, rect, ui)
        if self._centre is not None:
            self._centre.arrange(ruler, setting.card, ui)
        for bubble, speaker, rect in zip(self._bubbles, self._speakers, setting.bubbles, strict=True):
            bubble.point_to(self._avatars[speaker].rect)
            bubble.arrange(ruler, rect, ui)
        self._turn_eyes()

    def _turn_eyes(self) -> None:
        """Everyone looks at those who speak, in turn, and they look at the others."""
        for avatar in self._avatars:
            towards = (self._avatars[speaker].rect.center for speaker in self._speakers)
            here = avatar.rect.center
            avatar.looks = tuple(look_towards(there.x - here.x, there.y - here.y) for there in towards if there != here)

    def stirs(self, before: float, now: float, theme: Theme) -> Iterator[Rect]:
        if self._papers is not None and self._papers.fly(before):
            yield self.rect

    def render_children(self, port: Port, ui: Interaction) -> None:
        super().render_children(port, ui)
        if self._papers is not None and not port.theme.reduced_motion:
            self._papers.draw(port, ui.now)

    def draw(self, port: Port, ui: Interaction) -> None:
        if self._ring is not None:
            port.layer(self._ring.table.outset(_TABLE_EDGE + Stroke.ACTION), self._ring, self._draw_table)

    def _draw_table(self, port: Port) -> None:
        if self._ring is None:
            return
        colours = port.colours
        edge = self._ring.outline()
        port.polygon([(x, y + _TABLE_EDGE) for x, y in edge], fill=colours.cover_edge)
        port.polygon(edge, colours.paper2, colours.cover_edge, Stroke.ACTION)
        if min(self._ring.table.size) > 4 * _INNER_LINE:
            port.dashed(self._ring.outline(_INNER_LINE), colours.cover_edge, Stroke.GRID, 8, 6, closed=True)

    def _settle(self, ruler: Ruler) -> _Setting | None:
        """The largest faces with which nothing covers anyone; where that cannot be, the setting that comes nearest."""
        best: _Setting | None = None
        for caption in (Caption.FULL, Caption.NAME, Caption.SHORT, Caption.NONE):
            for setting in self._settings(ruler, caption):
                if best is None or setting.merit > best.merit:
                    best = setting
                if setting.merit == (True, len(self._bubbles)):
                    return setting
            if best is not None and best.card_is_free and caption is not Caption.FULL:
                break
        if best is not None:
            self._reshape(best.size, best.caption)
        return best

    def _settings(self, ruler: Ruler, caption: Caption) -> Iterator[_Setting]:
        """From large faces at a round table to small ones at a square one."""
        for size, exponent in _TRIES if self._seated else ():
            if caption is Caption.FULL and size < _SPACIOUS:
                continue  # the word « absent » is not worth faces so small
            self._reshape(size, caption)
            for found in self._rings(ruler, exponent):
                for card in self._cards(ruler, found.table):
                    yield self._set(ruler, found, card, size, caption)

    def _reshape(self, size: float, caption: Caption) -> None:
        for avatar in self._avatars:
            avatar.reshape(size, caption)
            avatar.tooltip = avatar.name if caption in (Caption.SHORT, Caption.NONE) else ""

    def _rings(self, ruler: Ruler, exponent: float) -> Iterator[Ring]:
        """A ring in the whole room, then in a room that leaves the bubbles a strip above or below."""
        strip = max((bubble.strip(ruler) for bubble in self._bubbles), default=0.0)
        room, box = self.rect, self._box(ruler)
        cuts = [(0.0, 0.0), (strip, 0.0), (0.0, strip), (strip, strip)] if strip else [(0.0, 0.0)]
        for above, below in cuts:
            left = Rect(room.x, room.y + above, room.w, max(0.0, room.h - above - below))
            found = ring(left, len(self._avatars), box, exponent)
            if found is not None:
                yield found

    def _cards(self, ruler: Ruler, table: Rect) -> list[Rect]:
        """Places of the proposal in the middle of the table, of a few widths."""
        if self._centre is None:
            return [NOWHERE]
        widest = [table.w * share for share in _CENTRE_SHARES]
        sizes = {w: self._centre.height_for(ruler, w) for w in (self._centre.natural_width(ruler, w) for w in widest)}
        return [Rect(table.center.x - w / 2, table.center.y - h / 2, w, h) for w, h in sizes.items()]

    def _set(self, ruler: Ruler, found: Ring, card: Rect, size: float, caption: Caption) -> _Setting:
        """Everything in its place round such a ring; a bubble that would hide someone is left out."""
        seats = []
        for avatar, seat in zip(self._avatars, found.seats, strict=True):
            w = avatar.natural_width(ruler, self.rect.w)
            h = avatar.height_for(ruler, w)
            seats.append(Rect(seat.x - w / 2, seat.y - h / 2, w, h))
        aired = card.outset(_CARD_AIR) if card.w else card
        hides_nobody = not any(aired.overlaps(seat) for seat in seats)
        taken = [*(seat.outset(_BADGE_ROOM) for seat in seats), aired]
        bubbles = []
        for bubble, speaker in zip(self._bubbles, self._speakers, strict=True):
            free = bubble.place(ruler, seats[speaker], self.rect, taken) if hides_nobody else NOWHERE
            bubbles.append(free)
            taken.append(free.outset(_BADGE_ROOM) if free.w else free)
        return _Setting(found, tuple(seats), card, tuple(bubbles), hides_nobody, size, caption)

    def _box(self, ruler: Ruler) -> Size:
        """The room of the largest of them, and a little air."""
        widths = [avatar.natural_width(ruler, self.rect.w) for avatar in self._avatars]
        heights = [avatar.height_for(ruler, w) for avatar, w in zip(self._avatars, widths, strict=True)]
        return Size(max(widths) + _SEAT_GAP, max(heights) + _SEAT_GAP)


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
