"""A rule that is set holds all summer, and no luck moves for it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.lab.levers import Levers, variant_of
from game.sim import INDICATORS, Season, simulate, strategy
from game.sim.chance import Chance
from tests.lab.summers import small_summer

SEED = 5
EVERY_RULE = Levers(
    prices={"": 1.15}, contribution=0.3, voting_rule="consentement", pay_rule="egal", work_rule="habilete"
)


def test_what_votes_no_longer_change_is_what_is_set() -> None:
    before, after = (
        {change.key.split(".")[0] for each in scenario.proposals for option in each.options for change in option.rule}
        for scenario in (small_summer(), variant_of(small_summer(), EVERY_RULE))
    )
    set_ = {"prix", "contribution", "vote", "partage_des_gains", "partage_du_travail"}
    assert after == before - set_
    assert before >= set_ - {"prix"}


def test_proposals_and_options_keep_their_places() -> None:
    variant = variant_of(small_summer(), EVERY_RULE)
    assert [(p.id, [o.id for o in p.options]) for p in variant.proposals] == [
        (p.id, [o.id for o in p.options]) for p in small_summer().proposals
    ]


def test_no_rule_moves_a_draw_of_luck(monkeypatch: pytest.MonkeyPatch) -> None:
    """A draw is told by its week, its purpose and how many are drawn: each is the same with the rule and without."""
    drawn: dict[tuple[int, str], list[Any]] = {}
    original = Chance._raw

    def noted(self: Chance, week: int, purpose: str, n: int) -> Any:
        words = original(self, week, purpose, n)
        drawn.setdefault((week, purpose), []).append(words)
        return words

    monkeypatch.setattr(Chance, "_raw", noted)
    for levers in (Levers(), EVERY_RULE):
        simulate(variant_of(small_summer(), levers), "adaptative", 5, SEED)
    assert drawn
    assert all(np.array_equal(words, each[0]) for each in drawn.values() for words in each)


def test_a_voting_rule_moves_no_weather() -> None:
    seasons = [
        Season.start(variant_of(small_summer(), each), SEED) for each in (Levers(), Levers(voting_rule="secret"))
    ]
    policy = strategy("adaptative")
    while not seasons[0].over:
        for season in seasons:
            for decision in policy.decide(season.view):
                season.insist(decision)
        first, second = (season.view for season in seasons)
        assert first.weather == second.weather
        for season in seasons:
            season.next_week()


def test_a_rule_that_the_summer_keeps_anyway_changes_no_figure() -> None:
    scenario = small_summer()
    written = scenario.governance.pay_rule
    held = Levers(pay_rule=written)
    plain, played = (simulate(variant_of(scenario, each), "adaptative", 60, SEED) for each in (Levers(), held))
    moves = [
        p
        for p, each in enumerate(scenario.proposals)
        if any(change.key == "partage_des_gains" and change.value != written for o in each.options for change in o.rule)
    ]
    same = np.ones(60, dtype=bool)
    for p in moves:
        options = scenario.proposals[p].options
        adopted = plain.story.adopted[:, p]
        keeps = [
            all(change.key != "partage_des_gains" or change.value == written for change in o.rule) for o in options
        ]
        same &= (adopted < 0) | np.array(keeps)[np.maximum(adopted, 0)]
    assert same.any()
    assert all(np.array_equal(plain[key][same], played[key][same]) for key in INDICATORS)


def test_a_price_is_asked_from_the_first_contract_on_and_clients_still_expect_the_reference() -> None:
    scenario = small_summer()
    dear = variant_of(scenario, Levers(prices={"": 1.5}))
    usual, asked = (Season.start(each, SEED).view.prices for each in (scenario, dear))
    assert all(asked[cell] == round(usual[cell] * 1.5) for cell in usual)
    cheap, plain, high = (
        simulate(variant_of(scenario, Levers(prices={"": factor})), "adaptative", 40, SEED)["demandes"].mean()
        for factor in (0.6, 1.0, 1.5)
    )
    assert cheap > plain > high
