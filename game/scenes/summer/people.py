"""Sixth chapter: what the summer was for each member, the culture of the group, the money. No ranking."""

from __future__ import annotations

from typing import Final

from game.debriefing import said
from game.debriefing.epilogue import AFTER, Epilogue, epilogues_of, line_words
from game.debriefing.surplus import surplus_used, voted_use
from game.rounding import half_hours
from game.scenes.faces import person_of
from game.scenes.season_page import OpenMember
from game.scenes.summer.reading import Reading
from game.sim import MemberView, SeasonView
from game.telling import capitalised, surplus_words
from game.text import Texts
from game.ui import T16, T20, Card, Column, Grid, Label, Row, Rule, Widget
from game.ui.avatars import Avatar
from game.ui.charts.radar import Axis, Radar

_FACE = 48.0
_SIDE_WIDTH = 400.0
_RADAR_HEIGHT = 250.0
_SHARES: Final = ("ristourne", "don", "fete")


def chapter(reading: Reading) -> Widget:
    side = Column([_culture_card(reading), money_card(reading)])
    people = members_card(reading)
    return Row([people.sized(grow=1), side.sized(width=_SIDE_WIDTH)], gap=16, align="start", stack=True)


def members_card(reading: Reading) -> Card:
    """The epilogue of each member; the face opens the member's page."""
    t, view = reading.texts, reading.view
    epilogues = {each.member: each for each in epilogues_of(reading.summer.evidence)}
    rows = [_member(t, view, member, epilogues.get(member.index)) for member in view.members]
    people = Grid(rows, columns=2, gap=16, zone=True, name=t("ending.each_member"))
    imagined = Label(t("epilogue.imagined"), T16, "ink2")
    return Card(Column([Label(t("ending.each_member"), T20), imagined, people], gap=12), padding=15)


def _member(t: Texts, view: SeasonView, member: MemberView, epilogue: Epilogue | None) -> Widget:
    name = member.profile.name
    earned = t("ending.worked", hours=t.hours(half_hours(member.hours)), earnings=t.money(member.earnings))
    told = epilogue.lines if epilogue is not None else ()
    words = {line.time: line_words(t, view, member.index, line) for line in told}
    after = words.pop(AFTER, "")
    face = Avatar(
        t,
        person_of(t, member, is_present=True),
        _FACE,
        key=f"face-{member.index}",
        action=OpenMember(member.index),
        tooltip=t("ending.open_member", name=name),
    )
    lines = [
        Row([Label(name, T16.bold), Label(earned, T16, "ink2")], gap=10),
        Label(" ".join(words.values())) if words else None,
        Label(after, T16, "a_dark") if after else None,
    ]
    return Row([face, Column(lines, gap=2).sized(grow=1)], gap=12, align="start")


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


def money_card(reading: Reading) -> Card:
    """What came in, what was paid, what is left, how the surplus was shared and who decided it."""
    t, view, final = reading.texts, reading.view, reading.view.final
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
    if (use := surplus_used(reading.summer.evidence)) is not None:
        by = "voted" if voted_use(reading.summer.evidence) else "by_default"
        rows += [Rule(), Label(t(f"surplus.{by}", what=surplus_words(t, use, whole=True)))]
    return Card(Column(rows, gap=5), padding=15, name=t("ending.money"))
