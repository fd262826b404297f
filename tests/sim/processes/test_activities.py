"""Activities: each hour acts on what it is for, on the members present, and on nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from game.sim.batch import Batch
from game.sim.processes.activities import hold_activities
from game.sim.schedule import begin_week
from tests.sim.small import small
from tests.sim.stepping import after_weeks, caused, first_monday, moved, snapshot, twin


def monday() -> Batch:
    """The second Monday, so that there are committees; no network day."""
    batch = after_weeks(small(), 1)
    begin_week(batch)
    return batch


def with_hours(batch: Batch, field: str, index: int | None = None, hours: float = 4.0) -> tuple[Batch, set[str]]:
    """A twin that lived these hours, and what moved in it."""
    other = twin(batch)
    row = getattr(other.week.plan, field)
    (row if index is None else row[index])[:] = hours
    before = snapshot(other)
    hold_activities(other)
    return other, moved(before, other)


def test_no_hours_do_nothing_in_a_week_without_a_network_day() -> None:
    _, changed = with_hours(monday(), "game", hours=0.0)
    assert changed == set()


@pytest.mark.parametrize(
    ("field", "index", "outputs"),
    [
        ("training_service", 0, {"summer.skill", "summer.readiness"}),
        ("training_sphere", 1, {"summer.readiness"}),
        ("one_to_one", 3, {"summer.belonging", "summer.voice", "summer.confidence", "summer.motivation"}),
        ("committee", 1, {"summer.readiness", "summer.confidence"}),
        ("game", None, {"summer.tie"}),
        ("vision", None, {"summer.clarity"}),
        ("network", None, {"summer.belonging", "summer.coop_awareness", "summer.confidence", "summer.clarity",
                           "summer.animateur_energy"}),
        ("prospecting", None, set()),
        ("rest", None, set()),
    ],
)  # fmt: skip
def test_an_hour_raises_what_it_is_for_and_nothing_else(field: str, index: int | None, outputs: set[str]) -> None:
    batch = monday()
    other, changed = with_hours(batch, field, index)
    assert changed == outputs
    for name in changed:
        array = name.removeprefix("summer.")
        difference = getattr(other.summer, array) - getattr(batch.summer, array)
        assert difference.min() >= 0.0
        assert difference.max() > 0.0


def test_training_reaches_those_present() -> None:
    batch = monday()
    other, _ = with_hours(batch, "training_sphere", 1)
    gained = other.summer.readiness[1] > batch.summer.readiness[1]
    assert np.array_equal(gained, batch.week.present)


def test_a_talk_reaches_one_member_where_confidence_is_lowest() -> None:
    batch = monday()
    other, _ = with_hours(batch, "one_to_one", 3)
    gained = other.summer.confidence > batch.summer.confidence
    assert not gained[:, [m for m in range(13) if m != 3]].any()
    assert np.array_equal(gained[:, 3].sum(axis=0) == 1, batch.week.present[3])
    assert np.array_equal(caused(other, "motivation", "soutien_au_besoin") > 0, batch.week.present[3])


def test_support_to_a_committee_reaches_its_members() -> None:
    batch = monday()
    other, _ = with_hours(batch, "committee", 0)
    gained = other.summer.readiness[0] > batch.summer.readiness[0]
    assert np.array_equal(gained, batch.summer.committee[0] & batch.week.present)


@pytest.mark.parametrize(("field", "cause"), [("vision", "retour_a_la_vision"), ("network", "reseau")])
def test_the_vision_says_what_made_it_clearer(field: str, cause: str) -> None:
    other, _ = with_hours(monday(), field)
    assert (caused(other, "vision", cause) > 0).all()


def test_more_hours_of_training_teach_more() -> None:
    batch = monday()
    few, many = with_hours(batch, "training_sphere", 0, 2.0)[0], with_hours(batch, "training_sphere", 0, 6.0)[0]
    present = batch.week.present
    assert (many.summer.readiness[0][present] > few.summer.readiness[0][present]).all()


def test_the_network_meets_on_its_days_in_groups_that_belong_to_it() -> None:
    alone, linked = (first_monday(small(), fixed={"reseau": level}) for level in (0.0, 1.0))
    for batch in (alone, linked):
        batch.week.number = 2
        begin_week(batch)
        hold_activities(batch)
    assert not caused(alone, "vision", "reseau").any()
    assert (caused(linked, "vision", "reseau") > 0).all()
