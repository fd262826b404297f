"""Assignment: the rule of work sharing that the members voted matches those present to the contracts, request after
request."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints, somewhere, total
from game.sim.batch import Batch, Requests
from game.sim.vocabulary import LEADERSHIP, TRAVAIL, WORK_RULES

_WEIGHTS = np.array([[1.0, 0.35, 0.2], [0.15, 2.2, 0.2], [0.5, -0.8, 0.2], [0.1, 0.35, 1.6], [0.0, 0.2, 0.1]])
"""By rule of `WORK_RULES`: weight of the hours so far (against), of skill, of motivation."""
_LEAST_PAID_FIRST = WORK_RULES.index("moins_payes_d_abord")
_LONGEST_DAY = 5.5
"""Hours still open that are enough for any contract: a long one is spread over days."""


@dataclass(frozen=True)
class _Asked:
    """The N requests taken, rank after rank, and what of the members does not change while they are shared out."""

    season: Ints  # (N,)
    wanted: Ints  # (N,) — size of the team
    hours: Floats  # (N,) — of work in all
    least_time: Floats  # (N,) — h still open that each needs
    allowed: Bools  # (M, N) — present, and old enough
    active: Floats  # (M, N) — 1 or 0
    n_active: Ints  # (N,) — at least 1
    hours_before: Floats  # (M, N) — before this week
    against_hours: Floats  # (N,) — weight of the hours so far, 0 or less
    merits: tuple[Floats, ...]  # (M, N) each — what is added to that, in this order

    def by_rank(self, rank: Ints) -> list[slice]:
        """Those that are the first of their season, then the second …: each at most one a season."""
        ends = np.cumsum(np.bincount(rank)).tolist()
        return [slice(begin, end) for begin, end in pairwise([0, *ends]) if end > begin]


def assign_teams(batch: Batch) -> None:
    """Gives each request taken a team, or marks it short; the time left of the members goes down."""
    requests = batch.requests
    if requests is None:
        return
    taken = np.nonzero(requests.is_taken)[0]
    taken = taken[np.argsort(requests.rank[taken], kind="stable")]
    asked = _asked(batch, requests, taken)
    team = np.zeros(asked.allowed.shape, dtype=bool)
    for of_rank in asked.by_rank(requests.rank[taken]):
        team[:, of_rank] = _assign(batch, asked, of_rank)
    requests.team[:, taken] = team
    requests.is_short[taken] = ~team.any(axis=0)


def _asked(batch: Batch, requests: Requests, taken: Ints) -> _Asked:
    summer, week, market = batch.summer, batch.week, batch.tables.market
    season, service, hours = requests.season[taken], requests.service[taken], requests.hours[taken]
    wanted, n_active = market.team[service], np.maximum(total(summer.active), 1)
    ages = np.array([member.age for member in batch.tables.scenario.group.members])[:, None]
    allowed = week.present.take(season, axis=1)
    allowed &= ages >= market.minimum_age[service]
    allowed &= hours > 0
    rule = summer.work_rule[season]
    against_hours, for_skill, for_keenness = _WEIGHTS[rule].T
    luck = batch.chance.uniform(week.number, "equipes", summer.n_members).take(season, axis=1)
    luck += requests.chance[1, taken]
    luck -= luck >= 1.0  # what is left beyond 1
    luck *= 0.3
    loud = 0.8 * (1.0 - week.competence[TRAVAIL]) * (summer.traits[LEADERSHIP] - 0.45)
    merits = [
        for_skill * summer.skill.transpose(1, 0, 2)[:, service, season],
        for_keenness * summer.motivation.take(season, axis=1),
        luck,
        loud.take(season, axis=1),  # who pushes forward where the sphere is badly run
    ]
    least_paid = rule == _LEAST_PAID_FIRST
    if somewhere(least_paid):
        mean = total(np.where(summer.active, summer.earnings, 0)) / n_active
        paid = summer.earnings / np.maximum(mean, 100.0)
        merits.append(np.where(least_paid, -paid.take(season, axis=1), 0.0))
    return _Asked(
        season=season,
        wanted=wanted,
        hours=hours,
        least_time=np.minimum(hours / wanted, _LONGEST_DAY),
        allowed=allowed,
        active=summer.active.take(season, axis=1).astype(np.float64),
        n_active=n_active[season],
        hours_before=summer.hours.take(season, axis=1),
        against_hours=-against_hours,
        merits=tuple(merits),
    )


def _assign(batch: Batch, asked: _Asked, of_rank: slice) -> Bools:
    """(M, n): who goes to the n requests of a rank, at most one a season; nobody where no team could be found."""
    week = batch.week
    seasons, wanted, hours = asked.season[of_rank], asked.wanted[of_rank], asked.hours[of_rank]
    time_left, worked = week.time_left.take(seasons, axis=1), week.member_hours.take(seasons, axis=1)
    able = time_left >= asked.least_time[of_rank]
    able &= asked.allowed[:, of_rank]
    score = np.where(able, _score(asked, of_rank, worked), -np.inf)
    team, size = _foremost(score, wanted)
    # one short of a team still goes, and works longer; alone where two were wanted is fine too
    goes = size >= np.maximum(wanted - 1, 1)
    team &= goes
    own = team * (hours / np.maximum(size, 1))
    week.time_left[:, seasons] = np.maximum(time_left - own, 0.0)
    worked += own
    week.member_hours[:, seasons] = worked
    return team


def _foremost(score: Floats, wanted: Ints) -> tuple[Bools, Ints]:
    """(M, n) as many as are wanted, the highest scores first and among equals the first, never one of −∞; (n,) how
    many they are."""
    n = len(wanted)
    team, size = np.zeros(score.size, dtype=bool), np.zeros(n, dtype=np.int64)
    left, each = score.ravel(), np.arange(n)
    for place in range(int(wanted.max())):
        best = score.argmax(axis=0) * n + each
        found = left.take(best) > -np.inf
        found &= place < wanted
        team[best[found]] = True
        size += found
        left[best] = -np.inf
    return team.reshape(score.shape), size


def _score(asked: _Asked, of_rank: slice, hours_of_week: Floats) -> Floats:
    """(M, n): who has worked less than the others, then each merit."""
    hours = asked.hours_before[:, of_rank] + hours_of_week
    mean = total(hours * asked.active[:, of_rank]) / asked.n_active[of_rank]
    score = asked.against_hours[of_rank] * hours
    score /= np.maximum(mean, 1.0)
    for merit in asked.merits:
        score += merit[:, of_rank]
    return score
