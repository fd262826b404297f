"""Lists found in a text by their margins, and what is added to them."""

from __future__ import annotations

import pytest

from game.scenes.workshop.sections import sections_of, with_item
from game.ui.widgets.editor import Buffer

ITEM = "titre: B\nchoix:\n  - {id: x}\n"
LINES = (
    "# note\ntitre: A\nincidents:\n  - id: a\n    choix:\n      - {id: x}\n  - id: b\n\n# Fin\nobjectifs:\n- id: c\n"
)


def added(text: str, line: int = 0) -> str:
    buffer = Buffer.of(text)
    return with_item(buffer.at(buffer.offset(line)), "incidents", "neuf", ITEM).text


def test_items_are_those_of_the_first_margin() -> None:
    title, incidents, goals = sections_of(LINES.split("\n"))
    assert (title.key, incidents.key, goals.key) == ("titre", "incidents", "objectifs")
    assert incidents.items == (3, 6)
    assert incidents.item_around(5) == (3, 6)
    assert incidents.item_around(6) == (6, 7)
    assert incidents.item_around(9) is None
    assert (goals.margin, goals.items) == (0, (10,))


NEW = "  - id: neuf\n    titre: B\n    choix:\n      - {id: x}\n"


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("", 0, "incidents:\n" + NEW),
        ("titre: A\n", 0, "titre: A\n\nincidents:\n" + NEW),
        ("incidents: []\ntitre: A\n", 0, "incidents:\n" + NEW + "titre: A\n"),
        ("incidents:\n  - id: a\n  - id: b\ntitre: A\n", 1, "incidents:\n  - id: a\n" + NEW + "  - id: b\ntitre: A\n"),
        ("incidents:\n  - id: a\n\n# Suite\ntitre: A\n", 4, "incidents:\n  - id: a\n" + NEW + "\n# Suite\ntitre: A\n"),
        ("incidents:\n  - id: a", 0, "incidents:\n  - id: a\n" + NEW),
        ("incidents:\n  - id: a\n", 0, "incidents:\n  - id: a\n" + NEW),
    ],
)
def test_an_item_goes_after_the_caret_or_at_the_end_of_its_list(text: str, line: int, expected: str) -> None:
    assert added(text, line) == expected


def test_an_item_takes_the_margin_of_its_list() -> None:
    assert added("incidents:\n- id: a\n").endswith("- id: neuf\n  titre: B\n  choix:\n    - {id: x}\n")


def test_adding_is_undone_in_one_step() -> None:
    buffer = Buffer.of(LINES)
    assert with_item(buffer, "incidents", "neuf", ITEM).undone().text == LINES
