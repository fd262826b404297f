"""Format 0: the words of the first drafts, before the language had its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from game.scenario.migrating.edits import Edit, keys_in, rename, rewrite
from game.scenario.sources import Source
from game.scenario.tree import Fields, Leaf

_EFFECTS: Final = {"effet_immediat": "effets", "effet_durable": "effets_durables"}
_RENAMED: Final[Mapping[str, Mapping[str, str]]] = {
    "": {"groupe": "cooperants"},
    "groupe": {"taille": "nombre"},
    "incidents": _EFFECTS,
    "propositions": {**_EFFECTS, "effets_attendus": "attendu"},
}
"""By top-level key, "" for the top itself: what each name has become."""


def from_drafts(source: Source, root: Fields) -> Iterator[Edit]:
    """`semaines` goes into the calendar, `groupe` is `cooperants`, effects have their names."""
    for key in keys_in(root):
        renamed = _RENAMED.get(key.above[0] if key.above else "", {})
        new = renamed.get(key.name)
        if new is not None and new not in key.beside.children:
            yield from rename(source, key, new)
        elif (key.above, key.name) == ((), "semaines") and "calendrier" not in root.children:
            value = key.value
            if isinstance(value, Leaf) and (within := list(rewrite(source, value, f"{{semaines: {value.text}}}"))):
                yield from rename(source, key, "calendrier")
                yield from within
