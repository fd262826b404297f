"""The weeks in which incidents come, counted over simulated summers."""

from __future__ import annotations

import dataclasses

import pytest

from game.lab.calendar import incident_calendar
from game.scenario import load_scenario as shipped
from game.sim import KeyTest


def test_an_incident_of_one_week_is_seen_in_this_week_only() -> None:
    scenario = shipped("quebec")
    third_week = KeyTest("semaine", equal=3.0)
    only = dataclasses.replace(scenario.incidents[0], when=third_week, who=None)
    calendar = incident_calendar(dataclasses.replace(scenario, incidents=(only,), proposals=()), 40)
    assert [set(week) for week in calendar] == [
        {only.id} if week == 3 else set() for week in range(1, scenario.calendar.weeks + 1)
    ]
    assert 0 < calendar[2][only.id] <= 1


def test_the_most_frequent_incident_of_a_week_comes_first() -> None:
    for week in incident_calendar(shipped("france"), 60):
        shares = list(week.values())
        assert shares == sorted(shares, reverse=True)
        assert all(0 < share <= 1 for share in shares)


def test_a_group_that_is_left_alone_hides_no_incident() -> None:
    calendar = incident_calendar(shipped("quebec"), 40, "laisser-faire")
    assert all(calendar)


def test_a_scenario_without_incidents_has_an_empty_calendar() -> None:
    scenario = dataclasses.replace(shipped("quebec"), incidents=(), proposals=())
    assert not any(incident_calendar(scenario, 10))


def test_an_unknown_strategy_is_refused() -> None:
    with pytest.raises(ValueError, match="brusque"):
        incident_calendar(shipped("quebec"), 10, "brusque")
