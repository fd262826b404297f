"""Looking for words as people type them, accents and capitals aside."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from game.ui import TextField, UiAction

_MOST_LETTERS = 60


@dataclass(frozen=True, slots=True)
class Search(UiAction):
    """Keep only what holds these words."""

    query: str


def search_field(query: str, name: str, width: float = 230) -> TextField:
    """The field where the words are typed, for an ordinary bar; its key is `search`."""
    field = TextField(query, Search, name=name, placeholder=name, icon="loupe", max_length=_MOST_LETTERS, key="search")
    return field.sized(width=width)


def folded(text: str) -> str:
    """The text in small letters without accents: « Désherbage » is `desherbage`."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("œ", "oe"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("’", "'")


def holds(text: str, query: str) -> bool:
    """Whether every word of the query is somewhere in the text."""
    within = folded(text)
    return all(word in within for word in folded(query).split())
