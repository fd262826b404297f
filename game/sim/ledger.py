"""The ledger: the one door through which explained quantities change.

V, S, A (and so PEC), motivation, reputation and cash change only by the methods of `Ledger`; each change is written as
(quantity, cause, amount) and the causes of a week sum to its change, exactly to rounding. What a bound takes away is
the cause `plafond`. Switched off for large ensembles, the ledger still makes the changes, with the same bits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints, clip01, total
from game.sim.state import CAISSE, Summer
from game.sim.vocabulary import SPHERES

Ref = str


@dataclass(frozen=True, slots=True)
class Entry:
    """`amount` (season,) in the quantity's unit; `cause` in `CAUSES`; `sphere` and `ref` "" where they mean nothing."""

    week: int
    quantity: str
    cause: str
    amount: Floats
    sphere: str = ""
    ref: Ref = ""


class Ledger:
    """Changes `summer` and, when `is_on`, remembers why."""

    def __init__(self, summer: Summer, dispersion_weight: float, is_on: bool) -> None:
        self.entries: list[Entry] = []
        self.week = 0
        self._summer = summer
        self._dispersion_weight = dispersion_weight
        self._is_on = is_on

    def _write(self, quantity: str, cause: str, amount: Floats, sphere: str = "", ref: Ref = "") -> None:
        if np.any(amount != 0.0):
            self.entries.append(Entry(self.week, quantity, cause, amount, sphere, ref))

    def _write_all(
        self, quantity: str, amounts: Mapping[str, Floats], change: Floats, sphere: str = "", ref: Ref = ""
    ) -> None:
        """Write each cause, and what the bounds took away as `plafond`."""
        asked = np.zeros_like(change)
        for cause, amount in amounts.items():
            self._write(quantity, cause, amount, sphere, ref)
            asked = asked + amount
        taken = change - asked
        self._write(quantity, "plafond", np.where(np.abs(taken) > 1e-12, taken, 0.0), sphere, ref)

    # --- V ------------------------------------------------------------------------------------------------------

    def shift_clarity(self, amounts: Mapping[str, Floats], ref: Ref = "") -> None:
        """Add (season,) amounts to the clarity of the goals, by cause."""
        summer, before = self._summer, self._summer.clarity
        summer.clarity = clip01(before + _sum(amounts, before))
        if self._is_on:
            halves = {cause: amount / 2.0 for cause, amount in amounts.items()}
            self._write_all("vision", halves, (summer.clarity - before) / 2.0, ref=ref)

    def draw_values(self, pull: Floats, cause: str, ref: Ref = "") -> None:
        """Move the members' values toward the mean of the active ones by `pull` (member, season); away where it is
        negative."""
        summer = self._summer
        before = summer.alignment(self._dispersion_weight) if self._is_on else None
        moved = np.empty_like(summer.values)
        count = np.maximum(total(summer.active), 1)
        for goal, row in enumerate(summer.values):
            mean = total(np.where(summer.active, row, 0.0)) / count
            moved[goal] = np.maximum(row + np.where(summer.active, pull * (mean - row), 0.0), 0.01)
        has_moved = (pull != 0.0).any(axis=0)  # elsewhere not a bit changes, whatever the rest of the batch does
        summer.values = np.where(has_moved, moved / total(moved), summer.values)
        if before is not None:
            self._write("vision", cause, (summer.alignment(self._dispersion_weight) - before) / 2.0, ref=ref)

    # --- S and A ------------------------------------------------------------------------------------------------

    def shift_support(self, sphere: int, amounts: Mapping[str, Floats], ref: Ref = "") -> None:
        """Add (season,) amounts to the support of one sphere, by cause."""
        before = self._summer.support[sphere].copy()
        self._summer.support[sphere] = clip01(before + _sum(amounts, before))
        self._write_sphere("soutien", sphere, amounts, self._summer.support[sphere] - before, ref)

    def shift_autonomy(self, sphere: int, amounts: Mapping[str, Floats], ref: Ref = "") -> None:
        """Add (season,) amounts to the autonomy of one sphere, by cause."""
        before = self._summer.autonomy[sphere].copy()
        self._summer.autonomy[sphere] = clip01(before + _sum(amounts, before))
        self._write_sphere("autonomie", sphere, amounts, self._summer.autonomy[sphere] - before, ref)

    def _write_sphere(
        self, quantity: str, sphere: int, amounts: Mapping[str, Floats], change: Floats, ref: Ref
    ) -> None:
        if self._is_on:
            thirds = {cause: amount / 3.0 for cause, amount in amounts.items()}
            self._write_all(quantity, thirds, change / 3.0, SPHERES[sphere], ref)

    # --- motivation, reputation, members ------------------------------------------------------------------------

    def shift_motivation(self, amounts: Mapping[str, Floats], ref: Ref = "") -> None:
        """Add (member, season) amounts to the motivation of the active members, by cause."""
        summer, before = self._summer, self._summer.motivation
        wanted = before + _sum(amounts, before)
        summer.motivation = np.where(summer.active, clip01(wanted), before)
        if self._is_on:
            means = {cause: summer.mean_active(amount) for cause, amount in amounts.items()}
            self._write_all("motivation", means, summer.mean_active(summer.motivation - before), ref=ref)

    def shift_reputation(self, amounts: Mapping[str, Floats], ref: Ref = "") -> None:
        """Add (segment, season) amounts to the reputation, by cause."""
        summer, before = self._summer, self._summer.reputation
        summer.reputation = clip01(before + _sum(amounts, before))
        if self._is_on:
            n = before.shape[0]
            means = {cause: total(amount) / n for cause, amount in amounts.items()}
            self._write_all("reputation", means, total(summer.reputation - before) / n, ref=ref)

    def let_go(self, leaving: Bools, week: int) -> None:
        """Members who leave: the means over those who stay change, because of `depart`."""
        summer = self._summer
        motivation = summer.mean_active(summer.motivation)
        alignment = summer.alignment(self._dispersion_weight)
        summer.active = summer.active & ~leaving
        summer.left_week = np.where(leaving, week, summer.left_week)
        if self._is_on:
            after = summer.mean_active(summer.motivation, fallback=motivation)  # nobody left: the last value stands
            self._write("motivation", "depart", after - motivation)
            self._write("vision", "depart", (summer.alignment(self._dispersion_weight) - alignment) / 2.0)

    # --- money --------------------------------------------------------------------------------------------------

    def transfer(self, source: int, destination: int, cents: Ints, cause: str, ref: Ref = "") -> None:
        """Move (season,) cents between two accounts; written when the cash is one of them."""
        accounts = self._summer.accounts
        accounts[source] -= cents
        accounts[destination] += cents
        if self._is_on and CAISSE in (source, destination):
            signed = cents if destination == CAISSE else -cents
            self._write("tresorerie", cause, signed.astype(np.float64), ref=ref)


def _sum(amounts: Mapping[str, Floats], like: Floats) -> Floats:
    whole = np.zeros_like(like)
    for amount in amounts.values():
        whole = whole + amount
    return whole
