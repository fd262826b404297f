"""Breaking a text into lines: the same measure for layout and for drawing.

`**word**` is set one weight heavier. A line breaks at spaces and after hyphens; a word longer than the
line is broken between signs, so that nothing is ever cut in silence. No-break spaces hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from game.ui.fonts import code_font, drawable, family_for, text_width
from game.ui.geometry import Size
from game.ui.theme import FontChoice, TextStyle, Theme, Weight

_TOKEN = re.compile(r"\n| +|[^ \n]+?(?:(?<=\w-)(?=\w)|(?=[ \n]|$))")
_HEAVIER = {Weight.REGULAR: Weight.BOLD, Weight.BOLD: Weight.BLACK, Weight.BLACK: Weight.BLACK}
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line in one weight; `x` in pixels from the start of the line."""

    text: str
    family: FontChoice
    weight: Weight
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Block:
    """A text set in lines, in real pixels."""

    lines: tuple[tuple[Run, ...], ...]
    pixels: int
    leading: int
    width: int

    @property
    def height(self) -> int:
        return self.leading * len(self.lines)


_Piece = tuple[str, Weight]


@dataclass(frozen=True)
class Ruler:
    """Measures for one theme and one scale of the window (real pixels for one logical unit)."""

    theme: Theme
    scale: float

    @cached_property
    def _hash(self) -> int:
        return hash((self.theme, self.scale))

    def __hash__(self) -> int:
        """Worked out once: every size that a widget remembers is looked up by it."""
        return self._hash

    def block(self, text: str, style: TextStyle, width: float | None = None, max_lines: int = 0) -> Block:
        """The text set in lines of at most `width` logical units; with `max_lines`, the rest is `…`."""
        limit = None if width is None else max(1, int(width * self.scale + 0.5))
        return _set(
            text,
            self.theme.font,
            style.weight,
            self.pixels(style.size),
            self.pixels(style.leading),
            limit,
            max_lines,
        )

    def text_size(self, text: str, style: TextStyle, width: float | None = None, max_lines: int = 0) -> Size:
        """The room the text takes, in logical units."""
        block = self.block(text, style, width, max_lines)
        return Size(block.width / self.scale, block.height / self.scale)

    def longest_word(self, text: str, style: TextStyle) -> float:
        """The width, in logical units, under which a word of the text would be broken."""
        return max((self.text_size(word, style).w for word in text.split(" ")), default=0.0)

    def code_cell(self, style: TextStyle) -> Size:
        """The room of one sign of code, in logical units; whole pixels, so that all columns are equally wide."""
        return Size(
            code_font(self.pixels(style.size)).size("0")[0] / self.scale, self.pixels(style.leading) / self.scale
        )

    def pixels(self, length: float) -> int:
        """A length of a text style in real pixels, at the size of text of this theme."""
        return round(length * self.scale * self.theme.text_scale)

    def grown(self, length: float) -> float:
        """A length that follows the size of the text (icons beside words, key caps)."""
        return length * self.theme.text_scale


@lru_cache(maxsize=4096)
def _set(
    text: str, family: FontChoice, weight: Weight, pixels: int, leading: int, limit: int | None, max_lines: int
) -> Block:
    lines = [_trimmed(line) for line in _wrapped(_words(drawable(family, text), weight), family, pixels, limit)]
    if max_lines and len(lines) > max_lines:
        lines = [*lines[: max_lines - 1], _shortened(lines[max_lines - 1], family, pixels, limit)]
    runs = tuple(_runs(line, family, pixels) for line in lines)
    width = max((line[-1].x + line[-1].width for line in runs if line), default=0)
    return Block(runs, pixels, leading, width)


