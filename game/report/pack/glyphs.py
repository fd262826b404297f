"""Which signs the font of the pack can draw: a tagged PDF holds no other, and people write what they like."""

from __future__ import annotations

import struct
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Final

_MISSING: Final = "?"
_SPACES: Final = "\n\t"


def drawable(text: str, font: Path) -> str:
    """The text in signs that the TrueType file `font` has; another one is a question mark, a mark that joins signs or
    changes their look is left out."""
    known = _signs_of(font)
    return "".join(_drawn(sign, known) for sign in unicodedata.normalize("NFC", text))


def _drawn(sign: str, known: frozenset[int]) -> str:
    kind = unicodedata.category(sign)
    if sign in _SPACES:
        return sign
    if kind in ("Cc", "Cf"):  # the standard allows none of them, whatever the font says
        return ""
    if ord(sign) in known:
        return sign
    return "" if kind in ("Mn", "Me") else _MISSING


@lru_cache(maxsize=4)
def _signs_of(font: Path) -> frozenset[int]:
    """The code points of the table `cmap` that has those of the first plane (format 4)."""
    content = font.read_bytes()
    (n_tables,) = struct.unpack_from(">H", content, 4)
    tables = (struct.unpack_from(">4sIII", content, 12 + 16 * rank) for rank in range(n_tables))
    start = next(offset for tag, _, offset, _ in tables if tag == b"cmap")
    (n_maps,) = struct.unpack_from(">H", content, start + 2)
    maps = [start + struct.unpack_from(">HHI", content, start + 4 + 8 * rank)[2] for rank in range(n_maps)]
    place = next(each for each in maps if struct.unpack_from(">H", content, each) == (4,))
    n = struct.unpack_from(">H", content, place + 6)[0] // 2
    lasts = struct.unpack_from(f">{n}H", content, place + 14)
    firsts = struct.unpack_from(f">{n}H", content, place + 16 + 2 * n)
    pairs = zip(firsts, lasts, strict=True)
    return frozenset(sign for first, last in pairs for sign in range(first, last + 1) if sign < 0xFFFF)
