"""Where the parts of a scenario are written, for those who have something to say of them after it was read.

A part is named by keys and ids, not by ranks: `("incidents", "panne", "choix", "aider")`.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from typing import Final

from game.scenario.naming import fold
from game.scenario.problems import Problem
from game.scenario.sources import NOWHERE, Mark, Source
from game.scenario.tree import Fields, Items, Leaf, Node, read_tree

_BANK: Final = "banque"


class Places:
    """The text of one scenario that can be read, part by part."""

    def __init__(self, text: str, name: str) -> None:
        """`name` stands for the file in problems.

        Raises:
            ScenarioError: the text is not that of a scenario.
        """
        self._source = Source(text, name, "fr")
        self._root = read_tree(self._source)
        self.silenced: Mapping[str, str] = dict(self._read_silenced())
        """Codes of the warnings that the author keeps, and why."""

    def has(self, *part: str | int) -> bool:
        """Whether this file itself writes the part, or asks the bank for it by name."""
        return self._mark(part) is not None

    def writes(self, *part: str | int) -> bool:
        """Whether this file itself writes the part."""
        return self._written(part) is not None

    def excerpt(self, *part: str | int) -> tuple[tuple[int, str], ...]:
        """The numbered lines of a part: that which names it and what is under it, or that which asks the bank for it;
        none where the file does neither."""
        mark = self._written(part)
        if mark is None:
            asked = self._bank_mark(part)
            return ((asked.line, self._source.line(asked.line)),) if asked else ()
        first, *others = self._source.lines[mark.line - 1 :]
        under = takewhile(lambda line: not line.strip() or _indent(line) > _indent(first), others)
        lines = [first, *under]
        while not lines[-1].strip():
            lines.pop()
        return tuple(enumerate(lines, start=mark.line))

    def problem(self, key: str, *part: str | int, **values: object) -> Problem:
        """A problem of this part: at its id or key where the file writes it, else of the whole file."""
        mark = self._mark(part) or NOWHERE
        return Problem(self._source.name, mark.line, mark.column, key, values, self._source.line(mark.line))

    def _mark(self, part: tuple[str | int, ...]) -> Mark | None:
        return self._written(part) or self._bank_mark(part)

    def _written(self, part: tuple[str | int, ...]) -> Mark | None:
        node: Node = self._root
        mark = NOWHERE
        for step in part:
            found = _step(node, step)
            if found is None:
                return None
            mark, node = found
        return mark

    def _bank_mark(self, part: tuple[str | int, ...]) -> Mark | None:
        """Where the file asks the bank for the incident or the proposition that the part belongs to."""
        bank = self._root.children.get(_BANK)
        listed = bank.children.get(str(part[0])) if isinstance(bank, Fields) else None
        if len(part) < 2 or not isinstance(listed, Items):
            return None
        wanted = (each for each in listed.children if isinstance(each, Leaf) and fold(each.text) == part[1])
        return next((each.mark for each in wanted), None)

    def _read_silenced(self) -> list[tuple[str, str]]:
        listed = self._root.children.get("avertissements_tus")
        items = listed.children if isinstance(listed, Items) else []
        return [(_text(each, "code"), _text(each, "raison")) for each in items]


def _step(node: Node, step: str | int) -> tuple[Mark, Node] | None:
    """The child of that key, id or rank, and where it is named."""
    if isinstance(node, Fields):
        child = node.children.get(str(step))
        return (node.keys[str(step)], child) if child else None
    if not isinstance(node, Items):
        return None
    if isinstance(step, int):
        return (node.children[step].mark, node.children[step]) if step < len(node.children) else None
    for child in node.children:
        for key in ("id", "prenom", "nom"):
            if isinstance(child, Fields) and fold(_text(child, key)) == fold(step):
                return child.children[key].mark, child
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _text(node: Node, key: str) -> str:
    """What is written after a key; in French where it is in both languages."""
    written = node.children.get(key) if isinstance(node, Fields) else None
    if isinstance(written, Fields):
        return _text(written, "fr")
    return written.text if isinstance(written, Leaf) else ""
