"""R seasons stepped together: what every process of the week is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints
from game.sim.chance import Chance
from game.sim.effects import Scheduled
from game.sim.ledger import Ledger
from game.sim.state import Summer, Week
from game.sim.tables import Tables
from game.sim.witness import Witness


@dataclass
class Requests:
    """The requests of a week, flat over all seasons and in the order in which each season receives them. N requests."""

    season: Ints  # (N,) — position in the batch
    rank: Ints  # (N,) — from 0 in each season
    is_return: Bools  # (N,) — put off last week
    service: Ints
    segment: Ints
    day: Ints
    hours: Floats  # (N,) — h of work in all
    price: Ints  # (N,) — cents per hour
    price_ratio: Floats  # (N,) — to the reference price
    chance: Floats  # (6, N) — taken, team noise, quality, late, place on the map, waits
    is_taken: Bools  # (N,) — the co-op answered
    team: Bools  # (M, N) — who goes; empty when nobody could
    is_short: Bools  # (N,) — no team could be found
    is_put_off: Bools  # (N,) — the client will ask again next week
    amount: Ints  # (N,) — cents invoiced
    satisfaction: Floats  # (N,)
    repaired: Floats  # (N,) — satisfaction regained by putting a flawed job right
    is_flawed: Bools  # (N,)

    @property
    def is_done(self) -> Bools:
        return self.is_taken & ~self.is_short


@dataclass
class Item:
    """An item before the assembly, in each season. O options at most; no proposal where `proposal` is −1."""

    proposal: Ints  # (R,)
    is_option: Bools  # (O, R)


@dataclass
class Vote:
    """What became of an item. `adopted` −1: things stay as they are."""

    rule: Ints  # (R,)
    has_quorum: Bools  # (R,)
    quorum: Ints  # (R,)
    ballot: Ints  # (M, R) — option, −1 abstains or is away
    tally: Ints  # (O, R)
    objections: Ints  # (R,)
    adopted: Ints  # (R,)
    is_imposed: Bools  # (R,)
    ownership: Floats  # (R,) — mean over those at the assembly
    heard: Floats  # (M, R)
    quality: Floats  # (R,) — of the deliberation
    opinion: Floats  # (O, M, R) — after the debate
    minutes: Floats  # (R,) — that the item took


@dataclass
class Happening:
    """An incident slot in each season; no incident where `incident` is −1."""

    incident: Ints  # (R,)
    who: Ints  # (R,) — member, −1 nobody
    who2: Ints  # (R,)
    day: Ints  # (R,)
    settled_by_group: Bools  # (R,) — before anyone asks the animateurs
    succeeded: Bools  # (R,)


@dataclass
class Batch:
    """Everything a process reads and changes. `seasons` are the numbers of the seasons of the seed."""

    tables: Tables
    chance: Chance
    seasons: Sequence[int]
    summer: Summer
    ledger: Ledger
    week: Week
    scheduled: list[Scheduled] = field(default_factory=list)
    last_sums: dict[str, Floats] = field(default_factory=dict)  # flows of the last full week
    requests: Requests | None = None
    weekly: dict[str, list[Floats]] = field(default_factory=dict)  # indicator -> one (R,) a week, the start first
    fired: list[Ints] = field(default_factory=list)  # by week and slot: the incident of each season (R,), −1 none
    support_presence: list[Floats] = field(default_factory=list)  # support hours × presence level, by week
    animateur_hours: list[Floats] = field(
        default_factory=list
    )  # (R,) by week: mean of those hired, fixed ones included
    witness: Witness | None = None
    interventions_left: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))  # (R,)

    @property
    def n_seasons(self) -> int:
        return len(self.seasons)
