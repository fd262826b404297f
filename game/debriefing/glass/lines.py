"""The lines behind a change: of the scenario where it writes the value, of the bank, or of the model's defaults."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from game.debriefing.glass.formulas import FORMULAS
from game.debriefing.glass.worked import Worked
from game.scenario import Places, ScenarioError, banked_files, default_files
from game.sim import PARAMETERS, Cause, Parameter, Scenario

_SCENARIO, _LAB, _MODEL = "scenario", "departure", "model"
_PARTS: Final = {"propositions": "options", "incidents": "choix"}
_KEYS: Final = {"vision": "clarte"}
"""What the language of scenarios calls a quantity of the ledger, where it is not its name."""
_PARTNERS: Final = ("comite_local", "partenaires")
_ASKED: Final = {
    "factures": (("services",), "prix"),
    "factures_en_retard": (("finances", "retard_paiement"), "chance"),
    "materiel_moyen": (("services",), "materiel"),
    "frais_de_la_semaine": (("finances", "frais_fixes"), "frais_fixes"),
    "garde_par_la_coop": (("finances", "contribution"), "contribution"),
    "taux_charges": (("finances", "charges"), "charges"),
    "taux_ristourne": (("finances", "ristourne"), "ristourne"),
    "part_sociale": (("finances", "part_sociale"), "part_sociale"),
}
"""The part of a scenario that a term of a formula follows from, and the key that counts in its lines."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Lines of a file with their numbers, and the numbers of those that count. `file` is "" for the scenario of the
    season itself."""

    file: str
    lines: tuple[tuple[int, str], ...]
    marked: frozenset[int]


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
    return Value(parameter, value, _SCENARIO, _excerpt("", lines, name) if lines else None)


def asked_by(quantity: str, cause: str, scenario: Scenario) -> tuple[Excerpt, ...]:
    """What the terms of a formula follow from: where the scenario says it, else where its region does."""
    lines = FORMULAS[quantity, cause].expressions.values()
    asked = dict.fromkeys(_ASKED[name] for line in lines for name in line.names() if name in _ASKED)
    found = (_own_or_default(scenario, part, key) for part, key in asked)
    return tuple(excerpt for excerpt in found if excerpt is not None)


def part_written(part: tuple[str, ...], key: str, scenario: Scenario) -> tuple[Excerpt, ...]:
    """Where a part is written, by its keys and ids: in the scenario, else in the defaults of its region. `key` is what
    counts in its lines."""
    found = _own_or_default(scenario, part, key)
    return (found,) if found is not None else ()


def written_of(cause: Cause, scenario: Scenario) -> tuple[Excerpt, ...]:
    """Where the proposition, the incident or the partner that a line of the ledger refers to is written, or its option
    or choice: in the scenario; or where the scenario asks the bank for it, if it does, then in the bank."""
    of, _, part = cause.ref.partition(".")
    if not of:
        return ()
    key = _KEYS.get(cause.quantity, cause.quantity)
    if cause.cause == "partenaire":
        brought = _own_or_default(scenario, (*_PARTNERS, cause.ref), key)
        return (brought,) if brought is not None else ()
    places = _places(scenario)
    for kind, parts in _PARTS.items():
        inside = (parts, part) if part else ("titre",)
        lines = places.excerpt(kind, of, *inside) if places is not None else ()
        own = (_excerpt("", lines, key),) if lines else ()
        if places is not None and places.writes(kind, of):
            return own
        banked = _banked(scenario.region, kind, of, inside, key)
        if banked is not None:
            return (*own, banked)
    return ()


def aim_written(objective: str, scenario: Scenario) -> Excerpt | None:
    """Where an objective of the scenario, or of its stake, says what it aims at; None where the text is not kept."""
    places = _places(scenario)
    for part in (("objectifs", objective), ("enjeu", "objectifs", objective)):
        if places is not None and (lines := places.excerpt(*part)):
            return _excerpt("", lines, "cible")
    return None


def _own_or_default(scenario: Scenario, part: tuple[str, ...], key: str) -> Excerpt | None:
    """A part where the scenario writes it, else where the defaults of its region do."""
    places = _places(scenario)
    if places is not None and (lines := places.excerpt(*part)):
        return _excerpt("", lines, key)
    for file, text in reversed(default_files(scenario.region)):
        if lines := Places(text, file).excerpt(*part):
            return _excerpt(file, lines, key)
    return None


def _banked(region: str, kind: str, name: str, part: tuple[str, ...], key: str) -> Excerpt | None:
    """The lines of a part in the file of the bank that says it: that of the region where it does, else the common
    one."""
    for file, text in reversed(banked_files(region, kind, name)):
        if lines := Places(text, file).excerpt(*part):
            return _excerpt(file, lines, key)
    return None


def _excerpt(file: str, lines: tuple[tuple[int, str], ...], key: str) -> Excerpt:
    """The first of these lines and those that write `key`, which count; where none does, the first counts."""
    named = frozenset(number for number, line in lines if re.search(rf"\b{key}\b", line))
    kept = tuple(each for rank, each in enumerate(lines) if not rank or each[0] in named)
    return Excerpt(file, kept, named or frozenset({lines[0][0]}))


def _places(scenario: Scenario) -> Places | None:
    """Where the parts of the scenario are written; None where its text is not kept."""
    try:
        return Places(scenario.source, scenario.id) if scenario.source else None
    except ScenarioError:
        return None
