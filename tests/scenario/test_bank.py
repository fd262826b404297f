"""What a scenario takes from the bank."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.assets import scenarios_folder
from game.scenario import ScenarioError, read_scenario
from game.scenario import bank as bank_module
from game.scenario.bank import KINDS, banked_items, banked_text, read_item
from game.scenario.problems import Problem
from game.sim import REGIONS, AllOf, Incident, KeyTest, Scenario

HEAD = "format: 1\ntitre: Essai\nregion: quebec\n"
OWN = """incidents:
  - id: surnom
    titre: Le mien
    sphere: travail
    texte: Un surnom à moi.
    choix: [{id: rire, texte: Rire.}, {id: taire, texte: Se taire.}]
"""


def scenario(more: str, region: str = "quebec") -> Scenario:
    return read_scenario(HEAD.replace("quebec", region) + more, "essai.yaml")


def problems(more: str) -> tuple[Problem, ...]:
    with pytest.raises(ScenarioError) as caught:
        scenario(more)
    return caught.value.problems


def incidents(more: str) -> list[str]:
    return [each.id for each in scenario(more).incidents]


def proposals(more: str) -> list[str]:
    return [each.id for each in scenario(more).proposals]


def test_items_are_taken_by_name_in_the_order_of_the_list() -> None:
    assert incidents("banque: {incidents: [surnom, retards]}\n") == ["surnom", "retards"]
    assert proposals("banque: {propositions: [fete, nom]}\n") == ["fete", "nom"]


def test_names_are_read_without_accents_and_capitals() -> None:
    assert proposals("banque: {propositions: [Fête]}\n") == ["fete"]


def test_one_list_of_the_bank_leaves_the_other_to_the_defaults() -> None:
    assert proposals("banque: {incidents: [surnom]}\n") == proposals("")
    assert incidents("banque:\n") == incidents("")


def test_an_empty_list_takes_nothing() -> None:
    assert incidents("banque: {incidents: []}\n") == []
    assert incidents("incidents: []\n") == []


def test_own_items_come_after_those_of_the_bank_and_replace_those_of_the_same_name() -> None:
    taken = scenario("banque: {incidents: [surnom, retards]}\n" + OWN).incidents

    assert [each.id for each in taken] == ["retards", "surnom"]
    assert taken[1].title.fr == "Le mien"


def test_own_items_alone_take_nothing_from_the_bank() -> None:
    assert incidents(OWN) == ["surnom"]


@pytest.mark.parametrize("region", REGIONS)
def test_the_word_tous_takes_all_that_fit(region: str) -> None:
    everything = scenario("banque: {incidents: tous, propositions: Tous}\n", region)
    elsewhere = scenario(
        "banque: {incidents: tous, propositions: tous}\nservices: {lamas: }\nsegments: {voisins: {foyers: 50}}\n",
        region,
    )

    assert {each.id for each in scenario("", region).incidents} < {each.id for each in everything.incidents}
    assert 0 < len(elsewhere.incidents) < len(everything.incidents)
    assert 0 < len(elsewhere.proposals) < len(everything.proposals)


def test_a_name_that_the_bank_does_not_have_is_a_problem_at_its_place() -> None:
    (problem,) = problems("banque:\n  incidents: [surnom, retard]\n")

    assert (problem.key, problem.line, problem.column) == ("not_in_bank", 5, 23)
    assert problem.suggestion == "retards"


def test_a_name_asked_for_twice_is_a_problem() -> None:
    (problem,) = problems("banque: {incidents: [surnom, surnom]}\n")

    assert (problem.key, problem.column) == ("duplicate_id", 30)


def test_an_item_that_does_not_fit_is_a_problem_at_its_place_with_the_reason() -> None:
    (problem,) = problems("segments: {voisins: {foyers: 50}}\nbanque: {incidents: [surnom, ainee_isolee]}\n")

    assert (problem.key, problem.line, problem.column) == ("banked_does_not_fit", 5, 30)
    assert "ainee_isolee" in problem.message
    assert "aines" in problem.message
    assert "no segment “aines”" in problem.sentence("en")


def test_a_place_in_an_own_item_is_not_moved_by_the_bank() -> None:
    (problem,) = problems("banque: {incidents: [surnom, retards]}\n" + OWN.replace("travail", "travaux"))

    assert (problem.key, problem.line) == ("unknown_word", 8)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("{incidents: toutes}", "unknown_word"),
        ("{incidents: {surnom: oui}}", "expected_list"),
        ("{incidents: [[surnom]]}", "expected_identifier"),
        ("{decisions: tous}", "unknown_key"),
        ("tous", "expected_section"),
        ("{incidents: ['../commun/incidents/surnom']}", "not_in_bank"),
    ],
)
def test_a_wrong_list_is_one_problem(written: str, key: str) -> None:
    assert [problem.key for problem in problems(f"banque: {written}\n")] == [key]


def asked(name: str, more: str = "") -> Incident:
    return next(each for each in scenario(f"banque: {{incidents: [{name}]}}\n{more}").incidents if each.id == name)


def on_word(condition: object, base: str) -> Iterator[KeyTest]:
    if isinstance(condition, KeyTest) and condition.key.startswith(base):
        yield condition
    for part in getattr(condition, "conditions", ()):
        yield from on_word(part, base)


def test_what_never_comes_up_never_happened() -> None:
    alone = asked("premier_prix_trop_bas", "propositions: []\n")
    with_prices = scenario("banque: {incidents: [premier_prix_trop_bas], propositions: [grille_prix]}\n").incidents[0]

    assert not list(on_word(alone.when, "decision"))
    assert [each.equal for each in on_word(with_prices.when, "decision")] == ["ouvert"]
    assert isinstance(alone.when, AllOf)


def test_an_item_that_waits_for_what_never_comes_up_does_not_fit() -> None:
    (problem,) = problems("banque: {propositions: [revoir_prix]}\n")

    assert problem.key == "banked_does_not_fit"
    assert "grille_prix" in problem.message


def test_a_region_says_only_what_differs() -> None:
    here, there = read_item("quebec", "propositions", "rotation"), read_item("france", "propositions", "rotation")

    assert here["quand"] != there["quand"]
    assert {key: each for key, each in here.items() if key != "quand"} == {
        key: each for key, each in there.items() if key != "quand"
    }


def test_only_what_is_asked_for_is_read_and_once_for_all_regions(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def noted(paths: tuple[Path, ...]) -> str:
        read.extend(path.stem for path in paths)
        return "".join(path.read_text(encoding="utf-8") for path in paths)

    bank_module._read.cache_clear()
    monkeypatch.setattr(bank_module, "_text", noted)
    scenario("banque: {incidents: [surnom], propositions: [comites]}\n", "belgique")
    scenario("banque: {incidents: [surnom], propositions: [comites]}\n", "quebec")

    assert sorted(read) == ["comites", "surnom"]


@pytest.mark.parametrize("region", REGIONS)
def test_every_item_fits_its_region_unless_it_speaks_of_a_service_that_is_not_offered_there(region: str) -> None:
    lists = ", ".join(f"{kind}: [{', '.join(banked_items(region, kind))}]" for kind in KINDS)
    try:
        scenario(f"banque: {{{lists}}}\n", region)
    except ScenarioError as error:
        reasons = [problem.values["reason"] for problem in error.problems]
        assert {each.values["what"] for each in reasons if isinstance(each, Problem)} == {"service"}


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_file_of_an_item_is_read_whole_and_says_no_id(region: str, kind: str) -> None:
    folder = scenarios_folder() / "banque"
    for path in folder.glob(f"{region}/{kind}/*.yaml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        merged = set(banked_text(region, kind, path.stem).splitlines())
        assert all(line in merged for line in lines), path
        assert not any(line.startswith("id:") for line in lines), path
