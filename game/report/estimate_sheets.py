"""What a season owes to its decisions and to chance, as sheets: no value of them was played."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, fields
from typing import Final

from game.branches import Moment
from game.debriefing.estimates import Estimates
from game.lab.counted import Counted, MoveDays, MoveHours, Otherwise
from game.lab.merit import Merit
from game.report.sheets import SEASON, WEEK, Cell, Column, Sheet
from game.saves import SavedSeason
from game.sim import Answer, ChoosePosture, Intervene
from game.telling import POINTS

Known = tuple[SavedSeason, Sequence[Moment], Estimates]
"""A season, its moments and what is known of it."""

_KINDS: Final[dict[type[Otherwise], str]] = {
    MoveDays: "move_days",
    ChoosePosture: "choose_posture",
    MoveHours: "move_hours",
    Intervene: "intervene",
    Answer: "answer",
}
"""Those of the sheet of decisions, where there are."""
_OTHERWISE: Final = tuple(dict.fromkeys(field.name for kind in _KINDS for field in fields(kind)))
_EFFECTS: Final = tuple(Column(key, "points3", low=-3.0, high=3.0) for key in ("effet", "bas", "haut"))


def counted_sheet(known: Sequence[Known]) -> Sheet:
    """A row for each decision that may be told, taken otherwise; those that surely counted most first."""
    columns = (
        *(SEASON, WEEK, *map(Column, ("phase", "sorte", *_OTHERWISE)), *_EFFECTS),
        *(Column("mieux", "share", low=0.0, high=1.0), Column("tirages", "number", low=0.0)),
    )
    return Sheet("comptees", columns, tuple(row for each in known for row in _counted(*each)))


def lucks_sheet(known: Sequence[Known]) -> Sheet:
    """A row for each luck of each way of accompanying, the season's own first."""
    columns = (
        *(SEASON, WEEK, Column("facon"), Column("tirage", "number", low=0.0)),
        Column("pec", "points3", low=0.0, high=3.0),
    )
    told = ((saved, estimates.merit) for saved, _, estimates in known if estimates.merit is not None)
    rows = tuple(row for saved, merit in told for row in _lucks(saved, merit))
    return Sheet("chances", columns, rows)


def _counted(saved: SavedSeason, moments: Sequence[Moment], estimates: Estimates) -> Iterator[tuple[Cell, ...]]:
    for each in estimates.decisions.told if estimates.decisions is not None else ():
        view, otherwise = moments[each.moment].view, asdict(each.alternative)
        asked = (otherwise.get(name) for name in _OTHERWISE)
        yield saved.record.id, view.week, view.phase, _KINDS[type(each.alternative)], *asked, *_effect(each)


def _effect(counted: Counted) -> tuple[Cell, ...]:
    points = (each / POINTS for each in (counted.effect, counted.low, counted.high))
    return *points, counted.share_better, counted.n_lucks


def _lucks(saved: SavedSeason, merit: Merit) -> Iterator[tuple[Cell, ...]]:
    told = [("", merit.played, merit.own), *((way.strategy, way.played, way.ends) for way in merit.ways)]
    for way, played, ends in told:
        for luck, points in enumerate((played, *ends)):
            yield saved.record.id, merit.week, way, luck, points / POINTS
