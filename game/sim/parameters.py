"""Every parameter of the model: name, default, unit, bounds, meaning and status.

`Parameters` is what the rules read (`parameters.gain_autonomie`); `PARAMETERS` is the registry that the scenario
loader, `simulate(parameters=…)` and the documentation read. Unless a source is given, a value is a hypothesis
calibrated on the patterns that the model must show, not a measurement.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

HYPOTHESIS = "hypothesis"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One entry of the registry; a value is legal from `low` to `high`, both included."""

    name: str
    default: float
    low: float
    high: float
    unit: str
    meaning: str
    source: str = HYPOTHESIS


def _p(
    default: float,
    unit: str,
    meaning: str,
    low: float | None = None,
    high: float | None = None,
    source: str = HYPOTHESIS,
) -> Any:
    """A field with its registry entry; the bounds are half and double where none are given."""
    ends = sorted((default / 2, default * 2))
    entry = (ends[0] if low is None else low, ends[1] if high is None else high, unit, meaning, source)
    return dataclasses.field(default=default, metadata={"entry": entry})


@dataclass(frozen=True, slots=True)
class Parameters:
    """The values that the rules read. Units: `PARAMETERS`."""

    # Need and support
    besoin_plein: float = _p(0.08, "0–1", "readiness at which full support is needed", 0.0, 0.3)
    besoin_nul: float = _p(0.85, "0–1", "readiness at which no support is needed", 0.6, 1.0)
    cout_exces: float = _p(1.5, "–", "cost of too much support in S")
    cout_manque: float = _p(1.15, "–", "cost of too little support in S")
    vitesse_soutien: float = _p(0.5, "/week", "how fast S follows the fit of the week", 0.1, 1.0)
    heures_fixes: float = _p(10.0, "h/week", "meetings, books and travel of an animateur", 5.0, 15.0)
    heures_fixes_seul: float = _p(2.0, "h/week", "more of them when alone", 0.0, 6.0)
    supervision: float = _p(0.25, "h/h", "supervision of a contract hour when doing it for them")
    erreur_perception: float = _p(0.22, "–", "error of an unskilled animateur on the group's need", 0.0, 0.5)
    apprentissage_animateurs: float = _p(
        0.04,
        "/week",
        "skill that animateurs gain where their posture answers the need",
        0.0,
        0.1,
        "Su & Reeve 2011: direction",
    )
    usure_animateurs: float = _p(0.11, "/week", "energy lost by an animateur whose load is double")
    # Learning
    gain_aptitude: float = _p(0.50, "/week", "learning to carry a sphere")
    gain_confiance: float = _p(0.36, "/week", "self-efficacy from own success")
    gain_formation: float = _p(0.006, "/h", "readiness from an hour of training")
    gain_habilete: float = _p(0.50, "–", "skill from a long contract", source="prior: half-life of 4 to 6 repetitions")
    metier_commun: float = _p(0.25, "–", "what an hour of a service teaches of the others", 0.0, 1.0)
    demi_habilete: float = _p(8.0, "h", "hours that give half of it")
    perte_exces: float = _p(0.035, "/week", "confidence lost to over-support")
    perte_echec: float = _p(0.10, "/week", "confidence lost to a flawed job")
    perte_abandon: float = _p(0.16, "/week", "confidence lost to latitude beyond competence")
    seuil_abandon: float = _p(0.64, "0–1", "competence below which latitude is abandonment", 0.3, 0.9)
    # Autonomy and trust
    gain_autonomie: float = _p(0.58, "/week", "growth of autonomy")
    gain_autonomie_incident: float = _p(0.12, "–", "autonomy from an incident settled alone")
    perte_autonomie_exces: float = _p(0.20, "/week", "autonomy lost to over-support")
    perte_autonomie_echec: float = _p(0.10, "–", "autonomy lost to a failure left alone")
    perte_autonomie_porteurs: float = _p(0.6, "–", "part of what leavers carried that is lost to autonomy", 0.0, 1.0)
    inegalite_portage: float = _p(0.8, "–", "what one leader can carry alone is not autonomy", 0.0, 2.0)
    portage_concentre: float = _p(0.5, "–", "occasions lost when a few speak, hold the offices, work", 0.0, 1.0)
    marge_autonomie: float = _p(0.06, "0–1", "autonomy a little beyond what is carried", 0.0, 0.2)
    hausse_confiance_accordee: float = _p(0.22, "/week", "trust rises with the latitude given")
    baisse_confiance_accordee: float = _p(0.35, "/week", "trust falls with it, faster")
    cout_trancher: float = _p(0.10, "–", "share of trust lost by overriding a vote", 0.0, 0.3)
    # Vision
    clarte_buts: float = _p(0.55, "–", "clarity from voting the goals", 0.2, 1.0)
    clarte_revision: float = _p(0.30, "–", "clarity from voting them again", 0.1, 0.6)
    clarte_vote: float = _p(0.05, "–", "clarity from any other assembly", 0.0, 0.2)
    clarte_heure: float = _p(0.022, "/h", "clarity from an hour on the vision")
    oubli_clarte: float = _p(0.06, "/week", "clarity that fades", 0.0, 0.2)
    dispersion_alignement: float = _p(4.4, "–", "how much diverse goals lower alignment")
    rapprochement: float = _p(0.055, "/week", "values drawn together by a good debate")
    rejet: float = _p(0.048, "–", "values pushed apart by an override")
    rapprochement_succes: float = _p(0.035, "/week", "values drawn together by shared success")
    # Assembly
    points_fondation: float = _p(5, "items", "items of the foundation assembly", 1, 8)
    points_assemblee: float = _p(2, "items", "items of another assembly", 1, 5)
    hasard_opinion: float = _p(0.22, "–", "error of an uninformed opinion", 0.0, 0.5)
    gout_personnel: float = _p(0.45, "–", "taste for an option beyond the four goals", 0.0, 1.0)
    poids_recommandation: float = _p(0.30, "–", "weight of what the animateurs recommend")
    conformite: float = _p(0.06, "–", "pull of the visible majority at a show of hands", 0.0, 0.3)
    seuil_objection: float = _p(0.32, "–", "loss that makes a reasoned objection", 0.05, 0.8)
    # Market
    connu_depart: float = _p(0.20, "0–1", "awareness brought by a strong comité local")
    connu_demarchage: float = _p(0.16, "/week", "awareness from prospecting")
    demi_demarchage: float = _p(9.0, "h", "prospecting hours that give half of it")
    connu_bouche_a_oreille: float = _p(0.06, "/week", "awareness from satisfied clients")
    oubli_coop: float = _p(0.015, "/week", "awareness that fades", 0.0, 0.1)
    vitesse_reputation: float = _p(0.16, "–", "speed of reputation")
    poids_mauvaise_nouvelle: float = _p(1.7, "–", "bad news travels further", 1.0, 3.0)
    cout_refus: float = _p(0.008, "–", "reputation lost by a refusal", 0.0, 0.05)
    fidelite: float = _p(0.055, "requests/week", "repeat orders of a loyal client")
    part_reportee: float = _p(0.35, "0–1", "share of clients without an answer who ask again, once", 0.0, 1.0)
    part_prise: float = _p(0.10, "0–1", "share of requests taken by a group that cannot answer", 0.0, 0.6)
    demande: float = _p(1.0, "–", "size of the market")
    ecart_lieu: float = _p(0.40, "log-sd", "how much the size of the place varies", 0.0, 0.8)
    # Work
    heures_contrats: float = _p(12.0, "h/week", "hours of a member open to contracts", 5.0, 20.0)
    heures_perdues: float = _p(0.45, "0–1", "of them, lost by a group that waits to be told", 0.0, 0.6)
    qualite_base: float = _p(0.225, "0–1", "quality of an unskilled team", 0.1, 0.5)
    qualite_habilete: float = _p(0.36, "–", "quality from skill")
    qualite_effort: float = _p(0.20, "–", "quality from effort")
    qualite_lien: float = _p(0.08, "–", "quality from the bond of the team", 0.0, 0.3)
    qualite_soutien: float = _p(0.34, "–", "quality from how well the sphere is run")
    qualite_hasard: float = _p(0.09, "sd", "chance in quality", 0.0, 0.2)
    flanerie: float = _p(
        0.5,
        "–",
        "effort withheld in a large team where nobody sees who does what",
        0.0,
        0.6,
        "Karau & Williams 1993: direction",
    )
    reprise: float = _p(
        0.6,
        "0–1",
        "part of the harm of a flawed job that a well-run team repairs",
        0.0,
        1.0,
        "de Matos et al. 2007: direction",
    )
    attente: float = _p(0.60, "0–1", "quality that clients expect", 0.4, 0.8)
    heures_presence: float = _p(
        21.0, "h/week", "hours with the co-op of a motivated member", 10.0, 35.0, "founding document B: above 17.5 h"
    )
    # Incidents
    frequence_incidents: float = _p(0.75, "/slot", "chance of an incident, twice a week", 0.0, 1.0)
    poids_posture_incident: float = _p(0.6, "–", "what any incident teaches, besides its own effects", 0.0, 2.0)
    # Group life
    motivation_base: float = _p(0.215, "–", "motivation with nothing satisfied", 0.1, 0.4)
    motivation_autonomie: float = _p(0.22, "–", "motivation from felt autonomy")
    motivation_competence: float = _p(0.22, "–", "motivation from confidence")
    motivation_lien: float = _p(0.24, "–", "motivation from belonging")
    motivation_paie: float = _p(0.14, "–", "motivation from pay")
    motivation_fatigue: float = _p(0.18, "–", "motivation lost to fatigue")
    motivation_tensions: float = _p(0.05, "–", "motivation lost to tensions", 0.0, 0.2)
    motivation_abandon: float = _p(0.55, "–", "motivation lost to being left alone")
    vitesse_motivation: float = _p(0.28, "/week", "speed of motivation", 0.1, 1.0)
    appartenance_lien: float = _p(1.38, "–", "belonging from ties")
    appartenance_decision: float = _p(0.09, "–", "belonging from having decided", 0.0, 0.3)
    appartenance_abandon: float = _p(0.40, "–", "belonging lost to being left alone")
    lien_travail: float = _p(0.030, "–", "ties from working together")
    lien_assemblee: float = _p(0.016, "–", "ties from meeting")
    montee_tensions: float = _p(1.6, "/week", "how fast disagreement that is spoken raises tensions", 0.0, 4.0)
    apaisement_tensions: float = _p(
        4.0, "/week", "how fast a good assembly among close people settles them", 0.0, 8.0, "Tuckman 1965: direction"
    )
    tensions_injustice: float = _p(0.5, "–", "tensions from hours unevenly shared", 0.0, 2.0)
    usure_tensions: float = _p(0.3, "–", "ties lost to tensions between those who want different things", 0.0, 1.0)
    isolement: float = _p(0.25, "–", "belonging lost by a member with no close tie", 0.0, 1.0)
    lien_jeu: float = _p(0.012, "/h", "ties from a cooperative game")
    seuil_depart: float = _p(0.415, "0–1", "commitment below which a member thinks of leaving", 0.2, 0.6)
    risque_depart: float = _p(0.80, "/week", "how fast that becomes leaving")
    risque_depart_base: float = _p(0.003, "/week", "leaving for a reason of one's own", 0.0, 0.05)
    attache_depart: float = _p(
        0.8, "–", "how much less it weighs with those whom the co-op keeps more than the others", 0.0, 2.0
    )
    membres_minimum: float = _p(5, "members", "below it nobody leaves any more", 0, 24)
    # Start
    aptitude_depart: float = _p(0.24, "0–1", "readiness of a new group", 0.05, 0.6)
    confiance_depart: float = _p(0.42, "0–1", "confidence of a new group", 0.1, 0.8)
    ecart_groupe: float = _p(0.055, "–", "spread between groups at the start", 0.0, 0.2)


def _registry() -> Mapping[str, Parameter]:
    entries = {}
    for field in dataclasses.fields(Parameters):
        low, high, unit, meaning, source = field.metadata["entry"]
        entries[field.name] = Parameter(field.name, float(field.default), low, high, unit, meaning, source)  # type: ignore[arg-type]  # every field has a number
    return MappingProxyType(entries)


PARAMETERS: Mapping[str, Parameter] = _registry()


def resolve_parameters(overrides: Mapping[str, float]) -> Parameters:
    """The defaults with `overrides`; `ValueError` names the key that is unknown or out of bounds."""
    for name, value in overrides.items():
        if name not in PARAMETERS:
            raise ValueError(f"unknown parameter: {name}")
        entry = PARAMETERS[name]
        if not entry.low <= value <= entry.high:
            raise ValueError(f"parameter out of bounds: {name} = {value} (from {entry.low} to {entry.high})")
    return Parameters(**{name: float(value) for name, value in overrides.items()})
