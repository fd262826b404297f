"""A scenario turned into numbers, once, before any season: no chance here, and no season axis.

Everything that needs a power or a logarithm is computed here in decimal arithmetic, so that the rules need none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import lru_cache
from statistics import NormalDist
from typing import Final

import numpy as np

from game.sim.arithmetic import Bools, Floats, Ints
from game.sim.happenings import Consequences, Incidents, consequences_of, incidents_of, possible_by_week
from game.sim.parameters import Parameters, resolve_parameters
from game.sim.scenario import Condition, Option, Proposal, Scenario, Service
from game.sim.vocabulary import PAY_RULES, SURPLUS_RULES, VOTING_RULES, WEATHERS, WORK_RULES

PLACE_STEPS: Final = 64
EXPONENTIAL_STEPS: Final = 256


@dataclass(frozen=True)
class Market:
    """Services, segments and prices. S services, Q segments, L price levels, W weeks."""

    demand: Floats  # (S, Q) — requests a week at reference price, awareness 0.45 and reputation 0.55
    season: Floats  # (S, W)
    weather: Floats  # (S, 6)
    hours: Floats  # (S, 2) — h per young person, least and most
    team: Ints  # (S,)
    minimum_age: Ints  # (S,)
    difficulty: Floats  # (S,)
    material: Ints  # (S,) — cents a contract
    price: Ints  # (S, Q, L) — cents per hour
    demand_at_price: Floats  # (S, Q, L) — factor on demand
    price_ratio: Floats  # (S, Q, L) — price / reference
    opening_level: Ints  # (S, Q) — of the first Monday
    is_institution: Bools  # (Q,)
    is_intergenerational: Bools  # (Q,)
    cells: tuple[tuple[int, int], ...]  # (service, segment) pairs that ever call
    cell_service: Ints  # (cells,)
    cell_segment: Ints  # (cells,)
    cell_names: tuple[str, ...]
    place: Floats  # (PLACE_STEPS,) — size of the market of a place, mean 1
    climate: Floats  # (W, 6) — cumulative shares of the kinds of weather


@dataclass(frozen=True)
class Ballots:
    """Proposals and their options. P proposals, O options at most, N options in all (flat)."""

    n_options: Ints  # (P,)
    first: Ints  # (P,) — flat index of the first option
    own_rule: Ints  # (P,) — in VOTING_RULES, −1 where the rule in force decides
    possible_in: tuple[Mapping[int, Condition], ...]  # by week: what is left of the condition of those still possible
    expected: Floats  # (P, O, 4) — by goal, −1 to 1
    fairness: Floats  # (P, O)
    effort: Floats  # (P, O)
    sets_goals: Bools  # (N,)
    goals: Floats  # (N, 4)
    vote: Ints  # (N,) — index in VOTING_RULES, −1 unchanged; likewise the next ones
    work: Ints
    pay: Ints
    surplus: Ints
    contribution: Floats  # (N,) — −1 unchanged
    share: Ints  # (N,) — cents, −1 unchanged
    sets_prices: Bools  # (N,)
    price_level: Ints  # (N, S, Q) — −1 unchanged
    sets_services: Bools  # (N,)
    services: Bools  # (N, S)


@dataclass(frozen=True)
class Tables:
    """What the rules read besides the state; `scenario` and `parameters` as they are."""

    scenario: Scenario
    parameters: Parameters
    market: Market
    ballots: Ballots
    options: tuple[Option, ...]  # flat
    exponential: Floats  # (EXPONENTIAL_STEPS + 1,) — inverse distribution of the unit exponential
    incidents: Incidents
    consequences: Consequences

    @property
    def n_members(self) -> int:
        return len(self.scenario.group.members)

    @property
    def n_weeks(self) -> int:
        return self.scenario.calendar.weeks


def build_tables(scenario: Scenario, parameters: Parameters) -> Tables:
    """The tables of a scenario under these parameters."""
    prices = _prices(scenario)
    return Tables(
        scenario=scenario,
        parameters=parameters,
        market=_market(scenario, parameters, prices),
        ballots=_ballots(scenario, prices),
        options=tuple(option for proposal in scenario.proposals for option in proposal.options),
        exponential=np.array(_exponential()),
        incidents=incidents_of(scenario),
        consequences=consequences_of(scenario),
    )


class Itself:
    """A scenario that equals itself only: comparing whole ones is slow."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and self.scenario is other.scenario

    def __hash__(self) -> int:
        return id(self.scenario)


def tables_of(scenario: Scenario) -> Tables:
    """The tables of a scenario under its own parameters; those of the last ones asked for are kept."""
    return _tables_of(Itself(scenario))


@lru_cache(maxsize=2)
def _tables_of(known: Itself) -> Tables:
    return build_tables(known.scenario, resolve_parameters(known.scenario.parameters))


