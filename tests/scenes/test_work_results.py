"""What contracts brought: on the map for a moment, in the list for good, and said."""

from __future__ import annotations

import dataclasses

import pytest

from game.scenes.work import WorkScene
from game.scenes.work.results import Floating
from game.scenes.work.shifts import shifts_of
from game.scenes.work.sky import sky_at
from game.sim import WEATHERS, ContractView, SeasonView
from game.ui import Role
from game.ui.map import RESULT_SECONDS
from tests.scenes.hands import click, nodes, press, said
from tests.scenes.test_work import QuietWork, quiet_work, run

CONTRACT = ContractView("tonte", "aines", 0, 4.0, 1, (1,), 1500, 6000, "fait", 0.8, 0.3, False)


def view_of(*contracts: ContractView) -> SeasonView:
    return dataclasses.replace(quiet_work().session.view, contracts=contracts)


def spoken(scene: WorkScene) -> list[str]:
    return [node.name for node in nodes(scene) if node.role is Role.STATUS]


def test_three_results_float_at_once_and_the_others_wait_for_their_turn() -> None:
    view, floating = view_of(*[CONTRACT] * 5), Floating(frozenset())
    assert floating.follow(view, frozenset(range(5)), 0, 10.0)
    assert list(floating.since) == [0, 1, 2]
    assert not floating.follow(view, frozenset(range(5)), 0, 10.0 + RESULT_SECONDS / 2)
    assert floating.follow(view, frozenset(range(5)), 0, 10.0 + RESULT_SECONDS)
    assert list(floating.since) == [3, 4]


def test_a_result_floats_once() -> None:
    view, floating = view_of(CONTRACT), Floating(frozenset())
    floating.follow(view, frozenset({0}), 0, 1.0)
    floating.follow(view, frozenset({0}), 0, 5.0)
    assert not floating.follow(view, frozenset({0}), 0, 6.0)
    assert not floating.since


def test_results_of_another_day_and_of_what_nobody_did_do_not_float() -> None:
    lost, past = dataclasses.replace(CONTRACT, outcome="perdu", team=()), dataclasses.replace(CONTRACT, day=1)
    floating = Floating(frozenset())
    floating.follow(view_of(lost, past), frozenset({0, 1}), 0, 1.0)
    assert not floating.since


def test_what_floats_is_said_and_is_in_the_list() -> None:
    scene = quiet_work()
    t = scene.context.texts
    done = [rank for rank, each in enumerate(scene.view.contracts) if each.day == 0 and each.outcome == "fait"]
    first = min(done, key=lambda rank: shifts_of(scene.view.contracts, 0)[rank].end)
    amount = t.money(scene.view.contracts[first].amount)
    assert amount not in said(scene)
    while not spoken_results(scene):
        run(scene, 0.1)
    assert amount in spoken_results(scene)[0]
    run(scene, RESULT_SECONDS + 0.2)
    assert amount in said(scene)


def spoken_results(scene: WorkScene) -> list[str]:
    return [words for words in spoken(scene) if scene.context.texts("outcome.fait") in words]


def test_with_reduced_motion_all_results_of_the_day_are_said_at_once() -> None:
    scene = quiet_work(reduced_motion=True)
    done = [each for each in scene.view.contracts if each.day == 0 and each.outcome in ("fait", "bacle")]
    assert len([words for words in spoken(scene) if "+" in words]) == len(done)


def test_skipping_a_day_ends_with_all_its_results_known() -> None:
    scene = quiet_work()
    press(scene, "enter", "space")
    for each in scene.view.contracts:
        if each.day == 0 and each.amount:
            assert scene.context.texts.money(each.amount) in said(scene)


def test_a_contract_nobody_took_has_a_dash_until_one_knows_what_became_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = quiet_work()
    open_one = dataclasses.replace(CONTRACT, team=(), outcome="perdu", amount=0)
    monkeypatch.setattr(QuietWork, "view", dataclasses.replace(scene.view, contracts=(open_one,)))
    scene.invalidate()
    assert "—" in said(scene)
    click(scene, "pin-0")
    assert scene.context.texts("work.waiting") in said(scene)


@pytest.mark.parametrize("kind", WEATHERS)
def test_the_sky_of_the_evening_is_the_weather_of_the_day(kind: str) -> None:
    assert sky_at(kind, 16.5) == kind


def test_the_card_of_the_sky_says_what_will_come(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = quiet_work()
    week = dataclasses.replace(scene.view, weather=("orage", "pluie", "soleil", "soleil", "soleil"), contracts=())
    monkeypatch.setattr(QuietWork, "view", week)
    scene.invalidate()
    assert "Orage vers" in said(scene)
    while scene._clock.time < 15.0:
        run(scene, 0.2)
    assert "Orage vers" not in said(scene)
    assert "Demain\u00a0: pluie." in said(scene)
