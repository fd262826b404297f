"""A text being written, as an immutable value: each change gives another buffer, that undo can take back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import Literal, NamedTuple, Self

from game.ui.plain import plain
from game.ui.widgets.editor.words import INDENT, line_end, line_start, margin, places_of, word_around

_MOST_CHANGES = 1000

Kind = Literal["typed", "erased", "whole"]
"""Changes of one sign after another are one step of undo; a whole change is a step by itself."""


class Place(NamedTuple):
    """A line and a column, both from 0."""

    line: int
    column: int


class Ends(NamedTuple):
    """The caret, and where its selection began: equal when nothing is selected."""

    caret: int
    anchor: int


@dataclass(frozen=True, slots=True)
class Change:
    """At the offset `at`, `removed` gave way to `inserted`; the caret and selection before and after."""

    at: int
    removed: str
    inserted: str
    before: Ends
    after: Ends
    kind: Kind

    def joined(self, next_one: Change) -> Change | None:
        """Both changes as one when the next goes on with this one, None when it begins something else."""
        if next_one.kind != self.kind or self.kind == "whole":
            return None
        if self.kind == "typed":
            ends_word = self.inserted[-1].isspace() and not next_one.inserted[0].isspace()
            if ends_word or next_one.removed or next_one.at != self.at + len(self.inserted):
                return None
            return replace(self, inserted=self.inserted + next_one.inserted, after=next_one.after)
        if next_one.at + len(next_one.removed) == self.at:
            return replace(next_one, removed=next_one.removed + self.removed, before=self.before)
        if next_one.at == self.at:
            return replace(self, removed=self.removed + next_one.removed, after=next_one.after)
        return None


@dataclass(frozen=True)
class Buffer:
    """Text, caret and selection as offsets from the start of the text, and the changes that undo and redo know."""

    text: str
    caret: int = 0
    anchor: int = 0
    goal: int | None = None
    """The column the caret keeps to while it goes from line to line."""
    past: tuple[Change, ...] = ()
    future: tuple[Change, ...] = ()
    """What redo would do again, the next one last."""
    is_writing: bool = False
    """Whether the caret has not moved since the last change, so that the next may join it."""

    @classmethod
    def of(cls, text: str) -> Self:
        """The buffer of a text just opened, its line ends and tabs made `plain`."""
        return cls(plain(text))

    # Reading

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines without their ends; an empty text has one empty line."""
        return tuple(self.text.split("\n"))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(accumulate([len(line) + 1 for line in self.lines[:-1]], initial=0))

    @property
    def place(self) -> Place:
        """Where the caret is."""
        return self.place_of(self.caret)

    def place_of(self, offset: int) -> Place:
        """The line and column of an offset."""
        line = bisect_right(self._starts, offset) - 1
        return Place(line, offset - self._starts[line])

    def offset(self, line: int, column: int = 0) -> int:
        """The offset of a place, or of the nearest one there is."""
        line = min(max(0, line), len(self.lines) - 1)
        return self._starts[line] + min(max(0, column), len(self.lines[line]))

    @property
    def selection(self) -> tuple[int, int]:
        """The selected stretch, in order; empty at the caret when nothing is selected."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        start, end = self.selection
        return self.text[start:end]

    @property
    def ends(self) -> Ends:
        return Ends(self.caret, self.anchor)

    # Caret and selection

    def at(self, offset: int, *, selecting: bool = False, goal: int | None = None) -> Self:
        """The caret there, from the old one's anchor when `selecting`."""
        caret = min(max(0, offset), len(self.text))
        return replace(self, caret=caret, anchor=self.anchor if selecting else caret, goal=goal, is_writing=False)

    def selecting(self, start: int, end: int) -> Self:
        """This stretch selected, the caret at its end."""
        return self.at(start).at(end, selecting=True)

    def selecting_all(self) -> Self:
        return self.selecting(0, len(self.text))

    def selecting_word(self, offset: int) -> Self:
        return self.selecting(*word_around(self.text, offset))

    def selecting_line(self, offset: int) -> Self:
        """The line selected with its end."""
        return self.selecting(line_start(self.text, offset), line_end(self.text, offset) + 1)

    def found(self, word: str, step: int = 1) -> Self | None:
        """The next place of the word selected (the previous one with -1), round the end; None when there is none."""
        places = places_of(word, self.text)
        if not places:
            return None
        start = self.selection[0]
        after = (start, len(self.text) if self.selected else -1)
        rank = bisect_right(places, after) if step > 0 else bisect_left(places, (start, 0)) - 1
        return self.selecting(*places[rank % len(places)])

    # Changes

    def inserted(self, text: str) -> Self:
        """The text in the place of the selection, the caret after it."""
        text = plain(text)
        kind: Kind = "typed" if len(text) == 1 and text != "\n" else "whole"
        return self._changed(*self.selection, text, kind)

    def replaced(self, start: int, end: int, text: str) -> Self:
        """The text in the place of a stretch, the caret after it."""
        return self._changed(start, end, plain(text))

    def rewritten(self, text: str) -> Self:
        """A whole new text, the caret at the same line and column."""
        text = plain(text)
        place = Buffer(text).offset(*self.place)
        return self._changed(0, len(self.text), text, after=Ends(place, place))

    def replaced_everywhere(self, word: str, by: str) -> Self:
        """Every place of the word replaced, in one step."""
        parts, at = [], 0
        for start, end in places_of(word, self.text):
            parts += [self.text[at:start], by]
            at = end
        return self.rewritten("".join([*parts, self.text[at:]]))

    def erased(self, to: int) -> Self:
        """Without the selection, or without what is between the caret and `to` when nothing is selected."""
        if self.caret != self.anchor:
            return self._changed(*self.selection, "")
        to = min(max(0, to), len(self.text))
        kind: Kind = "erased" if abs(to - self.caret) == 1 else "whole"
        return self._changed(min(to, self.caret), max(to, self.caret), "", kind)

    def indented(self) -> Self:
        """One step of indent: for each selected line, or at the caret."""
        if self.caret == self.anchor:
            return self._changed(*self.selection, " " * (INDENT - self.place.column % INDENT))
        return self._relined(lambda line: " " * INDENT + line if line else line)

    def dedented(self) -> Self:
        """One step of indent less for each selected line, or for the caret's."""
        return self._relined(lambda line: line[min(INDENT, margin(line)) :])

    def _relined(self, edit: Callable[[str], str]) -> Self:
        """Each line the selection touches edited at its start, the selection following its signs."""
        start, end = self.selection
        first = self.place_of(start).line
        last = max(first, self.place_of(end if start == end else end - 1).line)
        new = [edit(line) for line in self.lines[first : last + 1]]
        from_, to = self._starts[first], self.offset(last, len(self.lines[last]))
        fresh = Buffer(self.text[:from_] + "\n".join(new) + self.text[to:])

        def followed(offset: int) -> int:
            line, column = self.place_of(offset)
            grown = len(fresh.lines[line]) - len(self.lines[line])
            return fresh.offset(line, column + grown if column or grown < 0 else column)

        return self._changed(from_, to, "\n".join(new), after=Ends(followed(self.caret), followed(self.anchor)))

    def _changed(self, start: int, end: int, text: str, kind: Kind = "whole", after: Ends | None = None) -> Self:
        removed = self.text[start:end]
        after = after or Ends(start + len(text), start + len(text))
        if removed == text:
            return self.at(after.anchor).at(after.caret, selecting=True)
        change = Change(start, removed, text, self.ends, after, kind)
        joined = self.past[-1].joined(change) if self.is_writing and self.past else None
        past = (*self.past[:-1], joined) if joined is not None else (*self.past[1 - _MOST_CHANGES :], change)
        return replace(self._with(change), past=past, future=(), is_writing=True)

    def _with(self, change: Change) -> Self:
        """The text with this change made, and the caret after it."""
        head, tail = self.text[: change.at], self.text[change.at + len(change.removed) :]
        caret, anchor = change.after
        return replace(self, text=head + change.inserted + tail, caret=caret, anchor=anchor, goal=None)

    # Undo

    def undone(self) -> Self:
        """The last change taken back; the same buffer when there is none."""
        if not self.past:
            return self
        last = self.past[-1]
        back = replace(last, removed=last.inserted, inserted=last.removed, after=last.before)
        return replace(self._with(back), past=self.past[:-1], future=(*self.future, last), is_writing=False)

    def redone(self) -> Self:
        """The last change taken back done again; the same buffer when there is none."""
        if not self.future:
            return self
        again = self.future[-1]
        return replace(self._with(again), past=(*self.past, again), future=self.future[:-1], is_writing=False)
