"""What a scenario does not say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenario import read_scenario
from game.scenario.faces import faces_of
from game.sim import REGIONS, Scenario


def three_lines(region: str = "quebec", more: str = "") -> Scenario:
    return read_scenario(f"format: 1\ntitre: Mon premier été\nregion: {region}\n{more}", "essai.yaml")


@pytest.mark.parametrize("region", REGIONS)
def test_three_lines_are_a_whole_scenario(region: str) -> None:
    scenario = three_lines(region)

    assert len(scenario.group.members) >= 12
    assert len(scenario.animateurs) == 2
    assert scenario.services
    assert scenario.segments
    assert scenario.partners
    assert len(scenario.incidents) >= 12
    assert len(scenario.proposals) >= 8
    assert any(proposal.at_closing for proposal in scenario.proposals)
    assert scenario.objectives
    assert scenario.debriefing.questions
    assert scenario.calendar.start.weekday() == 0
    assert all(abs(sum(week.values()) - 1) < 1e-9 for week in scenario.climate)


def test_a_region_brings_its_own_money_and_people() -> None:
    quebec, france = three_lines("quebec"), three_lines("france")

    assert quebec.finances.charges == 0
    assert france.finances.charges == 0.22
    assert {member.id for member in quebec.group.members}.isdisjoint(member.id for member in france.group.members)


def test_what_a_section_does_not_say_is_the_default() -> None:
    scenario = three_lines(more="finances: {caisse: 300}\n")

    assert scenario.finances.cash == 30_000
    assert scenario.finances.contribution == three_lines().finances.contribution


def test_a_service_of_a_known_name_may_say_nothing() -> None:
    scenario = three_lines(more="services:\n  tonte:\n  lamas: {prix: 20}\n")
    usual = next(service for service in three_lines().services if service.id == "tonte")
    mowing, lamas = scenario.services

    assert mowing == usual
    assert lamas.name.fr == "Lamas"
    assert lamas.price == 2_000
    assert set(lamas.clients) == {segment.id for segment in scenario.segments}


def test_default_content_that_does_not_fit_is_left_out() -> None:
    scenario = three_lines(more="segments: {voisins: {foyers: 40}}\nservices: {lamas: }\n")

    assert [segment.id for segment in scenario.segments] == ["voisins"]
    assert 0 < len(scenario.incidents) < len(three_lines().incidents)
    assert len(scenario.proposals) > 0


def test_own_dates_leave_the_default_holidays_behind() -> None:
    assert three_lines().calendar.holidays
    assert three_lines(more="calendrier: {debut: 2027-07-05}\n").calendar.holidays == ()


def test_named_members_come_first_and_the_rest_is_filled() -> None:
    scenario = three_lines(more="cooperants: {nombre: 6, nommes: [{prenom: Zénon, age: 17}, {prenom: Zoé}]}\n")
    first, second, *others = scenario.group.members

    assert (first.id, first.name, first.age) == ("zenon", "Zénon", 17)
    assert second.phrase.fr  # there is an invented Zoé
    assert first.portrait
    assert len({member.id for member in scenario.group.members}) == 6
    assert all(member.goals is None and member.traits is None and not member.skills for member in others)


def test_more_named_members_make_a_larger_group() -> None:
    named = ", ".join(f"{{prenom: P{i}}}" for i in range(15))

    assert len(three_lines(more=f"cooperants: {{nommes: [{named}]}}\n").group.members) == 15


@settings(max_examples=40, deadline=None)
@given(
    region=st.sampled_from(REGIONS),
    number=st.integers(4, 24),
    girls=st.integers(0, 100),
    youngest=st.integers(12, 20),
    span=st.integers(0, 5),
)
def test_the_group_has_the_size_the_ages_and_nearly_the_girls_that_are_asked(
    region: str, number: int, girls: int, youngest: int, span: int
) -> None:
    asked = (
        f"cooperants: {{nombre: {number}, part_filles: {girls / 100}, ages: {{de: {youngest}, a: {youngest + span}}}}}"
    )
    members = three_lines(region, asked).group.members

    assert len(members) == number
    assert len({member.id for member in members}) == number
    assert all(youngest <= member.age <= youngest + span for member in members)
    n_girls = sum(member.gender == "f" for member in members)
    invented = sum(face.gender == "f" for face in faces_of(region))
    others_invented = len(faces_of(region)) - invented
    assert n_girls == max(min(round(girls / 100 * number), invented), number - others_invented)


def test_the_same_text_gives_the_same_scenario() -> None:
    assert three_lines() == three_lines()
