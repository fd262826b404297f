"""The scene of Monday: it takes what the widgets ask to the session."""

from __future__ import annotations

from game.scenes.plan.actions import (
    Change,
    CloseDialog,
    Foresee,
    GoAhead,
    Lay,
    Lift,
    OpenCards,
    OpenForesight,
    PickCard,
    Stand,
    TakeAway,
    TakePosture,
)
from game.scenes.plan.appointing import appointment_dialog
from game.scenes.plan.arranging import Appointment, Offered, activity_of, decisions, moved, offered, removed
from game.scenes.plan.cards import cards_dialog
from game.scenes.plan.foreseeing import GO, foresight_dialog
from game.scenes.plan.foresight import Foresight
from game.scenes.plan.grid import placed_key, week_grid
from game.scenes.plan.group import group_band
from game.scenes.plan.shelf import USUAL, WIDTH, offered_key, shelf
from game.scenes.plan.spheres import Legend, posture_key, sphere_card
from game.scenes.scene import Context
from game.scenes.season_page import GoOn, SeasonScene
from game.scenes.stack import Transition
from game.session import Session
from game.sim import Allocation, ChoosePosture, SeasonView
from game.telling import capitalised, target_name
from game.ui import Button, Column, Dialog, Draggable, Flow, KeyHint, Row, Title, UiAction, UiInput, Widget

_MONDAY = 0


