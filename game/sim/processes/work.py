"""Work: the quality of each contract, what clients make of it, reputation, loyalty and word of mouth.

Quality comes from skill, effort, the bond of the team and how well the sphere is run. Bad news travels further than
good.
"""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints, clip01, total, total_at, total_by
from game.sim.batch import Batch, Requests
from game.sim.chance import ROOT_12
from game.sim.state import NEUTRAL_SATISFACTION
from game.sim.vocabulary import ENTREPRISE, TRAVAIL

_FLAWED = -0.10
"""Gap to what was expected below which a job is flawed."""
_FLAWED_DISCOUNT = 0.25
"""Part of the invoice that a client keeps back when the job is flawed, and nothing is done about it."""
_PUT_OFF = 0.3
"""What a client who is asked to wait thinks of it, against one who is lost."""


_Crew = tuple[Ints, Ints]
"""Request and member of everybody in a team, request by request."""
_Pairs = tuple[Ints, Ints, Ints]
"""Request, first and second member of every pair of a team."""


def do_contracts(batch: Batch) -> None:
    """Quality, satisfaction and invoice of each contract, then the sums of the week by season."""
    requests = batch.requests
    if requests is None:
        return
    _put_off(batch, requests)
    request, member = np.nonzero(requests.team.T)
    pairs = _pairs(requests.team)
    _judge(batch, requests, (request, member), pairs)
    _tell(batch, requests, (request, member), pairs)
    _close_week(batch)


def _put_off(batch: Batch, requests: Requests) -> None:
    """Of the clients who got nobody, a part asks again next week, once; none after the last one."""
    summer, week = batch.summer, batch.week
    patient = requests.chance[5] < batch.tables.parameters.part_reportee
    is_last = week.number >= batch.tables.n_weeks
    requests.is_put_off = ~requests.is_done & ~requests.is_return & patient & (not is_last)
    summer.waiting = np.zeros_like(summer.waiting)
    at = np.nonzero(requests.is_put_off)[0]
    np.add.at(summer.waiting, (requests.service[at], requests.segment[at], requests.season[at]), 1)


def _judge(batch: Batch, requests: Requests, crew: _Crew, pairs: _Pairs) -> None:
    summer, week, parameters, market = batch.summer, batch.week, batch.tables.parameters, batch.tables.market
    season, (request, member) = requests.season, crew
    size = np.maximum(np.bincount(request, minlength=season.size), 1)
    at = season[request]

    def of_team(each: Floats) -> Floats:
        return total_by(request, each, season.size) / size

    skill = of_team(summer.skill[requests.service[request], member, at])
    hardness = 0.2 * (market.difficulty[requests.service] - 0.3)
    bond = _bond(batch, requests, pairs)
    # in a team where nobody sees who does what, some leave it to the others
    seen = 0.5 * week.competence[TRAVAIL][season] + 0.5 * bond
    hidden = (size - 1) / size * (1.0 - seen)
    keen = 0.65 * summer.motivation + 0.35 * summer.energy
    effort = of_team(keen[member, at]) * (1.0 - parameters.flanerie * hidden)
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
    felt = NEUTRAL_SATISFACTION + 0.9 * gap - np.where(requests.is_flawed, 0.06, 0.0)
    repaired = np.where(requests.is_flawed, parameters.reprise * week.competence[TRAVAIL][season], 0.0)
    # put right, it pleases at best as a job that just passes
    most = np.maximum(NEUTRAL_SATISFACTION + 0.9 * _FLAWED - felt, 0.0)
    requests.repaired = np.minimum((NEUTRAL_SATISFACTION - felt) * repaired, most)
    requests.satisfaction = np.where(done, clip01(felt + requests.repaired), 0.0)
    quoted = 0.84 + 0.16 * week.competence[ENTREPRISE][season]  # beginners quote too low
    discount = np.where(requests.is_flawed, _FLAWED_DISCOUNT * (1.0 - repaired), 0.0)
    invoice = requests.hours * requests.price * quoted * (1.0 - discount)
    tip = np.where(requests.satisfaction > 0.85, 0.05, 0.0)
    requests.amount = np.where(done, (invoice * (1.0 + tip)).astype(np.int64), 0)


def _bond(batch: Batch, requests: Requests, pairs: _Pairs) -> Floats:
    """(N,): mean tie within each team, 0.5 for someone alone."""
    request, first, second = pairs
    n = requests.season.size
    bond = total_by(request, batch.summer.tie[first, second, requests.season[request]], n)
    count = np.bincount(request, minlength=n)
    return np.where(count > 0, bond / np.maximum(count, 1), 0.5)


