"""Do the simulation and its Mesa twin agree? `python -m benchmarks.twin_check --summers 400`.

The twin was written from `docs/odd.md` alone. Both play every strategy on the reference scenarios, or on those named
by `--scenarios`, each with its own luck; the means of all final indicators are compared by Welch's z, the difference
over its standard error. Where the document describes the model, z is a standard normal: at most 1 mean in 50 may lie
beyond 3, none beyond 4.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from statistics import fmean, variance
from typing import Final, NamedTuple

from benchmarks.mesa_twin import Summer
from game.scenario import load_scenario
from game.sim import INDICATORS, STRATEGIES, simulate

SCENARIOS: Final = ("quebec", "france")
PROCESSES: Final = 2
CHUNK: Final = 50
SIMULATED: Final = 5
"""Summers of the simulation, which is fast, for one of the twin: they narrow the errors."""
DOUBTFUL, WRONG = 3.0, 4.0
DOUBTFUL_SHARE: Final = 1 / 50

Sample = dict[str, list[float]]
"""Values of the summers by indicator; weekly ones are named `key week`."""


class Comparison(NamedTuple):
    """One mean, by both programs."""

    scenario: str
    strategy: str
    indicator: str
    simulation: float
    twin: float
    z: float


def play_twin(scenario: str, strategy: str, seeds: range) -> Sample:
    """Summers of the twin, by final indicator and by week."""
    loaded = load_scenario(scenario)
    sample: Sample = {}
    for seed in seeds:
        summer = Summer(loaded, strategy, seed=seed)
        summer.run_model()
        values = dict(summer.indicators)
        for key, weeks in summer.datacollector.model_vars.items():
            values |= {f"{key} {week}": value for week, value in enumerate(weeks)}
        for key, value in values.items():
            sample.setdefault(key, []).append(value)
    return sample


def play_simulation(scenario: str, strategy: str, summers: int, seed: int) -> Sample:
    """Summers of the simulation, as those of the twin."""
    outcomes = simulate(load_scenario(scenario), strategy, seasons=summers, seed=seed)
    sample: Sample = {key: values.tolist() for key, values in outcomes.final.items()}
    for key, weeks in outcomes.weekly.items():
        sample |= {f"{key} {week}": column.tolist() for week, column in enumerate(weeks.T)}
    return sample


def welch(one: Sequence[float], other: Sequence[float]) -> float:
    """The difference of two means over its standard error; infinite where two constants differ."""
    difference = fmean(other) - fmean(one)
    error = math.sqrt(variance(one) / len(one) + variance(other) / len(other))
    if error < 1e-9:
        return 0.0 if abs(difference) < 1e-6 else math.inf
    return difference / error


def compare(summers: int, scenarios: Sequence[str] = SCENARIOS, keys: Sequence[str] | None = None) -> list[Comparison]:
    """All comparisons, of the final indicators or of other `keys` of the samples; each case has luck of its own."""
    cases = list(product(scenarios, STRATEGIES))
    with ProcessPoolExecutor(PROCESSES) as pool:
        chunks = [
            (case, pool.submit(play_twin, *case, range(first, min(first + CHUNK, (number + 1) * summers))))
            for number, case in enumerate(cases)
            for first in range(number * summers, (number + 1) * summers, CHUNK)
        ]
        twins: dict[tuple[str, str], Sample] = {case: {} for case in cases}
        for case, chunk in chunks:
            for key, values in chunk.result().items():
                twins[case].setdefault(key, []).extend(values)
    compared = []
    for seed, case in enumerate(cases, start=1):
        simulated, twin = play_simulation(*case, SIMULATED * summers, seed), twins[case]
        for key in keys or INDICATORS:
            one, other = simulated[key], twin[key]
            compared.append(Comparison(*case, key, fmean(one), fmean(other), welch(one, other)))
    return compared


def report(compared: Sequence[Comparison]) -> bool:
    """Print a table of z by indicator and strategy for each scenario, and whether the programs agree."""
    for scenario in dict.fromkeys(each.scenario for each in compared):
        print(f"\n{scenario:<24}" + "".join(f"{strategy:>15}" for strategy in STRATEGIES))
        for key in INDICATORS:
            row = [each for each in compared if (each.scenario, each.indicator) == (scenario, key)]
            print(f"{key:<24}" + "".join(f"{each.z:>15.2f}" for each in row))
    doubtful = [each for each in compared if abs(each.z) > DOUBTFUL]
    print(f"\n{len(compared)} means; {len(doubtful)} beyond {DOUBTFUL:g} standard errors")
    for each in doubtful:
        print(
            f"  {each.scenario} {each.strategy} {each.indicator}: "
            f"simulation {each.simulation:.4f}, twin {each.twin:.4f}, z {each.z:+.2f}"
        )
    wrong = any(abs(each.z) > WRONG for each in doubtful)
    return not wrong and len(doubtful) <= DOUBTFUL_SHARE * len(compared)


def main() -> int:
    """0 when the two agree, 1 otherwise."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--summers", type=int, default=400, help="summers of the twin by strategy and scenario, from 2")
    parser.add_argument("--scenarios", nargs="+", default=SCENARIOS, help="names of scenarios, or paths")
    asked = parser.parse_args()
    agree = report(compare(asked.summers, asked.scenarios))
    print("The twin and the simulation agree." if agree else "The twin and the simulation disagree.")
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
