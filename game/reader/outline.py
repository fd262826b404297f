"""What a scene describes, as the flat tree of elements that assistive technologies know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from game.ui.geometry import NOWHERE, Rect
from game.ui.widget import Amount, Live, Node, Role

ROOT: Final = 1
"""The element of the window itself."""
_ROLES: Final = {
    Role.PAGE: "PANE",
    Role.GROUP: "GROUP",
    Role.HEADING: "HEADING",
    Role.TEXT: "LABEL",
    Role.IMAGE: "IMAGE",
    Role.BUTTON: "BUTTON",
    Role.OPTION: "LIST_BOX_OPTION",
    Role.TAB: "RADIO_BUTTON",
    Role.TABS: "TAB_LIST",
    Role.CHECKBOX: "CHECK_BOX",
    Role.SWITCH: "SWITCH",
    Role.SLIDER: "SLIDER",
    Role.STEPPER: "SPIN_BUTTON",
    Role.METER: "METER",
    Role.FIELD: "TEXT_INPUT",
    Role.COMBO: "COMBO_BOX",
    Role.TABLE: "TABLE",
    Role.ROW: "ROW",
    Role.COLUMN: "COLUMN_HEADER",
    Role.CELL: "CELL",
    Role.DIALOG: "DIALOG",
    Role.STATUS: "STATUS",
    Role.ALERT: "ALERT",
    Role.SLOT: "GROUP",
}
_LIVE: Final[dict[Role, Live]] = {Role.STATUS: "polite", Role.ALERT: "assertive"}
_VALUED: Final = {Role.SLIDER, Role.STEPPER, Role.METER, Role.COMBO, Role.FIELD}
"""Roles whose value is one for the system too; that of the others is a description."""
_MOVED: Final = {Role.SLIDER, Role.STEPPER}
_SETS: Final = {Role.OPTION: "LIST_BOX", Role.TAB: "RADIO_GROUP"}
"""What a group is when all it holds has one of these roles."""


class Selection(NamedTuple):
    """Where what is selected in a field begins and where its caret is: each a line of it and a place there."""

    anchor: tuple[int, int]
    caret: tuple[int, int]


class Element(NamedTuple):
    """One element; `role` is AccessKit's word for it, `actions` are its words for what may be asked."""

    role: str
    label: str = ""
    value: str = ""
    description: str = ""
    states: frozenset[str] = frozenset()
    rect: Rect = NOWHERE
    shortcut: str = ""
    live: Live = ""
    amount: Amount | None = None
    actions: tuple[str, ...] = ()
    rank: tuple[int, int] | None = None
    """Its place among its brothers, from 1, and how many they are."""
    cell: tuple[int, int] | None = None
    """Its row and its column; in a table, how many it has."""
    selection: Selection | None = None
    children: tuple[int, ...] = ()


class Place(NamedTuple):
    """What an element is in the game: a widget of a scene by its key, or a part of one."""

    scene: str
    key: str
    part: str


class Ids:
    """A number for each element, the same as long as the game runs."""

    def __init__(self) -> None:
        self._ids: dict[Place, int] = {}
        self._places: dict[int, Place] = {}

    def of(self, place: Place) -> int:
        number = self._ids.get(place)
        if number is None:
            number = self._ids[place] = ROOT + 1 + len(self._ids)
            self._places[number] = place
        return number

    def place(self, number: int) -> Place | None:
        """The place of this number, or None when it was given to none."""
        return self._places.get(number)


