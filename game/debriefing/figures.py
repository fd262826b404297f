"""A measured number and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from game.debriefing.evidence import Fact
from game.sim import INDICATORS

INDICATOR: Final = "indicator"
LEDGER: Final = "ledger"
LOG: Final = "log"
PAGES: Final = "pages"
NETWORK: Final = "network"
ACCOUNTS: Final = "accounts"
MOODS: Final = "moods"
NOTEBOOK: Final = "notebook"
MANY: Final = "many"


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things that a number is made of."""

    place: int
    """Its week, 0 before the summer; of `MANY`, the number of the luck, 0 where it is of many."""
    value: float
    unit: str
    """As of a figure."""
    name: str = ""
    """What it is: a text of the catalogue, or words of the season; "" where its place says enough."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a number can be found again."""

    kind: str
    """`INDICATOR`: of the registry. `LEDGER`: the sum of a cause. `LOG`: counted over what lines of the log carried
    out. `PAGES`: read on the members' pages. `ACCOUNTS`: of the accounts of a week. `MOODS`: how people are, as a week
    ends. `NOTEBOOK`: what was foreseen, beside what came. `MANY`: over summers of the same scenario, played
    again. `NETWORK`: known of the real co-ops."""
    key: str
    """The indicator; the cause, after its quantity and a point; what was counted or read; the region. Where it is none
    of a registry, `origin.<kind>.<key>` of the catalogue says how the number is made, with the key of the number where
    many come from one place."""
    weeks: tuple[int, ...] = ()
    """The weeks that it speaks of: of an indicator, one week is its value at the end of it, several their sum for a
    flow and their mean for anything else, none the end of the summer."""
    lines: tuple[int, ...] = ()
    """The entries of the log that it was counted from, from 0, those that were undone left out."""
    facts: tuple[Fact[Any], ...] = field(default=(), compare=False, repr=False)
    """What these entries carried out and was counted, in order."""
    parts: tuple[Part, ...] = field(default=(), compare=False, repr=False)
    """What else the number is made of, in order."""
    explained: str = ""
    """The quantity of the ledger whose changes explain it, where it is not that of an indicator."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number. Its sentence is `measure.<key>` of the catalogue; its name is `measure.<key>.name`, or the text of
    its key, or that of an indicator."""

    key: str
    value: float
    unit: str
    """As in the registry of indicators: share, points3, money (currency units), number, hours, hours_week; or minutes
    (hours, not rounded), cents, points (of 100), change (of so many points)."""
    source: Source
    of: float | None = None
    """The whole that it is a part of, in the same unit."""
    before: float | None = None
    """The same at the start, where a change is told."""
    name: str = ""
    """Its name in words, where the season gives it one."""


def counted(
    key: str, value: float, facts: Iterable[Fact[Any]], of: float | None = None, unit: str = "number"
) -> Figure:
    """Something counted over these facts."""
    return Figure(key, value, unit, counted_over(key, facts), of=of)


def counted_over(key: str, facts: Iterable[Fact[Any]], weeks: tuple[int, ...] = ()) -> Source:
    """The log, where it carried out these facts."""
    told = tuple(facts)
    return Source(LOG, key, weeks, tuple(sorted({each.line for each in told})), told)


def at_week(weekly: Mapping[str, Sequence[float]], key: str, week: int) -> Figure:
    """An indicator at the end of a week, beside the week before where there is one."""
    before = weekly[key][week - 1] if week else None
    return Figure(key, weekly[key][week], INDICATORS[key].unit, Source(INDICATOR, key, (week,)), before=before)
