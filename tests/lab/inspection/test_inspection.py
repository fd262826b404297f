"""The inspection catches each thing that may be wrong with a scenario, where it is written, and nothing else."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from game.lab.inspection import Inspection, inspect_scenario
from game.lab.inspection.aims import wilson
from game.lab.inspection.luck import share_variance
from game.scenario import load_scenario, read_scenario, shipped_scenarios
from game.scenario.problems import CODES
from game.sim import STRATEGIES
from tests.lab.inspection.spoiled import AIM, SOUND, SPOILED

N_SUMMERS = 160


@cache
def inspected(text: str) -> Inspection:
    return inspect_scenario(read_scenario(text.replace("▸", ""), "essai.yaml"), "essai.yaml", N_SUMMERS)


def found_in(text: str) -> set[tuple[str, int]]:
    return {(each.key, each.line) for each in inspected(text).findings}


@pytest.mark.parametrize("key", SPOILED)
def test_what_is_spoiled_is_caught_where_it_is_written(key: str) -> None:
    line = SPOILED[key].partition("▸")[0].count("\n") + 1
    assert (key, line) in found_in(SPOILED[key])


@pytest.mark.parametrize("key", [key for key in SPOILED if not key.startswith("posture_")])
def test_nothing_else_is_found(key: str) -> None:
    assert {found for found, _ in found_in(SPOILED[key])} == {key}


def test_every_finding_of_the_inspection_has_its_spoiled_scenario() -> None:
    assert {key for key, code in CODES.items() if code[:2] in ("W2", "E4")} - {"one_way_wanted", "same_ways"} == set(
        SPOILED
    )


def test_a_sound_scenario_passes() -> None:
    assert inspected(SOUND).findings == ()


def test_a_goal_that_is_always_reached_is_a_warning_and_one_that_never_is_an_error() -> None:
    assert all(each.is_warning for each in inspected(SPOILED["goal_always_reached"]).findings)
    assert not all(each.is_warning for each in inspected(SPOILED["goal_never_reached"]).findings)


def test_a_warning_that_the_author_keeps_is_told_apart() -> None:
    kept = SPOILED["goal_always_reached"] + "avertissements_tus: [{code: W208, raison: C’est voulu.}]\n"
    assert inspected(kept).findings == ()
    assert [(each.key, reason) for each, reason in inspected(kept).silenced] == [
        ("goal_always_reached", "C’est voulu.")
    ]


def test_what_comes_from_the_defaults_is_not_the_authors_to_mend() -> None:
    short = "format: 1\ntitre: Court\nregion: quebec\ncalendrier: {semaines: 3}\n"
    keys = {each.key for each in inspected(short).findings}
    assert not keys & {
        "incident_unreachable",
        "incident_rare",
        "proposal_unreachable",
        "proposal_rare",
        "choice_never_best",
    }


def test_a_variant_is_told_with_where_the_group_stands_when_the_incident_comes() -> None:
    (finding,) = inspected(SPOILED["variant_never_used"]).findings
    assert 0.0 <= float(str(finding.values["low"])) < float(str(finding.values["high"])) < 0.9


def test_two_choices_that_do_the_same_have_the_same_effect() -> None:
    same = (
        SOUND.replace("texte: t, effets_durables: {confiance.travail: 0.04}", "texte: t")
        .replace(", effets: {tresorerie: 200, reputation: 0.05}", "")
        .replace("posture: faire_a_la_place", "posture: accompagner")
    )
    (row,) = inspected(same).incidents
    assert row.n_compared > 0
    assert [set(choice.effects.values()) for choice in row.choices] == [{0.0}, {0.0}]
    assert [choice.best_on for choice in row.choices] == [(), ()]


def test_the_same_inspection_twice_is_the_same() -> None:
    scenario = read_scenario(SOUND, "essai.yaml")
    assert inspect_scenario(scenario, n_summers=40) == inspect_scenario(scenario, n_summers=40)


def test_progress_is_told_strategy_by_strategy() -> None:
    told: list[int] = []
    inspect_scenario(read_scenario(SOUND, "essai.yaml"), n_summers=20, tell=told.append)
    assert told == [20] * len(STRATEGIES)


# --- Aims ---------------------------------------------------------------------------------------------------------


def test_an_aim_holds_where_the_whole_interval_is_beyond_what_is_asked() -> None:
    text = AIM + "{avec: {posture: accompagner}, contre: {posture: faire_a_la_place}, indicateur: autonomie}\n"
    (aim,) = inspected(text).aims
    assert (aim.verdict, aim.n_pairs) == ("holds", N_SUMMERS)
    assert aim.low >= 0.8


def test_fewer_departures_are_better() -> None:
    text = (
        AIM
        + "{avec: {strategie: laisser-faire}, contre: {strategie: adaptative}, indicateur: departs, mieux_dans: 0.5}\n"
    )
    (aim,) = inspected(text).aims
    assert aim.better < 0.5


def test_a_choice_is_tried_in_the_summers_that_ask_it() -> None:
    aim = """objectifs_pedagogiques:
  - texte: t
    verifier: {avec: {choix: panne.chercher}, contre: {choix: panne.reparer}, indicateur: reputation, mieux_dans: 0.5}
"""
    (row,) = inspected(SOUND.replace("poids: 40", "quand: {semaine: {de: 3, a: 3}}") + aim).aims
    assert 0 < row.n_pairs < N_SUMMERS
    assert row.verdict == "fails"  # mending it oneself pleases the client


def test_wilsons_interval_is_that_of_the_tables() -> None:
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)
    assert wilson(0, 0) == (0.0, 1.0)


# --- Luck ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "parts"),
    [
        ([[1.0, 1.0], [2.0, 2.0]], (1.0, 0.0, 0.0)),
        ([[1.0, 2.0], [1.0, 2.0]], (0.0, 1.0, 0.0)),
        ([[1.0, 2.0], [2.0, 1.0]], (0.0, 0.0, 1.0)),
        ([[1.0, 1.0], [1.0, 1.0]], (0.0, 0.0, 0.0)),
    ],
)
def test_variance_is_shared_between_strategy_luck_and_both(
    values: list[list[float]], parts: tuple[float, float, float]
) -> None:
    luck = share_variance(np.array(values))
    assert (luck.strategy, luck.luck, luck.both) == pytest.approx(parts)


# --- Shipped ------------------------------------------------------------------------------------------------------


@pytest.mark.long
@pytest.mark.parametrize("name", shipped_scenarios())
def test_a_shipped_scenario_has_nothing_to_correct_and_each_posture_is_right_somewhere(name: str) -> None:
    inspection = inspect_scenario(load_scenario(name), name)

    assert [each for each in inspection.findings if not each.is_warning] == []
    assert all(0.0 < share <= 0.5 for share in inspection.postures.values())
