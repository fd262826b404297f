"""What a person waits for with no window: a scenario that loads, a season that is resumed, a step that is undone."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from benchmarks.figures import Figure, medians, timed
from game.saves import open_store
from game.scenario import load_scenario, read_scenario
from game.session import Session
from game.sim import ChoosePosture, strategy

LINES = 500
_INCIDENT = """  - id: incident_{n}
    titre: Numéro {n}
    sphere: association
    quand: {{semaine: {{de: 2, a: 8}}, vision: {{sous: 0.8}}}}
    poids: 1.5
    texte: Quelque chose arrive, et il faut choisir.
    choix:
      - {{id: agir, texte: Agir, posture: faire_a_la_place, effets: {{clarte: -0.01, motivation@groupe: 0.02}}}}
      - {{id: laisser, texte: Laisser faire, posture: deleguer, effets_durables: {{reputation: 0.01}}}}
"""


def figures() -> list[Figure]:
    text = "format: 1\ntitre: Essai\nregion: quebec\nincidents:\n"
    text += "".join(_INCIDENT.format(n=n) for n in range((LINES - text.count("\n")) // _INCIDENT.count("\n")))
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder)) as store:
        session = _played(Session.start(store, load_scenario("quebec"), 1), over=False)
        ended = _played(Session.start(store, load_scenario("quebec"), 1), over=True)
        taken = medians({
            "load": timed(lambda: read_scenario(text, "essai.yaml")),
            "shipped": timed(lambda: load_scenario("quebec")),
            "resume": timed(lambda: Session.resume(store, ended.id)),
            "undo": lambda: _undone(session),
        })  # fmt: skip
    return [
        Figure(
            f"loading a scenario of {text.count(chr(10))} lines",
            1e3 * taken["load"],
            " ms",
            aim="≤ 40 ms",
            ambition="≤ 10",
        ),
        Figure("loading quebec", 1e3 * taken["shipped"], " ms"),
        Figure(
            "resuming a season of nine weeks by replay", 1e3 * taken["resume"], " ms", aim="≤ 150 ms", ambition="≤ 50"
        ),
        Figure("undoing a decision in the last plan", 1e3 * taken["undo"], " ms", aim="≤ 150 ms", ambition="≤ 50"),
    ]


def _played(session: Session, *, over: bool) -> Session:
    """To the end, or to the last plan."""
    policy = strategy("adaptative")
    while not session.over and (over or session.phase != "plan" or session.view.week < session.view.n_weeks):
        for decision in policy.decide(session.view):
            session.decide(decision)
        session.advance()
    return session


def _undone(session: Session) -> float:
    session.decide(ChoosePosture("travail", "guider"))
    begun = time.perf_counter()
    session.undo()
    return time.perf_counter() - begun
