"""The questions « what if » that one gesture answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.lab.levers.levers import Levers, Stand, why_not
from game.sim import CONDITIONS, SPHERES, Scenario


@dataclass(frozen=True, slots=True)
class Card:
    """A question (`lab.card.<id>` of the catalogue): a summer as it would be, and the same with one thing changed."""

    id: str
    base: Levers
    changed: Levers


def _everywhere(stand: Stand) -> Levers:
    return Levers(stands=dict.fromkeys(SPHERES, stand))


CARDS: Final = (
    Card("consentement", Levers(voting_rule="main_levee"), Levers(voting_rule="consentement")),
    Card("deux_tiers", Levers(voting_rule="main_levee"), Levers(voting_rule="deux_tiers")),
    Card("parts_egales", Levers(pay_rule="heures"), Levers(pay_rule="egal")),
    Card("prix_tonte", Levers(prices={"tonte": 1.0}), Levers(prices={"tonte": 1.15})),
    Card("contribution", Levers(contribution=0.15), Levers(contribution=0.30)),
    Card("decider_tout", Levers(), _everywhere(Stand("faire_a_la_place"))),
    Card("laisser_faire", Levers(), _everywhere(Stand("deleguer"))),
    Card("un_cran", _everywhere(Stand("guider")), _everywhere(Stand("guider", "recule", 3))),
    Card("se_taire", Levers(), Levers(assembly="se_taire")),
    Card("sans_preparation", Levers(), Levers(days=dict.fromkeys(CONDITIONS, 0))),
    Card("sans_reseau", Levers(), Levers(days={"reseau": 0})),
    Card("plus_habiles", Levers(work_rule="equite"), Levers(work_rule="habilete")),
    Card("former_plus", Levers(training=4), Levers(training=12)),
)
"""In the order in which they are shown."""


def cards_for(scenario: Scenario) -> tuple[Card, ...]:
    """Those that make sense in this scenario."""
    return tuple(card for card in CARDS if not why_not(card.base, scenario) and not why_not(card.changed, scenario))
