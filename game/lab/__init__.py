"""Experiments: many summers, compared with the same luck, as tables and files."""

from game.lab.experiment import Experiment, Run, Spread
from game.lab.exports import as_json, write_csv

__all__ = ["Experiment", "Run", "Spread", "as_json", "write_csv"]
