"""The dialog of one appointment: with whom or about what, and for how long."""

from __future__ import annotations

from dataclasses import replace

from game.scenes.plan.actions import Change, CloseDialog, Lift, Stand, TakeAway
from game.scenes.plan.arranging import Appointment, activity_of, most_hours
from game.scenes.plan.cards import when_it_serves
from game.scenes.plan.grid import ICONS, placed_key
from game.sim import SeasonView
from game.telling import target_name
from game.text import Texts
from game.ui import T16, Button, Dialog, Dropdown, Label, Row, Stepper, UiAction, Widget


def appointment_dialog(t: Texts, view: SeasonView, appointment: Appointment) -> Dialog:
    """The choices that are left once the day is known; nothing is decided before its main button."""
    wanted = appointment.wanted
    who = next(each.profile.name for each in view.animateurs if each.profile.id == wanted.animateur)
    targets = activity_of(view.plan, wanted.activity).targets
    when = t("plan.when", name=who, day=t(f"day.{wanted.day}"))
    return Dialog(
        t(f"activity.{wanted.activity}"),
        [
            Label(t(f"activity.{wanted.activity}.meaning"), T16, "ink2"),
            Label(when_it_serves(t, wanted.activity), T16, "ink2"),
            Label(when, T16.bold),
            _target(t, view, appointment) if len(targets) > 1 else None,
            _hours(t, view, appointment),
        ],
        _buttons(t, appointment),
        icon=ICONS[wanted.activity],
        width=560,
        first_focus="target" if len(targets) > 1 else "hours",
    )


def _target(t: Texts, view: SeasonView, appointment: Appointment) -> Widget:
    wanted = appointment.wanted
    targets = activity_of(view.plan, wanted.activity).targets
    # A member who has left may still be the target of hours placed before.
    chosen = targets.index(wanted.target) if wanted.target in targets else 0

    def choose(rank: int) -> UiAction:
        return Change(replace(appointment, wanted=replace(wanted, target=targets[rank])))

    question = t(f"plan.target.{wanted.activity}")
    listed = Dropdown([target_name(t, view, each) for each in targets], chosen, choose, name=question, key="target")
    return Row([Label(question, T16).sized(width=150), listed.sized(grow=1)], gap=10)


def _hours(t: Texts, view: SeasonView, appointment: Appointment) -> Widget:
    wanted, most = appointment.wanted, most_hours(view.plan, appointment)

    def choose(hours: int) -> UiAction:
        return Change(replace(appointment, wanted=replace(wanted, hours=hours)))

    stepper = Stepper(
        wanted.hours,
        most,
        choose,
        name=t("plan.hours"),
        value=t("plan.hours_chosen", hours=t.hours(wanted.hours), most=t.hours(most)),
        least=1,
        room_for=5,
        key="hours",
    )
    return Row([Label(t("plan.hours"), T16).sized(width=150), stepper], gap=10)


def _buttons(t: Texts, appointment: Appointment) -> list[Widget]:
    keep = Button(t("plan.cancel"), CloseDialog(), shortcut="escape")
    stand = Button(
        t("plan.place") if appointment.before is None else t("plan.change"),
        Stand(appointment),
        kind="main",
        shortcut="enter",
        key="stand",
    )
    if appointment.before is None:
        return [keep, stand]
    before = appointment.before
    return [
        Button(t("plan.remove"), TakeAway(before), key="remove"),
        Button(t("plan.move"), Lift(placed_key(before)), key="move"),
        keep,
        stand,
    ]
