"""The review of the summer, in chapters: what the group really did, and what to talk about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.debriefing import summer_of
from game.debriefing.estimates import KIND, NUMBER, kept_estimates, page_of_estimates
from game.scenes.origin import Asking, AskOrigin, CloseOrigin, LookAt
from game.scenes.scene import Context
from game.scenes.season_page import SeasonScene
from game.scenes.stack import Push, Replace, Transition
from game.scenes.summer import brought, decisions, essential, people, spheres, talking, weeks
from game.scenes.summer.counted import OpenWeek, counted_card
from game.scenes.summer.exporting import AskExport, Export, Exporting, WithNotes, export_dialog, words_of
from game.scenes.summer.looking import LookInside
from game.scenes.summer.reading import Reading
from game.scenes.summer.talking import OpenGathering
from game.scenes.summer.weeks import WEEK, ChangeSeat, SeeWeek
from game.scenes.summer.weighing import Weigh, Weighing
from game.session import Session
from game.ui import (
    T24,
    Button,
    Column,
    Dialog,
    Flow,
    KeyHint,
    Label,
    Page,
    Role,
    Row,
    UiAction,
    UiInput,
    Widget,
    page_foot,
    tabs,
)

_CHAPTERS: Final = "chapters"
CHAPTERS: Final = ("essential", "spheres", "weeks", "decisions", "brings", "people", "talk")


@dataclass(frozen=True, slots=True)
class Finish(UiAction):
    """Close the book of this summer: to the title."""


@dataclass(frozen=True, slots=True)
class ShowTables(UiAction):
    """The charts as tables, or as drawings again."""


@dataclass(frozen=True, slots=True)
class PlayOtherwise(UiAction):
    """See a week of this summer again, to play it otherwise."""


@dataclass(frozen=True, slots=True)
class OpenLaboratory(UiAction):
    """Compare two ways to live the summers of this scenario."""


@dataclass(frozen=True, slots=True)
class OpenChapter(UiAction):
    """Turn to a chapter."""

    chapter: str


class SummerScene(SeasonScene):
    """Phase fini. Nothing is decided here; a summer opened again from the saves shows the same pages."""

    topic = "summer"
    first_focus = f"{_CHAPTERS}.0"

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        self.summer = summer_of(session.saved)
        kept = kept_estimates(self.summer.evidence)
        self.weighing = Weighing(self.summer.evidence, kept)
        self._is_kept = kept is not None
        self._weighed_shown: object = None
        self._chapter = CHAPTERS[0]
        self._week = self.summer.turns[0].week if self.summer.turns else 1
        self._as_tables = False
        self.exporting = Exporting()
        self._is_asking = False
        self._origin = Asking(self)
        self._with_notes = True

    def leave(self) -> None:
        self.weighing.stop()
        super().leave()

    def build(self) -> Widget:
        t = self.context.texts
        finish = Button(t("ending.finish"), Finish(), kind="main", icon_after="fd", key="finish", shortcut="escape")
        body, buttons = self._opened(), self._ways_on()
        if self.context.theme.stacked:  # the foot has no room for all of them, the bar none for the chapters
            body, buttons = Column([self._chapters(), body, Flow(buttons, gap=16)]), []
        foot = page_foot(self._hints(), None, [*buttons, finish.sized(width=170)])
        return Page(t("ending.page"), body, bar=self._bar(), foot=foot)

    def _opened(self) -> Widget:
        """The chapter that is read."""
        reading = Reading(self.context.texts, self.view, self.summer, self._as_tables, self._week)
        match self._chapter:
            case "spheres":
                return spheres.chapter(reading)
            case "weeks":
                return weeks.chapter(reading)
            case "decisions":
                return decisions.chapter(reading, self.weighing)
            case "brings":
                return brought.chapter(reading)
            case "people":
                return people.chapter(reading)
            case "talk":
                return talking.chapter(reading)
        return essential.chapter(reading, counted_card(reading, self.weighing, is_short=True))

    def _bar(self) -> Widget:
        """The way back, the title, the chapters; they are over the page when text is large."""
        t = self.context.texts
        heading = Label(t("ending.page"), T24)
        heading.role = Role.HEADING
        back = Button(t("ending.to_title"), Finish(), kind="small", icon="fg", key="to-title")
        tables = Button(
            t("ending.tables"),
            ShowTables(),
            kind="small",
            key="tables",
            shortcut="t",
            selected=self._as_tables,
            icon="courbe",
        )
        chapters = None if self.context.theme.stacked else self._chapters().sized(grow=1)
        room = Label("").sized(grow=1) if chapters is None else None
        return Row([back, heading, chapters, room, tables], gap=16)

    def _chapters(self) -> Widget:
        names = [(chapter, self.context.texts(f"chapter.{chapter}")) for chapter in CHAPTERS]
        return tabs(names, self._chapter, OpenChapter, name=self.context.texts("chapter.all"), key=_CHAPTERS)

    def _hints(self) -> list[KeyHint]:
        t = self.context.texts
        return [
            KeyHint(f"1–{len(CHAPTERS)}", t("chapter.key")),
            KeyHint("T", t("member.key_table")),
            KeyHint("E", t("export.key")),
        ]

    def _ways_on(self) -> list[Widget]:
        """To other summers, and to paper."""
        t = self.context.texts
        return [
            Button(t("ending.laboratory"), OpenLaboratory(), key="laboratory", icon="comparer", shortcut="l"),
            Button(t("branches.entry"), PlayOtherwise(), key="otherwise", icon="branche"),
            Button(t("export.button"), AskExport(True), key="export", icon="export", shortcut="e"),
        ]

    def dialog(self) -> Dialog | None:
        if self._is_asking:
            return export_dialog(self.context.texts, with_notes=self._with_notes)
        return self._origin.dialog({"": self.summer.evidence})

    def animate(self, dt: float) -> bool:
        """What counted is computed while the first page is read; the end of an export is said."""
        self.weighing.begin()
        exported, shown = self.exporting.ended(), self.weighing.shown
        if exported is not None:
            self.toast(words_of(self.context.texts, exported))
        if shown != self._weighed_shown:
            self._weighed_shown = shown
            self._keep_estimates()
            self.invalidate()
            return True
        return exported is not None

    def _keep_estimates(self) -> None:
        """Once they are whole, nobody has to wait for them again."""
        known = self.weighing.known
        if known is not None and known.merit is not None and not self._is_kept:
            self._is_kept = True
            self.session.write_page(KIND, NUMBER, page_of_estimates(self.summer.evidence, known))

    def handle(self, ui_input: UiInput) -> Transition | None:
        """The week under the focus is the one that is looked at."""
        transition = super().handle(ui_input)
        focused = self.router.ui.focus
        if focused.startswith(WEEK) and focused != f"{WEEK}{self._week}":
            self._week = int(focused.removeprefix(WEEK))
            self.invalidate()
        return transition

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case ShowTables():
                self._as_tables = not self._as_tables
            case OpenChapter(chapter):
                self._chapter = chapter
                self.focus(f"{_CHAPTERS}.{CHAPTERS.index(chapter)}")
                self.show_top()
            case SeeWeek(week):
                self._week = week
            case LookInside():
                if (cause := action.weighs_most(self.session.ledger)) is not None:
                    return Push(lambda: self.context.routes.glass(self.session, cause))
            case LookAt(change):
                return Push(lambda: self.context.routes.glass(self.session, change))
            case AskOrigin() | CloseOrigin():
                self._origin.take(action)
            case ChangeSeat(week):
                return Push(lambda: self.context.routes.seat(self.session.saved, week))
            case PlayOtherwise():
                return Push(lambda: self.context.routes.branches(self.session.id, self._week))
            case OpenWeek(week):
                return Push(lambda: self.context.routes.branches(self.session.id, week))
            case Weigh():
                self.weighing.turn()
            case OpenLaboratory():
                return Push(lambda: self.context.routes.laboratory(self.session.scenario))
            case OpenGathering():
                return Push(lambda: self.context.routes.gathering(self.session.id))
            case AskExport(is_open):
                self._is_asking = is_open
            case WithNotes(is_on):
                self._with_notes = is_on
            case Export():
                self._is_asking = False
                self.exporting.begin(
                    self.session.saved, self.context.texts, self.weighing.known, with_notes=self._with_notes
                )
            case Finish():
                return Replace(self.context.way_out(self.session.id), everything=True)
            case _:
                return super().act(action)
        return None
