"""Work: the quality of each contract, what clients make of it, reputation, loyalty and word of mouth.

Quality comes from skill, effort, the bond of the team and how well the sphere is run. Bad news travels further than
good.
"""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import Floats, clip01, total
from game.sim.batch import Batch, Requests
from game.sim.chance import ROOT_12
from game.sim.state import NEUTRAL_SATISFACTION
from game.sim.vocabulary import ENTREPRISE, TRAVAIL

_FLAWED = -0.10
"""Gap to what was expected below which a job is flawed."""
_FLAWED_INVOICE = 0.75


def do_contracts(batch: Batch) -> None:
    """Quality, satisfaction and invoice of each contract, then the sums of the week by season."""
    requests = batch.requests
    if requests is None:
        return
    _judge(batch, requests)
    for rank in range(requests.n_ranks):
        _tell(batch, requests, rank)
    _close_week(batch)


def _judge(batch: Batch, requests: Requests) -> None:
    summer, week, parameters, market = batch.summer, batch.week, batch.tables.parameters, batch.tables.market
    season, team = requests.season, requests.team
    size = np.maximum(total(team), 1)

    def of_team(array: Floats) -> Floats:
        return np.asarray(total(np.where(team, array[:, season], 0.0)) / size)

    skill = total(np.where(team, summer.skill[requests.service, :, season].T, 0.0)) / size
    hardness = 0.2 * (market.difficulty[requests.service] - 0.3)
    bond = _bond(batch, requests)
    # in a team where nobody sees who does what, some leave it to the others
    seen = 0.5 * week.competence[TRAVAIL][season] + 0.5 * bond
    hidden = (size - 1) / (size + 2) * (1.0 - seen)
    effort = of_team(0.65 * summer.motivation + 0.35 * summer.energy) * (1.0 - parameters.flanerie * hidden)
    quality = (
        parameters.qualite_base
        + parameters.qualite_habilete * (skill - hardness)
        + parameters.qualite_effort * effort
        + parameters.qualite_lien * bond
        + parameters.qualite_soutien * (week.competence[TRAVAIL][season] - 0.35)
        + 0.02 * summer.local_committee[season]
        + parameters.qualite_hasard * ROOT_12 * (requests.chance[2] - 0.5)
    )
    gap = quality - parameters.attente - 0.18 * (requests.price_ratio - 1.0)
    done = requests.is_done
    requests.is_flawed = done & (gap < _FLAWED)
    satisfaction = clip01(NEUTRAL_SATISFACTION + 0.9 * gap - np.where(requests.is_flawed, 0.06, 0.0))
    requests.satisfaction = np.where(done, satisfaction, 0.0)
    quoted = 0.84 + 0.16 * week.competence[ENTREPRISE][season]  # beginners quote too low
    invoice = requests.hours * requests.price * quoted * np.where(requests.is_flawed, _FLAWED_INVOICE, 1.0)
    tip = np.where(requests.satisfaction > 0.85, 0.05, 0.0)
    requests.amount = np.where(done, (invoice * (1.0 + tip)).astype(np.int64), 0)


def _bond(batch: Batch, requests: Requests) -> Floats:
    """(N,): mean tie within each team, 0.5 for someone alone."""
    team, season = requests.team, requests.season
    bond, pairs = np.zeros(season.size), np.zeros(season.size)
    for i in range(batch.summer.n_members):
        if not team[i].any():
            continue
        for j in range(i):
            both = team[i] & team[j]
            if both.any():
                bond = bond + np.where(both, batch.summer.tie[i, j][season], 0.0)
                pairs = pairs + both
    return np.where(pairs > 0, bond / np.maximum(pairs, 1), 0.5)


