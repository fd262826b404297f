"""Assignment: the rule of work sharing that the members voted matches those present to the contracts, request after
request."""

from __future__ import annotations

from dataclasses import dataclass

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
class _Candidates:
    """What of the members does not change while the requests are shared out, by season."""

    ages: Ints  # (M, 1)
    noise: Floats  # (M, R)
    active: Bools  # (M, R)
    n_active: Ints  # (R,) — at least 1
    rule: Ints  # (R,)
    weight: Floats  # (2, R) — of the hours so far and of skill
    keen: Floats  # (M, R) — motivation, as much as the rule weighs it
    loud: Floats  # (M, R) — who pushes forward where the sphere is badly run
    paid: Floats  # (M, R) — earnings so far against the mean of the active members


def assign_teams(batch: Batch) -> None:
    """Gives each request taken a team, or marks it short; the time left of the members goes down."""
    requests = batch.requests
    if requests is None:
        return
    known = _candidates(batch)
    for of_rank in requests.by_rank():
        where = of_rank[requests.is_taken[of_rank]]
        if where.size:
            _assign(batch, requests, where, known)


def _candidates(batch: Batch) -> _Candidates:
    summer, week = batch.summer, batch.week
    n_active = np.maximum(total(summer.active), 1)
    mean = total(np.where(summer.active, summer.earnings, 0)) / n_active
    weight = _WEIGHTS.T[:, summer.work_rule]
    return _Candidates(
        ages=np.array([member.age for member in batch.tables.scenario.group.members])[:, None],
        noise=batch.chance.uniform(week.number, "equipes", summer.n_members),
        active=summer.active,
        n_active=n_active,
        rule=summer.work_rule,
        weight=weight[:2],
        keen=weight[2] * summer.motivation,
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
    score = np.where(able, _score(batch, seasons, service, requests.chance[1, where], hours, known), -np.inf)
    team = _foremost(score, wanted)
    size = total(team)
    # one short of a team still goes, and works longer; alone where two were wanted is fine too
    goes = (size >= np.maximum(wanted - 1, 1)) & (size > 0)
    team &= goes
    requests.team[:, where] = team
    requests.is_short[where] = ~goes
    worked = np.where(team, asked / np.maximum(size, 1), 0.0)
    week.time_left[:, seasons] = np.maximum(time_left - worked, 0.0)
    week.member_hours[:, seasons] = hours + worked


def _foremost(score: Floats, wanted: Ints) -> Bools:
    """(M, N): as many as are wanted, the highest scores first and among equals the first; never one of −∞."""
    team = np.zeros(score.shape, dtype=bool)
    columns = np.arange(len(wanted))
    for place in range(int(wanted.max())):
        best = score.argmax(axis=0)
        team[best, columns] |= (score[best, columns] > -np.inf) & (place < wanted)
        score[best, columns] = -np.inf
    return team


def _score(
    batch: Batch, seasons: Ints, service: Ints, draw: Floats, hours_of_week: Floats, known: _Candidates
) -> Floats:
    hours = batch.summer.hours.take(seasons, axis=1)
    hours += hours_of_week
    worked = total(np.where(known.active.take(seasons, axis=1), hours, 0.0))
    weight = known.weight.take(seasons, axis=1)
    mean = worked / known.n_active[seasons]
    score = -weight[0] * hours
    score /= np.maximum(mean, 1.0)
    score += weight[1] * batch.summer.skill[service, :, seasons].T
    score += known.keen.take(seasons, axis=1)
    luck = known.noise.take(seasons, axis=1)
    luck += draw
    luck -= luck >= 1.0  # what is left beyond 1
    luck *= 0.3
    score += luck
    score += known.loud.take(seasons, axis=1)
    least_paid = known.rule[seasons] == _LEAST_PAID_FIRST
    if somewhere(least_paid):
        score -= np.where(least_paid, known.paid.take(seasons, axis=1), 0.0)
    return score
