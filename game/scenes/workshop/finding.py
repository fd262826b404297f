"""The bar above the text: it finds a word, replaces it, or goes to a line. A value; each gesture gives the next one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from game.text import Texts
from game.ui import T16, Button, Card, Column, Label, Row, TextField, UiAction, Widget
from game.ui.widgets.editor import Buffer, places_of

_COUNT_WIDTH = 96.0

Purpose = Literal["find", "replace", "line"]
PURPOSES: dict[str, Purpose] = {"ctrl+f": "find", "ctrl+h": "replace", "ctrl+g": "line"}
"""The keys that open the bar."""


class FindingAction(UiAction):
    """Something asked of the bar."""


@dataclass(frozen=True, slots=True)
class OpenFinding(FindingAction):
    """Open the bar for the word that is selected, or for the one sought last."""

    purpose: Purpose


@dataclass(frozen=True, slots=True)
class Seek(FindingAction):
    """Look for this word, or go to the line of this number."""

    typed: str


@dataclass(frozen=True, slots=True)
class Another(FindingAction):
    """Go to the next place of the word, or to the previous one with -1."""

    step: int


@dataclass(frozen=True, slots=True)
class Meant(FindingAction):
    """What replaces the word."""

    replacement: str


@dataclass(frozen=True, slots=True)
class ReplaceOne(FindingAction):
    """Replace the word that is selected, and go to the next one."""


@dataclass(frozen=True, slots=True)
class ReplaceAll(FindingAction):
    """Replace the word everywhere."""


@dataclass(frozen=True, slots=True)
class CloseFinding(FindingAction):
    """Back to the text."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What is typed in the bar, and where the caret was when it opened."""

    purpose: Purpose = "find"
    is_open: bool = False
    typed: str = ""
    replacement: str = ""
    start: int = 0

    @property
    def word(self) -> str:
        """The word to highlight in the text."""
        return self.typed if self.is_open and self.purpose != "line" else ""

    def after(self, action: FindingAction, buffer: Buffer) -> tuple[Finding, Buffer]:
        """The bar and the text once it is done."""
        match action:
            case OpenFinding(purpose):
                return self._opened(purpose, buffer), buffer
            case CloseFinding():
                return replace(self, is_open=False), buffer
            case Seek(typed) if self.purpose == "line":
                number = int(typed) if typed.isdecimal() else 0
                there = buffer.at(buffer.offset(number - 1) if number else self.start)
                return replace(self, typed=typed), there
            case Seek(typed):
                from_start = buffer.at(self.start)
                return replace(self, typed=typed), from_start.found(typed) or from_start
            case Another(step):
                return self, buffer.found(self.word, step) or buffer
            case Meant(replacement):
                return replace(self, replacement=replacement), buffer
            case ReplaceOne():
                if buffer.selection in places_of(self.word, buffer.text):
                    buffer = buffer.inserted(self.replacement)
                return self, buffer.found(self.word) or buffer
            case ReplaceAll():
                return self, buffer.replaced_everywhere(self.word, self.replacement)
        return self, buffer

    def _opened(self, purpose: Purpose, buffer: Buffer) -> Finding:
        start = buffer.selection[0]
        typed = buffer.selected if buffer.selected and "\n" not in buffer.selected else self.typed
        return Finding(purpose, True, "" if purpose == "line" else typed, self.replacement, start)


def finding_bar(texts: Texts, finding: Finding, buffer: Buffer) -> Widget:
    """The bar, whose first field has the key `find`."""
    close = Button(
        "",
        CloseFinding(),
        icon="croix",
        name=texts("workshop.find.close"),
        kind="small",
        shortcut="escape",
        key="find-x",
    )
    if finding.purpose == "line":
        wanted = texts("workshop.find.line", n=len(buffer.lines))
        field = TextField(finding.typed, Seek, name=wanted, placeholder=wanted, on_enter=CloseFinding(), key="find")
        return Card(Row([field.sized(grow=1), close], gap=8))
    name = texts("workshop.find.word")
    word = TextField(finding.typed, Seek, name=name, placeholder=name, icon="loupe", on_enter=Another(1), key="find")
    previous = Button(
        "",
        Another(-1),
        icon="fh",
        name=texts("workshop.find.previous"),
        kind="small",
        shortcut="shift+f3",
        key="find-previous",
    )
    following = Button(
        "", Another(1), icon="fb", name=texts("workshop.find.next"), kind="small", shortcut="f3", key="find-next"
    )
    count = Label(_count(texts, finding, buffer), T16, "ink2", align="right").sized(width=_COUNT_WIDTH)
    first = Row([word.sized(grow=1), count, previous, following, close], gap=8)
    if finding.purpose == "find":
        return Card(first)
    by = texts("workshop.find.by")
    meant = TextField(finding.replacement, Meant, name=by, placeholder=by, on_enter=ReplaceOne(), key="find-by")
    one = Button(texts("workshop.find.replace"), ReplaceOne(), kind="small", key="find-one")
    everywhere = Button(texts("workshop.find.replace_all"), ReplaceAll(), kind="small", key="find-all")
    return Card(Column([first, Row([meant.sized(grow=1), one, everywhere], gap=8)], gap=8))


def _count(texts: Texts, finding: Finding, buffer: Buffer) -> str:
    """Which of the places of the word is selected, of how many."""
    if not finding.word:
        return ""
    places = places_of(finding.word, buffer.text)
    if buffer.selection in places:
        return texts("workshop.find.rank", rank=places.index(buffer.selection) + 1, n=len(places))
    return texts.plural("workshop.find.count", len(places)) if places else texts("workshop.find.none")
