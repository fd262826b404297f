"""The week of the animateurs: a row for each, a place for each day, its height shared by hours."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from game.scenes.faces import animateur_of
from game.scenes.plan.actions import Change, Lay, TakeAway
from game.scenes.plan.adding import hours_of_each
from game.scenes.plan.arranging import Appointment, Offered, has_room, sphere_of
from game.scenes.scene import Context
from game.sim import WORKING_DAYS, Allocation, AnimateurView, SeasonView
from game.telling import capitalised, target_name
from game.text import Texts
from game.ui import (
    T16,
    Card,
    Column,
    Draggable,
    DropTarget,
    Framed,
    Grid,
    Handled,
    Icon,
    Interaction,
    KeyPress,
    Label,
    Padding,
    Point,
    Row,
    Spacer,
    UiAction,
    Widget,
)
from game.ui.avatars import Avatar, Caption

ICONS = {
    "formation_service": "ecole",
    "simulation_appel": "tel",
    "bilan_eclair": "chrono",
    "securite": "gants",
    "affichage_contributions": "panneau",
    "demarchage": "poignee",
    "appui_comite": "gens",
    "formation_caisse": "caisse",
    "atelier_affiche": "flyer",
    "atelier_prix": "devis",
    "formation_sphere": "ampoule",
    "transmission": "partager",
    "preparer_assemblee": "asso",
    "tete_a_tete": "bulle",
    "temps_pour_absents": "absent",
    "jeu_cooperatif": "de",
    "mediation": "balance",
    "retour_vision": "cible",
    "tour_des_besoins": "main",
    "photo_langage": "oeil",
    "atelier_avenir": "etoile",
    "bilan_jeunes": "crayon",
    "reseau": "reseau",
    "repos": "batterie",
    "relecture_duo": "comparer",
}
PAPERS = {"entreprise": "ent", "association": "asso", "travail": "trav"}
"""The colour of a card, by its sphere."""

_FRIDAY = WORKING_DAYS - 1
_CELL, _CELL_GAP, _LEAST_CARD, _MOST_CARD = 66.0, 3.0, 20.0, 33.0
"""A day keeps its height until a fourth thing is in it, so that placing one moves nothing else."""
_PERSON_W = 112.0


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
    hours = hours_of_each(view)
    if context.theme.stacked:
        lines: list[Widget] = []
        for each in hired:
            lines.append(Row([_face(t, each), _hours(t, each, hours[each.profile.id])], gap=12))
            lines += [
                Row([Label(_day(t, day), T16.bold).sized(width=92), _cell(t, view, each, day).sized(grow=1)], gap=8)
                for day in range(WORKING_DAYS)
            ]
    else:
        heads = [Label(_day(t, day), T16.bold, align="center").sized(grow=1) for day in range(WORKING_DAYS)]
        lines = [_side_by_side(Label(""), heads)]
        lines += [_line(t, view, each, hours[each.profile.id]) for each in hired]
    names = t.join([each.profile.name for each in hired])
    return Card(Column(lines, gap=8, zone=True), padding=9, name=t("plan.week", names=names))


def _day(t: Texts, day: int) -> str:
    return capitalised(t(f"day.{day}"))


def _line(t: Texts, view: SeasonView, who: AnimateurView, hours: float) -> Widget:
    head = Row([_face(t, who), _hours(t, who, hours)], gap=4, justify="between")
    return _side_by_side(head, [_cell(t, view, who, day) for day in range(WORKING_DAYS)])


def _side_by_side(head: Widget, days: Sequence[Widget]) -> Widget:
    """A line of the week, its days of one same width."""
    return Row([head.sized(width=_PERSON_W), Grid(days, columns=WORKING_DAYS, gap=8).sized(grow=1)], gap=8)


def _face(t: Texts, who: AnimateurView) -> Widget:
    person = animateur_of(who.profile)
    return Avatar(t, person, 44, caption=Caption.NAME)


def _hours(t: Texts, who: AnimateurView, hours: float) -> Widget:
    planned = Label(t.hours(hours), T16.bold, "err" if hours > who.hours else "ink")
    planned.value = t("plan.hours_planned", hours=t.hours(who.hours))
    return Column([planned, Label(t("plan.out_of", hours=who.hours), T16, "ink2")], gap=0, align="end")


def _cell(t: Texts, view: SeasonView, who: AnimateurView, day: int) -> Widget:
    """A day of an animateur: what is fixed, what is placed, and the hours still open."""
    name = who.profile.id
    fixed = _fixed_on(view, day)
    mine = [each for each in view.plan.allocations if (each.animateur, each.day) == (name, day)]
    free = view.plan.free_hours_by_day[name][day]
    is_open = bool(free) or not (fixed or mine)
    n_cards = len(fixed) + len(mine) + is_open
    shared = (_CELL - _CELL_GAP * (n_cards - 1)) / n_cards
    height = min(_MOST_CARD, max(_LEAST_CARD, shared))
    cards = [_fixed(t, key, height) for key in fixed]
    cards += [_placed(t, view, each, height) for each in mine]
    if is_open:
        left = _CELL - (height + _CELL_GAP) * (n_cards - 1)
        cards.append(_open(t, view, who, day, free, max(_LEAST_CARD, left)))
    return Column(cards, gap=_CELL_GAP)


def _fixed_on(view: SeasonView, day: int) -> list[str]:
    governance = view.scenario.governance
    return ["assembly"] * (day == governance.assembly_day) + ["review"] * (day == _FRIDAY)


def _fixed(t: Texts, key: str, height: float) -> Widget:
    icon = "asso" if key == "assembly" else "livre"
    words = Row([Icon(icon, 18), Label(t(f"plan.fixed.{key}"), T16).sized(grow=1)], gap=7)
    return Framed(Padding(words, 7, 0), fill="asso", border="edge", padding=0).sized(height=height)


def _placed(t: Texts, view: SeasonView, placed: Allocation, height: float) -> Widget:
    """Hours on a day, in one line; their full name is in the tooltip."""
    target = target_name(t, view, placed.target)
    short = f"plan.short.{placed.activity}"
    about = Label(t(short) if t.has(short) else target, T16, max_lines=1).sized(grow=1)
    words = Row([Icon(ICONS[placed.activity], 18), about, Label(t.hours(placed.hours), T16.bold)], gap=6)
    paper = PAPERS[sphere_of(view.plan, placed.activity, placed.target)]
    card = Framed(Padding(words, 7, 0), fill=paper, border="ink", padding=0).sized(height=height)
    activity = t(f"activity.{placed.activity}")
    whole = t("plan.about", activity=activity, target=target) if target else activity
    name = t("plan.placed", about=whole, day=t(f"day.{placed.day}"), hours=t.hours(placed.hours))
    return PlacedCard(card, placed, name=name, key=placed_key(placed)).sized(grow=placed.hours)


def _open(t: Texts, view: SeasonView, who: AnimateurView, day: int, free: int, height: float) -> Widget:
    animateur = who.profile.id

    def accepts(carried: Hashable) -> bool:
        return isinstance(carried, Offered | Allocation) and has_room(view.plan, carried, animateur, day)

    def on_drop(carried: Hashable) -> UiAction:
        assert isinstance(carried, Offered | Allocation), "nothing else was accepted"
        return Lay(carried, animateur, day)

    said = t("plan.open", name=who.profile.name, day=t(f"day.{day}"), hours=t.hours(free))
    ground = Framed(Spacer(), fill="paper2", border="line", padding=0).sized(height=height)
    return DropTarget(
        ground,
        name=said,
        accepts=accepts,
        on_drop=on_drop,
        invite=t("plan.drop_here"),
        key=f"open.{animateur}.{day}",
    ).sized(grow=max(1, free))
