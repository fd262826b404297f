"""A way that is kept is a scenario: it reads, and begins with its rules."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml

from game.lab.levers import Levers, Stand, kept, levers_from
from game.scenario import load_scenario, read_scenario, shipped_scenarios
from game.sim import Scenario, Text
from tests.lab.summers import small_summer

LEVERS = Levers(
    stands={"travail": Stand("guider", "recule", 3)},
    prices={"": 1.1},
    contribution=0.3,
    voting_rule="consentement",
    pay_rule="egal",
    work_rule="volontariat",
)
TITLE, SUMMARY = {"fr": "Par consentement", "en": "By consent"}, {"fr": "Une piste.", "en": "A way."}


def check_is_kept(scenario: Scenario) -> None:
    again = read_scenario(kept(scenario, LEVERS, TITLE, SUMMARY), scenario.id)
    assert (again.title, again.summary) == (Text("Par consentement", "By consent"), Text("Une piste.", "A way."))
    expected = replace(
        scenario,
        title=again.title,
        summary=again.summary,
        source=again.source,
        finances=replace(scenario.finances, contribution=0.3),
        governance=replace(scenario.governance, voting_rule="consentement", pay_rule="egal", work_rule="volontariat"),
        services=tuple(replace(each, opening_price=round(each.price * 1.1)) for each in scenario.services),
    )
    assert again == expected


@pytest.mark.parametrize("name", shipped_scenarios())
def test_every_shipped_scenario_can_be_kept_and_all_else_is_as_it_was(name: str) -> None:
    check_is_kept(load_scenario(name))


def test_a_scenario_that_says_little_can_be_kept_too() -> None:
    check_is_kept(small_summer())


def test_a_scenario_of_an_older_writing_is_kept_in_the_current_one() -> None:
    check_is_kept(read_scenario("format: 0\ntitre: Essai\nregion: quebec\ngroupe: {taille: 9}\n", "essai"))


def test_a_way_to_vote_that_the_scenario_does_not_allow_is_allowed_where_it_is_kept() -> None:
    text = (
        "format: 1\ntitre: Essai\nregion: quebec\ngouvernance: {votes: [main_levee]}\nbanque: {propositions: [nom]}\n"
    )
    again = read_scenario(kept(read_scenario(text, "essai"), LEVERS, TITLE, SUMMARY), "essai").governance
    assert (again.voting_rules, again.voting_rule) == (("main_levee", "consentement"), "consentement")


def test_the_price_of_one_service_leaves_the_others_on_offer() -> None:
    again = read_scenario(kept(small_summer(), Levers(prices={"tonte": 1.5}), TITLE, SUMMARY), "petit")
    assert [each.id for each in again.services] == [each.id for each in small_summer().services]
    assert [each.id for each in again.services if each.opening_price is not None] == ["tonte"]


def test_the_levers_are_told_at_the_end_and_read_again() -> None:
    lines = kept(small_summer(), LEVERS, TITLE, SUMMARY).splitlines()
    told = "\n".join(line.removeprefix("# ") for line in lines[lines.index("# laboratoire:") :])
    assert levers_from(yaml.safe_load(told)["laboratoire"]) == LEVERS
