"""Third chapter: each week with what moved the PEC, what was decided and what happened; the pivotal ones are marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.debriefing import Week
from game.debriefing.causes import cause_words
from game.debriefing.remembering import decision_words, incident_words
from game.scenes.summer.looking import inside_button
from game.scenes.summer.reading import Reading
from game.text import Texts
from game.ui import (
    T16,
    T18,
    T20,
    Button,
    Card,
    Chip,
    Column,
    Icon,
    Label,
    OptionCard,
    Row,
    Spacer,
    UiAction,
    Widget,
    choice_list,
)
from game.ui.charts.waterfall import Step, Waterfall

WEEK: Final = "week-"
"""How the keys of the weeks of the list begin; the rest is the number."""
_WEEKS_WIDTH = 268.0
_PLOT_HEIGHT = 214.0


@dataclass(frozen=True, slots=True)
class SeeWeek(UiAction):
    """Look at one week."""

    week: int


@dataclass(frozen=True, slots=True)
class ChangeSeat(UiAction):
    """See this week from another seat."""

    week: int


def chapter(reading: Reading) -> Widget:
    t, summer = reading.texts, reading.summer
    turning = {turn.week for turn in summer.turns}
    rows = [_row(t, week, week.week in turning, week.week == reading.week) for week in summer.weeks[1:]]
    weeks = choice_list(rows, gap=6, name=t("chapter.weeks"), key="weeks")
    return Row(
        [weeks.sized(width=_WEEKS_WIDTH), _detail(reading, reading.week in turning).sized(grow=1)],
        gap=20,
        align="start",
        stack=True,
    )


def _row(t: Texts, week: Week, is_turning: bool, is_seen: bool) -> OptionCard:
    name = t("week.number", week=week.week)
    change = t.number(sum(each.points for each in week.moved), sign=True)
    value = t("weeks.points", points=t.number(week.total), change=change)
    mark = Icon("etoile", 18, name=t("weeks.turning")) if is_turning else None
    words = [Label(name, T18.bold if is_seen else T18), mark, Label(value, T16, "ink2", align="right").sized(grow=1)]
    return OptionCard(
        Row(words, gap=8),
        SeeWeek(week.week),
        name=name,
        value=f"{value} {t('weeks.turning')}" if is_turning else value,
        selected=is_seen,
        fill="tint",
        padding=9,
        key=f"{WEEK}{week.week}",
    )


def _detail(reading: Reading, is_turning: bool) -> Widget:
    t, number = reading.texts, reading.week
    before, week = reading.summer.weeks[number - 1], reading.summer.weeks[number]
    start = t("week.number", week=number - 1) if number > 1 else t("chart.before")
    waterfall = Waterfall(
        t,
        t("recap.why"),
        (start, before.total),
        [Step(cause_words(t, each.cause), each.letter, each.points) for each in week.moved if each.points],
        (t("week.number", week=number), week.total),
        caption=t("recap.why_from_to", start=t.number(before.total), end=t.number(week.total)),
        digits=1,
    )
    waterfall.plot_height = _PLOT_HEIGHT
    seat = Button(t("seat.entry"), ChangeSeat(number), kind="small", name=t("seat.entry_name"), key="seat")
    inside = inside_button(t, number, key="inside")
    heading = Row(
        [
            Label(t("week.number", week=number), T20),
            Chip(t("weeks.turning"), "etoile", "soon", bold=True) if is_turning else None,
            Spacer(),
            inside if week.moved else None,
            seat,
        ],
        gap=12,
    )
    return Column(
        [
            Card(Column([heading, waterfall.tabulated(reading.as_table)], gap=10)),
            _happened(reading),
        ],
        gap=14,
    )


def _happened(reading: Reading) -> Card:
    """What the assembly decided and what happened that week, in sentences."""
    t, view, evidence = reading.texts, reading.view, reading.summer.evidence
    decided = [decision_words(t, each.told) for each in evidence.items if each.week == reading.week]
    met = [incident_words(t, view, each.told) for each in evidence.incidents if each.week == reading.week]
    none = [t("recap.none")]
    parts = [
        _said(t("recap.decided"), "main", decided or none),
        _said(t("recap.happened"), "panneau", met or none),
    ]
    return Card(Row([part.sized(grow=1) for part in parts], gap=24, align="start", stack=True))


def _said(heading: str, icon: str, lines: list[str]) -> Widget:
    rows: list[Widget] = [Label(line) for line in lines]
    return Column([Row([Icon(icon, 20), Label(heading, T18.black)], gap=8), *rows], gap=6)
