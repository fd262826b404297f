"""A pause on image between a review and the next week: three facts, one question, room for a note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.debriefing.freeze import (
    KIND,
    Fact,
    PauseNote,
    facts_of,
    pause_notes_in,
    question_of,
    question_words,
    reason_to_pause,
)
from game.scenes.countdown import Countdown, countdown_choice
from game.scenes.scene import Context
from game.scenes.season_page import GoOn, SeasonScene
from game.scenes.stack import Transition
from game.session import Session
from game.ui import (
    T16,
    T18,
    T20,
    T24,
    T30,
    Button,
    Card,
    Column,
    Framed,
    Icon,
    KeyHint,
    Label,
    Row,
    TextField,
    TextStyle,
    Title,
    UiAction,
    Widget,
)

_FRIDAY: Final = 4
_MINUTES: Final = (2,)
_QUESTION_WIDTH: Final = 560.0
_FACT: Final = TextStyle(T24.size, T24.leading + 4)
"""Both are read from the back of a room."""


@dataclass(frozen=True, slots=True)
class Write(UiAction):
    """The text of the note changes."""

    text: str


@dataclass(frozen=True, slots=True)
class Time(UiAction):
    """Take so many minutes; 0 without a timer."""

    minutes: int


class FreezeScene(SeasonScene):
    """Phase bilan, once its review was read; going on is one key away, and what is written is kept."""

    topic = "freeze"
    first_focus = "go-on"

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        self._week = session.view.week
        kept = pause_notes_in({(KIND, week): page for week, page in session.pages(KIND).items()})
        self._note = kept[self._week].text if self._week in kept else ""
        self._question = question_of(self.view, facts_of(context.texts, self.view))
        self._countdown = Countdown()

    def build(self) -> Widget:
        t, view = self.context.texts, self.view
        facts = facts_of(t, view)
        reason = reason_to_pause(view, at_pivotal=True) or "marked"
        body = Row(
            [self._facts(facts).sized(grow=1), self._thinking().sized(width=_QUESTION_WIDTH)],
            gap=16,
            align="stretch",
            stack=True,
        )
        title = Title(t("freeze.title"), t(f"freeze.{reason}", week=view.week))
        next_week = Button(t("freeze.go_on", week=view.week + 1), GoOn(), kind="main", icon_after="fd", key="go-on")
        return self.page(
            t("freeze.title"),
            Column([title, body.sized(grow=1)], gap=14),
            day=_FRIDAY,
            hints=[
                KeyHint(t("ui.key_enter"), t("freeze.key_go_on")),
                KeyHint(t("ui.key_tab"), t("freeze.key_write")),
            ],
            buttons=[next_week.sized(width=190)],
        )

    def _facts(self, facts: tuple[Fact, ...]) -> Card:
        t = self.context.texts
        rows = [
            Row([_number(t.number(rank)), Label(fact.words, _FACT).sized(grow=1)], gap=18, align="start")
            for rank, fact in enumerate(facts, 1)
        ]
        heading = Row([Icon("figer", 24), Label(t("freeze.facts"), T20)], gap=8)
        return Card(Column([heading, *rows], gap=30), padding=24, tape="sky", name=t("freeze.facts"))

    def _thinking(self) -> Card:
        """The question, and room to answer it."""
        t = self.context.texts
        question = question_words(t, self._question)
        field = TextField(self._note, Write, name=question, placeholder=t("freeze.write_here"), lines=9, key="note")
        return Card(
            Column(
                [
                    Row([Icon("ampoule", 24), Label(t("freeze.question"), T20)], gap=8),
                    Label(question, T30),
                    field,
                    Label(t("freeze.optional"), T16, "ink2"),
                    countdown_choice(t, self._countdown, _MINUTES, Time),
                ],
                gap=14,
            ),
            paper="sun",
            padding=24,
        )

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Write(text):
                self._note = text
            case Time(minutes):
                self._countdown.start(minutes)
            case _:
                return super().act(action)
        return None

    def animate(self, dt: float) -> bool:
        if not self._countdown.pass_time(dt):
            return False
        self.invalidate()
        return True

    def leave(self) -> None:
        """What is written is never lost on the way."""
        super().leave()
        text = self._note.strip()
        page = PauseNote(self._question, text).content() if text else None
        if page != self.session.pages(KIND).get(self._week):
            self.session.write_page(KIND, self._week, page)


def _number(rank: str) -> Widget:
    return Framed(Label(rank, T18.black), fill="sun_tint", border="sun_dark", padding=7, radius=8)
