"""What was decided in one luck is decided again in many."""

from __future__ import annotations

import pytest

import game.lab.replayed
from game.branches import follow
from game.lab.replayed import Replayed, band_of
from game.saves import Store, memory_store
from game.session import Session
from game.sim import ChoosePosture, Departure, Outcomes, Scenario, SeasonView, simulate
from tests.branches.playing import SEED, moment_of, moments, played, small_summer


def views_of(store: Store, session: Session) -> list[SeasonView]:
    return [moment.view for moment in moments(store, session)]


def test_in_the_luck_that_was_played_every_figure_is_that_of_the_season() -> None:
    store = memory_store()
    for name in ("adaptative", "hasard"):
        session = played(store, name)
        way = Replayed(views_of(store, session))
        again = simulate(small_summer(), way, [0], SEED)
        assert {key: float(again[key][0]) for key in again} == dict(session.view.final)


def test_one_season_at_a_time_gives_the_same_as_many_at_once() -> None:
    store = memory_store()
    views = views_of(store, played(store, "hasard"))

    class Alone:
        def __init__(self) -> None:
            self.decide = Replayed(views).decide

    many = simulate(small_summer(), Replayed(views), 5, SEED)
    alone = simulate(small_summer(), Alone(), 5, SEED)
    assert all((many[key] == alone[key]).all() for key in many)


def test_what_another_luck_asks_and_was_never_settled_is_counted() -> None:
    store = memory_store()
    way = Replayed(views_of(store, played(store)))
    simulate(small_summer(), way, 20, SEED)
    assert 0 < way.share_left < 1


def test_the_same_decisions_differ_in_no_luck() -> None:
    store = memory_store()
    views = views_of(store, played(store))
    band = band_of(small_summer(), SEED, views, views, 10)
    assert band is not None
    assert set(band.low) == set(band.high) == {0.0}
    assert (band.n_better, band.n_worse) == (0, 0)


def test_an_other_decision_moves_nothing_before_its_week_in_any_luck() -> None:
    store = memory_store()
    original = played(store)
    told = moments(store, original)
    branch = Session.branch(store, store.read(original.id), moment_of(told, "plan", 3).place)
    branch.decide(ChoosePosture("travail", "faire_a_la_place"))
    follow(branch, told)
    band = band_of(small_summer(), SEED, views_of(store, original), views_of(store, branch), 20)
    assert band is not None
    assert band.low[:3] == band.high[:3] == (0.0, 0.0, 0.0)
    assert band.low[3] < 0.0
    assert all(low <= middle <= high for low, middle, high in zip(band.low, band.middle, band.high, strict=True))


def test_who_does_not_wait_any_more_gets_nothing() -> None:
    store = memory_store()
    views = views_of(store, played(store))
    assert band_of(small_summer(), SEED, views, views, 10, lambda: True) is None


def test_the_lucks_begin_with_the_one_that_was_played_under_its_own_departure(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []

    def noted(scenario: Scenario, way: Replayed, numbers: range, seed: int, *departure: dict[str, float]) -> Outcomes:
        asked.append((numbers, *departure))
        return simulate(scenario, way, numbers, seed, *departure)

    monkeypatch.setattr(game.lab.replayed, "simulate", noted)
    store = memory_store()
    views = views_of(store, played(store))
    departure = Departure(7, {"demande": 0.8}, {"reseau": 0.5})
    assert band_of(small_summer(), SEED, views, views, 60, departure=departure) is not None
    assert asked == [
        (numbers, {"demande": 0.8}, {"reseau": 0.5}) for numbers in (range(7, 57), range(57, 67)) for _ in range(2)
    ]
