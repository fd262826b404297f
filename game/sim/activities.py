"""The closed list of what the animateurs may do with the hours of a week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Activity:
    """One thing to do; `sphere` colours its card, `usual_hours` are proposed to the player."""

    id: str
    sphere: str
    usual_hours: int


ACTIVITIES: Final = (
    Activity("formation_service", "travail", 2),
    Activity("formation_sphere", "entreprise", 2),
    Activity("tete_a_tete", "association", 1),
    Activity("appui_comite", "entreprise", 2),
    Activity("demarchage", "entreprise", 2),
    Activity("jeu_cooperatif", "association", 2),
    Activity("retour_vision", "association", 1),
    Activity("reseau", "association", 3),
    Activity("repos", "association", 1),
)

HOURS_A_DAY: Final = 5
"""Hours of an animateur's day that are open to activities; the rest is meetings, books and travel."""
