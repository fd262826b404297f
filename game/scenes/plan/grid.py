"""The week of the animateurs: a row for each, a place for each day, cards as high as their hours."""

from __future__ import annotations

from collections.abc import Hashable

from game.scenes.plan.actions import Change, Lay, TakeAway
from game.scenes.plan.arranging import Appointment, Offered, has_room, sphere_of
from game.scenes.scene import Context
from game.scenes.telling import animateur_of, capitalised, target_name
from game.sim import WORKING_DAYS, Allocation, AnimateurView, SeasonView
from game.text import Texts
from game.ui import (
    T16,
    Card,
    Column,
    Draggable,
    DropTarget,
    Framed,
    Handled,
    Icon,
    Interaction,
    KeyPress,
    Label,
    Point,
    Row,
    Spacer,
    UiAction,
    Widget,
)
from game.ui.avatars import Avatar, Caption

ICONS = {
    "formation_service": "ecole",
    "formation_sphere": "ampoule",
    "tete_a_tete": "bulle",
    "appui_comite": "gens",
    "demarchage": "tel",
    "jeu_cooperatif": "de",
    "retour_vision": "cible",
    "reseau": "reseau",
    "repos": "batterie",
}
PAPERS = {"entreprise": "ent", "association": "asso", "travail": "trav"}
"""The colour of a card, by its sphere."""

_FRIDAY = WORKING_DAYS - 1
_CARD, _HOUR, _OPEN, _CELL_GAP = 33.0, 14.0, 22.0, 3.0
_PERSON_W = 100.0


class PlacedCard(Draggable):
    """Hours on a day: dragged or taken with Space; a click or Enter opens them, Delete takes them away."""

    def __init__(self, child: Widget, placed: Allocation, *, name: str, key: str) -> None:
        super().__init__(child, placed, name=name, key=key, action=Change(Appointment(placed, placed)), tooltip=name)
        self._placed = placed

    def on_click(self, at: Point, ui: Interaction) -> Handled | None:
        return self.activate()

    def on_key(self, key: KeyPress, ui: Interaction) -> Handled | None:
        if key.chord in {"delete", "backspace"}:
            return Handled(TakeAway(self._placed))
        return super().on_key(key, ui)


def placed_key(placed: Allocation) -> str:
    """The key of the card of these hours."""
    return f"placed.{placed.animateur}.{placed.day}.{placed.activity}.{placed.target}"


def week_grid(context: Context, view: SeasonView) -> Card:
    """The days side by side; one under the other when text is large."""
    t = context.texts
    hired = [each for each in view.animateurs if each.is_hired]
    if context.theme.stacked:
        lines: list[Widget] = []
        for each in hired:
            lines.append(Row([_face(t, each), _hours(t, each)], gap=12))
            lines += [
                Row([Label(_day(t, day), T16.bold).sized(width=92), _cell(t, view, each, day).sized(grow=1)], gap=8)
                for day in range(WORKING_DAYS)
            ]
    else:
        heads = [Label(_day(t, day), T16.bold, align="center").sized(grow=1) for day in range(WORKING_DAYS)]
        lines = [Row([Label("").sized(width=_PERSON_W), *heads], gap=8)]
        lines += [_line(t, view, each) for each in hired]
    return Card(Column(lines, gap=8, zone=True), padding=9, name=t("plan.week"))


def _day(t: Texts, day: int) -> str:
    return capitalised(t(f"day.{day}"))


def _line(t: Texts, view: SeasonView, who: AnimateurView) -> Widget:
    head = Row([_face(t, who), _hours(t, who)], gap=4, justify="between").sized(width=_PERSON_W)
    cells = [_cell(t, view, who, day).sized(grow=1) for day in range(WORKING_DAYS)]
    return Row([head, *cells], gap=8, align="stretch")


def _face(t: Texts, who: AnimateurView) -> Widget:
    person = animateur_of(who.profile)
    return Avatar(t, person, 44, caption=Caption.NAME)


def _hours(t: Texts, who: AnimateurView) -> Widget:
    planned = Label(t.hours(round(who.hours_planned)), T16.bold, "err" if who.hours_planned > who.hours else "ink")
    planned.value = t("plan.hours_planned", hours=t.hours(who.hours))
    return Column([planned, Label(t("plan.out_of", hours=who.hours), T16, "ink2")], gap=0, align="end")


def _cell(t: Texts, view: SeasonView, who: AnimateurView, day: int) -> Widget:
    """A day of an animateur: what is fixed, what is placed, and the hours still open."""
    name = who.profile.id
    cards = [_fixed(t, key) for key in _fixed_on(view, day)]
    mine = [each for each in view.plan.allocations if (each.animateur, each.day) == (name, day)]
    cards += [_placed(t, view, each) for each in mine]
    free = view.plan.free_hours_by_day[name][day]
    if free or not cards:
        cards.append(_open(t, view, who, day, free))
    return Column(cards, gap=_CELL_GAP)


def _fixed_on(view: SeasonView, day: int) -> list[str]:
    governance = view.scenario.governance
    return ["assembly"] * (day == governance.assembly_day) + ["review"] * (day == _FRIDAY)


def _fixed(t: Texts, key: str) -> Widget:
    icon = "asso" if key == "assembly" else "livre"
    words = Row([Icon(icon, 18), Label(t(f"plan.fixed.{key}"), T16).sized(grow=1)], gap=7)
    return Framed(words, fill="asso", border="edge", padding=6).sized(height=_CARD)


def _placed(t: Texts, view: SeasonView, placed: Allocation) -> Widget:
    target = target_name(t, view, placed.target)
    short = target or t(f"plan.short.{placed.activity}")
    said = t("plan.card", about=short, hours=t.hours(placed.hours))
    words = Row([Icon(ICONS[placed.activity], 18), Label(said, T16).sized(grow=1)], gap=6)
    paper = PAPERS[sphere_of(view.plan, placed.activity, placed.target)]
    card = Framed(words, fill=paper, border="ink", padding=6).sized(height=max(_CARD, _HOUR * placed.hours))
    activity = t(f"activity.{placed.activity}")
    about = t("plan.about", activity=activity, target=target) if target else activity
    name = t("plan.placed", about=about, day=t(f"day.{placed.day}"), hours=t.hours(placed.hours))
    return PlacedCard(card, placed, name=name, key=placed_key(placed))


def _open(t: Texts, view: SeasonView, who: AnimateurView, day: int, free: int) -> Widget:
    animateur = who.profile.id

    def accepts(carried: Hashable) -> bool:
        return isinstance(carried, Offered | Allocation) and has_room(view.plan, carried, animateur, day)

    def on_drop(carried: Hashable) -> UiAction:
        assert isinstance(carried, Offered | Allocation), "nothing else was accepted"
        return Lay(carried, animateur, day)

    said = t("plan.open", name=who.profile.name, day=t(f"day.{day}"), hours=t.hours(free))
    ground = Framed(Spacer(), fill="paper2", border="line", padding=0).sized(height=_OPEN)
    return DropTarget(
        ground,
        name=said,
        accepts=accepts,
        on_drop=on_drop,
        invite=t("plan.drop_here"),
        key=f"open.{animateur}.{day}",
    ).sized(grow=1)
