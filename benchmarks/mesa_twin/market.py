"""Clients and services: segments, what is offered to them, requests and contracts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import mesa

from benchmarks.mesa_twin.words import Declared

if TYPE_CHECKING:
    from benchmarks.mesa_twin.people import Member
    from benchmarks.mesa_twin.summer import Summer


class Segment(mesa.Agent):
    """A kind of clients: how many know the co-op and what they think of it."""

    model: Summer

    def __init__(self, summer: Summer, profile: Declared) -> None:
        super().__init__(summer)
        self.id: str = profile.id
        self.profile = profile
        self.awareness = 0.0
        self.reputation = 0.0
        self.extra_demand = 0.0
        self.hours = 0.0
        """Hours worked for this segment since the start."""

    @property
    def institutional(self) -> bool:
        return self.profile.institutional

    @property
    def intergenerational(self) -> bool:
        return self.profile.intergenerational


class Offer(mesa.Agent):
    """A service for one segment with its price in force and its loyal clients: a cell of the market [7.11]."""

    model: Summer

    def __init__(self, summer: Summer, service: Declared, segment: Segment) -> None:
        super().__init__(summer)
        self.service = service
        self.segment = segment
        self.rate: float = service.clients[segment.id]
        self.price: int = service.price
        self.loyal = 0.0
        self.waiting = 0
        """Requests put off to next week."""


@dataclass(eq=False)
class Request:
    """What a client asks for, with its luck; a contract once a team has done it."""

    offer: Offer
    moment: float
    hours: float
    taken: bool
    team_luck: float
    quality_luck: float
    late_luck: float
    patience: float
    returning: bool
    """Put off last week."""
    team: list[Member] = field(default_factory=list)
    satisfaction: float = 0.0
    regained: float = 0.0
    """Part of it that putting a flawed job right gave back."""
    flawed: bool = False
    amount: int = 0
    """Cents of the invoice."""
