"""Fifth chapter: each member's summer in a line, the culture of the group, the money and its sharing. No ranking."""

from __future__ import annotations

from typing import Final

from game.debriefing import said
from game.debriefing.remembering import moment_words
from game.rounding import half_hours
from game.scenes.faces import person_of
from game.scenes.season_page import OpenMember
from game.scenes.summer.reading import Reading
from game.sim import MemberMoment, MemberView, SeasonView
from game.telling import capitalised
from game.text import Texts
from game.ui import T16, T20, Card, Column, Grid, Label, Row, Rule, Widget
from game.ui.avatars import Avatar
from game.ui.charts.radar import Axis, Radar

_FACE = 48.0
_SIDE_WIDTH = 400.0
_RADAR_HEIGHT = 250.0
_TELLING: Final = ("left", "elected", "proposed", "incident", "talked", "first_contract", "flawed_contract")
"""Moments from the most to the least telling of a person's summer."""
_SHARES: Final = ("ristourne", "don", "fete")


def chapter(reading: Reading) -> Widget:
    side = Column([_culture_card(reading), money_card(reading.texts, reading.view)])
    people = members_card(reading.texts, reading.view)
    return Row([people.sized(grow=1), side.sized(width=_SIDE_WIDTH)], gap=16, align="start", stack=True)


def members_card(t: Texts, view: SeasonView) -> Card:
    """Each member's summer in one line; the face opens the member's page."""
    rows = [_line(t, view, member) for member in view.members]
    people = Grid(rows, columns=2, gap=12, zone=True, name=t("ending.each_member"))
    return Card(Column([Label(t("ending.each_member"), T20), people], gap=12), padding=15)


def _line(t: Texts, view: SeasonView, member: MemberView) -> Widget:
    name = member.profile.name
    earned = t("ending.worked", hours=t.hours(half_hours(member.hours)), earnings=t.money(member.earnings))
    moment = telling_moment(member)
    words = moment_words(t, view, member.index, moment) if moment is not None else t("ending.was_there")
    face = Avatar(
        t,
        person_of(t, member, is_present=True),
        _FACE,
        key=f"face-{member.index}",
        action=OpenMember(member.index),
        tooltip=t("ending.open_member", name=name),
    )
    lines = [Label(name, T16.bold), Label(earned, T16, "ink2"), Label(words)]
    return Row([face, Column(lines, gap=0).sized(grow=1)], gap=12, align="start")


def telling_moment(member: MemberView) -> MemberMoment | None:
    """The most telling moment of a member's summer, the latest of its kind."""
    known = [each for each in member.moments if each.key in _TELLING]
    return min(known, key=lambda each: (_TELLING.index(each.key), -each.week), default=None)


def _culture_card(reading: Reading) -> Card:
    """The five traits of the group's entrepreneurial culture, now and before the summer, then its awareness."""
    t, summer = reading.texts, reading.summer
    axes = [
        Axis(capitalised(t(f"trait.{figure.key}")), figure.value, figure.before or 0.0) for figure in summer.culture
    ]
    radar = Radar(t, t("people.culture"), axes)
    radar.plot_height = _RADAR_HEIGHT
    aware = Label(said(t, summer.awareness)) if summer.awareness is not None else None
    return Card(Column([radar.tabulated(reading.as_table), aware], gap=8), padding=15)


def money_card(t: Texts, view: SeasonView) -> Card:
    """What came in, what was paid, what is left, and how the surplus was shared."""
    final = view.final
    lines = [
        (t("indicator.revenu"), t.money(final["revenu"] * 100)),
        (t("indicator.contrats"), t.number(final["contrats"])),
        (t("indicator.demandes"), t.number(final["demandes"])),
        (t("ending.mean_pay"), t.money(final["remuneration"] * 100)),
        (t("ending.before_sharing"), t.money(final["tresorerie"] * 100)),
    ]
    if view.accounts is not None:
        shared = [line for line in view.accounts.lines if line.key in _SHARES]
        lines += [(t(f"account.{line.key}"), t.money(line.amount, sign=True)) for line in shared]
    lines.append((t("ending.cash_at_end"), t.money(view.cash)))
    rows: list[Widget] = [Label(t("ending.money"), T20)]
    for name, amount in lines:
        rows += [Rule(), Row([Label(name).sized(grow=1), Label(amount, T16.bold, align="right")], gap=12)]
    return Card(Column(rows, gap=5), padding=15, name=t("ending.money"))
