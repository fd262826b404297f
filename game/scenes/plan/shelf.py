"""What may be placed in the week, and how many hours are still free."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from game.rounding import half_hours
from game.scenes.plan.actions import Lift, OpenCards, TakeAway
from game.scenes.plan.adding import hours_needed
from game.scenes.plan.arranging import Offered, activity_of
from game.scenes.plan.grid import ICONS, PAPERS
from game.scenes.scene import Context
from game.sim import ACTIVITIES, ActivityView, Allocation, PlanView
from game.text import Texts
from game.ui import (
    T16,
    T18,
    Button,
    Card,
    Column,
    Draggable,
    DropTarget,
    Framed,
    Icon,
    Label,
    Row,
    Ruler,
    Scroll,
    UiAction,
    Widget,
)

WIDTH = 392.0
USUAL = tuple(each.id for each in ACTIVITIES if each.id == each.kind)
"""What a week is mostly made of; the other cards are one step away."""
_SHOWN_HEIGHT = 116.0


class _Shelf(Scroll):
    """A list that keeps its place in a dense page: a few rows are seen, the others by scrolling."""

    def content_height(self, ruler: Ruler, width: float) -> float:
        return min(super().content_height(ruler, width), _SHOWN_HEIGHT)


def shelf(context: Context, plan: PlanView, picked: Sequence[str] = ()) -> Widget:
    """The cards `picked` among all of them, then the usual ones; one of the week that comes back is taken away."""
    t = context.texts
    needed = hours_needed(plan)
    is_full = not any(any(days) for days in plan.free_hours_by_day.values())
    usual = [each for each in plan.activities if each.id in USUAL and each.id not in picked]
    shown = [activity_of(plan, each) for each in picked] + usual
    cards = [_row(t, each, is_full) for each in shown]
    rows = Column(cards, gap=4, zone=True, name=t("plan.activities"))
    listed: Widget = rows if context.theme.stacked else _Shelf(rows, key="shelf").sized(grow=1)
    account = Row([_account(t, plan, needed).sized(grow=1), _every_card(t, plan)], gap=8)
    content = Column([_heading(t, plan.available_hours - needed), account, listed], gap=6)
    return DropTarget(
        Card(content, padding=12),
        name=t("plan.put_back"),
        accepts=lambda carried: isinstance(carried, Allocation),
        on_drop=_take_away,
        invite=t("plan.put_back"),
        key="put_back",
    )


def offered_key(activity: str) -> str:
    """The key of the card of this activity."""
    return f"offered.{activity}"


def _take_away(carried: Hashable) -> UiAction:
    assert isinstance(carried, Allocation), "nothing else was accepted"
    return TakeAway(carried)


def _heading(t: Texts, left: float) -> Widget:
    free = Label(t("plan.hours_free", hours=t.hours(left)), T16, "ink2") if left >= 0 else None
    return Row([Label(t("plan.activities"), T18.black).sized(grow=1), free])


def _account(t: Texts, plan: PlanView, needed: float) -> Widget:
    """Where the hours of the week go; and what it means when there are not enough of them."""
    if needed > plan.available_hours:
        missing = t("plan.beyond", missing=t.hours(needed - plan.available_hours))
        return Row([Icon("alerte", 18), Label(missing, T16.bold, "err").sized(grow=1)], gap=6)
    return Label(
        t(
            "plan.account",
            postures=t.hours(half_hours(plan.posture_hours)),
            contracts=t.hours(half_hours(plan.supervision_hours)),
        ),
        T16,
        "ink2",
    )


def _every_card(t: Texts, plan: PlanView) -> Widget:
    words = t("plan.all_cards", n=len(plan.activities))
    return Button(words, OpenCards(), kind="discreet", key="all-cards")


def _row(t: Texts, activity: ActivityView, is_full: bool) -> Widget:
    name, hours = t(f"activity.{activity.id}"), t.hours(activity.usual_hours)
    words = Row([Icon(ICONS[activity.id], 20), Label(name, T16.bold).sized(grow=1), Label(hours, T16)], gap=10)
    key = offered_key(activity.id)
    return Draggable(
        Framed(words, fill=PAPERS[activity.sphere], border="edge", padding=6).sized(height=32),
        Offered(activity.id),
        name=t("plan.offered", activity=name, hours=hours),
        tooltip=t(f"activity.{activity.id}.meaning"),
        action=Lift(key),
        enabled=not is_full,
        reason=t("plan.week_is_full"),
        key=key,
    )
