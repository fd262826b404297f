"""Learning aims: how a scenario says the effect that simulated summers should show."""

from __future__ import annotations

import pytest

from game.scenario import ScenarioError, read_scenario
from game.sim import LearningAim, Scenario, Text, Trial, WayToPlay

HEAD = "format: 1\ntitre: Essai\nregion: quebec\nobjectifs_pedagogiques:\n"
INCIDENT = """
incidents:
  - id: panne
    titre: t
    sphere: travail
    texte: t
    choix: [{id: aider, texte: t}, {id: attendre, texte: t}]
"""


def scenario(aim: str) -> Scenario:
    return read_scenario(HEAD + aim + INCIDENT, "essai.yaml")


def trial(tried: str, against: str = "{strategie: hasard}") -> Trial:
    check = f"{{avec: {tried}, contre: {against}, indicateur: autonomie.travail, mieux_dans: 0.7}}"
    (found,) = scenario(f"  - texte: t\n    verifier: {check}").learning_aims
    assert found.trial is not None
    return found.trial


def test_an_aim_may_be_a_sentence_only() -> None:
    assert scenario("  - Se taire.\n").learning_aims == (LearningAim(Text("Se taire.")),)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{strategie: laisser_faire}", WayToPlay("laisser-faire")),
        ("{posture: Déléguer}", WayToPlay(posture="deleguer")),
        ("{choix: panne.aider}", WayToPlay(incident="panne", choice="aider")),
    ],
)
def test_a_way_to_play_is_a_strategy_a_posture_or_a_choice(written: str, meant: WayToPlay) -> None:
    assert trial(written) == Trial(meant, WayToPlay("hasard"), "autonomie_travail", 0.7)


@pytest.mark.parametrize(
    ("written", "suggestion"), [("{choix: pane.aider}", "panne"), ("{choix: panne.aidder}", "aider")]
)
def test_a_wrong_choice_has_the_nearest_one_suggested(written: str, suggestion: str) -> None:
    with pytest.raises(ScenarioError) as refused:
        trial(written)
    assert [problem.suggestion for problem in refused.value.problems] == [suggestion]
