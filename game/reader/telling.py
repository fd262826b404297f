"""The elements of a scene in AccessKit's words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

import accesskit

from game.reader.outline import ROOT, Element

_TOGGLED: Final = {"CHECK_BOX", "SWITCH", "RADIO_BUTTON"}
_SELECTED: Final = {"LIST_BOX_OPTION", "TAB", "ROW"}
_LIVE: Final = {"polite": accesskit.Live.POLITE, "assertive": accesskit.Live.ASSERTIVE}
_WORD: Final = re.compile(r"\S+\s*|\s+")


class Frame(NamedTuple):
    """How the page lies in the window: pixels for one unit, where it begins; and the language of its words."""

    scale: float
    origin: tuple[float, float]
    language: str


def tree_of() -> accesskit.Tree:
    """The tree of a window, by its root."""
    tree = accesskit.Tree(ROOT)
    tree.toolkit_name = "pygame-ce"
    return tree


def update_of(
    elements: Mapping[int, Element], focus: int, frame: Frame, *, tree: accesskit.Tree | None
) -> accesskit.TreeUpdate:
    """These elements as they are now; with a `tree`, they are all there is."""
    update = accesskit.TreeUpdate(focus)
    update.tree = tree
    for number, element in elements.items():
        node = _node(element)
        if number == ROOT:
            node.set_language(frame.language)
            node.set_transform(accesskit.Affine((frame.scale, 0.0, 0.0, frame.scale, *frame.origin)))
        update.nodes.append((number, node))
    return update


def _node(element: Element) -> accesskit.Node:
    node = accesskit.Node(getattr(accesskit.Role, element.role))
    if element.role == "LABEL":
        node.set_value(element.label)
    elif element.label:
        node.set_label(element.label)
    if element.value:
        node.set_value(element.value)
    if element.description:
        node.set_description(element.description)
    if element.rect.w or element.rect.h:
        rect = element.rect
        node.set_bounds(accesskit.Rect(rect.x, rect.y, rect.right, rect.bottom))
    if element.shortcut:
        node.set_keyboard_shortcut("+".join(part.capitalize() for part in element.shortcut.split("+")))
    if element.live:
        node.set_live(_LIVE[element.live])
    for action in element.actions:
        node.add_action(getattr(accesskit.Action, action))
    node.set_children(list(element.children))
    _tell_states(node, element)
    _tell_numbers(node, element)
    if element.role == "TEXT_RUN":
        node.set_character_lengths([len(sign.encode()) for sign in element.value])
        node.set_word_lengths([len(word) for word in _WORD.findall(element.value)])
        node.set_value(element.value)
    if element.selection is not None:
        anchor, caret = (accesskit.TextPosition(*end) for end in element.selection)
        node.set_text_selection(accesskit.TextSelection(anchor, caret))
    return node


def _tell_states(node: accesskit.Node, element: Element) -> None:
    states, is_on = element.states, bool({"checked", "selected"} & element.states)
    if "disabled" in states:
        node.set_disabled()
    if element.role in _TOGGLED:
        node.set_toggled(accesskit.Toggled.TRUE if is_on else accesskit.Toggled.FALSE)
    elif element.role in _SELECTED or is_on:
        node.set_selected(is_on)
    if element.role == "COMBO_BOX":
        node.set_expanded("expanded" in states)
        node.set_has_popup(accesskit.HasPopup.LISTBOX)
    if "invalid" in states:
        node.set_invalid(accesskit.Invalid.TRUE)
    if "modal" in states:
        node.set_modal()


def _tell_numbers(node: accesskit.Node, element: Element) -> None:
    if element.amount is not None:
        amount = element.amount
        node.set_numeric_value(amount.now)
        node.set_min_numeric_value(amount.least)
        node.set_max_numeric_value(amount.most)
        if amount.step:
            node.set_numeric_value_step(amount.step)
    if element.rank is not None:
        node.set_position_in_set(element.rank[0])
        node.set_size_of_set(element.rank[1])
    if element.cell is not None and element.role == "TABLE":
        node.set_row_count(element.cell[0])
        node.set_column_count(element.cell[1])
    elif element.cell is not None:
        node.set_row_index(element.cell[0])
        if element.role != "ROW":
            node.set_column_index(element.cell[1])
