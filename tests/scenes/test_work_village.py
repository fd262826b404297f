"""The village of a week of work: where everyone is at each hour, what moves, who speaks."""

from __future__ import annotations

import pygame
import pytest

from game.scenes.work import WorkScene
from game.scenes.work.clock import SPEEDS, WeekClock
from game.scenes.work.shifts import shifts_of
from game.settings import Settings
from game.ui import KeyPress
from game.ui.map import VillageMap
from game.ui.map.walking import Doing
from game.voices import Where, said_by
from tests.scenes.hands import click, drawn, press, said
from tests.scenes.staging import staged
from tests.scenes.test_work import is_chosen, quiet_work, run
from tests.window import Driver


def town(scene: WorkScene) -> VillageMap:
    drawn(scene)
    found = scene.router.find("map")
    assert isinstance(found, VillageMap)
    return found


def test_everyone_who_is_there_is_somewhere_at_each_hour_and_at_the_contract_during_its_hours() -> None:
    scene = quiet_work()
    view, place = scene.view, town(scene)
    there = [each.index for each in view.members if each.is_active and each.is_present]
    shifts = shifts_of(view.contracts, 0)
    ranks = [rank for rank, each in enumerate(view.contracts) if each.day == 0]
    for hour in [9.0 + step / 4 for step in range(36)]:
        everywhere = place.whereabouts(hour)
        assert len(everywhere) == len(there)
        for rank, shift in shifts.items():
            if shift.start <= hour < shift.end:
                at_work = {m for m, each in zip(there, everywhere, strict=True) if each.work == ranks.index(rank)}
                assert at_work == set(view.contracts[rank].team)


def test_everyone_is_back_at_the_coop_when_a_day_ends() -> None:
    scene = quiet_work()
    last = WeekClock(now=0.9999).time
    assert {each.doing for each in town(scene).whereabouts(last)} == {Doing.AT_COOP}
    assert {each.doing for each in town(scene).whereabouts(WeekClock().time)} == {Doing.AT_COOP}


def test_people_walk_at_every_speed_to_the_same_places() -> None:
    slow, fast = quiet_work(), quiet_work()
    press(fast, "4")
    run(slow, 4.0)
    run(fast, 1.0)
    assert slow._moment().hour == pytest.approx(fast._moment().hour)
    assert town(slow).whereabouts(11.0) == town(fast).whereabouts(11.0)


def test_plus_and_minus_change_the_speed() -> None:
    scene = quiet_work()
    for key, chosen in (("+", 2), ("+", 4), ("+", 4), ("-", 2), ("-", 1), ("-", 1)):
        scene.handle(KeyPress(key))
        assert [times for times in SPEEDS if is_chosen(scene, f"speed-{times}")] == [chosen]


def test_the_picture_moves_only_while_the_days_run() -> None:
    scene = quiet_work()
    assert changes(scene)
    press(scene, "space")
    assert not changes(scene)
    assert not changes(quiet_work(reduced_motion=True))


def changes(scene: WorkScene) -> bool:
    """Whether the picture has changed by itself since it was drawn."""
    scene.update(0.1)
    drawn(scene)
    return scene.update(0.1) or bool(scene.stirred())


def test_with_reduced_motion_everyone_is_at_work_and_the_results_are_in_the_list() -> None:
    scene = quiet_work(reduced_motion=True)
    view = scene.view
    for each in view.contracts:
        if each.day == 0:
            assert scene.context.texts(f"outcome.{each.outcome}") in said(scene)
    at_work = [each for each in town(scene).whereabouts(scene._moment().hour) if each.work is not None]
    assert len(at_work) == len({m for each in view.contracts if each.day == 0 for m in each.team})


def test_a_chosen_contract_lets_somebody_of_its_team_speak_once_they_are_there() -> None:
    scene = quiet_work()
    rank = next(rank for rank, each in enumerate(scene.view.contracts) if each.day == 0 and each.team)
    speaker = scene.view.contracts[rank].team[0]
    words = said_by(scene.context.texts, scene.view, speaker, Where.WORK, 0)
    click(scene, f"pin-{rank}")
    assert words not in said(scene)
    run(scene, 3.0)
    assert words in said(scene)


@pytest.mark.parametrize("stage", ["titre", "travail"])
def test_a_village_drawn_where_it_moved_is_the_village_drawn_whole(stage: str) -> None:
    with Driver(staged(stage), settings=Settings(first_launch=False)) as driver:
        moved = 0
        for _ in range(40):
            driver.frame()
            if driver.scene.stirred():
                moved += 1
                shown = pygame.image.tobytes(driver.app.surface, "RGB")
                assert shown == driver.pixels()
        assert moved > 0
