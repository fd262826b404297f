"""The adults around the co-op and what is at stake: read, completed by the region, named in texts, judged."""

from __future__ import annotations

import pytest

from game.scenario import ScenarioError, read_scenario
from game.sim import ALLIES, ALLIES_IN_FRANCE, REGIONS, Scenario, Season

STAKE = (
    "enjeu:\n  theme: Décrochage\n  texte: Un jeune sur trois quitte l’école.\n  objectifs:\n"
    "    - {id: rester, texte: Personne ne part., indicateur: departs, cible: {sous: 1}, sorte: moyens}\n"
)


def read(more: str, region: str = "quebec") -> Scenario:
    return read_scenario(f"format: 1\ntitre: Essai\nregion: {region}\n{more}", "essai.yaml")


def incident(text: str, told: str = "t") -> str:
    return (
        f"incidents:\n  - id: visite\n    titre: Visite\n    sphere: association\n    texte: {text}\n"
        f"    choix:\n      - {{id: x, texte: t}}\n      - id: y\n        texte: t\n        retour: {told}\n"
    )


def proposal(text: str) -> str:
    return (
        "propositions:\n  - id: p\n    titre: t\n    texte: t\n    options:\n      - {id: a, texte: t}\n"
        f"      - id: b\n        texte: t\n        suite:\n          mal_menee: {text}\n"
    )


def refusals(more: str, region: str = "quebec") -> list[str]:
    with pytest.raises(ScenarioError) as caught:
        read(more, region)
    return [problem.key for problem in caught.value.problems]


@pytest.mark.parametrize("region", REGIONS)
def test_each_role_of_a_region_has_somebody(region: str) -> None:
    roles = [ally.role for ally in read("", region).entourage]

    assert roles == [role for role in ALLIES if region == "france" or role not in ALLIES_IN_FRANCE]


def test_a_person_who_is_said_takes_the_place_of_the_usual_one() -> None:
    usual = {ally.role: ally.name for ally in read("").entourage}
    said = {ally.role: ally.name for ally in read("entourage: [{role: financeur, nom: Mme Roy}]\n").entourage}

    assert said == usual | {"financeur": "Mme Roy"}


def test_a_first_name_and_a_name_make_one() -> None:
    (ally,) = (each for each in read("entourage: [{role: formateur, prenom: Inès, nom: Roy}]\n").entourage[3:4])

    assert (ally.role, ally.name) == ("formateur", "Inès Roy")


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("{role: gerant_cae, nom: Roy}", "role_of_another_region"),
        ("{role: facteur, nom: Roy}", "unknown_word"),
        ("{role: financeur}", "missing_key"),
        ("{role: financeur, nom: Roy}, {role: Financeur, nom: Tremblay}", "duplicate_id"),
        ("{role: financeur, prenom: Marie-Antoinette-Élise, nom: de Saint-Aurélien}", "text_too_long"),
    ],
)
def test_a_person_who_cannot_be_is_refused(written: str, key: str) -> None:
    assert refusals(f"entourage: [{written}]\n") == [key]


def test_a_text_of_an_incident_names_the_person_of_a_role() -> None:
    (visit,) = read(incident("'{financeur} passe.'", "'Merci {comite_local}.'")).incidents
    names = {ally.role: ally.name for ally in read("").entourage}

    assert visit.text.fr == f"{names['financeur']} passe."
    assert visit.choices[1].feedback.fr == f"Merci {names['comite_local']}."


def test_a_text_of_a_proposition_names_the_person_of_a_role() -> None:
    (first,) = read("entourage: [{role: formateur, nom: Roy}]\n" + proposal("'{formateur} s’en va.'")).proposals

    assert first.options[1].badly_led is not None
    assert first.options[1].badly_led.fr == "Roy s’en va."


@pytest.mark.parametrize("more", [incident("'{gerant_cae} passe.'"), proposal("'{charge_accompagnement} part.'")])
def test_a_role_that_the_region_does_not_know_fills_no_text(more: str) -> None:
    assert refusals(more) == ["unknown_placeholder"]
    assert read(more, "france")


def test_what_is_at_stake_has_its_own_goals() -> None:
    stake = read(STAKE).stake

    assert stake is not None
    assert stake.theme == "decrochage"
    assert [each.id for each in stake.objectives] == ["rester"]


def test_the_goals_of_the_stake_are_judged_after_the_others() -> None:
    scenario = read(STAKE)
    judged = Season.start(scenario, 1).view.objectives

    assert [each.id for each in judged] == [each.id for each in scenario.judged]
    assert [each.is_of_stake for each in judged] == [False] * len(scenario.objectives) + [True]
    assert judged[-1].is_means


def test_a_goal_of_the_stake_has_a_name_of_its_own() -> None:
    own = "objectifs: [{id: rester, texte: t, indicateur: pec, cible: {au_dessus: 2}}]\n"

    assert refusals(own + STAKE) == ["duplicate_id"]


def test_a_theme_is_of_the_list() -> None:
    assert refusals("enjeu: {theme: météo, texte: t}\n") == ["unknown_word"]
