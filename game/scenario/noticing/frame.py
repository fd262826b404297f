"""Parameters pushed far, stops that never come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.scenario.noticing.notes import Note, Written
from game.sim import PARAMETERS

_FAR: Final = 0.5
"""Part of the way from a default to a bound that is a long way."""


def parameters_far_from_their_defaults(written: Written) -> Iterator[Note]:
    """Values within their bounds for which the model was never calibrated."""
    for name, value in written.file.modele.items():
        parameter = PARAMETERS[name]
        bound = parameter.high if value > parameter.default else parameter.low
        way = abs(bound - parameter.default)
        if way and abs(value - parameter.default) > _FAR * way:
            values = {"name": name, "value": f"{value:g}", "usual": f"{parameter.default:g}"}
            yield Note("parameter_far", ("modele", name), values)


def stops_after_the_summer(written: Written) -> Iterator[Note]:
    """Weeks of the debriefing that this summer does not have."""
    weeks = written.file.calendrier.semaines
    if "arrets" in written.section("debriefing"):
        for i, week in enumerate(written.file.debriefing.arrets):
            if week > weeks:
                yield Note("stop_after_summer", ("debriefing", "arrets", i), {"week": week, "n_weeks": weeks})
