"""The workshop's page: the text, its problems, what the scenario gives, and the trial."""

from __future__ import annotations

from typing import Final

from game.scenario import Problem, ScenarioError
from game.scenes.colouring import Colouring
from game.scenes.resuming import played
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Push, Replace, Transition
from game.scenes.workshop import parts
from game.scenes.workshop.actions import (
    Answer,
    ChooseWeek,
    Leave,
    Mend,
    NextProblem,
    OpenFormatHelp,
    OpenModels,
    Save,
    Share,
    Try,
    Write,
)
from game.scenes.workshop.document import Document, Outside
from game.scenes.workshop.finding import (
    PURPOSES,
    CloseFinding,
    Finding,
    FindingAction,
    OpenFinding,
    finding_bar,
)
from game.scenes.workshop.known import Known
from game.scenes.workshop.mending import can_mend, spot_of
from game.scenes.workshop.models import ModelsScene, Taken
from game.scenes.workshop.opening import open_document
from game.scenes.workshop.panels import balance_card, calendar_card, cast_card
from game.scenes.workshop.problem_box import problem_box
from game.scenes.workshop.questions import Question, dialog_of
from game.scenes.workshop.reading import GuideScene
from game.scenes.workshop.sections import with_item
from game.scenes.workshop.sharing import share
from game.scenes.workshop.trial import trial_from
from game.scenes.workshop.wrong_weeks import weeks_of_problems
from game.session import Session
from game.ui import Column, Dialog, KeyPress, Page, Row, UiAction, Widget
from game.ui.interaction import Caret
from game.ui.widgets.editor import Buffer

READ_AFTER: Final = 0.4
"""Seconds without typing before the text is read."""
KEEP_AFTER: Final = 1.5
"""Seconds without typing before it is kept beside its file."""
LOOK_EVERY: Final = 1.0
"""Seconds between two looks at the file."""
_TEXT_WIDTH = 560.0
_ROWS, _ROWS_STACKED = 8, 6


