"""Shipped pictures as surfaces: SVG loaded at the very size it is shown, tinted, and kept for the next frame.

Nothing is ever stretched. Surfaces handed out are shared: draw them, never on them.
"""

import io
import logging
import re
from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import lru_cache

import pygame

from game.assets import assets_folder
from game.ui.theme import Colour

Pixels = tuple[int, int]

INK = "#1F2D3A"
"""The colour of every pictogram as drawn; tinting replaces it."""

_BYTES_KEPT = 96 * 1024 * 1024
_FALLBACK_GROUND, _FALLBACK_LINE = "#F3EAD3", "#85754F"
_log = logging.getLogger(__name__)


class SurfaceCache:
    """Drawn surfaces by key, within a limit of memory: the least recently used are forgotten first."""

    def __init__(self, limit: int) -> None:
        self._limit = limit  # bytes
        self._used = 0
        self._surfaces: OrderedDict[Hashable, pygame.Surface] = OrderedDict()

    def __len__(self) -> int:
        return len(self._surfaces)

    def get(self, key: Hashable, draw: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The surface of `key`, drawn on first use; `key` must name everything `draw` depends on."""
        if key in self._surfaces:
            self._surfaces.move_to_end(key)
            return self._surfaces[key]
        surface = draw()
        self._surfaces[key] = surface
        self._used += _weight(surface)
        while self._used > self._limit and len(self._surfaces) > 1:
            self._used -= _weight(self._surfaces.popitem(last=False)[1])
        return surface


drawn = SurfaceCache(_BYTES_KEPT)
"""The one cache of pictures and faces."""


def picture(name: str, size: Pixels, tint: Colour | None = None, *, cover: bool = False) -> pygame.Surface:
    """The picture `name` (its path in `assets/`, without `.svg`) in exactly `size` pixels.

    Proportions are kept: the picture is centred in `size`, or, with `cover`, fills it and loses what is over
    the edge. `tint` replaces the ink. A picture that is missing or broken becomes a crossed box,
    and is logged once.
    """
    width, height = max(1, size[0]), max(1, size[1])
    return drawn.get(
        (name, width, height, tint, cover),
        lambda: _fit(read_svg(name), (width, height), tint, cover),
    )


def foreign_picture(content: bytes, size: Pixels) -> pygame.Surface:
    """A picture that came with a scenario, PNG, JPEG or SVG, filling `size`; a crossed box when it cannot be drawn."""
    width, height = max(1, size[0]), max(1, size[1])
    return drawn.get((content, width, height), lambda: _fill(content, (width, height)))


def icon(name: str, size: int, tint: Colour | None = None) -> pygame.Surface:
    """The pictogram `name` of `assets/icones/`, `size` pixels square."""
    return picture(f"icones/{name}", (size, size), tint)


def render_svg(svg: str, size: Pixels) -> pygame.Surface:
    """An SVG text as a surface, as large as fits in `size`. Raises `pygame.error` when it is no SVG."""
    image = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), size)
    # the loader has red and blue the other way round: drawn as they are, they take twenty times as long
    return image.convert(pygame.Surface((1, 1), pygame.SRCALPHA, 32))


@lru_cache(maxsize=512)
def read_svg(name: str) -> str:
    """The text of a picture; empty, and logged, when it cannot be read."""
    try:
        return (assets_folder() / f"{name}.svg").read_text(encoding="utf-8")
    except (OSError, ValueError):
        _log.warning("picture not readable: %s", name)
        return ""


def _fit(svg: str, size: Pixels, tint: Colour | None, cover: bool) -> pygame.Surface:
    if not svg:
        return _fallback(size)
    if tint is not None:
        svg = svg.replace(INK, "#{:02X}{:02X}{:02X}".format(*tint[:3]))
    try:
        image = render_svg(svg, _covering(svg, size) if cover else size)
    except pygame.error:
        _log.warning("picture not drawable: %s…", svg[:40])
        return _fallback(size)
    place = image.get_rect(center=(size[0] // 2, size[1] // 2))
    opaque = place.contains((0, 0), size) and pygame.mask.from_surface(image, 254).count() == place.w * place.h
    surface = pygame.Surface(size, 0 if opaque else pygame.SRCALPHA, 32)  # without alpha it is drawn ten times faster
    surface.blit(image, place)
    return surface


def _fill(content: bytes, size: Pixels) -> pygame.Surface:
    """The middle of the picture, in the proportions of `size`."""
    if content.lstrip()[:1] == b"<":
        return _fit(content.decode("utf-8", "replace"), size, None, cover=True)
    try:
        image = pygame.image.load(io.BytesIO(content))
    except pygame.error:
        _log.warning("picture not drawable: %d bytes", len(content))
        return _fallback(size)
    whole = pygame.Surface(image.get_size(), pygame.SRCALPHA, 32)
    whole.blit(image, (0, 0))
    scale = max(size[0] / whole.width, size[1] / whole.height)
    part = pygame.Rect(0, 0, max(1, round(size[0] / scale)), max(1, round(size[1] / scale)))
    part.center = whole.get_rect().center
    return pygame.transform.smoothscale(whole.subsurface(part.clip(whole.get_rect())), size)


def _covering(svg: str, size: Pixels) -> Pixels:
    """The smallest size of the picture's own proportions that leaves no part of `size` bare."""
    frame = re.search(r'<svg[^>]*viewBox="[\d.\-]+ [\d.\-]+ ([\d.]+) ([\d.]+)"', svg)
    if frame is None:
        return size
    own_width, own_height = float(frame[1]), float(frame[2])
    scale = max(size[0] / own_width, size[1] / own_height)
    return max(size[0], round(own_width * scale)), max(size[1], round(own_height * scale))


def _fallback(size: Pixels) -> pygame.Surface:
    width, height = size
    cross = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<path d="M1 1H{width - 1}V{height - 1}H1ZL{width - 1} {height - 1}M{width - 1} 1L1 {height - 1}" '
        f'fill="{_FALLBACK_GROUND}" stroke="{_FALLBACK_LINE}" stroke-width="2"/></svg>'
    )
    image = render_svg(cross, size)
    surface = pygame.Surface(size, pygame.SRCALPHA)
    surface.blit(image, (0, 0))
    return surface


def _weight(surface: pygame.Surface) -> int:
    return surface.get_pitch() * surface.get_height()
