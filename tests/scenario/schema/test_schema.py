"""The JSON Schema: valid, fresh, and of the same mind as the loader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from game.assets import scenarios_folder
from game.scenario import ScenarioError, find_problems, load_scenario, read_scenario, shipped_scenarios
from game.scenario.schema import EXAMPLE, SCHEMA_FILE, json_schema, schema_text
from game.scenario.schema.examples import file_value

SCHEMA = json_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
HEAD = "format: 1\ntitre: Essai\nregion: quebec\n"
FILES = [*(scenarios_folder() / f"{name}.yaml" for name in shipped_scenarios()), EXAMPLE]
NEW_WORDS = {"prefixItems", "unevaluatedProperties", "unevaluatedItems", "dependentRequired", "dependentSchemas"}


def complaints(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(file_value(text))]


def words_of(schema: Any) -> set[str]:
    """Every key written anywhere in a schema."""
    if isinstance(schema, list):
        return set().union(*map(words_of, schema))
    return schema.keys() | set().union(*map(words_of, schema.values())) if isinstance(schema, dict) else set()


def incident(text: str, choice: str = "") -> str:
    """A scenario with one incident of which `text` is a part."""
    return (
        f"{HEAD}incidents:\n- id: panne\n  titre: Panne\n  sphere: travail\n  texte: La tondeuse cale.\n{text}"
        f"  choix:\n  - {{id: aider, texte: Vous aidez.}}\n  - id: laisser\n    texte: Vous laissez faire.\n{choice}"
    )


def test_the_schema_is_valid_against_its_metaschema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_editors_that_know_only_draft_07_understand_its_words() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    assert words_of(SCHEMA).isdisjoint(NEW_WORDS)


def test_the_file_beside_the_shipped_scenarios_is_fresh() -> None:
    written = (scenarios_folder() / SCHEMA_FILE).read_text(encoding="utf-8")
    assert written == schema_text(), "run python -m game schema > scenarios/schema.json"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_shipped_scenarios_and_the_example_agree_with_the_schema(file: Path) -> None:
    assert complaints(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", shipped_scenarios())
def test_a_shipped_scenario_names_the_schema_in_its_first_line(name: str) -> None:
    first = (scenarios_folder() / f"{name}.yaml").read_text(encoding="utf-8").partition("\n")[0]
    assert first == f"# yaml-language-server: $schema={SCHEMA_FILE}"


def keys_of(value: Any) -> set[str]:
    """Every key written anywhere in a file."""
    if isinstance(value, list):
        return set().union(*map(keys_of, value))
    return value.keys() | set().union(*map(keys_of, value.values())) if isinstance(value, dict) else set()


def test_the_example_uses_every_key_but_the_finest_of_a_portrait() -> None:
    known = {
        key
        for name, section in ({"": SCHEMA} | SCHEMA["$defs"]).items()
        for key in section.get("properties", {})
        if name not in ("modele", "Portrait")
    }
    assert known <= keys_of(file_value(EXAMPLE.read_text(encoding="utf-8")))


def test_three_lines_agree_with_the_schema() -> None:
    assert complaints(HEAD) == []


def test_every_key_of_a_section_is_described() -> None:
    sections = {"scenario": SCHEMA} | SCHEMA["$defs"]
    undescribed = [
        f"{name}.{key}"
        for name, section in sections.items()
        if name not in ("modele",)
        for key, inner in section.get("properties", {}).items()
        if "description" not in inner
    ]
    assert undescribed == []


def test_descriptions_and_defaults_are_what_a_reader_expects() -> None:
    weeks = SCHEMA["$defs"]["Calendar"]["properties"]["semaines"]
    assert weeks["minimum"] == 3
    assert weeks["examples"] == [9]
    assert "default" not in weeks, "each region has its own"
    assert SCHEMA["$defs"]["Members"]["properties"]["nombre"]["description"].startswith("Nombre de coopérants")
    assert SCHEMA["required"] == ["format", "titre", "region"]
    assert json.loads(schema_text()) == SCHEMA


@pytest.mark.parametrize(
    "spoiled",
    [
        HEAD + "auteurs: Moi\n",
        HEAD.replace("quebec", "lune"),
        HEAD.replace("titre: Essai\n", ""),
        HEAD.replace("1", "2"),
        HEAD + "difficulte: 4\n",
        HEAD + "duree_minutes: '45'\n",
        HEAD + "calendrier: {semaines: 2}\n",
        HEAD + "calendrier: {debut: lundi}\n",
        HEAD + "cooperants: {nommes: [{age: 15}]}\n",
        HEAD + "cooperants: {nommes: [{prenom: Zoé, genre: fille}]}\n",
        HEAD + "cooperants: {nommes: [{prenom: Zoé, portrait: {coiffure: banane}}]}\n",
        HEAD + "animateurs: []\n",
        HEAD + "services: {tonte: {equipe: 9}}\n",
        HEAD + "services: {tonte: {meteo: {neige: 1}}}\n",
        HEAD + "meteo: {climat: hiver}\n",
        HEAD + "modele: {gain_autonomie: 9000}\n",
        HEAD + "modele: {gain: 1}\n",
        HEAD + "titre_en: Try\n",
        incident("  quand: {moral: {sous: 0.5}}\n"),
        incident("  quand: {motivation: 0.5}\n"),
        incident("  quand: {motivation: {sous: 0.5, egal: 1}}\n"),
        incident("  quand: {meteo: {egal: neige}}\n"),
        incident("  quand: {tous: []}\n"),
        incident("  qui: {plus_haut: tresorerie}\n"),
        incident("", "    effets: {pec: 0.1}\n"),
        incident("", "    effets: {motivation@tous: 0.1}\n"),
        incident("", "    effets: {clarte: {sur: 2}}\n"),
        incident("", "    effets: {clarte@groupe: 0.1}\n"),
        incident("", "    posture: crier\n"),
    ],
)
def test_what_the_schema_refuses_the_loader_refuses_too(spoiled: str) -> None:
    assert complaints(spoiled) != []
    with pytest.raises(ScenarioError):
        read_scenario(spoiled, "essai")


@pytest.mark.parametrize(
    "sound",
    [
        incident("  quand: {un_de: [{meteo: {egal: pluie}}, {semaine: {de: 2}}], demandes_semaine: {sous: 3}}\n"),
        incident("  quand: {incident.panne: {egal: aider}, motivation@groupe: {entre: [0, 1]}}\n"),
        incident("  qui: {plus_bas: confiance.travail, age: {de: 16}, nombre: 2}\n"),
        incident("", "    effets: {confiance.travail@groupe: 0.1, connait.aines: 0.1, autonomie_travail: 0.1}\n"),
        incident(
            "", "    effets: {habilete.tonte@choisis.2: 0.1, liens@comite.finances: {montant: 0.1, chance: 0.5}}\n"
        ),
        HEAD + "objectifs_pedagogiques: [Apprendre à déléguer.]\nmeteo: [{soleil: 1}]\n",
    ],
)
def test_what_the_loader_reads_the_schema_accepts(sound: str) -> None:
    read_scenario(sound, "essai")
    assert complaints(sound) == []


def test_accents_and_capitals_in_keys_are_the_loaders_kindness_alone(tmp_path: Path) -> None:
    file = tmp_path / "ete.yaml"
    file.write_text(HEAD + "Difficulté: 2\n", encoding="utf-8")
    assert find_problems(file) == ()
    assert load_scenario(file).difficulty == 2
    assert VALIDATOR.is_valid({"format": 1, "titre": "Essai", "region": "quebec", "Difficulté": 2}) is False
