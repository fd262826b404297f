"""What opens over the review: every cause of the week with its amount, gathered by what it moved; each opens the glass
box."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from game.debriefing.glass import QUANTITIES, amount_words, cause_line, shown_amount
from game.scenes.season_page import OpenTerm
from game.scenes.terms import explained
from game.sim import Cause, SeasonView
from game.text import Texts
from game.ui import (
    T16,
    Button,
    Column,
    Dialog,
    Label,
    OptionCard,
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
_TALLEST = 468.0
_LEAST_SHOWN = 0.005  # two digits are written
_WIDTH, _BAR = 820.0, 16.0
_GAP, _ROW_PADDING = 4.0, 7.0


@dataclass(frozen=True, slots=True)
class LookInside(UiAction):
    """Open the glass box at this change."""

    cause: Cause


class CauseRows(Scroll):
    """The rows under their headings, which stay; they scroll with the whole dialog when text is large."""

    def content_height(self, ruler: Ruler, width: float) -> float:
        whole = super().content_height(ruler, width)
        return whole if ruler.theme.stacked else min(whole, _TALLEST)


def causes_dialog(t: Texts, view: SeasonView, close: UiAction, *, stacked: bool) -> Dialog:
    """All causes of the week by what they moved; each group adds up to its first line."""
    rows = [row for quantity in QUANTITIES for row in _rows_of(t, view, quantity)]
    body: Widget = _table(t, rows, 0.0 if stacked else _BAR) if rows else Label(t("recap.no_cause"))
    back = Button(t("recap.back"), close, key="close", shortcut="escape")
    units = explained(t, t("recap.causes_units"), OpenTerm, tone="ink2", key="units")
    words = Column([units, Label(t("glass.choose"), T16, "ink2")], gap=0)
    return Dialog(
        t("recap.causes"),
        [Row([words.sized(grow=1), back], gap=16, stack=True), body],
        icon="loupe",
        width=_WIDTH,
        first_focus="close",
        key="all-causes",
    )


def _table(t: Texts, rows: list[Widget], margin: float) -> Widget:
    """The headings leave at their right the `margin` that the bar of the rows takes."""
    cause, change = t("chart.cause"), t("chart.change")
    headings = Table([TableColumn(cause, share=6), TableColumn(change, True)], [], name=t("recap.headings"))
    lines = Column(rows, gap=_GAP, zone=True, name=t("recap.causes"))
    return Column([Padding(headings, 0, 0, margin, 0), CauseRows(lines, key=CAUSES, overhang=0)], gap=0)


def _rows_of(t: Texts, view: SeasonView, quantity: str) -> list[Widget]:
    """A quantity with its whole change, then its causes, the largest first; what would be written 0 is left out."""
    causes = [each for each in view.causes if each.quantity == quantity]
    if not causes:
        return []
    own = f"recap.moved.{quantity}"
    name = t(own if t.has(own) else f"quantity.{quantity}")
    whole = Cause(view.week, quantity, "", sum(each.amount for each in causes))
    total = TableRow((name, amount_words(t, whole)), is_total=True)
    shown = [each for each in _same_gathered(causes) if abs(shown_amount(each)) >= _LEAST_SHOWN]
    shown.sort(key=lambda each: -abs(each.amount))
    rows = [_row(t, view, each, f"why-{quantity}-{rank}") for rank, each in enumerate(shown)]
    return [Table([TableColumn("", share=6), TableColumn("", True)], [total], name=name), *rows]


def _row(t: Texts, view: SeasonView, cause: Cause, key: str) -> Widget:
    words, amount = cause_line(t, view, cause), amount_words(t, cause)
    content = Row([Label(words).sized(grow=1), Label(amount, align="right")], gap=12)
    return OptionCard(content, LookInside(cause), name=words, value=amount, padding=_ROW_PADDING, key=key)


def _same_gathered(causes: Iterable[Cause]) -> list[Cause]:
    sums: defaultdict[tuple[str, str, str], float] = defaultdict(float)
    week, quantity = 0, ""
    for each in causes:
        week, quantity = each.week, each.quantity
        sums[each.cause, each.sphere, each.ref] += each.amount
    return [Cause(week, quantity, cause, amount, sphere, ref) for (cause, sphere, ref), amount in sums.items()]
