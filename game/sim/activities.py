"""The closed list of what the animateurs may do with the hours of a week."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Activity:
    """One card to place in the week.

    Its hours act as those of `kind` (itself the id of a card): many things that animateurs do act by the same rule.
    `sphere` colours the card, `usual_hours` are proposed to the player. `about` is the sphere or committee of a card
    that leaves no choice of it.
    """

    id: str
    kind: str
    sphere: str
    usual_hours: int
    about: str = ""


ACTIVITIES: Final = (
    # One of each kind: what a week is mostly made of
    Activity("formation_service", "formation_service", "travail", 2),
    Activity("formation_sphere", "formation_sphere", "entreprise", 2),
    Activity("tete_a_tete", "tete_a_tete", "association", 1),
    Activity("appui_comite", "appui_comite", "entreprise", 2),
    Activity("demarchage", "demarchage", "entreprise", 2),
    Activity("jeu_cooperatif", "jeu_cooperatif", "association", 2),
    Activity("retour_vision", "retour_vision", "association", 1),
    Activity("reseau", "reseau", "association", 3),
    Activity("repos", "repos", "association", 2),
    # Others that act alike
    Activity("simulation_appel", "formation_sphere", "travail", 1, "travail"),
    Activity("bilan_eclair", "formation_sphere", "travail", 1, "travail"),
    Activity("securite", "formation_sphere", "travail", 1, "travail"),
    Activity("affichage_contributions", "formation_sphere", "travail", 1, "travail"),
    Activity("formation_caisse", "appui_comite", "entreprise", 2, "finances"),
    Activity("atelier_affiche", "appui_comite", "entreprise", 2, "marketing"),
    Activity("atelier_prix", "formation_sphere", "entreprise", 2, "entreprise"),
    Activity("transmission", "formation_sphere", "association", 2),
    Activity("preparer_assemblee", "formation_sphere", "association", 1, "association"),
    Activity("temps_pour_absents", "tete_a_tete", "association", 1),
    Activity("mediation", "jeu_cooperatif", "association", 2),
    Activity("tour_des_besoins", "retour_vision", "association", 1),
    Activity("photo_langage", "retour_vision", "association", 2),
    Activity("atelier_avenir", "retour_vision", "association", 3),
    Activity("bilan_jeunes", "retour_vision", "association", 2),
    Activity("relecture_duo", "repos", "association", 1),
)

ACTIVITY: Final[Mapping[str, Activity]] = MappingProxyType({each.id: each for each in ACTIVITIES})
"""The same, by id."""

HOURS_A_DAY: Final = 5
"""Hours of an animateur's day that are open to activities; the rest is meetings, books and travel."""
