"""The goals by result and by means, the spheres, the PEC week after week, and the causes that counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from game.debriefing.aims import objective_of, reached
from game.debriefing.causes import Moved, shown_by_week, totals_shown
from game.debriefing.remembering import week_words
from game.sim import GOALS, Cause, ObjectiveView, SeasonView, pec_points
from game.telling import capitalised, read
from game.text import Texts
from game.ui import (
    T16,
    T18,
    T20,
    Card,
    Chip,
    Column,
    Framed,
    Gauge,
    Label,
    Pill,
    Row,
    Rule,
    SphereSquare,
    Widget,
)
from game.ui.charts.pec_area import PecArea

_COUNTED = 3
_VOTED_WIDTH = 96.0
_PLOT_HEIGHT = 186.0  # of the PEC by week: all of it is seen without scrolling


def goals_card(t: Texts, view: SeasonView) -> Card:
    """Each goal with what was reached and what was aimed at; « En chemin » is never a fault."""
    rows: list[Widget] = [Label(t("ending.goals"), T20)]
    own = [each for each in view.objectives if not each.is_of_stake]
    for is_means in (False, True):
        heading = t("ending.by_means" if is_means else "ending.by_result")
        rows += _goals(t, view, heading, [each for each in own if each.is_means is is_means])
    if stake := view.scenario.stake:
        heading = t("ending.by_stake", theme=t(f"stake.{stake.theme}"))
        rows += _goals(t, view, heading, [each for each in view.objectives if each.is_of_stake])
    return Card(Column(rows, gap=4), padding=14, name=t("ending.goals"))


def voted_card(t: Texts, view: SeasonView, ledger: Iterable[Cause]) -> Card:
    """The goals that the group gave itself in assembly, the weightiest first."""
    rows: list[Widget] = [Label(t("ending.goals_voted"), T20)]
    if any(each.cause == "buts_votes" for each in ledger):
        for weight, goal in sorted(zip(view.goals, GOALS, strict=True), key=lambda each: -each[0]):
            name, share = capitalised(t(f"goal.{goal}")), t.percent(weight)
            gauge = Gauge(weight, name=name, value=share, height=11).sized(width=_VOTED_WIDTH)
            rows.append(
                Row([Label(name).sized(grow=1), gauge, Label(share, T16.bold, align="right").sized(width=48)], gap=8)
            )
    else:
        rows.append(Label(t("ending.no_goals_voted"), T16, "ink2"))
    return Card(Column(rows, gap=5), padding=15, name=t("ending.goals_voted"))


def _goals(t: Texts, view: SeasonView, heading: str, judged: Sequence[ObjectiveView]) -> list[Widget]:
    """Goals under their heading; nothing when there are none."""
    return [Label(heading, T16, "ink2"), *(_goal(t, view, each) for each in judged)] if judged else []


def _goal(t: Texts, view: SeasonView, goal: ObjectiveView) -> Widget:
    measured = Label(reached(t, goal.indicator, goal.value, objective_of(view, goal)), T16, "ink2")
    measured.value = t(f"indicator.{goal.indicator}") if t.has(f"indicator.{goal.indicator}") else ""
    state = (
        Chip(t("ending.reached"), "okr", "good", bold=True)
        if goal.is_reached
        else Chip(t("ending.on_the_way"), "chrono", "soon", bold=True)
    )
    return Row([Label(read(t, goal.text), T16.bold).sized(grow=1), measured, state], gap=10)


def spheres_card(t: Texts, view: SeasonView) -> Card:
    """How far the group carries each sphere, and how present the animateurs were at the end."""
    columns: list[Widget] = []
    for each in view.spheres:
        name = t(f"sphere.{each.sphere}")
        posture = t(f"posture.{each.posture}").lower()
        columns.append(
            Column(
                [
                    Row([SphereSquare(each.sphere, 30, name=name), Label(name, T16.bold)], gap=8),
                    Gauge(each.autonomy, name=t("quantity.autonomie"), value=t.percent(each.autonomy)),
                    Label(t("ending.autonomy", share=t.percent(each.autonomy)), T16.bold),
                    Label(t("ending.last_posture", week=view.n_weeks, posture=posture), T16, "ink2"),
                ],
                gap=4,
            ).sized(grow=1)
        )
    return Card(Row(columns, gap=18, align="start", stack=True), padding=14, name=t("ending.spheres"))


def pec_chart(t: Texts, view: SeasonView) -> PecArea:
    """V, S and A stacked, from before the summer to its last week."""
    weekly = view.weekly
    weeks = zip(weekly["vision"], weekly["soutien"], weekly["autonomie"], strict=True)
    chart = PecArea(t, t("ending.pec_by_week"), [pec_points(*week) for week in weeks], view.n_weeks)
    chart.plot_height = _PLOT_HEIGHT
    return chart


# --- What counted -----------------------------------------------------------------------------------------------


def counted_card(t: Texts, view: SeasonView, ledger: Sequence[Cause]) -> Card:
    """The causes that moved the PEC most over the summer, each in the week when it weighed most."""
    rows: list[Widget] = [
        Row([Label(t("ending.counted"), T20), Label(t("ending.from_ledger"), T16, "ink2")], gap=12, align="end")
    ]
    for strongest, total in counted(ledger, totals_shown(view)):
        week = Framed(
            Label(week_words(t, view, strongest.week), T16.bold),
            fill="sun_tint",
            border="sun_dark",
            padding=7,
            radius=8,
        )
        words = Column(
            [
                Label(capitalised(t(f"cause.{strongest.cause}")), T16.bold),
                Label(t("ending.that_week", points=t.number(strongest.points, 1, sign=True)), T16, "ink2"),
            ],
            gap=0,
        )
        figures = Row(
            [
                Pill(strongest.letter, name=t(f"letter.{strongest.letter}")),
                Label(t.number(total, 1, sign=True), T18.black, align="right"),
            ],
            gap=8,
        )
        rows += [Rule(), Row([week, words.sized(grow=1), figures], gap=12)]
    rows.append(Label(t("ending.counted_means"), T16, "ink2"))
    return Card(Column(rows, gap=8), padding=15, name=t("ending.counted"))


def counted(ledger: Iterable[Cause], weeks: Sequence[int]) -> list[tuple[Moved, float]]:
    """The causes of largest total, up to three: each in its strongest week, with its points over the summer.

    `weeks` are the points of the PEC as they were shown week after week, so that these are the points of the reviews.
    """
    moved = shown_by_week(ledger, weeks)
    totals: defaultdict[tuple[str, str], float] = defaultdict(float)
    strongest: dict[tuple[str, str], Moved] = {}
    for each in moved:
        totals[each.letter, each.cause] += each.points
        strongest.setdefault((each.letter, each.cause), each)
    order = sorted(totals, key=lambda which: (-abs(totals[which]), which))
    return [(strongest[which], totals[which]) for which in order[:_COUNTED]]
