"""The shipped scenarios and the commented example, as a reader and a player meet them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pytest
import yaml

from game.assets import assets_folder, scenarios_folder
from game.scenario import find_problems, load_scenario, read_scenario, shipped_scenarios
from game.scenario.file_model.portrait import (
    ACCESSORIES,
    CLOTHES,
    FACES,
    HAIR_COLORS,
    HAIRSTYLES,
    NOSES,
    SKINS,
)
from game.scenario.file_model.scenario_file import VIGNETTES
from game.scenario.schema import EXAMPLE
from game.sim import (
    POSTURES,
    REGIONS,
    SURPLUS_RULES,
    BatchDecisions,
    BatchView,
    Decision,
    KeyTest,
    Scenario,
    Season,
    SeasonView,
    simulate,
    strategy,
)
from tests.scenario.sentences import texts_in


@pytest.fixture(params=shipped_scenarios())
def shipped(request: pytest.FixtureRequest) -> Scenario:
    return load_scenario(str(request.param))


@pytest.mark.parametrize("name", shipped_scenarios())
def test_a_shipped_scenario_has_neither_error_nor_warning(name: str) -> None:
    assert find_problems(name) == ()


def test_a_shipped_scenario_is_complete(shipped: Scenario) -> None:
    weeks = shipped.calendar.weeks
    assert len(shipped.incidents) >= min(20, 3 * weeks)
    assert sum(incident.danger for incident in shipped.incidents) >= weeks // 3
    assert {incident.sphere for incident in shipped.incidents} == {"entreprise", "association", "travail"}
    assert len(shipped.proposals) >= min(16, 3 * weeks)
    assert shipped.title.en
    assert shipped.summary.en
    assert shipped.learning_aims
    assert {objective.is_means for objective in shipped.objectives} == {True, False}
    assert {question.phase for question in shipped.debriefing.questions} == {"decrire", "analyser", "transferer"}
    assert all(
        segment.id in {q for service in shipped.services for q in service.clients} for segment in shipped.segments
    )
    assert all(member.phrase.fr and member.portrait for member in shipped.group.members)


def weeks_of(condition: object, calendar_weeks: int) -> set[int]:
    """The weeks that a condition leaves open, as far as it tests the week itself."""
    every = set(range(1, calendar_weeks + 1))
    parts = getattr(condition, "conditions", (condition,))
    for test in parts:
        if isinstance(test, KeyTest) and test.key == "semaine":
            low, high = test.between or (test.equal, test.equal)
            every &= {week for week in every if float(low or 0) <= week <= float(high or 0)}
    return every


def test_three_to_five_items_come_before_the_founding_assembly(shipped: Scenario) -> None:
    proposals = [each for each in shipped.proposals if not each.at_closing]

    assert 3 <= sum(1 in weeks_of(each.when, shipped.calendar.weeks) for each in proposals) <= 5


def test_the_closing_assembly_shares_the_surplus(shipped: Scenario) -> None:
    (closing,) = [proposal for proposal in shipped.proposals if proposal.at_closing]

    assert [change.value for option in closing.options for change in option.rule] == [
        "heures",
        "egal",
        *SURPLUS_RULES[2:],
    ]


def test_every_dilemma_offers_its_postures_once(shipped: Scenario) -> None:
    for incident in shipped.incidents:
        postures = [choice.posture for choice in incident.choices if choice.posture]
        assert len(postures) == len(set(postures)), incident.id
        assert set(postures) <= set(POSTURES)


def test_something_may_happen_in_every_working_week(shipped: Scenario) -> None:
    possible = [weeks_of(incident.when, shipped.calendar.weeks) for incident in shipped.incidents]

    for week in range(2, shipped.calendar.weeks + 1):
        assert sum(week in those for those in possible) >= 5, week


class Minutes:
    """Plays as a shipped strategy and counts the items of each assembly: {week: (R,)}."""

    def __init__(self, name: str) -> None:
        self._strategy = strategy(name)
        self.items: dict[int, Any] = {}

    def decide(self, view: SeasonView) -> Sequence[Decision]:
        return self._strategy.decide(view)

    def decide_batch(self, view: BatchView) -> BatchDecisions:
        if view.phase == "plan":
            self.items[view.week] = 0
        if view.phase == "assemblee":
            self.items[view.week] = self.items[view.week] + (view.proposal >= 0)
        return self._strategy.decide_batch(view)


@pytest.mark.parametrize("name", ["adaptative", "laisser-faire"])
@pytest.mark.parametrize(
    "text", ["quebec", "france", *(f"format: 1\ntitre: Essai\nregion: {each}\n" for each in REGIONS)]
)
def test_every_week_has_something_to_decide_and_nearly_every_week_two(text: str, name: str) -> None:
    scenario = load_scenario(text) if text in shipped_scenarios() else read_scenario(text, "essai.yaml")
    minutes = Minutes(name)

    simulate(scenario, policy=minutes, seasons=60, seed=3)

    assert set(minutes.items) == set(range(1, scenario.calendar.weeks + 1))
    for week, items in minutes.items.items():
        assert items.min() >= 1, week
        assert (items >= 2).mean() >= 0.8, week


def votes_of(scenario: Scenario, index: int) -> dict[str, str]:
    """What one summer's group adopted, by proposition; "" for nothing."""
    season, policy = Season.start(scenario, 77, index), strategy("adaptative")
    voted: dict[str, str] = {}
    while not season.over:
        for decision in policy.decide(season.view):
            season.insist(decision)
        season.advance()
        voted |= {item.proposal.id: item.adopted for item in season.view.minutes}
    return voted


