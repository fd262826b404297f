"""A season is stepped: its phases, its defaults, what is kept and what the player is shown."""

from __future__ import annotations

import dataclasses
import datetime

import pytest

from game.sim import (
    AllOf,
    Answer,
    ChoosePosture,
    IncidentAsked,
    Intervene,
    PlanAsked,
    PreparationAsked,
    Prepare,
    ProposalAsked,
    ReviewAsked,
    Scenario,
    Season,
    WorkAsked,
)
from tests.sim.playing import final_bits, plain_view, play, play_by_chance
from tests.sim.small import N_WEEKS, small
from tests.sim.stepping import snapshot

ASKED: dict[str, type | tuple[type, ...]] = {
    "preparation": PreparationAsked,
    "plan": PlanAsked,
    "assemblee": ProposalAsked,
    "travail": (IncidentAsked, WorkAsked),
    "bilan": ReviewAsked,
    "cloture": ProposalAsked,
}
NEXT = {
    "preparation": {"plan"},
    "plan": {"assemblee", "travail"},
    "assemblee": {"assemblee", "travail"},
    "travail": {"travail", "bilan"},
    "bilan": {"plan", "cloture", "fini"},
    "cloture": {"cloture", "fini"},
}


def test_phases_follow_each_other_to_the_end(little: Scenario) -> None:
    season = Season.start(little, 1)
    weeks = []
    while not season.over:
        phase = season.phase
        assert isinstance(season.pending, ASKED[phase])
        if phase == "plan":
            weeks.append(season.view.week)
        season.advance()
        assert season.phase in NEXT[phase]
    assert weeks == list(range(1, N_WEEKS + 1))
    assert season.pending is None


def test_nothing_moves_once_the_season_is_over(little: Scenario) -> None:
    season = play(Season.start(little, 1), "adaptative")
    before = final_bits(season)
    season.advance()
    season.next_week()
    assert season.over
    assert final_bits(season) == before
    assert season.legal_decisions() == ()


def test_a_three_line_scenario_plays(three_lines: Scenario) -> None:
    view = play(Season.start(three_lines, 1), "adaptative").view
    assert view.final["contrats"] > 0
    assert view.final["pec"] > view.weekly["pec"][0]


def test_a_week_left_unanswered_takes_its_defaults(little: Scenario) -> None:
    """No day, the postures of last week, no hours, silence, and what the group leans to."""
    answered, left = Season.start(little, 4), Season.start(little, 4)
    while not answered.over:
        asked = answered.pending
        if isinstance(asked, ProposalAsked):
            answered.insist(Intervene(asked.proposal.id, "se_taire"))
        if isinstance(asked, IncidentAsked):
            answered.insist(Answer(asked.incident.id, asked.group_would))
        if isinstance(asked, PlanAsked):
            for each in answered.view.spheres:
                assert each.posture == "guider"
                answered.insist(ChoosePosture(each.sphere, "guider"))
        answered.advance()
    while not left.over:
        left.next_week()
    assert final_bits(answered) == final_bits(left)


def test_postures_stand_until_they_are_changed(little: Scenario) -> None:
    season = Season.start(little, 4)
    season.advance()
    season.insist(ChoosePosture("travail", "deleguer"))
    season.next_week()
    assert [each.posture for each in season.view.spheres] == ["guider", "guider", "deleguer"]


def test_the_last_decision_on_a_thing_is_the_one_that_counts(little: Scenario) -> None:
    one, other = Season.start(little, 4), Season.start(little, 4)
    one.insist(Prepare("formation", 6))
    one.insist(Prepare("formation", 2))
    other.insist(Prepare("formation", 2))
    assert snapshot(one.batch)["summer.readiness"].tobytes() == snapshot(other.batch)["summer.readiness"].tobytes()


def test_preparation_days_are_felt_before_they_are_settled(little: Scenario) -> None:
    season = Season.start(little, 4)
    before = season.view
    season.insist(Prepare("formation", 6))
    assert isinstance(before.pending, PreparationAsked)
    assert isinstance(season.pending, PreparationAsked)
    assert season.pending.expected[1][0] > before.pending.expected[1][0]
    assert season.pending.days_left == before.pending.days_left - 6


@pytest.mark.parametrize("seed", [-1, 2**63])
def test_a_seed_out_of_range_is_refused(little: Scenario, seed: int) -> None:
    with pytest.raises(ValueError, match="seed"):
        Season.start(little, seed)


# --- the assembly -------------------------------------------------------------------------------------------------


def nobody_comes(scenario: Scenario) -> Scenario:
    """A quorum of all members, and a little more."""
    return dataclasses.replace(scenario, governance=dataclasses.replace(scenario.governance, quorum=1.0))


def items_of(season: Season, week: int) -> list[str]:
    while season.view.week != week or season.phase not in ("assemblee", "bilan", "cloture"):
        season.advance()
    seen = []
    while isinstance(season.pending, ProposalAsked):
        seen.append(season.pending.proposal.id)
        season.advance()
    return seen


def test_an_item_without_a_quorum_waits_once_then_lapses() -> None:
    scenario = nobody_comes(small())
    always = dataclasses.replace(scenario.proposals[1], when=AllOf())
    season = Season.start(dataclasses.replace(scenario, proposals=(always,)), 1)
    assert items_of(season, 1) == ["prix"]
    assert not season.view.minutes[0].has_quorum
    assert season.view.minutes[0].adopted == ""
    assert items_of(season, 2) == ["prix"]
    assert items_of(season, 3) == []


