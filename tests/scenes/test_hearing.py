"""What is heard of a season: each sound comes with what it stands for, and with nothing else."""

from __future__ import annotations

import dataclasses

import pytest

from game.scenes.hearing import heard_outside, sounds_between
from game.scenes.plan import PlanScene
from game.scenes.registry import build_routes
from game.scenes.scene import Context, WidgetScene
from game.scenes.stack import Scene
from game.scenes.work import WorkScene
from game.scenes.work.shifts import shifts_of
from game.sim import WEATHERS, ChoosePosture, SeasonView, WorkAsked, strategy
from game.ui.sounds import Ambience, Sound
from game.ui.widget import Role
from tests.heard import HeardSpeaker
from tests.scenes.hands import click, context_of, nodes, opened, press
from tests.scenes.staging import session_when
from tests.scenes.test_work import has_contracts, quiet_work, run, work
from tests.window import Driver


def at_plan(view: SeasonView) -> bool:
    return view.phase == "plan" and view.week == 2


def test_a_week_sounds_of_its_page_its_cards_its_votes_and_its_end() -> None:
    session = session_when(context_of(), at_plan)
    policy, heard = strategy("adaptative"), set[Sound]()
    while session.view.week == 2:
        before = session.view
        for decision in policy.decide(before):
            assert not session.decide(decision)
        decided = session.view
        session.advance()
        of_decisions, of_step = sounds_between(before, decided), sounds_between(decided, session.view)
        has_cards = bool(set(decided.plan.allocations) - set(before.plan.allocations))
        assert of_decisions == ([Sound.CARD] if has_cards else [])
        assert (Sound.VOTE in of_step) is (before.phase == "assemblee")
        assert (Sound.WEEK in of_step) is (before.phase == "travail" and session.view.phase == "bilan")
        assert (Sound.PEC in of_step) is (session.view.pec.total_points > decided.pec.total_points)
        heard.update(of_decisions, of_step)
    assert of_step == [Sound.PAGE]
    assert heard == {Sound.CARD, Sound.VOTE, Sound.PEC, Sound.WEEK, Sound.PAGE}


def test_a_refused_decision_is_heard_and_an_accepted_one_is_not_mistaken_for_it() -> None:
    scene = opened(PlanScene(context_of(), session_when(context_of(), at_plan)))
    assert not scene.decide(ChoosePosture("nowhere", "guider"))
    assert scene.context.sounds == [Sound.REFUSED]
    scene.context.sounds.clear()
    press(scene, "1")
    assert scene.context.sounds == []


def test_a_button_that_cannot_be_pressed_is_heard() -> None:
    scene = work()
    scene.context.sounds.clear()
    press(scene, "escape")
    scene.update(0.1)
    assert scene.context.sounds[-1] is Sound.INCIDENT
    scene.context.sounds.clear()
    click(scene, "choose")
    scene.focus("choose")
    press(scene, "enter")
    assert scene.context.sounds == [Sound.REFUSED] * 2


def test_why_it_cannot_be_pressed_is_said_at_once_to_a_screen_reader() -> None:
    scene = work()
    press(scene, "escape")
    scene.focus("choose")
    assert alerts(scene) == []
    press(scene, "enter")
    reason = scene.router.find("choose")
    assert reason is not None
    assert alerts(scene) == [reason.hint()]
    press(scene, "tab")
    assert alerts(scene) == []


def alerts(scene: WidgetScene) -> list[str]:
    """What a screen reader says at once."""
    return [node.name for node in nodes(scene) if node.role is Role.ALERT]


def test_a_card_is_heard_where_it_can_lie_and_refused_elsewhere() -> None:
    def first(context: Context) -> Scene:
        context.routes = build_routes(context)
        return PlanScene(context, session_when(context, at_plan))

    speaker = HeardSpeaker()
    with Driver(first, speaker=speaker) as driver:
        driver.turn_wheel(-20, driver.widget("shelf").rect.center)
        driver.drag("offered.repos", "menu")
        assert speaker.sounds == [Sound.REFUSED]
        driver.drag("offered.repos", "open.camille.0")
        assert speaker.sounds == [Sound.REFUSED, Sound.CARD]


def test_work_done_is_heard_when_it_ends_and_once() -> None:
    scene = quiet_work()
    ends = {round(each.end, 3) for rank, each in shifts_of(scene.view.contracts, 0).items() if is_done(scene, rank)}
    run(scene, 2.5)
    assert scene.context.sounds == []
    run(scene, 5.0)
    assert scene.context.sounds == [Sound.CONTRACT] * len(ends)
    scene.context.sounds.clear()
    press(scene, "space")
    run(scene, 0.4)
    assert scene.context.sounds == []


def is_done(scene: WorkScene, rank: int) -> bool:
    return scene.view.contracts[rank].outcome == "fait"


def test_an_incident_is_heard_once_though_it_waits_and_is_answered() -> None:
    scene = work()
    press(scene, "escape")
    run(scene, 1)
    press(scene, "1", "enter")
    run(scene, 1)
    assert scene.context.sounds.count(Sound.INCIDENT) == 1


@pytest.mark.parametrize("sky", WEATHERS)
def test_it_is_heard_whether_it_rains(sky: str) -> None:
    assert heard_outside(sky) is (Ambience.RAIN if sky in ("pluie", "orage") else Ambience.SUMMER)


def test_outside_is_heard_at_work_under_the_pause_too_and_not_in_the_plan() -> None:
    class WetWork(WorkScene):
        @property
        def view(self) -> SeasonView:
            return dataclasses.replace(self.session.view, weather=("pluie",) * 5)

    def first(context: Context) -> Scene:
        context.routes = build_routes(context)
        return WetWork(context, session_when(context, has_contracts))

    speaker = HeardSpeaker()
    with Driver(first, speaker=speaker) as driver:
        driver.press("m")
        assert speaker.ambiences == [Ambience.INDOORS, Ambience.RAIN]
        driver.press("escape", "escape")
        while isinstance(driver.scene, WorkScene):
            driver.press("enter")
        driver.frame()
        assert speaker.ambiences == [Ambience.INDOORS, Ambience.RAIN, Ambience.INDOORS]
        assert Sound.WEEK in speaker.sounds


def test_the_end_of_the_week_waits_for_friday() -> None:
    context = context_of()
    scene = opened(WorkScene(context, session_when(context, lambda view: isinstance(view.pending, WorkAsked))))
    run(scene, 1)
    assert Sound.WEEK not in context.sounds
