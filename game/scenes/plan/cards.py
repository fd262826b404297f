"""Every card of the animateurs' week, by sphere, with what it does and when it serves."""

from __future__ import annotations

from collections.abc import Sequence

from game.scenes.plan.actions import CloseDialog, PickCard
from game.scenes.plan.grid import ICONS
from game.scenes.scene import Context
from game.sim import SPHERES, ActivityView, PlanView
from game.text import Texts
from game.ui import T16, T18, Button, Column, Dialog, Grid, Label, OptionCard, Row, SphereSquare, Widget

_WIDTH, _COLUMNS = 1160, 3


def cards_dialog(context: Context, plan: PlanView) -> Dialog:
    """One card is chosen to be laid on a day."""
    t = context.texts
    columns = 1 if context.theme.stacked else _COLUMNS
    spheres = {sphere: [each for each in plan.activities if each.sphere == sphere] for sphere in SPHERES}
    return Dialog(
        t("plan.cards"),
        [_section(t, sphere, cards, columns) for sphere, cards in spheres.items()],
        [Button(t("plan.cancel"), CloseDialog(), shortcut="escape", key="close-cards")],
        icon="livre",
        width=_WIDTH,
        first_focus=_key(spheres[SPHERES[0]][0]),
    )


def _section(t: Texts, sphere: str, cards: Sequence[ActivityView], columns: int) -> Widget:
    """The cards of one sphere, under its name."""
    name = t(f"sphere.{sphere}")
    grid = Grid([_card(t, each) for each in cards], columns=columns, gap=8, zone=True, name=name)
    return Column([Row([SphereSquare(sphere, 26, name=""), Label(name, T18.black)], gap=8), grid], gap=6)


def _key(activity: ActivityView) -> str:
    return f"card.{activity.id}"


def _card(t: Texts, activity: ActivityView) -> Widget:
    name, hours = t(f"activity.{activity.id}"), t.hours(activity.usual_hours)
    heading = Row(
        [
            SphereSquare(activity.sphere, 26, name="", icon=ICONS[activity.id]),
            Label(name, T16.bold).sized(grow=1),
            Label(hours, T16),
        ],
        gap=8,
    )
    meaning = t(f"activity.{activity.id}.meaning")
    return OptionCard(
        Column([heading, Label(meaning, T16, "ink2")], gap=2),
        PickCard(activity.id),
        name=t("plan.offered", activity=name, hours=hours),
        value=meaning,
        tooltip=when_it_serves(t, activity.id),
        padding=8,
        outlined=True,
        key=_key(activity),
    )


def when_it_serves(t: Texts, activity: str) -> str:
    """When this card helps, and when it helps less."""
    return f"{t(f'activity.{activity}.helps')} {t(f'activity.{activity}.less')}"
