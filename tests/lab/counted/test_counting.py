"""The decisions that counted: paired, ranked, the same each time, and stopped when nobody waits any more."""

from __future__ import annotations

import pytest

from game.lab.counted import Counting, MoveDays, count_decisions
from game.lab.counted.otherwise import alternatives_of, subject_of
from game.sim import ChoosePosture, Departure
from tests.branches.playing import SEED, small_summer
from tests.lab.counted.summers import played_until, views_of


@pytest.fixture(scope="module")
def told() -> list[Counting]:
    return list(count_decisions(small_summer(), SEED, views_of("adaptative")))


def test_every_alternative_is_tried_and_those_that_counted_most_under_many_lucks(told: list[Counting]) -> None:
    found, views = told[-1].found, views_of("adaptative")
    wanted = {
        (m, other) for m, view in enumerate(views[:-1]) if view.phase != "cloture" for other in alternatives_of(view)
    }
    assert {(each.moment, each.alternative) for each in found} == wanted
    assert {each.n_lucks for each in found} == {12, 48, 200}
    assert found[0].n_lucks == 200


def test_what_surely_counted_most_comes_first(told: list[Counting]) -> None:
    for each in told:
        assert [one.least for one in each.found] == sorted((one.least for one in each.found), reverse=True)


def test_what_is_told_is_about_as_many_moments_and_things(told: list[Counting]) -> None:
    worth = told[-1].told
    assert worth[0] == told[-1].found[0]
    assert len({each.moment for each in worth}) == len(worth)
    assert len({subject_of(each.alternative) for each in worth}) == len(worth)


def test_an_effect_lies_in_its_interval_and_shares_are_shares(told: list[Counting]) -> None:
    for each in told[-1].found:
        assert each.low <= each.effect <= each.high
        assert 0.0 <= each.share_better <= 1.0
        assert each.least == 0.0 or each.low * each.high > 0


def test_the_work_tells_how_far_it_is(told: list[Counting]) -> None:
    shares = [each.share_done for each in told]
    assert shares == sorted(shares)
    assert shares[0] < 0.1
    assert shares[-1] == 1.0


def test_the_same_season_counts_the_same_each_time(told: list[Counting]) -> None:
    again = list(count_decisions(small_summer(), SEED, views_of("adaptative")))
    assert [each.found for each in again] == [each.found for each in told]


def test_the_size_of_the_pieces_changes_nothing(told: list[Counting], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.lab.counted.counting._AT_ONCE", 57)
    *_, last = count_decisions(small_summer(), SEED, views_of("adaptative"))
    assert last.found == told[-1].found


def test_who_does_not_wait_any_more_gets_no_more() -> None:
    patience = iter([False] * 60)
    found = list(count_decisions(small_summer(), SEED, views_of(), cancelled=lambda: next(patience, True)))
    assert found
    assert found[-1].share_done < 1.0
    assert list(count_decisions(small_summer(), SEED, views_of(), cancelled=lambda: True)) == []


def test_a_summer_left_midway_is_counted_up_to_the_week_that_ended() -> None:
    views = views_of("directive", ("assemblee", 3))
    *_, last = count_decisions(small_summer(), SEED, views)
    weeks = {views[each.moment].week for each in last.found}
    assert weeks == {0, 1, 2}
    plans = [
        each for each in last.found if views[each.moment].week == 2 and isinstance(each.alternative, ChoosePosture)
    ]
    assert all(each.effect != 0.0 for each in plans)


def test_nothing_is_counted_before_anything_was_lived() -> None:
    for until in (("preparation", 0), ("plan", 1)):
        *_, last = count_decisions(small_summer(), SEED, views_of("adaptative", until))
        assert last == Counting((), 1.0) or {each.moment for each in last.found} == {0}


def test_a_season_that_left_from_elsewhere_is_counted_from_there() -> None:
    departure = Departure(3, {"demande": 0.5}, {"formation": 1.0})
    views = played_until("adaptative", lambda view: view.week == 2, departure)
    *_, last = count_decisions(small_summer(), SEED, views, departure)
    assert last.found
    assert {each.moment for each in last.found if isinstance(each.alternative, MoveDays)} == {0}
