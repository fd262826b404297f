"""Summers stopped at the door of one process, so that a test moves one input and looks at what the process does."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Mapping
from typing import Any

import numpy as np

from game.sim.arithmetic import Floats, Ints
from game.sim.batch import Batch, Happening
from game.sim.parameters import resolve_parameters
from game.sim.processes.assembly import open_item
from game.sim.processes.incidents import SLOTS, fire
from game.sim.scenario import Scenario
from game.sim.schedule import (
    begin_summer,
    begin_week,
    begin_work,
    carry_plan,
    close_item,
    end_assembly,
    end_week,
    settle_incident,
)
from game.sim.state import Summer, Week, empty_plan
from game.sim.tables import build_tables
from game.sim.vocabulary import GUIDER

N_SEASONS = 60


def first_monday(
    scenario: Scenario,
    n: int = N_SEASONS,
    *,
    days: tuple[int, int, int, int] = (5, 4, 4, 2),
    fixed: Mapping[str, float] | None = None,
    **parameters: float,
) -> Batch:
    """`n` seasons of seed 1 after these preparation days, ledger on."""
    tables = build_tables(scenario, resolve_parameters({**scenario.parameters, **parameters}))
    each = np.repeat(np.array(days, dtype=np.int64)[:, None], n, axis=1)
    return begin_summer(tables, 1, range(n), each, fixed or {}, ledger_is_on=True)


def hold_plan(batch: Batch, posture: int = GUIDER) -> Ints:
    """The same posture everywhere and no hours; returns the agenda."""
    plan = empty_plan(len(batch.tables.scenario.services), batch.summer.n_members, batch.n_seasons)
    return carry_plan(batch, np.full((3, batch.n_seasons), posture), plan)


def hold_items(batch: Batch, items: Ints, intervention: int = 0, option: int = -1) -> None:
    for number, proposal in enumerate(items):
        item = open_item(batch, proposal)
        everywhere = np.full(batch.n_seasons, intervention)
        close_item(batch, number, item, everywhere, np.full(batch.n_seasons, option))
    end_assembly(batch)


def settle_first(batch: Batch, slot: int) -> Happening:
    """The slot's incident, answered by its first choice."""
    happening = fire(batch, slot)
    settle_incident(batch, happening, np.zeros(batch.n_seasons, dtype=np.int64))
    return happening


def live_week(batch: Batch, posture: int = GUIDER) -> None:
    """A whole week, silent at the assembly."""
    begin_week(batch)
    hold_items(batch, hold_plan(batch, posture))
    begin_work(batch)
    for slot in range(SLOTS):
        settle_first(batch, slot)
    end_week(batch)


def after_weeks(scenario: Scenario, weeks: int, n: int = N_SEASONS, **options: Any) -> Batch:
    """Seasons that lived so many weeks; the next Monday is to begin."""
    batch = first_monday(scenario, n, **options)
    for _ in range(weeks):
        live_week(batch)
    return batch


def twin(batch: Batch) -> Batch:
    """The same seasons, to be treated otherwise."""
    return copy.deepcopy(batch, {id(batch.tables): batch.tables})


def retabled(batch: Batch, scenario: Scenario, **parameters: float) -> Batch:
    """A twin that goes on under another scenario of the same shape, or other parameters."""
    other = twin(batch)
    other.tables = build_tables(scenario, resolve_parameters({**scenario.parameters, **parameters}))
    return other


Snapshot = dict[str, Any]


def snapshot(batch: Batch) -> Snapshot:
    """A copy of every array of the summer and of the week, by name."""
    taken: Snapshot = {}
    for prefix, part in (("summer", batch.summer), ("week", batch.week), ("plan", batch.week.plan)):
        for field in dataclasses.fields(part):
            value = getattr(part, field.name)
            if isinstance(value, dict):
                taken |= {f"{prefix}.{field.name}.{key}": np.array(each) for key, each in value.items()}
            elif isinstance(value, np.ndarray):
                taken[f"{prefix}.{field.name}"] = value.copy()
    return taken


def moved(before: Snapshot, batch: Batch) -> set[str]:
    """Names of the arrays that differ from a snapshot, bit for bit."""
    after = snapshot(batch)
    return {name for name, value in after.items() if name not in before or value.tobytes() != before[name].tobytes()}


def caused(batch: Batch, quantity: str, cause: str) -> Floats:
    """(season,) sum of one cause over this week."""
    whole = np.zeros(batch.n_seasons)
    for each in batch.ledger.entries:
        if (each.week, each.quantity, each.cause) == (batch.week.number, quantity, cause):
            whole = whole + each.amount
    return whole


def fields_of(part: type[Summer] | type[Week]) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(part))
