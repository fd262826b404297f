"""The week of work: days that go by, incidents that wait, how they came out."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from game.scenes.work import WorkScene
from game.scenes.work.clock import END, EVENING, NOON, WeekClock
from game.session import Session
from game.sim import Answer, ChoosePosture, ContractView, IncidentAsked, SeasonView, WorkAsked
from tests.scenes.hands import click, context_of, cut, drawn, focused, leads_to, nameless, opened, press, said
from tests.scenes.staging import session_when

Holds = Callable[[SeasonView], bool]


def has_incident(view: SeasonView) -> bool:
    return view.week >= 2 and isinstance(view.pending, IncidentAsked)


def has_contracts(view: SeasonView) -> bool:
    return isinstance(view.pending, WorkAsked) and any(each.day == 0 for each in view.contracts)


class QuietWork(WorkScene):
    """A week in which nothing happened but contracts."""

    @property
    def view(self) -> SeasonView:
        return dataclasses.replace(self.session.view, outcomes=())


def quiet_work(**settings: Any) -> WorkScene:
    context = context_of(**settings)
    return opened(QuietWork(context, session_when(context, has_contracts)))


def settled_alone(view: SeasonView) -> bool:
    return view.phase == "travail" and any(each.settled_by_group for each in view.outcomes[:1])


def work(holds: Holds = has_incident, scenario: str = "quebec", **settings: Any) -> WorkScene:
    context = context_of(**settings)
    return opened(WorkScene(context, session_when(context, holds, scenario)))


def asked(scene: WorkScene) -> IncidentAsked:
    pending = scene.session.pending
    assert isinstance(pending, IncidentAsked)
    return pending


def run(scene: WorkScene, seconds: float) -> None:
    """Let time pass, in frames."""
    for _ in range(int(seconds * 10)):
        scene.update(0.1)


def is_chosen(scene: WorkScene, key: str) -> bool:
    drawn(scene)
    widget = scene.router.find(key)
    assert widget is not None
    return "selected" in widget.states(scene.router.ui)


# --- The clock --------------------------------------------------------------------------------------------------


def test_the_clock_never_goes_past_its_halt() -> None:
    clock = WeekClock()
    clock.tick(1000.0, 2 + NOON)
    assert (clock.day, clock.now) == (2, 2 + NOON)


def test_the_clock_goes_by_faster_at_a_higher_speed() -> None:
    slow, fast = WeekClock(), WeekClock(speed=4)
    slow.tick(1.0, END)
    fast.tick(1.0, END)
    assert fast.now == pytest.approx(4 * slow.now)


def test_five_evenings_end_the_week() -> None:
    clock = WeekClock()
    evenings = []
    for _ in range(6):
        clock.end_day(END)
        evenings.append(clock.now)
    assert evenings == [EVENING, 1 + EVENING, 2 + EVENING, 3 + EVENING, END, END]


def test_a_paused_clock_stands_still() -> None:
    clock = WeekClock(is_paused=True)
    clock.tick(10.0, END)
    assert clock.now == 0.0


# --- The days ---------------------------------------------------------------------------------------------------


def test_the_days_go_by_until_the_incident_and_it_waits() -> None:
    scene = work()
    run(scene, 30)
    assert asked(scene).incident.title.read("fr")[:12] in said(scene).replace("…", "")
    before = drawn(scene)
    run(scene, 30)
    assert drawn(scene) == before


def test_space_stops_the_days_and_lets_them_go_on() -> None:
    scene = quiet_work()
    press(scene, "space")
    before = drawn(scene)
    run(scene, 5)
    assert drawn(scene) == before
    press(scene, "space")
    run(scene, 50)
    assert leads_to(press(scene, "enter")) == "season bilan"


def test_escape_skips_to_what_waits() -> None:
    scene = work()
    press(scene, "escape")
    assert focused(scene) == "answer-1"


def test_a_quiet_week_is_gone_through_day_after_day_with_enter() -> None:
    scene = quiet_work()
    press(scene, *["enter"] * 5)
    assert scene.session.phase == "travail"
    assert leads_to(press(scene, "enter")) == "season bilan"


def test_with_reduced_motion_no_day_goes_by_alone() -> None:
    scene = quiet_work(reduced_motion=True)
    before = drawn(scene)
    run(scene, 30)
    assert drawn(scene) == before


def test_days_gone_by_can_be_looked_at_again_and_days_to_come_cannot() -> None:
    scene = quiet_work()
    press(scene, "enter", "enter", "enter")
    assert "Contrats du mercredi" in said(scene)
    click(scene, "day-0")
    assert "Contrats du lundi" in said(scene)
    click(scene, "day-4")
    assert "Contrats du lundi" in said(scene)


def test_before_the_first_clients_one_button_goes_to_friday() -> None:
    scene = opened(QuietWork(context := context_of(), session_when(context, is_empty_week)))
    assert "Pas encore de clients" in said(scene)
    assert context.texts("work.to_friday") in said(scene)
    click(scene, "go-on")
    assert leads_to(click(scene, "go-on")) == "season bilan"


def test_what_moved_the_cash_since_monday_is_said() -> None:
    context = context_of()
    session = session_when(context, lambda view: view.phase == "travail" and bool(cash_causes(view)))
    scene = opened(WorkScene(context, session))
    for cause in cash_causes(session.view):
        assert context.texts(f"account.{cause}").lower() in said(scene)


def cash_causes(view: SeasonView) -> set[str]:
    return {each.cause for each in view.causes if each.quantity == "tresorerie" and each.cause != "incident"}


def is_empty_week(view: SeasonView) -> bool:
    return view.week == 1 and isinstance(view.pending, WorkAsked) and not view.contracts


def test_the_duration_of_a_contract_says_how_many_share_it() -> None:
    scene = quiet_work()
    rank = next(rank for rank, each in enumerate(scene.view.contracts) if each.day == 0 and len(each.team) == 2)
    press(scene, "space")
    click(scene, f"contract-{rank}")
    assert "de travail à deux" in said(scene)


def test_a_contract_is_chosen_in_the_list_or_on_the_map() -> None:
    scene = quiet_work()
    rank = next(rank for rank, each in enumerate(scene.view.contracts) if each.day == 0)
    press(scene, "space")
    click(scene, f"contract-{rank}")
    assert "de l’heure" in said(scene)
    click(scene, f"pin-{rank}")
    assert "de l’heure" not in said(scene)


def test_the_state_of_a_contract_is_said_in_a_word_once_its_day_is_over() -> None:
    scene = quiet_work()
    contract = next(each for each in scene.view.contracts if each.day == 0)
    word = scene.context.texts(f"outcome.{contract.outcome}")
    press(scene, "space")
    assert word not in said(scene)
    press(scene, "enter")
    assert word in said(scene)


# --- Incidents --------------------------------------------------------------------------------------------------


def test_an_answer_is_chosen_with_its_digit_and_confirmed_with_enter() -> None:
    scene = work()
    incident = asked(scene).incident
    press(scene, "escape", "2")
    assert not scene.view.outcomes
    press(scene, "enter")
    outcome = scene.view.outcomes[0]
    assert (outcome.incident.id, outcome.choice.id) == (incident.id, incident.choices[1].id)
    assert "Ce qui s’est passé ensuite" in said(scene)


def test_an_answer_is_chosen_and_confirmed_with_the_pointer() -> None:
    scene = work()
    press(scene, "escape")
    click(scene, "answer-1")
    click(scene, "answer-1")
    assert not scene.view.outcomes
    click(scene, "choose")
    assert scene.view.outcomes[0].choice == scene.view.outcomes[0].incident.choices[0]


def test_nothing_is_settled_before_an_answer_is_chosen() -> None:
    scene = work()
    press(scene, "escape")
    click(scene, "choose")
    assert isinstance(scene.session.pending, IncidentAsked)


def test_the_group_says_what_it_would_do_only_when_it_is_asked() -> None:
    scene = work()
    press(scene, "escape")
    assert "ce que le groupe ferait" not in said(scene)
    click(scene, "ask-group")
    assert "ce que le groupe ferait" in said(scene)
    would = [each.id for each in asked(scene).incident.choices].index(asked(scene).group_would)
    assert focused(scene) == f"answer-{would + 1}"


def test_at_an_incident_the_foot_names_the_key_that_settles_it() -> None:
    scene = work()
    press(scene, "escape")
    assert "choisir Entrée" in said(scene)
    assert "carte Tab" not in said(scene)


def test_escape_does_not_close_an_incident() -> None:
    scene = work()
    press(scene, "escape")
    assert leads_to(press(scene, "escape")) == "pause"
    assert asked(scene)


def in_a_team(view: SeasonView) -> bool:
    """Something happens to somebody who has a contract that day."""
    asked, works = view.pending, view.contracts
    return isinstance(asked, IncidentAsked) and any(
        each.day == asked.day and set(each.team) & set(asked.who) for each in works
    )


def test_the_contract_where_something_happens_is_shown_as_chosen_and_says_so() -> None:
    scene = work(in_a_team)
    word = scene.context.texts("work.in_trouble")
    assert word not in said(scene)
    press(scene, "escape")
    day, who = asked(scene).day, set(asked(scene).who)
    ranks = [i for i, each in enumerate(scene.view.contracts) if each.day == day and set(each.team) & who]
    assert is_chosen(scene, f"pin-{ranks[0]}")
    assert is_chosen(scene, f"contract-{ranks[0]}")
    assert word in said(scene)
    if day:
        click(scene, "day-0")
        assert word not in said(scene)


def test_a_danger_is_said() -> None:
    scene = work(lambda view: isinstance(view.pending, IncidentAsked) and view.pending.incident.danger, "cite")
    press(scene, "escape")
    assert "Quelqu’un peut se blesser" in said(scene)


def test_what_the_group_settled_itself_is_told_on_its_day() -> None:
    context = context_of()
    session = delegated(context_session := session_when(context, lambda view: view.phase == "plan" and view.week >= 4))
    assert session is context_session
    scene = opened(WorkScene(context, session))
    told = next(each for each in session.view.outcomes if each.settled_by_group)
    press(scene, "escape")
    assert "Le groupe a réglé cela" in said(scene)
    assert scene.context.texts(f"day.{told.day}").capitalize() in said(scene)


def delegated(session: Session) -> Session:
    """Leave every sphere to the group until it settles something itself before anything else happens."""
    while not (session.phase == "travail" and settled_alone(session.view)):
        assert not session.over
        if session.phase == "plan":
            for sphere in ("entreprise", "association", "travail"):
                session.decide(ChoosePosture(sphere, "deleguer"))
        session.advance()
    return session


def test_a_week_resumed_after_its_first_incident_begins_there() -> None:
    context = context_of()
    session = session_when(context, has_incident)
    pending = session.pending
    assert isinstance(pending, IncidentAsked)
    session.decide(Answer(pending.incident.id, pending.incident.choices[0].id))
    session.advance()
    scene = opened(WorkScene(context, session))
    press(scene, "space")
    assert scene.context.texts(f"day.{pending.day}").capitalize() in said(scene)


# --- Look -------------------------------------------------------------------------------------------------------


def test_the_team_is_shown_and_a_face_opens_its_page() -> None:
    scene = quiet_work()
    press(scene, "e")
    assert "Le groupe cette semaine" in said(scene)
    first = next(each.index for each in scene.view.members if each.is_active)
    assert leads_to(click(scene, f"face-{first}")) == f"member {first}"
    press(scene, "escape")
    assert "Le groupe cette semaine" not in said(scene)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_nothing_is_cut_and_everything_has_a_name(language: str, text_scale: int) -> None:
    scene = work(language=language, text_scale=text_scale)
    for keys in ((), ("escape",), ("1", "enter")):
        press(scene, *keys)
        assert cut(scene) == []
        assert nameless(scene) == []
        assert drawn(scene) == drawn(scene)


def test_a_day_full_of_contracts_scrolls(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = quiet_work()
    view = scene.view
    service = view.scenario.services[0]
    team = tuple(each.index for each in view.members if each.is_active)[:4]
    full = ContractView(service.id, view.scenario.segments[0].id, 0, 4.0, 4, team, 1500, 6000, "fait", 0.8, 0.3, False)
    crowded = dataclasses.replace(view, contracts=(full,) * 12)
    monkeypatch.setattr(QuietWork, "view", crowded)
    press(scene, "enter")
    assert cut(scene) == []
