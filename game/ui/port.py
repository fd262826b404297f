"""The drawing port: everything a widget or a chart may do to the screen.

Coordinates are logical units (a page of 1280 × 720); the port turns them into real pixels, so that each
size of window is drawn anew and never stretched. It knows colours and texts, nothing of the game.

    port.box(Rect(56, 80, 300, 120), fill=c.card, border=c.line, shadow=CARD_SHADOW)
    port.text("Le mot **juste**", Rect(72, 92, 268, 60), T16)            # wrapped; returns the room it took
    port.text_line("12", Point(200, 150), T18, anchor="center")          # one line, centred on its height
    port.polyline([(0, 0), (10, 5)], colour=c.ink, width=3)
    port.image(Rect(72, 92, 24, 24), lambda size: picture("icones/tonte", size))
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Literal

import pygame

from game.ui import vectors
from game.ui.fonts import code_font, font_for_code, rendered, written
from game.ui.geometry import Point, Rect, Size
from game.ui.outlines import Points, box_outline, dashes, frame
from game.ui.pictures import drawn
from game.ui.theme import Colour, FontChoice, Palette, Stroke, TextStyle, Theme, Weight
from game.ui.typesetting import Block, Ruler
from game.ui.vectors import Corners

Align = Literal["left", "center", "right"]
VAlign = Literal["top", "middle", "bottom"]
Provider = Callable[[tuple[int, int]], pygame.Surface]
"""Gives the picture for a size in real pixels; it keeps what it has drawn."""

_DOT_STEP, _DOT_RADIUS, _DOT_START = 24.0, 1.2, 16.0
_BOLDER = 0.06
"""How much thicker a bold sign of code is, in parts of its size: its font has one weight."""
_MARKER_TOP, _MARKER_BOTTOM, _MARKER_OUT = 0.58, 0.92, 4.0


class Port:
    """Draws on one surface at one scale, with one theme."""

    def __init__(self, surface: pygame.Surface, ruler: Ruler, origin: tuple[int, int] = (0, 0)) -> None:
        """`origin` is where the page begins on the surface, in pixels."""
        self.surface = surface
        self.ruler = ruler
        self._origin = origin

    @property
    def theme(self) -> Theme:
        return self.ruler.theme

    @property
    def colours(self) -> Palette:
        return self.ruler.theme.colours

    @property
    def scale(self) -> float:
        return self.ruler.scale

    def moved(self, by: Point) -> Port:
        """The same, drawing everything so much farther."""
        x, y = self._origin
        return Port(self.surface, self.ruler, (x + round(by.x * self.scale), y + round(by.y * self.scale)))

    @contextmanager
    def fading(self, rect: Rect, share: float) -> Iterator[None]:
        """Let what is drawn meanwhile inside `rect` appear by this share, from 0 to 1."""
        area = self._area(rect).clip(self.surface.get_clip())
        if share >= 1.0 or area.w <= 0 or area.h <= 0:
            yield
            return
        before = self.surface.subsurface(area).copy()
        yield
        before.set_alpha(round(255 * (1.0 - share)))
        self.surface.blit(before, area)

    # Boxes and pictures

    def box(
        self,
        rect: Rect,
        fill: Colour | None = None,
        border: Colour | None = None,
        width: float = Stroke.CARD,
        radius: float | Corners = 0.0,
        shadow: tuple[float, Colour] | None = None,
    ) -> None:
        """A box, its corners rounded by `radius` (or top left, top right, bottom right, bottom left).

        `shadow` is flat: the same shape lower by its first term, in its second.
        """
        radii = radius if isinstance(radius, tuple) else (radius, radius, radius, radius)
        scaled = (radii[0] * self.scale, radii[1] * self.scale, radii[2] * self.scale, radii[3] * self.scale)
        if shadow is not None:
            fallen = rect.moved(dy=shadow[0])
            reach = max(*radii) + shadow[0]
            with self.clip(Rect(rect.x, rect.bottom - reach, rect.w, reach + shadow[0])):
                vectors.blit_box(self.surface, self._area(fallen), scaled, shadow[1], None, 0.0)
        vectors.blit_box(self.surface, self._area(rect), scaled, fill, border, self._stroke(width))

    def image(self, rect: Rect, provider: Provider) -> None:
        """The picture the provider gives for the real size of `rect`."""
        area = self._area(rect)
        if area.w > 0 and area.h > 0:
            self.surface.blit(provider(area.size), area)

    def place(self, rect: Rect, provider: Provider) -> None:
        """The drawing of a place, on which words and marks are put: washed where the palette asks for it."""
        self.image(rect, provider)
        if self.colours.wash is not None:
            self.box(rect, fill=self.colours.wash)

    def images(self, size: tuple[float, float], places: Iterable[tuple[float, float]], provider: Provider) -> None:
        """Scenery: the same picture at each of these places (its top left corner). Nothing in it has to be read."""
        drawn = provider((round(size[0] * self.scale), round(size[1] * self.scale)))
        self.surface.blits([(drawn, self._place(place)) for place in places])

    def layer(self, rect: Rect, key: Hashable, draw: Callable[[Port], None]) -> None:
        """What `draw` draws inside `rect`, drawn once and kept: for a part that stays while others move over it.

        `key` must name everything `draw` depends on, besides where it is and the theme.
        """
        area = self._area(rect)
        if area.w <= 0 or area.h <= 0:
            return

        def painted() -> pygame.Surface:
            surface = pygame.Surface(area.size, pygame.SRCALPHA, 32)
            draw(Port(surface, self.ruler, (self._origin[0] - area.x, self._origin[1] - area.y)))
            return surface

        self.surface.blit(drawn.get((key, rect, self._origin, self.scale, self.theme), painted), area)

    @contextmanager
    def clip(self, rect: Rect) -> Iterator[None]:
        """Draw only inside `rect` (and inside the clip already in force)."""
        before = self.surface.get_clip()
        self.surface.set_clip(self._area(rect).clip(before))
        try:
            yield
        finally:
            self.surface.set_clip(before)

    def visible(self, rect: Rect) -> bool:
        """Whether any part of `rect` would be seen through the clip in force."""
        return bool(self._area(rect).colliderect(self.surface.get_clip()))

    # Texts

    def measure(self, text: str, style: TextStyle, width: float | None = None, max_lines: int = 0) -> Size:
        """The room the text takes, in logical units, when wrapped at `width`."""
        return self.ruler.text_size(text, style, width, max_lines)

    def text(
        self,
        text: str,
        rect: Rect,
        style: TextStyle,
        colour: Colour | None = None,
        *,
        align: Align = "left",
        valign: VAlign = "top",
        max_lines: int = 0,
    ) -> Rect:
        """A text wrapped at the width of `rect`; `**word**` is heavier. Returns the room it took.

        It is never cut: it may go on below `rect`, unless `max_lines` asks for an ellipsis.
        """
        block = self.ruler.block(text, style, rect.w, max_lines)
        area = self._area(rect)
        top = area.y + {"top": 0, "middle": (area.h - block.height) // 2, "bottom": area.h - block.height}[valign]
        self._blit_block(block, area.x, area.w, top, style, colour or self.colours.ink, align)
        height = block.height / self.scale
        return Rect(rect.x, (top - self._origin[1]) / self.scale, block.width / self.scale, height)

    def text_line(
        self,
        text: str,
        at: Point | tuple[float, float],
        style: TextStyle,
        colour: Colour | None = None,
        *,
        anchor: Align = "left",
    ) -> Rect:
        """One unwrapped line whose left, centre or right is at `at`, and whose height is centred on it."""
        block = self.ruler.block(text, style)
        w, h = block.width / self.scale, block.height / self.scale
        x = at[0] - {"left": 0.0, "center": w / 2, "right": w}[anchor]
        rect = Rect(x, at[1] - h / 2, w, h)
        area = self._area(rect)
        self._blit_block(block, area.x, block.width, area.y, style, colour or self.colours.ink, "left")
        return rect

    def code(self, text: str, at: Point | tuple[float, float], style: TextStyle, colour: Colour) -> None:
        """Signs of code as they were typed, each in its own cell (`Ruler.code_cell`), from the top left corner."""
        if not text.isspace():
            size = self.ruler.pixels(style.size)
            strokes = 1 if style.weight is Weight.REGULAR else 1 + max(1, round(size * _BOLDER))
            signs = _coded(text, size, self.ruler.pixels(style.leading), colour, strokes)
            x, y = self._place((at[0], at[1]))
            self.surface.blit(signs, (round(x), round(y)))

    def marker(self, line: Rect) -> None:
        """The stroke of yellow marker behind one line of text; drawn before the text."""
        top = line.y + line.h * _MARKER_TOP
        height = line.h * (_MARKER_BOTTOM - _MARKER_TOP)
        self.box(Rect(line.x - _MARKER_OUT, top, line.w + 2 * _MARKER_OUT, height), fill=self.colours.marker)

    def _blit_block(
        self, block: Block, left: int, width: int, top: int, style: TextStyle, colour: Colour, align: Align
    ) -> None:
        for rank, line in enumerate(block.lines):
            if not line:
                continue
            line_width = line[-1].x + line[-1].width
            x = left + {"left": 0, "center": (width - line_width) // 2, "right": width - line_width}[align]
            y = top + rank * block.leading
            for run in line:
                surface = _written(run.text, run.family, run.weight, block.pixels, colour)
                self.surface.blit(surface, (x + run.x, y + (block.leading - surface.get_height()) // 2))
            if style.underline:
                below = y + (block.leading + block.pixels) // 2 + self._stroke(1.0)
                self.surface.fill(colour, (x, int(below), line_width, max(1, int(self._stroke(1.5)))))

    # Lines and shapes

    def line(self, start: tuple[float, float], end: tuple[float, float], colour: Colour, width: float = 1.5) -> None:
        """A straight line; upright and level ones fall on whole pixels."""
        (x0, y0), (x1, y1) = start, end
        thick = self._stroke(width)
        if x0 == x1 or y0 == y1:
            half = thick / 2 / self.scale
            level = Rect(min(x0, x1), y0 - half, abs(x1 - x0), 2 * half)
            upright = Rect(x0 - half, min(y0, y1), 2 * half, abs(y1 - y0))
            area = self._area(level if y0 == y1 else upright)
            vectors.fill_area(self.surface, area, colour)
            return
        self.polyline([start, end], colour, width)

    def polyline(
        self,
        points: Points,
        colour: Colour,
        width: float = Stroke.FOCUS,
        *,
        closed: bool = False,
    ) -> None:
        """A line through the points, ends and angles round."""
        self._path([self._place(p) for p in points], None, colour, width, closed=closed)

    def polygon(
        self,
        points: Points,
        fill: Colour | None = None,
        border: Colour | None = None,
        width: float = Stroke.CARD,
    ) -> None:
        """A closed shape, its border centred on its outline."""
        self._path([self._place(p) for p in points], fill, border, width, closed=True)

    def dashed(
        self,
        points: Points,
        colour: Colour,
        width: float = 2.0,
        dash: float = 4.0,
        gap: float = 3.0,
        *,
        closed: bool = False,
    ) -> None:
        """A dashed line through the points (the SVG loader draws its own dashes wrongly)."""
        outline = [*points, points[0]] if closed else list(points)
        placed = [self._place(p) for p in outline]
        x0, y0, w, h = frame(placed, self._stroke(width))
        d = "".join(
            vectors.path_of([(ax - x0, ay - y0), (bx - x0, by - y0)], closed=False)
            for (ax, ay), (bx, by) in dashes(placed, dash * self.scale, gap * self.scale)
        )
        body = f'<path d="{d}"{vectors.paint(None, colour, self._stroke(width))}/>'
        self.surface.blit(vectors.drawing(w, h, body), (x0, y0))

    def dashed_box(
        self, rect: Rect, colour: Colour, width: float = 1.5, radius: float = 0.0, dash: float = 4.0, gap: float = 3.0
    ) -> None:
        """The dashed outline of a rounded box, inside `rect`."""
        outline = box_outline(rect.inset(width / 2), radius)
        self.dashed(outline, colour, width, dash, gap, closed=True)

    def circle(
        self,
        center: tuple[float, float],
        radius: float,
        fill: Colour | None = None,
        border: Colour | None = None,
        width: float = Stroke.CARD,
    ) -> None:
        """A disc, its border inside the radius."""
        x, y = center
        self.box(Rect(x - radius, y - radius, 2 * radius, 2 * radius), fill, border, width, radius)

    def _path(
        self,
        placed: list[tuple[float, float]],
        fill: Colour | None,
        stroke: Colour | None,
        width: float,
        *,
        closed: bool,
    ) -> None:
        thick = self._stroke(width)
        x0, y0, w, h = frame(placed, thick)
        d = vectors.path_of([(x - x0, y - y0) for x, y in placed], closed=closed)
        body = f'<path d="{d}"{vectors.paint(fill, stroke, thick, round_ends=not closed)}/>'
        self.surface.blit(vectors.drawing(w, h, body), (x0, y0))

    # Paper

    def paper(self, rect: Rect) -> None:
        """The dotted page of the notebook."""
        area = self._area(rect)
        sheet = _sheet(
            area.size, self.scale, rect.x % _DOT_STEP, rect.y % _DOT_STEP, self.colours.paper, self.colours.dots
        )
        self.surface.blit(sheet, area)

    # Pixels

    def _area(self, rect: Rect) -> pygame.Rect:
        left, top = self._place((rect.x, rect.y))
        right, bottom = self._place((rect.right, rect.bottom))
        x, y = round(left), round(top)
        return pygame.Rect(x, y, round(right) - x, round(bottom) - y)

    def _place(self, point: tuple[float, float]) -> tuple[float, float]:
        return point[0] * self.scale + self._origin[0], point[1] * self.scale + self._origin[1]

    def _stroke(self, width: float) -> float:
        return max(1.0, width * self.scale)


def card_shadow(colours: Palette) -> tuple[float, Colour]:
    """The flat shadow of a card."""
    return (3.0, colours.shadow)


@lru_cache(maxsize=2048)
def _written(text: str, family: FontChoice, weight: Weight, pixels: int, colour: Colour) -> pygame.Surface:
    return written(family, weight, pixels, text, colour)


@lru_cache(maxsize=1024)
def _coded(text: str, pixels: int, leading: int, colour: Colour, strokes: int) -> pygame.Surface:
    """Each sign in the middle of its cell, drawn `strokes` times side by side to be thicker."""
    cell = code_font(pixels).size("0")[0]
    signs = pygame.Surface((cell * len(text), leading), pygame.SRCALPHA)
    for column, sign in enumerate(text):
        drawn = _coded_sign(sign, pixels, colour)
        x = column * cell + (cell - drawn.get_width() - strokes + 1) // 2
        for stroke in range(strokes):
            signs.blit(drawn, (x + stroke, (leading - drawn.get_height()) // 2))
    return signs


@lru_cache(maxsize=1024)
def _coded_sign(sign: str, pixels: int, colour: Colour) -> pygame.Surface:
    return rendered(font_for_code(sign, pixels), sign, colour)


@lru_cache(maxsize=4)
def _sheet(size: tuple[int, int], scale: float, dx: float, dy: float, paper: Colour, dots: Colour) -> pygame.Surface:
    sheet = pygame.Surface(size)
    sheet.fill(paper)
    radius = _DOT_RADIUS * scale
    side = math.ceil(2 * radius) + 2
    for y in _dot_places(dy, size[1], scale):
        for x in _dot_places(dx, size[0], scale):
            left, top = int(x - radius), int(y - radius)
            body = f'<circle cx="{x - left:.1f}" cy="{y - top:.1f}" r="{radius:.2f}"{vectors.paint(dots, None, 0)}/>'
            sheet.blit(vectors.drawing(side, side, body), (left, top))
    return sheet


def _dot_places(offset: float, length: int, scale: float) -> Iterator[float]:
    place = (_DOT_START - offset) % _DOT_STEP
    while place * scale < length:
        yield place * scale
        place += _DOT_STEP
