"""The week of work: days that go by on the map, incidents that wait for an answer, how they came out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import Enum, auto

from game.scenes.hearing import heard_outside
from game.scenes.scene import Context
from game.scenes.season_page import GoOn, SeasonScene
from game.scenes.stack import Transition
from game.scenes.work.clock import END, NOON, SPEEDS, WeekClock
from game.scenes.work.contracts import SelectContract, ShowDay, day_list, sky_card, village
from game.scenes.work.hearing import WeekHeard
from game.scenes.work.incident import AskGroup, ChooseAnswer, ConfirmAnswer, Sheet, Veil, incident_sheet, outcome_sheet
from game.scenes.work.team import ShowTeam, team_dialog
from game.session import Session
from game.sim import Answer, IncidentAsked, IncidentOutcome
from game.ui import (
    BAR_HEIGHT,
    Button,
    Column,
    Dialog,
    Flow,
    KeyHint,
    KeyPress,
    Overlay,
    Rect,
    Row,
    Spacer,
    UiAction,
    UiInput,
    Widget,
)
from game.ui.sounds import Ambience

_LIST_WIDTH, _SHEET_WIDTH = 296.0, 592.0
_COVERED = (Rect(40, BAR_HEIGHT, 324, 592), Rect(900, 590, 380, 66))  # by the list, and by the controls


class Stage(Enum):
    """What the scene is at."""

    RUNNING = auto()
    INCIDENT = auto()
    """An incident waits for an answer."""
    TOLD = auto()
    """How an incident came out is being read."""
    OVER = auto()
    """Friday evening."""


@dataclass(frozen=True, slots=True)
class EndDay(UiAction):
    """To the evening of this day, or of the next."""


@dataclass(frozen=True, slots=True)
class SkipToHalt(UiAction):
    """Over days in which nothing happens."""


@dataclass(frozen=True, slots=True)
class Pause(UiAction):
    """Stop the days, or let them go on."""


@dataclass(frozen=True, slots=True)
class Speed(UiAction):
    """Let the days go by so many times faster."""

    times: int


@dataclass(frozen=True, slots=True)
class CloseTold(UiAction):
    """Go on with the week after reading how an incident came out."""


class WorkScene(SeasonScene):
    """Phase travail. The week is already drawn: the clock only tells it, and stops where someone must answer."""

    topic = "work"
    first_focus = "go-on"

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        self._clock = WeekClock()
        self._n_told = self._resume()
        self._heard = WeekHeard(self._clock)
        self._told: IncidentOutcome | None = None
        self._chosen = ""
        self._group_asked = False
        self._selected: int | None = None
        self._looked_at: int | None = None
        self._team_shown = False

    def _resume(self) -> int:
        """Begin at the last incident that was answered, if any; returns how many outcomes were told before."""
        answered = [rank for rank, each in enumerate(self.view.outcomes) if not each.settled_by_group]
        if not answered:
            return 0
        self._clock.now = self.view.outcomes[answered[-1]].day + NOON
        return answered[-1] + 1

    def enter(self, result: object) -> None:
        super().enter(result)
        if self._clock.now == 0.0:
            self._say_cash()
            if self.context.theme.reduced_motion:
                self._clock.end_day(self._halt)
        self._tell_next()

    def _say_cash(self) -> None:
        """Say what came into the till or left it since Monday: the incidents tell theirs when they are settled."""
        t, moved = self.context.texts, defaultdict[str, float](float)
        for each in self.view.causes:
            if each.quantity == "tresorerie" and each.cause != "incident":
                moved[each.cause] += each.amount
        said = [
            t("work.cash_cause", cause=t(f"account.{cause}").lower(), amount=t.money(amount, sign=True))
            for cause, amount in moved.items()
        ]
        if said:
            self.toast(t("work.cash", amount=t.join(said)))

    # Where the week is

    @property
    def _halt(self) -> float:
        """Where the clock has to stop next: something to tell, something to answer, or Friday evening."""
        if self._n_told < len(self.view.outcomes):
            return self.view.outcomes[self._n_told].day + NOON
        pending = self.view.pending
        return pending.day + NOON if isinstance(pending, IncidentAsked) else END

    @property
    def _stage(self) -> Stage:
        if self._told is not None:
            return Stage.TOLD
        if self._clock.now < self._halt:
            return Stage.RUNNING
        return Stage.INCIDENT if isinstance(self.view.pending, IncidentAsked) else Stage.OVER

    def _tell_next(self) -> None:
        """When the clock has come to an incident that the group settled itself, tell it."""
        outcomes = self.view.outcomes
        if self._told is None and self._n_told < len(outcomes) and self._clock.now >= self._halt:
            self._told = outcomes[self._n_told]
            self._n_told += 1

    @property
    def _day(self) -> int:
        """The day that is shown."""
        return self._clock.day if self._looked_at is None else self._looked_at

    # What is shown

    def build(self) -> Widget:
        t, view = self.context.texts, self.view
        stage = self._stage
        sheet = self._sheet(stage)
        is_now = self._day == self._clock.day and stage is not Stage.OVER
        left = Column(
            [
                day_list(t, view, self._day, self._clock, self._selected).sized(grow=1),
                sky_card(t, view, self._day, self._clock.hour if is_now else None),
            ]
        ).sized(width=_LIST_WIDTH)
        troubled = view.pending.who if isinstance(view.pending, IncidentAsked) and stage is Stage.INCIDENT else ()
        stacked = self.context.theme.stacked
        covered = () if stacked else _COVERED
        town: Widget = village(t, view, self._day, self._selected, troubled, covered)
        if stacked:
            body: Widget = Column([sheet or self._controls(), left, town])
        elif sheet is not None:
            body = Row([left, Spacer(), Column([sheet]).sized(width=_SHEET_WIDTH)], align="stretch")
            town = Overlay([town, Veil()])
        else:
            body = Row([left, Column([Spacer(), self._controls()]).sized(grow=1)], align="stretch")
        return self.page(
            t("phase.travail"),
            body,
            day=self._day,
            hints=self._hints(stage),
            buttons=[self._main_button(stage)],
            background=None if stacked else town,
        )

    def _sheet(self, stage: Stage) -> Sheet | None:
        t, view = self.context.texts, self.view
        if self._told is not None:
            return outcome_sheet(t, view, self._told)
        if stage is Stage.INCIDENT and isinstance(view.pending, IncidentAsked):
            return incident_sheet(t, view, view.pending, self._chosen, group_asked=self._group_asked)
        return None

    def _controls(self) -> Widget:
        """Everyone, and how fast the days go by."""
        t = self.context.texts
        buttons: list[Widget] = [
            Button(t("work.teams"), ShowTeam(True), kind="small", icon="gens", key="teams", shortcut="e")
        ]
        if not self.context.theme.reduced_motion and self._stage is Stage.RUNNING:
            icon, word = ("play", "work.resume") if self._clock.is_paused else ("pause", "work.pause")
            buttons.append(Button("", Pause(), kind="small", icon=icon, name=t(word), key="pause"))
            buttons += [
                Button(
                    t("work.speed", times=times),
                    Speed(times),
                    kind="small",
                    selected=times == self._clock.speed,
                    key=f"speed-{times}",
                    shortcut=str(times),
                )
                for times in SPEEDS
            ]
        return Flow(buttons, gap=8, line_gap=8, justify="end")

    def _main_button(self, stage: Stage) -> Button:
        t = self.context.texts
        match stage:
            case Stage.INCIDENT:
                button = Button(
                    t("work.choose"),
                    ConfirmAnswer(),
                    kind="main",
                    icon_after="fd",
                    key="choose",
                    enabled=bool(self._chosen),
                    reason=t("work.choose_first"),
                )
                return button.sized(width=190)
            case Stage.TOLD:
                return Button(t("work.go_on_week"), CloseTold(), kind="main", icon_after="fd", key="go-on")
            case Stage.OVER:
                return Button(t("work.to_review"), GoOn(), kind="main", icon_after="fd", key="go-on").sized(width=190)
        if not self.view.contracts and self._halt == END:
            return Button(t("work.to_friday"), SkipToHalt(), kind="main", icon_after="fd", key="go-on")
        return Button(t("work.next_day"), EndDay(), kind="main", icon_after="fd", key="go-on")

    def _hints(self, stage: Stage) -> list[KeyHint]:
        t = self.context.texts
        match stage:
            case Stage.INCIDENT:
                return [KeyHint("1–4", t("work.key_answer")), KeyHint(t("ui.key_tab"), t("work.key_map"))]
            case Stage.RUNNING if not self.context.theme.reduced_motion:
                return [
                    KeyHint(t("ui.key_space"), t("work.key_pause")),
                    KeyHint("1 2 4", t("work.key_speed")),
                    KeyHint(t("ui.key_escape"), t("work.key_skip")),
                ]
        return [KeyHint(t("ui.key_enter"), t("work.key_go_on")), KeyHint(t("ui.key_tab"), t("work.key_contracts"))]

    def dialog(self) -> Dialog | None:
        """Everyone with their mood; each face opens the member's page."""
        return team_dialog(self.context.texts, self.view) if self._team_shown else None

    # What is done

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case SelectContract(rank):
                self._selected = None if rank == self._selected else rank
            case ShowDay(day):
                self._looked_at = None if day == self._clock.day else day
                self._selected = None
            case ShowTeam(is_shown):
                self._team_shown = is_shown
            case Pause():
                self._clock.is_paused = not self._clock.is_paused
            case Speed(times):
                self._clock.speed, self._clock.is_paused = times, False
            case EndDay():
                self._end_day()
            case SkipToHalt():
                self._skip()
            case CloseTold():
                self._close_told()
            case ChooseAnswer(choice):
                self._chosen = choice
            case AskGroup():
                self._group_asked = True
                self._focus_answers()
            case ConfirmAnswer():
                self._answer()
            case _:
                return super().act(action)
        return None

    def _end_day(self) -> None:
        self._clock.end_day(self._halt)
        self._come_to_now()

    def _skip(self) -> None:
        self._clock.skip(self._halt)
        self._come_to_now()

    def _come_to_now(self) -> None:
        """Show the day of the clock, and what waits there."""
        self._looked_at = self._selected = None
        self.router.ui.scroll.clear()
        self._tell_next()
        if self._stage is Stage.INCIDENT:
            self._focus_answers()

    def _focus_answers(self) -> None:
        """Begin at the first answer, or at the one that the group told; what happens is in view, to be read first."""
        pending = self.view.pending
        rank = 1
        if self._group_asked and isinstance(pending, IncidentAsked):
            rank += next(i for i, each in enumerate(pending.incident.choices) if each.id == pending.group_would)
        self.router.ui.focus = f"answer-{rank}"

    def _close_told(self) -> None:
        self._told = None
        self._come_to_now()
        if self._stage is Stage.RUNNING and self.context.theme.reduced_motion:
            self._end_day()

    def _answer(self) -> None:
        """Settle the incident; how it came out is told before the week goes on."""
        pending = self.view.pending
        if not isinstance(pending, IncidentAsked) or not self._chosen:
            return
        if self.decide(Answer(pending.incident.id, self._chosen)):
            self.session.advance()
            self._told = self.view.outcomes[self._n_told]
            self._n_told += 1
            self._chosen, self._group_asked = "", False
            self.router.ui.scroll.clear()

    def handle(self, ui_input: UiInput) -> Transition | None:
        """While the days run, Space stops them wherever the focus is, and Escape goes to what waits."""
        if isinstance(ui_input, KeyPress) and self._stage is Stage.RUNNING and not self._team_shown:
            if ui_input.chord == "space":
                self.act(Pause())
                self.invalidate()
                return None
            if ui_input.chord == "escape":
                self._skip()
                self.invalidate()
                return None
        return super().handle(ui_input)

    @property
    def ambience(self) -> Ambience | None:
        return heard_outside(self.view.weather[self._day])

    def update(self, dt: float) -> bool:
        has_changed = super().update(dt)
        pending = self.view.pending if self._stage is Stage.INCIDENT else self._told
        incident = pending.incident.id if isinstance(pending, IncidentAsked | IncidentOutcome) else ""
        self.context.sounds += self._heard.new_sounds(self.view, self._clock, incident)
        return has_changed

    def animate(self, dt: float) -> bool:
        clock = self._clock
        if self._stage is not Stage.RUNNING or self._team_shown or self.context.theme.reduced_motion:
            return False
        before = (clock.day, clock.hour, clock.is_over(clock.day))
        clock.tick(dt, self._halt)
        stopped = self._stage is not Stage.RUNNING or clock.now >= self._halt
        if stopped:
            self._come_to_now()
        elif before == (clock.day, clock.hour, clock.is_over(clock.day)):
            return False
        self.invalidate()
        return True
