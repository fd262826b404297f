"""A text some words of which can be opened: dotted underneath, explained by the pointer or the focus, opened by a click
or by Enter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.geometry import Rect
from game.ui.interaction import Interaction, UiAction
from game.ui.port import Port
from game.ui.theme import T16, Radius, TextStyle
from game.ui.typesetting import Ruler
from game.ui.widget import Role, Widget
from game.ui.widgets.label import Label, Tone

_UNDER = 1.0
"""How far from the bottom of its line a word is underlined."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words of a text, from `start` up to `end`: what they ask, and the sentence that explains them."""

    start: int
    end: int
    action: UiAction
    explained: str


class LinkedText(Label):
    """One stop of Tab for all its words; the arrows go from one to the next. Its text has no `**marks**`."""

    def __init__(
        self, text: str, links: Sequence[Link], style: TextStyle = T16, tone: Tone = "ink", *, key: str = ""
    ) -> None:
        super().__init__(text, style, tone, key=key)
        self.is_zone = bool(links)
        self._links = [(link, _Words(text[link.start : link.end], link, f"{key}.{link.start}")) for link in links]

    @property
    def children(self) -> Sequence[Widget]:
        return [words for _, words in self._links]

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        lines = _lines(self.text, ruler, self.style, self.rect.w)
        for link, words in self._links:
            words.take([place for line in lines if (place := self._part(line, link, ruler)) is not None])
            words.arrange(ruler, words.places[0], ui)

    def _part(self, line: _Line, link: Link, ruler: Ruler) -> Rect | None:
        """Where the words of a link are on a line."""
        start, end = max(link.start, line.start), min(link.end, line.start + len(line.text))
        if start >= end:
            return None
        width = ruler.text_size(line.text[start - line.start : end - line.start], self.style).w
        x = ruler.text_size(line.text[: end - line.start], self.style).w - width
        return Rect(self.rect.x + x, self.rect.y + line.y, width, line.height)


class _Words(Widget):
    """The words of one link; on two lines when the text breaks there, where the first part takes the pointer."""

    role = Role.BUTTON
    focusable = True
    ring_radius = Radius.CELL

    def __init__(self, words: str, link: Link, key: str) -> None:
        super().__init__(key=key, name=words, action=link.action, tooltip=link.explained)
        self.places: list[Rect] = []

    def take(self, places: list[Rect]) -> None:
        """Be at these places of the lines."""
        self.places = places

    def draw(self, port: Port, ui: Interaction) -> None:
        c = port.colours
        for place in self.places:
            if ui.hover == self.key:
                port.box(Rect(place.x, place.bottom - 4, place.w, 4), fill=c.sun)
            y = place.bottom - _UNDER
            port.dashed([(place.x, y), (place.right, y)], c.focus, 2.0, 2.0, 2.5)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as it is set: what it says, where that begins in the text, and how far down it is."""

    text: str
    start: int
    y: float
    height: float


def _lines(text: str, ruler: Ruler, style: TextStyle, width: float) -> list[_Line]:
    block = ruler.block(text, style, width)
    height = block.leading / ruler.scale
    lines: list[_Line] = []
    start = 0
    for rank, runs in enumerate(block.lines):
        said = "".join(run.text for run in runs)
        while said and start < len(text) and text[start].isspace() and not said[0].isspace():
            start += 1
        lines.append(_Line(said, start, rank * height, height))
        start += len(said)
    return lines
