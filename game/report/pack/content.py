"""What a pack holds, once for both of its renderings: chapters of blocks, whose measured numbers have their source."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Literal

from game.debriefing import Figure
from game.report.markup import Markup


@dataclass(frozen=True, slots=True)
class Measured:
    """A number, or a few words that say it, and where it comes from."""

    written: str
    figure: Figure

    def __str__(self) -> str:
        return self.written


Words = tuple[str | Measured, ...]
"""A sentence: words, and the measured numbers among them."""

Tone = Literal["plain", "lead", "strong", "quiet"]


def plain(words: Words) -> str:
    """The sentence as it is read."""
    return "".join(map(str, words))


@dataclass(frozen=True, slots=True)
class Paragraph:
    words: Words
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a chapter."""

    words: Words


@dataclass(frozen=True, slots=True)
class Points:
    """A list; `numbered` where the order means something."""

    items: tuple[Words, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. The first column names the rows; the columns `figures` hold numbers.

    `widths` are the shares of the columns, the same for all where there are none. The rows of a form share what is
    left of the page, to be written in; a table that is `whole` is never cut by the end of a page.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    figures: tuple[int, ...] = ()
    widths: tuple[float, ...] = ()
    whole: bool = False
    form: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart under its name, with the sentence that says what it shows."""

    name: str
    svg: Markup
    sentence: Words


@dataclass(frozen=True, slots=True)
class Card:
    """Blocks that stay together, framed; `mark` is what the eye looks for (« S 4 »)."""

    title: Words
    blocks: tuple[Block, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """Room to write in, under what it is for: so many lines, or the rest of the page where `lines` is 0."""

    label: str
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Side:
    """Blocks side by side, in columns of the same width."""

    columns: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Cuttings:
    """The same card several times on its page, to cut out: `copies` of it, two a row."""

    title: str
    rooms: tuple[Room, ...]
    copies: int = 4


Block = Paragraph | Heading | Points | Grid | Drawing | Card | Room | Side | Cuttings


@dataclass(frozen=True, slots=True)
class Chapter:
    """`page`: a "new" one begins with it; it is alone on its "own", a sheet to hand out; "" goes on where it is."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    page: Literal["", "new", "own"] = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """What the first page says: what it is, of which summer, and the lines of its label."""

    kind: str
    title: str
    picture: Markup
    label: tuple[tuple[str, Words], ...]
    promise: str


@dataclass(frozen=True, slots=True)
class Pack:
    language: str
    region: str
    date: datetime.date
    """The day it was made: the only thing in a pack that does not come from the season."""
    cover: Cover
    contents: str
    """How the list of chapters is called."""
    page: str
    """How a page is called, before its number."""
    chapters: tuple[Chapter, ...]


def measured_in(part: object) -> Iterator[Measured]:
    """Every measured number in a pack or a part of it, in reading order."""
    if isinstance(part, Measured):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from measured_in(each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from measured_in(getattr(part, field.name))