def test_groups_that_differ_decide_otherwise(shipped: Scenario) -> None:
    summers = [votes_of(shipped, index) for index in range(8)]
    always = set.intersection(*(set(votes) for votes in summers))

    assert len(always) >= min(10, 2 * shipped.calendar.weeks)
    assert sum(len({votes[name] for votes in summers}) > 1 for name in always) >= 0.8 * len(always)


def test_what_was_voted_is_never_asked_again_by_an_incident(shipped: Scenario) -> None:
    said = {
        "tondeuse_cassee": "achat",
        "premier_prix_trop_bas": "grille_prix",
        "paie_egale_ou_heures": "regle_paie",
        "client_ravi": "pourboires",
        "ainee_isolee": "tarif_solidaire",
    }
    proposals = {proposal.id for proposal in shipped.proposals}
    for incident in shipped.incidents:
        if said.get(incident.id) in proposals:
            tests = [each for each in getattr(incident.when, "conditions", ()) if isinstance(each, KeyTest)]
            assert any(each.key == f"decision.{said[incident.id]}" and each.equal == "ouvert" for each in tests)


def test_texts_have_curly_apostrophes_and_no_english_quotation_marks(shipped: Scenario) -> None:
    for text in texts_in(shipped):
        assert not re.search(r"['\"“”]|\s{2,}|\.\.\.", text.fr), text.fr


def test_shipped_files_name_no_colour_twice_and_end_with_a_line() -> None:
    for path in scenarios_folder().glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        assert text.endswith("\n")
        assert "\t" not in text
        assert text.startswith("# ")


def test_the_commented_example_is_read_whole() -> None:
    scenario = load_scenario(EXAMPLE)

    assert [problem.key for problem in find_problems(EXAMPLE)] == ["segment_without_service"]
    assert scenario.title.en == "First summer by the lake"
    assert [member.name for member in scenario.group.members[:2]] == ["Maïka", "Zoé"]
    assert len(scenario.group.members) == 12
    assert scenario.parameters == {"gain_autonomie": 0.5}
    assert scenario.governance.assembly_day == 2
    incident, sequel, _ = (each for each in scenario.incidents if each.id not in ("retards", "client_ravi"))
    assert incident.choices[2].if_ready is not None
    assert sequel.choices[0].effects[0].probability == 0.8
    assert scenario.partners[0].brings[0].amount == 20_000
    (price,) = (each.options[2].rule for each in scenario.proposals if each.id == "prix_tonte")
    assert [(change.key, change.value) for change in price] == [
        ("prix.tonte.aines", 1_300),
        ("prix.tonte.commerces", 1_700),
    ]


def test_portraits_are_named_after_the_pictures_that_exist() -> None:
    layers = yaml.safe_load((assets_folder() / "avatars-couches" / "avatars.yaml").read_text(encoding="utf-8"))

    assert set(HAIRSTYLES) == set(layers["coiffures"])
    assert set(HAIR_COLORS) == set(layers["couleurs_cheveux"])
    assert set(ACCESSORIES) == set(layers["accessoires"])
    assert list(SKINS) == layers["teints"]
    options = {layer["id"]: layer["options"] for layer in layers["couches"]}
    assert (list(CLOTHES), list(FACES), list(NOSES)) == (options["vetement"], options["visage"], options["nez"])


def test_vignettes_and_service_icons_exist(shipped: Scenario) -> None:
    assert set(VIGNETTES) == {path.stem for path in (assets_folder() / "vignettes").glob("*.svg")}
    for service in shipped.services:
        assert (assets_folder() / "icones" / f"{service.icon}.svg").is_file(), service.icon
