"""Each reason of a refusal is given where it should be, with the values that its sentence holds."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from game.sim import (
    REASONS,
    AllocateHours,
    Answer,
    ChoosePosture,
    Decision,
    IllegalDecision,
    Intervene,
    Prepare,
    Scenario,
    Season,
)
from tests.sim.small import small


def at(phase: str, scenario: Scenario | None = None) -> Season:
    """The first moment of a phase, with both animateurs hired."""
    season = Season.start(scenario or small(), 1)
    season.insist(Prepare("animateurs", 3))
    while season.phase != phase or (phase == "travail" and season.happening is None):
        season.advance()
    return season


def reasons(season: Season, decision: Decision) -> list[str]:
    found = season.decide(decision)
    assert {reason.key for reason in found} <= set(REASONS)
    return [reason.key for reason in found]


@pytest.mark.parametrize(
    ("phase", "decision", "reason"),
    [
        ("preparation", Prepare("?", 1), "unknown_condition"),
        ("preparation", Prepare("reseau", 6), "days_out_of_range"),
        ("preparation", Prepare("reseau", -1), "days_out_of_range"),
        ("preparation", ChoosePosture("travail", "guider"), "wrong_phase"),
        ("plan", Prepare("reseau", 1), "wrong_phase"),
        ("plan", ChoosePosture("?", "guider"), "unknown_sphere"),
        ("plan", ChoosePosture("travail", "?"), "unknown_posture"),
        ("plan", AllocateHours("?", 0, "repos", "", 1), "unknown_animateur"),
        ("plan", AllocateHours("alex", 5, "repos", "", 1), "unknown_day"),
        ("plan", AllocateHours("alex", -1, "repos", "", 1), "unknown_day"),
        ("plan", AllocateHours("alex", 0, "?", "", 1), "unknown_activity"),
        ("plan", AllocateHours("alex", 0, "repos", "m3", 1), "wrong_target"),
        ("plan", AllocateHours("alex", 0, "tete_a_tete", "", 1), "wrong_target"),
        ("plan", AllocateHours("alex", 0, "repos", "", 6), "hours_out_of_range"),
        ("plan", AllocateHours("alex", 0, "repos", "", -1), "hours_out_of_range"),
        ("assemblee", Intervene("?", "question"), "not_this_item"),
        ("assemblee", Intervene("buts", "?"), "unknown_intervention"),
        ("assemblee", Intervene("buts", "recommander"), "option_needed"),
        ("assemblee", Intervene("buts", "trancher", "?"), "option_needed"),
        ("assemblee", Intervene("buts", "question", "gagner"), "option_not_wanted"),
        ("travail", Answer("?", "agir"), "not_this_incident"),
        ("bilan", Answer("plainte", "rembourser"), "wrong_phase"),
        ("fini", Prepare("reseau", 1), "season_is_over"),
    ],
)
def test_a_refusal_says_why(phase: str, decision: Decision, reason: str) -> None:
    assert reasons(at(phase), decision) == [reason]


def test_days_are_shared_once() -> None:
    season = Season.start(small(), 1)
    for name, days in (("comite_local", 8), ("formation", 6), ("animateurs", 6)):
        season.insist(Prepare(name, days))
    assert reasons(season, Prepare("reseau", 1)) == ["not_enough_days"]
    season.insist(Prepare("animateurs", 5))
    assert reasons(season, Prepare("reseau", 1)) == []


def test_an_animateur_who_was_not_hired_works_no_hour() -> None:
    season = Season.start(small(), 1)
    season.advance()
    assert reasons(season, AllocateHours("kim", 0, "repos", "", 1)) == ["animateur_not_hired"]


def test_a_day_holds_so_many_hours() -> None:
    season = at("plan")
    season.insist(AllocateHours("alex", 0, "repos", "", 3))
    assert reasons(season, AllocateHours("alex", 0, "demarchage", "", 3)) == ["day_is_full"]
    assert reasons(season, AllocateHours("alex", 0, "demarchage", "", 2)) == []
    assert reasons(season, AllocateHours("alex", 0, "repos", "", 1)) == []  # replaces the three
    assert season.view.plan.free_hours_by_day["alex"][0] == 2


def test_hours_are_taken_back_by_zero() -> None:
    season = at("plan")
    season.insist(AllocateHours("alex", 0, "repos", "", 3))
    season.insist(AllocateHours("alex", 0, "repos", "", 0))
    assert season.view.plan.allocations == ()


def test_interventions_are_counted_but_deciding_for_them_is_not() -> None:
    scenario = small()
    governance = dataclasses.replace(scenario.governance, interventions=0)
    season = at("assemblee", small(governance=governance))
    assert reasons(season, Intervene("buts", "question")) == ["no_interventions_left"]
    assert reasons(season, Intervene("buts", "trancher", "gagner")) == []
    assert reasons(season, Intervene("buts", "se_taire")) == []


def test_an_answer_is_one_of_the_choices_of_the_incident() -> None:
    season = at("travail")
    assert season.happening is not None
    incident = season.tables.scenario.incidents[int(season.happening.incident[0])]
    assert reasons(season, Answer(incident.id, "?")) == ["unknown_choice"]
    assert reasons(season, Answer(incident.id, incident.choices[-1].id)) == []


def test_nobody_talks_with_a_member_who_left() -> None:
    season = at("plan")
    leaving = np.arange(season.batch.summer.n_members)[:, None] == 3
    season.batch.ledger.let_go(leaving, 1)
    season.insist(ChoosePosture("travail", "guider"))  # seen anew
    talk = AllocateHours("alex", 0, "tete_a_tete", "m3", 1)
    assert talk not in season.legal_decisions()
    assert reasons(season, talk) == ["wrong_target"]


def test_a_program_that_insists_is_told_why() -> None:
    with pytest.raises(IllegalDecision, match="unknown_condition") as caught:
        Season.start(small(), 1).insist(Prepare("?", 1))
    assert [reason.key for reason in caught.value.reasons] == ["unknown_condition"]


def test_days_and_hours_are_whole(little: Scenario) -> None:
    season = Season.start(little, 1)
    assert [each.key for each in season.decide(Prepare("formation", 2.5))] == ["days_out_of_range"]  # type: ignore[arg-type]  # what a script may send
    season.advance()
    first = season.view.animateurs[0].profile.id
    refused = season.decide(AllocateHours(first, 0, "repos", "", 1.5))  # type: ignore[arg-type]  # what a script may send
    assert [each.key for each in refused] == ["hours_out_of_range"]
