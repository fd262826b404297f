"""Work: quality comes from skill, effort, bonds and support; clients, the name and repeat orders come from quality."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from game.sim.batch import Batch, Requests
from game.sim.parameters import resolve_parameters
from game.sim.processes.assignment import assign_teams
from game.sim.processes.market import receive_requests
from game.sim.processes.work import do_contracts
from game.sim.schedule import begin_week
from game.sim.state import NEUTRAL_SATISFACTION
from game.sim.tables import build_tables
from game.sim.vocabulary import ENTREPRISE, TRAVAIL
from tests.sim.small import small
from tests.sim.stepping import after_weeks, caused, hold_items, hold_plan, moved, retabled, snapshot, twin

WORK = {
    "week.sums.contrats", "week.sums.revenu", "week.sums.heures_payees", "week.sums.satisfaction",
    "week.sums.refus", "week.by_service.contrats", "week.by_service.revenu", "week.service_hours", "week.success",
    "week.flawed", "week.teamed", "week.team_of", "week.last_team", "week.satisfied",
    "week.occasions", "summer.hours_by_segment", "summer.loyal", "summer.awareness", "summer.reputation",
    "summer.client_satisfaction", "summer.hours", "summer.waiting",
}  # fmt: skip


@pytest.fixture(scope="module")
def assigned() -> Batch:
    """The third week, teams made."""
    batch = after_weeks(small(), 2, 200)
    begin_week(batch)
    hold_items(batch, hold_plan(batch))
    receive_requests(batch, np.full(200, 10.0))
    assign_teams(batch)
    return batch


def worked(batch: Batch, change: Callable[[Batch], None] = lambda _: None) -> tuple[Batch, Requests]:
    other = twin(batch)
    change(other)
    do_contracts(other)
    assert other.requests is not None
    return other, other.requests


def test_work_moves_what_work_may_and_nothing_before_it(assigned: Batch) -> None:
    before = snapshot(assigned)
    assert moved(before, worked(assigned)[0]) == WORK


def raised(name: str) -> Callable[[Batch], None]:
    def change(batch: Batch) -> None:
        array = getattr(batch.summer, name)
        array[...] = np.minimum(array + 0.2, 1.0)

    return change


def better_led(batch: Batch) -> None:
    batch.week.competence[TRAVAIL] = np.minimum(batch.week.competence[TRAVAIL] + 0.2, 1.0)


@pytest.mark.parametrize("change", [raised(name) for name in ("skill", "motivation", "energy")] + [better_led])
def test_skill_effort_and_support_make_clients_no_less_satisfied(
    assigned: Batch, change: Callable[[Batch], None]
) -> None:
    (plain, before), (better, after) = worked(assigned), worked(assigned, change)
    assert (after.satisfaction >= before.satisfaction).all()
    assert after.satisfaction.sum() > before.satisfaction.sum()
    assert after.is_flawed.sum() <= before.is_flawed.sum()
    assert (better.summer.mean_reputation() >= plain.summer.mean_reputation()).all()
    assert (better.summer.loyal >= plain.summer.loyal).all()


def test_a_team_that_knows_each_other_works_better(assigned: Batch) -> None:
    def bind(batch: Batch) -> None:
        batch.summer.tie[:] = 0.8

    size = assigned.requests.team.sum(axis=0) if assigned.requests is not None else np.zeros(0)
    before, after = worked(assigned)[1].satisfaction, worked(assigned, bind)[1].satisfaction
    assert (after[size > 1] >= before[size > 1]).all()
    assert after[size > 1].sum() > before[size > 1].sum()
    assert np.array_equal(after[size <= 1], before[size <= 1])


def test_a_dear_contract_is_expected_to_be_better(assigned: Batch) -> None:
    def charge(batch: Batch) -> None:
        assert batch.requests is not None
        batch.requests.price_ratio = batch.requests.price_ratio * 1.5

    assert worked(assigned, charge)[1].satisfaction.sum() < worked(assigned)[1].satisfaction.sum()


def test_beginners_quote_too_low(assigned: Batch) -> None:
    def learn(batch: Batch) -> None:
        batch.week.competence[ENTREPRISE] = 1.0

    before, after = worked(assigned)[1].amount, worked(assigned, learn)[1].amount
    assert (after >= before).all()
    assert after.sum() > before.sum()


def test_good_work_and_bad_work_each_say_what_they_did_to_the_name(assigned: Batch) -> None:
    batch, requests = worked(assigned)
    good, bad = caused(batch, "reputation", "travail_bien_fait"), caused(batch, "reputation", "travail_bacle")
    assert (good >= 0).all()
    assert (bad <= 0).all()
    none = np.bincount(requests.season[requests.is_done], minlength=200) == 0
    assert not good[none].any()
    assert not bad[none].any()
    assert good.any()
    assert bad.any()


def test_bad_news_travels_further_than_good(assigned: Batch) -> None:
    good, bad = twin(assigned), twin(assigned)
    for batch, gap in ((good, 0.1), (bad, -0.1)):
        assert batch.requests is not None
        batch.requests.chance[2] = 0.5
        _level(batch, gap)
        do_contracts(batch)
    rise, fall = caused(good, "reputation", "travail_bien_fait"), caused(bad, "reputation", "travail_bacle")
    some = rise > 0
    assert (-fall[some] > 1.5 * rise[some]).all()


def _level(batch: Batch, gap: float) -> None:
    """Every job as good as clients expect, and `gap` more."""
    parameters = batch.tables.parameters
    for array in (batch.summer.motivation, batch.summer.energy, batch.summer.skill):
        array[...] = 0.5
    batch.summer.tie[:] = 0.5
    batch.summer.local_committee[:] = 0.0
    base = parameters.qualite_base + parameters.qualite_habilete * 0.5 + parameters.qualite_effort * 0.5
    base += parameters.qualite_lien * 0.5 - 0.35 * parameters.qualite_soutien
    batch.week.competence[TRAVAIL] = (parameters.attente + gap - base) / parameters.qualite_soutien
    assert batch.requests is not None
    batch.requests.price_ratio[:] = 1.0


def test_refusals_cost_the_name(assigned: Batch) -> None:
    def refuse(batch: Batch) -> None:
        assert batch.requests is not None
        batch.requests.is_short[:] = True
        batch.requests.team[:] = False

    batch, _ = worked(assigned, refuse)
    assert (caused(batch, "reputation", "refus") <= 0).all()
    assert caused(batch, "reputation", "refus").sum() < caused(worked(assigned)[0], "reputation", "refus").sum()


def test_a_flawed_job_is_invoiced_less(assigned: Batch) -> None:
    batch, requests = worked(assigned)
    full = requests.hours * requests.price * (0.84 + 0.16 * batch.week.competence[ENTREPRISE][requests.season])
    flawed = requests.is_flawed
    assert flawed.any()
    repaired = batch.tables.parameters.reprise * batch.week.competence[TRAVAIL][requests.season]
    assert np.allclose(requests.amount[flawed], ((0.75 + 0.25 * repaired) * full)[flawed], atol=1.0)
    good = requests.is_done & ~flawed
    assert (requests.amount[good] >= np.floor(full[good] - 1e-6)).all()
    assert not requests.amount[~requests.is_done].any()


def test_a_well_run_team_repairs_a_part_of_a_flawed_job(assigned: Batch) -> None:
    def without_repair(batch: Batch) -> None:
        batch.tables = build_tables(assigned.tables.scenario, resolve_parameters({"reprise": 0.0}))

    (batch, repaired), (other, left) = worked(assigned), worked(assigned, without_repair)
    flawed = repaired.is_flawed
    assert np.array_equal(flawed, left.is_flawed)
    assert (repaired.satisfaction[flawed] > left.satisfaction[flawed]).all()
    assert (repaired.satisfaction[flawed] < NEUTRAL_SATISFACTION).all()
    assert (repaired.amount[flawed] > left.amount[flawed]).all()
    assert np.array_equal(repaired.satisfaction[~flawed], left.satisfaction[~flawed])
    assert caused(batch, "reputation", "plainte_reparee").sum() > 0
    assert not caused(other, "reputation", "plainte_reparee").any()


def test_some_leave_it_to_the_others_in_a_large_team_that_nobody_watches(assigned: Batch) -> None:
    def all_watched(batch: Batch) -> None:
        batch.tables = build_tables(assigned.tables.scenario, resolve_parameters({"flanerie": 0.0}))

    size = assigned.requests.team.sum(axis=0) if assigned.requests is not None else np.zeros(0)
    loafing, willing = worked(assigned)[1].satisfaction, worked(assigned, all_watched)[1].satisfaction
    assert (willing[size > 1] >= loafing[size > 1]).all()
    assert np.array_equal(willing[size <= 1], loafing[size <= 1])
    lost = [(willing - loafing)[size == n].mean() for n in (2, 3)]
    assert 0.01 < lost[0] < lost[1]


# --- clients who wait ---------------------------------------------------------------------------------------------


def test_a_part_of_those_who_got_nobody_ask_again_next_week_and_once(assigned: Batch) -> None:
    batch, requests = worked(assigned)
    waits = requests.is_put_off
    assert waits.any()
    assert not (waits & (requests.is_done | requests.is_return)).any()
    lost = ~requests.is_done & ~requests.is_return
    assert abs(waits[lost].mean() - batch.tables.parameters.part_reportee) < 0.05
    assert np.array_equal(batch.summer.waiting.sum(axis=(0, 1)), np.bincount(requests.season[waits], minlength=200))


def test_a_client_who_waits_costs_the_name_less_than_one_who_is_lost(assigned: Batch) -> None:
    costs = []
    for share in (0.0, 1.0):
        other = retabled(assigned, assigned.tables.scenario, part_reportee=share)
        do_contracts(other)
        costs.append(caused(other, "reputation", "refus"))
    assert (costs[1] >= costs[0]).all()
    assert -costs[1].sum() < -0.7 * costs[0].sum()


def test_nobody_waits_for_a_week_that_does_not_come(assigned: Batch) -> None:
    def last_week(batch: Batch) -> None:
        batch.week.number = batch.tables.n_weeks

    batch, requests = worked(assigned, last_week)
    assert not requests.is_put_off.any()
    assert not batch.summer.waiting.any()


def test_satisfied_clients_talk(assigned: Batch) -> None:
    plain, better = worked(assigned)[0], worked(assigned, raised("skill"))[0]
    assert (better.summer.awareness >= plain.summer.awareness).all()
    assert better.summer.awareness.sum() > plain.summer.awareness.sum()
