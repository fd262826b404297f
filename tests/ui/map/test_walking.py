"""Where everyone is at each hour, and the roads they take."""

from __future__ import annotations

from itertools import pairwise
from math import dist

import pytest

from game.ui.geometry import Point
from game.ui.map import HOMEWARD, Shift
from game.ui.map.ground import COOP, SPOTS
from game.ui.map.roads import way
from game.ui.map.walking import Doing, Journey

HOME, FIRST, SECOND = Point(1000.0, 200.0), Point(400.0, 200.0), Point(400.0, 600.0)
HOURS = [9.0 + step / 20 for step in range(200)]


def journey(*shifts: Shift, lag: float = 0.0) -> Journey:
    places = [HOME, FIRST, SECOND][: len(shifts) + 1]
    return Journey(places, [list(pair) for pair in pairwise([*places, HOME])], shifts, lag)


TWICE = (Shift(3, 10.0, 12.0), Shift(1, 13.0, 15.0))


@pytest.mark.parametrize("spot", SPOTS)
def test_a_road_leads_from_the_coop_to_every_place_and_back(spot: tuple[int, int]) -> None:
    there = way(COOP, Point(*spot))
    back = way(Point(*spot), COOP)
    assert (there[0], there[-1]) == (COOP, Point(*spot))
    length, direct = sum(dist(a, b) for a, b in pairwise(there)), dist(COOP, spot)
    assert direct <= length < 2 * direct + 200
    assert sum(dist(a, b) for a, b in pairwise(back)) == pytest.approx(length)


def test_at_work_during_its_hours_and_waiting_there_before_and_after() -> None:
    day = journey(*TWICE)
    assert {day.at(hour).doing for hour in HOURS if 10.0 <= hour < 12.0} == {Doing.WORKING}
    assert day.at(12.1).doing is Doing.WAITING
    assert {(day.at(hour).at, day.at(hour).work) for hour in HOURS if 13.0 <= hour < 15.0} == {(SECOND, 1)}
    assert day.at(HOMEWARD).doing is Doing.WAITING


def test_everyone_begins_and_ends_the_day_at_the_coop() -> None:
    for day in (journey(), journey(*TWICE), journey(*TWICE, lag=0.1)):
        assert (day.at(9.0).doing, day.at(9.0).at) == (Doing.AT_COOP, HOME)
        assert (day.at(17.8).doing, day.at(17.8).at) == (Doing.AT_COOP, HOME)


def test_nobody_jumps_from_a_place_to_another() -> None:
    day = journey(*TWICE)
    steps = [dist(day.at(hour).at, day.at(hour + 0.001).at) for hour in [9 + i / 1000 for i in range(9000)]]
    assert max(steps) < 1.5


def test_one_walks_towards_where_one_goes() -> None:
    day = journey(Shift(0, 10.0, 12.0))
    walks = [day.at(hour) for hour in HOURS if day.at(hour).doing is Doing.WALKING]
    out, back = [each for each in walks if each.work == 0], [each for each in walks if each.work is None]
    assert out
    assert all(each.is_leftward for each in out)
    assert back
    assert not any(each.is_leftward for each in back)


def test_those_who_walk_together_are_one_behind_the_other() -> None:
    first, second = journey(Shift(0, 10.0, 12.0)), journey(Shift(0, 10.0, 12.0), lag=0.02)
    assert first.at(9.8).at != second.at(9.8).at
    assert first.at(10.5).at == second.at(10.5).at


def test_the_same_hour_always_gives_the_same_place() -> None:
    forth, back = [journey(*TWICE).at(hour) for hour in HOURS], [journey(*TWICE).at(hour) for hour in HOURS[::-1]]
    assert forth == back[::-1]