def _tell(batch: Batch, requests: Requests, rank: int) -> None:
    """Adds the `rank`-th request of each season to the week; at most one a season, so that plain indexing adds."""
    summer, week = batch.summer, batch.week
    where = requests.of_rank(rank)
    season, service, segment = requests.season[where], requests.service[where], requests.segment[where]
    done, team = requests.is_done[where], requests.team[:, where]
    size = np.maximum(total(team), 1)
    worked = np.where(team, requests.hours[where] / size, 0.0)
    good = np.where(done, np.maximum(1.6 * (requests.satisfaction[where] - 0.37), 0.0), 0.0)
    weight = np.minimum(good, 1.0)

    week.sums["contrats"][season] += done
    week.sums["revenu"][season] += requests.amount[where]
    week.sums["heures_payees"][season] += np.where(done, requests.hours[where], 0.0)
    week.sums["satisfaction"][season] += requests.satisfaction[where]
    refused = np.where(requests.is_taken[where], np.where(requests.is_short[where], 1.0, 0.0), 0.35)
    week.sums["refus"][season] += refused
    week.by_service["contrats"][service, season] += done
    week.by_service["revenu"][service, season] += requests.amount[where]
    week.service_hours[service, :, season] += worked.T
    week.success[:, season] += np.where(team & ~requests.is_flawed[where], 0.4 + requests.satisfaction[where], 0.0)
    week.flawed[:, season] += team & requests.is_flawed[where]
    week.teamed[:, :, season] += team[:, None, :] & team[None, :, :]
    week.team_of[service, :, season] |= team.T
    week.last_team[:, season] = np.where(done, team, week.last_team[:, season])
    week.satisfied[segment, season] += weight
    summer.hours_by_segment[segment, season] += np.where(done, requests.hours[where], 0.0)
    summer.loyal[service, segment, season] += weight


def _close_week(batch: Batch) -> None:
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    contracts = week.sums["contrats"]
    week.occasions[TRAVAIL] = np.where(week.number == 1, 0.2, contracts / (contracts + 2.0))
    _spread_reputation(batch)
    told = week.satisfied / (week.satisfied + 4.0)
    summer.awareness = clip01(summer.awareness + (1.0 - summer.awareness) * parameters.connu_bouche_a_oreille * told)
    summer.loyal = summer.loyal * 0.96
    mean = np.where(contracts > 0, week.sums["satisfaction"] / np.maximum(contracts, 1.0), summer.client_satisfaction)
    summer.client_satisfaction = summer.client_satisfaction + 0.5 * (mean - summer.client_satisfaction)
    summer.hours = summer.hours + week.member_hours


def _spread_reputation(batch: Batch) -> None:
    """By segment: the sum of the gaps, the bad ones heavier, damped when many and when the name is already high;
    refusals cost everywhere."""
    summer, week, parameters, requests = batch.summer, batch.week, batch.tables.parameters, batch.requests
    if requests is None:
        return
    shape = summer.reputation.shape
    good, bad, spoilt, count = np.zeros(shape), np.zeros(shape), np.zeros(shape), np.zeros(shape)
    gap = (requests.satisfaction - NEUTRAL_SATISFACTION) / 0.9
    for rank in range(requests.n_ranks):
        where = requests.of_rank(rank)
        where = where[requests.is_done[where]]
        at = (requests.segment[where], requests.season[where])
        good[at] += np.maximum(gap[where], 0.0)
        bad[at] += np.minimum(gap[where], 0.0) * parameters.poids_mauvaise_nouvelle
        spoilt[at] += np.where(requests.is_flawed[where], np.minimum(gap[where], 0.0), 0.0)
        count[at] += 1.0
    brake = 0.5 + 0.5 * clip01(1.4 - summer.reputation)
    speed = parameters.vitesse_reputation / (1.0 + count / 2.0) * brake
    refusals = np.zeros(shape) + parameters.cout_refus * week.sums["refus"]
    repaired = parameters.reprise * week.competence[TRAVAIL] * parameters.poids_mauvaise_nouvelle
    batch.ledger.shift_reputation({
        "travail_bien_fait": speed * good,
        "travail_bacle": speed * bad,
        "plainte_reparee": -speed * spoilt * repaired,
        "refus": -refusals,
    })  # fmt: skip
