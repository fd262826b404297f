"""Scenarios: from a trainer's YAML file to the simulation's frozen values, or to all of its problems at once."""

from game.scenario.bank import banked_files
from game.scenario.defaults import default_files
from game.scenario.dialled import turned
from game.scenario.places import Places
from game.scenario.problems import Problem, ScenarioError, render
from game.scenario.reading import examine, find_problems, load_scenario, migrate, read_scenario, shipped_scenarios
from game.scenario.sharing import pack, picture_of

__all__ = [
    "Places",
    "Problem",
    "ScenarioError",
    "banked_files",
    "default_files",
    "examine",
    "find_problems",
    "load_scenario",
    "migrate",
    "pack",
    "picture_of",
    "read_scenario",
    "render",
    "shipped_scenarios",
    "turned",
]
