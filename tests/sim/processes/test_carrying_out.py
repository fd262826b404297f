"""Carrying out: what was voted changes the rules, acts as well as it is owned, and fills offices and committees."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from game.sim import Effect, RuleChange
from game.sim.batch import Batch, Item
from game.sim.processes.assembly import decide_item, open_item
from game.sim.processes.carrying_out import carry_out, fill_offices
from game.sim.schedule import begin_week
from game.sim.vocabulary import PAY_RULES, TRANCHER, VOTING_RULES, WORK_RULES
from tests.sim.small import option, proposal, small
from tests.sim.stepping import after_weeks, caused, first_monday, hold_items, hold_plan, moved, snapshot, twin


def imposed(rule: tuple[RuleChange, ...] = (), effects: tuple[Effect, ...] = ()) -> tuple[Batch, Item, set[str]]:
    """A first assembly on one item, whose second option is adopted; what carrying it out moved."""
    options = (option("rien"), option("changer", 1, rule=rule, effects=effects))
    batch = first_monday(small(proposals=(proposal("item", *options),)))
    begin_week(batch)
    items = hold_plan(batch)
    item = open_item(batch, items[0])
    vote = decide_item(batch, 0, item, np.full(batch.n_seasons, TRANCHER), np.full(batch.n_seasons, 1))
    before = snapshot(batch)
    carry_out(batch, item, vote)
    return batch, item, moved(before, batch)


@pytest.mark.parametrize(
    ("rule", "array", "value"),
    [
        (RuleChange("vote", "secret"), "vote_rule", VOTING_RULES.index("secret")),
        (RuleChange("partage_du_travail", "habilete"), "work_rule", WORK_RULES.index("habilete")),
        (RuleChange("partage_des_gains", "egal"), "pay_rule", PAY_RULES.index("egal")),
        (RuleChange("surplus", "don"), "surplus_rule", 3),
        (RuleChange("contribution", 0.25), "contribution", 0.25),
        (RuleChange("part_sociale", 800), "share", 800),
    ],
)
def test_a_rule_that_is_voted_stands(rule: RuleChange, array: str, value: float) -> None:
    batch, _, changed = imposed((rule,))
    assert changed == {f"summer.{array}", "summer.decided"}
    assert (getattr(batch.summer, array) == value).all()


def test_a_price_that_is_voted_is_the_one_asked() -> None:
    batch, _, changed = imposed((RuleChange("prix.tonte.aines", 1500),))
    assert changed == {"summer.price_level", "summer.decided"}
    assert (batch.summer.price_level[0, 0] > 0).all()
    assert not batch.summer.price_level[1:].any()
    assert not batch.summer.price_level[0, 1].any()


def test_services_and_goals_that_are_voted_are_those_of_the_co_op() -> None:
    batch, _, _ = imposed((RuleChange("services", ("tonte",)), RuleChange("buts", (0.4, 0.3, 0.2, 0.1))))
    assert batch.summer.offered[:, 0].tolist() == [True, False, False]
    assert batch.summer.goals[:, 0].tolist() == [0.4, 0.3, 0.2, 0.1]
    assert batch.summer.has_goals.all()


def test_an_option_acts_as_well_as_it_is_owned() -> None:
    batch, item, _ = imposed(effects=(Effect("reputation", 0.1),))
    acted = caused(batch, "reputation", "decision")
    assert (acted > 0).all()
    n = batch.n_seasons
    owned = first_monday(batch.tables.scenario, n)
    begin_week(owned)
    items = hold_plan(owned)
    item = open_item(owned, items[0])
    vote = decide_item(owned, 0, item, np.zeros(n, dtype=np.int64), np.full(n, -1))
    carry_out(owned, item, vote)
    same = vote.adopted == 1
    assert same.any()
    assert caused(owned, "reputation", "decision")[same].mean() > acted[same].mean()


def test_an_item_that_is_decided_does_not_come_back() -> None:
    batch, item, _ = imposed()
    assert (batch.summer.decided == 1).all()
    begin_week(batch)
    assert len(hold_plan(batch)) == 0
    assert (item.proposal == 0).all()


def test_the_foundation_fills_committees_and_offices_and_collects_the_shares() -> None:
    batch = first_monday(small())
    begin_week(batch)
    hold_items(batch, hold_plan(batch))
    summer = batch.summer
    assert (summer.committee.sum(axis=0) == 1).all()
    assert set(summer.committee.sum(axis=1).ravel().tolist()) == {4, 5}
    assert (summer.office >= 0).all()
    assert all(len(set(column)) == 3 for column in summer.office.T.tolist())
    assert (caused(batch, "tresorerie", "parts_sociales") == 13 * 500).all()


@pytest.mark.parametrize("office", range(3))
def test_an_office_left_goes_to_a_member_who_holds_none(office: int) -> None:
    batch = after_weeks(small(), 1, 200)
    held = batch.summer.office.copy()
    leaving = np.arange(13)[:, None] == held[office][None, :]
    batch.ledger.let_go(leaving, 1)
    fill_offices(batch)
    now = batch.summer.office
    others = [other for other in range(3) if other != office]
    assert np.array_equal(now[others], held[others])
    assert (now[office] >= 0).all()
    assert (now[office] != held[office]).all()
    assert all(len(set(column)) == 3 for column in now.T.tolist())


def test_the_liked_and_the_responsible_are_chosen_more_often() -> None:
    batch = after_weeks(small(), 1, 300)
    liked = twin(batch)
    liked.summer.traits[3, 4] = 1.0
    for each in (batch, liked):
        each.summer.office[:] = -1
        fill_offices(each)
    assert (liked.summer.office[0] == 4).sum() > (batch.summer.office[0] == 4).sum()


def test_only_the_standing_committees_are_filled() -> None:
    governance = dataclasses.replace(small().governance, committees=("marketing",))
    batch = first_monday(small(governance=governance))
    begin_week(batch)
    hold_items(batch, hold_plan(batch))
    assert batch.summer.committee[1].all()
    assert not batch.summer.committee[[0, 2]].any()
