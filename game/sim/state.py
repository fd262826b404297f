"""Every array of a summer, season axis last, and what is derived from them.

Sizes: R seasons, M members, S services, Q segments, K = 3 spheres, G = 4 goals, C = 3 committees. Quantities are in
[0, 1] unless a unit is given; money is in integer cents. `Summer` is what lasts, `Week` what is known of the
current week only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import numpy as np

from game.sim.arithmetic import (
    Bools,
    Floats,
    Ints,
    clip01,
    mean_absolute_deviation,
    mean_of,
    means_of,
    total,
)

CAISSE, CREANCES, MEMBRES, CLIENTS, FOURNISSEURS, PARTENAIRES, ETAT, PARTS = range(8)
"""Accounts of the co-op's money, by double entry: what leaves one enters another, and they always sum to zero.

cash, invoices sent and unpaid, members' pay, clients, suppliers, partners and gifts, charges on pay, members'
shares."""
N_ACCOUNTS: Final = 8

NEUTRAL_SATISFACTION: Final = 0.62
"""Of a client whose job is as good as expected; it stands where nobody was served yet, so that nothing is NaN."""


@dataclass
class Summer:
    """The lasting state of R seasons."""

    # members
    skill: Floats  # (S, M, R)
    readiness: Floats  # (K, M, R) — ability to carry the sphere
    confidence: Floats  # (K, M, R) — self-efficacy in the sphere
    motivation: Floats  # (M, R)
    energy: Floats  # (M, R)
    belonging: Floats  # (M, R)
    temperament: Floats  # (M, R) — lasting difference of motivation, about ±0.1
    values: Floats  # (G, M, R) — sum to 1 over the goals
    traits: Floats  # (5, M, R)
    traits_at_start: Floats  # (5, M, R)
    tie: Floats  # (M, M, R) — symmetric, 0 on the diagonal
    coop_awareness: Floats  # (M, R)
    ownership_memory: Floats  # (M, R)
    voice: Floats  # (M, R)
    active: Bools  # (M, R)
    left_week: Ints  # (M, R) — 0 while active
    hours: Floats  # (M, R) — h on contracts since the start
    earnings: Ints  # (M, R) — cents since the start
    # the group
    trust: Floats  # (K, R) — shown by the animateurs
    autonomy: Floats  # (K, R)
    support: Floats  # (K, R) — S by sphere, with memory
    clarity: Floats  # (R,)
    tensions: Floats  # (R,) — open disagreement in the group
    goals: Floats  # (G, R) — voted weights, sum 1
    has_goals: Bools  # (R,) — the goals were voted
    committee: Bools  # (C, M, R)
    office: Ints  # (3, R) — member index, −1 none
    vote_rule: Ints  # (R,) — index in VOTING_RULES; likewise the next ones
    work_rule: Ints  # (R,)
    pay_rule: Ints  # (R,)
    surplus_rule: Ints  # (R,)
    contribution: Floats  # (R,)
    share: Ints  # (R,) — cents a member
    decided: Ints  # (P, R) — option adopted, −1 open, −2 lapsed or closed without change
    postponed: Ints  # (P, R) — times it waited for a quorum
    # market
    price_level: Ints  # (S, Q, R)
    offered: Bools  # (S, R)
    loyal: Floats  # (S, Q, R) — clients who may come back
    waiting: Ints  # (S, Q, R) — requests put off to next week
    awareness: Floats  # (Q, R)
    reputation: Floats  # (Q, R)
    extra_demand: Floats  # (Q, R) — expected extra requests a week, fewer where negative
    place: Floats  # (R,) — size of the local market, mean 1
    client_satisfaction: Floats  # (R,) — smoothed, for the rules
    # animateurs and conditions
    animateur_skill: Floats  # (K, R) — of the hired pair, by sphere
    animateur_energy: Floats  # (2, R)
    hired: Bools  # (2, R)
    local_committee: Floats  # (R,)
    network: Floats  # (R,)
    # money
    accounts: Ints  # (account, R) — cents
    contributions: Ints  # (R,) — cents kept by the co-op since the start
    due: Ints  # (weeks ahead, R) — cents of unpaid invoices, by weeks to wait
    # incidents
    answered: Ints  # (I, R) — choice last made, −1 never
    # sums since the start
    sums: dict[str, Floats] = field(default_factory=dict)  # name -> (R,)
    hours_by_segment: Floats = field(default_factory=lambda: np.zeros((0, 0)))  # (Q, R) — h worked for

    @property
    def n_members(self) -> int:
        return self.motivation.shape[0]

    @property
    def n_seasons(self) -> int:
        return self.motivation.shape[1]

    # --- derived, never stored ------------------------------------------------------------------------------

    def capability(self) -> Floats:
        """(K, M, R): what a member can carry in a sphere, readiness and confidence alike."""
        return (self.readiness + self.confidence) / 2.0

    def mean_active(self, array: Floats, fallback: Floats | float = 0.0) -> Floats:
        return mean_of(array, self.active, fallback)

    def alignment(self, dispersion_weight: float) -> Floats:
        """(R,): 1 when all active members want the same of the summer. Nobody left: 1 − 0."""
        return clip01(1.0 - dispersion_weight * self.dispersion())

    def dispersion(self) -> Floats:
        """(R,): how far, in the mean, an active member's wishes are from those of the group. Nobody left: 0."""
        distance = total(np.abs(self.values - means_of(self.values, self.active)[:, None]))
        return mean_of(distance / 2.0, self.active, 0.0)

    def vision(self, dispersion_weight: float) -> Floats:
        """(R,): V, the clarity of the goals and their alignment alike."""
        return (self.clarity + self.alignment(dispersion_weight)) / 2.0

    def mean_support(self) -> Floats:
        return total(self.support) / 3.0

    def mean_autonomy(self) -> Floats:
        return total(self.autonomy) / 3.0

    def mean_reputation(self) -> Floats:
        return total(self.reputation) / self.reputation.shape[0]

    def mean_ties(self, among: Bools) -> Floats:
        """(M, R): mean tie of each member with the others of `among` (M, R)."""
        weighted = total(self.tie * among.astype(np.float64)[:, None, :])
        others = total(among)[None, :] - among
        return weighted / np.maximum(others, 1)

    def unfairness(self) -> Floats:
        """(R,): how unevenly the contract hours are shared among the active members, 0 when all have as many."""
        return mean_absolute_deviation(self.hours, self.active) / (self.mean_active(self.hours) + 6.0)

    def gini_hours(self) -> Floats:
        """(R,): inequality of the paid hours over all who started; 0 without hours."""
        n = self.n_members
        spread = np.zeros(self.n_seasons)
        for row in self.hours:
            spread = spread + total(np.abs(self.hours - row))
        whole = total(self.hours)
        return np.where(whole > 0, spread / np.maximum(2.0 * n * whole, 1e-9), 0.0)

    def add_to(self, name: str, amount: Floats | Ints) -> None:
        """Add to one of the sums since the start."""
        self.sums[name] = self.sums.get(name, np.zeros(self.n_seasons)) + amount

    def sum_of(self, name: str) -> Floats:
        return self.sums.get(name, np.zeros(self.n_seasons))


