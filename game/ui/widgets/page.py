"""The frame of every page of the notebook: bar at the top, spiral at the left, dotted paper, foot.

The children come in the order of Tab: the body, the foot, then the bar.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pygame

from game.ui.geometry import PAGE_HEIGHT, PAGE_WIDTH, Rect
from game.ui.inputs import KeyPress
from game.ui.interaction import Handled, Interaction
from game.ui.layout import Flow, Padding, Row
from game.ui.port import Port
from game.ui.scroll import Scroll
from game.ui.theme import T16, T24, Palette, hex_code
from game.ui.typesetting import Ruler
from game.ui.vectors import drawing
from game.ui.widget import Node, Role, Widget
from game.ui.widgets.label import Label
from game.ui.widgets.note import PageNote

SPIRAL_WIDTH = 40.0
LEFT, RIGHT = 56.0, 1256.0
BAR_HEIGHT, FOOT_HEIGHT = 64.0, 64.0
BODY_MARGIN = 12.0
_RING_STEP, _RING_FIRST = 52, 22
_CAP_SIDE, _CAP_GAP = 26.0, 6.0


class Page(Widget):
    """A whole screen. The body scrolls when it is taller than its room, at any size of text."""

    role = Role.PAGE

    def __init__(
        self,
        name: str,
        body: Widget,
        *,
        bar: Widget | None = None,
        foot: Widget | None = None,
        background: Widget | None = None,
        key: str = "page",
    ) -> None:
        """`name` is what a screen reader says first. `background` lies behind the body, edge to edge."""
        super().__init__(key=key, name=name)
        self._body = Scroll(Padding(body, 0, BODY_MARGIN), key=f"{key}.body")
        self._bar = bar
        self._foot = foot
        self._background = background
        self._note: PageNote | None = None
        self._top, self._foot_height, self._band_height = BAR_HEIGHT, FOOT_HEIGHT, 0.0

    def pin(self, note: PageNote | None) -> None:
        """Lay a note over the page."""
        self._note = note

    @property
    def children(self) -> Sequence[Widget]:
        return [*self._parts, self._note] if self._note is not None else self._parts

    @property
    def _parts(self) -> list[Widget]:
        return [w for w in (self._background, self._body, self._foot, self._bar) if w is not None]

    def place_children(self, ruler: Ruler, ui: Interaction) -> None:
        top = self._band(ruler, self._bar, BAR_HEIGHT)
        foot = self._band(ruler, self._foot, FOOT_HEIGHT)
        if self._bar is not None:
            self._bar.arrange(ruler, Rect(LEFT, 0, RIGHT - LEFT, top - 2), ui)
        if self._foot is not None:
            self._foot.arrange(ruler, Rect(LEFT, PAGE_HEIGHT - foot, RIGHT - LEFT, foot), ui)
        band = self._note.band_height(ruler, PAGE_WIDTH - SPIRAL_WIDTH) if self._note is not None else 0.0
        room = Rect(LEFT, top, RIGHT - LEFT, PAGE_HEIGHT - foot - band - top)
        self._body.arrange(ruler, room, ui)
        if self._background is not None:
            self._background.arrange(
                ruler, Rect(SPIRAL_WIDTH, top, PAGE_WIDTH - SPIRAL_WIDTH, PAGE_HEIGHT - top - foot), ui
            )
        self._top, self._foot_height, self._band_height = top, foot, band
        if self._note is not None:
            under = Rect(SPIRAL_WIDTH, room.bottom, PAGE_WIDTH - SPIRAL_WIDTH, band)
            beside = [part for part in self._parts if part is not self._body]
            self._note.lay(ruler, ui, self._body, beside, under)

    @property
    def foot_height(self) -> float:
        """The height of the foot as it was last placed, with the band of a note above it."""
        return self._foot_height + self._band_height

    def _band(self, ruler: Ruler, content: Widget | None, least: float) -> float:
        if content is None:
            return 0.0
        return max(least, content.height_for(ruler, RIGHT - LEFT) + (12 if ruler.theme.text_scale > 1 else 2))

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        """Page Up and Page Down scroll the body wherever the focus is."""
        return self._body.on_key(key, ui)

    def draw(self, port: Port, ui: Interaction) -> None:
        port.paper(self.rect)

    def render_children(self, port: Port, ui: Interaction) -> None:
        c = port.colours
        if self._background is not None:
            self._background.render(port, ui)
        draw_spiral(port, self._top, PAGE_HEIGHT - self._top)
        room = Rect(SPIRAL_WIDTH, self._top, PAGE_WIDTH - SPIRAL_WIDTH, PAGE_HEIGHT - self._top - self.foot_height)
        with port.clip(room):
            self._body.render(port, ui)
        if self._foot is not None:
            foot = Rect(SPIRAL_WIDTH, PAGE_HEIGHT - self._foot_height, PAGE_WIDTH - SPIRAL_WIDTH, self._foot_height)
            port.box(foot, fill=c.paper2)
            port.box(Rect(foot.x, foot.y, foot.w, 1), fill=c.line)
            self._foot.render(port, ui)
        if self._bar is not None:
            port.box(Rect(0, 0, PAGE_WIDTH, self._top - 2), fill=c.card)
            port.box(Rect(0, self._top - 2, PAGE_WIDTH, 2), fill=c.ink)
            self._bar.render(port, ui)
        if self._note is not None:
            self._note.render(port, ui)


def page_bar(title: str, *, back: Widget | None = None, right: Sequence[Widget] = ()) -> Row:
    """The bar outside a season: a way back, the title, what is known at the right, below when there is no room."""
    heading = Label(title, T24)
    heading.role = Role.HEADING
    left = Row([back, heading.sized(grow=1)], gap=16)
    return Row([left.sized(grow=1), Row(right, gap=16, justify="end") if right else None], gap=16, yields=True)


class KeyHint(Widget):
    """A key drawn, or the button of a game controller, and the verb it does. With nothing to press, it is not there."""

    role = Role.TEXT
    is_button = False
    """Whether it is drawn as the round button of a controller."""

    def __init__(self, keys: str, verb: str) -> None:
        """`keys` is what is written on the key: `Tab`, `1–4`, `← →`."""
        super().__init__(name=verb, value=keys)

    def press(self, button: str) -> None:
        """Name a button of a controller in place of the key; with none, nothing is told."""
        self.value, self.name, self.is_button = button, self.name if button else "", True

    def _cap_width(self, ruler: Ruler) -> float:
        return max(ruler.grown(_CAP_SIDE), ruler.text_size(self.value, T16).w + 14)

    def verb_room(self, ruler: Ruler, width: float) -> float:
        """The width left to the verb, which is wrapped in it, beside the key."""
        return width - self._cap_width(ruler) - _CAP_GAP if self.value else width

    def content_least(self, ruler: Ruler) -> float:
        return self._cap_width(ruler) + _CAP_GAP + ruler.longest_word(self.name, T16) if self.value else 0.0

    def content_width(self, ruler: Ruler, available: float) -> float:
        return self._cap_width(ruler) + _CAP_GAP + ruler.text_size(self.name, T16).w + 1 if self.value else 0.0

    def content_height(self, ruler: Ruler, width: float) -> float:
        if not self.value:
            return 0.0
        verb = ruler.text_size(self.name, T16, self.verb_room(ruler, width)).h
        return max(ruler.grown(_CAP_SIDE), verb)

    def draw(self, port: Port, ui: Interaction) -> None:
        if not self.value:
            return
        height = port.ruler.grown(_CAP_SIDE)
        cap = Rect(self.rect.x, self.rect.center.y - height / 2, self._cap_width(port.ruler), height)
        if self.is_button:
            port.box(cap, port.colours.ink, radius=height / 2)
            port.text_line(self.value, (cap.center.x, cap.center.y - 1), T16.bold, port.colours.white, anchor="center")
        else:
            draw_key(port, cap, self.value)
        verb = Rect(cap.right + _CAP_GAP, self.rect.y, self.verb_room(port.ruler, self.rect.w), self.rect.h)
        port.text(self.name, verb, T16, port.colours.ink2, valign="middle")

    def describe(self, ui: Interaction) -> tuple[Node, ...]:
        return super().describe(ui) if self.value else ()


def draw_key(port: Port, cap: Rect, text: str) -> None:
    """A key of the keyboard with its name on it."""
    c = port.colours
    port.box(Rect(cap.x, cap.y + 2, cap.w, cap.h - 2), fill=c.edge, radius=5)
    port.box(Rect(cap.x, cap.y, cap.w, cap.h - 2), c.card, c.edge, 1.5, 5)
    port.text_line(text, (cap.center.x, cap.center.y - 1), T16, anchor="center")


def page_foot(hints: Sequence[KeyHint] = (), middle: Widget | None = None, buttons: Sequence[Widget] = ()) -> Widget:
    """The foot: keys at the left, the steps of the week, the buttons, the main one last; on several lines when there is
    no room."""
    keys = Flow(list(hints), gap=16).sized(grow=1)
    return Row([keys, middle, Row(buttons, gap=16, justify="end") if buttons else None], gap=16, yields=True)


def draw_spiral(port: Port, top: float, height: float) -> None:
    """The cover's edge and the rings of the notebook."""
    port.image(Rect(0, top, SPIRAL_WIDTH, height), lambda size: _spiral(size, port.scale, round(top), port.colours))


