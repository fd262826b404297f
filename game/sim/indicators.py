"""The registry of indicators and keys: what a scenario may test or set, and what a summer is measured by.

An `Indicator` is a number of the end of the summer (some also by week). A `Key` is what a condition tests or an effect
sets inside a scenario: a base name, with a qualifier where it has one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from game.sim.vocabulary import SPHERES, TRAITS


@dataclass(frozen=True, slots=True)
class Indicator:
    """A final number. `kind`: stock (value at the end), flow (sum over the summer), final (only at the end).

    Range: `low` to `high`, `high` None when it has no bound. The name and the meaning are in the catalogue,
    `indicator.<key>` and `indicator.<key>.meaning`.
    """

    key: str
    unit: str  # share, points3 (0–3), money, number, hours, hours_week
    kind: str
    is_weekly: bool
    low: float = 0.0
    high: float | None = 1.0


def _indicator(
    key: str, unit: str, kind: str, is_weekly: bool = True, high: float | None = 1.0, low: float = 0.0
) -> Indicator:
    return Indicator(key, unit, kind, is_weekly, low, high)


_ALL: Final = (
    _indicator("pec", "points3", "stock", high=3.0),
    _indicator("vision", "share", "stock"),
    _indicator("soutien", "share", "stock"),
    _indicator("autonomie", "share", "stock"),
    _indicator("autonomie_entreprise", "share", "stock"),
    _indicator("autonomie_association", "share", "stock"),
    _indicator("autonomie_travail", "share", "stock"),
    _indicator("revenu", "money", "flow", high=None),
    _indicator("contrats", "number", "flow", high=None),
    _indicator("demandes", "number", "flow", high=None),
    _indicator("heures_payees", "hours", "flow", high=None),
    _indicator("heures_presence", "hours_week", "final", high=None),
    _indicator("remuneration", "money", "final", is_weekly=False, high=None),
    _indicator("gini_heures", "share", "stock"),
    _indicator("satisfaction", "share", "final"),
    _indicator("reputation", "share", "stock"),
    _indicator("motivation", "share", "stock"),
    _indicator("appartenance", "share", "stock"),
    _indicator("tensions", "share", "stock"),
    _indicator("conscience_cooperative", "share", "stock"),
    _indicator("creativite", "share", "stock"),
    _indicator("autonomie_personnelle", "share", "stock"),
    _indicator("responsabilite", "share", "stock"),
    _indicator("leadership", "share", "stock"),
    _indicator("solidarite", "share", "stock"),
    _indicator("departs", "number", "stock", high=None),
    _indicator("participation", "share", "final"),
    _indicator("appropriation", "share", "final"),
    _indicator("resultat_objectifs", "share", "final", is_weekly=False),
    _indicator("moyens_objectifs", "share", "final", is_weekly=False),
    _indicator("liens_communaute", "share", "stock"),
    _indicator("intergenerationnel", "share", "stock"),
    _indicator("tresorerie", "money", "stock", high=None, low=float("-inf")),
)

INDICATORS: Final[Mapping[str, Indicator]] = MappingProxyType({each.key: each for each in _ALL})
"""By key, in the order of every table and file. Money is in currency units here, not in cents."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a condition may test (`is_condition`) or an effect may set (`is_state`).

    `kind`: personal (a target may follow), sphere, segment, service (personal, by service), global, flow, derived,
    word.
    """

    name: str
    base: str
    qualifier: str
    kind: str
    is_state: bool
    is_condition: bool = True

    @property
    def is_personal(self) -> bool:
        return self.kind in ("personal", "service")


ALIASES: Final[Mapping[str, str]] = MappingProxyType(
    {f"autonomie_{sphere}": f"autonomie.{sphere}" for sphere in SPHERES}
)

PERSONAL_KEYS: Final = (
    "motivation",
    "energie",
    "appartenance",
    "conscience_cooperative",
    "liens",
    "implication",
    "voix",
    *TRAITS,
    "gains",
)
PERSONAL_SPHERE_KEYS: Final = ("aptitude", "confiance")
SPHERE_KEYS: Final = ("confiance_accordee", "autonomie", "soutien")
SEGMENT_KEYS: Final = ("connait", "reputation", "demandes")
GLOBAL_KEYS: Final = ("clarte", "tresorerie", "comite_local", "energie_animateurs")
FLOW_KEYS: Final = ("demandes", "contrats", "revenu", "heures_payees")
DERIVED_KEYS: Final = (
    "pec",
    "vision",
    "satisfaction",
    "gini_heures",
    "departs",
    "participation",
    "appropriation",
    "liens_communaute",
    "intergenerationnel",
    "semaine",
)
WORD_KEYS: Final = ("meteo", "decision", "incident")

KEY_BASES: Final = tuple(
    dict.fromkeys(
        (
            *(*PERSONAL_KEYS, *PERSONAL_SPHERE_KEYS, "habilete"),
            *(*SPHERE_KEYS, *SEGMENT_KEYS, *GLOBAL_KEYS, *FLOW_KEYS, *DERIVED_KEYS, *WORD_KEYS),
        )
    )
)
"""Every base name that `find_key` knows, alone or with a qualifier."""


@lru_cache(maxsize=1024)
def find_key(name: str) -> Key | None:
    """The key written `base` or `base.qualifier`, without its target; None where there is none.

    A qualifier that names a segment, a service, a proposal or an incident is not checked here: only the scenario
    knows them.
    """
    name = ALIASES.get(name, name)
    base, _, qualifier = name.partition(".")
    if base in WORD_KEYS:
        is_complete = (base == "meteo") == (qualifier == "")
        return Key(name, base, qualifier, "word", is_state=False) if is_complete else None
    if not qualifier:
        return _plain_key(name)
    if base in PERSONAL_SPHERE_KEYS and qualifier in SPHERES:
        return Key(name, base, qualifier, "personal", is_state=True)
    if base in SPHERE_KEYS and qualifier in SPHERES:
        return Key(name, base, qualifier, "sphere", is_state=True)
    if base == "habilete":
        return Key(name, base, qualifier, "service", is_state=True)
    if base in SEGMENT_KEYS:
        return Key(name, base, qualifier, "segment", is_state=True, is_condition=base != "demandes")
    return None


def _plain_key(name: str) -> Key | None:
    if name in PERSONAL_KEYS:
        return Key(name, name, "", "personal", is_state=True)
    if name in GLOBAL_KEYS:
        return Key(name, name, "", "global", is_state=True)
    if name in SEGMENT_KEYS:  # every segment at once; as a condition, `demandes` is the flow
        return Key(name, name, "", "segment", is_state=True)
    if name in SPHERE_KEYS:  # every sphere; `soutien` alone is the incident's own sphere
        return Key(name, name, "", "sphere", is_state=True)
    if name in FLOW_KEYS or (name.endswith("_semaine") and name.removesuffix("_semaine") in FLOW_KEYS):
        return Key(name, name, "", "flow", is_state=False)
    if name in DERIVED_KEYS:
        return Key(name, name, "", "derived", is_state=False)
    return None


CAUSES: Final = (
    "plafond",
    "soutien_au_besoin",
    "soutien_en_trop",
    "soutien_qui_manque",
    "buts_votes",
    "decision_prise",
    "retour_a_la_vision",
    "oubli",
    "debat",
    "decision_imposee",
    "avis_des_animateurs",
    "succes_partage",
    "depart",
    "latitude",
    "regle_seul",
    "laisse_seul",
    "tensions",
    "trop_d_aide",
    "porteurs_partis",
    "autonomie_ressentie",
    "competence",
    "appartenance",
    "paie",
    "fatigue",
    "temperament",
    "clarte_des_buts",
    "satisfaction_des_clients",
    "incident",
    "posture_incident",
    "decision",
    "partenaire",
    "reseau",
    "travail_bien_fait",
    "travail_bacle",
    "plainte_reparee",
    "refus",
    "contrats",
    "retards_payes",
    "materiel",
    "frais_fixes",
    "charges",
    "parts_sociales",
    "paie_versee",
    "ristourne",
    "don",
    "fete",
    "longue_reunion",
)
"""Every cause of the ledger; the sentence is in the catalogue, `cause.<key>`."""

REASONS: Final = (
    "wrong_phase",
    "unknown_condition",
    "days_out_of_range",
    "not_enough_days",
    "unknown_sphere",
    "unknown_posture",
    "unknown_animateur",
    "animateur_not_hired",
    "unknown_day",
    "unknown_activity",
    "wrong_target",
    "hours_out_of_range",
    "day_is_full",
    "not_this_item",
    "unknown_intervention",
    "no_interventions_left",
    "option_needed",
    "option_not_wanted",
    "not_this_incident",
    "unknown_choice",
    "season_is_over",
)
"""Every reason of a refusal; the sentence is in the catalogue, `reason.<key>`."""
