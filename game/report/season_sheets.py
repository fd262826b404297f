"""Kept seasons as sheets of plain values, for a spreadsheet or a script: weeks, decisions, ledger, estimates; and their
codebook.

Values are those of the model: shares from 0 to 1, PEC from 0 to 3, money in currency units. A season played by other
rules has its weeks and its decisions, without the week of each, and no ledger: it cannot be played again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, fields
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final

from game.branches import Moment, moments_of
from game.debriefing import freeze, future, impact, quiz
from game.debriefing.estimates import Estimates
from game.notebook import PAGE
from game.report.estimate_sheets import counted_sheet, lucks_sheet
from game.report.sheets import SEASON, WEEK, Cell, Column, Sheet
from game.saves import Advance, SavedSeason
from game.saves.entries import KINDS
from game.session import NotResumable, log_of
from game.sim import INDICATORS, Cause, Decision
from game.text import Texts
from game.whole_files import write_whole

_WEEKLY: Final = tuple(key for key, each in INDICATORS.items() if each.is_weekly)
_ASKED: Final = tuple(
    dict.fromkeys(field.name for kind in KINDS.values() if kind is not Advance for field in fields(kind))
)
_KIND_OF: Final = {kind: name for name, kind in KINDS.items()}
_MONEY: Final = "tresorerie"
_LEDGER: Final = ("grandeur", "cause", "montant", "unite", "sphere", "ref")
_WRITTEN: Final = {PAGE, freeze.KIND, quiz.KIND, impact.KIND, future.KIND}
"""The pages that people write; what else is kept with a season is the game's own."""
_CODEBOOK: Final = ("feuille", "cle", "sens", "unite", "minimum", "maximum", "mesure")


def sheets_of(seasons: Sequence[SavedSeason], estimates: Sequence[Estimates | None] = ()) -> tuple[Sheet, ...]:
    """Weeks, decisions, ledger, decisions that counted and lucks of all these seasons, one after the other.

    The last two are those of the `estimates` of each season, in the same order; empty where there are none.
    """
    weeks = tuple(row for saved in seasons for row in _weeks(saved))
    indicators = tuple(
        Column(each.key, each.unit, each.kind, None if each.low == float("-inf") else each.low, each.high)
        for each in map(INDICATORS.__getitem__, _WEEKLY)
    )
    replayed = [(saved, _replayed(saved)) for saved in seasons]
    decisions = tuple(row for saved, moments in replayed for row in _decisions(saved, moments))
    ledger = tuple(row for saved, moments in replayed for row in _ledger(saved, moments))
    known = [
        (saved, moments, each) for (saved, moments), each in zip(replayed, estimates, strict=False) if each is not None
    ]
    decided = (SEASON, WEEK, *map(Column, ("phase", "sorte", *_ASKED)))
    return (
        Sheet("semaines", (SEASON, WEEK, *indicators), weeks),
        Sheet("decisions", decided, decisions),
        Sheet("registre", (SEASON, WEEK, *map(Column, _LEDGER)), ledger),
        counted_sheet(known),
        lucks_sheet(known),
    )


def codebook_of(sheets: Sequence[Sheet], texts: Texts) -> Sheet:
    """A row for each column of each sheet: what it means, its unit, its range and when it is measured."""
    rows = tuple(_explained(sheet, column, texts) for sheet in sheets for column in sheet.columns)
    return Sheet("codebook", tuple(map(Column, _CODEBOOK)), rows)


def seasons_as_json(
    seasons: Sequence[SavedSeason],
    texts: Texts,
    estimates: Sequence[Estimates | None] = (),
    *,
    with_notes: bool = True,
) -> str:
    """One object: each season with its sheets, then their codebook. `estimates`: as for `sheets_of`."""
    told = []
    for saved, known in zip_longest(seasons, estimates):
        record = saved.record
        told.append(
            {
                "id": record.id,
                "scenario": record.scenario,
                "titre": record.title.read(texts.language),
                "graine": record.seed,
                "regles": record.rules,
                "semaine": record.week,
                "semaines_prevues": record.n_weeks,
                "phase": record.phase,
                "final": dict(saved.summary.final),
                "notes": {str(week): note for week, note in sorted(saved.notes.items())} if with_notes else {},
                "carnet": _pages(saved) if with_notes else [],
                **{sheet.name: [_named(sheet, row) for row in sheet.rows] for sheet in sheets_of([saved], [known])},
            }
        )
    codebook = codebook_of(sheets_of([]), texts)
    whole = {"saisons": told, "codebook": [_named(codebook, row) for row in codebook.rows]}
    return json.dumps(whole, ensure_ascii=False, indent=1)


