"""The reader between the scenes and AccessKit, whose place a fake takes."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from game.reader import Reader, Said
from game.ui.inputs import Ask, Asked, TextTyped
from game.ui.widget import Node, Role, Writing

pytest.importorskip("accesskit")

Handler = Callable[..., None]


class Request(NamedTuple):
    """An action as AccessKit hands it over."""

    action: str
    target: int
    data: tuple[str, object] | None = None


class Heard:
    """An adapter that keeps what it is told."""

    def __init__(self, activate: Handler, answer: Handler, deactivate: Handler) -> None:
        self.activate, self.answer, self.deactivate = activate, answer, deactivate
        self.updates: list[Any] = []
        self.focuses: list[bool] = []

    def tell(self, update: Any) -> None:
        self.updates.append(update)

    def focus(self, *, has_focus: bool) -> None:
        self.focuses.append(has_focus)

    def said(self) -> dict[str, int]:
        """The names of the last update, with their numbers."""
        return {node.label or node.value: number for number, node in self.updates[-1].nodes}


def button(name: str, *states: str) -> Node:
    return Node(Role.BUTTON, name, "", frozenset(states), (), key=name, can_focus=True, can_press=True)


def page(*children: Node) -> Said:
    top = Node(Role.PAGE, "Page", "", frozenset(), children, key="page")
    return Said("Scene", "Jeu", [top], "fr-CA", 1.0, (0, 0))


@pytest.fixture
def adapters(monkeypatch: pytest.MonkeyPatch) -> list[Heard]:
    """Those that were asked for."""
    made: list[Heard] = []

    def adapter_for(_: object, *handlers: Handler) -> Heard:
        made.append(Heard(*handlers))
        return made[-1]

    monkeypatch.setattr("game.reader.systems.adapter_for", adapter_for)
    return made


@pytest.fixture
def heard(adapters: list[Heard]) -> tuple[Reader, Heard]:
    """A reader that something listens to."""
    reader = Reader()
    reader.open(None)
    adapters[0].activate()
    return reader, adapters[0]


def test_nothing_is_told_until_something_listens(adapters: list[Heard]) -> None:
    reader = Reader()
    reader.open(None)
    reader.tell(page(button("Un")))
    reader.focus(has_focus=True)
    assert not reader.is_heard
    assert adapters[0].updates == adapters[0].focuses == []


def test_all_is_told_first_then_only_what_changed(heard: tuple[Reader, Heard]) -> None:
    reader, adapter = heard
    reader.focus(has_focus=True)
    reader.tell(page(button("Un", "focused"), button("Deux")))
    assert set(adapter.said()) == {"Jeu", "Page", "Un", "Deux"}
    assert adapter.updates[0].tree is not None
    reader.tell(page(button("Un", "focused"), button("Deux", "disabled")))
    assert set(adapter.said()) == {"Deux"}
    assert adapter.updates[1].tree is None
    reader.tell(page(button("Un", "focused"), button("Deux", "disabled")))
    assert len(adapter.updates) == 2


def test_a_focus_that_moves_is_told_alone(heard: tuple[Reader, Heard]) -> None:
    reader, adapter = heard
    reader.tell(page(button("Un", "focused"), button("Deux")))
    second = adapter.said()["Deux"]
    reader.tell(page(button("Un"), button("Deux", "focused")))
    assert adapter.updates[-1].focus == second
    assert adapter.said() == {}


def test_a_window_of_another_size_is_told_by_its_root(heard: tuple[Reader, Heard]) -> None:
    reader, adapter = heard
    reader.tell(page(button("Un", "focused")))
    reader.tell(page(button("Un", "focused"))._replace(scale=2.0))
    assert set(adapter.said()) == {"Jeu"}


def test_what_listens_again_is_told_all_again(heard: tuple[Reader, Heard]) -> None:
    reader, adapter = heard
    reader.tell(page(button("Un")))
    adapter.deactivate()
    reader.tell(page(button("Deux")))
    adapter.activate()
    assert reader.is_awaited
    reader.tell(page(button("Trois")))
    assert len(adapter.updates) == 2
    assert "Trois" in adapter.said()
    assert adapter.updates[-1].tree is not None


def test_what_is_asked_waits_for_the_loop(heard: tuple[Reader, Heard]) -> None:
    reader, adapter = heard
    reader.tell(page(button("Un")))
    number = adapter.said()["Un"]
    adapter.answer(Request("Action.CLICK", number))
    adapter.answer(Request("Action.CUSTOM_ACTION", number))
    adapter.answer(Request("Action.CLICK", 9999))
    assert reader.asked() == [Asked("Un", Ask.PRESS)]
    assert reader.asked() == []


def test_a_place_among_lines_is_a_place_in_the_text(heard: tuple[Reader, Heard]) -> None:
    reader, adapter = heard
    field = Node(
        Role.FIELD, "Notes", "", frozenset({"multiline"}), (), key="notes", writing=Writing("Un\nDeux\n", 4, 4)
    )
    reader.tell(page(field))
    nodes = dict(adapter.updates[-1].nodes)
    number = adapter.said()["Notes"]
    selection = nodes[number].text_selection
    assert nodes[selection.focus.node].value == "Deux\n"
    assert selection.focus.character_index == 1
    adapter.answer(Request("Action.SET_TEXT_SELECTION", number, ("SET_TEXT_SELECTION", selection)))
    adapter.answer(Request("Action.SET_VALUE", number, ("VALUE", "Trois")))
    adapter.answer(Request("Action.REPLACE_SELECTED_TEXT", number, ("VALUE", "é")))
    assert reader.asked() == [
        Asked("notes", Ask.SELECT, span=(4, 4)),
        Asked("notes", Ask.WRITE, text="Trois"),
        Asked("notes", Ask.FOCUS),
        TextTyped("é"),
    ]


def test_the_language_is_told_with_its_region(heard: tuple[Reader, Heard]) -> None:
    reader, adapter = heard
    reader.tell(page(button("Un")))
    assert dict(adapter.updates[-1].nodes)[adapter.said()["Jeu"]].language == "fr-CA"


def test_what_comes_by_itself_is_announced(heard: tuple[Reader, Heard]) -> None:
    accesskit = pytest.importorskip("accesskit")
    said = page(button("Un"))
    brief = [
        Node(Role.STATUS, "Plan enregistré.", "", frozenset(), (), part="toast"),
        Node(Role.ALERT, "Il faut le quorum.", "", frozenset(), (), part="refusal"),
        Node(Role.DIALOG, "Une dispute", "", frozenset(), (), key="incident", live="assertive"),
    ]
    reader, adapter = heard
    reader.tell(said._replace(tops=[*said.tops, *brief]))
    nodes = dict(adapter.updates[-1].nodes)
    lives = {name: nodes[number].live for name, number in adapter.said().items() if nodes[number].live is not None}
    assert lives == {
        "Plan enregistré.": accesskit.Live.POLITE,
        "Il faut le quorum.": accesskit.Live.ASSERTIVE,
        "Une dispute": accesskit.Live.ASSERTIVE,
    }


def test_a_refusal_of_the_system_leaves_the_game_alone(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    class Panic(BaseException):
        """What a panic of compiled code looks like."""

    def refused(*_: object) -> Heard:
        raise Panic("no bus")

    monkeypatch.setattr("game.reader.systems.adapter_for", refused)
    reader = Reader()
    reader.open(None)
    reader.tell(page(button("Un")))
    assert [record.getMessage() for record in caplog.records] == ["screen readers are left: no bus"]


def test_without_accesskit_the_game_plays(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setitem(sys.modules, "accesskit", None)
    monkeypatch.delitem(sys.modules, "game.reader.systems", raising=False)
    reader = Reader()
    with caplog.at_level(logging.INFO):
        reader.open(None)
    assert not reader.is_heard
    assert len(caplog.records) == 1