def exponential_of(uniform: Floats, table: Floats) -> Floats:
    """An exponential number of mean 1 from a uniform one, by a straight line between the steps of the table."""
    position = uniform * EXPONENTIAL_STEPS
    step = position.astype(np.int64)
    return table[step] + (position - step) * (table[step + 1] - table[step])


@lru_cache(maxsize=1)
def _exponential() -> tuple[float, ...]:
    with localcontext() as context:
        context.prec = 30
        inner = [float(-(1 - Decimal(i) / EXPONENTIAL_STEPS).ln()) for i in range(EXPONENTIAL_STEPS)]
    return (*inner, inner[-1] + 1.0)


def _place(log_sd: float) -> Floats:
    """Sizes of 64 equally likely places: lognormal, then divided by their mean."""
    quantiles = [round(NormalDist().inv_cdf((i + 0.5) / PLACE_STEPS), 9) for i in range(PLACE_STEPS)]
    with localcontext() as context:
        context.prec = 30
        sizes = [(Decimal(repr(z)) * Decimal(repr(log_sd))).exp() for z in quantiles]
        mean = sum(sizes, Decimal(0)) / PLACE_STEPS
        return np.array([float(size / mean) for size in sizes])


@lru_cache(maxsize=1024)
def _power(ratio: Decimal, exponent: float) -> float:
    with localcontext() as context:
        context.prec = 30
        return float(ratio ** Decimal(repr(exponent)))


def _prices(scenario: Scenario) -> dict[tuple[int, int], list[int]]:
    """For each (service, segment), the prices in cents that may ever hold: the reference, that of the first Monday,
    then those of the options."""
    service_index = {service.id: s for s, service in enumerate(scenario.services)}
    segment_index = {segment.id: q for q, segment in enumerate(scenario.segments)}
    opening = [list(dict.fromkeys((each.price, _opening_price(each)))) for each in scenario.services]
    levels = {(s, q): list(opening[s]) for s in service_index.values() for q in segment_index.values()}
    for proposal in scenario.proposals:
        for option in proposal.options:
            for s, q, cents in _price_changes(option, service_index, segment_index):
                if cents not in levels[s, q]:
                    levels[s, q].append(cents)
    return levels


def _opening_price(service: Service) -> int:
    """Cents asked on the first Monday."""
    return service.price if service.opening_price is None else service.opening_price


def _price_changes(
    option: Option, service_index: Mapping[str, int], segment_index: Mapping[str, int]
) -> list[tuple[int, int, int]]:
    changes = []
    for change in option.rule:
        parts = change.key.split(".")
        if parts[0] != "prix":
            continue
        segments = [segment_index[parts[2]]] if len(parts) > 2 else list(segment_index.values())
        changes += [(service_index[parts[1]], q, int(change.value)) for q in segments]  # type: ignore[arg-type]  # cents, by contract
    return changes


def _market(scenario: Scenario, parameters: Parameters, prices: Mapping[tuple[int, int], list[int]]) -> Market:
    services, segments, weeks = scenario.services, scenario.segments, scenario.calendar.weeks
    shape = (len(services), len(segments))
    n_levels = max((len(levels) for levels in prices.values()), default=1)
    price = np.zeros((*shape, n_levels), dtype=np.int64)
    factor, ratio = np.ones((*shape, n_levels)), np.ones((*shape, n_levels))
    demand = np.zeros(shape)
    for (s, q), levels in prices.items():
        service, segment = services[s], segments[q]
        demand[s, q] = 0.45 * segment.households / 100 * service.clients.get(segment.id, 0.0) * parameters.demande
        for level in range(n_levels):
            cents = levels[min(level, len(levels) - 1)]
            exact = Decimal(max(cents, 1)) / Decimal(max(service.price, 1))
            price[s, q, level] = cents
            ratio[s, q, level] = float(exact)
            factor[s, q, level] = min(_power(exact, -service.elasticity), 4.0)
    cells = tuple((s, q) for s in range(shape[0]) for q in range(shape[1]) if demand[s, q] > 0)
    return Market(
        demand=demand,
        season=np.array(
            [[each.season[min(w, len(each.season) - 1)] for w in range(weeks)] for each in services]
        ).reshape(shape[0], weeks),
        weather=np.array([[each.weather.get(kind, 1.0) for kind in WEATHERS] for each in services]).reshape(
            shape[0], 6
        ),
        hours=np.array([each.hours for each in services]).reshape(shape[0], 2),
        team=np.array([each.team for each in services], dtype=np.int64),
        minimum_age=np.array([each.minimum_age for each in services], dtype=np.int64),
        difficulty=np.array([each.difficulty for each in services]),
        material=np.array([each.material for each in services], dtype=np.int64),
        price=price,
        demand_at_price=factor,
        price_ratio=ratio,
        opening_level=np.array(
            [[prices[s, q].index(_opening_price(each)) for q in range(shape[1])] for s, each in enumerate(services)],
            dtype=np.int64,
        ).reshape(shape),
        is_institution=np.array([each.institutional for each in segments], dtype=bool),
        is_intergenerational=np.array([each.intergenerational for each in segments], dtype=bool),
        cells=cells,
        cell_service=np.array([s for s, _ in cells], dtype=np.int64),
        cell_segment=np.array([q for _, q in cells], dtype=np.int64),
        cell_names=tuple(f"{services[s].id}.{segments[q].id}" for s, q in cells),
        place=_place(parameters.ecart_lieu),
        climate=_climate(scenario),
    )


