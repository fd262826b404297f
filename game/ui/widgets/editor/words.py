"""Where lines and words begin and end in a text: offsets in, offsets out."""

from __future__ import annotations

import re
from functools import lru_cache

INDENT = 2
"""The spaces of one step of indent."""

_WORD = re.compile(r"\w+|[^\w\s]+")


def line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def margin(line: str) -> int:
    """How many spaces the line begins with."""
    return len(line) - len(line.lstrip(" "))


def word_before(text: str, at: int) -> int:
    """The start of the word that ends at or before `at`; a line end counts as a word, so that lines are not joined
    unawares."""
    start = line_start(text, at)
    if start == at:
        return max(0, at - 1)
    starts = [start + word.start() for word in _WORD.finditer(text[start:at])]
    return starts[-1] if starts else start


def word_after(text: str, at: int) -> int:
    """The end of the word that ends after `at`, or of the line."""
    end = line_end(text, at)
    if end == at:
        return min(len(text), at + 1)
    word = _WORD.search(text, at, end)
    return word.end() if word is not None else end


def word_around(text: str, at: int) -> tuple[int, int]:
    """The word under `at`, or the spaces there."""
    start, end = line_start(text, at), line_end(text, at)
    blank = start
    for word in _WORD.finditer(text, start, end):
        if word.start() > at:
            return blank, word.start()
        if at < word.end() or at == end == word.end():
            return word.span()
        blank = word.end()
    return blank, end


@lru_cache(maxsize=8)
def places_of(word: str, text: str) -> tuple[tuple[int, int], ...]:
    """Every place of the word, as start and end, in order; capitals and small letters are the same."""
    return tuple(found.span() for found in re.finditer(re.escape(word), text, re.IGNORECASE)) if word else ()
