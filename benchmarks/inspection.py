"""What a trainer waits for: the whole inspection of a scenario, and the first balance beside the text."""

from __future__ import annotations

from benchmarks.figures import Figure, medians, timed
from game.lab.inspection import balance, inspect_scenario
from game.scenario import load_scenario


def figures() -> list[Figure]:
    scenario = load_scenario("quebec")
    taken = medians({
        "whole": timed(lambda: inspect_scenario(scenario, "quebec")),
        "first": timed(lambda: balance(scenario, 50)),
    })  # fmt: skip
    name = "the whole inspection of quebec: six strategies × 1 000 summers, choices, aims"
    return [
        Figure(name, taken["whole"], " s", aim="≤ 10 s", ambition="≤ 3"),
        Figure("balance of six strategies over 50 summers", 1e3 * taken["first"], " ms"),
    ]
