"""Anti-aliased shapes: small SVG documents rasterised at their real size and kept.

pygame's own primitives have jagged or thin edges only; the SVG loader draws every shape of the page as
crisp at 200 % as at 100 %. The kept surfaces are bounded by their bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pygame

from game.ui.pictures import SurfaceCache, render_svg
from game.ui.theme import Colour

_MAX_BYTES = 48 << 20

Corners = tuple[float, float, float, float]
"""Radii in pixels: top left, top right, bottom right, bottom left."""


_kept = SurfaceCache(_MAX_BYTES)


def drawing(width: int, height: int, body: str) -> pygame.Surface:
    """The SVG elements of `body` on a transparent surface of this size in pixels."""

    def draw() -> pygame.Surface:
        document = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}">{body}</svg>'
        )
        return render_svg(document, (width, height))

    return _kept.get((width, height, body), draw)


def paint(fill: Colour | None, stroke: Colour | None, width: float, *, round_ends: bool = False) -> str:
    """The SVG attributes of a fill and a stroke (width in pixels)."""
    ends = ' stroke-linecap="round" stroke-linejoin="round"' if round_ends else ' stroke-linejoin="round"'
    lined = f' stroke-width="{width:.2f}"{ends}' if stroke is not None else ""
    return f"{_ink('fill', fill)}{_ink('stroke', stroke)}{lined}"


def _ink(attribute: str, colour: Colour | None) -> str:
    if colour is None:
        return f' {attribute}="none"'
    opacity = f' {attribute}-opacity="{colour[3] / 255:.3f}"' if len(colour) == 4 else ""
    return f' {attribute}="#{colour[0]:02x}{colour[1]:02x}{colour[2]:02x}"{opacity}'


def path_of(points: Sequence[tuple[float, float]], *, closed: bool) -> str:
    """The SVG path through these points, to a hundredth of a pixel."""
    steps = " ".join(f"{x:.2f} {y:.2f}" for x, y in points)
    return f"M{steps}{'Z' if closed else ''}"


def rounded(width: int, height: int, radii: Corners, fill: Colour | None, border: Colour | None, stroke: float) -> str:
    """A box with rounded corners as an SVG path; the stroke lies inside the box."""
    h = stroke / 2 if border is not None else 0.0
    x0, y0, x1, y1 = h, h, width - h, height - h
    tl, tr, br, bl = (max(0.0, min(r, width / 2, height / 2) - h) for r in radii)
    d = (
        f"M{x0 + tl:.2f} {y0:.2f}H{x1 - tr:.2f}{_arc(tr, x1, y0 + tr)}V{y1 - br:.2f}{_arc(br, x1 - br, y1)}"
        f"H{x0 + bl:.2f}{_arc(bl, x0, y1 - bl)}V{y0 + tl:.2f}{_arc(tl, x0 + tl, y0)}Z"
    )
    return f'<path d="{d}"{paint(fill, border, stroke)}/>'


def _arc(radius: float, x: float, y: float) -> str:
    return f"A{radius:.2f} {radius:.2f} 0 0 1 {x:.2f} {y:.2f}" if radius > 0 else ""


def blit_box(
    target: pygame.Surface,
    area: pygame.Rect,
    radii: Corners,
    fill: Colour | None,
    border: Colour | None,
    stroke: float,
) -> None:
    """Draw a rounded box in nine parts from one small tile, so that large boxes cost as little as small ones."""
    k = int(max(*radii, stroke)) + 2
    if area.w <= 0 or area.h <= 0:
        return
    if area.w <= 2 * k + 1 or area.h <= 2 * k + 1:
        target.blit(drawing(area.w, area.h, rounded(area.w, area.h, radii, fill, border, stroke)), area)
        return
    fill_area(target, area.inflate(-2 * k, -2 * k), fill)
    target.blits([(part, (area.x + x, area.y + y)) for part, x, y in _edges(area.size, k, radii, fill, border, stroke)])


@lru_cache(maxsize=128)
def _edges(
    size: tuple[int, int], k: int, radii: Corners, fill: Colour | None, border: Colour | None, stroke: float
) -> tuple[tuple[pygame.Surface, int, int], ...]:
    """The four corners and the four sides of a large box, each with its place; they are `k` pixels thick."""
    side = 2 * k + 1
    tile = drawing(side, side, rounded(side, side, radii, fill, border, stroke))
    width, height = size
    columns = ((0, 0, k, k), (k, k, 1, width - 2 * k), (width - k, k + 1, k, k))
    rows = ((0, 0, k, k), (k, k, 1, height - 2 * k), (height - k, k + 1, k, k))
    return tuple(
        (pygame.transform.scale(tile.subsurface((tile_x, tile_y, tile_w, tile_h)), (w, h)), x, y)
        for x, tile_x, tile_w, w in columns
        for y, tile_y, tile_h, h in rows
        if (tile_w, tile_h) != (1, 1)
    )


def fill_area(target: pygame.Surface, area: pygame.Rect, colour: Colour | None) -> None:
    """Fill an upright area, blending when the colour is not opaque."""
    if colour is None or area.w <= 0 or area.h <= 0:
        return
    if len(colour) == 3 or colour[3] == 255:
        target.fill(colour, area)
        return
    seen = area.clip(target.get_clip())
    if seen.w and seen.h:
        glaze = pygame.Surface(seen.size, pygame.SRCALPHA)
        glaze.fill(colour)
        target.blit(glaze, seen)
