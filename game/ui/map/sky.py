"""The weather over the map: its light, its clouds, its rain. Calm: nothing flashes, and without time nothing moves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import pygame

from game.ui.geometry import Point, Rect
from game.ui.map.ground import MAP_SIZE, Framing
from game.ui.pictures import Pixels, drawn, icon, picture
from game.ui.port import Port
from game.ui.theme import Colour
from game.ui.vectors import drawing, fill_area, paint

Skies = Sequence[tuple[float, str]]
"""Kinds of weather of a day, each from an hour on; the first from the morning."""

_Light = tuple[int, int, int]
_WHITE: Final = (255, 255, 255)
_CLOUD_W, _CLOUD_H, _CLOUD_DRIFT = 160.0, 110.0, 5.0  # units of the picture, and a second
_CLOUDS: Final = ((470.0, 20.0), (860.0, 4.0), (1110.0, 90.0), (620.0, 420.0), (300.0, 250.0), (900.0, 330.0))
"""Where they are at first."""
_MARK_X, _MARK_Y, _MARK = 0.48, 0.36, 26.0
_DROP_W, _DROP_H, _DROP_COLOUR = 6.0, 17.0, (60, 96, 128, 150)
_FALL: Final = 0.75
"""Heights of the map that rain falls in a second."""
_SLANT: Final = 0.05
"""Widths of the map that it drifts meanwhile."""
_ACROSS, _DOWN = 0.7548776662, 0.5698402910
"""Shares of the map from a drop to the next, so that they are spread evenly and never in lines."""
_DIMMING, _STEPS = 1.0, 4
"""Hours before a change of the sky in which the light changes, and in how many steps."""


@dataclass(frozen=True, slots=True)
class _Weather:
    """How a kind of weather looks: its light by which the colours of the map are multiplied, clouds, drops of rain."""

    light: _Light = _WHITE
    n_clouds: int = 0
    cloud: str = "nuage"
    n_drops: int = 0
    mark: str = ""
    """The pictogram on the first cloud."""


_KINDS: Final = {
    "soleil": _Weather((255, 252, 240), 1),
    "nuage": _Weather((232, 237, 242), 5, mark="nuage"),
    "pluie": _Weather((214, 224, 234), 5, "nuage-gris", 80, "pluie"),
    "orage": _Weather((198, 207, 221), 6, "nuage-orage", 100, "orage"),
    "canicule": _Weather((255, 245, 224)),
    "secheresse": _Weather((255, 248, 214)),
}
_PLAIN: Final = _Weather()


def paint_ground(port: Port, rect: Rect, name: str, skies: Skies, hour: float) -> None:
    """The picture `name` filling `rect`, in the light of the hour; washed where the palette asks for it."""
    light, wash = _light(skies, hour), port.colours.wash
    port.image(rect, lambda size: _lit(name, size, light, wash))


def paint_sky(port: Port, framing: Framing, skies: Skies, hour: float, seconds: float) -> None:
    """The rain and the clouds of the hour, `seconds` after the first ones; of a washed map, only their pictogram."""
    weather = _KINDS.get(_kind(skies, hour), _PLAIN)
    _paint_rain(port, framing.rect, weather.n_drops, seconds)
    scale = framing.scale
    for rank, (x, y) in enumerate(_CLOUDS[: weather.n_clouds]):
        along = (x + _CLOUD_W + seconds * _CLOUD_DRIFT) % (MAP_SIZE.w + _CLOUD_W) - _CLOUD_W
        at = framing.on_page((along, y))
        cloud = Rect(at.x, at.y, _CLOUD_W * scale, _CLOUD_H * scale)
        if port.colours.wash is None:
            port.images((cloud.w, cloud.h), [(cloud.x, cloud.y)], lambda size: picture(f"carte/{weather.cloud}", size))
        if rank == 0 and weather.mark:
            _paint_mark(port, cloud, weather)


def _paint_mark(port: Port, cloud: Rect, weather: _Weather) -> None:
    """What this weather is, in a disc on the cloud."""
    side, middle = _MARK * cloud.w / _CLOUD_W, Point(cloud.x + cloud.w * _MARK_X, cloud.y + cloud.h * _MARK_Y)
    port.circle(middle, side * 0.7, fill=port.colours.card)
    frame = Rect(middle.x - side / 2, middle.y - side / 2, side, side)
    port.image(frame, lambda size: icon(weather.mark, size[0], port.colours.ink))


def _paint_rain(port: Port, rect: Rect, n_drops: int, seconds: float) -> None:
    def places() -> Iterator[tuple[float, float]]:
        for rank in range(n_drops):
            down = (rank * _DOWN + seconds * _FALL) % 1.0
            across = (rank * _ACROSS - down * _SLANT) % 1.0
            yield rect.x + across * rect.w, rect.y + down * (rect.h + _DROP_H) - _DROP_H

    if n_drops:
        port.images((_DROP_W, _DROP_H), places(), _drop)


def _drop(size: Pixels) -> pygame.Surface:
    """One slanted stroke."""
    width, height = size
    thick = max(1.2, height / 11)
    line = f'<path d="M{width - thick} {thick}L{thick} {height - thick}"'
    return drawing(width, height, f"{line}{paint(None, _DROP_COLOUR, thick, round_ends=True)}/>")


def _kind(skies: Skies, hour: float) -> str:
    return [kind for since, kind in skies if since <= hour][-1]


def _light(skies: Skies, hour: float) -> _Light:
    """The light of the hour; it changes little by little before the sky does."""
    light = _KINDS.get(_kind(skies, hour), _PLAIN).light
    for _, (since, kind) in pairwise(skies):
        if since - _DIMMING < hour < since:
            share = int((hour - since + _DIMMING) / _DIMMING * _STEPS) / _STEPS
            to = _KINDS.get(kind, _PLAIN).light
            light = _mixed(light, to, share)
    return light


def _mixed(light: _Light, to: _Light, share: float) -> _Light:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(light, to, strict=True))
    return red, green, blue


def _lit(name: str, size: Pixels, light: _Light, wash: Colour | None) -> pygame.Surface:
    """The picture in this light and under this wash, kept."""
    plain = picture(name, size, cover=True)
    if light == _WHITE and wash is None:
        return plain

    def in_light() -> pygame.Surface:
        surface = plain.copy()
        surface.fill(light, special_flags=pygame.BLEND_RGB_MULT)
        fill_area(surface, surface.get_rect(), wash)
        return surface

    return drawn.get(("lit", name, size, light, wash), in_light)
