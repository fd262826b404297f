"""Two of the heaviest processes, compiled: what a loop over seasons, members and options would cost in machine code.

The debate of an item (what members think, then two rounds of talk) and the sharing out of the week's requests, written
as plain loops for one season at a time on arrays with the season first, which suits them. Both sides draw their luck by
the simulation's own `Chance`, inside the time. A kernel that does not give the simulation's numbers is an error.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import numpy as np
from numba import njit

from benchmarks.figures import Figure, interleaved, timed
from game.scenario import load_scenario
from game.sim.batch import Batch, Requests
from game.sim.parameters import resolve_parameters
from game.sim.processes.assembly import _debate, _opinion, open_item
from game.sim.processes.assignment import _LEAST_PAID_FIRST, _LONGEST_DAY, _WEIGHTS, assign_teams
from game.sim.processes.incidents import SLOTS, fire
from game.sim.processes.market import prospect, receive_requests
from game.sim.schedule import (
    begin_summer,
    begin_week,
    begin_work,
    carry_plan,
    close_item,
    end_assembly,
    end_week,
    settle_incident,
)
from game.sim.state import empty_plan
from game.sim.tables import build_tables
from game.sim.vocabulary import ASSOCIATION, GUIDER, LEADERSHIP, TRAVAIL

SEASONS = 1000
WEEK = 4
TOLERANCE = 1e-9


def figures() -> list[Figure]:
    """Time of the simulation over that of the kernel, for each process and for the two together."""
    batch, items = _at_the_assembly()
    debate = _debates(batch, items[0])
    _to_the_requests(batch, items)
    sharing = _sharings(batch)
    cases = {
        f"{name}/{side}": timed(work, time.process_time)
        for name, sides in (("debate", debate), ("sharing", sharing))
        for side, work in zip(("numpy", "numba"), sides, strict=True)
    }
    measured = interleaved(cases, repetitions=9)

    def ratio(*names: str) -> float:
        ours, theirs = (
            [sum(measured[f"{name}/{side}"][n] for name in names) for n in range(9)] for side in ("numpy", "numba")
        )
        return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))

    return [
        Figure("an item debated, against a numba kernel", ratio("debate"), "×"),
        Figure("a week's requests shared out, against a numba kernel", ratio("sharing"), "×"),
        Figure("the two together, against numba kernels", ratio("debate", "sharing"), "×", at_most=4.0, ambition="≤ 2"),
    ]


# --- the state they are given -----------------------------------------------------------------------------------


def _at_the_assembly() -> tuple[Batch, np.ndarray]:
    """The opening of the assembly of week 4, after weeks where nobody intervenes."""
    scenario = load_scenario("quebec")
    tables = build_tables(scenario, resolve_parameters(scenario.parameters))
    days = np.zeros((4, SEASONS), dtype=np.int64)
    batch = begin_summer(tables, 1, range(SEASONS), days, {}, ledger_is_on=False)
    while True:
        begin_week(batch)
        plan = empty_plan(len(scenario.services), tables.n_members, SEASONS)
        items = carry_plan(batch, np.full((3, SEASONS), GUIDER), plan)
        if batch.week.number == WEEK:
            return batch, items
        _hold(batch, items)
        begin_work(batch)
        for slot in range(SLOTS):
            settle_incident(batch, fire(batch, slot), np.zeros(SEASONS, dtype=np.int64))
        end_week(batch)


def _hold(batch: Batch, items: np.ndarray) -> None:
    silent, nothing = np.zeros(SEASONS, dtype=np.int64), np.full(SEASONS, -1)
    for number, proposal in enumerate(items):
        close_item(batch, number, open_item(batch, proposal), silent, nothing)
    end_assembly(batch)


def _to_the_requests(batch: Batch, items: np.ndarray) -> None:
    _hold(batch, items)
    receive_requests(batch, prospect(batch))


def _first(array: np.ndarray) -> np.ndarray:
    """The season axis first."""
    return np.ascontiguousarray(np.moveaxis(array, -1, 0))


def _agree(ours: np.ndarray, theirs: np.ndarray) -> None:
    if np.abs(ours.astype(np.float64) - theirs).max(initial=0.0) > TOLERANCE:
        raise AssertionError("the kernel and the simulation differ")


# --- the debate -------------------------------------------------------------------------------------------------


def _debates(batch: Batch, proposal: np.ndarray) -> tuple[Callable[[], np.ndarray], Callable[[], np.ndarray]]:
    summer, week, ballots, parameters = batch.summer, batch.week, batch.tables.ballots, batch.tables.parameters
    safe, silent, nothing = np.maximum(proposal, 0), np.zeros(SEASONS, dtype=np.int64), np.full(SEASONS, -1)
    item, widest, m = open_item(batch, proposal), ballots.expected.shape[1], summer.n_members
    width = len(item.is_option)
    given = (
        safe, ballots.expected, ballots.fairness, ballots.effort, _first(summer.values), _first(summer.traits[4]),
        _first(summer.motivation), _first(summer.traits[LEADERSHIP]), _first(summer.tie),
        _first(summer.confidence[ASSOCIATION]), _first(summer.readiness[ASSOCIATION]), _first(week.attended),
        week.competence[ASSOCIATION], parameters.hasard_opinion, parameters.gout_personnel,
    )  # fmt: skip

    def ours() -> np.ndarray:
        return _debate(batch, _opinion(batch, 0, item, silent, nothing))

    def theirs() -> np.ndarray:
        draw = batch.chance.uniform(week.number, "opinion/0", 2 * widest * m)
        return _debate_kernel(draw.reshape(2, widest, m, -1)[:, :width], *given)

    _agree(_first(ours()), theirs())
    return ours, theirs


@njit(cache=False)
def _debate_kernel(
    draw, proposal, expected, fairness, effort, values, equity, motivation, leadership, tie, confidence, readiness,
    attended, competence, chance, taste,
):  # fmt: skip
    n, m = motivation.shape
    width, goals = draw.shape[1], expected.shape[2]
    result = np.empty((n, width, m))
    before, held, after = np.empty((width, m)), np.empty((width, m)), np.empty((width, m))
    influence = np.empty((m, m))
    for r in range(n):
        count, known = 0, 0.0
        for i in range(m):
            if attended[r, i]:
                count += 1
                known += readiness[r, i]
        known = known / count if count else 0.0
        information = min(max(0.35 * known + 0.35 * competence[r], 0.0), 1.0)
        p = proposal[r]
        for i in range(m):
            square = 0.0
            for g in range(goals):
                square += values[r, g, i] * values[r, g, i]
            for o in range(width):
                x = chance * (draw[0, o, i, r] - 0.5) * (1.0 - 0.7 * information) + taste * (draw[1, o, i, r] - 0.5)
                for g in range(goals):
                    x += values[r, g, i] * values[r, g, i] / square * expected[p, o, g]
                x += 0.1 * fairness[p, o] * equity[r, i] - 0.05 * effort[p, o] * (1.0 - motivation[r, i])
                before[o, i] = x
                held[o, i] = x
        for i in range(m):
            whole = 0.0
            for j in range(m):
                influence[i, j] = tie[r, i, j] * (0.4 + leadership[r, j]) if attended[r, j] else 0.0
                whole += influence[i, j]
            for j in range(m):
                influence[i, j] = influence[i, j] / max(whole, 1e-9) if whole > 0 else 0.0
        for _ in range(2):
            for i in range(m):
                stubborn = 1.0
                for j in range(m):
                    if influence[i, j] > 0:
                        stubborn = 0.35 + 0.4 * confidence[r, i]
                for o in range(width):
                    others = 0.0
                    for j in range(m):
                        others += influence[i, j] * held[o, j]
                    after[o, i] = stubborn * before[o, i] + (1.0 - stubborn) * others
            held[:, :] = after
        result[r] = held
    return result


# --- the sharing out of the requests ----------------------------------------------------------------------------


def _sharings(batch: Batch) -> tuple[Callable[[], object], Callable[[], np.ndarray]]:
    summer, week, market = batch.summer, batch.week, batch.tables.market
    requests = batch.requests
    if requests is None:
        raise AssertionError("no request reached the week that is measured")
    time_left, hours = week.time_left.copy(), week.member_hours.copy()
    ages = np.array([member.age for member in batch.tables.scenario.group.members])
    given = (
        requests.season, requests.service, requests.hours, requests.chance[1], requests.is_taken, _first(week.present),
        _first(summer.active), ages, market.team, market.minimum_age, summer.work_rule, _WEIGHTS, _LEAST_PAID_FIRST,
        _first(summer.hours), _first(summer.skill), _first(summer.motivation), _first(summer.traits[LEADERSHIP]),
        week.competence[TRAVAIL], _first(summer.earnings), _LONGEST_DAY,
    )  # fmt: skip
    first_time, first_hours = _first(time_left), _first(hours)

    def ours() -> Requests | None:
        week.time_left, week.member_hours = time_left.copy(), hours.copy()
        assign_teams(batch)
        return batch.requests

    def theirs() -> np.ndarray:
        noise = batch.chance.uniform(week.number, "equipes", summer.n_members)
        return _sharing_kernel(noise, first_time.copy(), first_hours.copy(), *given)

    ours()
    _agree(requests.team.T, theirs())
    return ours, theirs


@njit(cache=False)
def _sharing_kernel(
    noise, time_left, hours_of_week, season, service, hours, draw, is_taken, present, active, ages, team_size,
    minimum_age, work_rule, weights, least_paid_first, hours_before, skill, motivation, leadership, competence,
    earnings, longest_day,
):  # fmt: skip
    n, m = season.size, ages.size
    team = np.zeros((n, m), dtype=np.bool_)
    score, able = np.empty(m), np.empty(m, dtype=np.bool_)
    for k in range(n):
        if not is_taken[k]:
            continue
        r, s = season[k], service[k]
        wanted = team_size[s]
        count, worked, earned = 0, 0.0, 0.0
        for i in range(m):
            if active[r, i]:
                count += 1
                worked += hours_before[r, i] + hours_of_week[r, i]
                earned += earnings[r, i]
        mean, paid = worked / max(count, 1), max(earned / max(count, 1), 100.0)
        rule = work_rule[r]
        for i in range(m):
            able[i] = (
                present[r, i]
                and time_left[r, i] >= min(hours[k] / wanted, longest_day)
                and ages[i] >= minimum_age[s]
                and hours[k] > 0
            )
            score[i] = (
                -weights[rule, 0] * (hours_before[r, i] + hours_of_week[r, i]) / max(mean, 1.0)
                + weights[rule, 1] * skill[r, s, i]
                + weights[rule, 2] * motivation[r, i]
                + 0.3 * ((noise[i, r] + draw[k]) % 1.0)
                + 0.8 * (1.0 - competence[r]) * (leadership[r, i] - 0.45)
            )
            if rule == least_paid_first:
                score[i] -= earnings[r, i] / paid
        size = 0
        for _ in range(wanted):
            best = -1
            for i in range(m):
                if able[i] and not team[k, i] and (best < 0 or score[i] > score[best]):
                    best = i
            if best >= 0:
                team[k, best] = True
                size += 1
        if size < max(wanted - 1, 1):
            team[k, :] = False
            continue
        for i in range(m):
            if team[k, i]:
                time_left[r, i] = max(time_left[r, i] - hours[k] / size, 0.0)
                hours_of_week[r, i] += hours[k] / size
    return team
