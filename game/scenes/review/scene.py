"""The review of the week: the PEC and why, the accounts, how everyone is, a question to think about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from game.debriefing import Evidence, evidence_of
from game.debriefing.freeze import reason_to_pause
from game.debriefing.measuring.working import week_contracts
from game.debriefing.origin import reached_figure
from game.notebook import PAGE, predictions_of
from game.scenes.origin import Asking, AskOrigin, CloseOrigin, LookAt
from game.scenes.review.brief import AskContracts, AskGoal, week_dialog
from game.scenes.review.cards import accounts_card, pec_card, satisfaction_card
from game.scenes.review.causes import CAUSES, LookInside, causes_dialog
from game.scenes.review.foreseen import foreseen_dialog, last_path
from game.scenes.review.reflection import question_of
from game.scenes.scene import Context
from game.scenes.season_page import GoOn, SeasonScene
from game.scenes.stack import Push, Replace, Transition
from game.session import Session
from game.ui import (
    T16,
    T18,
    T20,
    Button,
    Card,
    Column,
    Dialog,
    Flow,
    Icon,
    KeyHint,
    KeyPress,
    Label,
    Row,
    TextField,
    TextStyle,
    Title,
    UiAction,
    Widget,
)

_FRIDAY = 4
_SIDE_WIDTH, _QUESTION_WIDTH = 428.0, 384.0
_QUESTION = TextStyle(T18.size, T18.leading)


@dataclass(frozen=True, slots=True)
class Write(UiAction):
    """The text of the notebook changes."""

    text: str


@dataclass(frozen=True, slots=True)
class KeepNote(UiAction):
    """Keep what was written."""


@dataclass(frozen=True, slots=True)
class Open(UiAction):
    """Open what lies behind the review: `causes`, `week`, `foreseen`, or nothing ("")."""

    what: str


@dataclass(frozen=True, slots=True)
class ShowTable(UiAction):
    """The chart as a table, or as a drawing again."""


@dataclass(frozen=True, slots=True)
class PlayOtherwise(UiAction):
    """See this week again, to play it otherwise."""


@dataclass(frozen=True, slots=True)
class ChangeSeat(UiAction):
    """See this week from another seat."""


class ReviewScene(SeasonScene):
    """Phase bilan."""

    topic = "review"
    first_focus = "causes"

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        self._week = session.view.week
        self._note = session.notes.get(self._week, "")
        self._predictions = predictions_of(session.pages(PAGE))
        self._open = "foreseen" if self._week in self._predictions else ""
        self._as_table = False
        self._origin = Asking(self)

    @cached_property
    def evidence(self) -> Evidence:
        """All that the season tells so far, replayed when a number is asked about for the first time."""
        return evidence_of(self.session.saved)

    def build(self) -> Widget:
        t, view = self.context.texts, self.view
        buttons = [
            Button(t("recap.in_short"), Open("week"), kind="small", icon="livre", key="week", shortcut="s"),
            Button(t("recap.table"), ShowTable(), kind="small", key="table", shortcut="t", selected=self._as_table),
            Button(t("recap.causes"), Open("causes"), kind="small", icon="loupe", key="causes", shortcut="p"),
        ]
        title = Title(t("recap.title", week=view.week), t("recap.friday", date=t.date(view.friday)))
        heading = Row([title.sized(grow=1), self._foreseen(), self._otherwise()], gap=12)
        left = Column([heading, pec_card(t, view, buttons, as_table=self._as_table).sized(grow=1)], gap=8)
        right = Column([accounts_card(t, view), satisfaction_card(t, view).sized(grow=1)])
        top = Row([left.sized(grow=1), right.sized(width=_SIDE_WIDTH)], gap=16, align="stretch", stack=True)
        return self.page(
            t("phase.bilan"),
            Column([top.sized(grow=1), self._thinking()]),
            day=_FRIDAY,
            hints=[KeyHint("P", t("recap.key_causes")), KeyHint(t("recap.ctrl_enter"), t("recap.key_note"))],
            buttons=[Button(self._next_words(), GoOn(), kind="main", icon_after="fd", key="go-on").sized(width=190)],
        )

    def _otherwise(self) -> Button:
        t = self.context.texts
        name = t("branches.entry_week_name")
        return Button(t("branches.entry"), PlayOtherwise(), kind="small", icon="branche", name=name, key="otherwise")

    def _foreseen(self) -> Button | None:
        """Back to what was foreseen; nothing when nothing speaks of this week."""
        if self._week not in self._predictions and last_path(self._predictions, self._week) is None:
            return None
        t = self.context.texts
        name = t("foresee.compared")
        return Button(
            t("foresee.see"), Open("foreseen"), kind="small", icon="oeil", name=name, key="foreseen", shortcut="v"
        )

    def _next_words(self) -> str:
        t, view = self.context.texts, self.view
        return t("recap.next", week=view.week + 1) if view.week < view.n_weeks else t("recap.to_closing")

    def _thinking(self) -> Card:
        """A question, and room to answer it in the notebook."""
        t = self.context.texts
        question = t(question_of(self.view))
        keep = Button(t("recap.keep"), KeepNote(), kind="small", icon="crayon", key="keep", shortcut="ctrl+enter")
        words = Column(
            [
                Row([Icon("ampoule", 22), Label(t("recap.think"), T20)], gap=8),
                Label(question, _QUESTION),
                Flow([keep, Label(t("recap.optional"), T16, "ink2")], gap=10),
            ],
            gap=6,
        )
        field = TextField(self._note, Write, name=question, placeholder=t("recap.write_here"), lines=4, key="note")
        return Card(
            Row([words.sized(width=_QUESTION_WIDTH), field.sized(grow=1)], gap=20, align="stretch", stack=True),
            paper="sun",
            padding=14,
        )

    def dialog(self) -> Dialog | None:
        t, view = self.context.texts, self.view
        if self._origin.asked is not None:
            return self._origin.dialog({"": self.evidence})
        match self._open:
            case "causes":
                return causes_dialog(t, view, Open(""), stacked=self.context.theme.stacked)
            case "week":
                return week_dialog(t, view, ChangeSeat(), Open(""))
            case "foreseen":
                return foreseen_dialog(t, view, self._predictions, Open(""), ShowTable(), self._as_table)
        return None

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Write(text):
                self._note = text
            case KeepNote():
                self._keep_note()
                self.toast(self.context.texts("recap.kept"))
            case Open(what):
                self._open = what
            case ChangeSeat():
                return Push(lambda: self.context.routes.seat(self.session.saved, self._week))
            case AskOrigin() | CloseOrigin():
                self._origin.take(action)
            case AskContracts():
                self._origin.take(AskOrigin(week_contracts(self.evidence, self._week)))
            case AskGoal(goal):
                self._ask_goal(goal)
            case LookInside(cause) | LookAt(cause):
                return Push(lambda: self.context.routes.glass(self.session, cause))
            case PlayOtherwise():
                return Push(lambda: self.context.routes.branches(self.session.id, self._week))
            case ShowTable():
                self._as_table = not self._as_table
            case _:
                return super().act(action)
        return None

    def _ask_goal(self, goal: str) -> None:
        indicator = next(each.indicator for each in self.view.objectives if each.id == goal)
        if (figure := reached_figure(self.evidence, indicator)) is not None:
            self._origin.take(AskOrigin((figure,), goal))

    def go_on(self) -> Transition | None:
        """The next week, after a pause on image where there is one."""
        if reason_to_pause(self.view, at_pivotal=self.context.settings.pivotal_pauses):
            return Replace(lambda: self.context.routes.freeze(self.session))
        return super().go_on()

    def key_pressed(self, key: KeyPress) -> Transition | None:
        """The rows of the causes scroll with Page Up and Page Down, wherever the focus is."""
        rows = self.router.find(CAUSES)
        if rows is not None and rows.on_key(key, self.router.ui) is not None:
            self.invalidate()
            return None
        return super().key_pressed(key)

    def leave(self) -> None:
        """What is written is never lost on the way."""
        self._keep_note()

    def _keep_note(self) -> None:
        text = self._note.strip()
        if text != self.session.notes.get(self._week, ""):
            self.session.note(self._week, text)
