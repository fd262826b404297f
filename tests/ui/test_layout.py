"""Containers hand out their room: all of it, to everyone, at every size of text."""

from __future__ import annotations

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.geometry import Rect
from game.ui.interaction import Interaction
from game.ui.layout import Column, Flow, Grid, Justify, Overlay, Padding, Pinned, Row, Spacer
from game.ui.scroll import Scroll
from game.ui.theme import Theme
from game.ui.typesetting import Ruler
from game.ui.widget import Widget, assign_keys
from game.ui.widgets.label import Label
from tests.ui.overflow import overflows

pygame.font.init()
RULER, LARGE = Ruler(Theme(), 1.0), Ruler(Theme(text_scale=2.0), 1.0)
ROOM = Rect(100, 50, 600, 400)


def block(width: float = 100, height: float = 40, grow: float = 0) -> Widget:
    return Widget().sized(width=width, height=height, grow=grow)


def placed(root: Widget, ruler: Ruler = RULER, room: Rect = ROOM) -> list[Rect]:
    """The rectangles of the children."""
    assign_keys(root)
    root.arrange(ruler, room, Interaction())
    return [child.rect for child in root.children]


def test_a_column_puts_children_under_one_another() -> None:
    assert placed(Column([block(), block(height=60)], gap=10)) == [Rect(100, 50, 600, 40), Rect(100, 100, 600, 60)]


def test_those_that_grow_share_the_free_room() -> None:
    rects = placed(Column([block(), block(grow=1), block(grow=3)], gap=10))
    assert [rect.h for rect in rects] == [40, 40 + 65, 40 + 195]
    rects = placed(Row([block(), Spacer(), block()], gap=10, align="stretch"))
    assert [(rect.x, rect.w) for rect in rects] == [(100, 100), (210, 380), (600, 100)]


@pytest.mark.parametrize(("justify", "xs"), [("start", (100, 210)), ("end", (490, 600)), ("between", (100, 600))])
def test_a_row_spreads_what_does_not_grow(justify: Justify, xs: tuple[float, ...]) -> None:
    rects = placed(Row([block(), block()], gap=10, justify=justify))
    assert tuple(rect.x for rect in rects) == xs


def test_a_row_too_full_lowers_its_largest_children() -> None:
    rects = placed(Row([block(100), block(500), block(700)], gap=0))
    assert [rect.w for rect in rects] == [100, 250, 250]


def test_a_row_too_full_breaks_no_word_while_there_is_room() -> None:
    word = Label("anticonstitutionnellement")
    least = word.least_width(RULER)
    rects = placed(Row([block(700), word], gap=0), room=Rect(0, 0, least + 50, 100))
    assert [rect.w for rect in rects] == pytest.approx([50, least])
    rects = placed(Row([Label("un").sized(grow=1), word.sized(grow=1)], gap=0), room=Rect(0, 0, least + 20, 100))
    assert [rect.w for rect in rects] == pytest.approx([20, least])


def test_a_width_too_small_for_a_word_is_widened() -> None:
    word = Label("anticonstitutionnellement").sized(width=10)
    assert word.natural_width(RULER, 600) == word.least_width(RULER) > 10


def test_words_too_long_stack_a_row_that_may_be_and_take_columns_from_a_grid_that_yields() -> None:
    words = [Label("anticonstitutionnellement") for _ in range(2)]
    narrow = Rect(0, 0, words[0].least_width(RULER) + 10, 100)
    for container in (Row(words, stack=True), Grid(words, columns=2, yields=True)):
        assert {rect.x for rect in placed(container, room=narrow)} == {0}


def test_a_row_that_stacks_becomes_a_column_when_text_is_large() -> None:
    row = Row([block(), block(grow=1)], gap=10, stack=True)
    assert [rect.y for rect in placed(row)] == [230, 230]
    row = Row([block(), block(grow=1)], gap=10, stack=True)
    assert [(rect.x, rect.w) for rect in placed(row, LARGE)] == [(100, 600), (100, 600)]


def test_a_flow_goes_on_to_the_next_line() -> None:
    rects = placed(Flow([block(250), block(250), block(250)], gap=10, line_gap=5))
    assert [(rect.x, rect.y) for rect in rects] == [(100, 50), (360, 50), (100, 95)]
    assert placed(Flow([block(250)], justify="end"))[0].right == 700


def test_a_grid_has_fewer_columns_when_text_is_large() -> None:
    cells = [block() for _ in range(4)]
    assert len({rect.x for rect in placed(Grid(cells, columns=4))}) == 4
    assert len({rect.x for rect in placed(Grid([block() for _ in range(4)], columns=4), LARGE)}) == 2


def test_padding_overlay_and_pinned_place_what_they_hold() -> None:
    assert placed(Padding(block(), 10, 20)) == [Rect(110, 70, 580, 360)]
    assert placed(Overlay([block(), block()])) == [ROOM, ROOM]
    assert placed(Pinned((300, 200), [(block(), Rect(30, 20, 60, 40))])) == [Rect(160, 90, 120, 80)]


def test_a_scroll_leaves_alone_what_fits_and_moves_what_does_not() -> None:
    fits = Scroll(Column([block()]))
    assert placed(fits)[0] == ROOM
    assert not fits.overflows
    tall = Scroll(Column([block(height=1000)]), key="tall")
    ui = Interaction(scroll={"tall.bar": 250})
    tall.arrange(RULER, ROOM, ui)
    assert tall.overflows
    assert tall.children[0].rect.y == ROOM.y - 250
    ui.scroll["tall.bar"] = 1e6
    tall.arrange(RULER, ROOM, ui)
    assert tall.children[0].rect.bottom == pytest.approx(ROOM.bottom)


def test_a_scroll_brings_into_view_what_it_is_shown() -> None:
    rows = [block() for _ in range(40)]
    scroll, ui = Scroll(Column(rows, gap=0), key="scroll"), Interaction()
    scroll.arrange(RULER, ROOM, ui)
    scroll.show(rows[30].rect, ui)
    scroll.arrange(RULER, ROOM, ui)
    assert ROOM.y <= rows[30].rect.y
    assert rows[30].rect.bottom <= ROOM.bottom


def test_two_widgets_of_one_key_are_refused() -> None:
    with pytest.raises(ValueError, match="same"):
        assign_keys(Column([Widget(key="same"), Widget(key="same")]))


@given(
    st.lists(st.text("abcde éè", min_size=1, max_size=30), min_size=1, max_size=6),
    st.sampled_from([1.0, 1.25, 1.5, 2.0]),
)
def test_labels_in_a_column_never_overflow(texts: list[str], text_scale: float) -> None:
    ruler = Ruler(Theme(text_scale=text_scale), 1.0)
    root = Scroll(Column([Label(" ".join(text.split())) for text in texts]))
    placed(root, ruler, Rect(0, 0, 900, 500))
    assert overflows(root, ruler) == []
