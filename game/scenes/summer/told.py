"""Beside the network, the money and the shares, each member's summer, and the questions that go on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.debriefing.network import NETWORKS
from game.debriefing.remembering import moment_words, week_words
from game.rounding import half_hours
from game.scenes.faces import person_of
from game.scenes.season_page import OpenMember
from game.sim import MemberMoment, MemberView, SeasonView
from game.telling import read
from game.text import Texts
from game.ui import T16, T18, T20, Card, Column, Grid, Label, Row, Rule, Widget
from game.ui.avatars import Avatar
from game.ui.charts.bars import Pair, PairBars

_FACE = 48.0
_TELLING: Final = ("left", "elected", "proposed", "incident", "talked", "first_contract", "flawed_contract")
"""Moments from the most to the least telling of a person's summer."""
_SHARES: Final = ("ristourne", "don", "fete")


def network_card(t: Texts, view: SeasonView, *, as_table: bool) -> Card:
    """This co-op beside those of the real network; nothing is made up where nothing is known."""
    region = view.scenario.region
    network = NETWORKS.get(region)
    if network is None:
        words = Column([Label(t("ending.network"), T20), Label(t("ending.network_unknown"))], gap=8)
        return Card(words, padding=15)
    final, means = view.final, network.means
    pairs = [
        Pair(
            t("ending.members"),
            (len(view.members), t("ending.you", value=t.number(len(view.members)))),
            (means["members"], t("ending.on_average", value=t.number(means["members"], 1))),
        ),
        Pair(
            t("indicator.revenu"),
            (final["revenu"], t("ending.you", value=t.money(final["revenu"] * 100))),
            (means["revenu"], t("ending.on_average", value=t.money(means["revenu"] * 100))),
        ),
    ]
    if "contrats" in means:
        pairs.append(
            Pair(
                t("indicator.contrats"),
                (final["contrats"], t("ending.you", value=t.number(final["contrats"]))),
                (means["contrats"], t("ending.on_average", value=t.number(means["contrats"], 1))),
            )
        )
    chart = PairBars(t, t("ending.network"), pairs, caption=t(f"ending.network.{region}"))
    chart.plot_height = 48.0 * len(pairs)
    return Card(chart.tabulated(as_table), padding=15)


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


def members_card(t: Texts, view: SeasonView) -> Card:
    """Each member's summer in one line; the face opens the member's page."""
    rows = [_epilogue(t, view, member) for member in view.members]
    people = Grid(rows, columns=2, gap=12, zone=True, name=t("ending.each_member"))
    return Card(Column([Label(t("ending.each_member"), T20), people], gap=12), padding=15)


def _epilogue(t: Texts, view: SeasonView, member: MemberView) -> Widget:
    name = member.profile.name
    earned = t("ending.worked", hours=t.hours(half_hours(member.hours)), earnings=t.money(member.earnings))
    moment = telling_moment(member)
    said = moment_words(t, view, member.index, moment) if moment is not None else t("ending.was_there")
    face = Avatar(
        t,
        person_of(t, member, is_present=True),
        _FACE,
        key=f"face-{member.index}",
        action=OpenMember(member.index),
        tooltip=t("ending.open_member", name=name),
    )
    words = Column([Row([Label(name, T16.bold), Label(earned, T16, "ink2")], gap=10), Label(said)], gap=0)
    return Row([face, words.sized(grow=1)], gap=12)


def telling_moment(member: MemberView) -> MemberMoment | None:
    """The most telling moment of a member's summer, the latest of its kind."""
    known = [each for each in member.moments if each.key in _TELLING]
    return min(known, key=lambda each: (_TELLING.index(each.key), -each.week), default=None)


def notebook_card(t: Texts, view: SeasonView, notes: Mapping[int, str]) -> Card | None:
    """What was written in the reviews, week by week; nothing when nothing was."""
    lines: list[Widget] = [
        Row(
            [Label(week_words(t, view, week), T16.bold).sized(width=40), Label(t.polish(note)).sized(grow=1)],
            gap=10,
            align="start",
        )
        for week, note in sorted(notes.items())
        if note
    ]
    if not lines:
        return None
    return Card(Column([Label(t("ending.notebook"), T20), *lines], gap=8), padding=15, name=t("ending.notebook"))


def questions_card(t: Texts, view: SeasonView) -> Card | None:
    """The scenario's questions, to describe, to analyse, to carry elsewhere."""
    asked = view.scenario.debriefing.questions
    columns: list[Widget] = []
    for phase in dict.fromkeys(each.phase for each in asked):
        questions = [Label(t("ending.question", text=read(t, each.text))) for each in asked if each.phase == phase]
        columns.append(Column([Label(t(f"ending.time.{phase}"), T18.black), *questions], gap=8).sized(grow=1))
    if not columns:
        return None
    body = Row(columns, gap=24, align="start", stack=True)
    return Card(Column([Label(t("ending.questions"), T20), body], gap=10), paper="sun", padding=15)
