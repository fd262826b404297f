"""What a contract brought, floating up from its pin when it ends; said to a screen reader at the same time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from game.ui.avatars import Person, paint_person
from game.ui.geometry import Point, Rect, Size
from game.ui.interaction import Interaction
from game.ui.motion import eased
from game.ui.port import Port, card_shadow
from game.ui.theme import T16, T20, Radius, Stroke
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget
from game.ui.widgets.label import Tone, draw_icon, tone_colour

RESULT_SECONDS: Final = 1.5
_RISE, _ABOVE = 26.0, 6.0
_PADDING_W, _PADDING_H, _GAP, _ICON, _FACE = 12.0, 6.0, 8.0, 22.0, 40.0


@dataclass(frozen=True, slots=True)
class Result:
    """The end of the work of this rank on the map: what it brought, and how its client took it."""

    work: int
    said: str
    """All of it in a sentence."""
    amount: str
    words: str
    icon: str
    tone: Tone
    client: Person | None = None
    """Whose face is shown in the place of the pictogram."""
    since: float | None = None
    """When it began to float, by the seconds of the map; None where it is only said."""


class FloatingResult(Widget):
    """A small card that rises above a pin, slower and slower, for a second and a half."""

    role = Role.STATUS

    def __init__(self, result: Result, seconds: Callable[[], float]) -> None:
        """`seconds` is asked at each drawing."""
        super().__init__(name=result.said)
        self._result, self._seconds = result, seconds

    @property
    def is_floating(self) -> bool:
        """Whether it is seen, not only said."""
        return self._result.since is not None

    def stand(self, ruler: Ruler, above: Rect, room: Rect, ui: Interaction) -> None:
        """Begin just over this pin, and stay in the room."""
        amount, words = self._sizes(ruler)
        width = max(amount.w, words.w) + _GAP + self._side(ruler) + 2 * _PADDING_W
        height = amount.h + words.h + 2 * _PADDING_H
        x = min(max(above.center.x - width / 2, room.x), room.right - width)
        self.arrange(ruler, Rect(x, max(room.y + _RISE, above.y - _ABOVE - height), width, height), ui)

    def _side(self, ruler: Ruler) -> float:
        return ruler.grown(_ICON) if self._result.client is None else _FACE

    def _sizes(self, ruler: Ruler) -> tuple[Size, Size]:
        return ruler.text_size(self._result.amount, T20), ruler.text_size(self._result.words, T16)

    def draw(self, port: Port, ui: Interaction) -> None:
        since = self._result.since
        if since is None:
            return
        share = eased((self._seconds() - since) / RESULT_SECONDS)
        box = self.rect.moved(dy=-_RISE * share)
        colours, side = port.colours, self._side(port.ruler)
        port.box(box, colours.card, colours.ink, Stroke.CARD, Radius.BUTTON, card_shadow(colours))
        mark = Rect(box.x + _PADDING_W, box.center.y - side / 2, side, side)
        if self._result.client is not None:
            paint_person(port, mark, self._result.client)
        else:
            draw_icon(port, self._result.icon, mark, tone_colour(colours, self._result.tone))
        amount, words = self._sizes(port.ruler)
        left = mark.right + _GAP
        port.text_line(self._result.amount, Point(left, box.y + _PADDING_H + amount.h / 2), T20)
        port.text_line(self._result.words, Point(left, box.bottom - _PADDING_H - words.h / 2), T16)
