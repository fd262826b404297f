"""The causal map of one change: all that moves its quantity, and what passed that week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.debriefing.glass import ARROWS, NODES, Arrow, amount_words, arrows_into, arrows_of, moved_along, shown_amount
from game.scenes.glass.levels import Looked
from game.sim import Cause
from game.text import Texts
from game.ui import T16, T18, T20, Button, Card, Column, Label, OptionCard, Row, UiAction, Widget, choice_list
from game.ui.charts.causal_map import CausalMap, Link, Place
from game.ui.charts.chart import Table

_LEAST: Final = 1e-9


@dataclass(frozen=True, slots=True)
class OpenArrow(UiAction):
    """Look at the formula of what passed along an arrow."""

    cause: Cause


@dataclass(frozen=True, slots=True)
class ChooseArrow(UiAction):
    """The arrow of the map that Enter opens, by its rank."""

    rank: int


@dataclass(frozen=True, slots=True)
class ShowTable(UiAction):
    """The map as a table, or as a drawing again."""


def causal_map(looked: Looked, chosen: int, *, as_table: bool) -> Widget:
    """The map, then its arrows of the week: each opens the formula of what passed along it. `chosen`: that which Enter
    opens on the map."""
    t, cause = looked.texts, looked.working.cause
    table = Button(t("recap.table"), ShowTable(), kind="small", key="table", shortcut="t", selected=as_table)
    chart = _chart(looked, chosen)
    words = Column([Label(t("glass.map"), T20), Label(t("glass.map_reading"), T16, "ink2")], gap=0)
    heading = Row([words.sized(grow=1), table], gap=12)
    parts = [Card(Column([heading, chart.tabulated(as_table), Label(chart.value)], gap=8))]
    options = [_option(looked, arrow, rank) for rank, arrow in enumerate(_passed(looked))]
    if options:
        said = t("glass.arrows", quantity=t(f"quantity.{cause.quantity}"))
        arrows = choice_list(options, columns=2, gap=6, name=said, key="arrows")
        parts.append(Card(Column([Label(said, T18.black), arrows], gap=8), padding=14))
    return Column(parts, gap=14)


def _passed(looked: Looked) -> list[Arrow]:
    """The arrows along which something passed that week, the strongest first."""
    arrows = arrows_into(looked.working.cause.quantity)
    return sorted(
        (each for each in arrows if abs(_weight(looked, each)) > _LEAST), key=lambda each: -abs(_weight(looked, each))
    )


def _weight(looked: Looked, arrow: Arrow) -> float:
    return sum(each.amount for each in moved_along(arrow, looked.beside))


def _chart(looked: Looked, chosen: int) -> CausalMap:
    t, cause = looked.texts, looked.working.cause
    asked = arrows_of(cause)
    strongest = max((abs(_weight(looked, each)) for each in arrows_into(cause.quantity)), default=0.0) or 1.0
    passed = _passed(looked)
    links = [
        Link(
            each.source,
            each.target,
            _weight(looked, each) / strongest,
            each in asked,
            t("glass.cause_value", cause=_between(t, each), amount=_amount(looked, each)),
            OpenArrow(_strongest(looked, each)),
        )
        for each in passed
    ]
    still = [each for each in arrows_into(cause.quantity) if each not in passed]
    links += [Link(each.source, each.target, is_asked=each in asked) for each in still]
    behind = {each.source for each in asked} - {cause.quantity}
    links += [Link(each.source, each.target) for each in ARROWS if each.target in behind and each.source != each.target]
    rows = [
        (
            _between(t, each),
            ", ".join(dict.fromkeys(t(f"cause.{moved.cause}") for moved in moved_along(each, looked.beside))),
            _amount(looked, each),
        )
        for each in passed
    ]
    headings = (t("glass.column.arrow"), t("chart.cause"), t("chart.change"))
    sources = [t(f"glass.node.{each.source}") for each in asked]
    summary = t(
        "glass.map_said",
        quantity=t(f"glass.node.{cause.quantity}"),
        sources=t.join(list(dict.fromkeys(sources))),
        amount=amount_words(t, cause),
    )
    places = [Place(name, t(f"glass.node.{name}"), column, row) for name, (column, row) in NODES.items()]
    return CausalMap(
        t("glass.map"),
        places,
        links,
        cause.quantity,
        Table(headings, tuple(rows)),
        chosen=chosen,
        on_choose=ChooseArrow,
        summary=summary,
        key="map",
    )


def _between(t: Texts, arrow: Arrow) -> str:
    return t("glass.arrow", source=t(f"glass.node.{arrow.source}"), target=t(f"glass.node.{arrow.target}"))


def _amount(looked: Looked, arrow: Arrow) -> str:
    moved = moved_along(arrow, looked.beside)
    whole = Cause(moved[0].week, arrow.target, "", sum(each.amount for each in moved))
    return amount_words(looked.texts, whole)


def _strongest(looked: Looked, arrow: Arrow) -> Cause:
    """What passed most along an arrow."""
    return max(moved_along(arrow, looked.beside), key=lambda each: abs(shown_amount(each)))


def _option(looked: Looked, arrow: Arrow, rank: int) -> OptionCard:
    """What passed most along the arrow is what opens."""
    t = looked.texts
    words, amount = _between(t, arrow), _amount(looked, arrow)
    return OptionCard(
        Row([Label(words, T16).sized(grow=1), Label(amount, T16, align="right")], gap=8),
        OpenArrow(_strongest(looked, arrow)),
        name=words,
        value=amount,
        padding=6,
        key=f"arrow-{rank}",
    )
