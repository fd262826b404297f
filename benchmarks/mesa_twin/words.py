"""Axes of the model and their order [2], the table of postures [7.5], and the parameters [7.22]."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final, TypeAlias

Declared: TypeAlias = Any
"""The scenario or a part of it [6]; their types belong to the simulation, which the twin does not import."""

SPHERES: Final = ("entreprise", "association", "travail")
ENTERPRISE, ASSOCIATION, WORK = range(3)
POSTURES: Final = ("faire_a_la_place", "guider", "accompagner", "deleguer")
DO_IT_FOR_THEM, GUIDE, ACCOMPANY, DELEGATE = range(4)
GOALS: Final = ("revenu", "apprentissage", "plaisir", "milieu")
TRAITS: Final = ("creativite", "autonomie_personnelle", "responsabilite", "leadership", "solidarite")
CREATIVITY, PERSONAL_AUTONOMY, RESPONSIBILITY, LEADERSHIP, SOLIDARITY = range(5)
COMMITTEE_SPHERE: Final = {"finances": ENTERPRISE, "marketing": ENTERPRISE, "ressources_humaines": ASSOCIATION}
OFFICES: Final = ("presidence", "secretariat", "tresorerie")
CAPS: Final = {"comite_local": 8, "animateurs": 6, "formation": 6, "reseau": 5}
WEATHERS: Final = ("soleil", "nuage", "pluie", "orage", "canicule", "secheresse")

LEVEL: Final = (1.0, 0.7, 0.4, 0.1)
LATITUDE: Final = (0.1, 0.4, 0.75, 1.0)
POSTURE_HOURS: Final = (13, 11, 8, 3)

ODD: Final = Path(__file__).parents[2] / "docs" / "odd.md"
PARAMETER_ROW: Final = re.compile(r"^\| `(\w+)` \| (-?[\d.]+) \|", re.MULTILINE)


@cache
def default_parameters() -> Mapping[str, float]:
    """The table of parameters, read from the document itself."""
    table = ODD.read_text(encoding="utf-8").split("<!-- generated: parameters -->")[1]
    return {name: float(default) for name, default in PARAMETER_ROW.findall(table)}


def parameters(overrides: Mapping[str, float]) -> SimpleNamespace:
    """All parameters by name, those of the scenario over the defaults."""
    return SimpleNamespace(**{**default_parameters(), **overrides})


def clip(x: float) -> float:
    """Limited to [0, 1]."""
    return 0.0 if x < 0.0 else min(x, 1.0)


def mean(values: Iterable[float], empty: float = 0.0) -> float:
    """The mean, or `empty` of nothing."""
    listed = list(values)
    return sum(listed) / len(listed) if listed else empty
