"""What the words of a scenario become in the simulation."""

from __future__ import annotations

import math

import pytest

from game.scenario import ScenarioError, read_scenario
from game.scenario.file_model.scenario_file import ScenarioFile
from game.sim import AllOf, AnyOf, Effect, Incident, KeyTest, NoneOf, Proposal, Scenario

HEAD = "format: 1\ntitre: Essai\nregion: quebec\n"


def scenario(more: str) -> Scenario:
    return read_scenario(HEAD + more, "essai.yaml")


def incident(when: str = "{}", effects: str = "{}", who: str = "{role: membre, nombre: 2}") -> Incident:
    text = (
        "incidents:\n  - id: a\n    titre: T\n    sphere: travail\n"
        f"    quand: {when}\n    qui: {who}\n    texte: t\n"
        f"    choix:\n      - {{id: x, texte: t, effets: {effects}}}\n      - {{id: y, texte: t}}\n"
    )
    return scenario(text).incidents[0]


def proposal(rule: str) -> Proposal:
    text = "propositions:\n  - id: p\n    titre: t\n    texte: t\n    moment: cloture\n    options:\n"
    text += f"      - {{id: a, texte: t, regle: {rule}}}\n      - {{id: b, texte: t}}\n"
    return scenario(text).proposals[0]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{vision: {sous: 0.5}}", KeyTest("vision", below=0.5)),
        ("{vision: {au_dessus: 0.5}}", KeyTest("vision", above=0.5)),
        ("{vision: {entre: [0.2, 0.5]}}", KeyTest("vision", between=(0.2, 0.5))),
        ("{semaine: {egal: 3}}", KeyTest("semaine", equal=3)),
        ("{semaine: {de: 3}}", KeyTest("semaine", between=(3, math.inf))),
        ("{semaine: {de: 2, a: 7}}", KeyTest("semaine", between=(2, 7))),
        ("{semaine: {parmi: [2, 4]}}", KeyTest("semaine", among=(2, 4))),
        ("{Météo: {égal: PLUIE}}", KeyTest("meteo", equal="pluie")),
        ("{autonomie_travail: {sous: 0.5}}", KeyTest("autonomie.travail", below=0.5)),
        ("{energie@qui: {sous: 0.5}}", KeyTest("energie", "qui", below=0.5)),
        ("{incident.a: {parmi: [x, y]}}", KeyTest("incident.a", among=("x", "y"))),
        ("{vision: {sous: 1}, pec: {sous: 3}}", AllOf((KeyTest("vision", below=1), KeyTest("pec", below=3)))),
        ("{tous: [{pec: {sous: 1}}]}", AllOf((KeyTest("pec", below=1),))),
        ("{un_de: [{pec: {sous: 1}}, {}]}", AnyOf((KeyTest("pec", below=1), AllOf()))),
        ("{aucun: [{pec: {sous: 1}}]}", NoneOf((KeyTest("pec", below=1),))),
    ],
)
def test_a_condition_means_what_it_says(written: str, meant: object) -> None:
    assert incident(when=written).when == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{clarte: 0.03}", Effect("clarte", 0.03)),
        ("{energie@qui2: -0.02}", Effect("energie", -0.02, "qui2")),
        ("{tresorerie: -12.5}", Effect("tresorerie", -1_250)),
        ("{gains@groupe: 3}", Effect("gains", 300, "groupe")),
        ("{demandes.aînés: 0.5}", Effect("demandes.aines", 0.5)),
        ("{habilete.tonte@choisis.2: 0.1}", Effect("habilete.tonte", 0.1, "choisis.2")),
        ("{connait: {montant: 0.1, sur: 3, chance: 0.5}}", Effect("connait", 0.1, weeks=3, probability=0.5)),
    ],
)
def test_an_effect_means_what_it_says(written: str, meant: Effect) -> None:
    assert incident(effects=written).choices[0].effects == (meant,)