@dataclass
class Week:
    """What is known of the current week; made anew each Monday."""

    number: int  # 0 before the summer, then 1 …
    days: Ints  # (5, R) — kinds of weather
    kind: Ints  # (R,) — the most frequent kind
    present: Bools  # (M, R)
    need: Floats  # (K, R) — how much support the group needs
    perceived_need: Floats  # (K, R) — as the animateurs see it
    posture: Ints  # (K, R)
    plan: WeekPlan
    level: Floats  # (K, R) — presence chosen
    latitude: Floats  # (K, R)
    delivered: Floats  # (K, R) — help that reaches the group
    over: Floats  # (K, R)
    under: Floats  # (K, R)
    competence: Floats  # (K, R) — how well the sphere is really run
    left_alone: Floats  # (K, R) — latitude beyond competence
    support_hours: Floats  # (R,) — h of the animateurs in postures and supervision
    attended: Bools  # (M, R)
    heard: Floats  # (M, R)
    ownership: Floats  # (R,) — mean over this assembly's decisions
    has_met: Bools  # (R,)
    meeting_minutes: Floats  # (R,) — that the assembly has lasted
    n_items: Ints  # (R,)
    occasions: Floats  # (K, R) — real occasions to decide and act
    carried: Floats  # (K, M, R) — what each carried of the sphere, as a part of the whole
    member_hours: Floats  # (M, R) — h on contracts
    service_hours: Floats  # (S, M, R)
    time_left: Floats  # (M, R) — h still open to contracts
    success: Floats  # (M, R) — well-done work
    flawed: Floats  # (M, R) — flawed contracts
    teamed: Floats  # (M, M, R) — contracts done together
    sums: dict[str, Floats]  # name -> (R,), flows of the week
    by_service: dict[str, Floats]  # name -> (S, R)
    satisfied: Floats  # (Q, R) — weight of satisfied clients
    settled_alone: Floats  # (K, R)
    failed_alone: Floats  # (K, R)
    n_incidents: Floats  # (R,)
    last_team: Bools  # (M, R) — of the last contract done
    team_of: Bools  # (S, M, R) — who worked for each service

    def add_to(self, name: str, amount: Floats | Ints) -> None:
        self.sums[name] = self.sums[name] + amount


