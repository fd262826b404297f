"""A note on a page: beside what it points at, over as little as can be."""

from __future__ import annotations

import pytest

from game.ui import Button, Column, DropTarget, Label, Page, Rect, Row, Spacer, Theme, UiAction, page_foot
from game.ui.interaction import Carried, Interaction
from game.ui.typesetting import Ruler
from game.ui.widget import Widget, assign_keys
from game.ui.widgets.note import PageNote


def placed(target: str, *, is_band: bool = False) -> tuple[Page, PageNote]:
    """A page of a few buttons, and a note about one of them."""
    buttons = [Button(name, UiAction(), key=name) for name in ("one", "two", "three")]
    body = Column([Row([buttons[0], Spacer(), buttons[1]]), Spacer(), Row([buttons[2]])])
    page = Page("page", body, foot=page_foot([], None, [Button("go", UiAction(), key="go")]))
    note = PageNote(Label("What to do here."), target, name="guide", width=300, is_band=is_band)
    page.pin(note)
    assign_keys(page)
    page.arrange(Ruler(Theme(), 1.0), Rect(0, 0, 1280, 720), Interaction())
    return page, note


def found(page: Page, key: str) -> Widget:
    return next(each for each in page.walk() if each.key == key)


@pytest.mark.parametrize("target", ["one", "two", "three", "go"])
def test_it_is_on_the_page_near_its_target_and_covers_no_button(target: str) -> None:
    page, note = placed(target)
    rect = note.rect
    assert rect.x >= 0
    assert rect.y >= 0
    assert rect.right <= 1280
    assert rect.bottom <= 720
    assert [key for key in ("one", "two", "three", "go") if rect.overlaps(found(page, key).rect)] == []
    near = found(page, target).rect.outset(120)
    assert rect.overlaps(near)


def test_without_its_target_it_lies_where_it_covers_nothing() -> None:
    page, note = placed("elsewhere")
    assert [key for key in ("one", "two", "three", "go") if note.rect.overlaps(found(page, key).rect)] == []


def test_as_a_band_it_takes_its_height_from_the_body() -> None:
    page, note = placed("one", is_band=True)
    body = next(each for each in page.children if each.key == "page.body")
    assert note.rect.y == body.rect.bottom
    assert page.foot_height > 64
    assert note.rect.bottom == 720 - 64


def test_the_pointer_stops_on_it() -> None:
    page, note = placed("one")
    assert page.at_point(note.rect.center) is note


@pytest.mark.parametrize("is_carrying", [False, True], ids=["focused", "carrying"])
def test_it_goes_away_from_where_one_is(is_carrying: bool) -> None:
    """Wherever it lies, what is reached there next is seen."""
    cells = [
        DropTarget(
            Spacer().sized(width=290, height=100),
            name=str(n),
            accepts=lambda _: True,
            on_drop=lambda _: UiAction(),
            key=f"cell-{n}",
        )
        for n in range(20)
    ]
    rows = [Row(list(cells[n : n + 4])) for n in range(0, 20, 4)]
    page = Page("page", Column([Row([Button("one", UiAction(), key="one")]), *rows]))
    note = PageNote(Label("What to do here."), "one", name="guide", width=300)
    page.pin(note)
    assign_keys(page)
    for cell in cells:
        ui = Interaction(focus=cell.key, carried=Carried("card", "card") if is_carrying else None)
        page.arrange(Ruler(Theme(), 1.0), Rect(0, 0, 1280, 720), ui)
        assert not note.rect.overlaps(cell.rect), cell.key
