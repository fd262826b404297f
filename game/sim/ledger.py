"""The ledger: the one door through which explained quantities change.

V, S, A (and so PEC), motivation, reputation and cash change only by the methods of `Ledger`; each change is written as
(quantity, cause, amount) and the causes of a week sum to its change, exactly to rounding. What a bound takes away is
the cause `plafond`. Switched off for large ensembles, the ledger still makes the changes, with the same bits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.sim.arithmetic import EVERY, Bools, Floats, Ints, Seasons, clip01, columns_at, means_of, somewhere, total
from game.sim.state import CAISSE, Summer
from game.sim.vocabulary import SPHERES

Ref = str

Terms = Callable[[], Mapping[str, NDArray[Any]]]
"""What a rule read to find its amounts, by name, asked for only when the ledger is on: (N,), or by sphere (K, N), or by
member (M, N) or segment (Q, N), of which the entry has the mean over the active ones or over all."""


def _no_terms() -> Mapping[str, Floats]:
    return {}


@dataclass(frozen=True, slots=True)
class Entry:
    """`amount` (season,) in the quantity's unit; `cause` in `CAUSES`; `sphere` and `ref` "" where they mean nothing.

    `terms` (N,): what the rule read, in the N seasons that it was about. Those of the ledger itself: `avant`, the
    quantity before; `apres`, after; `voulu`, what all causes written together would add if nothing bounded it.
    """

    week: int
    quantity: str
    cause: str
    amount: Floats
    sphere: str = ""
    ref: Ref = ""
    terms: Mapping[str, Floats] = field(default_factory=dict)


class Ledger:
    """Changes `summer` and, when `is_on`, remembers why."""

    def __init__(self, summer: Summer, dispersion_weight: float, is_on: bool) -> None:
        self.entries: list[Entry] = []
        self.week = 0
        self._summer = summer
        self._dispersion_weight = dispersion_weight
        self._is_on = is_on

    def _write(
        self,
        quantity: str,
        cause: str,
        amount: Floats,
        sphere: str = "",
        ref: Ref = "",
        at: Seasons = EVERY,
        terms: Mapping[str, Floats] | None = None,
    ) -> None:
        if somewhere(amount):
            if at is not EVERY:
                amount, part = np.zeros(self._summer.n_seasons), amount
                amount[at] = part
            self.entries.append(Entry(self.week, quantity, cause, amount, sphere, ref, terms or {}))

    def _write_all(
        self,
        quantity: str,
        amounts: Mapping[str, Floats],
        change: Floats,
        sphere: str = "",
        ref: Ref = "",
        at: Seasons = EVERY,
        terms: Mapping[str, Floats] | None = None,
    ) -> None:
        """Write each cause, and what the bounds took away as `plafond`."""
        for cause, amount in amounts.items():
            self._write(quantity, cause, amount, sphere, ref, at, terms)
        taken = change - _sum(amounts)
        beyond = np.abs(taken) > 1e-12
        if somewhere(beyond):
            self._write(quantity, "plafond", np.where(beyond, taken, 0.0), sphere, ref, at, terms)

    # --- V ------------------------------------------------------------------------------------------------------

    def shift_clarity(
        self, amounts: Mapping[str, Floats], ref: Ref = "", at: Seasons = EVERY, terms: Terms = _no_terms
    ) -> None:
        """Add (N,) amounts to the clarity of the goals, by cause, in the N seasons `at`."""
        before = self._summer.clarity[at]
        after = clip01(before + _sum(amounts))
        if self._is_on:
            known = {"avant": before.copy(), "voulu": _sum(amounts), **_means(terms(), self._summer.active)}
            halves = {cause: amount / 2.0 for cause, amount in amounts.items()}
            self._write_all("vision", halves, (after - before) / 2.0, ref=ref, at=at, terms=known)
        self._summer.clarity[at] = after

    def draw_values(self, pull: Floats, cause: str, ref: Ref = "", terms: Terms = _no_terms) -> None:
        """Move the members' values toward the mean of the active ones by `pull` (member, season); away where it is
        negative."""
        summer = self._summer
        before = self._alignment() if self._is_on else None
        moved = means_of(summer.values, summer.active)[:, None] - summer.values
        moved *= pull * summer.active
        moved += summer.values
        moved = moved.clip(0.01, np.inf)
        moved /= total(moved)
        has_moved = (pull != 0.0).any(axis=0)  # elsewhere not a bit changes, whatever the rest of the batch does
        summer.values = moved if has_moved.all() else np.where(has_moved, moved, summer.values)
        if before is not None:
            known = {"attraction": means_of(pull[None], summer.active)[0], **_means(terms(), summer.active)}
            self._write_alignment(cause, before, ref, known)

    def _alignment(self) -> tuple[Floats, Floats]:
        """(N,) each: how far the wishes of the active members are from one another, and their alignment."""
        return self._summer.dispersion(), self._summer.alignment(self._dispersion_weight)

    def _write_alignment(
        self, cause: str, before: tuple[Floats, Floats], ref: Ref, known: Mapping[str, Floats]
    ) -> None:
        """What moved the members' values, or who counts among them, from the alignment `before` to the present one."""
        (apart, aligned), (apart_now, aligned_now) = before, self._alignment()
        terms = {"ecart_avant": apart, "ecart_apres": apart_now, **known}
        self._write("vision", cause, (aligned_now - aligned) / 2.0, ref=ref, terms=terms)

    # --- S and A ------------------------------------------------------------------------------------------------

    def shift_support(
        self,
        amounts: Mapping[str, Floats],
        ref: Ref = "",
        at: Seasons = EVERY,
        spheres: slice = EVERY,
        terms: Terms = _no_terms,
    ) -> None:
        """Add (sphere, N) amounts to the support of these spheres, by cause, in the N seasons `at`."""
        self._shift_spheres("soutien", self._summer.support, amounts, ref, at, spheres, terms)

    def shift_autonomy(
        self,
        amounts: Mapping[str, Floats],
        ref: Ref = "",
        at: Seasons = EVERY,
        spheres: slice = EVERY,
        terms: Terms = _no_terms,
    ) -> None:
        """Add (sphere, N) amounts to the autonomy of these spheres, by cause, in the N seasons `at`."""
        self._shift_spheres("autonomie", self._summer.autonomy, amounts, ref, at, spheres, terms)

    def _shift_spheres(
        self,
        quantity: str,
        rows: Floats,
        amounts: Mapping[str, Floats],
        ref: Ref,
        at: Seasons,
        spheres: slice,
        terms: Terms,
    ) -> None:
        before = columns_at(rows[spheres], at)
        after = clip01(before + _sum(amounts))
        if self._is_on:
            changes = (after - before) / 3.0
            known = {"avant": before, "voulu": _sum(amounts), **terms()}
            for row, (sphere, change) in enumerate(zip(SPHERES[spheres], changes, strict=True)):
                thirds = {cause: amount[row] / 3.0 for cause, amount in amounts.items()}
                own = {name: (each[row] if each.ndim > 1 else each).copy() for name, each in known.items()}
                self._write_all(quantity, thirds, change, sphere, ref, at, own)
        rows[spheres, at] = after

    # --- motivation, reputation, members ------------------------------------------------------------------------

    def shift_motivation(
        self, amounts: Mapping[str, Floats], ref: Ref = "", at: Seasons = EVERY, terms: Terms = _no_terms
    ) -> None:
        """Add (member, N) amounts to the motivation of the active members, by cause, in the N seasons `at`."""
        summer = self._summer
        before, active = columns_at(summer.motivation, at), columns_at(summer.active, at)
        after = np.where(active, clip01(before + _sum(amounts)), before)
        if self._is_on:
            means = means_of(np.stack([*amounts.values(), after - before]), active)
            known = _means({"avant": before, "apres": after, "voulu": _sum(amounts), **terms()}, active)
            self._write_all("motivation", dict(zip(amounts, means, strict=False)), means[-1], "", ref, at, known)
        summer.motivation[:, at] = after

    def shift_reputation(
        self, amounts: Mapping[str, Floats], ref: Ref = "", at: Seasons = EVERY, terms: Terms = _no_terms
    ) -> None:
        """Add (segment, N) amounts to the reputation, by cause, in the N seasons `at`."""
        before = columns_at(self._summer.reputation, at)
        after = clip01(before + _sum(amounts))
        if self._is_on:
            n = before.shape[0]
            means = {cause: total(amount) / n for cause, amount in amounts.items()}
            by_segment = {"avant": before, "apres": after, "voulu": _sum(amounts), **terms()}
            known = {name: total(each) / n if each.ndim > 1 else each.copy() for name, each in by_segment.items()}
            self._write_all("reputation", means, total(after - before) / n, ref=ref, at=at, terms=known)
        self._summer.reputation[:, at] = after

    def let_go(self, leaving: Bools, week: int) -> None:
        """Members who leave: the means over those who stay change, because of `depart`."""
        summer = self._summer
        motivation = summer.mean_active(summer.motivation)
        before = self._alignment() if self._is_on else None
        summer.active = summer.active & ~leaving
        summer.left_week = np.where(leaving, week, summer.left_week)
        if before is not None:
            after = summer.mean_active(summer.motivation, fallback=motivation)  # nobody left: the last value stands
            known = {"avant": motivation, "apres": after}
            self._write("motivation", "depart", after - motivation, terms=known)
            self._write_alignment("depart", before, "", {})

    # --- money --------------------------------------------------------------------------------------------------

    def transfer(
        self,
        source: int,
        destination: int,
        cents: Ints,
        cause: str,
        ref: Ref = "",
        at: Seasons = EVERY,
        terms: Terms = _no_terms,
    ) -> None:
        """Move (N,) cents between two accounts in the N seasons `at`; written when the cash is one of them."""
        accounts = self._summer.accounts
        accounts[source, at] -= cents
        accounts[destination, at] += cents
        if self._is_on and CAISSE in (source, destination):
            signed = (cents if destination == CAISSE else -cents).astype(np.float64)
            known = {name: each.astype(np.float64) for name, each in terms().items()}
            self._write("tresorerie", cause, signed, ref=ref, at=at, terms={"voulu": signed, **known})


def _means(terms: Mapping[str, NDArray[Any]], active: Bools) -> Mapping[str, Floats]:
    """What was given by member as the mean over the active ones; values of its own, whatever changes later."""
    return {name: means_of(each[None], active)[0] if each.ndim > 1 else each.copy() for name, each in terms.items()}


def _sum(amounts: Mapping[str, Floats]) -> Floats:
    """In the order of the causes."""
    first, *others = amounts.values()
    for amount in others:
        first = first + amount
    return first
