"""Finding words as people type them, accents and capitals aside."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """The text in small letters without accents: « Désherbage » is `desherbage`."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("œ", "oe"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("’", "'")


def holds(text: str, query: str) -> bool:
    """Whether every word of the query is somewhere in the text."""
    within = folded(text)
    return all(word in within for word in folded(query).split())
