"""The week of work: days that go by on the map, incidents that wait for an answer, how they came out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from game.scenes.hearing import heard_outside
from game.scenes.scene import Context
from game.scenes.season_page import SeasonScene
from game.scenes.stack import Transition
from game.scenes.work.clock import END, NOON, WeekClock
from game.scenes.work.contracts import Reached, SelectContract, ShowDay, day_list
from game.scenes.work.controls import (
    FASTER,
    SLOWER,
    CloseTold,
    EndDay,
    Pause,
    SkipToHalt,
    Speed,
    Stage,
    controls,
    hints,
    main_button,
)
from game.scenes.work.hearing import WeekHeard
from game.scenes.work.incident import AskGroup, ChooseAnswer, ConfirmAnswer, Sheet, Veil, incident_sheet, outcome_sheet
from game.scenes.work.results import Floating, floating_results, said_results
from game.scenes.work.shifts import finished
from game.scenes.work.sky import skies_of, sky_card
from game.scenes.work.team import ShowTeam, team_dialog
from game.scenes.work.town import village
from game.session import Session
from game.sim import Answer, IncidentAsked, IncidentOutcome
from game.ui import (
    BAR_HEIGHT,
    Column,
    Dialog,
    KeyPress,
    Overlay,
    Rect,
    Row,
    Spacer,
    UiAction,
    UiInput,
    Widget,
)
from game.ui.map import Moment, VillageMap
from game.ui.sounds import Ambience

_LIST_WIDTH, _SHEET_WIDTH = 296.0, 592.0
_COVERED = (Rect(40, BAR_HEIGHT, 324, 592), Rect(900, 590, 380, 66))  # by the list, and by the controls


class WorkScene(SeasonScene):
    """Phase travail. The week is already drawn: the clock only tells it, and stops where someone must answer."""

    topic = "work"
    first_focus = "go-on"

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        self._clock = WeekClock()
        self._n_told = self._resume()
        self._lived = 0.0
        self._heard, self._floating = WeekHeard(self._over), Floating(self._over)
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

    @property
    def _over(self) -> frozenset[int]:
        """The contracts of which one knows by now what became of them."""
        return finished(self.view.contracts, self._clock.day, self._clock.time)

    @property
    def _is_running(self) -> bool:
        """Whether days go by alone."""
        return self._stage is Stage.RUNNING and not self.context.theme.reduced_motion

    def _moment(self) -> Moment:
        """What the map shows: the hour of the clock, or the middle of a day that is looked back at or does not run."""
        if self.context.theme.reduced_motion:
            return Moment()
        return Moment(self._clock.time if self._looked_at is None else Moment().hour, self._lived)

    # What is shown

    def build(self) -> Widget:
        t, view = self.context.texts, self.view
        stage = self._stage
        sheet = self._sheet(stage)
        is_now = self._day == self._clock.day and stage is not Stage.OVER
        asked = view.pending if isinstance(view.pending, IncidentAsked) and stage is Stage.INCIDENT else None
        troubled = asked.who if asked is not None and asked.day == self._day else ()
        reached = Reached(self._clock.day, self._clock.time, self._over, troubled)
        left = Column(
            [
                day_list(t, view, self._day, reached, self._shown_contract(troubled)).sized(grow=1),
                sky_card(t, view, self._day, self._clock.hour if is_now else None),
            ]
        ).sized(width=_LIST_WIDTH)
        stacked = self.context.theme.stacked
        town: Widget = self._make_town(reached, () if stacked else _COVERED)
        tools = controls(t, self._clock, is_running=self._is_running)
        if stacked:
            body: Widget = Column([sheet or tools, left, town])
        elif sheet is not None:
            body = Row([left, Spacer(), Column([sheet]).sized(width=_SHEET_WIDTH)], align="stretch")
            town = Overlay([town, Veil()])
        else:
            body = Row([left, Column([Spacer(), tools]).sized(grow=1)], align="stretch")
        is_empty = not view.contracts and self._halt == END
        return self.page(
            t("phase.travail"),
            body,
            day=self._day,
            hints=hints(t, stage, is_running=self._is_running),
            buttons=[main_button(t, stage, has_answer=bool(self._chosen), is_empty=is_empty)],
            background=None if stacked else town,
        )

    def _shown_contract(self, troubled: Sequence[int]) -> int | None:
        """The contract that was chosen, else the one where an incident happens."""
        contracts = enumerate(self.view.contracts)
        where = (rank for rank, each in contracts if each.day == self._day and set(each.team) & set(troubled))
        return self._selected if self._selected is not None else next(where, None)

    def _make_town(self, reached: Reached, covered: Sequence[Rect]) -> VillageMap:
        """The map of the day that is shown; its sky changes with the hours only where they go by."""
        t, view, day = self.context.texts, self.view, self._day
        is_still = self.context.theme.reduced_motion or self._looked_at is not None
        kind = view.weather[day]
        return village(
            t,
            view,
            day,
            self._moment,
            ((0.0, kind),) if is_still else skies_of(kind),
            reached=reached,
            selected=self._shown_contract(reached.troubled),
            results=said_results(t, view, day, reached.over)
            if is_still
            else floating_results(t, view, day, self._floating.since),
            is_live=self._is_live,
            covered=covered,
        )

    def _sheet(self, stage: Stage) -> Sheet | None:
        t, view = self.context.texts, self.view
        if self._told is not None:
            return outcome_sheet(t, view, self._told)
        if stage is Stage.INCIDENT and isinstance(view.pending, IncidentAsked):
            return incident_sheet(t, view, view.pending, self._chosen, group_asked=self._group_asked)
        return None

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
        """While the days run, Space stops them wherever the focus is, plus and minus change their speed, and Escape
        goes to what waits."""
        if isinstance(ui_input, KeyPress) and self._stage is Stage.RUNNING and not self._team_shown:
            asked = self._asked_of_time(ui_input)
            if asked is not None:
                self.act(asked)
                self.invalidate()
                return None
        return super().handle(ui_input)

    def _asked_of_time(self, key: KeyPress) -> UiAction | None:
        """What a key asks of the days that go by."""
        if key.chord == "escape":
            return SkipToHalt()
        if self._is_running and key.chord == "space":
            return Pause()
        if self._is_running and key.name in (*FASTER, *SLOWER) and not (key.ctrl or key.alt):
            return Speed(self._clock.next_speed(1 if key.name in FASTER else -1))
        return None

    @property
    def ambience(self) -> Ambience | None:
        return heard_outside(self.view.weather[self._day])

    def update(self, dt: float) -> bool:
        has_changed = super().update(dt)
        pending = self.view.pending if self._stage is Stage.INCIDENT else self._told
        incident = pending.incident.id if isinstance(pending, IncidentAsked | IncidentOutcome) else ""
        self.context.sounds += self._heard.new_sounds(self.view, self._over, incident)
        return has_changed

    @property
    def _is_live(self) -> bool:
        """Whether time goes by in the village: never with reduced motion, in a pause, behind a sheet or a dialog."""
        is_told = self._stage in (Stage.INCIDENT, Stage.TOLD)
        return not (self._team_shown or self._clock.is_paused or is_told or self.context.theme.reduced_motion)

    def animate(self, dt: float) -> bool:
        """Let the days go by; what moves without being told is the map's own matter (`VillageMap.stirs`)."""
        if not self._is_live:
            return False
        clock, was_running = self._clock, self._is_running
        before = (clock.day, clock.hour, self._over)
        clock.tick(dt, self._halt)
        self._lived += dt
        has_stopped = was_running and clock.now >= self._halt
        if has_stopped:
            self._come_to_now()
        floats = self._floating.follow(self.view, self._over, clock.day, self._lived)
        if not (has_stopped or floats or before != (clock.day, clock.hour, self._over)):
            return False
        self.invalidate()
        return True
