"""From a problem to its place in the text, and to the text without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import examine
from game.scenes.workshop.mending import can_mend, mended, spot_of
from game.scenes.workshop.wrong_weeks import weeks_of_problems

HEAD = "format: 1\ntitre: Essai\nregion: quebec\n"
INCIDENTS = (
    "incidents:\n"
    "  - id: a\n    titre: A\n    sphere: travail\n    texte: t\n    quand: {semaine: {egal: 2}}\n"
    "    choix:\n      - {id: x, texte: t, posture: guider}\n      - {id: y, texte: t}\n"
    "  - id: b\n    titre: B\n    sphere: travail\n    texte: t\n    quand: {semaine: {de: 4}}\n"
    "    choix:\n      - {id: x, texte: t, posture: acompagner}\n      - {id: y, texte: t}\n"
)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Rezumé: Un été.", "resume: Un"),
        ("finances: {caise: 3}", "caisse: 3"),
        ("finances:\n  charges: 0,22", "charges: 0.22"),
        ("finances: {caisse: 010}", "caisse: 10"),
        ('finances: {caisse: "10"}', "caisse: 10}"),
        ("calendrier: {debut: 2026-06-30}", "debut: 2026-06-29"),
        ("animateurs: [{prenom: A, portrait: {coiffure: Tresse}}]", "coiffure: tresses"),
        ("services: {tonte: {clients: {famille: 1}}}", "{familles: 1}"),
        (INCIDENTS, "posture: accompagner}"),
    ],
)
def test_one_gesture_corrects_what_was_meant(wrong: str, right: str) -> None:
    text = HEAD + wrong
    _, problems = examine(text, Path("essai.yaml"))
    lines = text.split("\n")
    problem = next(each for each in problems if each.suggestion)
    assert can_mend(problem, lines)
    assert right in mended(text, [problem])


def test_all_the_wrong_words_of_a_text_are_corrected_together() -> None:
    text = HEAD + "finances: {caise: 100, ristourn: 0.2}\nlieux: Ici\n"
    _, problems = examine(text, Path("essai.yaml"))
    assert mended(text, problems) == HEAD + "finances: {caisse: 100, ristourne: 0.2}\nlieu: Ici\n"


def test_a_text_that_moved_is_not_corrected_in_the_wrong_place() -> None:
    text = HEAD + "finances: {caise: 3}"
    _, (problem,) = examine(text, Path("essai.yaml"))
    assert not can_mend(problem, ["# une ligne de plus", *text.split("\n")])
    assert spot_of(problem, ["a"]).line == 0


def test_an_error_inside_an_incident_is_shown_in_its_week() -> None:
    text = HEAD + INCIDENTS
    _, problems = examine(text, Path("essai.yaml"))
    lines = text.split("\n")
    line = next(number for number, line in enumerate(lines, start=1) if "acompagner" in line)
    assert weeks_of_problems(problems, lines) == {4: line}


def test_an_error_elsewhere_is_of_no_week() -> None:
    text = HEAD + "finances: {caise: 3}\n" + INCIDENTS.replace("acomp", "accomp")
    _, problems = examine(text, Path("essai.yaml"))
    assert weeks_of_problems(problems, text.split("\n")) == {}
