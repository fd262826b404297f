"""Weather: each day draws one kind from the shares of its week."""

from __future__ import annotations

import numpy as np

from game.sim import WEATHERS
from game.sim.processes.weather import draw_weather
from game.sim.schedule import begin_week
from tests.sim.small import small
from tests.sim.stepping import first_monday, moved, retabled, snapshot

SUN, RAIN = WEATHERS.index("soleil"), WEATHERS.index("pluie")


def test_a_wetter_climate_only_turns_days_wetter() -> None:
    batch = first_monday(small(climate=({"soleil": 0.6, "pluie": 0.4},)))
    begin_week(batch)
    wetter = retabled(batch, small(climate=({"soleil": 0.3, "pluie": 0.7},)))
    before = snapshot(wetter)
    draw_weather(wetter)
    assert moved(before, wetter) == {"week.days", "week.kind"}
    assert ((wetter.week.days == RAIN) >= (batch.week.days == RAIN)).all()
    assert (wetter.week.days == RAIN).sum() > (batch.week.days == RAIN).sum()


def test_shares_are_met_over_many_days() -> None:
    batch = first_monday(small(climate=({"soleil": 0.5, "nuage": 0.2, "canicule": 0.3},)), 2000)
    begin_week(batch)
    shares = [float((batch.week.days == kind).mean()) for kind in range(len(WEATHERS))]
    assert np.allclose(shares, [0.5, 0.2, 0.0, 0.0, 0.3, 0.0], atol=0.02)


def test_the_kind_of_the_week_is_the_most_frequent_and_the_later_of_equals() -> None:
    batch = first_monday(small(climate=({"soleil": 0.5, "pluie": 0.5},)))
    begin_week(batch)
    rainy = (batch.week.days == RAIN).sum(axis=0) >= 3
    assert np.array_equal(batch.week.kind == RAIN, rainy)
    equal = first_monday(small(climate=({"soleil": 1.0, "nuage": 1.0, "pluie": 1.0},)))
    begin_week(equal)
    counts = np.stack([(equal.week.days == kind).sum(axis=0) for kind in range(6)])
    last = [max(k for k in range(6) if counts[k, r] == counts[:, r].max()) for r in range(counts.shape[1])]
    assert equal.week.kind.tolist() == last


def test_the_last_week_of_a_climate_goes_on() -> None:
    batch = first_monday(small(climate=({"soleil": 1.0}, {"pluie": 1.0})))
    kinds = []
    for _ in range(4):
        begin_week(batch)
        kinds.append(set(batch.week.kind.tolist()))
    assert kinds == [{SUN}, {RAIN}, {RAIN}, {RAIN}]