class PlanScene(SeasonScene):
    """Three postures, the hours of two people, and the group under one's eyes."""

    topic = "plan"

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        self._appointment: Appointment | None = None
        self._cards_are_open = False
        self._picked: tuple[str, ...] = ()
        self.foresight = Foresight(context, session)
        first = self.view.spheres[0]
        self.first_focus = posture_key(first.sphere, first.posture)

    def build(self) -> Widget:
        t, view = self.context.texts, self.view
        title = Title(t("plan.title"))
        foresee = Button(
            t("foresee.open"),
            OpenForesight(),
            kind="small",
            icon="oeil",
            name=t("foresee.open_name"),
            key="foresee",
            shortcut="v",
        )
        dials = view.scenario.dials
        legend = Legend(t, is_need_shown=dials.shows_all)
        if self.context.theme.stacked:
            heading: Widget = Flow([title, foresee, legend])
        else:
            heading = Row([title.sized(grow=1), foresee, legend], gap=20)
        spheres = [sphere_card(t, sphere, dials).sized(grow=1) for sphere in view.spheres]
        week = week_grid(self.context, view).sized(grow=1)
        body = Column(
            [
                heading,
                Row(spheres, align="stretch", stack=True),
                Row(
                    [week, shelf(self.context, view.plan, self._picked).sized(width=WIDTH)], align="stretch", stack=True
                ),
                group_band(self.context, view),
            ],
            gap=8,
        )
        go = Button(t("plan.go"), GoOn(), kind="main", icon_after="fd", key="go-on").sized(width=220)
        return self.page(t("plan.title"), body, day=_MONDAY, hints=self._hints(), buttons=[go])

    def _hints(self) -> list[KeyHint]:
        """The keys of the moment: those that place what is held, or those that choose."""
        t = self.context.texts
        if self._is_carrying:
            return [
                KeyHint("← ↑ → ↓", t("plan.key_cell")),
                KeyHint(t("ui.key_space"), t("plan.key_drop")),
                KeyHint(t("ui.key_escape"), t("plan.key_return")),
            ]
        return [
            KeyHint(t("ui.key_tab"), t("plan.key_zone")),
            KeyHint("1–4", t("plan.key_posture")),
            KeyHint(t("ui.key_space"), t("plan.key_take")),
        ]

    @property
    def _is_carrying(self) -> bool:
        return self.router.ui.carried is not None

    def handle(self, ui_input: UiInput) -> Transition | None:
        """As every scene; the keys at the foot change with what is held."""
        before = self._is_carrying
        transition = super().handle(ui_input)
        if self._is_carrying != before:
            self.invalidate()
        return transition

    def animate(self, dt: float) -> bool:
        if not self.router.ui.pressed:
            self.foresight.settle()
        if not self.foresight.found():
            return False
        self.invalidate()
        return True

    def leave(self) -> None:
        self.foresight.work.stop()
        self.foresight.settle()
        super().leave()

    def go_on(self) -> Transition | None:
        """To the assembly, after the question of the week where it is asked."""
        return None if self.foresight.asks() else super().go_on()

    def dialog(self) -> Dialog | None:
        if self.foresight.is_open:
            return foresight_dialog(self.context.texts, self.view, self.foresight)
        if self._cards_are_open:
            return cards_dialog(self.context, self.view.plan)
        appointment = self._appointment
        return appointment_dialog(self.context.texts, self.view, appointment) if appointment is not None else None

    def act(self, action: UiAction) -> Transition | None:
        match action:
            case TakePosture(sphere, posture):
                self.decide(ChoosePosture(sphere, posture))
            case Lay(carried, animateur, day):
                self._lay(carried, animateur, day)
            case Lift(key):
                self._lift(key)
            case Change(appointment):
                self._appointment = appointment
            case Stand(appointment):
                self._appointment = None
                self._stand(appointment)
            case TakeAway(placed):
                self._appointment = None
                self.decide(removed(placed))
            case OpenCards():
                self._cards_are_open = True
            case PickCard(activity):
                self._pick(activity)
            case CloseDialog():
                self._appointment = None
                self._cards_are_open = False
            case GoAhead():
                self.foresight.close()
                return super().go_on()
            case _:
                self.foresight.act(action)
                if isinstance(action, Foresee) and self.foresight.comes_first:
                    self.invalidate()
                    self.focus(GO)
        return super().act(action)

    def taken_back(self, before: SeasonView) -> str:
        self._appointment = None
        t, now = self.context.texts, self.view
        for old, new in zip(before.spheres, now.spheres, strict=True):
            if old.posture != new.posture:
                sphere = capitalised(t(f"sphere.{new.sphere}.long"))
                return t("plan.undone_posture", sphere=sphere, posture=t(f"posture.{new.posture}").lower())
        moved = set(before.plan.allocations) ^ set(now.plan.allocations)
        placed = next((each for each in (*before.plan.allocations, *now.plan.allocations) if each in moved), None)
        if placed is None:
            return super().taken_back(before)
        activity = t(f"activity.{placed.activity}")
        about = [word for word in (target_name(t, now, placed.target), t(f"day.{placed.day}")) if word]
        return t("plan.undone_hours", activity=activity[:1].lower() + activity[1:], about=", ".join(about))

    def _lay(self, carried: Offered | Allocation, animateur: str, day: int) -> None:
        """Place at once what is clear; ask for the target of what has several."""
        if isinstance(carried, Allocation):
            self._stand(moved(carried, animateur, day))
            return
        appointment = offered(self.view.plan, carried.activity, animateur, day)
        if len(activity_of(self.view.plan, carried.activity).targets) > 1:
            self._appointment = appointment
        else:
            self._stand(appointment)

    def _pick(self, activity: str) -> None:
        """The card chosen among all comes first on the shelf, and in the hand."""
        self._cards_are_open = False
        if activity not in (*USUAL, *self._picked):
            self._picked = (activity, *self._picked)
        self.invalidate()
        self.focus(offered_key(activity))
        self._lift(offered_key(activity))

    def _lift(self, key: str) -> None:
        """Carry a card as Space does."""
        self._appointment = None
        card = next((each for each in self.router.page.walk() if each.key == key), None)
        if isinstance(card, Draggable):
            self.router.ui.carried = card.taken()
            first = self.router.first_place().focus
            if first is not None:
                self.focus(first)

    def _stand(self, appointment: Appointment) -> None:
        """Decide the appointment; the focus follows its card."""
        if all(self.decide(decision) for decision in decisions(self.view.plan, appointment)):
            self.invalidate()
            self.focus(placed_key(appointment.wanted))
