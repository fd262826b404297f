"""The week in brief: what the animateurs did, what was decided, done and lived, and where the objectives stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.debriefing.aims import objective_of, progress, reached
from game.debriefing.remembering import decision_words, incident_words
from game.rounding import half_hours
from game.scenes.origin import origin_button
from game.sim import Allocation, ObjectiveView, SeasonView
from game.telling import names_of, read, target_name
from game.text import Texts
from game.ui import T16, T18, Button, Column, Dialog, Icon, Label, Row, UiAction, Widget

_WIDTH = 940.0
_OUTCOMES: Final = ("fait", "bacle", "perdu", "refuse", "reporte")


@dataclass(frozen=True, slots=True)
class AskGoal(UiAction):
    """Ask where the number of a goal comes from, by its id."""

    goal: str


@dataclass(frozen=True, slots=True)
class AskContracts(UiAction):
    """Ask which contracts of the week are counted."""


def week_dialog(t: Texts, view: SeasonView, change_seat: UiAction, close: UiAction) -> Dialog:
    """The animateurs' week and the objectives beside the assembly, the contracts, what happened and who left."""
    own = Column([_section(t("recap.your_week"), "calendrier", _planned(t, view)), _objectives(t, view)], gap=14)
    decided = [decision_words(t, minutes) for minutes in view.minutes]
    happened = [incident_words(t, view, each) for each in view.outcomes]
    group = [
        _section(t("recap.decided"), "main", decided or [t("recap.none")]),
        _contracts_section(t, view),
        _section(t("recap.happened"), "panneau", happened or [t("recap.none")]),
    ]
    if view.left_this_week:
        group.append(_section(t("recap.departures"), "depart", [names_of(t, view, view.left_this_week)]))
    body = Row([own.sized(grow=1), Column(group, gap=14).sized(grow=1)], gap=28, align="start", stack=True)
    back = Button(t("recap.back"), close, key="close", shortcut="escape")
    seat = Button(t("seat.entry"), change_seat, icon="oeil", name=t("seat.entry_name"), key="seat")
    return Dialog(t("recap.in_short"), [body], [seat, back], icon="livre", width=_WIDTH, first_focus="close")


def _section(title: str, icon: str, lines: Sequence[str]) -> Widget:
    words = [Label(line, T16) for line in lines]
    return Column([Row([Icon(icon, 20), Label(title, T18.black)], gap=8), *words], gap=4)


# --- The animateurs ---------------------------------------------------------------------------------------------


def _planned(t: Texts, view: SeasonView) -> list[str]:
    """The postures that were held, their hours, and the activities in order of day."""
    postures = [
        t("recap.posture", sphere=t(f"sphere.{each.sphere}"), posture=t(f"posture.{each.posture}").lower())
        for each in view.spheres
    ]
    plan = view.plan
    hours = t(
        "recap.hours",
        postures=t.hours(half_hours(plan.posture_hours)),
        activities=t.hours(half_hours(plan.activity_hours)),
    )
    placed = sorted(plan.allocations, key=lambda each: each.day)
    return [*postures, hours, *(_activity(t, view, each) for each in placed)]


def _activity(t: Texts, view: SeasonView, placed: Allocation) -> str:
    """« Camille, mardi : une marche à deux, Kim (2 h) »."""
    who = next(each.profile.name for each in view.animateurs if each.profile.id == placed.animateur)
    activity = t(f"activity.{placed.activity}")
    about = [activity[:1].lower() + activity[1:], target_name(t, view, placed.target)]
    return t(
        "recap.activity",
        name=who,
        day=t(f"day.{placed.day}"),
        activity=", ".join(filter(None, about)),
        hours=t.hours(placed.hours),
    )


# --- The objectives ---------------------------------------------------------------------------------------------


def _objectives(t: Texts, view: SeasonView) -> Widget | None:
    if not view.objectives:
        return None
    heading = Row([Icon("cible", 20), Label(t("recap.objectives"), T18.black)], gap=8)
    return Column([heading, *(_objective(t, view, each) for each in view.objectives)], gap=6)


def _objective(t: Texts, view: SeasonView, goal: ObjectiveView) -> Widget:
    """A goal of the summer and where it stands: nothing is won or lost before the end."""
    known = progress(view, goal)
    if known is None:
        icon, state = "chrono", t("recap.known_at_the_end")
    else:
        icon = "okr" if known.is_enough else "chrono"
        standing = t("recap.held_so_far" if known.is_enough else "ending.on_the_way").lower()
        state = t(
            "recap.standing", reached=reached(t, goal.indicator, known.value, objective_of(view, goal)), state=standing
        )
    words = Column([Label(read(t, goal.text), T16.bold), Label(state, T16, "ink2")], gap=0)
    about = read(t, goal.text)
    ask = origin_button(t, AskGoal(goal.id), about, key=f"origin-goal-{goal.id}") if known is not None else None
    return Row([Icon(icon, 20, "a" if icon == "okr" else "ink2"), words.sized(grow=1), ask], gap=8)


# --- The group --------------------------------------------------------------------------------------------------


def _contracts_section(t: Texts, view: SeasonView) -> Widget:
    section = _section(t("recap.contracts"), "travail", [_contracts(t, view)])
    if not view.contracts:
        return section
    ask = origin_button(t, AskContracts(), t("recap.contracts"), key="origin-contracts")
    return Row([section.sized(grow=1), ask], gap=8)


def _contracts(t: Texts, view: SeasonView) -> str:
    """« 3 faits ; 1 fait, avec des défauts »."""
    done = Counter(each.outcome for each in view.contracts)
    counts = [t.plural(f"recap.n_{outcome}", done[outcome]) for outcome in _OUTCOMES if done[outcome]]
    return t("recap.separator").join(counts) or t("work.no_request")
