"""What is known of the real co-ops, beside which a summer is laid. Never a goal: an average of real places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.debriefing.evidence import Evidence
from game.debriefing.figures import NETWORK, PAGES, Figure, Source
from game.debriefing.measures import measured


@dataclass(frozen=True, slots=True)
class Network:
    """The co-ops of a region in one year, on average for one where not said otherwise."""

    region: str
    year: int
    coops: int
    means: Mapping[str, float]
    """By measure: members, animateurs, revenu, revenue_each (both in currency units), contracts."""


NETWORKS: Final[Mapping[str, Network]] = MappingProxyType({
    "quebec": Network(
        "quebec", 2015, 139, {"members": 12.1, "animateurs": 1.9, "revenu": 3868.0, "revenue_each": 320.0}
    ),
    "france": Network(
        "france", 2016, 32, {"members": 12.5, "contrats": 19.4, "revenu": 4000.0, "revenue_each": 320.0}
    ),
})  # fmt: skip
"""Source: founding documents. Nothing is known of Belgium."""


@dataclass(frozen=True, slots=True)
class Beside:
    """One measure of this co-op and of the network."""

    ours: Figure
    theirs: Figure


def network_of(evidence: Evidence) -> Network | None:
    """The real co-ops of the region; None where nothing is known of them."""
    return NETWORKS.get(evidence.scenario.region) if evidence.scenario is not None else None


def beside(evidence: Evidence) -> tuple[Beside, ...]:
    """What can be compared; nothing where the region is unknown or the season shows nothing yet."""
    network = network_of(evidence)
    if network is None:
        return ()
    rows = [(_ours(evidence, key), mean) for key, mean in network.means.items()]
    return tuple(
        Beside(ours, Figure(ours.key, mean, ours.unit, Source(NETWORK, network.region)))
        for ours, mean in rows
        if ours is not None
    )


def _ours(evidence: Evidence, key: str) -> Figure | None:
    match key:
        case "members" if evidence.end is not None:
            return Figure(key, len(evidence.end.members), "number", Source(PAGES, key))
        case "animateurs" if evidence.end is not None:
            return Figure(key, sum(each.is_hired for each in evidence.end.animateurs), "number", Source(PAGES, key))
        case "revenue_each" if evidence.end is not None and (revenue := measured(evidence, "revenu")) is not None:
            return Figure(key, revenue.value / len(evidence.end.members), "money", revenue.source)
        case "members" | "animateurs" | "revenue_each":
            return None
    return measured(evidence, key)
