"""Indicator keys as a scenario writes them: base name, qualifier, target, checked against the scenario's names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from game.scenario.file_model.complaints import refuse
from game.scenario.names import Names
from game.sim import INDICATORS, SPHERES, TRAITS, Key, find_key

_CHOSEN: Final = re.compile(r"choisis\.([1-9]|1\d|2[0-4])")
_SIMPLE_TARGETS: Final = ("qui", "qui2", "groupe")
MONEY_KEYS: Final = ("tresorerie", "gains")
"""States in money: an effect on them is written in currency units."""


@dataclass(frozen=True, slots=True)
class KeyUse:
    """A key with its target, as an effect or a condition uses it."""

    key: Key
    target: str

    @property
    def name(self) -> str:
        return self.key.name


def read_key(written: str, names: Names) -> KeyUse:
    """The key written `base.qualifier@target`.

    Raises:
        PydanticCustomError: no such indicator, qualifier or target.
    """
    name, _, target = written.partition("@")
    key = find_key(name)
    if key is None:
        raise refuse("unknown_indicator", known=lambda: known_keys(names), name=name)
    if key.kind == "segment" and key.qualifier:
        check_reference(key.qualifier, names.segments, "segment")
    if key.kind == "service":
        check_reference(key.qualifier, names.services, "service")
    if key.base == "decision":
        check_reference(key.qualifier, names.decisions, "proposal")
    if key.base == "incident":
        check_reference(key.qualifier, names.incidents, "incident")
    if "@" in written:
        _check_target(key, target, names)
    return KeyUse(key, target)


def read_effect_key(written: str, names: Names) -> KeyUse:
    """The key of an effect: only states can be set."""
    use = read_key(written, names)
    if not use.key.is_state:
        raise refuse("derived_indicator" if use.key.kind == "derived" else "only_tested", name=use.name)
    return use


def read_condition_key(written: str, names: Names) -> KeyUse:
    """The key of a test."""
    use = read_key(written, names)
    if not use.key.is_condition:
        raise refuse("only_set", name=use.name)
    return use


def read_personal_key(written: str, names: Names) -> str:
    """A personal key without target, to rank members by."""
    use = read_key(written, names)
    if not use.key.is_personal or use.target:
        raise refuse("target_not_personal", name=written)
    return use.name


def check_reference(name: str, known: Iterable[str], what: str) -> None:
    """Refuse a name that the scenario does not give. `what`: segment, service, member, proposition, incident…"""
    ids = tuple(known)
    if name not in ids:
        raise refuse("unknown_reference", known=ids, name=name, what=what)


def known_keys(names: Names) -> tuple[str, ...]:
    """Every key that this scenario may write, for suggestions."""
    spheres = tuple(
        f"{base}.{sphere}" for base in ("autonomie", "confiance", "aptitude", "soutien") for sphere in SPHERES
    )
    states = (
        "clarte",
        "energie",
        "implication",
        "voix",
        "gains",
        "liens",
        "connait",
        "comite_local",
        "energie_animateurs",
    )
    flows = ("demandes_semaine", "contrats_semaine", "revenu_semaine")
    words = ("semaine", "meteo", *(f"decision.{each}" for each in names.decisions))
    by_segment = tuple(f"{base}.{each}" for base in ("reputation", "connait", "demandes") for each in names.segments)
    skills = tuple(f"habilete.{each}" for each in names.services)
    trust = tuple(f"confiance_accordee.{sphere}" for sphere in SPHERES)
    found = (*INDICATORS, *TRAITS, *spheres, *trust, *states, *flows, *words, *by_segment, *skills)
    return tuple(name for name in found if find_key(name))


def _check_target(key: Key, target: str, names: Names) -> None:
    if not key.is_personal:
        raise refuse("target_not_personal", name=key.name)
    committees = tuple(f"comite.{each}" for each in names.committees)
    if target in _SIMPLE_TARGETS or target in committees or _CHOSEN.fullmatch(target):
        return
    known = (*_SIMPLE_TARGETS, *committees, "choisis.2")
    raise refuse("unknown_target", known=known, name=target)
