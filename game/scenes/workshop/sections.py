"""Sections and lists of a YAML text, found by its margins: a text with errors has them too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from game.ui.widgets.editor import Buffer, margin

_KEY: Final = re.compile(r"[^\s#:-][^:]*:")
_EMPTY_LIST: Final = re.compile(r": *\[ *\] *$")
_USUAL_MARGIN: Final = 2


@dataclass(frozen=True, slots=True)
class Section:
    """What is under a key at the left margin. Lines count from 0."""

    key: str
    head: int
    end: int
    """The line after the last one that is not empty."""
    items: tuple[int, ...]
    """Where the items of its list begin."""
    margin: int
    """Spaces before the dashes of these items."""

    def item_around(self, line: int) -> tuple[int, int] | None:
        """The first line of the item that holds this line, and the line after its last one."""
        first = max((at for at in self.items if at <= line < self.end), default=None)
        return None if first is None else (first, min((at for at in self.items if at > line), default=self.end))


def sections_of(lines: Sequence[str]) -> list[Section]:
    """The sections of the text, in its order."""
    heads = [at for at, line in enumerate(lines) if _KEY.match(line)]
    return [_section(lines, head, end) for head, end in pairwise([*heads, len(lines)])]


def _section(lines: Sequence[str], head: int, end: int) -> Section:
    key = lines[head].partition(":")[0]
    while end > head + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    dashes = [at for at in range(head + 1, end) if lines[at].lstrip(" ").startswith("- ")]
    usual = margin(lines[dashes[0]]) if dashes else _USUAL_MARGIN
    return Section(key, head, end, tuple(at for at in dashes if margin(lines[at]) == usual), usual)


def with_item(buffer: Buffer, key: str, name: str, text: str) -> Buffer:
    """The text with one item more in the list `key`: after the item around the caret, else at the end of the list.

    `text` is the item's mapping without its id. A list that is not there yet begins at the end of the text.
    """
    lines = buffer.lines
    section = next((each for each in sections_of(lines) if each.key == key), None)
    if section is None:
        start = f"{buffer.text.rstrip()}\n\n{key}:\n" if buffer.text.strip() else f"{key}:\n"
        return buffer.replaced(0, len(buffer.text), start + _item(name, text, _USUAL_MARGIN))
    if _EMPTY_LIST.search(lines[section.head]):
        at = buffer.offset(section.head)
        begun = f"{key}:\n{_item(name, text, _USUAL_MARGIN)}".rstrip("\n")
        return buffer.replaced(at, at + len(lines[section.head]), begun)
    around = section.item_around(buffer.place.line)
    after = around[1] if around is not None else section.end
    item = _item(name, text, section.margin)
    if after >= len(lines):
        return buffer.replaced(len(buffer.text), len(buffer.text), "\n" + item)
    return buffer.replaced(buffer.offset(after), buffer.offset(after), item)


def _item(name: str, text: str, margin: int) -> str:
    inside = " " * (margin + 2)
    body = "".join(f"{inside}{line}\n" if line.strip() else "\n" for line in text.rstrip().split("\n"))
    return f"{' ' * margin}- id: {name}\n{body}"
