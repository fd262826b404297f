"""The results of an experiment as files and as one JSON object, for spreadsheets and scripts."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from game.lab.experiment import Experiment, Run, Spread
from game.sim import INDICATORS
from game.text import REGIONS


def as_json(experiment: Experiment, runs: Sequence[Run]) -> dict[str, Any]:
    """One object: means, deviations and percentiles by strategy and indicator; by variant where something is varied."""
    common: dict[str, Any] = {
        "scenario": experiment.scenario.id,
        "graine": experiment.seed,
        "etes": experiment.n_summers,
    }
    if not experiment.varied:
        return common | {"strategies": _strategies(runs)}
    return common | {
        "variantes": [
            {
                "parametres": dict(parameters),
                "strategies": _strategies([run for run in runs if run.parameters == parameters]),
            }
            for parameters in experiment.variants
        ]
    }


def _strategies(runs: Sequence[Run]) -> dict[str, dict[str, dict[str, float]]]:
    return {run.strategy: {key: spread_as_json(Spread.of(run.outcomes[key])) for key in INDICATORS} for run in runs}


def spread_as_json(spread: Spread) -> dict[str, float]:
    """A spread under its French names."""
    return {
        "moyenne": spread.mean,
        "ecart_type": spread.deviation,
        "p10": spread.p10,
        "p50": spread.p50,
        "p90": spread.p90,
    }


def write_csv(experiment: Experiment, runs: Sequence[Run], file: Path) -> Path:
    """Write one row a summer to `file`, and the units of its columns to a file beside it, whose path is returned.

    Raises:
        OSError: one of them cannot be written.
    """
    varied = [experiment.varied] if experiment.varied else []
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["ete", "strategie", "scenario", "graine", *varied, *INDICATORS])
        for run in runs:
            columns = [run.outcomes[key].tolist() for key in INDICATORS]
            head = [run.strategy, experiment.scenario.id, experiment.seed]
            parameters = [repr(run.parameters[name]) for name in varied]
            for summer, figures in enumerate(zip(*columns, strict=True)):
                writer.writerow([summer, *head, *parameters, *map(repr, figures)])
    units = file.with_suffix(".units.json")
    currency = REGIONS[experiment.scenario.region].currency
    content = {key: currency if each.unit == "money" else each.unit for key, each in INDICATORS.items()}
    units.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return units
