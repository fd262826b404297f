"""The closed list of what the animateurs may do with the hours of a week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Activity:
    """`asks_for` says what a target is: service, sphere, member, committee or nothing; `sphere` colours the card."""

    id: str
    sphere: str
    asks_for: str
    usual_hours: int


ACTIVITIES: Final = (
    Activity("formation_service", "travail", "service", 2),
    Activity("formation_sphere", "entreprise", "sphere", 2),
    Activity("tete_a_tete", "association", "member", 1),
    Activity("appui_comite", "entreprise", "committee", 2),
    Activity("demarchage", "entreprise", "", 2),
    Activity("jeu_cooperatif", "association", "", 2),
    Activity("retour_vision", "association", "", 1),
    Activity("reseau", "association", "", 3),
    Activity("repos", "association", "", 1),
)

HOURS_A_DAY: Final = 5
"""Hours of an animateur's day that are open to activities; the rest is meetings, books and travel."""
