"""Changes of a text at places of its tree, so that everything else stays: comments, margins, order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from game.scenario.naming import fold
from game.scenario.sources import LINE_BREAK, Mark, Source
from game.scenario.tree import Fields, Items, Leaf, Node

Path = tuple[str, ...]
_KEY: Final = re.compile(r"""(?P<quote>["']?)(?P<name>[^\s"':{}\[\],&*#?|>!%]+)(?P=quote)(?=\s*:)""")


class Edit(NamedTuple):
    """`length` characters at `mark` become `new`."""

    mark: Mark
    length: int
    new: str


class WrittenKey(NamedTuple):
    """A key of the tree: the keys above it (lists count for nothing), its folded name, and where it is written."""

    above: Path
    name: str
    mark: Mark
    value: Node
    beside: Fields


def keys_in(root: Fields) -> Iterator[WrittenKey]:
    """Every key, once for each place where it is written; what an alias repeats is at the place of its anchor."""
    waiting: list[tuple[Path, Node]] = [((), root)]
    seen: set[int] = set()
    while waiting:
        above, node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Items):
            waiting += [(above, child) for child in node.children]
        elif isinstance(node, Fields):
            for name, child in node.children.items():
                yield WrittenKey(above, name, node.keys[name], child, node)
                waiting.append(((*above, name), child))


def rename(source: Source, key: WrittenKey, new: str) -> Iterator[Edit]:
    """The key with another name, without quotation marks; nothing where it is so already or is written oddly."""
    written = _KEY.match(source.line(key.mark.line), key.mark.column - 1)
    if written and fold(written["name"]) == key.name and written.group() != new:
        yield Edit(key.mark, len(written.group()), new)


def rewrite(source: Source, leaf: Node, new: str) -> Iterator[Edit]:
    """Another plain value in the place of a plain one of a single line."""
    if not isinstance(leaf, Leaf) or not leaf.is_plain or not leaf.text:
        return
    if source.line(leaf.mark.line).startswith(leaf.text, leaf.mark.column - 1):
        yield Edit(leaf.mark, len(leaf.text), new)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; of two at one place, the first one."""
    starts = [0, *(found.end() for found in LINE_BREAK.finditer(text))]
    places = {starts[edit.mark.line - 1] + edit.mark.column - 1: edit for edit in reversed(list(edits))}
    for place in sorted(places, reverse=True):
        edit = places[place]
        text = text[:place] + edit.new + text[place + edit.length :]
    return text
