"""What a CJS brings: ten things to its members, eight to its community, four to its animateurs.

Source: founding document A. Each has measures of the season where the model has some, and nothing where it has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.debriefing.evidence import Evidence
from game.debriefing.figures import Figure
from game.debriefing.measures import measured

MEMBERS: Final = "members"
COMMUNITY: Final = "community"
ANIMATEURS: Final = "animateurs"

BRINGS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = MappingProxyType({
    MEMBERS: {
        "emploi": ("heures_payees", "remuneration"),
        "habiletes": ("services_each", "skills"),
        "gestion": ("posts_held",),
        "marche": ("contracts", "price_votes"),
        "experience": ("autonomie_personnelle", "autonomie"),
        "reussites": ("well_done", "settled_alone"),
        "liens": ("liens_communaute", "segments_served"),
        "appartenance": ("appartenance", "stayed"),
        "pouvoir": ("heard", "own_proposals"),
        "reconnaissance": ("satisfaction", "talked"),
    },
    COMMUNITY: {
        "place": ("group_decisions", "services_done"),
        "entrepreneuriat": ("creativite", "leadership"),
        "preparation": ("heures_presence", "responsabilite"),
        "cooperation": ("conscience_cooperative",),
        "integration": ("paid_out", "departs"),
        "organismes": ("committee_days", "institution_contracts"),
        "problemes": ("stake_goals",),
        "generations": ("intergenerationnel", "senior_contracts"),
    },
    ANIMATEURS: {
        "demarrage": ("near_need", "presence_hours"),
        "pedagogie": ("left_to_group", "training_days", "teaching_hours"),
        "developpement": ("outreach_hours", "revenu"),
        "intervenants": ("network_days", "network_hours"),
    },
})  # fmt: skip
"""To whom, what, and the measures that tell of it."""


@dataclass(frozen=True, slots=True)
class Brought:
    """One thing that a CJS brings. Its name is `brings.<key>` of the catalogue."""

    whom: str
    """`MEMBERS`, `COMMUNITY` or `ANIMATEURS`."""
    key: str
    figures: tuple[Figure, ...]
    """What the season shows of it; none where it shows nothing."""
    is_simulated: bool
    """Whether the scenario has anything to measure of it; False is said plainly."""


def brought(evidence: Evidence) -> tuple[Brought, ...]:
    """All twenty-two, in the order of the founding document."""
    return tuple(
        Brought(whom, key, _figures(evidence, measures), _is_simulated(evidence, key))
        for whom, things in BRINGS.items()
        for key, measures in things.items()
    )


def _figures(evidence: Evidence, keys: tuple[str, ...]) -> tuple[Figure, ...]:
    known = (measured(evidence, key) for key in keys)
    return tuple(figure for figure in known if figure is not None)


def _is_simulated(evidence: Evidence, key: str) -> bool:
    """What is at stake in a place is part of a scenario only where its author wrote it."""
    return key != "problemes" or (evidence.scenario is not None and evidence.scenario.stake is not None)
