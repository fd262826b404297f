"""What a whole group says before and after, side by side."""

from __future__ import annotations

from game.debriefing.impact import Difference, ItemDifference, Link
from game.text import Texts
from game.ui import T16, T20, Card, Column, Label, Row, Table, TableColumn, TableRow, Title, Widget
from game.ui.charts import chart
from game.ui.charts.agreement import Agreed, AgreementBars

_LINKS_WIDTH = 500.0


def difference_page(t: Texts, difference: Difference, *, as_table: bool) -> Widget:
    """The agreement at the left, the links at the right; what is missing is said."""
    if not difference.n_before and not difference.n_after:
        return Column([Title(t("impact.difference")), Label(t("impact.none_yet"))], gap=16)
    is_whole = difference.n_before and difference.n_after
    remark = t("impact.difference_text" if is_whole else "impact.one_missing")
    body = Row(
        [
            Card(_agreement(t, difference).tabulated(as_table), padding=16).sized(grow=1),
            _links(t, difference).sized(width=_LINKS_WIDTH),
        ],
        gap=16,
        align="start",
        stack=True,
    )
    return Column([Title(t("impact.difference")), Label(remark), body], gap=12)


def _agreement(t: Texts, difference: Difference) -> AgreementBars:
    items = [Agreed(t(f"impact.item.{each.item}"), each.before, each.after) for each in difference.items]
    headings = t("impact.column.item"), t("impact.column.before"), t("impact.column.after")
    rows = tuple((t(f"impact.item.{each.item}"), *_cells(t, each)) for each in difference.items)
    said = []
    for each in difference.items:
        before, after = (t("impact.nobody") if mean is None else t.number(mean, 1) for mean in each.means)
        said.append(t("impact.agreement_said", item=t(f"impact.item.{each.item}"), before=before, after=after))
    return AgreementBars(
        t("impact.agreement"),
        items,
        chart.Table(headings, rows),
        summary=" ; ".join(said),
        caption=t("impact.agreement_key"),
        key="agreement",
    )


def _cells(t: Texts, item: ItemDifference) -> tuple[str, str]:
    """The mean of each moment, then how many chose each level."""
    before, after = (
        t("impact.nobody")
        if mean is None
        else t("impact.spread", mean=t.number(mean, 1), counts=" · ".join(map(t.number, spread)))
        for mean, spread in zip(item.means, (item.before, item.after), strict=True)
    )
    return before, after


def _links(t: Texts, difference: Difference) -> Card:
    before, after = (t("impact.nobody") if mean is None else t.number(mean, 1) for mean in difference.links_each)
    columns = [
        TableColumn(t("impact.column.link"), share=3.4),
        TableColumn(t("impact.column.before"), is_number=True),
        TableColumn(t("impact.column.after"), is_number=True),
        TableColumn(t("impact.column.game"), is_number=True, share=1.2),
    ]
    rows = [
        TableRow(
            (
                _link(t, each.link),
                t.number(each.before),
                t.number(each.after),
                t("ui.yes") if each.is_of_the_game else t("ui.no"),
            ),
            is_active=each in difference.gained,
        )
        for each in difference.links
    ]
    gained = len(difference.gained)
    return Card(
        Column(
            [
                Label(t("impact.links_drawn"), T20),
                Label(t("impact.links_each", before=before, after=after)),
                Label(t.plural("impact.gained", gained)) if gained else None,
                Table(columns, rows, name=t("impact.links_drawn")) if rows else None,
                Label(t("impact.game_too"), T16, "ink2") if rows else None,
            ],
            gap=10,
        ),
        padding=16,
    )


def _link(t: Texts, link: Link) -> str:
    cause, effect = link
    return t("impact.link", cause=t(f"impact.cause.{cause}"), effect=t(f"impact.effect.{effect}"))