class WorkshopScene(WidgetScene):
    """One document at a time. The work on its thread goes on only while the page is in sight."""

    topic = "workshop"
    first_focus = "text"

    def __init__(self, context: Context, key: str = "") -> None:
        """`key`: a shipped scenario (a copy is opened) or a path; empty, the scenario written last."""
        super().__init__(context)
        self.trial: Session | None = None
        self._open(*open_document(key, context.texts))

    def _open(self, document: Document, notice: str = "") -> None:
        """Put another document on the page."""
        self.document = document
        self.buffer = Buffer.of(document.text)
        self.known = Known()
        self._colouring = Colouring(self.buffer.lines)
        self._question: Question | None = "lost" if document.lost_text() is not None else None
        self._minutes = document.minutes_since_saved()
        self._week: int | None = None
        self._idle, self._unseen = READ_AFTER, 0.0
        self._must_read, self._must_keep = True, False
        self._as_table = False
        self._finding = Finding()
        self._beside: tuple[tuple[object, ...], Widget] | None = None
        self._next: str | None = None
        if notice:
            self.toast(notice)

    # Coming and going

    def enter(self, result: object) -> None:
        super().enter(result)
        if isinstance(result, Taken):
            self._take(result)
        if self.trial is not None:
            self._week = self.trial.view.week or None
            self.trial = None
        self._look_outside()
        self._must_read, self._idle = True, READ_AFTER
        self.invalidate()

    def leave(self) -> None:
        super().leave()
        self.known.bench.stop()
        self.document.keep_draft()

    # The passing of time

    def animate(self, dt: float) -> bool:
        self._idle += dt
        self._unseen += dt
        if self._must_read and self._idle >= READ_AFTER:
            self._must_read = False
            self.known.ask(self.document.text, self.document.path, self.context.texts.language)
        if self._must_keep and self._idle >= KEEP_AFTER:
            self._must_keep = False
            self.document.keep_draft()
        if self._unseen >= LOOK_EVERY:
            self._look_outside()
        has_found = self.known.gather()
        if has_found:
            self._keep_week_in_summer()
            self.invalidate()
        return has_found

    def _keep_week_in_summer(self) -> None:
        scenario = self.known.shown
        if scenario is not None and self._week is not None:
            self._week = min(self._week, scenario.calendar.weeks)

    def _look_outside(self) -> None:
        """See whether the file was written by somebody else, and how long ago it was saved."""
        self._unseen = 0.0
        match self.document.look_outside():
            case Outside.RELOADED:
                self._take_text(self.document.text)
                self.toast(self.context.texts("workshop.reloaded"))
            case Outside.BOTH:
                self._question = "outside"
                self.invalidate()
        minutes = self.document.minutes_since_saved()
        if minutes != self._minutes:
            self._minutes = minutes
            self.invalidate()

    # What is asked

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case Write(buffer):
                self._write(buffer)
            case Mend():
                self._mend()
            case FindingAction():
                self._find(action)
            case NextProblem():
                self._go_to_next_problem()
            case Save():
                self._save()
            case ChooseWeek(week):
                self._week = None if week == self._week else week
            case Try():
                return self._try()
            case OpenFormatHelp():
                return Push(lambda: GuideScene(self.context))
            case Share():
                self._share()
            case OpenModels():
                return Push(self._models)
            case Answer(word):
                return self._answered(word)
            case Leave():
                return self._leave(None)
        return None

    def key_pressed(self, key: KeyPress) -> Transition | None:
        match key.chord:
            case chord if chord in PURPOSES:
                return self._do(OpenFinding(PURPOSES[chord]))
            case "ctrl+s":
                return self._do(Save())
            case "ctrl+enter":
                return self._do(Try())
            case "t":
                self._as_table = not self._as_table
                self.invalidate()
        return None

    def _write(self, buffer: Buffer) -> None:
        """Take what the editor made of the text; what was being found out about the text before is dropped."""
        is_changed = buffer.text != self.buffer.text
        self.buffer = buffer
        if is_changed:
            self._follow_text()

    def _take_text(self, text: str) -> None:
        """Put a whole text in the place of this one, the caret where it is."""
        self.buffer = self.buffer.rewritten(text)
        self._follow_text()
        self._idle = READ_AFTER
        self.invalidate()

    def _follow_text(self) -> None:
        self.document.text = self.buffer.text
        self._colouring = Colouring(self.buffer.lines)
        self.known.outdate()
        self._must_read = self._must_keep = True
        self._idle = 0.0

    def _mend(self) -> None:
        problem, lines = self._problem, self.buffer.lines
        if problem is None or not can_mend(problem, lines):
            return
        spot = spot_of(problem, lines)
        start, end = (self.buffer.offset(spot.line, column) for column in (spot.start, spot.end))
        self._write(self.buffer.replaced(start, end, problem.suggestion))
        self._idle = READ_AFTER
        self.focus("text")

    def _find(self, action: FindingAction) -> None:
        self._finding, buffer = self._finding.after(action, self.buffer)
        self._write(buffer)
        if isinstance(action, OpenFinding):
            self.router.ui.carets["find"] = Caret(len(self._finding.typed), 0)
            self.invalidate()
            self.focus("find")
        if isinstance(action, CloseFinding):
            self.focus("text")

    def _go_to_next_problem(self) -> None:
        """The caret to the problem after it, the first one after the last."""
        place = self.buffer.place
        spots = sorted(
            (spot.line, spot.start) for spot in (spot_of(each, self.buffer.lines) for each in self.known.problems)
        )
        if spots:
            line, column = next((spot for spot in spots if spot > (place.line, place.column)), spots[0])
            self.buffer = self.buffer.at(self.buffer.offset(line, column))
            self.focus("text")

    def _save(self) -> bool:
        try:
            self.document.save()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            self.toast(self.context.texts("workshop.not_saved", file=self.document.name, reason=reason))
            return False
        self._minutes, self._must_keep = self.document.minutes_since_saved(), False
        return True

    def _share(self) -> None:
        """Save, and make the file that can be given to somebody else."""
        texts, name = self.context.texts, self.document.name
        if self.document.is_changed and not self._save():
            return
        try:
            made = share(self.document.path)
        except ScenarioError:
            self.toast(texts("workshop.cannot_share"))
        except OSError as error:
            self.toast(texts("workshop.not_saved", file=name, reason=error.strerror or type(error).__name__))
        else:
            self.toast(texts("workshop.shared", file=made.name, folder=str(made.parent)))

    def _leave(self, key: str | None) -> Transition | None:
        """Go to another document, or for None to the title; what is not saved is asked for first."""
        self._next = key
        if self.document.is_changed:
            self._question = "leave"
            return None
        return self._go_on()

    def _answered(self, word: str) -> Transition | None:
        self._question = None
        match word:
            case "save":
                return self._go_on() if self._save() else None
            case "forget":
                self.document.forget()
                return self._go_on()
            case "theirs":
                self._take_text(self.document.kept or "")
            case "resume":
                self._take_text(self.document.lost_text() or self.document.text)
            case "drop":
                self.document.drop_draft()
        return None

    def _go_on(self) -> Transition | None:
        """To the next document, or to the title."""
        if self._next is None:
            return Replace(self.context.routes.title, everything=True)
        self.known.bench.stop()
        self._open(*open_document(self._next, self.context.texts))
        return None

    def _models(self) -> ModelsScene:
        shown = self.known.shown
        return ModelsScene(self.context, shown.region if shown is not None else self.context.texts.region)

    def _take(self, taken: Taken) -> None:
        """Open or insert what was chosen among the models."""
        if taken.text:
            self._write(with_item(self.buffer, taken.shelf, taken.key, taken.text))
            self.toast(self.context.texts("workshop.inserted", name=taken.key))
            self.focus("text")
        else:
            self._leave(taken.key)

    def _try(self) -> Transition | None:
        """Into a season of the scenario as it is written; leaving it leads back to this very page."""
        scenario = self.known.scenario
        if scenario is None:
            return None
        self.trial = trial_from(scenario, self._week or 0)
        self.context.lead_back(self.trial.id, lambda: self)
        self.context.settle_in(scenario.region)
        return played(self.context, self.trial)

    # What is shown

    @property
    def _problem(self) -> Problem | None:
        return self.known.problem_near(self.buffer.place.line)

    def dialog(self) -> Dialog | None:
        if self._question is None:
            return None
        return dialog_of(self._question, self.context.texts, self.document.name)

    def build(self) -> Widget:
        t, known, problem = self.context.texts, self.known, self._problem
        mends = problem is not None and can_mend(problem, self.buffer.lines)
        box = problem_box(t, problem, is_read=known.is_read, can_mend=mends)
        rows = _ROWS_STACKED if self.context.theme.stacked else _ROWS
        text = Column(
            [
                parts.tabs(t, self.document),
                parts.editor(t, self.buffer, self._colouring, known, self._finding.word, rows=rows).sized(grow=1),
            ],
            gap=0,
        )
        bar = finding_bar(t, self._finding, self.buffer) if self._finding.is_open else None
        left = Column([text.sized(grow=1), bar, box], gap=12)
        body = Row([left.sized(width=_TEXT_WIDTH), self._panels()], gap=16, align="stretch", stack=True)
        top = parts.top_bar(t, self.document, self._minutes, known)
        return Page(t("workshop.title"), body, bar=top, foot=parts.foot(t, known, self._week))

    def _panels(self) -> Widget:
        """What is beside the text: the same widgets until what they show has changed, since one types faster than
        they are made."""
        t, known = self.context.texts, self.known
        weeks = weeks_of_problems(known.problems, self.buffer.lines)
        shown = (self.context.revision, known.revision, self._week, self._as_table, tuple(weeks.items()))
        if self._beside is None or self._beside[0] != shown:
            panels = [
                cast_card(t, known.shown),
                calendar_card(t, known.shown, known.calendar, weeks, self._week),
                balance_card(t, known, as_table=self._as_table).sized(grow=1),
            ]
            self._beside = shown, Column(panels, gap=12).sized(grow=1)
        return self._beside[1]
