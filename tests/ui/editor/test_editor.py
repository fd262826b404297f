"""The editor under a person's hands, in a real window: keys, accents, pointer, clipboard, and what is then seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pygame
import pytest

from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Transition
from game.settings import Settings, TextScale
from game.ui import Button, Column, Page, Point, UiAction, Widget, clipboard
from game.ui.theme import CODE
from game.ui.widgets.editor import Buffer, Editor, Mark, Span
from tests.window import Driver

LONG = "\n".join(f"ligne {rank}: " + "un mot " * (rank % 40) for rank in range(2000))


@dataclass(frozen=True)
class Write(UiAction):
    buffer: Buffer


@dataclass(frozen=True)
class Go(UiAction):
    pass


class Desk(WidgetScene):
    """An editor between two buttons."""

    def __init__(self, context: Context, text: str) -> None:
        super().__init__(context)
        self.buffer = Buffer.of(text)
        self.marks: Sequence[Mark] = ()
        self.found = ""
        self.asked_lines: list[int] = []

    def build(self) -> Widget:
        place = self.buffer.place
        editor = Editor(
            self.buffer,
            Write,
            name="Texte",
            value=f"{place.line + 1}:{place.column + 1}",
            spans=self.spans,
            marks=self.marks,
            found=self.found,
            rows=6,
            key="text",
        )
        return Page("Bureau", Column([Button("Avant", Go(), key="before"), editor, Button("Après", Go(), key="after")]))

    def spans(self, line: int) -> Sequence[Span]:
        self.asked_lines.append(line)
        return [Span(0, 5, "key")]

    def act(self, action: UiAction) -> Transition | None:
        if isinstance(action, Write):
            self.buffer = action.buffer
        return None


class Hands(Driver):
    """The window, and what is written in it."""

    def __init__(self, text: str, text_scale: TextScale = 100) -> None:
        super().__init__(lambda context: Desk(context, text), settings=Settings(text_scale=text_scale))
        self.focus_on("text")

    def focus_on(self, key: str) -> None:
        self.scene.focus(key)
        self.frame()

    @property
    def desk(self) -> Desk:
        assert isinstance(self.scene, Desk)
        return self.scene

    @property
    def text(self) -> str:
        return self.desk.buffer.text

    @property
    def selected(self) -> str:
        return self.desk.buffer.selected

    def put(self, buffer: Buffer) -> None:
        """The scene puts the caret elsewhere, as it does to show an error."""
        self.desk.buffer = buffer
        self.desk.invalidate()
        self.frame()

    def sign_at(self, line: int, column: int) -> Point:
        """The left of a sign, when nothing is scrolled."""
        rect, cell = self.widget("text").rect, self.context.ruler.code_cell(CODE)
        gutter = 2 * cell.w + 2 * self.context.ruler.grown(10)
        return Point(rect.x + 1.5 + gutter + 6 + column * cell.w + 1, rect.y + 10.5 + (line + 0.5) * cell.h)

    def pressed(self, at: Point) -> None:
        self.point(at)
        self._post(pygame.MOUSEBUTTONDOWN, at, button=1)
        self.frame()

    def released(self, at: Point) -> None:
        self.point(at)
        self._post(pygame.MOUSEBUTTONUP, at, button=1)
        self.frame()

    def clicked(self, at: Point, times: int = 1) -> None:
        for _ in range(times):
            self.pressed(at)
            self.released(at)

    @property
    def lines_drawn(self) -> list[int]:
        self.desk.asked_lines.clear()
        self.app.draw()
        return self.desk.asked_lines


@pytest.fixture
def hands() -> Iterator[Hands]:
    with Hands("un: deux\n  trois: quatre\ncinq") as driver:
        yield driver


@pytest.fixture
def far() -> Iterator[Hands]:
    with Hands(LONG) as driver:
        yield driver


def test_letters_and_accents_are_typed_at_the_caret(hands: Hands) -> None:
    hands.write("é")
    pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text="ê"))  # a dead key gives its letter at once
    hands.frame()
    hands.press("n")
    assert hands.text.startswith("éêun")


def test_an_accent_of_its_own_is_joined_to_its_letter(hands: Hands) -> None:
    pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text="e\u0301"))
    hands.frame()
    assert hands.text.startswith("éun")
    assert hands.desk.buffer.caret == 1


def test_several_signs_composed_at_once_are_written_whole(hands: Hands) -> None:
    pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text="日本"))
    hands.frame()
    assert hands.text.startswith("日本un")


def test_stars_and_spaces_are_written_as_they_are(hands: Hands) -> None:
    hands.press("space")
    hands.write(" **x** ")
    assert hands.text.startswith(" **x** un")
    assert hands.pixels()


def test_the_pointer_puts_the_caret_between_two_signs(hands: Hands) -> None:
    hands.clicked(hands.sign_at(1, 4))
    hands.write("X")
    assert "  trXois" in hands.text


def test_the_pointer_below_the_text_goes_to_its_last_line(hands: Hands) -> None:
    hands.clicked(hands.sign_at(5, 50))
    assert hands.desk.buffer.caret == len(hands.text)


def test_the_pointer_selects_by_dragging(hands: Hands) -> None:
    hands.pressed(hands.sign_at(0, 4))
    hands.point(hands.sign_at(1, 2))
    hands.released(hands.sign_at(1, 7))
    assert hands.selected == "deux\n  trois"
    hands.press("delete")
    assert hands.text == "un: : quatre\ncinq"


def test_two_clicks_select_a_word_and_three_a_line(hands: Hands) -> None:
    hands.clicked(hands.sign_at(1, 11), times=2)
    assert hands.selected == "quatre"
    hands.clicked(hands.sign_at(1, 11))
    assert hands.selected == "  trois: quatre\n"
    hands.frame(1.0)
    hands.clicked(hands.sign_at(1, 11))
    assert hands.selected == ""


def test_a_selection_is_copied_cut_and_pasted(hands: Hands) -> None:
    hands.press("shift+end", "ctrl+c", "ctrl+end", "ctrl+v")
    assert hands.text.endswith("cinqun: deux")
    hands.press("ctrl+home", "shift+down", "ctrl+x")
    assert hands.text == "  trois: quatre\ncinqun: deux"
    hands.press("ctrl+v")
    assert hands.text.startswith("un: deux\n  trois")


def test_without_a_selection_the_line_is_copied_or_cut(hands: Hands) -> None:
    hands.press("ctrl+x", "ctrl+v", "ctrl+v")
    assert hands.text.startswith("un: deux\nun: deux\n  trois")


def test_a_paste_from_elsewhere_is_made_plain_and_undone_at_once(hands: Hands) -> None:
    before = hands.text
    clipboard.copy("a\r\n\tb\r\n")
    hands.press("ctrl+v")
    assert hands.text == "a\n  b\n" + before
    hands.press("ctrl+z")
    assert hands.text == before
    hands.press("ctrl+y")
    assert hands.text == "a\n  b\n" + before


def test_a_clipboard_out_of_order_is_no_error(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> str:
        raise pygame.error("no clipboard")

    monkeypatch.setattr(pygame.scrap, "put_text", broken)
    monkeypatch.setattr(pygame.scrap, "get_text", broken)
    hands.press("ctrl+a", "ctrl+c", "ctrl+end", "ctrl+v")
    assert hands.text == "un: deux\n  trois: quatre\ncinq" * 2


def test_tab_leaves_an_editor_that_one_only_passes_through(hands: Hands) -> None:
    hands.focus_on("before")
    hands.press("tab")
    assert hands.focus == "text"
    hands.press("tab")
    assert hands.focus == "after"
    hands.press("shift+tab", "shift+tab")
    assert hands.focus == "before"
    assert hands.text.startswith("un")


def test_tab_indents_once_one_writes_and_leaves_after_escape(hands: Hands) -> None:
    hands.press("end", "home", "tab")
    assert hands.text.startswith("  un")
    hands.press("shift+tab")
    assert hands.text.startswith("un")
    hands.press("escape", "tab")
    assert hands.focus == "after"
    hands.press("shift+tab", "shift+tab")
    assert hands.focus == "before"


def test_a_held_key_goes_on(hands: Hands) -> None:
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0, unicode=""))
    hands.frame()
    for _ in range(40):
        hands.frame()
    assert hands.desk.buffer.caret > 5


def test_only_the_lines_in_view_are_coloured_and_drawn(far: Hands) -> None:
    assert len(far.lines_drawn) < 30
    far.press("ctrl+end")
    assert 1999 in far.lines_drawn
    assert len(far.lines_drawn) < 30


def test_the_caret_is_brought_into_view_when_it_moves(far: Hands) -> None:
    far.press("pagedown", "pagedown", "pagedown")
    assert far.desk.buffer.place.line in far.lines_drawn
    far.put(far.desk.buffer.at(far.desk.buffer.offset(1500)))
    assert 1500 in far.lines_drawn
    far.put(far.desk.buffer.at(0))
    assert 0 in far.lines_drawn


def test_the_wheel_and_the_bar_scroll_without_moving_the_caret(far: Hands) -> None:
    middle = far.widget("text").rect.center
    far.turn_wheel(-3, middle)
    assert far.desk.buffer.caret == 0
    assert 9 in far.lines_drawn
    assert 7 not in far.lines_drawn
    far.turn_wheel(30, middle)
    assert 0 in far.lines_drawn
    bar = far.widget("text.down").rect
    far.pressed(bar.center)
    assert 1000 in far.lines_drawn
    far.released(Point(bar.center.x, bar.bottom))
    assert 1999 in far.lines_drawn
    assert far.desk.buffer.caret == 0


def test_a_long_line_is_scrolled_across_to_its_end_and_back(far: Hands) -> None:
    far.put(far.desk.buffer.at(far.desk.buffer.offset(39)))
    before = far.pixels()
    far.press("end")
    ended = far.pixels()
    across = far.scene.router.ui.scroll["text.across"]
    assert across > 0
    assert ended != before
    far.press("home", "home")
    assert far.scene.router.ui.scroll["text.across"] == 0
    far.clicked(far.widget("text.across").rect.center)
    assert far.scene.router.ui.scroll["text.across"] > 0


def test_the_scrolling_survives_a_rebuild(far: Hands) -> None:
    far.turn_wheel(-5, far.widget("text").rect.center)
    seen = far.lines_drawn.copy()
    far.desk.invalidate()
    far.frame()
    assert far.lines_drawn == seen


def test_marks_found_words_and_the_selection_are_seen(hands: Hands) -> None:
    pictures = {hands.pixels()}
    hands.desk.marks = [Mark(1, "error", 2, 7, "mot inconnu")]
    hands.desk.invalidate()
    pictures.add(hands.pixels())
    hands.desk.marks = [Mark(1, "warning")]
    hands.desk.invalidate()
    pictures.add(hands.pixels())
    hands.desk.found = "QUATRE"
    hands.desk.invalidate()
    pictures.add(hands.pixels())
    hands.press("ctrl+a")
    pictures.add(hands.pixels())
    assert len(pictures) == 5


def test_a_mark_or_a_span_out_of_the_text_is_no_error(hands: Hands) -> None:
    hands.desk.marks = [Mark(40, "error", 3, 90), Mark(2, "warning", 3, 90)]
    hands.press("ctrl+a", "delete")
    assert hands.pixels()


def test_a_screen_reader_is_told_the_place_the_line_and_its_marks(hands: Hands) -> None:
    hands.desk.marks = [Mark(1, "error", 2, 7, "Mot inconnu.")]
    hands.press("down")
    nodes = [node for top in hands.scene.describe() for node in top.walk()]
    field = next(node for node in nodes if node.name == "Texte")
    assert field.value == "2:1"
    assert {"focused", "multiline", "invalid"} <= field.states
    assert [(node.name, node.value) for node in field.children] == [("  trois: quatre", "Mot inconnu.")]


@pytest.mark.parametrize("text_scale", [100, 150, 200])
def test_nothing_overflows_at_any_size_of_text(text_scale: TextScale) -> None:
    with Hands(LONG, text_scale) as driver:
        driver.press("ctrl+end")
        assert driver.overflows() == []
        assert driver.widget("text").rect.h >= 6 * driver.context.ruler.code_cell(CODE).h
        assert 1999 in driver.lines_drawn
