"""A scenario brought to the current writing: the same summer, the same comments, and nothing more to change."""

from __future__ import annotations

import dataclasses
import random
import re
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.assets import scenarios_folder
from game.scenario import ScenarioError, read_scenario, shipped_scenarios
from game.scenario.migrating import migrated
from game.scenario.schema.examples import EXAMPLE
from game.scenario.sources import Source
from game.sim import Scenario

DRAFT: Final = """# Mon scénario de formation
Titre: Un juillet sous la pluie   # à revoir
RÉGION: quebec
lieu: Val-des-Érables
semaines: 8        # huit
groupe:
  taille: 11       # onze jeunes
incidents:
  # le premier
  - id: orage
    titre: Orage
    sphère: travail
    "quand": {autonomie_travail: {sous: 0.4}, Météo: {égal: orage}}
    texte: Le ciel se fâche.
    choix:
      - {id: rentrer, texte: Rentrer., effet_immediat: {Énergie@groupe: 0.01}}
      - {id: rester, texte: Rester.}
"""
CURRENT: Final = """# Mon scénario de formation
format: 1
titre: Un juillet sous la pluie   # à revoir
region: quebec
lieu: Val-des-Érables
calendrier: {semaines: 8}        # huit
cooperants:
  nombre: 11       # onze jeunes
incidents:
  # le premier
  - id: orage
    titre: Orage
    sphere: travail
    quand: {autonomie.travail: {sous: 0.4}, meteo: {egal: orage}}
    texte: Le ciel se fâche.
    choix:
      - {id: rentrer, texte: Rentrer., effets: {energie@groupe: 0.01}}
      - {id: rester, texte: Rester.}
"""
_KEY: Final = re.compile(r"(?<=[\s{])[a-z_]+(?=(?:[.@][\w.@]+)?: )")
_ACCENTS: Final = str.maketrans("aeiou", "àéîöù")


def migrate(text: str) -> str:
    return migrated(Source(text, "essai.yaml", "fr"))


def meaning(text: str) -> Scenario:
    return dataclasses.replace(read_scenario(text, "essai.yaml"), source="")


def test_the_drafts_are_brought_over_with_their_comments() -> None:
    assert migrate(DRAFT) == CURRENT


def test_an_older_format_is_brought_over_when_it_is_loaded() -> None:
    assert meaning(f"format: 0\n{DRAFT}") == meaning(CURRENT)


def test_a_file_that_says_no_format_is_not_guessed_at_when_it_is_loaded() -> None:
    with pytest.raises(ScenarioError) as caught:
        read_scenario(CURRENT.replace("format: 1\n", ""), "essai.yaml")

    assert [problem.key for problem in caught.value.problems] == ["missing_key"]


def test_problems_of_an_older_file_show_the_text_that_is_read() -> None:
    with pytest.raises(ScenarioError) as caught:
        read_scenario("format: 0\ntitre: Essai\nregion: quebec\ngroupe: {taille: 99}\n", "essai.yaml")

    (problem,) = caught.value.problems
    assert (problem.key, problem.line) == ("out_of_bounds", 4)
    assert problem.excerpt == "cooperants: {nombre: 99}"


def test_a_newer_format_is_refused() -> None:
    with pytest.raises(ScenarioError) as caught:
        migrate("format: 2\ntitre: Essai\n")

    assert [problem.key for problem in caught.value.problems] == ["newer_format"]


@pytest.mark.parametrize(
    "text",
    [EXAMPLE.read_text(encoding="utf-8")]
    + [(scenarios_folder() / f"{name}.yaml").read_text(encoding="utf-8") for name in shipped_scenarios()],
)
def test_what_is_current_is_left_alone(text: str) -> None:
    assert migrate(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("titre: Été\r\nregion: quebec\r\n", "format: 1\r\ntitre: Été\r\nregion: quebec\r\n"),
        ("{Titre: Été, region: quebec}", "{format: 1, titre: Été, region: quebec}"),
        ("# tête\n  titre: Été\n  region: quebec\n", "# tête\n  format: 1\n  titre: Été\n  region: quebec\n"),
        ("format: 0\nsemaines: 8\ncalendrier: {semaines: 9}\n", "format: 1\nsemaines: 8\ncalendrier: {semaines: 9}\n"),
        ("format: 0\ngroupe: {taille: 8}\ncooperants: {}\n", "format: 1\ngroupe: {nombre: 8}\ncooperants: {}\n"),
    ],
)
def test_the_form_of_the_file_is_kept(text: str, expected: str) -> None:
    assert migrate(text) == expected


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32))
def test_whatever_the_spelling_of_the_keys_the_summer_is_the_same(seed: int) -> None:
    chance = random.Random(seed)

    def misspelt(found: re.Match[str]) -> str:
        name = found.group()
        return chance.choice((name, name, name.upper(), name.title(), name.translate(_ACCENTS)))

    current = EXAMPLE.read_text(encoding="utf-8")
    lines = (line if line.lstrip().startswith("#") else _KEY.sub(misspelt, line) for line in current.split("\n"))
    text = migrate("\n".join(lines))

    assert meaning(text) == meaning(current)
    assert migrate(text) == text


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_whatever_the_text_it_is_brought_over_or_refused(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(DRAFT)))
    text = DRAFT[:place] + data.draw(st.text("é:{}[]&*#\n- 0a\"'", max_size=6)) + DRAFT[place + 1 :]
    try:
        once = migrate(text)
    except ScenarioError:
        return
    assert migrate(once) == once
