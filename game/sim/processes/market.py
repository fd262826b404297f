"""Market: prospecting, what people know of the co-op, and the requests of the week.

Requests follow a Poisson law whose mean is base × season × weather × awareness × reputation × price^(−elasticity) ×
comité local, plus repeat clients. Elasticity near 0.8 and the weight of word of mouth are priors (You et al. 2015; the
domain dossier).
"""

from __future__ import annotations

import numpy as np

from game.sim.arithmetic import Floats, Ints, clip01, exp_of_minus, mean_of, total
from game.sim.batch import Batch, Requests
from game.sim.vocabulary import ENTREPRISE, WEATHERS

_MOST = 4
"""Requests of one service and segment in a week, at most."""
_NUMBERS = 8
"""Numbers that each request draws."""
_MOST_EXPECTED = 8.0
"""Their mean at most; at least 0, however many an incident drives away."""


def prospect(batch: Batch) -> Floats:
    """(R,): equivalent hours of prospecting, by the animateurs and by the group itself; awareness grows with them."""
    summer, week, parameters = batch.summer, batch.week, batch.tables.parameters
    adults = week.plan.prospecting * 1.1 * (0.5 + 0.4 * summer.local_committee)
    present = total(week.present)
    keen = mean_of(summer.motivation, week.present, 0.0)
    sure = mean_of(summer.confidence[ENTREPRISE], week.present, 0.0)
    own = 1.15 * present * keen * week.competence[ENTREPRISE]
    own = own * (0.30 + 0.70 * week.latitude[ENTREPRISE]) * (0.45 + 0.55 * sure)
    hours = adults + own
    gain = parameters.connu_demarchage * hours / (hours + parameters.demi_demarchage)
    summer.awareness = clip01(
        summer.awareness + (1.0 - summer.awareness) * gain - parameters.oubli_coop * summer.awareness
    )
    return hours


def receive_requests(batch: Batch, prospecting: Floats) -> None:
    """Sets `batch.requests`, in the order of the days; none during the foundation week."""
    week, tables = batch.week, batch.tables
    market = tables.market
    n_cells = len(market.cells)
    draws = batch.chance.by_name(week.number, "demandes", market.cell_names, 1)
    mean = _expected(batch) if week.number > 1 else np.zeros((n_cells, batch.n_seasons))
    count = _poisson(mean, draws[:, 0])
    slots = np.arange(_MOST)[None, :, None]
    back = _put_off_last_week(batch)
    is_on = np.concatenate([slots < count[:, None, :], slots < back[:, None, :]], axis=1)
    cell, slot, season = np.nonzero(is_on)
    is_return, place = slot >= _MOST, slot % _MOST
    # (8, N): each place has its own eight numbers, and those who come back have others
    number = place + _MOST * (np.arange(_NUMBERS)[:, None] + _NUMBERS * is_return)
    chance = batch.chance.pick(week.number, "contrats", market.cell_names, cell, number, season)
    order = np.lexsort((cell, chance[0], season))
    cell, season, chance, is_return = cell[order], season[order], chance[:, order], is_return[order]
    first = np.searchsorted(season, np.arange(batch.n_seasons))
    service, segment = market.cell_service[cell], market.cell_segment[cell]
    level = batch.summer.price_level[service, segment, season]
    least, most = market.hours[service, 0], market.hours[service, 1]
    n = cell.size
    batch.requests = Requests(
        season=season,
        rank=np.arange(n) - first[season],
        is_return=is_return,
        service=service,
        segment=segment,
        day=(chance[0] * 5).astype(np.int64),
        hours=(least + (most - least) * chance[1]) * market.team[service],
        price=market.price[service, segment, level],
        price_ratio=market.price_ratio[service, segment, level],
        chance=chance[2:],
        is_taken=np.zeros(n, dtype=bool),
        team=np.zeros((batch.summer.n_members, n), dtype=bool),
        is_short=np.zeros(n, dtype=bool),
        is_put_off=np.zeros(n, dtype=bool),
        amount=np.zeros(n, dtype=np.int64),
        satisfaction=np.zeros(n),
        repaired=np.zeros(n),
        is_flawed=np.zeros(n, dtype=bool),
    )
    _answer(batch, batch.requests)
    received = count.astype(np.float64)
    week.add_to("demandes", total(received))
    for index, (s, _) in enumerate(market.cells):
        week.by_service["demandes"][s] += received[index]
    n_requests = total(count + back)
    busy = (n_requests + prospecting / 4.0) / (n_requests + prospecting / 4.0 + 4.0)
    week.occasions[ENTREPRISE] = busy * (0.5 if week.number == 1 else 1.0)


def _put_off_last_week(batch: Batch) -> Ints:
    """(cell, R): requests of last week that come back, where the service is still offered."""
    summer, market = batch.summer, batch.tables.market
    waiting = summer.waiting[market.cell_service, market.cell_segment]
    return np.where(summer.offered[market.cell_service], waiting, 0)


def _expected(batch: Batch) -> Floats:
    """(cell, R): the mean of the requests."""
    summer, market, week = batch.summer, batch.tables.market, batch.week
    if not market.cells:
        return np.zeros((0, batch.n_seasons))
    service, segment = market.cell_service, market.cell_segment
    days = total(week.days[:, None] == np.arange(len(WEATHERS))[:, None])
    weather = total(market.weather.T[:, :, None] * days[:, None]) / 5.0
    known = (summer.awareness / 0.45) * (0.45 + summer.reputation)
    committee = 1.0 + summer.local_committee * np.where(market.is_institution, 0.45, 0.10)[:, None]
    reach = summer.place * known * committee
    level = summer.price_level[service, segment]
    price = market.demand_at_price[service[:, None], segment[:, None], level]
    usual = market.demand[service, segment] * market.season[service, week.number - 1]
    new = usual[:, None] * weather[service] * reach[segment] * price
    repeat = batch.tables.parameters.fidelite * summer.loyal[service, segment] * weather[service]
    extra = summer.extra_demand[segment] / np.bincount(segment)[segment][:, None]
    return np.where(summer.offered[service], new + repeat + extra, 0.0).clip(0.0, _MOST_EXPECTED)


def _poisson(mean: Floats, draw: Floats) -> Ints:
    """By inverse distribution, at most `_MOST`: with the same draw, more demand never gives fewer requests."""
    probability = exp_of_minus(mean)
    reached = probability
    count = np.zeros(mean.shape, dtype=np.int64)
    for n in range(1, _MOST + 1):
        count = count + (draw >= reached)
        probability = probability * mean / n
        reached = reached + probability
    return count


def _answer(batch: Batch, requests: Requests) -> None:
    """A group that runs its enterprise well answers in time; the others lose requests."""
    share = batch.tables.parameters.part_prise
    competence = batch.week.competence[ENTREPRISE][requests.season]
    requests.is_taken = requests.chance[0] < share + (1.0 - share) * competence
