"""Whether what a screen reader is told of a scene is whole: AccessKit's own tree, read back without a bus."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import accesskit

from game.reader.outline import ROOT, Element, Ids, Outline
from game.reader.telling import Frame, tree_of, update_of
from game.ui.charts.chart import Chart
from tests.window import Driver

NAMED = {
    "BUTTON",
    "CHECK_BOX",
    "COMBO_BOX",
    "DIALOG",
    "FIGURE",
    "IMAGE",
    "LABEL",
    "LIST_BOX_OPTION",
    "METER",
    "MULTILINE_TEXT_INPUT",
    "PANE",
    "RADIO_BUTTON",
    "SLIDER",
    "SPIN_BUTTON",
    "SWITCH",
    "TAB",
    "TABLE",
    "TEXT_INPUT",
}


def outline_of(driver: Driver) -> Outline:
    return Outline(Ids(), "scene", "Prise en charge", driver.scene.describe())


def reached(outline: Outline, number: int = ROOT) -> Iterator[int]:
    """Every element from this one down, as often as it is found."""
    yield number
    for child in outline.elements[number].children:
        yield from reached(outline, child)


def told(outline: Outline) -> dict[int, Any]:
    """AccessKit's nodes by their numbers."""
    update = update_of(outline.elements, outline.focus, Frame(1.0, (0, 0), "fr-CA"), tree=tree_of())
    return dict(update.nodes)


def assert_is_whole(driver: Driver) -> None:
    """Each element has its place, its name, what may be asked of it; each chart its sentence and its table."""
    outline = outline_of(driver)
    in_order = list(reached(outline))
    assert sorted(in_order) == sorted(outline.elements), "each element once, and none outside"
    assert outline.focus in outline.elements
    assert outline.focus != ROOT, "the keyboard is somewhere"
    _everything_has_a_name(outline)
    _what_can_be_asked_is_said(driver, outline)
    _charts_have_their_sentence_and_their_table(driver, outline)


def _everything_has_a_name(outline: Outline) -> None:
    nameless = [each for each in outline.elements.values() if each.role in NAMED and not each.label.strip()]
    assert nameless == []
    nodes = told(outline)
    unsaid = [
        each
        for number, each in outline.elements.items()
        if each.role in NAMED and not (nodes[number].label or nodes[number].value)
    ]
    assert unsaid == []


def _what_can_be_asked_is_said(driver: Driver, outline: Outline) -> None:
    """Each stop of the keyboard can be focused by a screen reader, and pressed or changed unless it is disabled."""
    nodes = told(outline)
    focusable = {number for number, node in nodes.items() if node.supports_action(accesskit.Action.FOCUS)}
    assert len(focusable) == sum(widget.can_focus for widget in driver.scene.router.root.walk())
    useless = [
        outline.elements[number]
        for number in focusable
        if not nodes[number].is_disabled and not {"CLICK", "SET_VALUE"} & set(outline.elements[number].actions)
    ]
    assert useless == []


def _charts_have_their_sentence_and_their_table(driver: Driver, outline: Outline) -> None:
    charts = [widget for widget in driver.scene.router.root.walk() if isinstance(widget, Chart)]
    figures = [each for each in outline.elements.values() if each.role in {"FIGURE", "SLIDER", "TABLE"}]
    for chart in charts:
        figure = next(each for each in figures if each.label == chart.name and (each.description or each.value))
        table = figure if figure.role == "TABLE" else outline.elements[figure.children[0]]
        assert table.role == "TABLE"
    for table in (each for each in outline.elements.values() if each.role == "TABLE"):
        rows = [outline.elements[row] for row in table.children]
        assert rows
        assert {row.role for row in rows} == {"ROW"}
        assert all(_cells(outline, row) for row in rows)


def _cells(outline: Outline, row: Element) -> bool:
    roles = {outline.elements[cell].role for cell in row.children}
    return roles in ({"CELL"}, {"COLUMN_HEADER"})
