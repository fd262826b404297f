"""Sentences of the catalogue in which measured numbers stay what they are."""

from __future__ import annotations

import re
from typing import Final

from game.report.pack.content import Measured, Words
from game.text import Texts

_MARK: Final = re.compile("\ue000(\\d+)\ue001")  # of the private use area: no text holds it


def say(texts: Texts, key: str, /, **values: object) -> Words:
    """The message of `key`; a value that is measured is still measured in the words."""
    numbers, filled = _set_aside(values)
    return _put_back(texts(key, **filled), numbers)


def say_plural(texts: Texts, key: str, n: Measured, /, **values: object) -> Words:
    """The form of `key` that goes with a measured number, which is `{n}` in it."""
    numbers, filled = _set_aside({"n": n, **values})
    return _put_back(texts.plural(key, n.figure.value, **filled), numbers)


def _set_aside(values: dict[str, object]) -> tuple[list[Measured], dict[str, object]]:
    numbers = [each for each in values.values() if isinstance(each, Measured)]
    marks = {
        name: f"\ue000{numbers.index(each)}\ue001" if isinstance(each, Measured) else each
        for name, each in values.items()
    }
    return numbers, marks


def _put_back(sentence: str, numbers: list[Measured]) -> Words:
    parts = _MARK.split(sentence)
    words = (numbers[int(part)] if place % 2 else part for place, part in enumerate(parts))
    return tuple(each for each in words if each != "")


def headings(texts: Texts, key: str, /, **values: object) -> tuple[str, ...]:
    """The headings of a table: one message, in which `|` parts them."""
    return tuple(texts(key, **values).split("|"))
