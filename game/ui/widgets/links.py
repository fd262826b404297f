"""Links drawn between cards at the left and places at the right."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from game.ui.dragging import Draggable, DropTarget
from game.ui.interaction import Interaction, UiAction
from game.ui.layout import Column, Row, Spacer
from game.ui.port import Port
from game.ui.theme import T18, Stroke
from game.ui.widgets.card import Framed
from game.ui.widgets.label import Label

_GAP, _CARD_GAP = 14.0, 14.0
_DOT = 6.0


@dataclass(frozen=True, slots=True)
class Linkable:
    """A card or a place: its id, what is written, and what a screen reader says of it."""

    id: str
    words: str
    said: str


class LinkBoard(Row):
    """A card of the left carried to a place of the right, by pointer, two clicks or keyboard, is linked to it."""

    def __init__(
        self,
        cards: Sequence[Linkable],
        places: Sequence[Linkable],
        links: Sequence[tuple[str, str]],
        on_link: Callable[[str, str], UiAction],
        *,
        names: tuple[str, str],
        invite: str,
        gap: float = 150.0,
    ) -> None:
        """`names`: of the cards, and of the places; `invite` is written in a place that would take the card."""
        self._cards = {card.id: _card(card) for card in cards}
        self._places = {place.id: _place(place, on_link, invite) for place in places}
        self._links = tuple(links)
        left = Column([*self._cards.values()], gap=_CARD_GAP, zone=True, name=names[0])
        spread = [part for place in self._places.values() for part in (Spacer(), place)]
        right = Column([*spread, Spacer()], gap=_GAP, name=names[1])
        super().__init__([left.sized(grow=3), Spacer(gap), right.sized(grow=2)], gap=0, align="stretch")

    def render_children(self, port: Port, ui: Interaction) -> None:
        super().render_children(port, ui)
        c = port.colours
        for card, place in self._links:
            start, end = self._cards[card].rect, self._places[place].rect
            first, last = (start.right, start.center.y), (end.x, end.center.y)
            port.polyline([first, last], c.ink, Stroke.FOCUS)
            port.circle(first, _DOT, c.ink)
            port.circle(last, _DOT, c.ink)


def _card(card: Linkable) -> Draggable:
    face = Framed(Label(card.words, T18), fill="card", border="ink", padding=12)
    return Draggable(face, card.id, name=card.said, key=f"card-{card.id}")


def _place(place: Linkable, on_link: Callable[[str, str], UiAction], invite: str) -> DropTarget:
    def dropped(card: Hashable) -> UiAction:
        return on_link(str(card), place.id)

    face = Framed(Label(place.words, T18), fill="sun_tint", border="sun_dark", padding=20)
    return DropTarget(
        face, name=place.said, accepts=lambda _: True, on_drop=dropped, invite=invite, key=f"place-{place.id}"
    )
