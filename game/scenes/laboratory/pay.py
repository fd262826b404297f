"""The same money shared by each pay rule, then what each rule does when it holds all summer."""

from __future__ import annotations

from game.lab.rules import PayCompared, PayRow
from game.rounding import half_hours, half_up, whole_money
from game.scenes.laboratory.rule_cards import figure, pec_said, said_card
from game.sim import Scenario
from game.telling import POINTS, capitalised
from game.text import Texts
from game.ui import T16, T18, T20, Card, Column, Grid, Label, Rule, Table, TableColumn, TableRow, Widget


def pay_page(t: Texts, it: PayCompared, scenario: Scenario) -> Widget:
    """What can be said, a card for each rule, then one summer member by member."""
    said = said_card(t, pay_said(t, it), t("laboratory.pay.limit"))
    rules = Grid([_rule_card(t, row) for row in it.rows], columns=4, gap=12)
    return Column([said, rules, _members_card(t, it, scenario)], gap=12)


def pay_said(t: Texts, it: PayCompared) -> list[str]:
    """What this money allows one to say, a sentence each."""
    nearest = min(it.rows, key=lambda row: row.gini)
    hourly = min(it.rows, key=lambda row: row.hourly_gini)
    least, most = _money(t, nearest.least), _money(t, nearest.most)
    return [
        t("laboratory.pay.nearest", rule=_name(t, nearest), least=least, most=most),
        t("laboratory.pay.hourly", rule=_name(t, hourly)),
        pec_said(t, [(_name(t, row), row.pec_gap) for row in it.rows]),
    ]


def _rule_card(t: Texts, row: PayRow) -> Card:
    shared = [
        ("least", _money(t, row.least)),
        ("most", _money(t, row.most)),
        ("gini", t.percent(row.gini)),
        ("hourly_gini", t.percent(row.hourly_gini)),
    ]
    held = [
        ("motivation", t.percent(row.motivation)),
        ("departures", t.number(row.departures, 1)),
        ("pec", t.number(row.pec * POINTS, 1)),
    ]
    name = _name(t, row)
    lines = [
        Label(name, T18.black),
        Label(t("laboratory.pay.same_money"), T16, "ink2"),
        *(figure(t(f"laboratory.pay.{key}"), words) for key, words in shared),
        Rule(),
        Label(t("laboratory.pay.all_summer"), T16, "ink2"),
        *(figure(t(f"laboratory.pay.{key}"), words) for key, words in held),
    ]
    return Card(Column(lines, gap=4), padding=12, name=name)


def _members_card(t: Texts, it: PayCompared, scenario: Scenario) -> Card:
    """One summer, to see on persons what a rule does."""
    columns = [
        TableColumn(t("laboratory.pay.member"), share=1.2),
        TableColumn(t("laboratory.pay.hours"), is_number=True, share=0.8),
        *(TableColumn(_name(t, row), is_number=True) for row in it.rows),
    ]
    rows = [
        TableRow((member.name, t.hours(half_hours(it.hours[who])), *(_money(t, row.shown[who]) for row in it.rows)))
        for who, member in enumerate(scenario.group.members)
    ]
    title = t("laboratory.pay.one_summer")
    return Card(Column([Label(title, T20), Table(columns, rows, name=title, key="members")], gap=8), padding=12)


def _name(t: Texts, row: PayRow) -> str:
    return capitalised(t(f"pay_rule.{row.rule}"))


def _money(t: Texts, cents: float) -> str:
    return t.money(whole_money(half_up(cents)))