def _words(text: str, weight: Weight) -> list[list[_Piece]]:
    """Words, runs of spaces and line ends; a word may change weight inside."""
    words: list[list[_Piece]] = []
    glued = False
    for rank, part in enumerate(text.split("**")):
        part_weight = _HEAVIER[weight] if rank % 2 else weight
        for token in _TOKEN.findall(part):
            if glued and not token.isspace() and not words[-1][-1][0].isspace():
                words[-1].append((token, part_weight))
            else:
                words.append([(token, part_weight)])
            glued = False
        glued = bool(words)
    return words


def _wrapped(words: list[list[_Piece]], family: FontChoice, pixels: int, limit: int | None) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = [[]]
    used = 0
    for word in words:
        if word[0][0] == "\n":
            lines.append([])
            used = 0
            continue
        width = _width_of(word, family, pixels)
        blank = word[0][0][0] == " "
        if limit is not None and not blank and used + width > limit < _line_width([*lines[-1], *word], family, pixels):
            if lines[-1]:
                lines.append([])
                used = 0
            *full, rest = _broken(word, family, pixels, limit)
            lines[-1:] = [*full, rest]
            used = _width_of(rest, family, pixels)
            continue
        lines[-1].extend(word)
        used += width
    return lines


def _broken(word: list[_Piece], family: FontChoice, pixels: int, limit: int) -> list[list[_Piece]]:
    """The word in parts that each fit in the limit (or are a single sign)."""
    parts: list[list[_Piece]] = [[]]
    used = 0
    for text, weight in word:
        start = 0
        for end in range(1, len(text) + 1):
            if used + _width(family, weight, pixels, text[start:end]) > limit and (parts[-1] or end - start > 1):
                if end - 1 > start:
                    parts[-1].append((text[start : end - 1], weight))
                parts.append([])
                start, used = end - 1, 0
        parts[-1].append((text[start:], weight))
        used += _width(family, weight, pixels, text[start:])
    return parts


def _trimmed(line: list[_Piece]) -> list[_Piece]:
    """The line without the spaces at its end."""
    while line and line[-1][0].isspace() and line[-1][0][0] == " ":
        line = line[:-1]
    return line


def _shortened(line: list[_Piece], family: FontChoice, pixels: int, limit: int | None) -> list[_Piece]:
    """The line ended by an ellipsis, shortened until both fit."""
    line = list(line)
    while line:
        text, weight = line[-1]
        ended = [*line[:-1], (text.rstrip() + _ELLIPSIS, weight)]
        if limit is None or _width_of(ended, family, pixels) <= limit:
            return ended
        line = [*line[:-1], (text[:-1], weight)] if len(text) > 1 else line[:-1]
    return [(_ELLIPSIS, Weight.REGULAR)]


def _runs(line: list[_Piece], family: FontChoice, pixels: int) -> tuple[Run, ...]:
    """Neighbours of the same family and weight joined, each with its place."""
    joined: list[tuple[str, FontChoice, Weight]] = []
    for text, weight in line:
        drawn_in = family_for(family, text)
        if joined and joined[-1][1:] == (drawn_in, weight):
            joined[-1] = (joined[-1][0] + text, drawn_in, weight)
        else:
            joined.append((text, drawn_in, weight))
    runs: list[Run] = []
    x = 0
    for text, drawn_in, weight in joined:
        width = _width(drawn_in, weight, pixels, text)
        runs.append(Run(text, drawn_in, weight, x, width))
        x += width
    return tuple(runs)


def _line_width(line: list[_Piece], family: FontChoice, pixels: int) -> int:
    """The width of the line as it will be drawn: kerning makes it differ a little from the sum of its words."""
    runs = _runs(line, family, pixels)
    return runs[-1].x + runs[-1].width


def _width_of(pieces: list[_Piece], family: FontChoice, pixels: int) -> int:
    return sum(_width(family, weight, pixels, text) for text, weight in pieces)


@lru_cache(maxsize=16384)
def _width(family: FontChoice, weight: Weight, pixels: int, text: str) -> int:
    return text_width(family_for(family, text), weight, pixels, text)
