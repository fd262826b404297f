"""The causes that counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from game.debriefing.causes import Moved, shown_by_week, totals_shown
from game.debriefing.remembering import week_words
from game.sim import Cause, SeasonView
from game.telling import capitalised
from game.text import Texts
from game.ui import T16, T18, T20, Card, Column, Framed, Label, Pill, Row, Rule, Widget

_COUNTED = 3


def counted_card(t: Texts, view: SeasonView, ledger: Sequence[Cause]) -> Card:
    """The causes that moved the PEC most over the summer, each in the week when it weighed most."""
    rows: list[Widget] = [
        Row([Label(t("ending.counted"), T20), Label(t("ending.from_ledger"), T16, "ink2")], gap=12, align="end")
    ]
    for strongest, total in counted(ledger, totals_shown(view)):
        week = Framed(
            Label(week_words(t, view, strongest.week), T16.bold),
            fill="sun_tint",
            border="sun_dark",
            padding=7,
            radius=8,
        )
        words = Column(
            [
                Label(capitalised(t(f"cause.{strongest.cause}")), T16.bold),
                Label(t("ending.that_week", points=t.number(strongest.points, 1, sign=True)), T16, "ink2"),
            ],
            gap=0,
        )
        figures = Row(
            [
                Pill(strongest.letter, name=t(f"letter.{strongest.letter}")),
                Label(t.number(total, 1, sign=True), T18.black, align="right"),
            ],
            gap=8,
        )
        rows += [Rule(), Row([week, words.sized(grow=1), figures], gap=12)]
    rows.append(Label(t("ending.counted_means"), T16, "ink2"))
    return Card(Column(rows, gap=7), padding=13, name=t("ending.counted"))


def counted(ledger: Iterable[Cause], weeks: Sequence[int]) -> list[tuple[Moved, float]]:
    """The causes of largest total, up to three: each in its strongest week, with its points over the summer.

    `weeks` are the points of the PEC as they were shown week after week, so that these are the points of the reviews.
    """
    moved = shown_by_week(ledger, weeks)
    totals: defaultdict[tuple[str, str], float] = defaultdict(float)
    strongest: dict[tuple[str, str], Moved] = {}
    for each in moved:
        totals[each.letter, each.cause] += each.points
        strongest.setdefault((each.letter, each.cause), each)
    order = sorted(totals, key=lambda which: (-abs(totals[which]), which))
    return [(strongest[which], totals[which]) for which in order[:_COUNTED]]
