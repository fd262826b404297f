"""The lines behind a change: of the scenario, of the bank it asks, or the values of the model."""

from __future__ import annotations

from game.debriefing.glass.lines import asked_by, values_of, written_of
from game.debriefing.glass.worked import Worked, worked
from game.scenario import read_scenario
from game.sim import PARAMETERS, Cause, Parameters, Scenario, Season, Working
from tests.debriefing.summers import scenario_of
from tests.sim.playing import play

OWN = """\
format: 1
titre: Essai
region: quebec
modele:
  oubli_clarte: 0.1
incidents:
  - id: visite
    titre: Une visite
    sphere: association
    texte: Quelqu’un passe.
    choix:
      - id: a
        posture: accompagner
        texte: Écouter
        effets: {clarte: 0.03, autonomie: 0.02}
      - {id: b, posture: deleguer, texte: Laisser faire}
"""


def own() -> Scenario:
    return read_scenario(OWN, "essai")


def forgetting(season: Season) -> Worked:
    found = next(each for each in season.workings if each.cause.cause == "oubli")
    return worked(found, season.parameters)


def test_what_the_scenario_writes_is_shown_with_the_line_that_counts() -> None:
    (excerpt,) = written_of(Cause(2, "vision", "incident", 0.015, ref="visite.a"), own())
    assert excerpt.file == ""
    assert excerpt.lines == ((12, "      - id: a"), (15, "        effets: {clarte: 0.03, autonomie: 0.02}"))
    assert excerpt.marked == {15}


def test_what_the_bank_writes_is_shown_after_the_line_that_asks_for_it() -> None:
    scenario = scenario_of("quebec")
    season = play(Season.start(scenario, 3), "hasard")
    lines = scenario.source.splitlines()
    shown = 0
    for cause in season.ledger:
        if cause.cause != "incident" or cause.quantity not in ("autonomie", "soutien"):
            continue
        asked, banked = written_of(cause, scenario)
        assert all(lines[number - 1] == line for number, line in asked.lines)
        assert cause.ref.partition(".")[0] in asked.lines[0][1]
        assert banked.file.startswith("banque/")
        marked = [line for number, line in banked.lines if number in banked.marked]
        assert all(cause.quantity in line for line in marked)
        shown += 1
    assert shown


def test_what_came_by_default_is_found_in_the_bank_alone() -> None:
    scenario = read_scenario("format: 1\ntitre: Essai\nregion: quebec\n", "essai")
    proposal = next(each for each in scenario.proposals if each.options)
    (excerpt,) = written_of(Cause(1, "vision", "debat", 0.1, ref=proposal.id), scenario)
    assert excerpt.file.startswith("banque/")


def test_a_cause_that_refers_to_nothing_has_no_line() -> None:
    assert written_of(Cause(1, "vision", "oubli", -0.1), own()) == ()


PARTNERED = """\
format: 1
titre: Essai
region: quebec
comite_local:
  partenaires:
    - {nom: Caisse St. Jean, apporte: {tresorerie: 300, clarte: 0.02}}
"""


def test_what_a_partner_brings_is_shown_where_the_partner_is_written() -> None:
    scenario = read_scenario(PARTNERED, "essai")
    season = Season.start(scenario, 1)
    brought = [each for each in season.ledger if each.cause == "partenaire"]
    assert {each.quantity for each in brought} == {"tresorerie", "vision"}
    for cause in brought:
        (excerpt,) = written_of(cause, scenario)
        assert excerpt.file == ""
        assert excerpt.marked == {6}


def test_a_partner_that_the_region_gives_is_found_in_its_defaults() -> None:
    scenario = read_scenario("format: 1\ntitre: Essai\nregion: quebec\n", "essai")
    cause = next(each for each in Season.start(scenario, 1).ledger if each.cause == "partenaire")
    (excerpt,) = written_of(cause, scenario)
    assert excerpt.file == "defaults/quebec.yaml"
    assert any(cause.ref in line for number, line in excerpt.lines if number in excerpt.marked)


def test_what_the_accounts_follow_is_shown_in_the_scenario_or_in_the_defaults_of_its_region() -> None:
    own = read_scenario("format: 1\ntitre: Essai\nregion: quebec\nfinances: {frais_fixes: 25}\n", "essai")
    (fixed,) = asked_by("tresorerie", "frais_fixes", own)
    assert (fixed.file, fixed.marked) == ("", frozenset({4}))
    files = {each.file for each in asked_by("tresorerie", "paie_versee", own)}
    assert files == {"defaults/quebec.yaml"}


def test_a_value_of_the_scenario_is_shown_at_its_line() -> None:
    season = play(Season.start(own(), 1), "adaptative")
    (value,) = values_of(forgetting(season), season.tables.scenario)
    assert (value.value, value.origin) == (0.1, "scenario")
    assert value.written is not None
    assert value.written.lines == ((5, "  oubli_clarte: 0.1"),)


def test_a_value_of_the_model_and_one_of_a_departure_say_so() -> None:
    scenario = scenario_of("quebec")
    plain = play(Season.start(scenario, 1), "adaptative")
    departed = play(Season.start(scenario, 1, parameters={"oubli_clarte": 0.12}), "adaptative")
    (usual,) = values_of(forgetting(plain), scenario)
    (moved,) = values_of(forgetting(departed), scenario)
    assert (usual.value, usual.origin) == (PARAMETERS["oubli_clarte"].default, "model")
    assert (moved.value, moved.origin) == (0.12, "departure")


def test_every_parameter_of_a_formula_is_shown() -> None:
    lived = {"latitude": 0.5, "confiance": 0.5, "soutien": 0.5, "occasions": 0.5, "portage": 0.5, "ecart_portage": 0.1}
    working = Working(Cause(1, "autonomie", "latitude", 0.0), {**lived, "avant": 0.2, "voulu": 0.0})
    rule = worked(working, Parameters())
    shown = {each.parameter.name for each in values_of(rule, scenario_of("quebec"))}
    assert shown == {"gain_autonomie", "inegalite_portage", "marge_autonomie"}
