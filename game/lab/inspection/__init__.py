"""The inspection of a scenario by many simulated summers: what no reading of the file can tell.

`balance` is quick and progressive, for a screen that shows it beside the text as one writes.
"""

from game.lab.inspection.balance import balance
from game.lab.inspection.exports import inspection_as_json, way_as_written
from game.lab.inspection.inspecting import inspect_scenario
from game.lab.inspection.trials import READINESS
from game.lab.inspection.values import AimRow, ChoiceRow, GoalRow, IncidentRow, Inspection, Luck, ProposalRow

__all__ = [
    "READINESS",
    "AimRow",
    "ChoiceRow",
    "GoalRow",
    "IncidentRow",
    "Inspection",
    "Luck",
    "ProposalRow",
    "balance",
    "inspect_scenario",
    "inspection_as_json",
    "way_as_written",
]