@dataclass
class WeekPlan:
    """The animateurs' hours of a week, by activity and target; whole hours."""

    training_service: Floats  # (S, R)
    training_sphere: Floats  # (K, R)
    one_to_one: Floats  # (M, R)
    committee: Floats  # (C, R)
    prospecting: Floats  # (R,)
    game: Floats  # (R,)
    vision: Floats  # (R,)
    network: Floats  # (R,)
    rest: Floats  # (R,)
    by_animateur: Floats  # (2, R) — all activities together


WEEK_SUMS: Final = (
    "demandes",
    "contrats",
    "revenu",
    "heures_payees",
    "refus",
    "satisfaction",
    "presents_assemblee",
    "actifs",
    "appropriation",
    "decisions",
    "presence",
)
"""Flows of the week (R,); `revenu` in cents. Each is also added to the sum since the start."""

SERVICE_FLOWS: Final = ("demandes", "contrats", "revenu")
"""Flows of the week by service (S, R); `revenu` in cents."""


def empty_plan(n_services: int, n_members: int, n_seasons: int) -> WeekPlan:
    r = n_seasons
    return WeekPlan(
        training_service=np.zeros((n_services, r)),
        training_sphere=np.zeros((3, r)),
        one_to_one=np.zeros((n_members, r)),
        committee=np.zeros((3, r)),
        prospecting=np.zeros(r),
        game=np.zeros(r),
        vision=np.zeros(r),
        network=np.zeros(r),
        rest=np.zeros(r),
        by_animateur=np.zeros((2, r)),
    )


def new_week(number: int, n_services: int, n_segments: int, n_members: int, n_seasons: int) -> Week:
    """An empty week; the processes fill it in their order."""
    s, q, m, r = n_services, n_segments, n_members, n_seasons

    def zeros(*shape: int) -> Floats:
        return np.zeros((*shape, r))

    return Week(
        number=number,
        days=np.zeros((5, r), dtype=np.int64),
        kind=np.zeros(r, dtype=np.int64),
        present=np.zeros((m, r), dtype=bool),
        need=zeros(3),
        perceived_need=zeros(3),
        posture=np.ones((3, r), dtype=np.int64),
        plan=empty_plan(s, m, r),
        level=zeros(3),
        latitude=zeros(3),
        delivered=zeros(3),
        over=zeros(3),
        under=zeros(3),
        competence=zeros(3),
        left_alone=zeros(3),
        support_hours=zeros(),
        attended=np.zeros((m, r), dtype=bool),
        heard=zeros(m),
        ownership=zeros(),
        has_met=np.zeros(r, dtype=bool),
        meeting_minutes=zeros(),
        n_items=np.zeros(r, dtype=np.int64),
        occasions=zeros(3),
        carried=zeros(3, m),
        member_hours=zeros(m),
        service_hours=zeros(s, m),
        time_left=zeros(m),
        success=zeros(m),
        flawed=zeros(m),
        teamed=zeros(m, m),
        sums={name: np.zeros(r) for name in WEEK_SUMS},
        by_service={name: zeros(s) for name in SERVICE_FLOWS},
        satisfied=zeros(q),
        settled_alone=zeros(3),
        failed_alone=zeros(3),
        n_incidents=zeros(),
        last_team=np.zeros((m, r), dtype=bool),
        team_of=np.zeros((s, m, r), dtype=bool),
    )


class BrokenInvariant(AssertionError):
    """A rule left the state impossible; the message names the array."""


_SHARES: Final = (
    "skill",
    "readiness",
    "confidence",
    "motivation",
    "energy",
    "belonging",
    "values",
    "traits",
    "tie",
    "coop_awareness",
    "ownership_memory",
    "voice",
    "trust",
    "autonomy",
    "support",
    "clarity",
    "tensions",
    "awareness",
    "reputation",
    "animateur_energy",
    "local_committee",
)


def check_invariants(summer: Summer) -> None:
    """Raise `BrokenInvariant` unless shares are in [0, 1], nothing is NaN, values sum to 1, ties are symmetric and
    money is conserved."""
    for name in _SHARES:
        array = getattr(summer, name)
        if not np.all((array >= 0.0) & (array <= 1.0)):
            raise BrokenInvariant(f"{name} outside [0, 1]: {array.min()} to {array.max()}")
    if not np.allclose(total(summer.values), 1.0, atol=1e-9):
        raise BrokenInvariant("values do not sum to 1")
    if not np.array_equal(summer.tie, summer.tie.transpose(1, 0, 2)):
        raise BrokenInvariant("tie is not symmetric")
    if np.any(total(summer.accounts) != 0):
        raise BrokenInvariant("money was made or lost")
    if np.any(total(summer.earnings) != summer.accounts[MEMBRES]):
        raise BrokenInvariant("members' earnings differ from what they were paid")
    if np.any(total(summer.due) != summer.accounts[CREANCES]):
        raise BrokenInvariant("unpaid invoices differ from what clients owe")
    if np.any((summer.left_week > 0) & summer.active):
        raise BrokenInvariant("a member who left is active")
