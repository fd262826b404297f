"""Sharing the work: the rule that the members voted matches those present to the contracts."""

from __future__ import annotations

import numpy as np
import pytest

from game.sim.arithmetic import Floats
from game.sim.batch import Batch, Requests
from game.sim.processes.assignment import assign_teams
from game.sim.processes.market import receive_requests
from game.sim.schedule import begin_week
from game.sim.vocabulary import WORK_RULES
from tests.sim.small import small
from tests.sim.stepping import after_weeks, hold_items, hold_plan, live_week, moved, snapshot, twin

TONTE, GARDE, CLASSEMENT = range(3)


@pytest.fixture(scope="module")
def asked() -> Batch:
    """The fourth week, its requests received."""
    batch = after_weeks(small(proposals=()), 3, 200)
    begin_week(batch)
    hold_items(batch, hold_plan(batch))
    receive_requests(batch, np.full(200, 10.0))
    return batch


def shared(batch: Batch, rule: str) -> tuple[Batch, Requests]:
    other = twin(batch)
    other.summer.work_rule[:] = WORK_RULES.index(rule)
    assign_teams(other)
    assert other.requests is not None
    return other, other.requests


def of_teams(batch: Batch, rule: str, array: Floats) -> float:
    """Mean over every place in a team of a member's (M, R) quality."""
    requests = shared(batch, rule)[1]
    return float(array[:, requests.season][requests.team].mean())


def test_sharing_moves_hours_of_the_week_only(asked: Batch) -> None:
    before = snapshot(asked)
    other, _ = shared(asked, "equite")
    assert moved(before, other) - {"summer.work_rule"} == {"week.time_left", "week.member_hours"}


def test_equity_shares_hours_more_equally_than_skill() -> None:
    ginis = []
    for rule in ("equite", "habilete"):
        batch = after_weeks(small(proposals=()), 1, 200)
        batch.summer.work_rule[:] = WORK_RULES.index(rule)
        for _ in range(3):
            live_week(batch)
        ginis.append(batch.summer.gini_hours())
    assert (ginis[0] < ginis[1]).mean() > 0.8


def test_skill_sends_the_skilled_and_learning_sends_the_others(asked: Batch) -> None:
    means = {}
    for rule in ("habilete", "apprentissage"):
        other, requests = shared(asked, rule)
        mine = np.where(requests.team & (requests.service == GARDE)[None], 1.0, 0.0)
        skill = other.summer.skill[GARDE][:, requests.season]
        means[rule] = float((mine * skill).sum() / mine.sum())
    assert means["habilete"] > means["apprentissage"] + 0.05


def test_volunteering_sends_the_motivated(asked: Batch) -> None:
    motivation = asked.summer.motivation
    assert of_teams(asked, "volontariat", motivation) > of_teams(asked, "habilete", motivation)


def test_the_least_paid_go_first_where_the_rule_says_so(asked: Batch) -> None:
    earnings = asked.summer.earnings.astype(np.float64)
    assert of_teams(asked, "moins_payes_d_abord", earnings) < of_teams(asked, "habilete", earnings)


@pytest.mark.parametrize("rule", WORK_RULES)
def test_nobody_too_young_away_or_without_time_is_sent(asked: Batch, rule: str) -> None:
    other, requests = shared(asked, rule)
    ages = np.array([member.age for member in other.tables.scenario.group.members])
    young = ages[:, None] < other.tables.market.minimum_age[requests.service][None]
    assert not (requests.team & young).any()
    assert not (requests.team & ~other.week.present[:, requests.season]).any()
    assert (other.week.time_left >= 0.0).all()
    assert (ages[:, None] < 15).any()


def test_a_team_is_as_large_as_wanted_or_one_short_and_else_nobody_goes(asked: Batch) -> None:
    _, requests = shared(asked, "equite")
    wanted = np.array([2, 1, 3])[requests.service]
    size = requests.team.sum(axis=0)
    tried = requests.is_taken
    assert (size[tried & ~requests.is_short] >= np.maximum(wanted - 1, 1)[tried & ~requests.is_short]).all()
    assert (size <= wanted).all()
    assert not size[requests.is_short].any()
    assert not size[~tried].any()


def test_a_request_that_was_not_taken_is_not_short(asked: Batch) -> None:
    _, requests = shared(asked, "equite")
    assert (~requests.is_taken).any()
    assert not requests.is_short[~requests.is_taken].any()


def test_a_group_that_comes_in_small_number_refuses_work(asked: Batch) -> None:
    few = twin(asked)
    few.week.present[3:] = False
    assert shared(few, "equite")[1].is_short.sum() > shared(asked, "equite")[1].is_short.sum()


def test_hours_worked_are_those_of_the_contracts(asked: Batch) -> None:
    other, requests = shared(asked, "equite")
    done = np.zeros(200)
    np.add.at(done, requests.season, np.where(requests.is_done, requests.hours, 0.0))
    assert np.allclose(other.week.member_hours.sum(axis=0), done)


def test_where_the_work_is_badly_led_it_goes_to_the_loud(asked: Batch) -> None:
    led, loose = twin(asked), twin(asked)
    led.week.competence[2], loose.week.competence[2] = 1.0, 0.0
    leadership = asked.summer.traits[3]
    assert of_teams(loose, "equite", leadership) > of_teams(led, "equite", leadership)
