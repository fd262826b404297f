"""A sweep small enough for a test."""

from __future__ import annotations

from concurrent.futures import Executor
from pathlib import Path

from game.lab.sweep import Plan, Point, ShardFolder, compute, missing_shards, write_table
from game.lab.sweep.executing import InTurn
from game.scenario import read_scenario

SCENARIO = read_scenario("format: 1\ntitre: Petit été\nregion: france\ncalendrier: {semaines: 3}\n", "petit")
PLAN = Plan(
    points=(Point((("demande", 0.8), ("animateurs", 1.0))), Point((("demande", 1.2), ("heures_presence", 25.0)))),
    strategies=("directive", "hasard"),
    seeds=(1, 5),
    n_summers=5,
)


def table_of(place: Path, plan: Plan = PLAN, size: int = 2, executor: Executor | None = None) -> bytes:
    """The table of a sweep whose shards are in `place`: what is missing of it is computed."""
    folder = ShardFolder(place / "lots", plan, SCENARIO, size)
    compute(plan, SCENARIO, folder, missing_shards(folder), executor or InTurn())
    file = place / "etes.csv"
    write_table(plan, SCENARIO, folder, file)
    return file.read_bytes()
