"""The money of a summer, shared by each pay rule; then the summers that each rule makes.

First the same money: the pay of the same weeks, to the cent, by each rule, so that only the sharing differs. Then the
rule all summer: pay moves motivation, motivation moves the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from game.lab.levers import Levers, acting, check, variant_of
from game.lab.paired import Interval
from game.lab.rules.voting import STEPS
from game.lab.stoppable import Cancelled, Stoppable, Stopped, never
from game.sim import PAY_RULES, Outcomes, Scenario, SeenPay, Witness, simulate

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class PayRow:
    """One rule. Money is in cents; shares of inequality go from 0, all alike, to 1."""

    rule: str
    shown: tuple[int, ...]
    """What each member gets in the summer that is shown, in the order of the group."""
    gini: float
    """Inequality of what members get, in the mean of the summers."""
    hourly_gini: float
    """Inequality of what an hour of work brings, among those who worked, in the mean of the summers."""
    least: float
    """What the one who gets least gets, in the mean of the summers."""
    most: float
    pec: float
    """PEC (0 to 3) at the end of summers that have the rule from the first Monday to the last day."""
    motivation: float
    """Of the members then, from 0 to 1."""
    departures: float
    pec_gap: Interval
    """PEC at the end, this rule minus the first one of `PAY_RULES`, luck by luck."""


@dataclass(frozen=True, slots=True)
class PayCompared:
    """The same money by each rule, in the order of `PAY_RULES`."""

    n_summers: int
    shown: int
    """Which summer of the seed is shown member by member."""
    hours: tuple[float, ...]
    """What each member worked in it."""
    rows: tuple[PayRow, ...]


def compare_pay(
    scenario: Scenario,
    levers: Levers | None = None,
    seed: int = 1,
    shown: int = 0,
    cancelled: Cancelled = never,
    steps: Sequence[int] = STEPS,
) -> Iterator[PayCompared]:
    """What the summers 0 to n − 1 of a seed say, for each n of `steps`, which go up; `shown` is one of the first step.
    The animateurs and the other rules are as the levers say. Ends early when `cancelled`.

    Raises:
        ValueError: a lever cannot be played in this scenario, or `shown` is not one of the first summers.
    """
    levers = levers or Levers()
    check(levers, scenario)
    if not 0 <= shown < steps[0]:
        raise ValueError(f"summer out of range: {shown}")
    return _refined(scenario, levers, seed, shown, cancelled, steps)


def _refined(
    scenario: Scenario, levers: Levers, seed: int, shown: int, cancelled: Cancelled, steps: Sequence[int]
) -> Iterator[PayCompared]:
    policy = Stoppable(acting(levers), cancelled)
    paid = _Paid(len(scenario.group.members))
    base = variant_of(scenario, levers)
    variants = [variant_of(scenario, replace(levers, pay_rule=rule)) for rule in PAY_RULES]
    hours: list[Floats] = []
    parts: list[list[Outcomes]] = [[] for _ in PAY_RULES]
    reached = 0
    for n in steps:
        summers = range(reached, n)
        try:
            hours.append(simulate(base, policy, summers, seed, witness=paid).story.hours_by_member)
            for variant, part in zip(variants, parts, strict=True):
                part.append(simulate(variant, policy, summers, seed))
        except Stopped:
            return
        reached = n
        yield _compared(shown, np.concatenate(hours), paid.cents(n), parts)


class _Paid(Witness):
    """What each member gets by each rule, summer by summer."""

    def __init__(self, n_members: int) -> None:
        self._nothing = np.zeros((len(PAY_RULES), n_members), dtype=np.int64)
        self._by_summer: dict[int, Ints] = {}

    def sees_pay(self, pay: SeenPay) -> None:
        for row, summer in enumerate(pay.seasons):
            self._by_summer[summer] = self._by_summer.get(summer, self._nothing) + pay.cents[:, :, row]

    def cents(self, n: int) -> Ints:
        """(rule, summers, members) of the first `n` summers."""
        return np.stack([self._by_summer[summer] for summer in range(n)], axis=1)


def _compared(shown: int, hours: Floats, cents: Ints, parts: Sequence[Sequence[Outcomes]]) -> PayCompared:
    final = [
        {key: np.concatenate([each[key] for each in part]) for key in ("pec", "motivation", "departs")}
        for part in parts
    ]
    worked = hours > 0
    rows = []
    for rule, got, ends in zip(PAY_RULES, cents.astype(np.float64), final, strict=True):
        hourly = np.where(worked, got / np.where(worked, hours, 1.0), 0.0)
        rows.append(
            PayRow(
                rule=rule,
                shown=tuple(map(int, got[shown])),
                gini=float(np.mean(_gini(got, np.ones_like(worked)))),
                hourly_gini=float(np.mean(_gini(hourly, worked))),
                least=float(got.min(axis=1).mean()),
                most=float(got.max(axis=1).mean()),
                pec=float(ends["pec"].mean()),
                motivation=float(ends["motivation"].mean()),
                departures=float(ends["departs"].mean()),
                pec_gap=Interval.of(ends["pec"] - final[0]["pec"]),
            )
        )
    return PayCompared(len(hours), shown, tuple(map(float, hours[shown])), tuple(rows))


def _gini(amount: Floats, counts: npt.NDArray[np.bool_]) -> Floats:
    """(summers,) from (summers, members): inequality among those who count; 0 where there is nothing to share."""
    both = counts[:, :, None] & counts[:, None, :]
    apart = np.where(both, np.abs(amount[:, :, None] - amount[:, None, :]), 0.0).sum(axis=(1, 2))
    whole = 2.0 * counts.sum(axis=1) * np.where(counts, amount, 0.0).sum(axis=1)
    return np.where(whole > 0, apart / np.where(whole > 0, whole, 1.0), 0.0)
