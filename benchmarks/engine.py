"""The simulation: one week, a fan of forecasts, larger groups, and what the same luck brings to a comparison.

One thread that waits for nothing: times are those of the processor, which a busy machine troubles less.
"""

from __future__ import annotations

import dataclasses
import statistics
import time

import numpy as np

from benchmarks.figures import Figure, interleaved, medians, timed
from game.scenario import load_scenario
from game.sim import BatchDecisions, BatchView, Outcomes, Scenario, Season, simulate, strategy

FEW = 500
FAN, WHOLE = 200, 1000


def figures() -> list[Figure]:
    scenario = load_scenario("quebec")
    return [*_one_week(scenario), *_fan(scenario), *_larger_groups(scenario), *_same_luck(scenario)]


def _one_week(scenario: Scenario) -> list[Figure]:
    """Whole weeks at one season, ledger on: the rules alone, then played by a strategy that looks at every view."""
    measured = interleaved({"p50": lambda: _weeks(scenario, 50), "p99": lambda: _weeks(scenario, 99)})
    played = medians({"season": timed(lambda: _play(scenario), time.process_time)})["season"]
    return [
        Figure("one week at one season, p50", statistics.median(measured["p50"]), " ms"),
        Figure("one week at one season, p99", statistics.median(measured["p99"]), " ms", aim="≤ 3 ms", ambition="≤ 1"),
        Figure("a season decided from its views", 1e3 * played, " ms"),
    ]


def _weeks(scenario: Scenario, percentile: float) -> float:
    """Milliseconds of a week, over the weeks of ten seasons."""
    times = []
    for index in range(10):
        season = Season.start(scenario, 1, index)
        season.next_week()
        while not season.over:
            begun = time.process_time()
            season.next_week()
            times.append(time.process_time() - begun)
    return 1e3 * float(np.percentile(times, percentile))


def _play(scenario: Scenario) -> None:
    season, policy = Season.start(scenario, 1), strategy("adaptative")
    while not season.over:
        for decision in policy.decide(season.view):
            season.insist(decision)
        season.advance()


class _Halfway:
    """A strategy that remembers when the plan of the middle week was asked."""

    def __init__(self, name: str, middle: int) -> None:
        self._policy, self._middle, self.at = strategy(name), middle, 0.0
        self.decide = self._policy.decide

    def decide_batch(self, view: BatchView) -> BatchDecisions:
        if (view.phase, view.week) == ("plan", self._middle):
            self.at = time.process_time()
        return self._policy.decide_batch(view)  # type: ignore[attr-defined]  # shipped strategies answer for many


def _fan(scenario: Scenario) -> list[Figure]:
    """Seasons of which a forecast is drawn, from the plan of the middle week, then whole, in frames of 16.7 ms."""

    def rest() -> float:
        policy = _Halfway("adaptative", (scenario.calendar.weeks + 1) // 2)
        simulate(scenario, policy, FAN)
        return time.process_time() - policy.at

    taken = medians({"rest": rest, "whole": timed(lambda: simulate(scenario, "adaptative", WHOLE), time.process_time)})
    return [
        Figure(f"{FAN} seasons from the middle", 60 * taken["rest"], " frames", aim="≤ 2 frames", ambition="≤ 1"),
        Figure(f"{WHOLE} whole seasons", 60 * taken["whole"], " frames", aim="≤ 9 frames", ambition="≤ 5"),
    ]


def _larger_groups(scenario: Scenario) -> list[Figure]:
    group = [dataclasses.replace(member, ties={}) for member in scenario.group.members]
    crowd = [dataclasses.replace(member, id=f"{member.id}{copy}") for copy in range(4) for member in group]
    usual, larger = (
        dataclasses.replace(scenario, group=dataclasses.replace(scenario.group, members=tuple(members)))
        for members in (group, crowd)
    )
    taken = medians({
        "usual": timed(lambda: simulate(usual, "adaptative", FEW), time.process_time),
        "larger": timed(lambda: simulate(larger, "adaptative", FEW), time.process_time),
    })  # fmt: skip
    return [
        Figure("time for four times the members", taken["larger"] / taken["usual"], "×", at_most=5.0, ambition="≤ 4"),
    ]


def _same_luck(scenario: Scenario) -> list[Figure]:
    """Variance of a difference between two strategies with fresh luck, over that with the same luck.

    Two strategies with nothing alike in an indicator share little luck in it, so each line names its comparison.
    """
    compared = (
        ("contrats", "directive", 5.0),
        ("revenu", "directive", None),
        ("pec", "directive", None),
        ("pec", "par-sphere", 5.0),
    )
    ratios: dict[tuple[str, str], list[float]] = {(key, other): [] for key, other, _ in compared}
    for seed in range(1, 6):
        played = {name: simulate(scenario, name, 1000, seed) for name in ("adaptative", "directive", "par-sphere")}
        for (key, other), values in ratios.items():
            values.append(_ratio(played["adaptative"], played[other], key))
    return [
        Figure(
            f"same luck against fresh, {key}, adaptative and {other}",
            statistics.median(ratios[key, other]),
            "×",
            at_least=floor,
            aim="≥ 5×",
            ambition="≥ 50",
        )
        for key, other, floor in compared
    ]


def _ratio(one: Outcomes, other: Outcomes, key: str) -> float:
    """The variances of independent seasons add up."""
    return float((np.var(one[key]) + np.var(other[key])) / np.var(one[key] - other[key]))
