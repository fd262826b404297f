"""The ledger's causes gathered by what they moved, in the points that are shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from game.rounding import adding_up
from game.sim import Cause, SeasonView, pec_points
from game.telling import LETTERS, POINTS, capitalised
from game.text import Texts

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
    return _largest_first([Moved(*where, points) for where, points in sums.items()])


def shown_by_week(causes: Iterable[Cause], totals: Sequence[int]) -> list[Moved]:
    """The same in tenths of a point, as the review of each week shows them.

    `totals` are the points shown before the summer and after each week: the causes of a week add up to their
    difference. What comes after the last total is only rounded.
    """
    by_week: defaultdict[int, list[Moved]] = defaultdict(list)
    for each in moved_by_week(causes):
        by_week[each.week].append(each)
    shown: list[Moved] = []
    for week, moved in by_week.items():
        exact = [each.points for each in moved]
        change = totals[week] - totals[week - 1] if 0 < week < len(totals) else round(sum(exact), 1)
        for each, points in zip(moved, adding_up(exact, change, _TENTH), strict=True):
            shown.append(replace(each, points=points))
    return _largest_first(shown)


def totals_shown(view: SeasonView) -> list[int]:
    """The points of the PEC before the summer and after each week that has ended."""
    weekly = view.weekly
    weeks = zip(*(weekly[quantity] for quantity in LETTERS), strict=True)
    return [sum(pec_points(*week)) for week in weeks]


def cause_words(texts: Texts, cause: str) -> str:
    """A cause in a few words with a capital, for a chart."""
    short = f"why.{cause}"
    return texts(short) if texts.has(short) else capitalised(texts(f"cause.{cause}"))


def _largest_first(moved: Iterable[Moved]) -> list[Moved]:
    return sorted(moved, key=lambda each: (-abs(each.points), each.week, each.letter, each.cause))
