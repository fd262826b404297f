"""Effects declared by a scenario, as tables that act on all seasons at once.

A *program* is what one option or one choice does. A launch gives each season its program (−1 for none); effects of this
week act at once, the others wait in `Batch.scheduled` for the Monday of their week.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from game.sim.arithmetic import EVERY, Bools, Floats, Ints, Seasons, columns_at, different
from game.sim.indicators import Key, find_key
from game.sim.keys import add, named
from game.sim.scenario import Effect

if TYPE_CHECKING:
    from game.sim.batch import Batch

LASTING_WEEKS = 3
MONEY_KEYS = ("tresorerie", "gains")


@dataclass(frozen=True)
class _Column:
    """One (key, target, first week, number of weeks) that some program sets."""

    key: Key
    target: str
    start: int
    weeks: int
    probability: Floats  # (P,)
    uncertain: tuple[int, ...]  # the programs in which it may not happen
    names: tuple[str, ...]  # by which each of these draws


@dataclass(frozen=True)
class Programs:
    """P programs as C columns; `refs` names each of them in the ledger."""

    columns: tuple[_Column, ...]
    refs: tuple[str, ...]
    amounts: Floats  # (C, P)

    def set_by(self, program: Ints) -> Ints:
        """The columns that some of these programs set, in order."""
        return np.nonzero(self.amounts.take(different(program), axis=1).any(axis=1))[0]


@dataclass(frozen=True)
class Scheduled:
    """What a column does in the N seasons `at`, a part each week."""

    key: Key
    first: int  # week
    weeks: int  # in all
    amount: Floats  # (N,), or (M, N) where the key is personal — of all the weeks together
    cause: str
    ref: str
    sphere: Ints  # (N,) — of `soutien` without a sphere
    at: Seasons

    def act(self, batch: Batch, amount: Floats) -> None:
        """Add the part of this week to the state; `amount` as the field, without those who left."""
        share = _share(self.key, self.weeks, amount, batch.week.number - self.first)
        add(batch, self.key, share, self.cause, self.ref, self.sphere, self.at)


def compile_programs(parts: Sequence[tuple[Sequence[Effect], Sequence[Effect]]], refs: Sequence[str]) -> Programs:
    """Each part is (effects of this week, lasting effects over the three weeks after)."""
    cells: dict[tuple[str, str, int, int, int], list[tuple[int, Effect]]] = {}
    for p, (now, lasting) in enumerate(parts):
        for start, effects in ((0, now), (1, lasting)):
            for effect in effects:
                weeks = LASTING_WEEKS if start == 1 and effect.weeks == 1 else effect.weeks
                # the same key twice in one program takes a second column
                twin = 0
                while (column := cells.get((effect.key, effect.target, start, weeks, twin))) and column[-1][0] == p:
                    twin += 1
                cells.setdefault((effect.key, effect.target, start, weeks, twin), []).append((p, effect))
    columns, amounts = [], np.zeros((len(cells), len(parts)))
    for row, ((name, target, start, weeks, _), effects_of) in enumerate(cells.items()):
        key = find_key(name)
        if key is None or not key.is_state:
            raise ValueError(f"no state key: {name}")
        probability = np.ones(len(parts))
        for p, effect in effects_of:
            amounts[row, p], probability[p] = effect.amount, effect.probability
        uncertain = tuple(np.nonzero(probability < 1.0)[0].tolist())
        names = tuple(f"{refs[p]}/{key.name}@{target}" for p in uncertain)
        columns.append(_Column(key, target, start, weeks, probability, uncertain, names))
    return Programs(tuple(columns), tuple(refs), amounts)


def launch(
    batch: Batch,
    programs: Programs,
    program: Ints,
    cause: str,
    who: Ints | None = None,
    who2: Ints | None = None,
    scale: Floats | None = None,
    sphere: Ints | None = None,
) -> None:
    """Start each season's program (R,), −1 for none; amounts times `scale` (R,). In one season the ledger names the
    program. `sphere` (R,) is that of `soutien` without one, by default the first."""
    started = np.nonzero(program >= 0)[0]
    if not started.size:
        return
    n, own = batch.n_seasons, program[started]
    nobody = np.full(n, -1, dtype=np.int64)
    who, who2 = nobody if who is None else who, nobody if who2 is None else who2
    sphere = np.zeros(n, dtype=np.int64) if sphere is None else sphere
    ref = programs.refs[int(own[0])] if n == 1 else ""
    used = programs.set_by(own)
    place, which = np.nonzero(programs.amounts[used].take(own, axis=1))
    # an effect costs what the seasons that have it cost: these, column after column
    seasons, own = started[which], own[which]
    amounts, active = programs.amounts[used[place], own], batch.summer.active.take(seasons, axis=1)
    if scale is not None:
        amounts *= scale[seasons]
    ends = np.cumsum(np.bincount(place, minlength=used.size)).tolist()
    for c, begin, end in zip(used.tolist(), [0, *ends], ends, strict=False):
        column, cells = programs.columns[c], slice(begin, end)
        amount, at = amounts[cells], seasons[cells]
        if column.uncertain:
            amount = np.where(_comes_true(batch, column, own[cells], at), amount, 0.0)
        if column.key.is_personal:
            amount = np.where(named(batch, column.target, active[:, cells], who, who2, at), amount, 0.0)
        first, here = batch.week.number + column.start, EVERY if at.size == n else at
        effect = Scheduled(column.key, first, column.weeks, amount, cause, ref, sphere[at], here)
        if column.start == 0:
            effect.act(batch, amount)
        if column.start + column.weeks > 1:
            batch.scheduled.append(effect)


def _comes_true(batch: Batch, column: _Column, program: Ints, seasons: Ints) -> Bools:
    """(N,): where an uncertain effect of the `program` of these `seasons` happens; each program draws by its own
    name."""
    probability = column.probability[program]
    hangs = probability < 1.0
    name = np.searchsorted(column.uncertain, np.where(hangs, program, column.uncertain[0]))
    draw = batch.chance.pick(batch.week.number, "effet", column.names, name, np.zeros_like(name), seasons)
    return (draw < probability) | ~hangs


def _share(key: Key, weeks: int, amount: Floats, step: int) -> Floats:
    """The part of one week; money in whole cents that add up."""
    if weeks == 1:
        return np.trunc(amount) if key.base in MONEY_KEYS else amount
    if key.base not in MONEY_KEYS:
        return amount / weeks
    return np.trunc(amount * (step + 1) / weeks) - np.trunc(amount * step / weeks)


def apply_due(batch: Batch) -> None:
    """Monday: what earlier weeks scheduled for this one."""
    for each in batch.scheduled:
        amount = each.amount
        if each.key.is_personal:
            amount = np.where(columns_at(batch.summer.active, each.at), amount, 0.0)
        each.act(batch, amount)
    this_week = batch.week.number
    batch.scheduled = [each for each in batch.scheduled if each.first + each.weeks - 1 > this_week]
