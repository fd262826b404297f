"""Assignment: the rule of work sharing that the members voted matches those present to the contracts, request after
request."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints, total
from game.sim.batch import Batch, Requests
from game.sim.vocabulary import LEADERSHIP, TRAVAIL, WORK_RULES

_WEIGHTS = np.array([[1.0, 0.35, 0.2], [0.15, 2.2, 0.2], [0.5, -0.8, 0.2], [0.1, 0.35, 1.6], [0.0, 0.2, 0.1]])
"""By rule of `WORK_RULES`: weight of the hours so far (against), of skill, of motivation."""
_LEAST_PAID_FIRST = WORK_RULES.index("moins_payes_d_abord")
_LONGEST_DAY = 5.5
"""Hours still open that are enough for any contract: a long one is spread over days."""


@dataclass(frozen=True)
class _Candidates:
    """What of the members does not change while the requests are shared out, by season."""

    ages: Ints  # (M, 1)
    noise: Floats  # (M, R)
    active: Bools  # (M, R)
    n_active: Ints  # (R,) — at least 1
    loud: Floats  # (M, R) — who pushes forward where the sphere is badly run
    paid: Floats  # (M, R) — earnings so far against the mean of the active members


def assign_teams(batch: Batch) -> None:
    """Gives each request taken a team, or marks it short; the time left of the members goes down."""
    requests = batch.requests
    if requests is None:
        return
    known = _candidates(batch)
    for rank in range(requests.n_ranks):
        where = requests.of_rank(rank)
        where = where[requests.is_taken[where]]
        if where.size:
            _assign(batch, requests, where, known)


def _candidates(batch: Batch) -> _Candidates:
    summer, week = batch.summer, batch.week
    n_active = np.maximum(total(summer.active), 1)
    mean = total(np.where(summer.active, summer.earnings, 0)) / n_active
    return _Candidates(
        ages=np.array([member.age for member in batch.tables.scenario.group.members])[:, None],
        noise=batch.chance.uniform(week.number, "equipes", summer.n_members),
        active=summer.active,
        n_active=n_active,
        loud=0.8 * (1.0 - week.competence[TRAVAIL]) * (summer.traits[LEADERSHIP] - 0.45),
        paid=summer.earnings / np.maximum(mean, 100.0),
    )


def _assign(batch: Batch, requests: Requests, where: Ints, known: _Candidates) -> None:
    """One request a season at most, at the positions `where`."""
    week, market = batch.week, batch.tables.market
    seasons, service = requests.season[where], requests.service[where]
    wanted, asked = market.team[service], requests.hours[where]
    time_left = week.time_left.take(seasons, axis=1)
    able = week.present.take(seasons, axis=1) & (time_left >= np.minimum(asked / wanted, _LONGEST_DAY))
    able &= known.ages >= market.minimum_age[service]
    able &= asked > 0
    hours = week.member_hours.take(seasons, axis=1)
    score = _score(batch, seasons, service, requests.chance[1, where], hours, known)
    order = np.argsort(np.where(able, -score, np.inf), axis=0, kind="stable")
    rank = np.argsort(order, axis=0, kind="stable")
    team = able & (rank < wanted)
    size = total(team)
    # one short of a team still goes, and works longer; alone where two were wanted is fine too
    goes = (size >= np.maximum(wanted - 1, 1)) & (size > 0)
    team &= goes
    requests.team[:, where] = team
    requests.is_short[where] = ~goes
    worked = np.where(team, asked / np.maximum(size, 1), 0.0)
    week.time_left[:, seasons] = np.maximum(time_left - worked, 0.0)
    week.member_hours[:, seasons] = hours + worked


def _score(
    batch: Batch, seasons: Ints, service: Ints, draw: Floats, hours_of_week: Floats, known: _Candidates
) -> Floats:
    summer = batch.summer
    rule = summer.work_rule[seasons]
    weight = _WEIGHTS[rule]
    hours = summer.hours.take(seasons, axis=1) + hours_of_week
    worked = total(np.where(known.active.take(seasons, axis=1), hours, 0.0))
    mean = worked / known.n_active[seasons]
    score = -weight[:, 0] * hours / np.maximum(mean, 1.0)
    score += weight[:, 1] * summer.skill[service, :, seasons].T
    score += weight[:, 2] * summer.motivation.take(seasons, axis=1)
    score += 0.3 * ((known.noise.take(seasons, axis=1) + draw) % 1.0)
    score += known.loud.take(seasons, axis=1)
    least_paid = rule == _LEAST_PAID_FIRST
    return np.where(least_paid, score - known.paid.take(seasons, axis=1), score) if least_paid.any() else score
