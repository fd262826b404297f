"""The story of a summer: what a player saw happen, incident by incident and vote by vote."""

from __future__ import annotations

import numpy as np
import pytest

from game.sim import NEVER_CAME, UNCHANGED, Scenario, Season, simulate, strategy


@pytest.mark.parametrize("name", ["directive", "laisser-faire", "hasard"])
def test_the_story_is_what_the_player_saw(quebec: Scenario, name: str) -> None:
    season, policy = Season.start(quebec, 4), strategy(name)
    happened: list[list[str]] = []
    decided = {proposal.id: "never" for proposal in quebec.proposals}
    while not season.over:
        for decision in policy.decide(season.view):
            season.insist(decision)
        phase = season.phase
        season.advance()
        decided |= {each.proposal.id: each.adopted for each in season.view.minutes}
        if phase == "travail" and season.phase == "bilan":
            happened.append([each.incident.id for each in season.view.outcomes])
    story = simulate(quebec, name, [0], seed=4).story
    told = [[quebec.incidents[i].id for i in week if i >= 0] for week in story.incidents[0]]
    assert told == happened
    words = {NEVER_CAME: "never", UNCHANGED: ""}
    for proposal, adopted in zip(quebec.proposals, story.adopted[0], strict=True):
        told_of_it = words[int(adopted)] if adopted < 0 else proposal.options[adopted].id
        if proposal.at_closing and decided[proposal.id] == "never":
            continue  # the last minutes are gone once the summer is over
        assert told_of_it == decided[proposal.id], proposal.id


def test_hours_by_member_and_by_segment_are_all_the_paid_hours(quebec: Scenario) -> None:
    outcomes = simulate(quebec, "adaptative", 20)
    for hours in (outcomes.story.hours_by_member, outcomes.story.hours_by_segment):
        assert np.allclose(hours.sum(axis=1), outcomes["heures_payees"])


def test_nothing_is_told_of_no_season(little: Scenario) -> None:
    story = simulate(little, seasons=0).story
    assert story.incidents.shape == (0, little.calendar.weeks, 2)
    assert story.adopted.shape == (0, len(little.proposals))
