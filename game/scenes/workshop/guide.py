"""The guide of those who write scenarios, `docs/scenarios.md`, as chapters and blocks of plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from game.assets import trainers_guide

Kind = Literal["text", "code", "row", "item"]
_HEADING: Final = re.compile(r"^(##+) +(.+)$")
_FENCE: Final = re.compile(r"^```")
_RULE: Final = re.compile(r"^\|[\s|:-]+\|$")
_LINK: Final = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_CELL_END: Final = re.compile(r"(?<!\\)\|")
_SLANTED: Final = re.compile(r"(?<!\*)\*([^*]+)\*(?!\*)")
_ITEM: Final = re.compile(r"^(?:[-*]|\d+\.) +")
_NBSP: Final = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item of a list, a row of a table (cells between line ends) or some lines of a scenario."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section of the guide; those inside another one have a deeper level."""

    title: str
    level: int
    blocks: tuple[Block, ...]

    @property
    def words(self) -> str:
        return " ".join((self.title, *(block.text for block in self.blocks)))


@cache
def chapters() -> Sequence[Chapter]:
    """The guide as it is shipped."""
    return tuple(_chapters(trainers_guide().read_text(encoding="utf-8")))


def _chapters(text: str) -> Iterator[Chapter]:
    """The sections under headings of the second and third levels; what comes before the first is left out."""
    title, level, inside = "", 0, list[str]()
    is_code = False
    for line in [*text.split("\n"), "## "]:
        is_code ^= bool(_FENCE.match(line))
        heading = None if is_code else _HEADING.match(line) or (line == "## " or None)
        if heading is None:
            inside.append(line)
            continue
        if title and any(each.strip() for each in inside):
            yield Chapter(title, level, tuple(_blocks(inside)))
        inside = []
        if isinstance(heading, re.Match):
            title, level = _plain(heading.group(2)), len(heading.group(1))


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    """Paragraphs, items, rows and code of a section."""
    gathered: list[str] = []
    columns: list[str] = []
    code: list[str] | None = None
    is_item = False

    def flushed() -> Iterator[Block]:
        if gathered:
            yield Block("item" if is_item else "text", _plain(" ".join(gathered)))
            gathered.clear()

    for line in [*lines, ""]:
        if _FENCE.match(line):
            yield from flushed()
            if code is not None:
                yield Block("code", "\n".join(code))
            code = [] if code is None else None
        elif code is not None:
            code.append(line)
        elif line.startswith("|"):
            yield from flushed()
            cells = [_plain(cell.strip()) for cell in _CELL_END.split(line.strip("|"))]
            if not columns:
                columns = cells
            elif not _RULE.match(line):
                yield Block("row", _row(columns, cells))
        elif not line.strip() or _ITEM.match(line):
            yield from flushed()
            is_item = bool(_ITEM.match(line))
            if is_item:
                gathered.append(_ITEM.sub("", line))
        else:
            gathered.append(line.strip())
        if not line.startswith("|"):
            columns = []


def _row(columns: Sequence[str], cells: Sequence[str]) -> str:
    """The first cell, the second, then each of the others after the name of its column."""
    named = [f"{column}{_NBSP}: {cell}" for column, cell in zip(columns[2:], cells[2:], strict=False) if cell]
    return "\n".join([*cells[:2], *named])


def _plain(text: str) -> str:
    """A sentence without the marks of links and code; what is in bold stays in bold."""
    return _SLANTED.sub(r"\1", _LINK.sub(r"\1", text)).replace("`", "").replace("\\|", "|")