class Outline:
    """The elements of one picture of the scene by their numbers, and the one with the focus."""

    def __init__(self, ids: Ids, scene: str, title: str, tops: Sequence[Node]) -> None:
        """`scene` tells elements of one scene from those of another; `title` is the window's."""
        self.elements: dict[int, Element] = {}
        self.focus = ROOT
        self._ids, self._scene = ids, scene
        self.elements[ROOT] = Element("WINDOW", title, children=self._all(tops))

    def _all(self, nodes: Sequence[Node]) -> tuple[int, ...]:
        return tuple(self._add(node, (rank, len(nodes))) for rank, node in enumerate(nodes, start=1))

    def _number(self, node: Node, part: str = "") -> int:
        return self._ids.of(Place(self._scene, node.key, f"{node.part}{part}"))

    def _add(self, node: Node, rank: tuple[int, int], role: str = "") -> int:
        number = self._number(node)
        if "focused" in node.states:
            self.focus = number  # the list of an open field comes after the field
        match node.role:
            case Role.TABLE:
                self.elements[number] = self._table(node)
            case Role.FIELD:
                self.elements[number] = self._field(node)
            case _ if node.children and node.children[0].role is Role.ROW:
                table = self._number(node, "table")
                self.elements[table] = self._table(node)
                self.elements[number] = _element(node, "FIGURE")._replace(children=(table,))
            case _:
                self.elements[number] = self._plain(node, rank, role)
        return number

    def _plain(self, node: Node, rank: tuple[int, int], role: str) -> Element:
        inside = {child.role for child in node.children}
        only = inside.pop() if len(inside) == 1 else None
        if node.role is Role.GROUP and only in _SETS:
            role = _SETS[only]
        elif node.role is Role.TEXT and node.children:
            role = "GROUP"
        child_role = "TAB" if node.role is Role.TABS else ""
        children = tuple(
            self._add(child, (place, len(node.children)), child_role)
            for place, child in enumerate(node.children, start=1)
        )
        element = _element(node, role)._replace(children=children)
        if node.role is Role.TEXT and node.children:
            element = element._replace(label=node.name)  # its value is what it has inside
        return element._replace(rank=rank) if node.role in _SETS else element

    def _table(self, node: Node) -> Element:
        rows = tuple(self._row(row, rank) for rank, row in enumerate(node.children))
        columns = max((len(row.children) for row in node.children), default=0)
        return _element(node, "TABLE")._replace(children=rows, cell=(len(rows), columns), actions=())

    def _row(self, node: Node, row: int) -> int:
        number = self._number(node)
        cells = []
        for column, cell in enumerate(node.children):
            cells.append(self._number(cell))
            self.elements[cells[-1]] = Element(_ROLES[cell.role], cell.name, cell=(row, column))
        self.elements[number] = Element("ROW", states=node.states, cell=(row, 0), children=tuple(cells))
        return number

    def _field(self, node: Node) -> Element:
        """A field whose lines are elements, so that the caret has a place among them."""
        role = "MULTILINE_TEXT_INPUT" if "multiline" in node.states else "TEXT_INPUT"
        others = self._all([child for child in node.children if child.role is Role.ALERT])
        if node.writing is None:
            return _element(node, role)._replace(children=others)
        lines = node.writing.text.split("\n")
        numbers = [self._number(node, f"line.{rank}") for rank in range(len(lines))]
        for rank, (number, line) in enumerate(zip(numbers, lines, strict=True)):
            ending = "" if rank == len(lines) - 1 else "\n"
            self.elements[number] = Element("TEXT_RUN", value=line + ending)
        ends = (_found(lines, numbers, node.writing.anchor), _found(lines, numbers, node.writing.caret))
        element = _element(node, role)._replace(value=node.writing.text)
        if "multiline" in node.states and node.value != node.writing.text:
            element = element._replace(description=_joined(node.value, node.hint))
        return element._replace(selection=Selection(*ends), children=(*numbers, *others))


def lines_of(field: Element, elements: Mapping[int, Element]) -> Iterator[tuple[int, str]]:
    """The lines of a field, by their numbers."""
    for number in field.children:
        if elements[number].role == "TEXT_RUN":
            yield number, elements[number].value


def _found(lines: Sequence[str], numbers: Sequence[int], offset: int) -> tuple[int, int]:
    for line, number in zip(lines, numbers, strict=True):
        if offset <= len(line):
            return number, offset
        offset -= len(line) + 1
    return numbers[-1], len(lines[-1])


def _element(node: Node, role: str = "") -> Element:
    hint = node.hint if node.hint != node.name else ""
    label, value, description = node.name, node.value, hint
    if node.role is Role.TEXT:
        label = _joined(node.name, node.value)
    elif node.role not in _VALUED:
        value, description = "", _joined(node.value, hint)
    return Element(
        role or _ROLES[node.role],
        label,
        value if node.role in _VALUED else "",
        description,
        node.states - {"focused"},
        node.rect,
        node.shortcut,
        node.live or _LIVE.get(node.role, ""),
        node.amount,
        tuple(_actions(node)),
    )


def _joined(*words: str) -> str:
    """These words on one line."""
    return ", ".join(filter(None, words)).replace("\n", " ")


def _actions(node: Node) -> Iterator[str]:
    if node.key:
        yield "SCROLL_INTO_VIEW"
    if node.can_focus:
        yield "FOCUS"
    if "disabled" in node.states:
        return
    if node.can_press:
        yield "CLICK"
    if node.role in _MOVED:
        yield from ("INCREMENT", "DECREMENT", "SET_VALUE")
    if node.writing is not None:
        yield from ("SET_VALUE", "SET_TEXT_SELECTION", "REPLACE_SELECTED_TEXT")
