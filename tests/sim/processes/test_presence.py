"""Presence: motivation and energy bring people, and energy and cool days give them hours."""

from __future__ import annotations

import numpy as np

from game.sim import WEATHERS
from game.sim.processes.presence import draw_presence
from game.sim.schedule import begin_week
from tests.sim.small import small
from tests.sim.stepping import first_monday, moved, snapshot, twin


def test_the_motivated_come_and_nobody_who_came_stays_home() -> None:
    batch = first_monday(small(), 400)
    begin_week(batch)
    keen = twin(batch)
    keen.summer.motivation = np.minimum(keen.summer.motivation + 0.3, 1.0)
    before = snapshot(keen)
    draw_presence(keen)
    assert moved(before, keen) <= {"week.present", "week.time_left", "week.sums.presence", "week.sums.actifs"}
    assert (keen.week.present >= batch.week.present).all()
    assert keen.week.present.sum() > batch.week.present.sum()


def test_the_tired_have_fewer_hours() -> None:
    batch = first_monday(small())
    begin_week(batch)
    tired = twin(batch)
    tired.summer.energy = tired.summer.energy - 0.3
    draw_presence(tired)
    both = batch.week.present & tired.week.present
    assert (tired.week.time_left[both] < batch.week.time_left[both]).all()


def test_a_heat_wave_shortens_the_week() -> None:
    batch = first_monday(small())
    begin_week(batch)
    hot = twin(batch)
    hot.week.days[:] = WEATHERS.index("canicule")
    draw_presence(hot)
    assert np.array_equal(hot.week.present, batch.week.present)
    came = batch.week.present
    assert np.allclose(hot.week.time_left[came], 0.75 * batch.week.time_left[came])


def test_who_left_does_not_come() -> None:
    batch = first_monday(small())
    batch.summer.active[2] = False
    begin_week(batch)
    assert not batch.week.present[2].any()
    assert not batch.week.time_left[2].any()


def test_an_autonomous_group_loses_no_time_waiting_to_be_told() -> None:
    batch = first_monday(small())
    begin_week(batch)
    own = twin(batch)
    own.summer.autonomy[:] = 0.9
    draw_presence(own)
    came = batch.week.present
    assert np.array_equal(own.week.present, came)
    assert (own.week.time_left[came] > 1.2 * batch.week.time_left[came]).all()
