"""Texts that exist in one language while their neighbours exist in two."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from game.scenario.file_model.complaints import Place
from game.scenario.noticing.notes import Note, Written

_CARD: Final = ("titre", "resume")
_SENTENCES: Final = frozenset(
    ("titre", "resume", "texte", "retour", "phrase", "bien_menee", "mal_menee", "nom", "themes")
)
_NAMES_ONLY: Final = frozenset(("entourage",))
"""Sections whose `nom` is somebody's own."""


def texts_without_twin(written: Written) -> Iterator[Note]:
    """Once for the card, once for the rest: a scenario may well be translated in its card only."""
    card = {key: written.own[key] for key in _CARD if written.own.get(key) is not None}
    rest = {key: each for key, each in written.own.items() if key not in (*_CARD, *_NAMES_ONLY)}
    for part in (card, rest):
        sentences = list(_sentences(part, ()))
        alone = [place for place, has_twin in sentences if not has_twin]
        if alone and len(alone) < len(sentences):
            yield Note("text_without_twin", alone[0], {"n": len(alone)})


def _sentences(value: Any, place: Place) -> Iterator[tuple[Place, bool]]:
    """Every text for readers, and whether it has its English twin."""
    if isinstance(value, list):
        for i, each in enumerate(value):
            yield from _sentence_or_more(each, (*place, i), str(place[-1]) if place else "")
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _sentence_or_more(each, (*place, key), key)


def _sentence_or_more(value: Any, place: Place, key: str) -> Iterator[tuple[Place, bool]]:
    is_text = isinstance(value, str) or (isinstance(value, dict) and "fr" in value)
    if key in _SENTENCES and is_text:
        yield place, isinstance(value, dict) and value.get("en") is not None
    else:
        yield from _sentences(value, place)
