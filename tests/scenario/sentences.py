"""All that a scenario says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from game.sim import Text


def texts_in(value: object) -> Iterator[Text]:
    """The texts in a scenario, or in a part of one."""
    if isinstance(value, Text):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from texts_in(getattr(value, each.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
