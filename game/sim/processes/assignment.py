"""Assignment: the rule of work sharing that the members voted matches those present to the contracts, request after
request."""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints, total
from game.sim.batch import Batch, Requests
from game.sim.vocabulary import LEADERSHIP, TRAVAIL, WORK_RULES

_WEIGHTS = np.array([[1.0, 0.35, 0.2], [0.15, 2.2, 0.2], [0.5, -0.8, 0.2], [0.1, 0.35, 1.6], [0.0, 0.2, 0.1]])
"""By rule of `WORK_RULES`: weight of the hours so far (against), of skill, of motivation."""
_LEAST_PAID_FIRST = WORK_RULES.index("moins_payes_d_abord")
_LONGEST_DAY = 5.5
"""Hours still open that are enough for any contract: a long one is spread over days."""


def assign_teams(batch: Batch) -> None:
    """Gives each request taken a team, or marks it short; the time left of the members goes down."""
    requests = batch.requests
    if requests is None:
        return
    noise = batch.chance.uniform(batch.week.number, "equipes", batch.summer.n_members)
    for rank in range(requests.n_ranks):
        where = requests.of_rank(rank)
        where = where[requests.is_taken[where]]
        if where.size:
            _assign(batch, requests, where, noise)


def _assign(batch: Batch, requests: Requests, where: Ints, noise: Floats) -> None:
    """One request a season at most, at the positions `where`."""
    week, market = batch.week, batch.tables.market
    seasons, service = requests.season[where], requests.service[where]
    wanted = market.team[service]
    each = requests.hours[where] / wanted
    ages = np.array([member.age for member in batch.tables.scenario.group.members])
    able = week.present[:, seasons] & (week.time_left[:, seasons] >= np.minimum(each, _LONGEST_DAY))
    able &= ages[:, None] >= market.minimum_age[service][None, :]
    able &= requests.hours[where][None, :] > 0
    score = _score(batch, seasons, service, (noise[:, seasons] + requests.chance[1, where]) % 1.0)
    order = np.argsort(np.where(able, -score, np.inf), axis=0, kind="stable")
    rank = np.argsort(order, axis=0, kind="stable")
    team = able & (rank < wanted)
    size = total(team)
    # one short of a team still goes, and works longer; alone where two were wanted is fine too
    goes = (size >= np.maximum(wanted - 1, 1)) & (size > 0)
    team &= goes
    requests.team[:, where] = team
    requests.is_short[where] = ~goes
    worked = np.where(team, requests.hours[where] / np.maximum(size, 1), 0.0)
    week.time_left[:, seasons] = np.maximum(week.time_left[:, seasons] - worked, 0.0)
    week.member_hours[:, seasons] += worked


def _score(batch: Batch, seasons: Ints, service: Ints, noise: Floats) -> Floats:
    summer, week = batch.summer, batch.week
    rule = summer.work_rule[seasons]
    weight = _WEIGHTS[rule]
    hours = summer.hours[:, seasons] + week.member_hours[:, seasons]
    active = summer.active[:, seasons]
    mean = total(np.where(active, hours, 0.0)) / np.maximum(total(active), 1)
    skill = summer.skill[service, :, seasons].T
    loud = 0.8 * (1.0 - week.competence[TRAVAIL][seasons]) * (summer.traits[LEADERSHIP][:, seasons] - 0.45)
    score = (
        -weight[:, 0] * hours / np.maximum(mean, 1.0)
        + weight[:, 1] * skill
        + weight[:, 2] * summer.motivation[:, seasons]
        + 0.3 * noise
        + loud
    )
    return np.where(rule == _LEAST_PAID_FIRST, score - _earned(summer.earnings[:, seasons], active), score)


def _earned(earnings: Ints, active: Bools) -> Floats:
    """Earnings so far against the mean of the active members."""
    mean = total(np.where(active, earnings, 0)) / np.maximum(total(active), 1)
    return earnings / np.maximum(mean, 100.0)
