"""A scenario's text with some of its values changed, and all the rest as its author wrote it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

import yaml

from game.scenario.naming import fold

Path = tuple[str, ...]

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # for its nodes and their places only


def rewritten(text: str, changes: Mapping[Path, Any]) -> str:
    """The text of a scenario of the current writing, read without error, with each value of `changes` at its path of
    keys.

    A key that is not written yet is added to its section, at the beginning; so is a section, at the end of the file.
    What an alias repeats is changed where its anchor is. Values are what JSON can write.
    """
    for path, value in changes.items():
        text = _with(text, path, value)
    return text


def writes(text: str, path: Path) -> bool:
    """Whether the text says something at this path of keys."""
    node: yaml.Node | None = _root(text)
    for name in path:
        node = _child(node, name) if node is not None else None
    return node is not None and node.value != ""


def _with(text: str, path: Path, value: Any) -> str:
    node = _root(text)
    for depth, name in enumerate(path):
        found = _child(node, name)
        if found is None:
            return _added(text, node, path[depth:], value, is_root=not depth)
        node = found
    return _replaced(text, node, _flow(value))


def _root(text: str) -> yaml.Node:
    root: yaml.Node | None = yaml.compose(text, Loader=_LOADER)
    assert root is not None, "a scenario that was read is not empty"
    return root


def _child(node: yaml.Node, name: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for key, value in pairs if fold(str(key.value)) == name), None)


def _replaced(text: str, node: yaml.Node, new: str) -> str:
    start, end = node.start_mark.index, node.end_mark.index
    end = start + len(text[start:end].rstrip())
    between = " " if start and text[start - 1] == ":" else ""
    return text[:start] + between + new + text[end:]


def _added(text: str, node: yaml.Node, path: Path, value: Any, is_root: bool) -> str:
    """The text with a new key in a mapping, or in the place of nothing."""
    for name in reversed(path[1:]):
        value = {name: value}
    written = f"{path[0]}: {_flow(value)}"
    if not isinstance(node, yaml.MappingNode):
        return _replaced(text, node, f"{{{written}}}")
    if node.flow_style:
        inside = node.start_mark.index + 1
        return text[:inside] + written + (", " if node.value else "") + text[inside:]
    if is_root:
        return f"{text.rstrip()}\n{written}\n"
    first = node.value[0][0].start_mark
    return text[: first.index] + f"{written}\n{' ' * first.column}" + text[first.index :]


def _flow(value: Any) -> str:
    """A value on one line; JSON is YAML."""
    return json.dumps(value, ensure_ascii=False)
