"""What an assistive technology asks, as an input like those of the keyboard and the pointer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple, Protocol

from game.reader.outline import Element, Ids, lines_of
from game.ui.inputs import Ask, Asked, TextTyped, UiInput

_WHAT: Final = {
    "FOCUS": Ask.FOCUS,
    "CLICK": Ask.PRESS,
    "EXPAND": Ask.PRESS,
    "COLLAPSE": Ask.PRESS,
    "INCREMENT": Ask.MORE,
    "DECREMENT": Ask.LESS,
    "SCROLL_INTO_VIEW": Ask.SHOW,
}


class _End(Protocol):
    node: int
    character_index: int


class Request(NamedTuple):
    """AccessKit's word for what is asked, the number of the element, and what comes with it."""

    action: str
    target: int
    given: object = None


def inputs_of(request: Request, ids: Ids, elements: Mapping[int, Element]) -> list[UiInput]:
    """The inputs that do it; none when the element is no longer there, or when the game does not do that."""
    place = ids.place(request.target)
    if place is None or request.target not in elements:
        return []
    key, part, given = place.key, place.part, request.given
    if request.action in _WHAT:
        return [Asked(key, _WHAT[request.action], part)]
    match request.action, given:
        case "SET_VALUE", str(text):
            return [Asked(key, Ask.WRITE, part, text=text)]
        case "SET_VALUE", float() | int():
            return [Asked(key, Ask.SET, part, number=float(given))]
        case "REPLACE_SELECTED_TEXT", str(text):
            return [Asked(key, Ask.FOCUS), TextTyped(text)]
        case "SET_TEXT_SELECTION", _ if hasattr(given, "anchor") and hasattr(given, "focus"):
            starts, offset = {}, 0
            for number, line in lines_of(elements[request.target], elements):
                starts[number], offset = offset, offset + len(line)
            ends: tuple[_End, _End] = given.anchor, given.focus
            span = [starts[end.node] + end.character_index for end in ends if end.node in starts]
            return [Asked(key, Ask.SELECT, part, span=(span[0], span[1]))] if len(span) == len(ends) else []
    return []
