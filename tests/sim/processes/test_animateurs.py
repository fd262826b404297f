"""The animateurs learn their trade where their posture answers the need."""

from __future__ import annotations

import numpy as np
import pytest

from game.sim.batch import Batch
from game.sim.processes.animateurs import learn_the_trade
from tests.sim.small import small
from tests.sim.stepping import after_weeks, moved, retabled, snapshot, twin


@pytest.fixture(scope="module")
def friday() -> Batch:
    return after_weeks(small(), 1)


def skilled(batch: Batch, level: float, need: float) -> np.ndarray:
    other = twin(batch)
    other.week.level[:], other.week.need[:] = level, need
    learn_the_trade(other)
    return other.summer.animateur_skill - batch.summer.animateur_skill


def test_practice_moves_their_skill_and_nothing_else(friday: Batch) -> None:
    other = twin(friday)
    before = snapshot(other)
    learn_the_trade(other)
    assert moved(before, other) == {"summer.animateur_skill"}


def test_they_learn_most_where_presence_answers_the_need(friday: Batch) -> None:
    right, near, far = skilled(friday, 0.7, 0.7), skilled(friday, 0.7, 0.5), skilled(friday, 1.0, 0.4)
    assert (right > near).all()
    assert (near > 0).all()
    assert not far.any()


def test_the_more_they_know_the_less_there_is_to_learn(friday: Batch) -> None:
    expert = twin(friday)
    expert.summer.animateur_skill = expert.summer.animateur_skill + 0.5 * (1.0 - expert.summer.animateur_skill)
    assert np.allclose(skilled(expert, 0.7, 0.7), 0.5 * skilled(friday, 0.7, 0.7))


def test_without_the_parameter_they_learn_nothing(friday: Batch) -> None:
    fixed = retabled(friday, friday.tables.scenario, apprentissage_animateurs=0.0)
    assert not skilled(fixed, 0.7, 0.7).any()


def test_a_summer_of_fitting_support_shows_in_their_skill() -> None:
    slow, quick = (after_weeks(small(), 4, apprentissage_animateurs=speed) for speed in (0.0, 0.1))
    assert (quick.summer.animateur_skill > slow.summer.animateur_skill).all()
    assert quick.week.perceived_need.shape == slow.week.perceived_need.shape
