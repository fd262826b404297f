"""The tokens of the visual rules: colours, text styles, spaces, radii, strokes, durations.

A `Theme` is a value handed to every drawing: a theme of high contrast is another palette, not other code.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from typing import NamedTuple

Colour = tuple[int, int, int] | tuple[int, int, int, int]


def rgb(code: str, alpha: float = 1.0) -> Colour:
    """`#RRGGBB` as a colour, with an alpha channel only when it is not opaque."""
    r, g, b = (int(code[i : i + 2], 16) for i in (1, 3, 5))
    return (r, g, b) if alpha >= 1.0 else (r, g, b, round(255 * alpha))


def hex_code(colour: Colour) -> str:
    """The colour as `#RRGGBB`, its alpha left out."""
    return f"#{colour[0]:02X}{colour[1]:02X}{colour[2]:02X}"


class Weight(IntEnum):
    """The three weights of the family."""

    REGULAR = 400
    BOLD = 700
    BLACK = 900


class FontChoice(StrEnum):
    """The families a player may choose."""

    LATO = "lato"
    LEGIBLE = "atkinson"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A size and a distance between lines in logical units at 100 % text, and a weight."""

    size: float
    leading: float
    weight: Weight = Weight.REGULAR
    underline: bool = False

    @property
    def bold(self) -> TextStyle:
        return replace(self, weight=Weight.BOLD)

    @property
    def black(self) -> TextStyle:
        return replace(self, weight=Weight.BLACK)

    @property
    def underlined(self) -> TextStyle:
        return replace(self, underline=True)


T16 = TextStyle(16, 20)
T18 = TextStyle(18, 23, Weight.BOLD)
T20 = TextStyle(20, 24, Weight.BLACK)
T24 = TextStyle(24, 28, Weight.BLACK)
T30 = TextStyle(30, 34, Weight.BLACK)
T40 = TextStyle(40, 44, Weight.BLACK)
T54 = TextStyle(54, 53, Weight.BLACK)
CODE = TextStyle(16, 25)

GAP = 12.0
PADDING = 16.0
MIN_TARGET_W, MIN_TARGET_H = 44.0, 36.0
PRESS_DEPTH = 3.0
"""How far what is pressed goes down."""


class Radius:
    """Corner radii, by what they round."""

    CELL = 6.0
    SMALL = 8.0
    BUTTON = 10.0
    CARD = 12.0
    DIALOG = 16.0


class Stroke:
    """Line widths, by what they outline."""

    GRID = 1.2
    CARD = 1.5
    ACTION = 2.0
    SELECTED = 2.5
    FOCUS = 3.0


class Duration:
    """Seconds each movement takes; with reduced motion the final state is shown at once."""

    PRESS = 0.08
    FADE = 0.14
    MOVE = 0.22
    GAUGE = 0.6
    CAUSE = 0.12
    """From one cause of a cascade to the next."""
    VOTE = 0.09
    TOOLTIP_DELAY = 0.4
    TOAST = 6.0
    CAPTION = 3.0
    CLICKS = 0.4


class Palette(NamedTuple):
    """Every colour of the interface by its role; the defaults are the notebook of the visual rules."""

    ink: Colour = rgb("#1F2D3A")
    ink2: Colour = rgb("#4B5966")
    white: Colour = rgb("#FFFFFF")
    paper: Colour = rgb("#FBF5E6")
    paper2: Colour = rgb("#F3EAD3")
    dots: Colour = rgb("#E6DAB9")
    card: Colour = rgb("#FFFDF8")
    line: Colour = rgb("#DCCFAE")
    edge: Colour = rgb("#85754F")
    grey: Colour = rgb("#E7E1D0")
    grey_text: Colour = rgb("#5E5A4E")
    grey_edge: Colour = rgb("#A59C85")
    v: Colour = rgb("#0069A6")
    v_tint: Colour = rgb("#D9EAF5")
    v_dark: Colour = rgb("#004C78")
    s: Colour = rgb("#B84A00")
    s_tint: Colour = rgb("#FBE2CF")
    s_dark: Colour = rgb("#8A3700")
    a: Colour = rgb("#007A5A")
    a_tint: Colour = rgb("#D2ECE2")
    a_dark: Colour = rgb("#005A42")
    sun: Colour = rgb("#FFC533")
    sun_hover: Colour = rgb("#FFD774")
    sun_pressed: Colour = rgb("#EBAE12")
    sun_tint: Colour = rgb("#FFF1C7")
    sun_dark: Colour = rgb("#7A5400")
    ent: Colour = rgb("#F1E27A")
    asso: Colour = rgb("#F0C3DB")
    trav: Colour = rgb("#78BAE6")
    err: Colour = rgb("#A32A1B")
    err_tint: Colour = rgb("#FADFD8")
    focus: Colour = rgb("#00507D")
    lab_a: Colour = rgb("#22384D")
    lab_b: Colour = rgb("#AD4A8C")
    marker: Colour = rgb("#FFDF80")
    tape_sun: Colour = rgb("#F6DC96")
    tape_sky: Colour = rgb("#C3E2F2")
    cover: Colour = rgb("#E9DDBE")
    cover_edge: Colour = rgb("#D6C69C")
    ring_hole: Colour = rgb("#B9A678")
    ring_wire: Colour = rgb("#6D7780")
    ring_shine: Colour = rgb("#C9D0D4")
    shadow: Colour = rgb("#5E4C1E", 0.14)
    button_shadow: Colour = rgb("#1F2D3A", 0.9)
    dialog_shadow: Colour = rgb("#1F2D3A", 0.55)
    veil: Colour = rgb("#1F2D3A", 0.3)
    mint: Colour = rgb("#8FE0C4")
    comment: Colour = rgb("#4F5D32")
    selection: Colour = rgb("#C3E2F2")
    wash: Colour | None = None
    """What is laid over a drawing of a place, so that words and marks stand out from it."""
    mount: Colour | None = None
    """What is laid behind a drawing without a ground of its own, where the page is as dark as its lines."""


NOTEBOOK = Palette()


@dataclass(frozen=True, slots=True)
class Theme:
    """How everything looks for this player: palette, family, size of text, movement."""

    colours: Palette = NOTEBOOK
    text_scale: float = 1.0
    font: FontChoice = FontChoice.LATO
    reduced_motion: bool = False

    @property
    def stacked(self) -> bool:
        """Whether panels are stacked in one scrolling column (text at 125 % and more)."""
        return self.text_scale >= 1.25
