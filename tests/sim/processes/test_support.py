"""Support: S is high where presence meets need, and low where it is too much or too little."""

from __future__ import annotations

import numpy as np
import pytest

from game.sim.batch import Batch
from game.sim.processes.support import LEVEL, accompany, nearest_posture, perceive_need
from game.sim.schedule import begin_week
from game.sim.state import empty_plan
from game.sim.vocabulary import ACCOMPAGNER, DELEGUER, FAIRE_A_LA_PLACE, GUIDER
from tests.sim.small import small
from tests.sim.stepping import caused, first_monday, moved, snapshot, twin

OUTPUTS = {
    "summer.support", "summer.animateur_energy", "week.level", "week.latitude", "week.delivered", "week.over",
    "week.under", "week.competence", "week.left_alone", "week.support_hours",
}  # fmt: skip


def monday(**options: object) -> Batch:
    batch = first_monday(small(), **options)  # type: ignore[arg-type]  # passed on as they are
    begin_week(batch)
    return batch


def stand(batch: Batch, posture: int) -> Batch:
    """A twin that lived the posture, with no activity."""
    other = twin(batch)
    other.week.posture = np.full((3, batch.n_seasons), posture)
    accompany(other)
    return other


def test_ready_groups_need_less() -> None:
    batch = monday()
    ready = twin(batch)
    ready.summer.readiness = np.minimum(ready.summer.readiness + 0.2, 1.0)
    before = snapshot(ready)
    perceive_need(ready)
    assert moved(before, ready) == {"week.need", "week.perceived_need"}
    assert (ready.week.need < batch.week.need).all()


def test_skilled_animateurs_see_the_need_better() -> None:
    batch = monday()
    blind, sharp = twin(batch), twin(batch)
    blind.summer.animateur_skill[:] = 0.0
    sharp.summer.animateur_skill[:] = 1.0
    for each in (blind, sharp):
        perceive_need(each)
    assert np.array_equal(sharp.week.perceived_need, sharp.week.need)
    assert np.abs(blind.week.perceived_need - blind.week.need).mean() > 0.05


def test_presence_changes_support_and_nothing_before_it() -> None:
    batch = monday()
    before = snapshot(batch)
    other = stand(batch, DELEGUER)
    assert moved(before, other) - {"week.posture"} <= OUTPUTS


@pytest.mark.parametrize(
    ("readiness", "best", "worst", "cause"),
    [
        (0.10, FAIRE_A_LA_PLACE, DELEGUER, "soutien_qui_manque"),
        (0.80, DELEGUER, FAIRE_A_LA_PLACE, "soutien_en_trop"),
    ],
)
def test_support_grows_where_presence_meets_need(readiness: float, best: int, worst: int, cause: str) -> None:
    batch = monday(days=(2, 6, 6, 2))
    batch.summer.readiness[:] = readiness
    batch.summer.confidence[:] = readiness
    perceive_need(batch)
    fit, unfit = stand(batch, best), stand(batch, worst)
    assert (fit.summer.mean_support() > unfit.summer.mean_support()).all()
    assert (caused(unfit, "soutien", cause) < caused(fit, "soutien", cause)).all()
    assert (caused(fit, "soutien", "soutien_au_besoin") > 0).all()


def test_competence_is_own_readiness_and_help_that_fills_the_gap() -> None:
    batch = monday()
    near, far = stand(batch, FAIRE_A_LA_PLACE), stand(batch, DELEGUER)
    assert (near.week.competence > far.week.competence).all()
    assert (far.week.left_alone > near.week.left_alone).all()


def test_hours_beyond_those_there_are_cut_the_activities_and_tire() -> None:
    batch = monday(days=(0, 3, 0, 0))
    easy, busy = twin(batch), twin(batch)
    for each, hours in ((easy, 2.0), (busy, 25.0)):
        plan = empty_plan(3, 13, each.n_seasons)
        plan.prospecting += 2 * hours
        plan.by_animateur += hours
        each.week.plan = plan
        each.week.posture[:] = GUIDER
        accompany(each)
    assert np.allclose(easy.week.plan.prospecting, 4.0)
    assert (busy.week.plan.prospecting < 50.0).all()
    assert (busy.summer.animateur_energy < easy.summer.animateur_energy).all()
    assert (busy.week.delivered < easy.week.delivered).all()


def test_one_animateur_alone_helps_less() -> None:
    together, alone = monday(fixed={"animateurs": 2}), monday(fixed={"animateurs": 1})
    assert (stand(alone, GUIDER).week.delivered < stand(together, GUIDER).week.delivered).all()


def test_contracts_are_supervised_by_who_stands_near() -> None:
    batch = monday()
    batch.last_sums["heures_payees"] = np.full(batch.n_seasons, 40.0)
    near, far = stand(batch, GUIDER), stand(batch, ACCOMPAGNER)
    idle = twin(batch)
    idle.last_sums["heures_payees"] = np.zeros(batch.n_seasons)
    assert near.week.support_hours - stand(idle, GUIDER).week.support_hours == pytest.approx(7.0)
    assert far.week.support_hours - stand(idle, ACCOMPAGNER).week.support_hours == pytest.approx(4.0)


def test_the_nearest_posture_is_that_of_the_nearest_level() -> None:
    assert nearest_posture(np.array([1.0, 0.75, 0.5, 0.0])).tolist() == [0, 1, 2, 3]
    assert nearest_posture(LEVEL).tolist() == [0, 1, 2, 3]
