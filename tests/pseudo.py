"""A language longer than those we write: French with 40 % more signs, to see what does not fit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from game.text.loading import Message, read_messages

MORE: Final = 0.4
_KEPT: Final = re.compile(r"(\{[^}]*\}|\*\*|\s+)")
_ACCENTS: Final = str.maketrans("aeiouyAEIOUY", "àéïôûÿÀÉÏÔÛŸ")
_VOWELS: Final = "àéïôûÿÀÉÏÔÛŸâèêîùëäöüœ"


def stretched(sentence: str) -> str:
    """The sentence between brackets, its vowels accented and said again until it is 40 % longer.

    Placeholders, spaces, marks of weight and initials (PEC) stay; every other word grows by as much.
    """
    return f"[{''.join(_longer(part) for part in _KEPT.split(sentence))}]"


def _longer(word: str) -> str:
    if word.upper() == word or _KEPT.fullmatch(word):
        return word
    word = word.translate(_ACCENTS)
    vowels = [place for place, sign in enumerate(word) if sign in _VOWELS] or [len(word) - 1]
    missing = round(len(word) * MORE)
    again = {place: missing // len(vowels) + (rank < missing % len(vowels)) for rank, place in enumerate(vowels)}
    return "".join(sign + sign.lower() * again.get(place, 0) for place, sign in enumerate(word))


@cache
def read_stretched(language: str) -> Mapping[str, Message]:
    """Every message of the language, stretched: what takes the place of `read_messages`."""
    return {
        key: stretched(message) if isinstance(message, str) else tuple(stretched(form) for form in message)
        for key, message in read_messages(language).items()
    }
