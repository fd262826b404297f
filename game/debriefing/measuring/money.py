"""The money: the lines of a week's accounts, and what became of the surplus."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from game.debriefing.evidence import Evidence
from game.debriefing.figures import ACCOUNTS, LEDGER, Figure, Part, Source
from game.sim import SeasonView, use_of_surplus

_CASH = "tresorerie"
SHARES = ("ristourne", "don", "fete")
"""What the closing assembly may do with the surplus, as the ledger calls it."""


def accounts_figures(view: SeasonView) -> tuple[Figure, ...]:
    """The accounts of the week of a view, line by line; nothing before its Friday."""
    accounts, week = view.accounts, view.week
    if accounts is None:
        return ()
    known = [Part(rank, each * 100, "cents") for rank, each in enumerate(view.weekly[_CASH][:week])]
    moved = [Part(week, line.amount, "cents", f"account.{line.key}") for line in accounts.lines]
    opening = Part(week, accounts.opening, "cents", "recap.opening")
    return (
        _read("recap.opening", "opening", accounts.opening, (week,), known),
        *(moved_figure(line.key, line.amount, (week,)) for line in accounts.lines),
        _read("origin.closing", "closing", accounts.closing, (week,), [opening, *moved]),
        _read("recap.unpaid", "unpaid", accounts.unpaid_invoices, (week,), ()),
    )


def shared_figures(evidence: Evidence) -> tuple[Figure, ...]:
    """What the closing assembly did with the surplus, and the cash that it left."""
    view = evidence.end
    if view is None or view.accounts is None or not view.final:
        return ()
    closing = view.n_weeks + 1
    shared = [line for line in view.accounts.lines if line.key in SHARES]
    before = Part(view.n_weeks, view.final[_CASH] * 100, "cents", "ending.before_sharing")
    parts = [before, *(Part(closing, line.amount, "cents", f"account.{line.key}") for line in shared)]
    lines = (moved_figure(line.key, line.amount, (closing,)) for line in shared)
    return (*lines, _read("ending.cash_at_end", "left", view.cash, (view.n_weeks, closing), parts))


def surplus_figures(view: SeasonView, uses: Iterable[tuple[str, str]]) -> tuple[Figure, ...]:
    """What the closing assembly may share, then what each use would do of it, by its rule and its name in words: the
    most that a member would get, or the whole; nothing before the closing assembly."""
    if view.accounts is None:
        return ()
    week, surplus = (view.n_weeks,), view.accounts.surplus
    figures = [_read("origin.surplus", "surplus", surplus, week, ())]
    for rule, name in uses:
        paid = use_of_surplus(view, rule).paid
        parts = [Part(view.n_weeks, surplus, "cents", "origin.surplus")]
        if paid:
            parts.append(Part(view.n_weeks, len(paid), "number", "origin.sharers"))
        figures.append(replace(_read("origin.use", rule, paid[-1] if paid else surplus, week, parts), name=name))
    return tuple(figures)


def moved_figure(cause: str, cents: float, weeks: tuple[int, ...]) -> Figure:
    """What a cause did to the cash."""
    return Figure(f"account.{cause}", cents, "cents", Source(LEDGER, f"{_CASH}.{cause}", weeks))


def _read(name: str, key: str, cents: float, weeks: tuple[int, ...], parts: Sequence[Part]) -> Figure:
    return Figure(name, cents, "cents", Source(ACCOUNTS, key, weeks, parts=tuple(parts), explained=_CASH))
