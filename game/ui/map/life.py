"""The small life of the village: smoke over roofs, sails on the lake, a dog in the park. It never draws the eye."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from math import cos, pi, sin
from typing import Final

import pygame

from game.ui.map.ground import CHIMNEYS, Framing
from game.ui.pictures import Pixels, drawn, picture
from game.ui.port import Port
from game.ui.theme import rgb
from game.ui.vectors import drawing, paint

CALM: Final = 15
"""Pictures a second that are enough for all of it."""
_SWAY: Final = 2.0
"""Units of the page, the most that what floats moves by."""
_SAILS: Final = ((905.0, 496.0, 5.0), (1124.0, 448.0, 6.5))
"""Where each is on the picture, and the seconds of its sway."""
_SAIL_W, _SAIL_H = 34.0, 35.7
_DOG_AT, _DOG_REACH, _DOG_SECONDS = (612.0, 142.0), 44.0, 14.0
_DOG_W, _DOG_H = 28.0, 20.6
_PUFFS, _PUFF_SECONDS, _PUFF_RISE = 3, 6.0, 24.0
_PUFF_STAGES: Final = 8
"""How many sizes and shades of smoke are drawn."""


def is_next(before: float, now: float) -> bool:
    """Whether the small life shows another picture than so many seconds before."""
    return int(before * CALM) != int(now * CALM)


def swayed(period: float, seconds: float) -> float:
    """How far what floats is from its place now, to and fro in so many seconds."""
    return _SWAY * sin(2 * pi * seconds / period)


def paint_life(port: Port, framing: Framing, seconds: float) -> None:
    """The village `seconds` after it began to live; the same picture for the same time. A washed one is left bare."""
    if port.colours.wash is not None:
        return
    _paint_sails(port, framing, seconds)
    _paint_dog(port, framing, seconds)
    paint_smoke(port, framing, CHIMNEYS, seconds)


def paint_smoke(port: Port, framing: Framing, chimneys: Sequence[tuple[float, float]], seconds: float) -> None:
    """Puffs that rise from each chimney, larger and fainter."""
    for rank, chimney in enumerate(chimneys):
        at = framing.on_page(chimney)
        for puff in range(_PUFFS):
            age = (seconds / _PUFF_SECONDS + puff / _PUFFS + rank * 0.37) % 1.0
            stage = int(age * _PUFF_STAGES) / _PUFF_STAGES
            side = (4.0 + 8.0 * stage) * framing.scale
            x = at.x + 3.0 * sin(2 * pi * age) * framing.scale
            y = at.y - _PUFF_RISE * age * framing.scale - side / 2
            port.images((side, side), [(x - side / 2, y - side / 2)], partial(_puff, stage))


def _puff(stage: float, size: Pixels) -> pygame.Surface:
    half, fill = size[0] / 2, rgb("#FFFFFF", 0.6 * (1.0 - stage))
    return drawing(*size, f'<circle cx="{half}" cy="{half}" r="{half}"{paint(fill, None, 0.0)}/>')


def _paint_sails(port: Port, framing: Framing, seconds: float) -> None:
    for x, y, period in _SAILS:
        at = framing.on_page((x, y))
        place = (at.x + swayed(2 * period, seconds), at.y + swayed(period, seconds))
        port.images((_SAIL_W, _SAIL_H), [place], lambda size: picture("carte/voilier", size))


def _paint_dog(port: Port, framing: Framing, seconds: float) -> None:
    """It goes to and fro by the pond."""
    turn = 2 * pi * seconds / _DOG_SECONDS
    at = framing.on_page((_DOG_AT[0] - _DOG_REACH * cos(turn), _DOG_AT[1]))
    port.images((_DOG_W, _DOG_H), [at], lambda size: _dog(size, is_leftward=sin(turn) < 0))


def _dog(size: Pixels, *, is_leftward: bool) -> pygame.Surface:
    dog = picture("carte/chien", size)
    if not is_leftward:
        return dog
    return drawn.get(("dog", size), lambda: pygame.transform.flip(dog, True, False))
