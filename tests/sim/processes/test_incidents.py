"""Incidents: which one happens, to whom, what is made of it, and what any incident teaches."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest

from game.sim import Choice, Effect, Incident, KeyTest, Scenario, Text, Variant, simulate
from game.sim.batch import Batch, Happening
from game.sim.processes.incidents import delegated_choice, fire, group_leaning, settle, variant_of
from game.sim.schedule import begin_week, begin_work
from game.sim.vocabulary import ACCOMPAGNER, DELEGUER, FAIRE_A_LA_PLACE, GUIDER
from tests.sim.small import incident, small
from tests.sim.stepping import after_weeks, caused, hold_items, hold_plan, moved, snapshot, twin

POSTURES = ("faire_a_la_place", "guider", "accompagner", "deleguer")


def plain(danger: bool = False, sphere: str = "travail", **parts: Any) -> Incident:
    """A choice for each posture, with no effect of its own."""
    choices = tuple(Choice(name, Text(name), name) for name in POSTURES)
    return incident("essai", sphere, *choices, danger=danger, **parts)


def working(scenario: Scenario, posture: int = GUIDER, n: int = 200) -> Batch:
    batch = after_weeks(scenario, 1, n)
    begin_week(batch)
    hold_items(batch, hold_plan(batch, posture))
    begin_work(batch)
    return batch


def happening(batch: Batch, *, well: bool = True) -> Happening:
    """The first incident happens in every season, to members 2 and 5."""
    n = batch.n_seasons
    nothing = np.zeros(n, dtype=np.int64)
    return Happening(nothing.copy(), nothing + 2, nothing + 5, nothing, nothing > 0, np.full(n, well))


def answered(batch: Batch, choice: int, *, well: bool = True) -> Batch:
    other = twin(batch)
    settle(other, happening(other, well=well), np.full(batch.n_seasons, choice))
    return other


def test_incidents_happen_as_often_as_the_parameter_says() -> None:
    rare, often = (
        (fire(working(small(parameters={"frequence_incidents": share}), n=400), 0).incident >= 0).mean()
        for share in (0.2, 0.8)
    )
    assert rare == pytest.approx(0.2, abs=0.05)
    assert often == pytest.approx(0.8, abs=0.05)


def test_a_heavier_incident_happens_more_often() -> None:
    first, second = plain(once=False), dataclasses.replace(plain(once=False), id="lourd", weight=3.0)
    fired = fire(working(small(incidents=(first, second)), n=1000), 0).incident
    assert (fired == 1).sum() / (fired == 0).sum() == pytest.approx(3.0, rel=0.25)


def test_an_incident_happens_where_its_condition_holds() -> None:
    batch = working(small(incidents=(plain(when=KeyTest("contrats", above=3)),)))
    batch.summer.sums["contrats"] = np.array([float(n % 8) for n in range(200)])
    fired = fire(batch, 0).incident >= 0
    assert fired.any()
    assert (batch.summer.sums["contrats"][fired] > 3).all()


def test_what_happens_once_does_not_happen_again() -> None:
    for once, again in ((True, False), (False, True)):
        batch = working(small(incidents=(plain(once=once),)))
        batch.summer.answered[:] = 1
        assert (fire(batch, 0).incident >= 0).any() == again


def test_a_second_incident_is_rarer_in_a_group_that_holds_together() -> None:
    batch = working(small())
    bound = twin(batch)
    batch.summer.belonging[:], bound.summer.belonging[:] = 0.1, 0.9
    loose, close = fire(batch, 1).incident >= 0, fire(bound, 1).incident >= 0
    assert (close <= loose).all()
    assert close.sum() < loose.sum()


def test_firing_changes_nothing() -> None:
    batch = working(small())
    before = snapshot(batch)
    fire(batch, 0)
    assert moved(before, batch) == set()


# --- who settles it -----------------------------------------------------------------------------------------------


def test_a_delegated_sphere_settles_its_own_incidents_but_no_danger() -> None:
    for posture, danger, settles in ((DELEGUER, False, True), (DELEGUER, True, False), (GUIDER, False, False)):
        found = fire(working(small(incidents=(plain(danger),)), posture), 0)
        assert (found.settled_by_group[found.incident >= 0] == settles).all()
        assert not found.settled_by_group[found.incident < 0].any()


def test_an_incident_without_a_way_to_leave_it_to_them_is_asked() -> None:
    guided = incident("essai", "travail", Choice("guider", Text(""), "guider"))
    found = fire(working(small(incidents=(guided,)), DELEGUER), 0)
    assert not found.settled_by_group.any()


def test_a_ready_group_succeeds_more_often() -> None:
    batch = working(small(), DELEGUER)
    ready = twin(batch)
    ready.summer.readiness = np.minimum(ready.summer.readiness + 0.4, 1.0)
    before, after = fire(batch, 0).succeeded, fire(ready, 0).succeeded
    assert (after >= before).all()
    assert after.sum() > before.sum()


def test_the_group_leans_to_be_left_alone_when_it_feels_able() -> None:
    batch = working(small(incidents=(plain(),)), n=1)
    leanings = []
    for level in (0.2, 0.5, 0.8):
        batch.summer.readiness[:] = batch.summer.confidence[:] = level
        leanings.append(POSTURES[group_leaning(batch, happening(batch), 0)])
    assert leanings == ["guider", "accompagner", "deleguer"]


def test_what_the_group_chooses_is_to_settle_it_alone() -> None:
    batch = working(small(incidents=(plain(),)))
    assert (delegated_choice(batch, happening(batch)) == 3).all()


# --- what is made of it -------------------------------------------------------------------------------------------

LESSON = {
    "summer.confidence", "summer.trust", "summer.tie", "summer.belonging", "summer.clarity", "summer.motivation",
    "summer.readiness", "summer.answered", "summer.sums.incidents", "summer.sums.incidents_regles_seuls",
    "week.n_incidents", "week.settled_alone", "week.failed_alone",
}  # fmt: skip


@pytest.fixture(scope="module")
def calm() -> Batch:
    return working(small(incidents=(plain(),)), n=40)


@pytest.mark.parametrize("choice", range(4))
def test_an_answer_teaches_and_moves_nothing_else(calm: Batch, choice: int) -> None:
    before = snapshot(calm)
    assert moved(before, answered(calm, choice)) <= LESSON


def test_accompanying_teaches_more_than_doing_it_for_them(calm: Batch) -> None:
    done, guided, accompanied, alone, failed = (
        answered(calm, FAIRE_A_LA_PLACE), answered(calm, GUIDER), answered(calm, ACCOMPAGNER),
        answered(calm, DELEGUER), answered(calm, DELEGUER, well=False),
    )  # fmt: skip
    order = [float(each.summer.confidence[2].mean()) for each in (failed, done, guided, accompanied, alone)]
    assert order == sorted(order)
    assert float(failed.summer.belonging.mean()) < float(calm.summer.belonging.mean())


def test_in_danger_acting_at_once_is_right() -> None:
    batch = working(small(incidents=(plain(danger=True),)), n=40)
    acted, waited = answered(batch, FAIRE_A_LA_PLACE), answered(batch, DELEGUER)
    assert (acted.summer.trust[2] > waited.summer.trust[2]).all()
    assert (acted.summer.confidence[2].mean(axis=0) > waited.summer.confidence[2].mean(axis=0)).all()
    assert (waited.week.failed_alone[2] == 1).all()


@pytest.mark.parametrize(("quantity", "cause"), [("vision", "posture_incident"), ("motivation", "posture_incident")])
def test_what_an_incident_taught_is_explained(calm: Batch, quantity: str, cause: str) -> None:
    assert (caused(answered(calm, ACCOMPAGNER), quantity, cause) > 0).all()
    assert (caused(answered(calm, FAIRE_A_LA_PLACE), quantity, cause) < 0).all()


def test_an_incident_settled_alone_is_counted(calm: Batch) -> None:
    alone, helped = answered(calm, DELEGUER), answered(calm, GUIDER)
    assert (alone.week.settled_alone[2] == 1).all()
    assert not helped.week.settled_alone.any()
    for name in ("incidents", "incidents_regles_seuls"):
        assert (alone.summer.sum_of(name) - calm.summer.sum_of(name) == 1).all()
    assert np.array_equal(helped.summer.sum_of("incidents_regles_seuls"), calm.summer.sum_of("incidents_regles_seuls"))


def test_an_answer_has_its_own_effects_and_its_hours() -> None:
    costly = incident(
        "essai", "entreprise",
        Choice("payer", Text(""), "guider", 3.0, (Effect("tresorerie", -500), Effect("reputation.aines", 0.02))),
        Choice("rien", Text(""), "guider"),
    )  # fmt: skip
    batch = working(small(incidents=(costly,)), n=40)
    paid, unpaid = answered(batch, 0), answered(batch, 1)
    assert (caused(paid, "tresorerie", "incident") == -500).all()
    assert caused(paid, "reputation", "incident") == pytest.approx(0.01)
    hired = batch.summer.hired
    assert (paid.summer.animateur_energy[hired] < unpaid.summer.animateur_energy[hired]).all()


def test_the_answer_of_one_season_does_not_touch_the_animateurs_of_another() -> None:
    """Not even where they are more tired than work alone can make them."""
    batch = working(small(incidents=(plain(),)), n=2)
    batch.summer.animateur_energy[:] = 0.2
    only_first = happening(batch)
    only_first.incident[1] = -1
    settle(batch, only_first, np.zeros(2, dtype=np.int64))
    assert (batch.summer.animateur_energy == 0.2).all()


def test_a_beginning_group_and_a_ready_one_meet_their_own_consequences() -> None:
    varied = incident(
        "essai", "travail",
        Choice(
            "laisser", Text(""), "deleguer", effects=(Effect("clarte", 0.01),),
            if_ready=Variant(0.6, effects=(Effect("clarte", 0.04),)),
            if_beginning=Variant(0.2, effects=(Effect("clarte", -0.05),)),
        ),
    )  # fmt: skip
    batch = working(small(incidents=(varied,)), n=3)
    batch.summer.autonomy[2] = [0.1, 0.4, 0.8]
    assert variant_of(batch, np.zeros(3, dtype=np.int64), np.arange(3)).tolist() == [2, 0, 1]
    after = answered(batch, 0, well=True)
    assert caused(after, "vision", "incident") == pytest.approx([-0.025, 0.005, 0.02])


def test_dangers_badly_met_lower_the_autonomy_of_the_summer() -> None:
    """A whole summer of dangers left alone, against none."""
    danger = dataclasses.replace(plain(danger=True), once=False)
    calm, dangerous = (simulate(small(incidents=each), "laisser-faire", 100) for each in ((), (danger,)))
    assert dangerous["autonomie"].mean() < calm["autonomie"].mean()
