"""The goals by result and by means, the spheres, the PEC week after week, and the causes that counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from game.scenes.remembering import week_words
from game.scenes.rounding import pec_points
from game.scenes.summer.figures import aim, figure
from game.scenes.telling import capitalised, read
from game.scenes.why import Moved, moved_by_week
from game.sim import Cause, ObjectiveView, SeasonView
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

_COUNTED = 5


def goals_card(t: Texts, view: SeasonView) -> Card:
    """Each goal with what was reached and what was aimed at; « En chemin » is never a fault."""
    rows: list[Widget] = [Label(t("ending.goals"), T20)]
    for is_means in (False, True):
        judged = [each for each in view.objectives if each.is_means is is_means]
        if judged:
            rows += [Rule(), Label(t("ending.by_means" if is_means else "ending.by_result"), T16.bold, "ink2")]
        rows += [_goal(t, view, each) for each in judged]
    return Card(Column(rows, gap=8), padding=16, name=t("ending.goals"))


def _goal(t: Texts, view: SeasonView, goal: ObjectiveView) -> Widget:
    objective = next(each for each in view.scenario.objectives if each.id == goal.id)
    name = t(f"indicator.{goal.indicator}") if t.has(f"indicator.{goal.indicator}") else ""
    value = figure(t, goal.indicator, goal.value)
    measured = t("ending.measured", name=name, value=value) if name else value
    said = " · ".join(filter(None, (measured, aim(t, goal.indicator, objective))))
    state = (
        Chip(t("ending.reached"), "okr", "good", bold=True)
        if goal.is_reached
        else Chip(t("ending.on_the_way"), "chrono", "soon", bold=True)
    )
    words = Column([Label(read(t, goal.text), T16.bold), Label(said, T16, "ink2")], gap=0)
    return Row([words.sized(grow=1), state], gap=12)


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
    return PecArea(t, t("ending.pec_by_week"), [pec_points(*week) for week in weeks], view.n_weeks)


# --- What counted -----------------------------------------------------------------------------------------------


def counted_card(t: Texts, view: SeasonView, ledger: Sequence[Cause]) -> Card:
    """The causes that moved the PEC most over the summer, each in the week when it weighed most."""
    rows: list[Widget] = [
        Row([Label(t("ending.counted"), T20), Label(t("ending.from_ledger"), T16, "ink2")], gap=12, align="end")
    ]
    for strongest, total in counted(ledger):
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


def counted(ledger: Iterable[Cause]) -> list[tuple[Moved, float]]:
    """The causes of largest total, up to five: each in its strongest week, with its points over the summer."""
    moved = moved_by_week(ledger)
    totals: defaultdict[tuple[str, str], float] = defaultdict(float)
    strongest: dict[tuple[str, str], Moved] = {}
    for each in moved:
        totals[each.letter, each.cause] += each.points
        strongest.setdefault((each.letter, each.cause), each)
    order = sorted(totals, key=lambda which: (-abs(totals[which]), which))
    return [(strongest[which], totals[which]) for which in order[:_COUNTED]]
