"""What makes a summer hard, by themes: the incidents of the bank that put each on the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from game.scenario.reading import read_scenario
from game.sim import AllOf, Condition, Incident, KeyTest

DIFFICULTIES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "parole": (
            *("beau_parleur", "trois_memes_voix", "reunion_interminable", "reglement_tout_fait", "amitie_rompue"),
            *("surnom", "duo_inseparable", "animateurs_opposes", "premiere_presidence", "horaire_par_genre"),
        ),
        "engagement": (
            *("retards", "passager_clandestin", "fatigue_mi_saison", "absence_gros_contrat", "depart_membre"),
            *("personne_qui_fait_tout", "seul_argent_compte", "arrivee_tardive", "baclage_final", "soiree_cloture"),
        ),
        "clients": (
            *("peur_du_telephone", "porte_a_porte", "remarque_blessante", "vitres_traces", "mauvaise_couleur"),
            *("client_ajoute", "client_irrespectueux", "client_ravi", "ainee_isolee", "panne_de_contrats"),
        ),
        "argent": (
            *("premier_prix_trop_bas", "payer_sans_facture", "facture_impayee", "trou_dans_la_caisse", "premiere_paie"),
            *("objectif_irrealiste", "gros_contrat_municipal", "concurrent", "don_outillage", "vide_grenier"),
        ),
        "dehors": (
            *("coup_de_chaleur", "orage_sur_le_toit", "machine_dangereuse", "tondeuse_cassee", "secheresse"),
            *("deux_semaines_de_pluie", "lavage_desert", "autre_village", "benevolat_desastre", "idee_folle"),
        ),
        "entourage": (
            *("comite_local_decide", "elue_photos", "parent_envahissant", "parent_en_retard", "financeur"),
            *("visite_reseau", "journee_reseau", "article_journal", "prix_local", "client_ravi"),
        ),
    }
)
"""Ids by theme; the name of a theme is in the catalogue, `writing.difficulty.<theme>`."""


def incidents_about(
    difficulties: Sequence[str], region: str, services: Sequence[str], segments: Sequence[str], weeks: int
) -> tuple[Incident, ...]:
    """Those of these themes that fit a scenario with this market, and may come up in so many weeks."""
    wanted = {name for theme in difficulties for name in DIFFICULTIES[theme]}
    fitting = _fitting(region, tuple(services), tuple(segments)) if wanted else ()
    return tuple(each for each in fitting if each.id in wanted and _first_week(each.when) <= weeks)


@lru_cache(maxsize=64)
def _fitting(region: str, services: tuple[str, ...], segments: tuple[str, ...]) -> tuple[Incident, ...]:
    """Every incident of the bank that fits: asking for all of them leaves the others out."""
    offered = ", ".join(f"{name}: {{equipe: 2}}" for name in services)
    served = ", ".join(f"{name}: {{foyers: 9}}" for name in segments)
    text = (
        f"format: 1\ntitre: x\nregion: {region}\nservices: {{{offered}}}\nsegments: {{{served}}}\n"
        "banque: {incidents: tous}\n"
    )
    return read_scenario(text, "x").incidents


def _first_week(condition: Condition) -> float:
    """The week from which a condition may hold, as far as it tests the week."""
    if isinstance(condition, AllOf):
        return max(map(_first_week, condition.conditions), default=0)
    if not isinstance(condition, KeyTest) or condition.key != "semaine":
        return 0
    if condition.between is not None:
        return condition.between[0]
    return float(condition.equal) if isinstance(condition.equal, int | float) else (condition.above or 0)
