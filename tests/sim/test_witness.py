"""Who looks on changes nothing and sees all; an item may have its own rule."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.sim import INDICATORS, PAY_RULES, Scenario, SeenPay, SeenVote, Witness, simulate


class Noting(Witness):
    def __init__(self) -> None:
        self.votes: list[SeenVote] = []
        self.pays: list[SeenPay] = []

    def sees_vote(self, vote: SeenVote) -> None:
        self.votes.append(vote)

    def sees_pay(self, pay: SeenPay) -> None:
        self.pays.append(pay)


def test_looking_on_changes_nothing(little: Scenario) -> None:
    plain, seen = simulate(little, "adaptative", 10), simulate(little, "adaptative", 10, witness=Noting())
    assert all(np.array_equal(plain[key], seen[key]) for key in INDICATORS)


def test_every_week_is_paid_by_every_rule_and_the_one_in_force_pays_what_members_earn(little: Scenario) -> None:
    noting = Noting()
    kept = replace(little, finances=replace(little.finances, refund=0.0), proposals=())
    played = simulate(kept, "adaptative", 10, witness=noting)
    assert [each.week for each in noting.pays] == list(range(1, little.calendar.weeks + 1))
    cents = sum(each.cents[PAY_RULES.index(little.governance.pay_rule)] for each in noting.pays)
    assert np.allclose(np.mean(cents, axis=0) / 100.0, played["remuneration"])


def test_the_items_that_were_seen_are_those_that_were_decided(little: Scenario) -> None:
    noting = Noting()
    played = simulate(little, "adaptative", 10, witness=noting)
    adopted = np.full(played.story.adopted.shape, -9)
    for vote in noting.votes:
        rows = np.flatnonzero(vote.is_held & (vote.adopted >= 0))
        adopted[rows, vote.proposal[rows]] = vote.adopted[rows]
    assert np.array_equal(adopted >= 0, played.story.adopted >= 0)
    assert np.array_equal(adopted[adopted >= 0], played.story.adopted[adopted >= 0])


def test_an_item_with_a_rule_of_its_own_is_decided_by_it_and_nothing_before_it_moves(little: Scenario) -> None:
    place = next(p for p, each in enumerate(little.proposals) if not each.at_closing)
    own = replace(little.proposals[place], voting_rule="consentement")
    proposals = (*little.proposals[:place], own, *little.proposals[place + 1 :])
    usual, other = Noting(), Noting()
    simulate(little, "adaptative", 10, witness=usual)
    simulate(replace(little, proposals=proposals), "adaptative", 10, witness=other)
    first = next(n for n, vote in enumerate(usual.votes) if (vote.proposal == place).any())
    for before, after in zip(usual.votes[:first], other.votes[:first], strict=True):
        assert np.array_equal(before.ballot, after.ballot)
    assert np.array_equal(usual.votes[first].opinion, other.votes[first].opinion)
    rows = np.flatnonzero((usual.votes[first].proposal == place) & usual.votes[first].is_held)
    assert (other.votes[first].minutes[rows] == 30).all()
