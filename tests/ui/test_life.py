"""The small life of faces: each at its own pace, from the time alone."""

from __future__ import annotations

import pytest

from game.ui.life import BEATS, Look, glance_at, is_blinking, look_towards, pace_of, rise_at

NAMES = ("Awa", "Kim", "Zoé", "Mathis")


@pytest.mark.parametrize("name", NAMES)
def test_a_breath_is_small_and_slow(name: str) -> None:
    pace = pace_of(name)
    assert 4.0 <= pace.breath <= 7.0
    rises = [rise_at(pace, beat) for beat in range(10 * BEATS)]
    assert 0.0 <= min(rises) < 0.1
    assert 1.9 < max(rises) <= 2.0


def test_people_do_not_breathe_together() -> None:
    assert len({round(rise_at(pace_of(name), 40), 3) for name in NAMES}) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_eyes_close_for_a_moment_now_and_then(name: str) -> None:
    closed = [is_blinking(pace_of(name), beat) for beat in range(60 * BEATS)]
    assert 0.01 < sum(closed) / len(closed) < 0.06
    assert not any(closed[:BEATS]), "nobody blinks as they are first seen"


def test_one_looks_at_each_of_those_who_speak() -> None:
    assert {glance_at(pace_of("Awa"), beat, 2) for beat in range(20 * BEATS)} == {0, 1}


def test_eyes_turn_to_the_nearest_of_eight_directions() -> None:
    assert look_towards(200.0, 10.0) == Look(1, 0)
    assert look_towards(-50.0, 60.0) == Look(-1, 1)
    assert look_towards(0.0, 0.0) == Look()
