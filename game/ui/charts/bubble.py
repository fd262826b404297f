"""What someone says, in a white box near the face, where it hides nobody."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from game.text import Texts
from game.ui.geometry import NOWHERE, Point, Rect, Size
from game.ui.interaction import Interaction
from game.ui.port import Port
from game.ui.theme import T16, Radius, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget

_WIDTHS = (190.0, 300.0, 370.0)  # two lines if they can be, else longer ones
_PAD_X, _PAD_Y = 12.0, 9.0
TWO_LINES = _WIDTHS[-1] - 2 * _PAD_X
"""Width in which words are meant to take two lines at most, at 100 % text."""
_TAIL, _TAIL_LENGTH, _AWAY = 9.0, 26.0, 13.0
_STEPS = 8  # places tried along each side of a face


class Bubble(Widget):
    """Words said by someone, in a white box that points to the face."""

    role = Role.TEXT

    def __init__(self, texts: Texts, speaker: str, words: str) -> None:
        super().__init__(name=texts("avatar.said", name=speaker, words=words))
        self._words = texts("avatar.quoted", words=words)
        self._speaker = NOWHERE

    def place(self, ruler: Ruler, speaker: Rect, room: Rect, taken: Sequence[Rect]) -> Rect:
        """The place nearest to the speaker, inside `room`, that covers nothing of what is `taken`, else NOWHERE."""
        for size in self._sizes(ruler):
            different = dict.fromkeys(self._places(size, speaker, room))  # against a wall, many are one
            within = _around(different)
            near = [other for other in taken if other.overlaps(within)]
            free = [place for place in different if not any(place.overlaps(other) for other in near)]
            if free:
                return min(free, key=lambda place: math.dist(place.center, speaker.center))
        return NOWHERE

    def point_to(self, speaker: Rect) -> None:
        """Whose words they are."""
        self._speaker = speaker

    def strip(self, ruler: Ruler) -> float:
        """The height that it takes above or below everyone, with its tail."""
        return min(size.h for size in self._sizes(ruler)) + _AWAY

    def _places(self, size: Size, speaker: Rect, room: Rect) -> Iterator[Rect]:
        """Places round the speaker, near enough for the tail to be understood, moved into the room."""
        left, right = speaker.x - _AWAY - size.w, speaker.right + _AWAY
        high, low = speaker.y - _AWAY - size.h, speaker.bottom + _AWAY
        for step in range(_STEPS + 1):
            x, y = left + (right - left) * step / _STEPS, high + (low - high) * step / _STEPS
            for corner in ((x, high), (x, low), (left, y), (right, y)):
                yield Rect(
                    _within(corner[0], room.x, max(room.x, room.right - size.w)),
                    _within(corner[1], room.y, max(room.y, room.bottom - size.h)),
                    *size,
                )

    def _sizes(self, ruler: Ruler) -> list[Size]:
        """The bubble in two lines at most, then narrower if its words ask for more."""
        sizes: list[Size] = []
        for width in _WIDTHS:
            text = ruler.text_size(self._words, T16, ruler.grown(width) - 2 * _PAD_X)
            size = Size(text.w + 2 * _PAD_X, text.h + 2 * _PAD_Y)
            if not sizes or size.h < sizes[-1].h:
                sizes.append(size)
        two_lines = 2 * ruler.text_size("0", T16).h + 2 * _PAD_Y
        return sorted(sizes, key=lambda size: size.h > two_lines + 1)

    def draw(self, port: Port, ui: Interaction) -> None:
        colours, rect = port.colours, self.rect
        if not rect.w:
            return
        port.box(rect, colours.white, colours.ink, Stroke.ACTION, Radius.BUTTON)
        port.polygon(self._tail(), colours.white, colours.ink, Stroke.ACTION)
        # The tail opens into the bubble: its foot is covered again.
        port.box(rect.inset(Stroke.ACTION), colours.white, radius=Radius.BUTTON - Stroke.ACTION)
        port.text(self._words, rect.inset(_PAD_X, _PAD_Y), T16, valign="middle")

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


def _around(places: Iterable[Rect]) -> Rect:
    """The smallest rectangle that contains them all."""
    sides = [(place.x, place.y, place.right, place.bottom) for place in places]
    left, top = min(side[0] for side in sides), min(side[1] for side in sides)
    return Rect(left, top, max(side[2] for side in sides) - left, max(side[3] for side in sides) - top)


def _within(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)
