"""Effects declared by a scenario, as tables that act on all seasons at once.

A *program* is what one option or one choice does. A launch gives each season its program (−1 for none); effects of this
week act at once, the others wait in `Batch.scheduled` for the Monday of their week.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints
from game.sim.indicators import Key, find_key
from game.sim.keys import add, mask_of
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


@dataclass(frozen=True)
class Programs:
    """P programs as columns; `refs` names each of them in the ledger."""

    columns: tuple[_Column, ...]
    refs: tuple[str, ...]
    acts: Bools  # (columns, P) — the program sets the column

    def used(self, program: Ints) -> list[_Column]:
        """The columns that some of these programs set."""
        present = np.zeros(len(self.refs), dtype=bool)
        present[program] = True
        return [self.columns[c] for c in np.nonzero((self.acts & present).any(axis=1))[0]]


@dataclass(frozen=True)
class Scheduled:
    week: int
    key: Key
    mask: Bools  # (M, R)
    amount: Floats  # (R,)
    cause: str
    ref: str
    sphere: Ints  # (R,) — of `soutien` without a sphere


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
        columns.append(_Column(key, target, start, weeks, amount, probability))
    acts = np.array([column.amount != 0.0 for column in columns], dtype=bool).reshape(len(columns), len(parts))
    return Programs(tuple(columns), tuple(refs), acts)


def launch(
    batch: Batch,
    programs: Programs,
    program: Ints,
    cause: str,
    who: Ints | None = None,
    who2: Ints | None = None,
    scale: Floats | float = 1.0,
    sphere: Ints | None = None,
) -> None:
    """Start each season's program (R,), −1 for none; amounts times `scale`. In one season the ledger names the
    program. `sphere` (R,) is that of `soutien` without one, by default the first."""
    is_on = program >= 0
    if not is_on.any():
        return
    nobody = np.full(batch.n_seasons, -1, dtype=np.int64)
    sphere = np.zeros(batch.n_seasons, dtype=np.int64) if sphere is None else sphere
    safe = np.where(is_on, program, 0)
    ref = programs.refs[int(program[0])] if batch.n_seasons == 1 else ""
    for column in programs.used(program[is_on]):
        amount = np.where(is_on, column.amount[safe], 0.0) * scale
        if not amount.any():
            continue
        amount = np.where(_comes_true(batch, programs, column, safe), amount, 0.0)
        mask = mask_of(batch, column.target, nobody if who is None else who, nobody if who2 is None else who2)
        for step in range(column.weeks):
            share, week = _share(column, amount, step), column.start + step
            if week == 0:
                add(batch, column.key, mask, share, cause, ref, sphere)
            else:
                batch.scheduled.append(Scheduled(batch.week.number + week, column.key, mask, share, cause, ref, sphere))


def _comes_true(batch: Batch, programs: Programs, column: _Column, program: Ints) -> Bools | bool:
    """(R,): where an uncertain effect happens; each program draws by its own name."""
    is_uncertain = column.probability < 1.0
    hangs = is_uncertain[program]
    if not hangs.any():
        return True
    uncertain = np.nonzero(is_uncertain)[0]
    names = [f"{programs.refs[p]}/{column.key.name}@{column.target}" for p in uncertain]
    draws = batch.chance.by_name(batch.week.number, "effet", names, 1)[:, 0]
    own = draws[
        np.searchsorted(uncertain, np.where(hangs, program, uncertain[0])),
        np.arange(batch.n_seasons),
    ]
    return (own < column.probability[program]) | ~hangs


def _share(column: _Column, amount: Floats, step: int) -> Floats:
    """The part of one week; money in whole cents that add up."""
    if column.key.base not in MONEY_KEYS:
        return amount / column.weeks
    return np.trunc(amount * (step + 1) / column.weeks) - np.trunc(amount * step / column.weeks)


def apply_due(batch: Batch) -> None:
    """Monday: what earlier weeks scheduled for this one."""
    due = [each for each in batch.scheduled if each.week == batch.week.number]
    batch.scheduled = [each for each in batch.scheduled if each.week > batch.week.number]
    for each in due:
        add(batch, each.key, each.mask & batch.summer.active, each.amount, each.cause, each.ref, each.sphere)
