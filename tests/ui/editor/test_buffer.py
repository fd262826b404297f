"""A buffer is always the text that a plainer way of editing would give, and undo takes any of it back."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from game.ui.inputs import KeyPress
from game.ui.plain import plain
from game.ui.widgets.editor.buffer import Buffer, Place
from game.ui.widgets.editor.keyboard import answered
from game.ui.widgets.editor.words import margin, places_of

SIGNS = st.text(alphabet="aé: -_\n«日\u0301", max_size=12)
KEYS = st.builds(
    KeyPress,
    st.sampled_from(
        ["left", "right", "up", "down", "home", "end", "pageup", "pagedown", "backspace", "delete", "enter", "tab"]
    ),
    shift=st.booleans(),
    ctrl=st.booleans(),
)
STEPS = st.lists(st.one_of(KEYS, SIGNS.filter(bool)), max_size=30)


def pressed(buffer: Buffer, *keys: KeyPress | str) -> Buffer:
    for key in keys:
        press = KeyPress(key) if isinstance(key, str) else key
        buffer = answered(buffer, press, 3, margin) or buffer
    return buffer


def typed(buffer: Buffer, text: str) -> Buffer:
    for sign in text:
        buffer = buffer.inserted(sign)
    return buffer


def edited(buffer: Buffer, step: KeyPress | str) -> Buffer:
    return buffer.inserted(step) if isinstance(step, str) else pressed(buffer, step)


@given(SIGNS, STEPS)
def test_undo_takes_back_every_change_and_redo_does_them_again(text: str, steps: list[KeyPress | str]) -> None:
    start = Buffer.of(text)
    buffer = start
    for step in steps:
        buffer = edited(buffer, step)
    undone = buffer
    while undone.past:
        undone = undone.undone()
    assert undone.text == start.text
    while undone.future:
        undone = undone.redone()
    assert undone.text == buffer.text


@given(SIGNS, STEPS)
def test_one_undo_gives_back_the_text_and_the_selection_before_a_whole_change(
    text: str, steps: list[KeyPress | str]
) -> None:
    buffer = Buffer.of(text)
    for step in steps:
        buffer = edited(buffer, step)
        replaced = buffer.replaced(*buffer.selection, "un mot")
        if replaced.text != buffer.text:
            back = replaced.undone()
            assert (back.text, back.caret, back.anchor) == (buffer.text, buffer.caret, buffer.anchor)


@given(SIGNS, st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), SIGNS), max_size=20))
def test_the_text_is_that_of_a_string_edited_the_same_way(text: str, edits: list[tuple[int, int, str]]) -> None:
    buffer, model = Buffer.of(text), unicodedata.normalize("NFC", text)
    for one, other, new in edits:
        start, end = sorted((min(one, len(model)), min(other, len(model))))
        buffer = buffer.selecting(start, end).inserted(new)
        model = model[:start] + unicodedata.normalize("NFC", new) + model[end:]
        assert buffer.text == model
        assert "\n".join(buffer.lines) == model


@given(SIGNS, STEPS)
def test_the_caret_and_the_selection_never_leave_the_text(text: str, steps: list[KeyPress | str]) -> None:
    buffer = Buffer.of(text)
    for step in steps:
        buffer = edited(buffer, step)
        assert 0 <= buffer.caret <= len(buffer.text)
        assert 0 <= buffer.anchor <= len(buffer.text)
        assert buffer.offset(*buffer.place) == buffer.caret


@given(SIGNS, st.integers(0, 12), st.integers(0, 12))
def test_indenting_then_dedenting_gives_the_lines_back(text: str, one: int, other: int) -> None:
    buffer = Buffer.of(text).selecting(one, other)
    if buffer.selected:
        assert buffer.indented().dedented().text == buffer.text
        assert buffer.indented().selected.replace(" ", "") == buffer.selected.replace(" ", "")


def test_a_text_is_made_plain_when_it_comes_in() -> None:
    assert plain("\ufeffun\r\ndeux\rtrois\tquatre\0e\u0301") == "un\ndeux\ntrois  quatreé"


def test_the_letters_of_a_word_are_one_step_of_undo() -> None:
    buffer = typed(Buffer.of(""), "un orage")
    assert buffer.undone().text == "un "
    assert buffer.undone().undone().text == ""


def test_a_word_typed_elsewhere_is_another_step() -> None:
    buffer = typed(pressed(typed(Buffer.of(""), "deux"), "home"), "un")
    assert buffer.undone().text == "deux"


def test_letters_erased_one_after_another_are_one_step_of_undo() -> None:
    buffer = pressed(Buffer.of("abcd").at(2), "backspace", "backspace")
    assert (buffer.text, buffer.undone().text) == ("cd", "abcd")
    buffer = pressed(Buffer.of("abcd").at(2), "delete", "delete")
    assert (buffer.text, buffer.undone().text) == ("ab", "abcd")


def test_a_change_forgets_what_was_taken_back() -> None:
    buffer = typed(typed(Buffer.of(""), "a").undone(), "b")
    assert buffer.redone() is buffer


def test_enter_keeps_the_indent_of_the_line() -> None:
    buffer = typed(pressed(Buffer.of("groupe:\n  taille: 11"), KeyPress("end", ctrl=True), "enter"), "x")
    assert buffer.text == "groupe:\n  taille: 11\n  x"


def test_backspace_in_the_margin_takes_a_step_of_indent() -> None:
    buffer = Buffer.of("    a")
    assert pressed(buffer.at(4), "backspace").text == "  a"
    assert pressed(buffer.at(3), "backspace").text == "   a"
    assert pressed(Buffer.of("a    b").at(5), "backspace").text == "a   b"


def test_tab_goes_to_the_next_step_of_indent() -> None:
    assert pressed(Buffer.of("abc").at(3), "tab").text == "abc "
    assert pressed(Buffer.of("abc").at(3), "tab", "tab").text == "abc   "


def test_tab_indents_the_selected_lines_and_not_the_one_that_only_begins() -> None:
    buffer = pressed(Buffer.of("un\n\ndeux\ntrois").selecting(1, 9), "tab")
    assert buffer.text == "  un\n\n  deux\ntrois"
    assert buffer.selected == "n\n\n  deux\n"
    assert pressed(buffer, KeyPress("tab", shift=True)).text == "un\n\ndeux\ntrois"


def test_home_goes_to_the_first_sign_then_to_the_margin() -> None:
    buffer = pressed(Buffer.of("  abc").at(4), "home")
    assert buffer.caret == 2
    assert pressed(buffer, "home").caret == 0
    assert pressed(buffer, "home", "home").caret == 2


def test_the_caret_keeps_its_column_through_shorter_lines() -> None:
    buffer = pressed(Buffer.of("abcd\na\nabcd").at(3), "down", "down")
    assert buffer.place == Place(2, 3)
    assert pressed(buffer, "up").place == Place(1, 1)


def test_words_are_passed_whole() -> None:
    buffer = Buffer.of("posture_utile: épauler")
    assert pressed(buffer, KeyPress("right", ctrl=True)).caret == 13
    assert pressed(buffer, "end", KeyPress("left", ctrl=True)).caret == 15
    assert pressed(buffer, "end", KeyPress("backspace", ctrl=True)).text == "posture_utile: "


def test_a_word_and_a_line_are_selected() -> None:
    buffer = Buffer.of("un: deux trois\nquatre")
    assert buffer.selecting_word(6).selected == "deux"
    assert buffer.selecting_word(14).selected == "trois"
    assert buffer.selecting_line(6).selected == "un: deux trois\n"
    assert buffer.selecting_line(16).selected == "quatre"


def test_a_word_is_found_forwards_backwards_and_round_the_end() -> None:
    buffer = Buffer.of("Orage, orage et ORAGE")
    starts = []
    for _ in range(4):
        found = buffer.found("orage")
        assert found is not None
        buffer = found
        starts.append(buffer.selection[0])
    assert starts == [0, 7, 16, 0]
    back = buffer.at(7).found("orage", -1)
    assert back is not None
    assert back.selection == (0, 5)
    assert buffer.found("grêle") is None
    assert places_of("", "rien") == ()


def test_a_word_is_replaced_everywhere_in_one_step() -> None:
    buffer = Buffer.of("orage, Orage").at(8).replaced_everywhere("orage", "un orage")
    assert (buffer.text, buffer.place) == ("un orage, un orage", Place(0, 8))
    assert buffer.undone().text == "orage, Orage"
    assert buffer.replaced_everywhere("", "x").text == buffer.text


def test_a_text_reloaded_keeps_the_place_of_the_caret_and_can_be_taken_back() -> None:
    buffer = Buffer.of("un\ndeux").at(5).rewritten("un et demi\r\ndeux\ntrois")
    assert (buffer.text, buffer.place) == ("un et demi\ndeux\ntrois", Place(1, 2))
    assert buffer.undone().text == "un\ndeux"
