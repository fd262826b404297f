"""A text with words that can be opened: where they are, and what the hands do with them."""

from __future__ import annotations

import pytest

from game.ui import KeyPress, PointerMoved, PointerPressed, PointerReleased, Rect, Theme, UiAction
from game.ui.interaction import Interaction
from game.ui.routing import Router
from game.ui.theme import T16, Duration
from game.ui.typesetting import Ruler
from game.ui.widget import assign_keys
from game.ui.widgets.linked import Link, LinkedText

TEXT = "Le quorum dit combien il faut être.\n\nLe vote à main levée se voit de tous."


def link(words: str) -> Link:
    start = TEXT.index(words)
    return Link(start, start + len(words), UiAction(), f"ce qu’est {words}")


def text_of(*words: str) -> LinkedText:
    return LinkedText(TEXT, [link(each) for each in words], key="said")


def placed(text: LinkedText, width: float) -> list[Rect]:
    assign_keys(text)
    ruler = Ruler(Theme(), 1.0)
    text.arrange(ruler, Rect(100, 50, width, text.height_for(ruler, width)), Interaction())
    return [child.rect for child in text.children]


def test_a_word_is_where_it_is_drawn() -> None:
    (rect,) = placed(text_of("quorum"), 900)
    ruler = Ruler(Theme(), 1.0)
    assert rect.x == pytest.approx(100 + ruler.text_size("Le quorum", T16).w - ruler.text_size("quorum", T16).w)
    assert rect.w == pytest.approx(ruler.text_size("quorum", T16).w)
    assert rect.y == 50


@pytest.mark.parametrize("width", [90, 140, 200, 333, 900])
def test_words_stay_inside_their_text_however_it_is_broken(width: float) -> None:
    text = text_of("quorum", "main levée", "voit")
    for rect in placed(text, width):
        assert rect.w > 0
        assert rect.x >= 100
        assert rect.right <= 100 + width + 1
        assert rect.bottom <= text.rect.bottom + 1


def test_words_on_two_lines_are_marked_on_both() -> None:
    text = text_of("main levée se voit")
    placed(text, 150)
    (words,) = text.children
    assert len(getattr(words, "places", ())) > 1


def router_of(text: LinkedText) -> Router:
    router = Router()
    router.show(text, None)
    router.layout(Ruler(Theme(), 1.0))
    return router


def test_all_words_are_one_stop_and_the_arrows_go_from_one_to_the_next() -> None:
    router = router_of(text_of("quorum", "main levée"))
    first = router.ui.focus
    router.handle(KeyPress("right"))
    assert router.ui.focus != first
    router.handle(KeyPress("tab"))
    assert router.ui.focus != ""


def test_enter_and_a_click_open_a_word_and_pointing_explains_it() -> None:
    text = text_of("quorum")
    router = router_of(text)
    handled = router.handle(KeyPress("enter"))
    assert handled is not None
    assert handled.action is not None
    (word,) = text.children
    router.handle(PointerMoved(word.rect.center))
    router.ui.motion.pass_time(Duration.TOOLTIP_DELAY)
    hinted = router.hinted(Duration.TOOLTIP_DELAY)
    assert hinted is not None
    assert hinted.hint() == "ce qu’est quorum"
    router.handle(PointerPressed(word.rect.center))
    clicked = router.handle(PointerReleased(word.rect.center))
    assert clicked is not None
    assert clicked.action is not None


def test_a_text_without_terms_is_a_text() -> None:
    text = text_of()
    assert placed(text, 300) == []
    assert not text.is_zone
