"""What may come if one goes on so: many lucks, never the one that will fall."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from game.lab.forecast import GoingOn, forecast
from game.saves import memory_store
from game.session import Session
from game.sim import POSTURES, AllocateHours, ChoosePosture, Intervene, strategy
from game.sim.chance import Chance
from tests.branches.playing import SEED, small_summer


def monday(week: int, name: str = "adaptative") -> Session:
    """The plan of a week of a small summer, with a posture and hours of its own."""
    session = Session.start(memory_store(), small_summer(), SEED)
    policy = strategy(name)
    while not (session.phase == "plan" and session.view.week == week):
        for decision in policy.decide(session.view):
            assert session.decide(decision) == ()
        session.advance()
    assert not session.decide(ChoosePosture("travail", "faire_a_la_place"))
    assert not session.decide(AllocateHours("camille", 0, "demarchage", "", 2))
    return session


def test_a_forecast_begins_at_what_is_known_and_widens() -> None:
    session = monday(2)
    told = forecast(session.standing(), 60)
    assert told is not None
    assert told.since == 1
    assert told.low[0] == told.middle[0] == told.high[0] == session.view.weekly["pec"][1]
    assert len(told.low) == small_summer().calendar.weeks
    assert all(low <= middle <= high for low, middle, high in zip(told.low, told.middle, told.high, strict=True))
    assert told.low[-1] < told.high[-1]


def test_a_forecast_is_the_same_each_time_and_moves_nothing() -> None:
    session = monday(2)
    before = repr(session.view)
    assert forecast(session.standing(), 60) == forecast(session.standing(), 60)
    assert repr(session.view) == before


def test_the_luck_that_will_fall_is_never_drawn_for_a_forecast(monkeypatch: pytest.MonkeyPatch) -> None:
    standing = monday(2).standing()
    known = standing.batch.chance
    drawn: list[Chance] = []
    raw = Chance._raw

    def remembered(self: Chance, week: int, purpose: str, n: int) -> NDArray[np.uint64]:
        drawn.append(self)
        return raw(self, week, purpose, n)

    monkeypatch.setattr(Chance, "_raw", remembered)
    assert forecast(standing, 60) is not None
    assert drawn
    assert all(chance is not known and type(chance) is not Chance for chance in drawn)


def test_another_plan_gives_another_forecast() -> None:
    session = monday(2)
    one = forecast(session.standing(), 60)
    session.decide(ChoosePosture("travail", "accompagner"))
    assert forecast(session.standing(), 60) != one


def test_a_forecast_that_nobody_waits_for_any_more_is_left() -> None:
    assert forecast(monday(2).standing(), cancelled=lambda: True) is None


def test_going_on_keeps_the_distance_to_the_need_and_the_hours() -> None:
    season = monday(2).standing()
    gaps = [each.gap for each in season.view.spheres]
    hours = season.view.plan.allocations
    policy = GoingOn(season)
    n_plans = 0
    while not season.over:
        for decision in policy.decide(season.view):
            assert season.decide(decision) == ()
        if season.phase == "plan":
            n_plans += 1
            most = len(POSTURES) - 1
            for gap, sphere in zip(gaps, season.view.spheres, strict=True):
                wanted = POSTURES.index(sphere.perceived_posture)
                assert POSTURES.index(sphere.posture) == min(max(wanted - gap, 0), most)
            assert sum(each.hours for each in season.view.plan.allocations) == sum(each.hours for each in hours)
        season.advance()
    assert n_plans == 3


def test_who_decided_the_last_assembly_decides_those_to_come() -> None:
    silent, imposing = monday(2), monday(2, "directive")
    assert not GoingOn(silent.standing()).imposes
    policy = GoingOn(imposing.standing())
    assert policy.imposes
    season = imposing.standing()
    while season.phase != "assemblee":
        season.advance()
    (decision,) = policy.decide(season.view)
    assert isinstance(decision, Intervene)
    assert decision.intervention == "trancher"
    told = forecast(imposing.standing(), 20)
    assert told is not None
    assert told.imposes
