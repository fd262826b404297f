"""Learning aims tried by runs: one way to play against another, summer by summer with the same luck."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import Final

import numpy as np

from game.lab.inspection.followed import LESS_IS_BETTER
from game.lab.inspection.summers import ByStrategy, together
from game.lab.inspection.values import AimRow
from game.lab.inspection.ways import Floats, Ints, way_of
from game.scenario import Places, Problem
from game.sim import LearningAim, Outcomes, Scenario, Trial, WayToPlay, simulate

_FEWEST: Final = 20
"""Pairs below which nothing is concluded."""
_Z: Final = 1.96


def try_aims(scenario: Scenario, summers: ByStrategy, n: int, seed: int) -> tuple[AimRow, ...]:
    """Every aim that says how it is verified, over `n` pairs of summers."""
    tried = [aim for aim in scenario.learning_aims if aim.trial]
    return tuple(together(lambda aim: _try(scenario, aim, summers, n, seed), tried))


def _try(scenario: Scenario, aim: LearningAim, summers: ByStrategy, n: int, seed: int) -> AimRow:
    trial = aim.trial
    assert trial is not None, "only aims with a trial are tried"
    first, second = (_outcomes(scenario, way, summers, n, seed) for way in (trial.tried, trial.against))
    differs = _pairs(scenario, trial, first, second)
    better = _gain(trial, first, second)[differs] > 0
    low, high = wilson(int(better.sum()), len(better))
    return AimRow(
        text=aim.text,
        trial=trial,
        better=float(better.mean()) if len(better) else 0.0,
        low=low,
        high=high,
        n_pairs=len(better),
        verdict=_verdict(low, high, len(better), trial.share),
    )


def _outcomes(scenario: Scenario, way: WayToPlay, summers: ByStrategy, n: int, seed: int) -> Outcomes:
    if way == WayToPlay(way.strategy):
        return summers[way.strategy]
    return simulate(scenario, way_of(scenario, way), n, seed)


def _pairs(scenario: Scenario, trial: Trial, first: Outcomes, second: Outcomes) -> Ints:
    """The summers to compare: all of them; for a choice, those in which its incident happens."""
    named = {way.incident for way in (trial.tried, trial.against)} - {""}
    count = np.ones(len(first["pec"]), dtype=bool)
    for i, incident in enumerate(scenario.incidents):
        if incident.id in named:
            count &= (first.story.incidents == i).any(axis=(1, 2)) | (second.story.incidents == i).any(axis=(1, 2))
    return np.nonzero(count)[0]


def _gain(trial: Trial, first: Outcomes, second: Outcomes) -> Floats:
    gain = first[trial.indicator] - second[trial.indicator]
    return -gain if trial.indicator in LESS_IS_BETTER else gain


def wilson(successes: int, n: int) -> tuple[float, float]:
    """Wilson's interval of a share, 95 %; 0 to 1 without any try. Source: Wilson 1927."""
    if n == 0:
        return 0.0, 1.0
    share, z2 = successes / n, _Z * _Z
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z / (1 + z2 / n) * sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def _verdict(low: float, high: float, n: int, wanted: float) -> str:
    if n < _FEWEST or low < wanted <= high:
        return "undecided"
    return "holds" if low >= wanted else "fails"


def judge_aims(scenario: Scenario, rows: Sequence[AimRow], places: Places) -> Iterator[Problem]:
    ranks = [rank for rank, aim in enumerate(scenario.learning_aims) if aim.trial]
    for rank, row in zip(ranks, rows, strict=True):
        if row.verdict != "holds":
            key = "aim_fails" if row.verdict == "fails" else "aim_undecided"
            yield places.problem(
                key, "objectifs_pedagogiques", rank, "verifier",
                better=round(100 * row.better), low=round(100 * row.low), high=round(100 * row.high),
                wanted=round(100 * row.trial.share), n=row.n_pairs,
            )  # fmt: skip
