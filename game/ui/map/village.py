"""The map of a day: a pin on the place of each contract, and the members where the hour has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import pi, sin
from typing import Final, NamedTuple

from game.text import Texts
from game.ui.avatars import Person
from game.ui.figures import FEET, FIGURE_HEIGHT, FIGURE_WIDTH, STANDING, figure
from game.ui.geometry import Point, Rect
from game.ui.interaction import Interaction
from game.ui.map.ground import COOP, LAKE_NAME, MAP, MAP_SIZE, PARK_NAME, SPOTS, STREET_NAME, Framing
from game.ui.map.life import is_next, paint_life
from game.ui.map.pins import PERSON_HEIGHT, PERSON_WIDTH, CoopPin, Pin, Work
from game.ui.map.results import FloatingResult, Result
from game.ui.map.roads import way
from game.ui.map.sky import Skies, paint_ground, paint_sky
from game.ui.map.walking import Doing, Journey, Member, Whereabouts
from game.ui.port import Port
from game.ui.theme import T16, T20, Colour, TextStyle, Theme
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget
from game.ui.widgets.speech import SpeechBubble

_LAG: Final = 0.02
"""Hours between two who walk together."""
_STRIDE, _BOUNCE = 13.0, 2.5
_WALKING, _TALKING = "marcher", "discuter"
_TALK_SECONDS: Final = 2.5
_WIDEST_BUBBLE, _BUBBLE_AWAY = 280.0, 20.0


class Moment(NamedTuple):
    """What the map shows: the hour of the day, and the seconds that the small life of the village has gone on for."""

    hour: float = 12.0
    seconds: float = 0.0


class VillageMap(Widget):
    """The map filling its rectangle; pins stand on houses, clear of each other and of what covers the map."""

    role = Role.GROUP
    is_zone = True

    def __init__(
        self,
        texts: Texts,
        works: Sequence[Work],
        members: Sequence[Member] = (),
        *,
        moment: Callable[[], Moment] = Moment,
        skies: Skies = ((0.0, "soleil"),),
        results: Sequence[Result] = (),
        is_live: bool = False,
        covered: Sequence[Rect] = (),
        key: str = "",
    ) -> None:
        """`members` are those who are there today; `moment` is asked at each drawing, under the `skies` of the day.

        `is_live`: time goes by. `results` float over their pins, or are only said. `covered` are the parts of the
        page where cards lie over the map.
        """
        super().__init__(key=key, name=texts("map.village"))
        self._texts = texts
        self._covered, self._is_live = tuple(covered), is_live
        self._members, self._moment, self._skies = tuple(members), moment, skies
        self._pins = [Pin(texts, work) for work in works]
        self._coop = CoopPin(texts, tuple(each.person for each in members), f"{key}.coop" if key else "")
        self._results = {result.work: FloatingResult(result, self._seconds) for result in results}
        self._voices = {pin: SpeechBubble(pin.work.team[0].name, pin.work.said) for pin in self._pins if pin.work.said}
        self._journeys: list[Journey] = []

    @property
    def children(self) -> Sequence[Widget]:
        return [*self._pins, self._coop, *self._voices.values(), *self._results.values()]

    def _seconds(self) -> float:
        return self._moment().seconds

    def content_width(self, ruler: Ruler, available: float) -> float:
        return available

    def content_height(self, ruler: Ruler, width: float) -> float:
        return width * MAP_SIZE.h / MAP_SIZE.w

    # Places

    @property
    def _framing(self) -> Framing:
        return Framing(self.rect, MAP_SIZE)

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        self._coop.stand(self._framing.on_page(COOP), self.rect)
        taken = [*self._covered, self._coop.extent(ruler)]
        self._coop.arrange(ruler, self._coop.extent(ruler), ui)
        spots = []
        for pin in self._pins:
            spots.append(self._free_spot(ruler, pin, taken))
            pin.stand(self._framing.on_page(spots[-1]), self.rect)
            pin.arrange(ruler, pin.extent(ruler), ui)
            taken.append(pin.rect)
        for pin, bubble in self._voices.items():
            self._place_bubble(ruler, ui, pin.first_face, bubble)
        for work, result in self._results.items():
            pin = self._pins[work]
            voice = self._voices.get(pin)
            above = voice if voice is not None and voice.point == "below" else pin
            result.stand(ruler, above.rect, self._free_room, ui)
        self._journeys = [self._journey(rank, member, spots) for rank, member in enumerate(self._members)]

    def _place_bubble(self, ruler: Ruler, ui: Interaction, face: Rect, bubble: SpeechBubble) -> None:
        """Above the face it comes from, or below where there is no room."""
        room = self._free_room
        width = bubble.natural_width(ruler, min(room.w, ruler.grown(_WIDEST_BUBBLE)))
        height = bubble.height_for(ruler, width)
        x = min(max(face.center.x - bubble.along, room.x), room.right - width)
        above = face.y - _BUBBLE_AWAY - height
        bubble.point = "below" if above >= room.y else "above"
        bubble.along = face.center.x - x
        y = above if above >= room.y else face.bottom + _BUBBLE_AWAY
        bubble.arrange(ruler, Rect(x, y, width, height), ui)

    @property
    def _free_room(self) -> Rect:
        """The map without what covers it at its left."""
        left = max((each.right for each in self._covered if each.x <= self.rect.x), default=self.rect.x)
        return Rect(left, self.rect.y, self.rect.right - left, self.rect.h)

    def _free_spot(self, ruler: Ruler, pin: Pin, taken: Sequence[Rect]) -> Point:
        """The first free spot from the contract's own on, else the one where it hides least."""
        first = int(min(max(pin.work.place, 0.0), 0.999999) * len(SPOTS))
        order = [Point(*SPOTS[(first + i) % len(SPOTS)]) for i in range(len(SPOTS))]

        def hidden(spot: Point) -> float:
            pin.stand(self._framing.on_page(spot), self.rect)
            extent = pin.extent(ruler)
            inside = extent.intersection(self.rect)
            out = extent.w * extent.h - (inside.w * inside.h if inside else 0.0)
            common = [extent.intersection(other) for other in taken]
            return out + sum(part.w * part.h for part in common if part)

        return min(order, key=hidden)

    def _journey(self, rank: int, member: Member, spots: Sequence[Point]) -> Journey:
        """The day of a member, on the roads, from where they stand to where they will."""
        works = [shift.work for shift in member.shifts]
        teams = [[m for m, other in enumerate(self._members) if _goes_to(other, work)] for work in works]
        beside = [team.index(rank) for team in teams]
        home = self._coop.standing(rank)
        places = [home, *(self._pins[work].standing(at) for work, at in zip(works, beside, strict=True))]
        doors = [COOP, *(spots[work] for work in works), COOP]
        ends = [*places, home]
        ways = [
            [ends[i], *(self._framing.on_page(at) for at in way(a, b)[1:-1]), ends[i + 1]]
            for i, (a, b) in enumerate(pairwise(doors))
        ]
        return Journey(places, ways, member.shifts, _LAG * beside[0] if beside else 0.0)

    def whereabouts(self, hour: float) -> list[Whereabouts]:
        """Where each member is at this hour, in their order. The map must have been placed."""
        return [journey.at(hour) for journey in self._journeys]

    def stirs(self, before: float, now: float, theme: Theme) -> Iterator[Rect]:
        """All of the map: at each frame while somebody walks or something floats, else as its small life asks."""
        if self._is_live and (self._is_busy or is_next(before, now)):
            yield self.rect

    @property
    def _is_busy(self) -> bool:
        floats = any(result.is_floating for result in self._results.values())
        return floats or any(each.doing is Doing.WALKING for each in self.whereabouts(self._moment().hour))

    # Drawing

    def draw(self, port: Port, ui: Interaction) -> None:
        hour, seconds = moment = self._moment()
        with port.clip(self.rect):
            paint_ground(port, self.rect, MAP, self._skies, hour)
            paint_life(port, self._framing, seconds)
            paint_sky(port, self._framing, self._skies, hour, seconds)
            self._draw_names(port)  # over the clouds, as all that is read
            self._draw_people(port, moment)

    def _draw_names(self, port: Port) -> None:
        colours = port.colours
        names: tuple[tuple[str, Point, TextStyle, Colour], ...] = (
            ("map.lake", LAKE_NAME, T20, colours.v_dark),
            ("map.street", STREET_NAME, T16, colours.ink2),
            ("map.park", PARK_NAME, T16, colours.a_dark),
        )
        for key, at, style, colour in names:
            port.text_line(self._texts(key), self._framing.on_page(at), style, colour, anchor="center")

    def _draw_people(self, port: Port, moment: Moment) -> None:
        """Everyone seen whole, the nearest last."""
        for seen in sorted(self._seen(moment), key=lambda each: each.at.y):
            seen.paint(port)

    def _seen(self, moment: Moment) -> Iterator[_Seen]:
        """Everyone but those whose face is beside a pin."""
        everywhere = self.whereabouts(moment.hour)
        at_coop = [rank for rank, each in enumerate(everywhere) if each.doing is Doing.AT_COOP]
        talking = at_coop[int(moment.seconds / _TALK_SECONDS) * 5 % len(at_coop)] if len(at_coop) > 1 else None
        for rank, (member, each) in enumerate(zip(self._members, everywhere, strict=True)):
            pin = self._pins[each.work] if each.work is not None else None
            if each.doing is Doing.WALKING:
                raised = _BOUNCE * abs(sin(pi * each.walked / _STRIDE))
                yield _Seen(member.person, Point(each.at.x, each.at.y - raised), _WALKING, each.is_leftward)
            elif pin is None:
                yield _Seen(member.person, each.at, _TALKING if rank == talking else STANDING)
            elif not pin.shows_faces:
                pose = pin.work.pose if each.doing is Doing.WORKING else STANDING
                yield _Seen(member.person, each.at, pose, pin.is_mirrored)


@dataclass(frozen=True, slots=True)
class _Seen:
    """Somebody seen whole, by the place of their feet."""

    person: Person
    at: Point
    pose: str
    is_leftward: bool = False

    def paint(self, port: Port) -> None:
        foot_x = FEET[0] if not self.is_leftward else FIGURE_WIDTH - FEET[0]
        frame = Rect(
            self.at.x - PERSON_WIDTH * foot_x / FIGURE_WIDTH,
            self.at.y - PERSON_HEIGHT * FEET[1] / FIGURE_HEIGHT,
            PERSON_WIDTH,
            PERSON_HEIGHT,
        )
        person, pose, leftward = self.person, self.pose, self.is_leftward
        port.image(frame, lambda size: figure(person.portrait, pose, size, person.name, is_leftward=leftward))


def _goes_to(member: Member, work: int) -> bool:
    return any(shift.work == work for shift in member.shifts)
