"""The rest of a summer under other lucks: it begins where the season stands, and its luck is never the played one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from game.sim import PLAYED_LUCK, Outcomes, Scenario, Season, ensemble, play_out, simulate, strategy
from tests.sim.playing import differing, parts_of, play
from tests.sim.stepping import snapshot

Moment = tuple[str, int]
MOMENTS: tuple[Moment, ...] = tuple(
    (phase, week) for week in (1, 2, 3) for phase in ("plan", "assemblee", "travail", "bilan")
)


def moments_of(scenario: Scenario, name: str, seed: int = 3) -> Iterator[Season]:
    """A season by a strategy, handed over at each thing asked, before it is answered."""
    season, policy = Season.start(scenario, seed, 2), strategy(name)
    while not season.over:
        yield season
        for decision in policy.decide(season.view):
            season.insist(decision)
        season.advance()


def at(scenario: Scenario, phase: str, week: int, name: str = "hasard") -> Season:
    return next(each for each in moments_of(scenario, name) if (each.phase, each.view.week) == (phase, week))


@pytest.mark.parametrize("name", ["adaptative", "hasard"])
def test_under_the_luck_that_was_played_every_moment_leads_to_the_season_bit_for_bit(
    little: Scenario, name: str
) -> None:
    whole = simulate(little, name, [2], seed=3)
    phases = set()
    for season in moments_of(little, name):
        assert differing(play_out(season, name, [PLAYED_LUCK]), whole) == [], (season.phase, season.view.week)
        phases.add(season.phase)
    assert phases == {"preparation", "plan", "assemblee", "travail", "bilan", "cloture"}


def test_the_shipped_summer_goes_on_as_it_was_played(quebec: Scenario) -> None:
    whole = simulate(quebec, "hasard", [2], seed=3)
    for number, season in enumerate(moments_of(quebec, "hasard")):
        if number % 5 == 0:
            assert differing(play_out(season, "hasard", [PLAYED_LUCK]), whole) == []


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_row_is_the_same_alone_and_among_others_and_in_any_chunk(
    little: Scenario, moment: Moment, monkeypatch: pytest.MonkeyPatch
) -> None:
    season = at(little, *moment)
    together = play_out(season, "hasard", 12)
    assert differing(play_out(season, "hasard", [7]), together, [7]) == []
    mixed = play_out(season, "hasard", [9, PLAYED_LUCK, 2, 9])
    for row, luck in ((0, 9), (2, 2), (3, 9)):
        assert _row(mixed, row) == _row(together, luck)
    monkeypatch.setattr(ensemble, "CHUNK", 5)
    assert differing(play_out(season, "hasard", 12), together) == []


def _row(outcomes: Outcomes, row: int) -> list[bytes]:
    return [np.ascontiguousarray(value[row]).tobytes() for value in parts_of(outcomes).values()]


@pytest.mark.parametrize("moment", MOMENTS)
def test_all_lucks_share_the_past_and_none_is_the_one_that_was_played(little: Scenario, moment: Moment) -> None:
    phase, week = moment
    season = at(little, *moment)
    played = simulate(little, "hasard", [2], seed=3)
    rest = play_out(season, "hasard", 30)
    ended = week + 1 if phase == "bilan" else week
    assert (rest.weekly["pec"][:, :ended] == played.weekly["pec"][:, :ended]).all()
    assert len({*rest["pec"].tolist(), float(played["pec"][0])}) == 31


@pytest.mark.parametrize("moment", [("assemblee", 2), ("travail", 3), ("assemblee", 1)])
def test_a_row_may_keep_the_played_luck_until_a_later_moment_of_the_week(little: Scenario, moment: Moment) -> None:
    phase, week = moment
    monday = at(little, "plan", week)
    later = at(little, phase, week)
    when = phase, later.slot if phase == "travail" else later.item_number
    mixed = play_out(monday, "hasard", [4, 4, 5], [("plan", 0), when, when])
    assert differing(play_out(later, "hasard", [4, 5]), mixed, [1, 2]) == []
    assert differing(play_out(monday, "hasard", [4]), mixed, [0]) == []


def test_the_group_that_was_met_stays_when_the_preparation_is_another(little: Scenario) -> None:
    season = Season.start(little, 3, 2)
    few, many = (simulate(little, name, [2], seed=3).weekly["pec"][0, 0] for name in ("adaptative", "hasard"))
    assert set(play_out(season, "adaptative", 4).weekly["pec"][:, 0].tolist()) == {float(few)}
    assert few != many


def test_what_members_are_seen_to_lean_to_is_the_same_in_every_luck(little: Scenario) -> None:
    season = at(little, "assemblee", 2, "adaptative")
    votes = {tuple(row) for row in play_out(season, "laisser-faire", 20).story.adopted[:, :2].tolist()}
    assert len(votes) == 1, "nobody speaks: the same opinions, hence the same vote"


def test_a_season_that_is_played_out_does_not_move(quebec: Scenario) -> None:
    season = at(quebec, "assemblee", 3)
    before = snapshot(season.batch)
    play_out(season, "adaptative", 5)
    after = snapshot(season.batch)
    assert all(before[name].tobytes() == after[name].tobytes() for name in before)


def test_another_summer_of_the_seed_has_other_lucks(little: Scenario) -> None:
    def rest(seed: int, index: int) -> Callable[[], Outcomes]:
        season = Season.start(little, seed, index)
        season.advance()
        return lambda: play_out(season, "adaptative", 5)

    seasons = [rest(3, 0)(), rest(3, 1)(), rest(4, 0)()]
    assert len({tuple(each["demandes"].tolist()) for each in seasons}) == 3


def test_nothing_is_left_of_a_summer_that_is_over(little: Scenario) -> None:
    with pytest.raises(ValueError, match="over"):
        play_out(play(Season.start(little, 1), "adaptative"), "adaptative", 3)
    with pytest.raises(ValueError, match="-2"):
        play_out(Season.start(little, 1), "adaptative", [0, -2])
    assert len(play_out(Season.start(little, 1), "adaptative", 0)["pec"]) == 0
