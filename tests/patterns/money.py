"""P1, P2, P8 and P12: what the co-op earns, what weather and prices do to it, and that no strategy has it all."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import product
from types import MappingProxyType
from typing import Final

import numpy as np

from game.sim import STRATEGIES
from tests.patterns.estimates import Claim, Estimate, mean, ratio
from tests.patterns.policies import SetsPrices
from tests.patterns.summers import N_SUMMERS, SEED, scenario_of, summers
from tests.patterns.variants import DEARER, dry, prices_in_their_first_week, prices_on_trial, rainy

GOALS: Final[Mapping[str, int]] = MappingProxyType(
    dict.fromkeys(
        (
            "vision", "soutien", "autonomie", "revenu", "contrats", "remuneration", "satisfaction", "reputation",
            "motivation", "appartenance", "conscience_cooperative", "creativite", "autonomie_personnelle",
            "responsabilite", "leadership", "solidarite", "participation", "appropriation", "resultat_objectifs",
            "moyens_objectifs", "liens_communaute", "intergenerationnel", "tresorerie",
        ),
        1,
    )
    | {"departs": -1, "gini_heures": -1}
)  # fmt: skip
"""What a group may want of its summer: 1 where more is better, −1 where less is."""


def network_quebec(seed: int = SEED) -> list[Claim]:
    """P1: the network's 3 868 $ a co-op, from 12 members (mean 12.1)."""
    revenue = mean(summers("quebec", seed=seed)["revenu"])
    n_members = float(len(scenario_of("quebec").group.members))
    return [
        Claim("P1", "quebec", "mean revenue, $", revenue, ".0f", 0.85 * 3868, 1.15 * 3868),
        Claim("P1", "quebec", "members", Estimate(n_members, n_members, n_members), ".0f", 12, 12),
    ]


def network_france(seed: int = SEED) -> list[Claim]:
    """P2: the network's 4 000 €, 19.4 contracts, 12.5 young people of whom 53 % girls, more than 17.5 h a week."""
    outcomes, members = summers("france", seed=seed), scenario_of("france").group.members
    n_members, n_girls = float(len(members)), float(sum(each.gender == "f" for each in members))
    return [
        Claim("P2", "france", "mean revenue, €", mean(outcomes["revenu"]), ".0f", 3400, 4600),
        Claim("P2", "france", "contracts", mean(outcomes["contrats"]), ".1f", 0.8 * 19.4, 1.2 * 19.4),
        Claim("P2", "france", "hours a week and member", mean(outcomes["heures_presence"]), ".1f", 17.5),
        Claim("P2", "france", "members", Estimate(n_members, n_members, n_members), ".0f", 13, 13),
        Claim("P2", "france", "girls", Estimate(n_girls, n_girls, n_girls), ".0f", 7, 7),
    ]


def prices_and_requests(region: str, seed: int = SEED) -> list[Claim]:
    """P8, prices: in the first week of calls, and over the whole summer with what follows from it."""
    scenario = scenario_of(region)
    first = prices_in_their_first_week
    low, high = (
        summers(region, SetsPrices(option), seed, first, n_summers=4 * N_SUMMERS).by_service["demandes"]
        for option in (0, 1)
    )
    claims = []
    for s, service in enumerate(scenario.services):
        if low[:, s].mean() < 0.05:
            continue
        seen = _elasticity(ratio(high[:, s], low[:, s]))
        text = f"elasticity of {service.id} ({service.elasticity}), first week"
        claims.append(Claim("P8", region, text, seen, ".2f", service.elasticity - 0.25, service.elasticity + 0.25))
    wide, dear = (summers(region, SetsPrices(option), seed, prices_on_trial)["demandes"] for option in (0, 1))
    claims.append(Claim("P8", region, "requests of a summer, 20 % dearer", ratio(dear, wide), ".2f", at_most=0.95))
    return claims


def _elasticity(quotient: Estimate) -> Estimate:
    step = math.log(DEARER)
    low, value, high = (-math.log(each) / step for each in (quotient.high, quotient.value, quotient.low))
    return Estimate(value, low, high)


def rain_and_requests(region: str, seed: int = SEED) -> list[Claim]:
    """P8, rain: 60 % of rainy days against 15 %, outdoor services and the others."""
    scenario = scenario_of(region)
    fair, wet = (summers(region, seed=seed, variant=each).by_service["demandes"] for each in (dry, rainy))
    is_outdoor = np.array([each.weather.get("pluie", 1.0) <= 0.6 for each in scenario.services])
    is_indoor = np.array([each.weather.get("pluie", 1.0) >= 1.0 for each in scenario.services])
    outdoor, indoor = (ratio(wet[:, each].sum(axis=1), fair[:, each].sum(axis=1)) for each in (is_outdoor, is_indoor))
    return [
        Claim("P8", region, "requests when it rains, outdoor services", outdoor, ".2f", at_most=0.85),
        Claim("P8", region, "requests when it rains, indoor services", indoor, ".2f", 0.95, 1.05),
    ]


def nobody_has_it_all(region: str, seed: int = SEED) -> list[Claim]:
    """P12: for each strategy, its goals on which another is clearly better (paired interval above 0)."""
    outcomes = {name: summers(region, name, seed) for name in STRATEGIES}
    claims = []
    for name in STRATEGIES:
        beaten = [
            goal
            for goal, way in GOALS.items()
            if any(mean(way * (outcomes[other][goal] - outcomes[name][goal])).low > 0 for other in STRATEGIES)
        ]
        n = float(len(beaten))
        text = f"goals of {len(GOALS)} on which {name} is beaten"
        claims.append(Claim("P12", region, text, Estimate(n, n, n), ".0f", 1))
    return claims


def best_by_goal(region: str, seed: int = SEED) -> dict[str, list[str]]:
    """By goal, the strategies that no other clearly beats: several where luck cannot tell them apart."""
    outcomes = {name: summers(region, name, seed) for name in STRATEGIES}
    best = {}
    for goal, way in GOALS.items():
        beaten = {
            name
            for name, other in product(STRATEGIES, STRATEGIES)
            if mean(way * (outcomes[other][goal] - outcomes[name][goal])).low > 0
        }
        best[goal] = [name for name in STRATEGIES if name not in beaten]
    return best