@lru_cache(maxsize=4)
def _spiral(size: tuple[int, int], scale: float, top: int, c: Palette) -> pygame.Surface:
    width, height = size
    body = (
        f'<rect width="{width}" height="{height}" fill="{hex_code(c.cover)}"/>'
        f'<rect x="{width - 2 * scale:.1f}" width="{2 * scale:.1f}" height="{height}" fill="{hex_code(c.cover_edge)}"/>'
    )
    rings = "".join(_ring(y - top, c) for y in range(_RING_FIRST, int(PAGE_HEIGHT), _RING_STEP) if y > top)
    return drawing(width, height, f'{body}<g transform="scale({scale:.4f})">{rings}</g>')


def _ring(y: int, c: Palette) -> str:
    return (
        f'<circle cx="26" cy="{y}" r="6.5" fill="{hex_code(c.ring_hole)}"/>'
        f'<circle cx="26" cy="{y}" r="4.5" fill="{hex_code(c.ink)}"/>'
        f'<path d="M-4 {y - 3}C6 {y - 9} 20 {y - 7} 26 {y}" stroke="{hex_code(c.ring_wire)}" stroke-width="4.5"'
        ' fill="none" stroke-linecap="round"/>'
        f'<path d="M-4 {y - 4}C6 {y - 10} 19 {y - 8.5} 25 {y - 2}" stroke="{hex_code(c.ring_shine)}"'
        ' stroke-width="1.5" fill="none" stroke-linecap="round"/>'
    )
