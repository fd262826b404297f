"""Beginning: the four conditions of success, each felt in its own place on the first Monday."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from tests.sim.small import small
from tests.sim.stepping import first_monday, snapshot

BARE = (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("days", "felt"),
    [
        ((8, 0, 0, 0), {"summer.awareness", "summer.reputation", "summer.local_committee"}),
        ((0, 3, 0, 0), {"summer.hired", "summer.animateur_skill"}),
        ((0, 6, 0, 0), {"summer.hired", "summer.animateur_skill", "summer.traits", "summer.traits_at_start",
                        "summer.voice"}),
        ((0, 0, 6, 0), {"summer.readiness", "summer.confidence", "summer.coop_awareness", "summer.trust",
                        "summer.clarity", "summer.animateur_skill"}),
        ((0, 0, 0, 5), {"summer.belonging", "summer.coop_awareness", "summer.clarity", "summer.animateur_skill",
                        "summer.network"}),
    ],
)  # fmt: skip
def test_a_condition_is_felt_in_its_own_place(days: tuple[int, int, int, int], felt: set[str]) -> None:
    scenario = small(partners=())
    bare, prepared = snapshot(first_monday(scenario, days=BARE)), snapshot(first_monday(scenario, days=days))
    assert {name for name in bare if bare[name].tobytes() != prepared[name].tobytes()} == felt
    for name in felt - {"summer.hired", "summer.animateur_skill", "summer.traits", "summer.traits_at_start",
                        "summer.voice"}:  # fmt: skip
        assert (prepared[name] >= bare[name]).all()
        assert (prepared[name] > bare[name]).mean() > 0.9


def test_a_level_goes_from_the_start_to_full_with_the_days() -> None:
    levels = [float(first_monday(small(), 1, days=(d, 0, 0, 0)).summer.local_committee[0]) for d in (0, 4, 8)]
    assert levels == pytest.approx([0.3, 0.65, 1.0])


def test_a_fixed_condition_stands_whatever_the_days() -> None:
    fixed = first_monday(small(), days=(8, 6, 0, 0), fixed={"comite_local": 0.2, "animateurs": 1})
    assert (fixed.summer.local_committee == 0.2).all()
    assert not fixed.summer.hired[1].any()
    assert fixed.summer.hired[0].all()


def test_the_second_animateur_is_hired_from_three_days() -> None:
    for days, hired in ((2, False), (3, True)):
        batch = first_monday(small(), days=(0, days, 0, 0))
        assert (batch.summer.hired[1] == hired).all()
    alone = small(animateurs=small().animateurs[:1])
    assert not first_monday(alone, days=(0, 6, 0, 0)).summer.hired[1].any()


def test_what_a_profile_says_is_kept() -> None:
    scenario = small()
    known = dataclasses.replace(
        scenario.group.members[2],
        traits=(0.9, 0.1, 0.5, 0.5, 0.5),
        skills={"tonte": 0.77},
        goals=(0.7, 0.1, 0.1, 0.1),
        ties={"m5": 0.66},
    )
    members = (*scenario.group.members[:2], known, *scenario.group.members[3:])
    summer = first_monday(small(group=dataclasses.replace(scenario.group, members=members))).summer
    assert (summer.skill[0, 2] == 0.77).all()
    assert (summer.tie[2, 5] == 0.66).all()
    assert (summer.tie[5, 2] == 0.66).all()
    assert (summer.values[0, 2] > 0.4).mean() > 0.9
    assert (summer.traits[0, 2] > summer.traits[1, 2]).all()


def test_a_group_may_be_alike_or_diverse() -> None:
    group = small().group
    alike, diverse = (
        first_monday(small(group=dataclasses.replace(group, dispersion=spread))).summer for spread in (0.0, 0.6)
    )
    assert np.ptp(alike.values, axis=1).max() < 1e-12
    assert (np.ptp(diverse.values, axis=1) > 0).all()
    assert (diverse.traits.std(axis=1) > alike.traits.std(axis=1)).all()


def test_places_differ_in_size_and_are_one_on_average() -> None:
    place = first_monday(small(), 2000).summer.place
    assert place.mean() == pytest.approx(1.0, abs=0.05)
    assert place.std() > 0.3
