"""Accounts, causes and goals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from game.sim.conditions import compare
from game.sim.indicators import ALIASES
from game.sim.ledger import Entry
from game.sim.processes.closing import surplus
from game.sim.scenario import Objective
from game.sim.state import CAISSE, CREANCES
from game.sim.views import (
    AccountLine,
    AccountsView,
    Cause,
    ObjectiveView,
    Working,
)

if TYPE_CHECKING:
    from game.sim.season import Season


def causes(season: Season) -> tuple[Cause, ...]:
    return causes_of(season.batch.ledger.entries, season.batch.week.number)


def causes_of(entries: Sequence[Entry], week: int | None = None) -> tuple[Cause, ...]:
    """The ledger of one season as plain rows; of one week, or whole."""
    return tuple(
        Cause(each.week, each.quantity, each.cause, float(each.amount[0]), each.sphere, each.ref)
        for each in entries
        if week is None or each.week == week
    )


def workings_of(entries: Sequence[Entry]) -> tuple[Working, ...]:
    """The ledger of one season, each line with what its rule read."""
    return tuple(
        Working(cause, {name: float(np.asarray(value).flat[0]) for name, value in entry.terms.items()})
        for cause, entry in zip(causes_of(entries), entries, strict=True)
    )


def accounts(season: Season) -> AccountsView:
    """The week's movements of the cash, by cause, in the order in which they happened."""
    lines: dict[str, int] = {}
    for each in causes(season):
        if each.quantity == "tresorerie":
            lines[each.cause] = lines.get(each.cause, 0) + round(each.amount)
    closing = int(season.batch.summer.accounts[CAISSE, 0])
    return AccountsView(
        opening=closing - sum(lines.values()),
        lines=tuple(AccountLine(key, amount) for key, amount in lines.items()),
        closing=closing,
        unpaid_invoices=int(season.batch.summer.accounts[CREANCES, 0]),
        surplus=int(surplus(season.batch)[0]),
    )


def objectives(season: Season, weekly: dict[str, tuple[float, ...]]) -> tuple[ObjectiveView, ...]:
    """Each goal with its value now; final ones only once the season is over."""
    scenario = season.tables.scenario
    of_stake = scenario.stake.objectives if scenario.stake else ()
    return tuple(_objective(season, each, weekly, each in of_stake) for each in scenario.judged)


def _objective(
    season: Season, objective: Objective, weekly: dict[str, tuple[float, ...]], is_of_stake: bool
) -> ObjectiveView:
    key = next((alias for alias, name in ALIASES.items() if name == objective.target.key), objective.target.key)
    known = {name: float(value[0]) for name, value in season.final.items()} or {
        name: values[-1] for name, values in weekly.items()
    }
    value = known.get(key, 0.0)
    is_reached = bool(compare(np.array([value]), objective.target)[0])
    return ObjectiveView(objective.id, objective.text, key, value, objective.is_means, is_reached, is_of_stake)
