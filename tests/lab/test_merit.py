"""Where a season stands among many: its own decisions under other lucks, other ways under the same lucks."""

from __future__ import annotations

import pytest

from game.lab.merit import LUCKS, WAY_LUCKS, WAYS, Merit, Way, Weighing, weigh
from game.sim import Departure, Season, simulate
from tests.branches.playing import SEED, small_summer
from tests.lab.counted.summers import views_of

POINTS = 100 / 3


@pytest.fixture(scope="module")
def weighings() -> list[Weighing]:
    return list(weigh(small_summer(), SEED, views_of("adaptative")))


@pytest.fixture(scope="module")
def merit(weighings: list[Weighing]) -> Merit:
    merit = weighings[-1].merit
    assert merit is not None
    return merit


def test_five_hundred_seasons_are_drawn_on_each_side(merit: Merit) -> None:
    assert len(merit.own) == LUCKS == sum(len(way.ends) for way in merit.ways)
    assert tuple(way.strategy for way in merit.ways) == WAYS


def test_the_played_season_is_a_mark_and_never_one_of_its_lucks(merit: Merit) -> None:
    assert merit.played == pytest.approx(views_of("adaptative")[-1].final["pec"] * POINTS)
    assert merit.played not in merit.own


def test_a_way_that_is_the_season_s_own_ends_where_it_ended_under_its_luck(merit: Merit) -> None:
    own = next(way for way in merit.ways if way.strategy == "adaptative")
    assert own.played == merit.played


def test_other_ways_have_the_first_lucks_of_the_season(merit: Merit) -> None:
    others = simulate(small_summer(), "directive", range(1, WAY_LUCKS + 1), SEED)
    directive = next(way for way in merit.ways if way.strategy == "directive")
    assert directive.ends == tuple((others["pec"] * POINTS).tolist())


def test_the_work_tells_how_far_it_is(weighings: list[Weighing]) -> None:
    shares = [each.share_done for each in weighings]
    assert shares == sorted(shares)
    assert [each.merit is None for each in weighings] == [True] * (len(weighings) - 1) + [False]


def test_shares_count_what_stands_below() -> None:
    ways = (Way("a", (10.0, 50.0), 30.0), Way("b", (40.0, 40.0), 80.0))
    merit = Merit(4, 60.0, (45.0, 45.0, 60.0, 70.0), 0.25, ways)
    assert merit.luck == 0.5, "an end that is the same is not below"
    assert merit.merit == 0.75


def test_another_summer_of_the_seed_is_not_among_its_own_lucks() -> None:
    departure = Departure(index=3)
    views = [Season.start(small_summer(), SEED, 3).view]
    *_, last = weigh(small_summer(), SEED, views, departure)
    assert last.merit is not None
    assert last.merit.week == 0
    assert len(last.merit.own) == LUCKS
    assert last.merit.played == pytest.approx(views[0].weekly["pec"][0] * POINTS)


def test_who_does_not_wait_any_more_gets_nothing() -> None:
    patience = iter([False, True])
    found = list(weigh(small_summer(), SEED, views_of("adaptative"), cancelled=lambda: next(patience)))
    assert [each.merit for each in found] == [None]
