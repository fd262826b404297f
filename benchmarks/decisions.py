"""What is computed while the review of a summer is read, and what the same luck brings to one changed decision."""

from __future__ import annotations

import statistics
import time

import numpy as np

from benchmarks.figures import Figure, interleaved
from game.lab.counted.counting import count_decisions, weeks_again
from game.lab.counted.deviating import Trial, try_otherwise
from game.lab.counted.otherwise import alternatives_of
from game.lab.merit import LUCKS, weigh
from game.scenario import load_scenario
from game.sim import AS_WRITTEN, Scenario, Season, SeasonView, strategy

SEED, REPETITIONS = 1, 3
PAIRS = 40
"""Lucks under which each alternative is compared."""
_NOTHING = 1e-18


def figures() -> list[Figure]:
    scenario = load_scenario("quebec")
    moments = _summer(scenario)
    return [*_waited(scenario, moments), _same_luck(scenario, moments)]


def _summer(scenario: Scenario) -> list[SeasonView]:
    season, policy, moments = Season.start(scenario, SEED), strategy("adaptative"), []
    while not season.over:
        for decision in policy.decide(season.view):
            season.insist(decision)
        moments.append(season.view)
        season.advance()
    return [*moments, season.view]


def _waited(scenario: Scenario, moments: list[SeasonView]) -> list[Figure]:
    """Seconds by the clock of the wall: somebody waits."""

    def counted(until: float) -> float:
        begun = time.perf_counter()
        next(each for each in count_decisions(scenario, SEED, moments) if each.share_done >= until)
        return time.perf_counter() - begun

    def weighed() -> float:
        begun = time.perf_counter()
        list(weigh(scenario, SEED, moments))
        return time.perf_counter() - begun

    first = next(each.share_done for each in count_decisions(scenario, SEED, moments) if each.is_ranked)
    taken = interleaved({"first": lambda: counted(first), "whole": lambda: counted(1.0), "merit": weighed}, REPETITIONS)
    seconds = {name: statistics.median(values) for name, values in taken.items()}
    n = sum(len(alternatives_of(view)) for view in moments[:-1] if view.phase != "cloture")
    return [
        Figure(f"{n} alternatives to the decisions of a summer, each tried once", seconds["first"], " s"),
        Figure("the decisions that counted, to the end", seconds["whole"], " s"),
        Figure(f"chance and merit: {LUCKS} lucks, {LUCKS} summers of other ways", seconds["merit"], " s"),
    ]


def _same_luck(scenario: Scenario, moments: list[SeasonView]) -> Figure:
    """The variances of independent lucks add up. Alternatives that change nothing are left out."""
    ratios = []
    counting = [number for number, view in enumerate(moments[:-1]) if view.phase != "cloture"]
    for season, here in weeks_again(scenario, SEED, moments, AS_WRITTEN, counting):
        for moment in here:
            trial = Trial(moment, alternatives_of(moment.view))
            ends = try_otherwise(season, moments, [trial], range(PAIRS))["pec"]
            own, *rows = ends.reshape(trial.width, PAIRS)
            changes = [(row, float(np.var(row - own))) for row in rows]
            ratios += [float(np.var(own) + np.var(row)) / var for row, var in changes if var > _NOTHING]
    return Figure(
        "same luck against fresh, pec, one decision changed",
        statistics.median(ratios),
        "×",
        at_least=5.0,
        aim="≥ 5×",
        ambition="≥ 50",
    )
