"""Pictures that come with a scenario: looked at before anything draws them, since they may come from a stranger."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from typing import Final
from xml.parsers import expat

MAX_PICTURE: Final = 2_000_000
"""Bytes of one picture."""
MAX_SIDE: Final = 4_000
"""Pixels, or units of an SVG."""

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_SHAPES: Final = frozenset(
    (
        *("svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("title", "desc", "linearGradient", "radialGradient", "stop", "clipPath"),
    )
)
_MAX_SHAPES: Final = 5_000
_MAX_DEPTH: Final = 40
_OUTWARD: Final = re.compile(r"url\s*\(\s*['\"]?(?!#)|javascript:|data:|@import|expression\s*\(", re.IGNORECASE)
_SIDE: Final = re.compile(r"\s*(\d{1,9}(?:\.\d{1,9})?)\s*(?:px|%)?\s*")


def flaw_of(name: str, raw: bytes) -> str:
    """The key of the problem with a picture of this name; "" for one that may be drawn."""
    if len(raw) > MAX_PICTURE:
        return "picture_too_big"
    ending = name.rpartition(".")[2].lower()
    try:
        sides = {"png": _png_sides, "jpg": _jpeg_sides, "svg": _svg_sides}[ending](raw)
    except _Active:
        return "picture_active"
    except (KeyError, ValueError, struct.error, expat.ExpatError):
        return "picture_wrong_kind"
    return "" if all(0 < side <= MAX_SIDE for side in sides) else "picture_dimensions"


class _Active(Exception):
    """An SVG does more than show shapes."""


def _png_sides(raw: bytes) -> tuple[float, ...]:
    if not raw.startswith(_PNG) or raw[12:16] != b"IHDR" or b"IEND" not in raw[-16:]:
        raise ValueError
    return struct.unpack(">II", raw[16:24])


def _jpeg_sides(raw: bytes) -> tuple[float, ...]:
    """From the first frame header; the segments before it are skipped by their own lengths."""
    if not raw.startswith(b"\xff\xd8\xff"):
        raise ValueError
    for kind, body in _segments(raw):
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", body[1:5])
            return width, height
    raise ValueError


def _segments(raw: bytes) -> Iterator[tuple[int, bytes]]:
    place = 2
    while True:
        mark, kind, length = struct.unpack(">BBH", raw[place : place + 4])
        if mark != 0xFF or length < 2:
            raise ValueError
        yield kind, raw[place + 4 : place + 2 + length]
        place += 2 + length


def _svg_sides(raw: bytes) -> tuple[float, ...]:
    """Of the root; every element and every attribute is looked at on the way."""
    reader = _SvgReader()
    parser = expat.ParserCreate("UTF-8")
    parser.StartDoctypeDeclHandler = reader.refuse
    parser.ProcessingInstructionHandler = reader.refuse
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.Parse(raw, True)
    return reader.sides


class _SvgReader:
    """Takes the events of the parser: shapes and their looks pass, nothing else."""

    def __init__(self) -> None:
        self.sides: tuple[float, ...] = ()
        self._n_shapes = 0
        self._depth = 0

    def refuse(self, *_: object) -> None:
        """A document type or an instruction: nothing that a picture needs."""
        raise _Active

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._n_shapes += 1
        self._depth += 1
        if self._n_shapes > _MAX_SHAPES or self._depth > _MAX_DEPTH:
            raise ValueError
        if name not in _SHAPES:
            raise _Active
        for key, value in attributes.items():
            is_link = key.rpartition(":")[2] == "href"
            if key.startswith("on") or (is_link and not value.startswith("#")) or _OUTWARD.search(value):
                raise _Active
        if self._depth == 1:
            if name != "svg":
                raise ValueError
            self.sides = _sides_of(attributes)

    def end(self, _: str) -> None:
        self._depth -= 1


def _sides_of(root: dict[str, str]) -> tuple[float, ...]:
    """Width and height as they are said, and those of the view box."""
    said = [root[key] for key in ("width", "height") if key in root]
    if "viewBox" in root:
        said += root["viewBox"].replace(",", " ").split()[2:4]
    sides = [_SIDE.fullmatch(side) for side in said]
    if len(said) < 2 or not all(sides):
        raise ValueError
    return tuple(float(side[1]) for side in sides if side)
