"""Short lists beside a page: one word is chosen among a few, and the page is about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui import T16, Column, Label, OptionCard, UiAction, Widget, choice_list


@dataclass(frozen=True, slots=True)
class Beside:
    """One word of a list."""

    words: str
    action: UiAction
    is_chosen: bool
    key: str
    name: str = ""
    """What a screen reader says where the words alone say too little."""


def listed_beside(
    heading: str, choices: Sequence[Beside], *, columns: int, key: str, name: str = "", gap: float = 6
) -> Widget:
    """The words under their heading, in so many columns; `name` is that of the list where the heading is not.

    Numbers in many columns stand in the middle of their cells.
    """
    options = [
        OptionCard(
            Label(each.words, T16.bold if each.is_chosen else T16, align="center" if columns > 3 else "left"),
            each.action,
            name=each.name or each.words,
            selected=each.is_chosen,
            padding=6,
            key=each.key,
        )
        for each in choices
    ]
    lines = choice_list(options, columns=columns, gap=gap, name=name or heading, key=key)
    return Column([Label(heading, T16, "ink2"), lines], gap=4)
