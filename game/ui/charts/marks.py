"""Marks that several charts share: the pills of V, S and A, hatching, a step of the grid."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from game.ui.geometry import Point, Rect
from game.ui.pictures import icon
from game.ui.port import Port
from game.ui.theme import T16, Colour, Palette

COMPONENTS: Final = ("v", "s", "a")
"""The three parts of the PEC, in the order of every gauge and stack."""

_PICTOGRAMS: Final = {"v": "vision", "s": "soutien", "a": "autonomie"}
_PILL_HEIGHT, _PILL_ICON, _PILL_PAD = 24.0, 16.0, 8.0


def component_colour(colours: Palette, component: str) -> Colour:
    """The dark colour of `v`, `s` or `a`; grey ink for what belongs to none of them."""
    return {"v": colours.v, "s": colours.s, "a": colours.a}.get(component, colours.ink2)


def pill_width(port: Port, component: str, *, has_icon: bool = True) -> float:
    """The room a pill takes; none when the component is none of the three."""
    if component not in _PICTOGRAMS:
        return 0.0
    letter = port.measure(component.upper(), T16.black).w + 2 * _PILL_PAD
    return letter + port.ruler.grown(_PILL_ICON) + _PILL_PAD / 2 if has_icon else letter


def pill(port: Port, component: str, left: float, middle: float, *, has_icon: bool = True) -> float:
    """The dark pill of a component, white pictogram and letter (where it is narrow, the letter); returns its width."""
    width = pill_width(port, component, has_icon=has_icon)
    if width:
        height, side = port.ruler.grown(_PILL_HEIGHT), port.ruler.grown(_PILL_ICON)
        frame = Rect(left, middle - height / 2, width, height)
        port.box(frame, fill=component_colour(port.colours, component), radius=height / 2)
        white = port.colours.white
        if has_icon:
            port.image(
                Rect(left + _PILL_PAD, middle - side / 2, side, side),
                lambda size: icon(_PICTOGRAMS[component], size[0], white),
            )
        letter = component.upper()
        port.text_line(letter, Point(left + width - _PILL_PAD, middle), T16.black, white, anchor="right")
    return width


def glazed(colour: Colour, opacity: int) -> Colour:
    """The colour, opaque by so many of 255: what is below is seen through it."""
    return colour[0], colour[1], colour[2], opacity


def hatched(port: Port, rect: Rect, colour: Colour, radius: float = 4.0) -> None:
    """A box outlined and filled with slanted strokes: a fall, or what is not there yet."""
    port.box(rect, fill=port.colours.card, border=colour, width=2.0, radius=radius)
    inside = rect.inset(3.0)
    step, slant = 9.0, 0.6
    x = inside.x - inside.h * slant
    while x < inside.right and inside.h > 0:
        low, high = max(x, inside.x), min(x + inside.h * slant, inside.right)
        if high > low:
            bottom = inside.bottom - (low - x) / slant
            top = inside.bottom - (high - x) / slant
            port.line((low, bottom), (high, top), colour, 1.8)
        x += step


def grid_step(span: float, lines: int) -> float:
    """The round distance (1, 2, 2.5 or 5 times a power of ten) that cuts `span` into at most `lines` parts."""
    if span <= 0:
        return 1.0
    rough = span / lines
    power = 10.0 ** math.floor(math.log10(rough))
    return next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= rough * 0.999)


def draw_weeks(port: Port, field: Rect, words: Sequence[str]) -> None:
    """The weeks under the axis, from before the first one, as many as there is room for."""
    middle = field.bottom + 8 + port.measure("0", T16).h / 2
    room = field.w / max(1, len(words) - 1)
    widest = port.measure(words[-1], T16).w + 8
    every = max(1, -int(-widest // room))
    free_from = field.x + port.measure(words[0], T16).w / 2 + 6
    for week in range(0, len(words), every):
        x = field.x + room * week
        if week == 0 or x - port.measure(words[week], T16).w / 2 >= free_from:
            port.text_line(words[week], Point(x, middle), T16, port.colours.ink2, anchor="center")


def diamond(port: Port, center: tuple[float, float], radius: float, fill: Colour) -> None:
    """The mark of the second of two, outlined in white as it lies on a line."""
    x, y = center
    outline = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
    port.polygon(outline, fill=fill, border=port.colours.white, width=2.0)


def lab_mark(port: Port, center: tuple[float, float], radius: float, *, is_second: bool) -> None:
    """The disc of the first of two strategies or the diamond of the second, each in its colour."""
    if is_second:
        diamond(port, center, radius + 2, port.colours.lab_b)
    else:
        port.circle(center, radius, fill=port.colours.lab_a, border=port.colours.white, width=2.0)