def _pairs(team: Bools) -> _Pairs:
    """Request and members of every pair of a team (M, N), the greater member first, in the order of the members."""
    several = np.nonzero(total(team) > 1)[0]
    team = team.take(several, axis=1)
    found = [(request, i, other) for i in range(1, len(team)) for other, request in [np.nonzero(team[i] & team[:i])]]
    if not found:
        return (np.zeros(0, dtype=np.int64),) * 3
    request = several[np.concatenate([request for request, _, _ in found])]
    first = np.concatenate([np.full(request.size, i) for request, i, _ in found])
    return request, first, np.concatenate([other for _, _, other in found])


def _tell(batch: Batch, requests: Requests, crew: _Crew, pairs: _Pairs) -> None:
    """Adds the requests to the week, each season's own in their order."""
    summer, week = batch.summer, batch.week
    season, service, segment, team = requests.season, requests.service, requests.segment, requests.team
    done = requests.is_done
    hours = np.where(done, requests.hours, 0.0)
    good = np.where(done, np.maximum(1.6 * (requests.satisfaction - 0.37), 0.0), 0.0)
    weight = np.minimum(good, 1.0)
    refused = np.where(requests.is_taken, np.where(requests.is_short, 1.0, 0.0), 0.35)
    refused = refused * np.where(requests.is_put_off, _PUT_OFF, 1.0)
    for name, amount in (
        ("contrats", done),
        ("revenu", requests.amount),
        ("heures_payees", hours),
        ("satisfaction", requests.satisfaction),
        ("refus", refused),
    ):
        week.sums[name] = total_by(season, amount, batch.n_seasons)
    by_service = week.by_service["contrats"].shape
    week.by_service["contrats"] += total_at((service, season), done, by_service)
    week.by_service["revenu"] += total_at((service, season), requests.amount, by_service)
    week.satisfied += total_at((segment, season), weight, week.satisfied.shape)
    np.add.at(summer.hours_by_segment, (segment, season), hours)
    np.add.at(summer.loyal, (service, segment, season), weight)
    _tell_members(batch, requests, crew, pairs)
    last = np.full(batch.n_seasons, -1, dtype=np.int64)
    last[season[done]] = np.nonzero(done)[0]  # of several, the last stays
    served = np.nonzero(last >= 0)[0]
    week.last_team[:, served] = team[:, last[served]]


def _tell_members(batch: Batch, requests: Requests, crew: _Crew, pairs: _Pairs) -> None:
    """What each contract leaves to those who did it."""
    week, (request, member) = batch.week, crew
    season, service = requests.season[request], requests.service[request]
    worked = requests.hours / np.maximum(np.bincount(request, minlength=requests.hours.size), 1)
    is_flawed = requests.is_flawed[request]
    week.service_hours += total_at((service, member, season), worked[request], week.service_hours.shape)
    success = np.where(is_flawed, 0.0, 0.4 + requests.satisfaction[request])
    week.success += total_at((member, season), success, week.success.shape)
    week.flawed += total_at((member, season), is_flawed, week.flawed.shape)
    week.team_of[service, member, season] = True
    together, first, second = pairs
    both = requests.season[together]
    places = ([member, first, second], [member, second, first], [season, both, both])
    one, other, where = (np.concatenate(each) for each in places)
    week.teamed += total_at((one, other, where), np.ones(one.size), week.teamed.shape)


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
    done = np.nonzero(requests.is_done)[0]
    at = requests.segment[done] * batch.n_seasons + requests.season[done]
    gap = (requests.satisfaction[done] - NEUTRAL_SATISFACTION) / 0.9
    repaired = requests.repaired[done] / 0.9
    poor = np.minimum(gap - repaired, 0.0)

    def by_segment(amount: Floats) -> Floats:
        return total_by(at, amount, shape[0] * shape[1]).reshape(shape)

    def damped() -> Floats:
        return brake / (1.0 + count / 2.0)

    good, bad = by_segment(np.maximum(gap, 0.0)), by_segment(poor * parameters.poids_mauvaise_nouvelle)
    repair = by_segment(repaired * parameters.poids_mauvaise_nouvelle)
    count = by_segment(np.ones(done.size))
    brake = 0.5 + 0.5 * clip01(1.4 - summer.reputation)
    speed = parameters.vitesse_reputation / (1.0 + count / 2.0) * brake
    refusals = np.zeros(shape) + parameters.cout_refus * week.sums["refus"]
    batch.ledger.shift_reputation({
        "travail_bien_fait": speed * good,
        "travail_bacle": speed * bad,
        "plainte_reparee": speed * repair,
        "refus": -refusals,
    }, terms=lambda: {
        "bonnes_nouvelles": damped() * good,
        "mauvaises_nouvelles": damped() * -by_segment(poor),
        "reparations": damped() * by_segment(repaired),
        "refus": week.sums["refus"],
    })  # fmt: skip
