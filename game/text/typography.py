"""Typographic care for texts that people typed: scenarios, names, notes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

NBSP: Final = "\u00a0"
THIN: Final = "\u202f"
_SPACE = f"[ {NBSP}{THIN}]"

_BOTH: Final = (
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"(?<=\w)'|'(?=\w)"), "’"),
)
_FRENCH: Final = (
    (re.compile(r'"([^"\n]*)"'), "«\\1»"),
    (re.compile(rf"«{_SPACE}*"), f"«{NBSP}"),
    (re.compile(rf"{_SPACE}*»"), f"{NBSP}»"),
    (re.compile(rf"(?<=[^\s?!;]){_SPACE}*([;!?]+)(?=[\s»)\]…]|$)"), f"{THIN}\\1"),
    (re.compile(rf"{_SPACE}+:"), f"{NBSP}:"),
    (re.compile(rf"(?<=\d){_SPACE}+(?=[%$€]|(?:h|min|km|kg|m)\b)"), NBSP),
    (re.compile(rf"(?<=\dh){_SPACE}+(?=\d)|(?<=\d{NBSP}h){_SPACE}+(?=\d)"), NBSP),
)
_ENGLISH: Final = ((re.compile(r'"([^"\n]*)"'), "“\\1”"),)


@lru_cache(maxsize=4096)
def polish(raw: str, language: str) -> str:
    """`raw` with the apostrophes, quotation marks and unbreakable spaces that `language` asks for.

    French gets U+202F before ; ! ?, U+00A0 before : » and units, after «. What is already right is left as it is.
    """
    text = raw
    for pattern, replacement in _BOTH + (_FRENCH if language == "fr" else _ENGLISH):
        text = pattern.sub(replacement, text)
    return text
