"""Scenarios written for an older program, or with other spellings: their text brought to the current writing.

Only what has changed is changed; a comment stays where it was. A text that is current already comes out as it went in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from game.scenario.file_model.scenario_file import FORMAT
from game.scenario.migrating.edits import Edit, edited, keys_in, rename, rewrite
from game.scenario.migrating.format_0 import from_drafts
from game.scenario.sources import Mark, Source
from game.scenario.tree import Fields, Leaf, read_tree
from game.sim import ALIASES

Migration = Callable[[Source, Fields], Iterator[Edit]]

MIGRATIONS: Final[Mapping[int, Migration]] = {0: from_drafts}
"""What brings a format to the next one."""

_WITH_INDICATORS: Final = frozenset(("quand", "effets", "effets_durables", "apporte"))
"""Keys under which indicators are named."""


def _format_of(source: Source, root: Fields) -> int | None:
    """The format that a text says; None where it says none that can be read.

    A newer language may have keys that this program does not know: one problem says it all.
    """
    leaf = root.children.get("format")
    if not isinstance(leaf, Leaf) or not (leaf.text.isascii() and leaf.text.isdigit() and len(leaf.text) < 6):
        return None
    if int(leaf.text) > FORMAT:
        raise source.fatal("newer_format", leaf.mark, found=int(leaf.text), read=FORMAT)
    return int(leaf.text)


def migrated(source: Source) -> str:
    """The text of `source` in the current writing. What cannot be brought over is left for the loader to refuse.

    Raises:
        ScenarioError: the text is no tree of keys, or is of a newer format.
    """
    root = read_tree(source)
    text = source.text
    found = _format_of(source, root)
    if found is None and "format" not in root.children:
        text, found = edited(text, [_said_at_the_top(root, text)]), 0
    return _spelled(_brought_over(text, source.name, FORMAT if found is None else found), source.name)


def brought_over(source: Source, root: Fields) -> str | None:
    """The text of a file that says an older format, in the current one; None for any other file.

    Raises:
        ScenarioError: the file is of a newer format.
    """
    found = _format_of(source, root)
    return _brought_over(source.text, source.name, found) if found is not None and found < FORMAT else None


def _brought_over(text: str, name: str, found: int) -> str:
    for version in range(found, FORMAT):
        source = Source(text, name, "fr")
        root = read_tree(source)
        edits = [*MIGRATIONS[version](source, root)]
        if "format" in root.children:
            edits += rewrite(source, root.children["format"], str(version + 1))
        text = edited(text, edits)
    return text


def _said_at_the_top(root: Fields, text: str) -> Edit:
    """The line `format` that is missing, before the first key: comments at the head of the file stay its head."""
    if root.is_flow:
        return Edit(Mark(root.mark.line, root.mark.column + 1), 0, "format: 0, ")
    line_end = "\r\n" if "\r\n" in text else "\n"
    return Edit(root.mark, 0, f"format: 0{line_end}{' ' * (root.mark.column - 1)}")


def _spelled(text: str, name: str) -> str:
    """Keys without accents or capitals, indicators by the key of conditions."""
    source = Source(text, name, "fr")
    edits: list[Edit] = []
    for key in keys_in(read_tree(source)):
        base, at, target = key.name.partition("@")
        is_indicator = not _WITH_INDICATORS.isdisjoint(key.above)
        new = f"{ALIASES.get(base, base)}{at}{target}" if is_indicator else key.name
        if new == key.name or new not in key.beside.children:
            edits += rename(source, key, new)
    return edited(text, edits)
