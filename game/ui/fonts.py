"""Font files of the two families and of code, opened once per weight and pixel size.

Atkinson Hyperlegible has no narrow no-break space, no non-breaking hyphen and no arrows, and only two
weights: the first two are replaced by their neighbours, other missing signs are drawn in Lato. Its figures have each
their own width, and columns of numbers want one: each is drawn in a cell. JetBrains Mono, for code alone, comes in one
file of variable weight, of which pygame opens the regular one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from pathlib import Path

import pygame

from game.ui.theme import Colour, FontChoice, Weight

_CODE_PACKAGE, _CODE_FILE = "fontpkg_jetbrains_mono", "JetBrainsMono[wght].ttf"
_PACKAGES = {FontChoice.LATO: "fontpkg_lato", FontChoice.LEGIBLE: "fontpkg_atkinson_hyperlegible"}
_FILES = {
    FontChoice.LATO: {
        Weight.REGULAR: "Lato-Regular.ttf",
        Weight.BOLD: "Lato-Bold.ttf",
        Weight.BLACK: "Lato-Black.ttf",
    },
    FontChoice.LEGIBLE: {
        Weight.REGULAR: "AtkinsonHyperlegible-Regular.ttf",
        Weight.BOLD: "AtkinsonHyperlegible-Bold.ttf",
        Weight.BLACK: "AtkinsonHyperlegible-Bold.ttf",
    },
}
_FIGURE = re.compile("([0-9])")
_TELLING_SIZE, _BLACK = 48, (0, 0, 0)
_NARROW_SPACE, _NBSP, _NB_HYPHEN, _UNASSIGNED = "\u202f", "\u00a0", "\u2011", "\uffff"


class FontMissing(RuntimeError):
    """A font package is not installed; `package` is its name for pip."""

    def __init__(self, package: str) -> None:
        super().__init__(package)
        self.package = package


def check_fonts() -> None:
    """Raise `FontMissing` unless the files of both families and of code are there."""
    for family in FontChoice:
        for weight in Weight:
            _path(_PACKAGES[family], _FILES[family][weight])
    _path(_CODE_PACKAGE, _CODE_FILE)


@lru_cache(maxsize=256)
def font(family: FontChoice, weight: Weight, pixels: int) -> pygame.font.Font:
    """The opened font of this size in real pixels (at least 1)."""
    return pygame.font.Font(_path(_PACKAGES[family], _FILES[family][weight]), max(1, pixels))


@lru_cache(maxsize=64)
def code_font(pixels: int) -> pygame.font.Font:
    """The opened font of code of this size in real pixels (at least 1); all its signs have one width."""
    return pygame.font.Font(_path(_CODE_PACKAGE, _CODE_FILE), max(1, pixels))


def text_width(family: FontChoice, weight: Weight, pixels: int, text: str) -> int:
    """The width of a text in real pixels, as `written` draws it."""
    opened = font(family, weight, pixels)
    if not _has_cells(family, text):
        return opened.size(text)[0]
    cell = _cell(family, weight, pixels)
    return sum(cell if part.isdigit() else opened.size(part)[0] for part in _FIGURE.split(text))


def written(family: FontChoice, weight: Weight, pixels: int, text: str, colour: Colour) -> pygame.Surface:
    """The text on nothing, its figures all of one width."""
    opened = font(family, weight, pixels)
    if not _has_cells(family, text):
        return rendered(opened, text, colour)
    cell, x = _cell(family, weight, pixels), 0
    surface = pygame.Surface((text_width(family, weight, pixels, text), opened.get_height()), pygame.SRCALPHA)
    for part in filter(None, _FIGURE.split(text)):
        drawn = rendered(opened, part, colour)
        room = cell if part.isdigit() else drawn.get_width()
        surface.blit(drawn, (x + (room - drawn.get_width()) // 2, 0))
        x += room
    return surface


def _has_cells(family: FontChoice, text: str) -> bool:
    return family is FontChoice.LEGIBLE and _FIGURE.search(text) is not None


@lru_cache(maxsize=64)
def _cell(family: FontChoice, weight: Weight, pixels: int) -> int:
    return max(font(family, weight, pixels).size(figure)[0] for figure in "0123456789")


def rendered(opened: pygame.font.Font, text: str, colour: Colour) -> pygame.Surface:
    """The text as this font draws it; signs of no width, which pygame refuses alone, give a surface of no width."""
    text = text.replace("\0", "")
    return opened.render(text if opened.size(text)[0] else "", True, colour)


def font_for_code(sign: str, pixels: int) -> pygame.font.Font:
    """The font that can draw this sign of code: that of code, or Lato when the sign is missing from it."""
    return code_font(pixels) if _code_has(sign) else font(FontChoice.LATO, Weight.REGULAR, pixels)


def drawable(family: FontChoice, text: str) -> str:
    """The text with the signs the family lacks replaced by their nearest neighbours."""
    text = text.replace(_NB_HYPHEN, "-")
    return text.replace(_NARROW_SPACE, _NBSP) if family is FontChoice.LEGIBLE else text


def family_for(family: FontChoice, word: str) -> FontChoice:
    """The family that can draw this word: the wanted one, or Lato when a sign is missing from it."""
    if family is FontChoice.LATO or all(_has_sign(family, sign) for sign in word):
        return family
    return FontChoice.LATO


@lru_cache(maxsize=1024)
def _has_sign(family: FontChoice, sign: str) -> bool:
    """Whether the sign has its own drawing in this family."""
    return _draws(font(family, Weight.REGULAR, _TELLING_SIZE), sign)


@lru_cache(maxsize=1024)
def _code_has(sign: str) -> bool:
    return _draws(code_font(_TELLING_SIZE), sign)


def _draws(large: pygame.font.Font, sign: str) -> bool:
    """Whether the sign is not drawn as the empty box is; in a font of one width, the measures alone do not tell."""
    one, other = (rendered(large, each, _BLACK) for each in (sign, _UNASSIGNED))
    return one.get_size() != other.get_size() or one.get_buffer().raw != other.get_buffer().raw


@lru_cache
def _path(name: str, file: str) -> Path:
    try:
        root = Path(str(import_module(name).__file__)).parent
    except ImportError as error:
        raise FontMissing(name.replace("_", "-")) from error
    path = root / "files" / file
    if not path.is_file():
        raise FontMissing(name.replace("_", "-"))
    return path
