"""The lines behind a change: of the scenario where it writes the value, of the bank, or of the model's defaults."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.debriefing.glass.worked import Worked
from game.scenario import Places, ScenarioError, banked_files
from game.sim import PARAMETERS, Parameter, Scenario

_SCENARIO, _LAB, _MODEL = "scenario", "departure", "model"
_PARTS: Final = {"propositions": "options", "incidents": "choix"}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Lines of a file with their numbers. `file` is "" for the scenario of the season itself."""

    file: str
    lines: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A parameter that a formula takes. `origin`: the scenario writes it, the season departed with it, or it is that of
    the model."""

    parameter: Parameter
    value: float
    origin: str
    written: Excerpt | None


def values_of(worked: Worked, scenario: Scenario) -> tuple[Value, ...]:
    """The parameters of a formula and where their values are written."""
    return tuple(_value(name, worked.values[name], scenario) for name in worked.parameters)


def _value(name: str, value: float, scenario: Scenario) -> Value:
    parameter = PARAMETERS[name]
    if value != scenario.parameters.get(name, parameter.default):
        return Value(parameter, value, _LAB, None)
    if name not in scenario.parameters:
        return Value(parameter, value, _MODEL, None)
    places = _places(scenario)
    lines = places.excerpt("modele", name) if places is not None else ()
    return Value(parameter, value, _SCENARIO, Excerpt("", lines) if lines else None)


def written_of(ref: str, scenario: Scenario) -> tuple[Excerpt, ...]:
    """Where the proposition or the incident that the ledger refers to is written, or the option or the choice after a
    point: in the scenario; or where the scenario asks the bank for it, if it does, then in the bank."""
    of, _, part = ref.partition(".")
    places = _places(scenario)
    for kind, parts in _PARTS.items():
        inside = (parts, part) if part else ()
        lines = places.excerpt(kind, of, *inside) if places is not None else ()
        own = (Excerpt("", lines),) if lines else ()
        if places is not None and places.writes(kind, of):
            return own
        banked = _banked(scenario.region, kind, of, inside or ("titre",))
        if banked is not None:
            return (*own, banked)
    return ()


def _banked(region: str, kind: str, name: str, part: tuple[str, ...]) -> Excerpt | None:
    """The lines of a part in the file of the bank that says it: that of the region where it does, else the common
    one."""
    for file, text in reversed(banked_files(region, kind, name)):
        if lines := Places(text, file).excerpt(*part):
            return Excerpt(file, lines)
    return None


def _places(scenario: Scenario) -> Places | None:
    """Where the parts of the scenario are written; None where its text is not kept."""
    try:
        return Places(scenario.source, scenario.id) if scenario.source else None
    except ScenarioError:
        return None
