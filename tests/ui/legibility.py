"""How well what is drawn stands out: the colour of each sign against the very pixels that were under it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final
from unittest.mock import patch

import numpy as np
import pygame

from game.text import Texts
from game.ui.geometry import Rect
from game.ui.port import Align, Port, Provider
from game.ui.theme import Colour, TextStyle
from game.ui.typesetting import Block, Ruler

_ICON_SIDE: Final = 60.0
_CROSSED: Final = 0.1
"""The share of a text's pixels that may cross something else: a line of a chart, the edge of a card."""
_STRONGEST: Final = 0.03
"""The share of a pictogram's pixels that make it known: its outline, where the rest is a tint."""


@dataclass(frozen=True, slots=True)
class Written:
    """A text, or a pictogram, and the WCAG 2 ratio that it reaches."""

    what: str
    ratio: float
    place: tuple[int, int]
    is_text: bool = True


def luminance(colour: Any) -> Any:
    """Relative luminance of WCAG 2, of one colour or of an array of pixels."""
    parts = np.asarray(colour, dtype=float)[..., :3] / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return linear[..., 0] * 0.2126 + linear[..., 1] * 0.7152 + linear[..., 2] * 0.0722


def contrast(one: Any, other: Any) -> Any:
    """The WCAG 2 ratio between colours."""
    first, second = luminance(one), luminance(other)
    return (np.maximum(first, second) + 0.05) / (np.minimum(first, second) + 0.05)


@contextmanager
def watched() -> Iterator[list[Written]]:
    """Notes every text and every pictogram drawn meanwhile, in the order of drawing."""
    seen: list[Written] = []
    write, image = Port._blit_block, Port.image

    def _blit_block(
        self: Port, block: Block, left: int, width: int, top: int, style: TextStyle, colour: Colour, align: Align
    ) -> None:
        area = pygame.Rect(left - block.width, top, width + 2 * block.width, block.height).clip(self.surface.get_clip())
        before = _pixels(self.surface, area)
        write(self, block, left, width, top, style, colour, align)
        touched = np.any(_pixels(self.surface, area) != before, axis=2)
        words = " ".join(run.text for line in block.lines for run in line)
        if touched.any():
            ratios = contrast(colour[:3], before[touched])
            seen.append(Written(words, float(np.quantile(ratios, _CROSSED)), area.topleft))
        elif words.strip() and area.w and area.h >= block.height:
            seen.append(Written(words, 1.0, area.topleft))

    def _image(self: Port, rect: Rect, provider: Provider) -> None:
        area = self._area(rect).clip(self.surface.get_clip())
        before = _pixels(self.surface, area)
        image(self, rect, provider)
        if max(rect.w, rect.h) <= _ICON_SIDE and area.w * area.h:
            after = _pixels(self.surface, area)
            touched = np.any(after != before, axis=2)
            if touched.any():
                ratios = contrast(after[touched], before[touched])
                seen.append(
                    Written("pictogram", float(np.quantile(ratios, 1 - _STRONGEST)), area.topleft, is_text=False)
                )

    with patch.object(Port, "_blit_block", _blit_block), patch.object(Port, "image", _image):
        yield seen


def _pixels(surface: pygame.Surface, area: pygame.Rect) -> Any:
    return pygame.surfarray.array3d(surface.subsurface(area)) if area.w and area.h else np.zeros((0, 0, 3))


@contextmanager
def texts_of() -> Iterator[set[str]]:
    """Notes every text that is set in lines meanwhile; code is not."""
    written: set[str] = set()
    block = Ruler.block

    def _block(self: Ruler, text: str, style: TextStyle, width: float | None = None, max_lines: int = 0) -> Block:
        written.add(text)
        return block(self, text, style, width, max_lines)

    with patch.object(Ruler, "block", _block):
        yield written


@contextmanager
def messages_of() -> Iterator[dict[str, str]]:
    """Notes every message of the catalogues that is asked for meanwhile, by key, before it is filled in; the glossary
    apart, which is there to say what words mean."""
    said: dict[str, str] = {}
    fill = Texts._fill

    def _fill(self: Texts, key: str, message: str, values: dict[str, object]) -> str:
        if not key.startswith("glossary."):
            said[key] = message
        return fill(self, key, message, values)

    with patch.object(Texts, "_fill", _fill):
        yield said
