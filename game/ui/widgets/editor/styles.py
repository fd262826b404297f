"""What a line of the editor wears: coloured spans, and marks that say something is wrong there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from game.ui.theme import CODE, Colour, Palette, TextStyle

SpanStyle = Literal["key", "string", "number", "comment", "plain"]
Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Span:
    """The columns from `start` to `end` (excluded) of a line, in one style."""

    start: int
    end: int
    style: SpanStyle


@dataclass(frozen=True, slots=True)
class Mark:
    """Something wrong on a line (from 0), at the columns from `start` to `end` (excluded), underlined if there are any.

    `text` is said by a screen reader when the caret is on the line.
    """

    line: int
    severity: Severity
    start: int = 0
    end: int = 0
    text: str = ""


def look(style: SpanStyle, colours: Palette) -> tuple[Colour, TextStyle]:
    """The colour and weight of a style."""
    match style:
        case "key":
            return colours.v_dark, CODE.bold
        case "string":
            return colours.a_dark, CODE
        case "number":
            return colours.s_dark, CODE
        case "comment":
            return colours.comment, CODE
        case "plain":
            return colours.ink, CODE


def covering(spans: Iterable[Span], first: int, last: int) -> Iterator[Span]:
    """The columns from `first` to `last` (excluded) in order, without a gap: what no span covers is plain."""
    at = first
    for span in sorted(spans, key=lambda span: span.start):
        start, end = max(at, span.start), min(last, span.end)
        if start < end:
            if at < start:
                yield Span(at, start, "plain")
            yield Span(start, end, span.style)
            at = end
    if at < last:
        yield Span(at, last, "plain")
