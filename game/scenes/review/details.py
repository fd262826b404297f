"""What opens over the review: every cause with its amount, and the week in short."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Final

from game.scenes.remembering import title_of
from game.scenes.telling import capitalised, names_of, read, tell
from game.scenes.why import POINTS
from game.sim import Cause, IncidentOutcome, MinutesView, SeasonView
from game.text import Texts
from game.ui import (
    T16,
    T18,
    Button,
    Column,
    Dialog,
    Icon,
    Label,
    Row,
    Table,
    TableColumn,
    TableRow,
    UiAction,
    Widget,
)

_EXPLAINED: Final = ("vision", "soutien", "autonomie", "motivation", "reputation", "tresorerie")


def causes_dialog(t: Texts, view: SeasonView, close: UiAction) -> Dialog:
    """All causes of the week by what they moved; each group adds up to its first line."""
    columns = [TableColumn(t("chart.cause"), share=5), TableColumn(t("chart.change"), True, share=2)]
    rows: list[TableRow] = []
    for quantity in _EXPLAINED:
        rows += _rows_of(t, view, quantity)
    table: Widget = Table(columns, rows, name=t("recap.causes")) if rows else Label(t("recap.no_cause"))
    return Dialog(
        t("recap.causes"),
        [Row([Label(t("recap.causes_units"), T16, "ink2").sized(grow=1), _close(t, close)], gap=16, stack=True), table],
        icon="loupe",
        width=720,
        first_focus="close",
    )


def _close(t: Texts, close: UiAction) -> Button:
    return Button(t("recap.back"), close, key="close", shortcut="escape")


def _rows_of(t: Texts, view: SeasonView, quantity: str) -> list[TableRow]:
    sums: defaultdict[tuple[str, str, str], float] = defaultdict(float)
    for each in view.causes:
        if each.quantity == quantity:
            sums[each.cause, each.sphere, each.ref] += each.amount
    if not sums:
        return []
    rows = [TableRow((t(f"quantity.{quantity}"), _amount(t, quantity, sum(sums.values()))), is_total=True)]
    for (cause, sphere, ref), amount in sorted(sums.items(), key=lambda item: -abs(item[1])):
        said = _said(t, view, Cause(view.week, quantity, cause, amount, sphere, ref))
        rows.append(TableRow((said, _amount(t, quantity, amount))))
    return rows


def _said(t: Texts, view: SeasonView, cause: Cause) -> str:
    """The cause, the sphere and the thing it is about."""
    about = [t(f"sphere.{cause.sphere}")] if cause.sphere else []
    title = title_of(t, view, cause.ref) if cause.ref else ""
    if title:
        about.append(title)
    words = capitalised(t(f"cause.{cause.cause}"))
    return t("recap.cause_about", cause=words, about=", ".join(about)) if about else words


def _amount(t: Texts, quantity: str, amount: float) -> str:
    """Points out of 100 for shares (a third each for the letters of the PEC), money for the cash."""
    if quantity == "tresorerie":
        return t.money(amount, sign=True)
    return t.number(amount * (100.0 if quantity in ("motivation", "reputation") else POINTS), 2, sign=True)


# --- The week in short ------------------------------------------------------------------------------------------


def week_dialog(t: Texts, view: SeasonView, close: UiAction) -> Dialog:
    """What was decided, what was done, what happened, who left."""
    done = Counter(each.outcome for each in view.contracts)
    contracts = [
        t("recap.contracts_line", outcome=capitalised(t(f"outcome.{outcome}")), n=t.number(n))
        for outcome, n in done.items()
    ]
    sections: list[Widget] = [
        _section(t("recap.decided"), "main", [_decided(t, minutes) for minutes in view.minutes] or [t("recap.none")]),
        _section(t("recap.contracts"), "travail", contracts or [t("work.no_request")]),
        _section(
            t("recap.happened"), "alerte", [_happened(t, view, each) for each in view.outcomes] or [t("recap.none")]
        ),
    ]
    if view.left_this_week:
        sections.append(_section(t("recap.departures"), "depart", [names_of(t, view, view.left_this_week)]))
    return Dialog(
        t("recap.in_short"),
        sections,
        [_close(t, close)],
        icon="livre",
        width=640,
        first_focus="close",
    )


def _section(title: str, icon: str, lines: list[str]) -> Widget:
    words = [Label(line, T16) for line in lines]
    return Column([Row([Icon(icon, 20), Label(title, T18.black)], gap=8), *words], gap=4)


def _decided(t: Texts, minutes: MinutesView) -> str:
    title = read(t, minutes.proposal.title)
    if not minutes.has_quorum:
        return t("recap.no_quorum", title=title)
    adopted = next((each for each in minutes.proposal.options if each.id == minutes.adopted), None)
    if adopted is None:
        return t("recap.nothing_passed", title=title)
    return t("recap.imposed" if minutes.is_imposed else "recap.adopted", title=title, option=read(t, adopted.text))


def _happened(t: Texts, view: SeasonView, outcome: IncidentOutcome) -> str:
    title = tell(t, view, outcome.incident.title, outcome.who)
    choice = tell(t, view, outcome.choice.text, outcome.who)
    return t("recap.settled_by_group" if outcome.settled_by_group else "recap.settled", title=title, choice=choice)