def test_deciding_for_them_needs_no_quorum() -> None:
    season = Season.start(nobody_comes(small()), 1)
    season.advance()
    season.advance()
    season.insist(Intervene("buts", "trancher", "gagner"))
    season.advance()
    minutes = season.view.minutes[0]
    assert (minutes.adopted, minutes.is_imposed, minutes.has_quorum) == ("gagner", True, False)
    assert season.view.goals == (0.7, 0.1, 0.1, 0.1)


@pytest.mark.parametrize("rule", ["main_levee", "secret", "deux_tiers", "consentement", "classement"])
def test_only_a_secret_ballot_hides_who_voted_what(rule: str) -> None:
    scenario = small()
    governance = dataclasses.replace(scenario.governance, voting_rule=rule)
    season = Season.start(dataclasses.replace(scenario, governance=governance), 1)
    season.advance()
    season.advance()
    season.advance()
    minutes = season.view.minutes[0]
    assert minutes.rule == rule
    assert (minutes.ballots == ()) == (rule == "secret")
    assert sum(count for _, count in minutes.tally) <= len(minutes.present)
    if minutes.ballots:
        assert {member for member, _ in minutes.ballots} == set(minutes.present)


def test_what_is_voted_is_seen_in_the_rules(little: Scenario) -> None:
    season = Season.start(little, 1)
    while season.view.week < 2 or season.phase != "assemblee":
        season.advance()
    while isinstance(season.pending, ProposalAsked) and season.phase == "assemblee":
        chosen = {"prix": "monter", "partage": "habilete"}[season.pending.proposal.id]
        season.insist(Intervene(season.pending.proposal.id, "trancher", chosen))
        season.advance()
    assert season.view.prices["tonte", "aines"] == 1500
    assert season.view.prices["garde", "aines"] == 950
    assert season.view.rules["partage_du_travail"] == "habilete"


# --- the view -----------------------------------------------------------------------------------------------------


def test_a_view_is_frozen(little: Scenario) -> None:
    view = Season.start(little, 1).view
    with pytest.raises(dataclasses.FrozenInstanceError):
        view.week = 3  # type: ignore[misc]  # what is proved
    with pytest.raises(dataclasses.FrozenInstanceError):
        view.members[0].hours = 3.0  # type: ignore[misc]  # likewise


def test_a_view_that_was_kept_stays_what_it_was(little: Scenario) -> None:
    season = Season.start(little, 1)
    season.advance()
    kept = season.view
    before = (kept.chance(5), kept.weekly, kept.members, kept.causes)
    season.next_week()
    assert (kept.chance(5), kept.weekly, kept.members, kept.causes) == before


@pytest.mark.parametrize("luck", range(4))
def test_a_view_after_a_decision_is_what_a_newcomer_would_see(little: Scenario, luck: int) -> None:
    def look(season: Season) -> None:
        seen = plain_view(season)
        assert {name: getattr(season.view, name) for name in seen} == seen

    play_by_chance(Season.start(little, 1), luck, look, per_stop=6)


def test_a_view_agrees_with_itself(quebec: Scenario) -> None:
    season = Season.start(quebec, 2)
    season.insist(Prepare("animateurs", 4))
    while not season.over:
        view = season.view
        assert sum(view.pec.points) == view.pec.total_points == round(100 * view.pec.total / 3)
        assert view.monday.weekday() == 0
        assert view.friday - view.monday == datetime.timedelta(days=4)
        assert view.plan.available_hours == sum(
            each.hours - view.plan.fixed_hours for each in view.animateurs if each.is_hired
        )
        assert set(view.plan.free_hours_by_day) == {each.profile.id for each in view.animateurs if each.is_hired}
        for member in view.members:
            assert [other for other, _ in member.ties] == [
                other for other, _ in sorted(member.ties, key=lambda tie: (-tie[1], tie[0]))
            ]
            assert member.is_active == (member.left_in_week is None)
        assert len(view.weather) == (0 if view.phase == "preparation" else 5)
        if view.accounts is not None:
            assert view.accounts.opening + sum(line.amount for line in view.accounts.lines) == view.accounts.closing
            assert view.accounts.closing == view.cash
        season.advance()


def test_contracts_shown_are_those_that_are_counted(quebec: Scenario) -> None:
    season = Season.start(quebec, 2)
    season.insist(Prepare("comite_local", 8))
    while not season.over:
        season.advance()
        view = season.view
        if view.phase == "bilan":
            done = [each for each in view.contracts if each.outcome in ("fait", "bacle")]
            assert view.weekly["contrats"][-1] == len(done)
            assert view.weekly["demandes"][-1] == sum(not each.is_return for each in view.contracts)
            assert round(view.weekly["revenu"][-1] * 100) == sum(each.amount for each in done)
            assert all(each.team for each in done)
            assert all(each.amount == 0 for each in view.contracts if each not in done)


def test_objectives_are_judged(little: Scenario) -> None:
    view = play(Season.start(little, 1), "adaptative").view
    goal = view.objectives[0]
    assert goal.value == view.final["autonomie"]
    assert goal.is_reached == (goal.value > 0.2)
