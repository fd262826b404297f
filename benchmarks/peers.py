"""Seasons per second against the Mesa twin of the same model, in the same minutes, by processor time."""

from __future__ import annotations

import statistics
import time
from itertools import count

from benchmarks.figures import Figure, interleaved, timed
from benchmarks.mesa_twin import Summer
from game.scenario import load_scenario
from game.sim import simulate

SEASONS = 10_000
SUMMERS = 8
"""Of the twin, in each repetition: it plays them one by one, so that a few tell the time of one."""


def figures() -> list[Figure]:
    scenario, seeds = load_scenario("quebec"), count(1)

    def twin() -> None:
        for _ in range(SUMMERS):
            Summer(scenario, "adaptative", seed=next(seeds)).run_model()

    twin()
    measured = interleaved({
        "ours": timed(lambda: simulate(scenario, "adaptative", SEASONS), time.process_time),
        "twin": timed(twin, time.process_time),
    })  # fmt: skip
    rates = [(SEASONS / ours, SUMMERS / twin) for ours, twin in zip(measured["ours"], measured["twin"], strict=True)]
    return [
        Figure(f"{SEASONS} seasons, one thread", statistics.median(ours for ours, _ in rates), " /s"),
        Figure("summers of the Mesa twin", statistics.median(twin for _, twin in rates), " /s"),
        Figure(
            "seasons per second, against the Mesa twin",
            statistics.median(ours / twin for ours, twin in rates),
            "×",
            at_least=30.0,
            ambition="≥ 100",
        ),
    ]
