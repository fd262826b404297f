"""Experiments: every strategy with the same luck, in parts that join without a trace."""

from __future__ import annotations

import numpy as np
import pytest

import game.lab.experiment
from game.lab import Experiment, Spread, as_json
from game.scenario import read_scenario
from game.sim import INDICATORS, simulate

SCENARIO = read_scenario("format: 1\ntitre: Petit été\nregion: france\ncalendrier: {semaines: 3}\n", "petit")


def test_summers_simulated_in_parts_are_those_simulated_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(game.lab.experiment, "CHUNK", 3)
    told: list[int] = []
    (run,) = Experiment(SCENARIO, ("adaptative",), 8, 5).run(told.append)
    outcomes = simulate(SCENARIO, "adaptative", 8, 5)
    assert all(np.array_equal(run.outcomes[key], outcomes[key]) for key in INDICATORS)
    assert told == [3, 3, 2]


def test_every_value_is_tried_with_every_strategy() -> None:
    experiment = Experiment(SCENARIO, ("directive", "hasard"), 2, 1, "erreur_perception", (0.1, 0.2))
    runs = list(experiment.run())
    assert [(run.parameters["erreur_perception"], run.strategy) for run in runs] == [
        (0.1, "directive"),
        (0.1, "hasard"),
        (0.2, "directive"),
        (0.2, "hasard"),
    ]
    assert experiment.n_simulated == 8
    assert len(as_json(experiment, runs)["variantes"]) == 2


def test_a_value_out_of_its_bounds_is_refused() -> None:
    with pytest.raises(ValueError, match="erreur_perception"):
        list(Experiment(SCENARIO, ("hasard",), 1, 1, "erreur_perception", (99.0,)).run())


def test_a_spread_has_linear_percentiles_and_a_sample_deviation() -> None:
    spread = Spread.of(np.array([0.0, 1.0, 2.0, 3.0, 4.0]))
    assert (spread.mean, spread.p10, spread.p50, spread.p90) == pytest.approx((2.0, 0.4, 2.0, 3.6))
    assert spread.deviation == pytest.approx(2.5**0.5)
    assert Spread.of(np.array([7.0])) == Spread(7.0, 0.0, 7.0, 7.0, 7.0)
