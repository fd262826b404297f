"""Sixth chapter: what the summer was for each member, the culture of the group, the money. No ranking."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.debriefing import Figure, name_of, said, shown
from game.debriefing.epilogue import AFTER, Epilogue, epilogues_of, line_words
from game.debriefing.figures import LEDGER
from game.debriefing.measures import MEASURES
from game.debriefing.measuring.members import member_figures
from game.debriefing.measuring.money import shared_figures
from game.debriefing.surplus import surplus_used, voted_use
from game.rounding import half_hours
from game.scenes.faces import person_of
from game.scenes.origin import AskOrigin, origin_button
from game.scenes.season_page import OpenMember
from game.scenes.summer.reading import Reading
from game.sim import MemberView
from game.telling import capitalised, surplus_words
from game.text import Texts
from game.ui import T16, T20, Card, Column, Grid, Label, Row, Rule, Widget
from game.ui.avatars import Avatar
from game.ui.charts.radar import Axis, Radar

_FACE = 48.0
_SIDE_WIDTH = 400.0
_RADAR_HEIGHT = 250.0
_MONEY: Final = {
    "revenu": "indicator.revenu",
    "contrats": "indicator.contrats",
    "demandes": "indicator.demandes",
    "remuneration": "ending.mean_pay",
    "tresorerie": "ending.before_sharing",
}
"""The indicators of the money, and what they are called here."""


def chapter(reading: Reading) -> Widget:
    side = Column([_culture_card(reading), money_card(reading)])
    people = members_card(reading)
    return Row([people.sized(grow=1), side.sized(width=_SIDE_WIDTH)], gap=16, align="start", stack=True)


def members_card(reading: Reading) -> Card:
    """The epilogue of each member; the face opens the member's page."""
    t, view = reading.texts, reading.view
    epilogues = {each.member: each for each in epilogues_of(reading.summer.evidence)}
    rows = [_member(reading, member, epilogues.get(member.index)) for member in view.members]
    people = Grid(rows, columns=2, gap=16, zone=True, name=t("ending.each_member"))
    imagined = Label(t("epilogue.imagined"), T16, "ink2")
    return Card(Column([Label(t("ending.each_member"), T20), imagined, people], gap=12), padding=15)


def _member(reading: Reading, member: MemberView, epilogue: Epilogue | None) -> Widget:
    t, view = reading.texts, reading.view
    name, evidence = member.profile.name, reading.summer.evidence
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
    asked = AskOrigin(member_figures(evidence, member, epilogue))
    ask = origin_button(t, asked, name, key=f"origin-member-{member.index}")
    lines = [
        Row([Label(name, T16.bold), Label(earned, T16, "ink2").sized(grow=1), ask], gap=10),
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
    known = (*summer.culture, *((summer.awareness,) if summer.awareness is not None else ()))
    ask = origin_button(t, AskOrigin(known), t("people.culture"), key="origin-culture")
    foot = Row([(aware or Label("")).sized(grow=1), ask], gap=10)
    return Card(Column([radar.tabulated(reading.as_table), foot], gap=8), padding=15)


def money_card(reading: Reading) -> Card:
    """What came in, what was paid, what is left, how the surplus was shared and who decided it."""
    t, evidence = reading.texts, reading.summer.evidence
    known = [(MEASURES[key](evidence), name) for key, name in _MONEY.items()]
    named = (replace(figure, name=t(name)) for figure, name in known if figure is not None)
    figures = (*named, *shared_figures(evidence))
    ask = origin_button(t, AskOrigin(figures), t("ending.money"), key="origin-money")
    rows: list[Widget] = [Row([Label(t("ending.money"), T20).sized(grow=1), ask], gap=10)]
    for figure in figures:
        amount = Label(_amount(t, figure), T16.bold, align="right")
        rows += [Rule(), Row([Label(name_of(t, figure)).sized(grow=1), amount], gap=12)]
    if (use := surplus_used(evidence)) is not None:
        by = "voted" if voted_use(evidence) else "by_default"
        rows += [Rule(), Label(t(f"surplus.{by}", what=surplus_words(t, use, whole=True)))]
    return Card(Column(rows, gap=5), padding=15, name=t("ending.money"))


def _amount(t: Texts, figure: Figure) -> str:
    """Whole, with its sign where the money moved."""
    return t.money(figure.value, sign=figure.source.kind == LEDGER) if figure.unit == "cents" else shown(t, figure)