def write_season_sheets(
    seasons: Sequence[SavedSeason], file: Path, texts: Texts, estimates: Sequence[Estimates | None] = ()
) -> None:
    """Write the weeks to `file`, and beside it the other sheets and the codebook (`.decisions.csv`…).

    Raises:
        OSError: one of them cannot be written.
    """
    weeks, *others = sheets_of(seasons, estimates)
    contents = {file: weeks}
    for sheet in (*others, codebook_of((weeks, *others), texts)):
        contents[file.with_suffix(f".{sheet.name}.csv")] = sheet
    for path, sheet in contents.items():
        write_whole(path, sheet.as_csv())


def _pages(saved: SavedSeason) -> list[dict[str, Any]]:
    """What players kept beside their decisions and their notes, as it is kept."""
    return [
        {"sorte": kind, "numero": number, "contenu": dict(content)}
        for (kind, number), content in sorted(saved.pages.items(), key=lambda page: page[0])
        if kind in _WRITTEN
    ]


def _weeks(saved: SavedSeason) -> Iterator[tuple[Cell, ...]]:
    weekly = saved.summary.weekly
    n = max((len(values) for values in weekly.values()), default=0)
    for week in range(n):
        values = (weekly.get(key, ()) for key in _WEEKLY)
        yield saved.record.id, week, *(each[week] if week < len(each) else None for each in values)


def _replayed(saved: SavedSeason) -> tuple[Moment, ...]:
    try:
        return moments_of(saved)
    except NotResumable:
        return ()


def _decisions(saved: SavedSeason, moments: Sequence[Moment]) -> Iterator[tuple[Cell, ...]]:
    if not moments:
        for _, entry in log_of(saved):
            if not isinstance(entry, Advance):
                yield saved.record.id, None, "", *_decided(entry)
    for moment in moments:
        for decision in moment.decisions:
            yield saved.record.id, moment.week, moment.view.phase, *_decided(decision)


def _decided(decision: Decision) -> tuple[Cell, ...]:
    values = asdict(decision)
    return _KIND_OF[type(decision)], *(values.get(name) for name in _ASKED)


def _ledger(saved: SavedSeason, moments: Sequence[Moment]) -> Iterator[tuple[Cell, ...]]:
    by_week: dict[int, tuple[Cause, ...]] = {}
    for causes in (moment.view.causes for moment in moments if moment.view.causes):
        by_week[causes[0].week] = max(by_week.get(causes[0].week, ()), causes, key=len)
    for cause in (cause for causes in by_week.values() for cause in causes):
        unit = "cents" if cause.quantity == _MONEY else "share"
        yield saved.record.id, cause.week, cause.quantity, cause.cause, cause.amount, unit, cause.sphere, cause.ref


def _explained(sheet: Sheet, column: Column, texts: Texts) -> tuple[Cell, ...]:
    own = f"codebook.{sheet.name}.{column.key}"
    if column.key in INDICATORS and not texts.has(own):
        own = f"indicator.{column.key}.meaning"
    meaning = texts(own if texts.has(own) else f"codebook.{column.key}")
    unit = texts(f"unit.{column.unit}", currency=texts("unit.currency")) if column.unit else ""
    measured = texts(f"kind.{column.kind}") if column.kind else ""
    return sheet.name, column.key, meaning, unit, column.low, column.high, measured


def _named(sheet: Sheet, row: Sequence[Cell]) -> dict[str, Cell]:
    """A row as a mapping, without what it has nothing to say of."""
    return {column.key: cell for column, cell in zip(sheet.columns, row, strict=True) if cell is not None}
