"""Who one member leans on, and with whom it is tense."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.text import Texts
from game.ui.avatars import Person, paint_person
from game.ui.charts.chart import Chart, Table
from game.ui.geometry import Point, Rect, Size
from game.ui.port import Port
from game.ui.theme import T16, Stroke
from game.ui.typesetting import Ruler

_CENTRE, _AROUND = 64.0, 46.0
_MOST = 6
_PILL_PAD = 8.0


@dataclass(frozen=True, slots=True)
class Tie:
    """A link to someone: what it is in a word, how strong in [0, 1], whether it is a tension."""

    person: Person
    word: str
    strength: float
    is_tension: bool = False


class TieGraph(Chart):
    """The member in the middle, up to six others at both sides; full line for support, dashed for tension."""

    plot_height = 148.0

    def __init__(
        self, texts: Texts, title: str, person: Person, ties: Sequence[Tie], *, summary: str = "", key: str = ""
    ) -> None:
        """Without a `summary`, the strongest tie is said."""
        self._person = person
        self._ties = tuple(ties)
        self._nobody = "" if ties else texts("chart.no_tie")
        strongest = max(self._ties, key=lambda tie: tie.strength, default=None)
        said = (
            texts("chart.strongest_tie", name=strongest.person.name, tie=strongest.word) if strongest else self._nobody
        )
        table = Table(
            (texts("chart.person"), texts("chart.tie")),
            tuple((tie.person.name, tie.word) for tie in self._ties),
        )
        super().__init__(title, summary or said, table, key=key)

    def content_height(self, ruler: Ruler, width: float) -> float:
        rows = max(2, -(-min(len(self._ties), _MOST) // 2))
        needed = super().content_height(ruler, width)
        return needed + (rows - 2) * self._seat_height(ruler)

    def plot(self, port: Port, area: Rect) -> None:
        shown = self._ties[:_MOST]
        centre = Point(area.center.x, area.center.y - (10 if not shown else 0))
        if self._nobody:
            port.text_line(
                self._nobody, Point(centre.x, centre.y + _CENTRE / 2 + 18), T16, port.colours.ink2, anchor="center"
            )
        places = [self._place(port.ruler, area, rank, len(shown)) for rank in range(len(shown))]
        for tie, place in zip(shown, places, strict=True):
            self._line(port, tie, centre, place)
        paint_person(port, _square(centre, _CENTRE), self._person)
        for tie, place in zip(shown, places, strict=True):
            paint_person(port, _square(place, _AROUND), tie.person)
            below = Point(place.x, place.y + _AROUND / 2 + port.measure("0", T16).h / 2 + 1)
            port.text_line(tie.person.name, below, T16.bold, anchor="center")
            self._word(port, tie, centre, place)

    def fits(self, ruler: Ruler, size: Size) -> bool:
        shown = self._ties[:_MOST]
        words = max((ruler.text_size(tie.word, T16).w for tie in shown), default=0.0)
        names = max((ruler.text_size(tie.person.name, T16.bold).w for tie in shown), default=0.0)
        rows = -(-len(shown) // 2)
        needed_w = _CENTRE + 2 * (words + 2 * _PILL_PAD) + 2 * max(names, _AROUND)
        return size.w >= needed_w and size.h >= max(rows * self._seat_height(ruler), _CENTRE + 20)

    @staticmethod
    def _seat_height(ruler: Ruler) -> float:
        return _AROUND + ruler.text_size("0", T16).h + 4

    def _place(self, ruler: Ruler, area: Rect, rank: int, n: int) -> Point:
        """The middle of the face: on the right first, then on the left, from top to bottom."""
        on_right = rank % 2 == 0
        column = [r for r in range(n) if (r % 2 == 0) == on_right]
        names = [ruler.text_size(tie.person.name, T16.bold).w for tie in self._ties[:_MOST]]
        edge = max(*names, _AROUND) / 2
        line_h = ruler.text_size("0", T16).h
        row = (area.h - 4) / len(column)
        y = area.y + row * (column.index(rank) + 0.5) - line_h / 2
        off = min(area.w / 2 - edge, max(150.0, area.w * 0.36))
        return Point(area.center.x + (off if on_right else -off), y)

    @staticmethod
    def _line(port: Port, tie: Tie, centre: Point, place: Point) -> None:
        if tie.is_tension:
            port.dashed([centre, place], port.colours.err, 3.0, 7, 5)
        else:
            port.polyline([centre, place], port.colours.a, 2.0 + 3.0 * min(1.0, max(0.0, tie.strength)))

    @staticmethod
    def _word(port: Port, tie: Tie, centre: Point, place: Point) -> None:
        """The word in a pill on the line, in the middle of what is seen of it."""
        size = port.measure(tie.word, T16)
        length = max(1.0, ((place.x - centre.x) ** 2 + (place.y - centre.y) ** 2) ** 0.5)
        share = 0.5 + (_CENTRE - _AROUND) / 4 / length
        x, y = centre.x + (place.x - centre.x) * share, centre.y + (place.y - centre.y) * share
        width, height = size.w + 2 * _PILL_PAD, size.h + 4
        frame = Rect(x - width / 2, y - height / 2, width, height)
        colour = port.colours.err if tie.is_tension else port.colours.a
        port.box(frame, port.colours.card, colour, Stroke.CARD, height / 2)
        port.text_line(tie.word, frame.center, T16, anchor="center")


def _square(middle: Point, side: float) -> Rect:
    return Rect(middle.x - side / 2, middle.y - side / 2, side, side)
