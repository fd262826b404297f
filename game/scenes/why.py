"""« Pourquoi ? »: the ledger's causes gathered by what they moved, in the points that are shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from game.scenes.rounding import adding_up
from game.sim import Cause, SeasonView
from game.text import Texts
from game.ui.charts.waterfall import Step

LETTERS: Final = {"vision": "v", "soutien": "s", "autonomie": "a"}
"""The quantities that make the PEC, and their letters."""
POINTS: Final = 100.0 / 3.0
"""Points out of 100 for one unit of vision, support or autonomy."""
_TENTH = 0.1


@dataclass(frozen=True, slots=True)
class Moved:
    """What one cause did to one quantity: to a letter of the PEC, in points out of 100."""

    week: int
    letter: str
    cause: str
    points: float


def moved_by_week(causes: Iterable[Cause]) -> list[Moved]:
    """What moved the PEC, by week, letter and cause, the largest first."""
    sums: defaultdict[tuple[int, str, str], float] = defaultdict(float)
    for each in causes:
        if each.quantity in LETTERS:
            sums[each.week, LETTERS[each.quantity], each.cause] += each.amount * POINTS
    moved = [Moved(*where, points) for where, points in sums.items()]
    return sorted(moved, key=lambda each: (-abs(each.points), each.week, each.letter, each.cause))


def steps_of(texts: Texts, view: SeasonView) -> list[Step]:
    """The causes of the week as steps from last week's points to this week's, the largest first.

    They are rounded to a tenth so that they add up to the difference of the two totals shown.
    """
    moved = moved_by_week(view.causes)
    change = view.pec.total_points - view.pec_last_week.total_points
    rounded = adding_up([each.points for each in moved], change, _TENTH)
    return [
        Step(cause_words(texts, each.cause), each.letter, amount)
        for each, amount in zip(moved, rounded, strict=True)
        if amount
    ]


def cause_words(texts: Texts, cause: str) -> str:
    """A cause in a few words, for a chart."""
    short = f"why.{cause}"
    return texts(short if texts.has(short) else f"cause.{cause}")