def _climate(scenario: Scenario) -> Floats:
    rows = []
    for week in range(scenario.calendar.weeks):
        shares = scenario.climate[min(week, len(scenario.climate) - 1)] if scenario.climate else {"soleil": 1.0}
        whole = sum(shares.values())
        reached, row = 0.0, []
        for kind in WEATHERS:
            reached += shares.get(kind, 0.0) / whole
            row.append(reached)
        rows.append(row)
    return np.array(rows)


def _index_of(words: tuple[str, ...], value: object) -> int:
    return words.index(str(value))


def _ballots(scenario: Scenario, prices: Mapping[tuple[int, int], list[int]]) -> Ballots:
    proposals = scenario.proposals
    n_options = [len(proposal.options) for proposal in proposals]
    widest, flat = max(n_options, default=1), sum(n_options)
    service_index = {service.id: s for s, service in enumerate(scenario.services)}
    segment_index = {segment.id: q for q, segment in enumerate(scenario.segments)}
    unchanged = {name: np.full(flat, -1, dtype=np.int64) for name in ("vote", "work", "pay", "surplus", "share")}
    ballots = Ballots(
        n_options=np.array(n_options, dtype=np.int64),
        first=np.array([sum(n_options[:p]) for p in range(len(proposals))], dtype=np.int64),
        possible_in=possible_by_week(scenario, [proposal.when for proposal in proposals]),
        own_rule=np.array(
            [VOTING_RULES.index(each.voting_rule) if each.voting_rule else -1 for each in proposals], dtype=np.int64
        ),
        expected=np.zeros((len(proposals), widest, 4)),
        fairness=np.zeros((len(proposals), widest)),
        effort=np.zeros((len(proposals), widest)),
        sets_goals=np.zeros(flat, dtype=bool),
        goals=np.zeros((flat, 4)),
        contribution=np.full(flat, -1.0),
        sets_prices=np.zeros(flat, dtype=bool),
        price_level=np.full((flat, len(service_index), len(segment_index)), -1, dtype=np.int64),
        sets_services=np.zeros(flat, dtype=bool),
        services=np.ones((flat, len(service_index)), dtype=bool),
        **unchanged,
    )
    for p, proposal in enumerate(proposals):
        _fill_expectations(ballots, p, proposal)
        for o, option in enumerate(proposal.options):
            n = int(ballots.first[p]) + o
            for s, q, cents in _price_changes(option, service_index, segment_index):
                ballots.sets_prices[n] = True
                ballots.price_level[n, s, q] = prices[s, q].index(cents)
            _fill_rules(ballots, n, option, service_index)
    return ballots


def _fill_expectations(ballots: Ballots, p: int, proposal: Proposal) -> None:
    for o, option in enumerate(proposal.options):
        ballots.expected[p, o] = np.array(option.expected.goals) / 2
        ballots.fairness[p, o] = option.expected.fairness
        ballots.effort[p, o] = option.expected.effort


def _fill_rules(ballots: Ballots, n: int, option: Option, service_index: Mapping[str, int]) -> None:
    words = {
        "vote": (ballots.vote, VOTING_RULES),
        "partage_du_travail": (ballots.work, WORK_RULES),
        "partage_des_gains": (ballots.pay, PAY_RULES),
        "surplus": (ballots.surplus, SURPLUS_RULES),
    }
    for change in option.rule:
        if change.key in words:
            array, names = words[change.key]
            array[n] = _index_of(names, change.value)
        elif change.key == "contribution":
            ballots.contribution[n] = change.value
        elif change.key == "part_sociale":
            ballots.share[n] = change.value
        elif change.key == "buts":
            ballots.sets_goals[n] = True
            ballots.goals[n] = change.value
        elif change.key == "services":
            offered = {service_index[str(name)] for name in change.value}  # type: ignore[union-attr]  # service ids, by contract
            ballots.sets_services[n] = True
            ballots.services[n] = [s in offered for s in service_index.values()]
