"""What is said of the surplus before the vote is what the vote does."""

from __future__ import annotations

import pytest

from game.scenario import load_scenario
from game.sim import Intervene, ProposalAsked, Season, strategy, surplus_rule_of, use_of_surplus


def closing(seed: int) -> Season:
    """A season at the last item of its closing assembly."""
    season = Season.start(load_scenario("quebec"), seed)
    policy = strategy("adaptative")
    while season.phase != "cloture":
        for decision in policy.decide(season.view):
            assert season.decide(decision) == ()
        season.advance()
    return season


@pytest.mark.parametrize("rule", ["egal", "heures", "reserve", "don", "fete"])
@pytest.mark.parametrize("seed", [4, 9])
def test_each_use_does_what_was_said_before_the_vote(seed: int, rule: str) -> None:
    season = closing(seed)
    asked = season.view.pending
    assert isinstance(asked, ProposalAsked)
    option = next(each for each in asked.proposal.options if surplus_rule_of(each) == rule)
    before = season.view
    use = use_of_surplus(before, rule)
    assert season.decide(Intervene(asked.proposal.id, "trancher", option.id)) == ()
    season.advance()
    assert season.over
    after = season.view
    assert tuple(b.earnings - a.earnings for a, b in zip(before.members, after.members, strict=True)) == use.shares
    spent = use.amount if rule in ("don", "fete") else sum(use.shares)
    assert before.cash - after.cash == spent
    assert use.amount > 0


def test_without_a_surplus_nobody_gets_anything() -> None:
    view = Season.start(load_scenario("quebec"), seed=4).view
    for rule in ("egal", "heures", "reserve", "don", "fete"):
        assert not use_of_surplus(view, rule).paid


def test_an_option_about_something_else_is_no_use_of_the_surplus() -> None:
    proposals = load_scenario("quebec").proposals
    other = next(each for each in proposals if each.id != "surplus_final")
    assert not any(surplus_rule_of(option) for option in other.options)
