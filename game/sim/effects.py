"""Effects declared by a scenario, as tables that act on all seasons at once.

A *program* is what one option or one choice does. A launch gives each season its program (−1 for none); effects of this
week act at once, the others wait in `Batch.scheduled` for the Monday of their week.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from game.sim.arithmetic import EVERY, Bools, Floats, Ints, Seasons, different
from game.sim.indicators import Key, find_key
from game.sim.keys import active_at, add, mask_of
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
    amount: Floats  # (P,)
    probability: Floats  # (P,)
    uncertain: tuple[int, ...]  # the programs in which it may not happen
    names: tuple[str, ...]  # by which each of these draws


@dataclass(frozen=True)
class Programs:
    """P programs as columns; `refs` names each of them in the ledger."""

    columns: tuple[_Column, ...]
    refs: tuple[str, ...]
    set_by: tuple[tuple[int, ...], ...]  # by program, the columns that it sets

    def used(self, program: Ints) -> list[_Column]:
        """The columns that some of these programs set, in order."""
        return [self.columns[c] for c in sorted({c for p in different(program) for c in self.set_by[p]})]


@dataclass(frozen=True)
class Scheduled:
    """For the N seasons `at`."""

    week: int
    key: Key
    mask: Bools | None  # (M, N) — None where the key is no one's
    amount: Floats  # (N,)
    cause: str
    ref: str
    sphere: Ints  # (N,) — of `soutien` without a sphere
    at: Seasons


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
    columns = []
    for (name, target, start, weeks, _), effects_of in cells.items():
        key = find_key(name)
        if key is None or not key.is_state:
            raise ValueError(f"no state key: {name}")
        amount, probability = np.zeros(len(parts)), np.ones(len(parts))
        for p, effect in effects_of:
            amount[p], probability[p] = effect.amount, effect.probability
        uncertain = tuple(np.nonzero(probability < 1.0)[0].tolist())
        names = tuple(f"{refs[p]}/{key.name}@{target}" for p in uncertain)
        columns.append(_Column(key, target, start, weeks, amount, probability, uncertain, names))
    set_by = [tuple(c for c, column in enumerate(columns) if column.amount[p] != 0.0) for p in range(len(parts))]
    return Programs(tuple(columns), tuple(refs), tuple(set_by))


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
    for column in programs.used(own):
        amount = column.amount[own]
        here = np.nonzero(amount)[0]
        seasons = started[here]
        at = EVERY if here.size == n else seasons  # an effect costs what the seasons that have it cost
        amount = amount[here] if scale is None else amount[here] * scale[seasons]
        if column.uncertain:
            amount = np.where(_comes_true(batch, column, own[here], seasons), amount, 0.0)
        mask = mask_of(batch, column.target, who, who2, at) if column.key.is_personal else None
        for step in range(column.weeks):
            share, week = _share(column, amount, step), column.start + step
            if week == 0:
                add(batch, column.key, mask, share, cause, ref, sphere[at], at)
            else:
                due = batch.week.number + week
                batch.scheduled.append(Scheduled(due, column.key, mask, share, cause, ref, sphere[at], at))


def _comes_true(batch: Batch, column: _Column, program: Ints, seasons: Ints) -> Bools:
    """(N,): where an uncertain effect of the `program` of these `seasons` happens; each program draws by its own
    name."""
    probability = column.probability[program]
    hangs = probability < 1.0
    name = np.searchsorted(column.uncertain, np.where(hangs, program, column.uncertain[0]))
    draw = batch.chance.pick(batch.week.number, "effet", column.names, name, np.zeros_like(name), seasons)
    return (draw < probability) | ~hangs


def _share(column: _Column, amount: Floats, step: int) -> Floats:
    """The part of one week; money in whole cents that add up."""
    if column.weeks == 1:
        return np.trunc(amount) if column.key.base in MONEY_KEYS else amount
    if column.key.base not in MONEY_KEYS:
        return amount / column.weeks
    return np.trunc(amount * (step + 1) / column.weeks) - np.trunc(amount * step / column.weeks)


def apply_due(batch: Batch) -> None:
    """Monday: what earlier weeks scheduled for this one."""
    due = [each for each in batch.scheduled if each.week == batch.week.number]
    batch.scheduled = [each for each in batch.scheduled if each.week > batch.week.number]
    for each in due:
        mask = None if each.mask is None else each.mask & active_at(batch, each.at)
        add(batch, each.key, mask, each.amount, each.cause, each.ref, each.sphere, each.at)