@pytest.mark.parametrize(
    ("written", "key", "value"),
    [
        ("{prix.tonte: 14.5}", "prix.tonte", 1_450),
        ("{prix.tonte.aines: 13}", "prix.tonte.aines", 1_300),
        ("{part_sociale: 5}", "part_sociale", 500),
        ("{contribution: 0.2}", "contribution", 0.2),
        ("{partage_du_travail: équité}", "partage_du_travail", "equite"),
        ("{buts: {revenu: 0.6, plaisir: 0.2}}", "buts", pytest.approx((0.75, 0.0, 0.25, 0.0))),
        ("{services: [tonte, garde]}", "services", ("tonte", "garde")),
        ("{surplus: fête}", "surplus", "fete"),
    ],
)
def test_a_vote_changes_what_it_says(written: str, key: str, value: object) -> None:
    (change,) = proposal(written).options[0].rule

    assert (change.key, change.value) == (key, value)


def test_the_moment_of_a_proposal_says_that_it_waits_for_the_closing() -> None:
    assert proposal("{surplus: don}").at_closing


def test_a_word_that_yaml_would_turn_into_something_else_stays_a_text() -> None:
    read = scenario("lieu: No\nauteur: 2026-06-29\nresume: 010\n")

    assert (read.place, read.author, read.summary.fr) == ("No", "2026-06-29", "010")


def test_yes_and_no_are_read_where_a_flag_is_asked() -> None:
    segments = scenario("segments: {aines: {intergenerationnel: non, institution: Oui}}\n").segments

    assert (segments[0].intergenerational, segments[0].institutional) == (False, True)


def test_keys_may_have_accents_and_capitals() -> None:
    assert scenario("Difficulté: 3\nMÉTÉO: {climat: été_québec}\n").difficulty == 3


def test_an_alias_repeats_a_value() -> None:
    text = "services:\n  tonte: &jardin {prix: 15, heures: {de: 1, a: 2}}\n  haies: *jardin\n"

    assert [service.price for service in scenario(text).services] == [1_500, 1_500]


def test_english_twins_are_kept_apart() -> None:
    read = read_scenario("format: 1\ntitre: {fr: Été, en: Summer}\nregion: france\n", "essai.yaml")

    assert (read.title.read("fr"), read.title.read("en")) == ("Été", "Summer")


def test_a_portrait_is_named_as_the_pictures_are() -> None:
    said = "{coiffure: Mise en plis, couleur: Châtain, accessoires: [appareil_auditif, badge], vetement: '#0069a6'}"
    portrait = scenario(f"animateurs: [{{prenom: A, portrait: {said}}}]\n").animateurs[0].portrait

    assert portrait["coiffure"] == "mise-en-plis"
    assert portrait["couleur"] == "chat"
    assert portrait["accessoires"] == ("appareil-auditif", "insigne")
    assert portrait["vetement"] == "#0069A6"


def test_the_model_of_the_file_has_a_closed_schema_with_french_descriptions() -> None:
    schema = ScenarioFile.model_json_schema()
    sections = [schema, *schema["$defs"].values()]

    assert all(section["additionalProperties"] is False for section in sections)
    for section in sections:
        for name, field in section["properties"].items():
            assert "description" in field, name


def test_a_vote_can_only_bring_a_way_of_voting_that_the_scenario_allows() -> None:
    allowed = "gouvernance: {votes: [main_levee, Secret]}\n"
    options = "[{id: a, texte: t, regle: {vote: %s}}, {id: b, texte: t}]"
    option = f"propositions: [{{id: p, titre: t, texte: t, options: {options}}}]\n"

    assert scenario(allowed + option % "secret").proposals[0].options[0].rule[0].value == "secret"
    with pytest.raises(ScenarioError) as caught:
        scenario(allowed + option % "consentement")
    assert [problem.key for problem in caught.value.problems] == ["vote_not_allowed"]


def test_what_the_bank_would_have_voted_is_left_out_where_it_is_not_allowed() -> None:
    usual = {proposal.id for proposal in scenario("").proposals}
    narrow = {proposal.id for proposal in scenario("gouvernance: {votes: [main_levee]}\n").proposals}

    assert usual - narrow <= {"mode_de_decision"}
    assert all(
        change.value == "main_levee"
        for proposal in scenario("gouvernance: {votes: [main_levee]}\n").proposals
        for option in proposal.options
        for change in option.rule
        if change.key == "vote"
    )
