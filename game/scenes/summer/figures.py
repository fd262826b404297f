"""What is known of the real network, beside which a summer is laid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Network:
    """What is known of the co-ops of a region, on average for one: members, revenue (currency), contracts (or 0)."""

    members: float
    revenue: float
    contracts: float = 0.0


NETWORKS: Final = {
    "quebec": Network(members=12.1, revenue=3868.0),
    "france": Network(members=12.5, revenue=4000.0, contracts=19.4),
}
"""Source: founding documents; Québec 2015 (139 co-ops), France 2016 (32 co-ops). Nothing is known of Belgium."""
