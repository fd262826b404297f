"""Warnings: what is possible and probably not meant, said at its place, and silenced with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import Problem, ScenarioError, find_problems, read_scenario, shipped_scenarios
from game.scenario.problems import CODES

HEAD = "format: 1\ntitre: Essai\nregion: quebec\n"


def problems(more: str, tmp_path: Path) -> tuple[Problem, ...]:
    path = tmp_path / "essai.yaml"
    path.write_text(HEAD + more, encoding="utf-8")
    return find_problems(path)


def incident(when: str = "{}", choices: str = "{id: x, texte: t}", effects: str = "{}") -> str:
    return (
        "incidents:\n  - id: a\n    titre: T\n    sphere: travail\n    texte: t\n"
        f"    quand: {when}\n    choix:\n      - {choices}\n"
        f"      - {{id: y, posture: deleguer, texte: t, effets: {effects}}}\n"
    )


def proposal(rule: str) -> str:
    options = f"      - {{id: a, texte: t, regle: {rule}}}\n      - {{id: b, texte: t}}\n"
    return f"propositions:\n  - id: p\n    titre: t\n    texte: t\n    options:\n{options}"


@pytest.mark.parametrize(
    ("more", "key", "line"),
    [
        ("segments: {aines: , voisins: {foyers: 3}}\n", "segment_without_service", 4),
        ("services:\n  lamas: {clients: {aines: 0}}\n  tonte:\n", "service_without_client", 5),
        ("cooperants: {ages: {de: 14, a: 15}}\nservices:\n  tonte:\n    age_minimum: 16\n", "service_nobody_may_do", 7),
        ("services:\n  tonte:\n    prix: 60\n", "price_far", 6),
        (proposal("{prix.tonte.aines: 2}"), "price_far", 9),
        ("resume:\n  fr: Bonjour.\n  en: Hello.\n", "text_without_twin", 2),
        (incident(choices="{id: x, posture: accompagner, texte: t}"), "nothing_for_beginners", 11),
        ("modele:\n  attente: 0.79\n", "parameter_far", 5),
        (incident("{semaine: {de: 10}}"), "never_in_summer", 9),
        ("calendrier: {semaines: 4, debut: 2026-06-29}\n" + incident("{semaine: {egal: 5}}"), "never_in_summer", 10),
        ("debriefing:\n  arrets: [3, 11]\n", "stop_after_summer", 5),
        (incident("{autonomie.travail: {au_dessus: 60}}"), "level_out_of_range", 9),
        (
            "objectifs:\n  - {id: a, texte: t, indicateur: autonomie, cible: {au_dessus: 60}}\n",
            "level_out_of_range",
            5,
        ),
        (incident(effects="{clarte: 5}"), "effect_too_large", 12),
    ],
)
def test_what_is_probably_not_meant_is_noticed_at_its_place(more: str, key: str, line: int, tmp_path: Path) -> None:
    (warning,) = problems(more, tmp_path)

    assert (warning.key, warning.line, warning.is_warning) == (key, line, True)
    assert warning.sentence("en") != warning.sentence("fr")


@pytest.mark.parametrize(
    "more",
    [
        incident("{semaine: {de: 2, a: 12}, demandes: {au_dessus: 60}, tresorerie: {sous: 500}}"),
        incident(choices="{id: x, posture: accompagner, texte: t, si_le_groupe_debute: {retour: r}}"),
        incident(choices="{id: x, texte: t}", effects="{tresorerie: 40, demandes: 1, energie@groupe: -0.1}"),
        proposal("{prix.tonte: 16}"),
        "services: {lamas: {prix: 90}}\n",
        "modele: {attente: 0.65}\n",
        "cooperants: {nombre: 4, ages: {de: 12, a: 12}, nommes: [{prenom: Zoé, age: 19}]}\n"
        "services: {tonte: {age_minimum: 16}}\n",
    ],
)
def test_what_is_usual_is_not_noticed(more: str, tmp_path: Path) -> None:
    assert problems(more, tmp_path) == ()


def test_the_card_may_be_translated_and_the_rest_not(tmp_path: Path) -> None:
    path = tmp_path / "essai.yaml"
    card = "format: 1\ntitre: {fr: Été, en: Summer}\nregion: quebec\n"
    path.write_text(card + incident(), encoding="utf-8")

    assert find_problems(path) == ()


def test_what_the_defaults_say_is_nobodys_warning(tmp_path: Path) -> None:
    assert problems("calendrier: {semaines: 3, debut: 2026-06-29}\n", tmp_path) == ()


@pytest.mark.parametrize("name", shipped_scenarios())
def test_a_shipped_scenario_has_no_warning(name: str) -> None:
    assert find_problems(name) == ()


def test_a_warning_is_silenced_with_a_reason(tmp_path: Path) -> None:
    loud = "services:\n  tonte:\n    prix: 60\n"

    assert problems(loud + "avertissements_tus: [{code: W104, raison: Une coop de luxe.}]\n", tmp_path) == ()
    assert problems(loud + "avertissements_tus: [{code: w101, raison: Autre chose.}]\n", tmp_path)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("{code: W104}", "missing_key"),
        ("{code: W104, raison: }", "missing_key"),
        ("{code: W999, raison: Parce que.}", "unknown_warning"),
        ("{code: E201, raison: Parce que.}", "unknown_warning"),
        ("{raison: Parce que.}", "missing_key"),
    ],
)
def test_nothing_is_silenced_without_a_reason_and_a_known_code(written: str, key: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        read_scenario(f"{HEAD}avertissements_tus: [{written}]\n", "essai.yaml")

    assert [problem.key for problem in caught.value.problems] == [key]


def test_no_two_problems_share_a_code() -> None:
    assert len(set(CODES.values())) == len(CODES)
