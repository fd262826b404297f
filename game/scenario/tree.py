"""YAML events -> a tree of plain nodes with their places, under limits that hold for any input.

Events come one by one and are counted before anything is built of them, so that a hostile text (a hundred thousand
brackets, an alias of an alias of an alias) costs no more than the limits allow. Tags are refused, so nothing but texts,
lists and mappings can come out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import yaml

from game.scenario.naming import fold
from game.scenario.sources import NOWHERE, Mark, Source
from game.scenario.syntax import explain

MAX_DEPTH: Final = 24
MAX_VALUES: Final = 60_000  # aliases counted as often as they are used
MAX_ALIASES: Final = 200
MAX_TEXT: Final = 4_000  # characters of one value
MAX_KEY: Final = 200

_LOADER: Final = getattr(yaml, "CLoader", yaml.Loader)  # for its events only: it constructs nothing
EMPTY: Final = frozenset(("", "~", "null", "Null", "NULL"))
"""Nothing, when it is written without quotation marks."""


@dataclass(slots=True)
class Leaf:
    """A text, a number, a date: what it means is for its key to say."""

    mark: Mark
    text: str
    is_plain: bool  # written without quotation marks
    size: int = 1
    height: int = 0

    @property
    def is_empty(self) -> bool:
        return self.is_plain and self.text in EMPTY


@dataclass(slots=True)
class Items:
    mark: Mark
    children: list[Node] = field(default_factory=list)
    size: int = 1  # values in it, its own included
    height: int = 1  # levels in it


@dataclass(slots=True)
class Fields:
    """A mapping; keys are folded. `keys` says where each is written."""

    mark: Mark
    is_flow: bool
    children: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Mark] = field(default_factory=dict)
    size: int = 1
    height: int = 1


Node = Leaf | Items | Fields


class Plain(str):
    """A value written without quotation marks: a number or a date may be meant."""

    __slots__ = ()


Value = str | list["Value | None"] | dict[str, "Value | None"]


def read_tree(source: Source) -> Fields:
    """The tree of a scenario's text. Keys written twice and cut texts are noted in `source`.

    Raises:
        ScenarioError: the text is not YAML, is beyond the limits, or is no mapping of keys.
    """
    builder = _Builder(source)
    try:
        for event in yaml.parse(source.text, Loader=_LOADER):
            builder.take(event)
    except yaml.YAMLError as error:
        key, mark, values = explain(source, error)
        raise source.fatal(key, mark, "", **values) from error
    if builder.root is None:
        raise source.fatal("empty_file")
    if not isinstance(builder.root, Fields):
        line = source.line(builder.root.mark.line)
        raise source.fatal("syntax_space_after_colon" if ":" in line else "root_type", builder.root.mark)
    return builder.root


def plain_values(node: Node) -> Value | None:
    """What the model of the file reads: dicts, lists and texts; None where nothing is written after a key."""
    if isinstance(node, Leaf):
        if node.is_empty:
            return None
        return Plain(node.text) if node.is_plain else node.text
    if isinstance(node, Items):
        return [plain_values(child) for child in node.children]
    return {key: plain_values(child) for key, child in node.children.items()}


def find_node(root: Node, path: tuple[int | str, ...]) -> Node:
    """The node at `path`, or the last one on the way that the text has."""
    node = root
    for part in path:
        child = _child(node, part)
        node = child if child is not None else node
    return node


def find_mark(root: Node, path: tuple[int | str, ...]) -> Mark:
    """Where the value at `path` is written, or its key when `path` ends with `[key]`."""
    if len(path) < 2 or path[-1] != "[key]":
        return find_node(root, path).mark
    parent = find_node(root, path[:-2])
    keys = parent.keys if isinstance(parent, Fields) else {}
    return keys.get(str(path[-2]), parent.mark)


def _child(node: Node, part: int | str) -> Node | None:
    if isinstance(node, Fields):
        return node.children.get(str(part))
    if isinstance(node, Items) and isinstance(part, int) and part < len(node.children):
        return node.children[part]
    return None


class _Builder:
    """Builds the tree from one event after the other, with a stack of its own: no recursion, whatever the depth."""

    def __init__(self, source: Source) -> None:
        self.root: Node | None = None
        self._source = source
        self._open: list[Items | Fields] = []
        self._pending: list[tuple[str, str, Mark] | None] = []  # key waiting for its value: folded, written, where
        self._anchors: dict[str, Node] = {}
        self._names: list[str | None] = []  # anchors of the open collections
        self._n_values = 0
        self._n_aliases = 0
        self._n_documents = 0

    def take(self, event: yaml.Event) -> None:
        start = event.start_mark
        mark = Mark(start.line + 1, start.column + 1) if start else NOWHERE
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, mark)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._start(event, mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event.anchor or "", mark)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._n_documents += 1
            if self._n_documents > 1:
                raise self._source.fatal("several_documents", mark)

    def _scalar(self, event: yaml.ScalarEvent, mark: Mark) -> None:
        self._check(event, mark)
        if len(event.value) > MAX_TEXT:
            raise self._source.fatal("text_too_long", mark, limit=MAX_TEXT)
        is_plain = event.implicit[0]
        if self._wants_key():
            self._key(event.value, mark)
            return
        leaf = Leaf(mark, event.value, is_plain)
        if event.anchor:
            self._anchors[event.anchor] = leaf
        self._place(leaf)

    def _start(self, event: yaml.CollectionStartEvent, mark: Mark) -> None:
        self._check(event, mark)
        if self._wants_key():
            raise self._source.fatal("complex_key", mark)
        if len(self._open) >= MAX_DEPTH:
            raise self._source.fatal("too_deep", mark, limit=MAX_DEPTH)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self._open.append(Fields(mark, bool(event.flow_style)) if is_mapping else Items(mark))
        self._pending.append(None)
        self._names.append(event.anchor)

    def _end(self) -> None:
        node = self._open.pop()
        self._pending.pop()
        name = self._names.pop()
        if name:
            self._anchors[name] = node
        self._place(node)

    def _alias(self, name: str, mark: Mark) -> None:
        self._n_aliases += 1
        if self._n_aliases > MAX_ALIASES:
            raise self._source.fatal("too_many_aliases", mark, limit=MAX_ALIASES)
        if self._wants_key():
            raise self._source.fatal("complex_key", mark)
        if name not in self._anchors:  # unknown, or still open: a value cannot hold itself
            raise self._source.fatal("unknown_alias", mark, name=name)
        node = self._anchors[name]
        self._count(node.size, mark)
        if len(self._open) + node.height > MAX_DEPTH:
            raise self._source.fatal("too_deep", mark, limit=MAX_DEPTH)
        self._place(node)

    def _check(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, mark: Mark) -> None:
        self._count(1, mark)
        if event.tag is not None:
            raise self._source.fatal("tag_refused", mark, tag=event.tag[:60])

    def _count(self, n: int, mark: Mark) -> None:
        self._n_values += n
        if self._n_values > MAX_VALUES:
            raise self._source.fatal("too_many_values", mark, limit=MAX_VALUES)

    def _wants_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1], Fields) and self._pending[-1] is None

    def _key(self, written: str, mark: Mark) -> None:
        if len(written) > MAX_KEY:
            raise self._source.fatal("text_too_long", mark, limit=MAX_KEY)
        self._pending[-1] = (fold(written), written, mark)

    def _place(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        parent.size += node.size
        parent.height = max(parent.height, node.height + 1)
        if isinstance(parent, Items):
            parent.children.append(node)
            return
        pending = self._pending[-1]
        assert pending is not None, "a value comes after its key"
        self._pending[-1] = None
        key, written, mark = pending
        if parent.is_flow and isinstance(node, Leaf) and node.text == "" and self._is_cut(written, mark):
            return
        if key in parent.children:
            self._source.add("duplicate_key", mark, name=written, first=parent.keys[key].line)
            return
        parent.children[key] = node
        parent.keys[key] = mark

    def _is_cut(self, written: str, mark: Mark) -> bool:
        """Whether a key without value, between braces, is rather the end of a text that a comma cut."""
        if written.isdigit():
            self._source.add("decimal_comma", mark)
        elif " " in written:
            self._source.add("comma_in_braces", mark, text=written[:60])
        elif ":" in written:
            self._source.add("syntax_space_after_colon", mark)
        else:
            return False
        return True
