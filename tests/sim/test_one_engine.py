"""One set of rules: a season alone, in a batch, in chunks, traced, or stepped by a player has the same bits."""

from __future__ import annotations

import pytest

from game.sim import STRATEGIES, Scenario, Season, SeasonView, Strategy, ensemble, simulate, strategy
from game.sim.ledger import Ledger
from tests.sim.playing import differing, final_bits, parts_of, play, play_by_chance
from tests.sim.stepping import snapshot

NAMES = tuple(STRATEGIES)


class OneByOne:
    """A shipped strategy that decides as a person does, season after season."""

    def __init__(self, policy: Strategy) -> None:
        self.decide = policy.decide


@pytest.mark.parametrize("name", NAMES)
def test_a_season_alone_is_its_row_of_a_batch(little: Scenario, name: str) -> None:
    batch = simulate(little, name, 25, seed=3)
    for number in (0, 7, 24):
        assert differing(simulate(little, name, [number], seed=3), batch, [number]) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_season_of_the_shipped_scenario_alone_is_its_row_of_a_batch(quebec: Scenario, name: str) -> None:
    batch = simulate(quebec, name, 40, seed=1)
    for number in (0, 39):
        assert differing(simulate(quebec, name, [number], seed=1), batch, [number]) == []


def test_seasons_wanted_out_of_order_are_those_of_the_batch(little: Scenario) -> None:
    batch = simulate(little, "hasard", 12, seed=2)
    assert differing(simulate(little, "hasard", [9, 2, 2, 11], seed=2), batch, [9, 2, 2, 11]) == []


@pytest.mark.parametrize("chunk", [1, 7, 64])
def test_the_size_of_the_chunks_changes_nothing(little: Scenario, monkeypatch: pytest.MonkeyPatch, chunk: int) -> None:
    whole = simulate(little, "hasard", 30, seed=5)
    monkeypatch.setattr(ensemble, "CHUNK", chunk)
    assert differing(simulate(little, "hasard", 30, seed=5), whole) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_strategy_decides_the_same_for_one_and_for_many(little: Scenario, name: str) -> None:
    stepped = simulate(little, OneByOne(strategy(name)), [0, 4, 5], seed=9)
    assert differing(stepped, simulate(little, name, [0, 4, 5], seed=9)) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_game_and_the_batch_play_the_same_summer(quebec: Scenario, name: str) -> None:
    stepped = simulate(quebec, OneByOne(strategy(name)), [3], seed=1)
    assert differing(stepped, simulate(quebec, name, [3], seed=1)) == []


@pytest.mark.long
@pytest.mark.parametrize("name", NAMES)
def test_many_seasons_stepped_are_those_of_the_batch(quebec: Scenario, name: str) -> None:
    stepped = simulate(quebec, OneByOne(strategy(name)), 60, seed=12)
    assert differing(stepped, simulate(quebec, name, 60, seed=12)) == []


def test_fixed_conditions_and_parameters_are_the_same_for_one_and_for_many(little: Scenario) -> None:
    for conditions in ({"animateurs": 1, "formation": 0.0}, {"comite_local": 1.0, "reseau": 0.5}):
        parameters = {"demande": 1.5, "membres_minimum": 0, "risque_depart": 1.6}
        batch = simulate(little, "hasard", 12, seed=6, parameters=parameters, conditions=conditions)
        alone = simulate(
            little, OneByOne(strategy("hasard")), [8], seed=6, parameters=parameters, conditions=conditions
        )
        assert differing(alone, batch, [8]) == []


def test_the_ledger_changes_nothing(little: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    silent = simulate(little, "hasard", 10, seed=4)
    monkeypatch.setattr("game.sim.schedule.Ledger", lambda summer, weight, _: Ledger(summer, weight, is_on=True))
    assert differing(simulate(little, "hasard", 10, seed=4), silent) == []


def test_the_same_seed_and_decisions_make_the_same_season(quebec: Scenario) -> None:
    seasons = [play_by_chance(Season.start(quebec, 8), 5, lambda _: None) for _ in range(2)]
    assert final_bits(seasons[0]) == final_bits(seasons[1])
    assert seasons[0].ledger == seasons[1].ledger


def test_another_seed_makes_another_season(little: Scenario) -> None:
    assert final_bits(play(Season.start(little, 1), "adaptative")) != final_bits(
        play(Season.start(little, 2), "adaptative")
    )


def test_another_number_of_the_same_seed_makes_another_season(little: Scenario) -> None:
    outcomes = simulate(little, "adaptative", 20)
    assert len({float(each) for each in outcomes["pec"]}) == 20


def test_two_seasons_played_in_turn_do_not_disturb_each_other(little: Scenario) -> None:
    policy = strategy("adaptative")
    together = [Season.start(little, 1), Season.start(little, 1, 5)]
    while not all(season.over for season in together):
        for season in together:
            for decision in policy.decide(season.view):
                season.insist(decision)
            season.advance()
    alone = [play(Season.start(little, 1, index), "adaptative") for index in (0, 5)]
    assert [final_bits(season) for season in together] == [final_bits(season) for season in alone]


def test_looking_changes_nothing(little: Scenario) -> None:
    """The view of a season is read at every step by one player and never by the other."""

    def look(season: Season) -> SeasonView:
        view = season.view
        assert view.chance(3) == view.chance(3)
        return view

    seen, unseen = Season.start(little, 3), Season.start(little, 3)
    while not seen.over:
        before = snapshot(seen.batch)
        assert look(seen) == look(seen)
        after = snapshot(seen.batch)
        assert all(before[name].tobytes() == after[name].tobytes() for name in before)
        seen.advance()
        unseen.advance()
    assert final_bits(seen) == final_bits(unseen)


def test_nothing_is_compared_that_is_empty(little: Scenario) -> None:
    assert all(value.size for value in parts_of(simulate(little, "directive", 2)).values())
