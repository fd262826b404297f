"""Names as trainers write them: accents and capitals folded, and the nearest known name."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from functools import lru_cache


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """`name` in lower case and without accents: `Comité_Local` is `comite_local`."""
    name = name.strip()
    if name.isascii():
        return name.lower()
    decomposed = unicodedata.normalize("NFD", name.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that looks most like `name`; "" when none is near."""
    close = difflib.get_close_matches(fold(name)[:80], list(known), n=1, cutoff=0.66)
    return close[0] if close else ""
