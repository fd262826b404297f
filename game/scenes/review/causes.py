"""What opens over the review: every cause of the week with its amount, gathered by what it moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from game.debriefing.remembering import title_of
from game.sim import Cause, SeasonView
from game.telling import POINTS, capitalised
from game.text import Texts
from game.ui import (
    T16,
    Button,
    Column,
    Dialog,
    Label,
    Padding,
    Row,
    Ruler,
    Scroll,
    Table,
    TableColumn,
    TableRow,
    UiAction,
    Widget,
)

CAUSES: Final = "causes.rows"
"""The key of the rows that scroll under their headings."""
_EXPLAINED: Final = ("vision", "soutien", "autonomie", "motivation", "reputation", "tresorerie")
_HUNDREDTHS: Final = ("motivation", "reputation")
_TALLEST = 468.0
_LEAST_SHOWN = 0.005  # two digits are written
_WIDTH, _BAR = 820.0, 16.0


class CauseRows(Scroll):
    """The rows under their headings, which stay; they scroll with the whole dialog when text is large."""

    def content_height(self, ruler: Ruler, width: float) -> float:
        whole = super().content_height(ruler, width)
        return whole if ruler.theme.stacked else min(whole, _TALLEST)


def causes_dialog(t: Texts, view: SeasonView, close: UiAction, *, stacked: bool) -> Dialog:
    """All causes of the week by what they moved; each group adds up to its first line."""
    rows = [row for quantity in _EXPLAINED for row in _rows_of(t, view, quantity)]
    body: Widget = _table(t, rows, 0.0 if stacked else _BAR) if rows else Label(t("recap.no_cause"))
    back = Button(t("recap.back"), close, key="close", shortcut="escape")
    return Dialog(
        t("recap.causes"),
        [Row([Label(t("recap.causes_units"), T16, "ink2").sized(grow=1), back], gap=16, stack=True), body],
        icon="loupe",
        width=_WIDTH,
        first_focus="close",
    )


def _table(t: Texts, rows: list[TableRow], margin: float) -> Widget:
    """The headings leave at their right the `margin` that the bar of the rows takes."""
    cause, change = t("chart.cause"), t("chart.change")
    headings = Table([TableColumn(cause, share=6), TableColumn(change, True)], [], name=t("recap.headings"))
    lines = Table([TableColumn("", share=6), TableColumn("", True)], rows, name=t("recap.causes"))
    return Column([Padding(headings, 0, 0, margin, 0), CauseRows(lines, key=CAUSES, overhang=0)], gap=0)


def _rows_of(t: Texts, view: SeasonView, quantity: str) -> list[TableRow]:
    """A quantity with its whole change, then its causes, the largest first; what would be written 0 is left out."""
    causes = [each for each in view.causes if each.quantity == quantity]
    if not causes:
        return []
    gathered = _net_by_sphere(causes) if quantity == "soutien" else _same_gathered(causes)
    own = f"recap.moved.{quantity}"
    name = t(own if t.has(own) else f"quantity.{quantity}")
    rows = [TableRow((name, _amount(t, quantity, sum(each.amount for each in causes))), is_total=True)]
    for each in sorted(gathered, key=lambda each: -abs(each.amount)):
        if abs(_shown(quantity, each.amount)) >= _LEAST_SHOWN:
            rows.append(TableRow((_said(t, view, each), _amount(t, quantity, each.amount))))
    return rows


def _same_gathered(causes: Iterable[Cause]) -> list[Cause]:
    sums: defaultdict[tuple[str, str, str], float] = defaultdict(float)
    week, quantity = 0, ""
    for each in causes:
        week, quantity = each.week, each.quantity
        sums[each.cause, each.sphere, each.ref] += each.amount
    return [Cause(week, quantity, cause, amount, sphere, ref) for (cause, sphere, ref), amount in sums.items()]


def _net_by_sphere(causes: Iterable[Cause]) -> list[Cause]:
    """One cause a sphere: the strongest of those that went the way that the support of the sphere went."""
    spheres: defaultdict[str, list[Cause]] = defaultdict(list)
    for each in _same_gathered(causes):
        spheres[each.sphere].append(each)
    gathered = []
    for sphere, moved in spheres.items():
        net = sum(each.amount for each in moved)
        strongest = max(moved, key=lambda each: each.amount if net > 0 else -each.amount)
        gathered.append(Cause(strongest.week, strongest.quantity, strongest.cause, net, sphere, strongest.ref))
    return gathered


def _said(t: Texts, view: SeasonView, cause: Cause) -> str:
    """The cause, the sphere and the thing it is about."""
    about = [t(f"sphere.{cause.sphere}")] if cause.sphere else []
    title = title_of(t, view, cause.ref) if cause.ref else ""
    if title:
        about.append(title)
    words = capitalised(t(f"cause.{cause.cause}"))
    return t("recap.cause_about", cause=words, about=", ".join(about)) if about else words


def _shown(quantity: str, amount: float) -> float:
    """Points out of 100 for shares (a third each for the letters of the PEC), cents for the cash."""
    if quantity == "tresorerie":
        return amount
    return amount * (100.0 if quantity in _HUNDREDTHS else POINTS)


def _amount(t: Texts, quantity: str, amount: float) -> str:
    shown = _shown(quantity, amount)
    return t.money(shown, sign=True) if quantity == "tresorerie" else t.number(shown, 2, sign=True)
