"""The cards of the review: the PEC and why it moved, the accounts, how satisfied everyone is."""

from __future__ import annotations

from collections.abc import Sequence

from game.debriefing.measuring.money import accounts_figures
from game.debriefing.measuring.moods import mood_figures
from game.rounding import movements
from game.scenes.origin import AskOrigin, origin_button
from game.scenes.why import steps_of
from game.sim import PecView, SeasonView
from game.telling import names_of
from game.text import Texts
from game.ui import (
    T16,
    T18,
    T20,
    T24,
    Card,
    Column,
    Gauge,
    Icon,
    Label,
    PecGauge,
    Row,
    Rule,
    SphereSquare,
    Tone,
    Widget,
)
from game.ui.charts.waterfall import Waterfall

_LINE_GAP = 2.0
_PLOT_HEIGHT = 168.0


def pec_card(t: Texts, view: SeasonView, buttons: Sequence[Widget], *, as_table: bool) -> Card:
    """Last week's PEC over this week's, then the causes between the two."""
    before, now = view.pec_last_week, view.pec
    start = t("week.number", week=view.week - 1) if view.week > 1 else t("chart.before")
    end = t("week.number", week=view.week)
    waterfall = Waterfall(
        t,
        t("recap.why"),
        (start, before.total_points),
        steps_of(t, view),
        (end, now.total_points),
        caption=t("recap.why_from_to", start=t.number(before.total_points), end=t.number(now.total_points)),
        digits=1,
    )
    waterfall.plot_height = _PLOT_HEIGHT
    heading = Row([Label(t("recap.pec"), T20).sized(grow=1), *buttons], gap=8)
    return Card(
        Column(
            [
                heading,
                _pec_row(t, start, before),
                _pec_row(t, end, now, before),
                Rule(),
                waterfall.tabulated(as_table).sized(grow=1),
            ],
            gap=8,
        ),
        padding=15,
    )


def _pec_row(t: Texts, week: str, pec: PecView, last: PecView | None = None) -> Widget:
    """The gauge of one week; with the change since the `last` one when it is the present one."""
    is_now = last is not None
    vision, support, autonomy = pec.points
    said = t("week.pec", total=pec.total_points, vision=vision, support=support, autonomy=autonomy)
    total = Label(t.number(pec.total_points), T24 if is_now else T20, "ink" if is_now else "ink2")
    figures: list[Widget] = [total]
    if last is not None:
        change = pec.total_points - last.total_points
        tone: Tone = "a_dark" if change > 0 else "s_dark" if change < 0 else "ink2"
        icon = "fh" if change > 0 else "fb" if change < 0 else "fd"
        figures.append(Row([Icon(icon, 20, tone), Label(t.number(change, sign=True), T18.black, tone)], gap=2))
    before = last.points if last is not None else ()
    gauge = PecGauge(pec.points, name=week, value=said, height=32 if is_now else 26, before=before)
    return Row(
        [
            Label(week, T16.bold if is_now else T16, "ink" if is_now else "ink2").sized(width=84),
            gauge.sized(grow=1),
            Row(figures, gap=10).sized(width=96),
        ],
        gap=12,
    )


def accounts_card(t: Texts, view: SeasonView) -> Card:
    """What was in the till, the week's money line by line, and how the two add up to what is in the till now."""
    accounts = view.accounts
    figures = accounts_figures(view)
    ask = origin_button(t, AskOrigin(figures), t("recap.accounts"), key="origin-accounts") if figures else None
    square = SphereSquare("entreprise", 28, name=t("sphere.entreprise"))
    heading = Row([square, Label(t("recap.accounts"), T20).sized(grow=1), ask], gap=8)
    lines: list[Widget] = []
    if accounts is not None:
        lines += [_money_line(t("recap.opening"), t.money(accounts.opening)), Rule()]
        amounts = movements(accounts.opening, [line.amount for line in accounts.lines], accounts.closing)
        for line, amount in zip(accounts.lines, amounts, strict=True):
            lines += [_money_line(t(f"account.{line.key}"), t.money(amount, sign=True)), Rule()]
        change = sum(amounts)
        closing = t("recap.closing", change=t.money(change, sign=True))
        lines.append(_money_line(closing, t.money(accounts.closing), is_total=True))
        if accounts.unpaid_invoices:
            lines.append(_money_line(t("recap.unpaid"), t.money(accounts.unpaid_invoices)))
    return Card(Column([heading, Column(lines, gap=_LINE_GAP)], gap=8), padding=14, name=t("recap.accounts"))


def _money_line(name: str, amount: str, *, is_total: bool = False) -> Widget:
    style = T16.black if is_total else T16
    words = Label(name, style)
    figure = Label(amount, T18.black if is_total else T16, align="right")
    return Row([words.sized(grow=1), figure], gap=12)


def satisfaction_card(t: Texts, view: SeasonView) -> Card:
    """Clients, coopérants, animateurs: how they are, and how it changed; who left."""
    weekly = view.weekly
    members = [(m + b) / 2 for m, b in zip(weekly["motivation"], weekly["appartenance"], strict=True)]
    measured = [share for share, done in zip(weekly["satisfaction"], weekly["contrats"], strict=True) if done]
    clients = view.client_satisfaction if measured else None
    rows = [
        _satisfaction(t, "poignee", "recap.clients", clients, measured if weekly["contrats"][-1] else ()),
        _satisfaction(t, "gens", "recap.members", view.member_satisfaction, members),
        _satisfaction(t, "batterie", "recap.animateurs", view.animateur_energy, ()),
    ]
    left = None
    if view.left_this_week:
        names = names_of(t, view, view.left_this_week)
        left = Row([Icon("depart", 20), Label(t("recap.left", names=names), T16.bold).sized(grow=1)], gap=8)
    ask = origin_button(t, AskOrigin(mood_figures(view)), t("recap.satisfaction"), key="origin-satisfaction")
    heading = Row([Icon("coeur", 22), Label(t("recap.satisfaction"), T20).sized(grow=1), ask], gap=8)
    return Card(Column([heading, *rows, left], gap=8), padding=14, name=t("recap.satisfaction"))


def _satisfaction(t: Texts, icon: str, key: str, share: float | None, weekly: Sequence[float]) -> Widget:
    """A share with its gauge, and its change between the last two weeks in which it was measured."""
    name = t(key)
    if share is None:
        return Row([Icon(icon, 20), Label(name).sized(grow=1), Label(t("recap.nobody_yet"), T16, "ink2")], gap=8)
    change = ""
    if len(weekly) > 1:
        change = t.number(round(100 * weekly[-1]) - round(100 * weekly[-2]), sign=True)
    return Row(
        [
            Icon(icon, 20),
            Label(name).sized(width=160),
            Gauge(share, name=name, value=t.percent(share), height=11).sized(grow=1),
            Label(t.percent(share), T16.bold, align="right").sized(width=48),
            Label(change, T16, "ink2", align="right").sized(width=36),
        ],
        gap=8,
    )
